import type { FastifyInstance, FastifyReply } from "fastify";
import type { OriginCheck } from "./check-origin.ts";

/** On every answer: it must not load anything, be framed, or have its type guessed. */
const headers = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cache-control": "no-store",
};

/** For origins that may read answers. Credentials are never allowed: the API uses no cookies. */
export const readable: Readonly<Record<string, string>> = {
  "access-control-expose-headers": "etag, retry-after, x-request-id",
};
/** Headers that clients send: Apollo's name themselves, and a proxy before the API may want `authorization`. */
const allowedHeaders = [
  "accept",
  "apollo-require-preflight",
  "apollographql-client-name",
  "apollographql-client-version",
  "authorization",
  "content-type",
  "if-none-match",
  "x-apollo-operation-name",
  "x-request-id",
].join(", ");
const preflight = {
  "access-control-allow-methods": "GET, HEAD, POST",
  "access-control-allow-headers": allowedHeaders,
  "access-control-max-age": "86400",
};

/** Sets the headers of every answer, and answers preflight requests. */
export function addHeaders(app: FastifyInstance, origins: OriginCheck): void {
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(headers).header("x-request-id", request.id);
    if (origins.varies) reply.header("vary", "origin");
    const origin = origins.allow(request.headers.origin);
    if (origin !== null) reply.header("access-control-allow-origin", origin).headers(readable);
    done();
  });
  app.options("/*", (_, reply) => {
    if (reply.hasHeader("access-control-allow-origin")) reply.headers(preflight);
    return reply.code(204).send();
  });
}

/** Adds a request header to `vary` (RFC 9110, 12.5.5). */
export function varyBy(reply: FastifyReply, name: string): void {
  const before = reply.getHeader("vary");
  if (before === undefined) reply.header("vary", name);
  else if (!String(before).split(", ").includes(name)) reply.header("vary", `${before}, ${name}`);
}
