import { createServer, type RequestListener, type Server } from "node:http";
import { answerClientError } from "./answer-client-error.ts";
import type { ConnectionLimits } from "./connection-limits.ts";

/**
 * Creates HTTP servers that enforce the limits. For `localhost` fastify asks for one on each of its
 * addresses.
 *
 * @param onServer called with each server
 */
export function createServerFactory(
  limits: ConnectionLimits,
  onServer: (server: Server) => void,
): (handler: RequestListener) => Server {
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
