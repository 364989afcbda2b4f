import type { Server } from "node:http";
import type { FastifyBaseLogger } from "fastify";
import { LRUCache } from "lru-cache";
import { errorBody } from "../errors/http-errors.ts";
import { originHeaders, rawAnswer } from "./answer-client-error.ts";
import type { OriginCheck } from "./check-origin.ts";
import { clientOf, Held } from "./held.ts";
import type { IsTrusted } from "./trusted-proxies.ts";

/** How much one client may hold at once. */
export interface ClientLimits {
  /** Connections; for a client behind a trusted proxy, requests. */
  readonly perClient: number;
  /** Recognises proxies that speak for many clients. */
  readonly isTrusted: IsTrusted;
}

/**
 * Refuses connections of a client that is at its limit, so that some are left for others. Create one for each
 * server.
 *
 * @param origins pages of any origin may read the refusal, or none: no request has been read
 * @param log receives the name of a refused client, at most once a minute
 */
export function createConnectionLimit(
  { perClient, isTrusted }: ClientLimits,
  origins: OriginCheck,
  log: () => FastifyBaseLogger,
): (server: Server) => void {
  const open = new Held(perClient);
  const named = new LRUCache<string, true>({ max: 100, ttl: 60_000 });
  const refusal = rawAnswer(
    "429 Too Many Requests",
    errorBody("RATE_LIMITED", tooMany("connections", perClient), { limit: perClient }),
    originHeaders(origins, undefined),
  );
  return (server) => {
    server.on("connection", (socket) => {
      const { remoteAddress } = socket;
      if (remoteAddress === undefined || isTrusted(remoteAddress, 0)) return;
      const client = clientOf(remoteAddress);
      if (open.take(client)) {
        socket.once("close", () => open.release(client));
        return;
      }
      if (!named.has(client)) {
        named.set(client, true);
        log().warn({ client: remoteAddress, connections: perClient }, refusalHint);
      }
      // Answer and close at once: waiting for the request would hold the connection open.
      socket.on("error", () => undefined).end(refusal, () => socket.destroy());
    });
  };
}

const refusalHint =
  "refusing connections: a client has reached its limit; if it is a proxy, name it in EGOV_TRUST_PROXY, otherwise see EGOV_CONNECTIONS_PER_CLIENT";

/** The message to a client that holds too many of something. */
export function tooMany(what: string, limit: number): string {
  return `This address has ${limit} ${what} at once, which is the limit. Wait for an answer, then try again.`;
}
