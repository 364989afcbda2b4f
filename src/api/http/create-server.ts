import { createServer, type RequestListener, type Server } from "node:http";
import { createClientErrorAnswer } from "./answer-client-error.ts";
import type { OriginCheck } from "./check-origin.ts";
import type { ConnectionLimits } from "./connection-limits.ts";

/**
 * Creates HTTP servers that enforce the limits. For `localhost` fastify asks for one on each of its
 * addresses.
 *
 * @param origins who may read what is answered before a request is parsed
 * @param onServer called with each server
 */
export function createServerFactory(
  limits: ConnectionLimits,
  origins: OriginCheck,
  onServer: (server: Server) => void,
): (handler: RequestListener) => Server {
  const answerClientError = createClientErrorAnswer(origins);
  return (handler) => {
    const server = createServer(
      {
        requestTimeout: limits.requestTimeoutMs,
        headersTimeout: limits.headersTimeoutMs,
        connectionsCheckingInterval: limits.checkIntervalMs,
        keepAliveTimeout: limits.keepAliveTimeoutMs,
      },
      handler,
    );
    server.setTimeout(limits.idleTimeoutMs);
    server.maxConnections = limits.maxConnections;
    server.on("clientError", answerClientError);
    onServer(server);
    return server;
  };
}
