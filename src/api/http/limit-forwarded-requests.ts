import type { FastifyInstance } from "fastify";
import { sendError } from "../errors/http-errors.ts";
import { clientOf, Held } from "./held.ts";
import { type ClientLimits, tooMany } from "./limit-connections.ts";

/** Seconds after which a refused client may try again. */
const retryAfterS = 1;

/** Limits the requests of each client behind a trusted proxy, whose connections are not counted. */
export function limitForwardedRequests(app: FastifyInstance, { perClient, isTrusted }: ClientLimits): void {
  const running = new Held(perClient);
  app.addHook("onRequest", (request, reply, done) => {
    const { ip } = request;
    const peer = request.socket.remoteAddress;
    // A proxy's own requests, its health checks, are not limited.
    if (peer === undefined || peer === ip || !isTrusted(peer, 0)) return done();
    const client = clientOf(ip);
    if (running.take(client)) {
      reply.raw.once("close", () => running.release(client));
      return done();
    }
    reply.header("retry-after", retryAfterS);
    sendError(request, reply, 429, "RATE_LIMITED", tooMany("requests", perClient), { limit: perClient });
  });
}
