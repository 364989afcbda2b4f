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
  /** Connections; of a client that comes through a trusted proxy, requests. */
  readonly perClient: number;
  /** Who speaks for many clients. */
  readonly isTrusted: IsTrusted;
}

/**
 * Refuses connections of a client that has as many as it may, so that it leaves some for others. To be asked for each server.
 *
 * @param origins pages of any origin may read the refusal, or none: no request has been read
 * @param log tells where a refused client is named, once a minute at most
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
      // Written before anything is asked, and closed at once: who waited for the request would hold the connection.
      socket.on("error", () => undefined).end(refusal, () => socket.destroy());
    });
  };
}

const refusalHint =
  "refusing connections: a client has as many as it may; if it is a proxy, name it in EGOV_TRUST_PROXY, else see EGOV_CONNECTIONS_PER_CLIENT";

/** What a client is told that has too many of something. */
export function tooMany(what: string, limit: number): string {
  return `This address has ${limit} ${what} at once, which is the limit. Wait for an answer, then try again.`;
}
