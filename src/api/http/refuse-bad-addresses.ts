import type { Server } from "node:http";
import type { FastifyHttpOptions, FastifyInstance } from "fastify";
import { InvalidValueError } from "../../errors/graph-error.ts";

/**
 * Routes an undecodable address so that {@link refuseBadAddresses} answers it, and not the router with its
 * own message.
 */
export const rewriteBadAddress: NonNullable<FastifyHttpOptions<Server>["rewriteUrl"]> = ({ url = "/" }) =>
  isDecodable(url) ? url : "/";

/**
 * Refuses an address whose percent encoding is not UTF-8 (RFC 3986, 2.5), in the path or the query: decoding
 * it anyway would silently change letters.
 */
export function refuseBadAddresses(app: FastifyInstance): void {
  app.addHook("onRequest", (request, _, done) => {
    if (request.originalUrl === request.url) return done();
    done(
      new InvalidValueError(
        "The address has percent encoding that is not UTF-8. Write a percent sign as %25, and letters as encodeURIComponent does.",
        {},
        "BAD_REQUEST",
      ),
    );
  });
}

function isDecodable(url: string): boolean {
  if (!url.includes("%")) return true;
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
