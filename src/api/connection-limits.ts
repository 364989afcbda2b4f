import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";

/** How long and how often clients may hold on to us, against those that never end. */
export interface ConnectionLimits {
  /** Until the headers of a request are complete. */
  readonly headersTimeoutMs: number;
  /** Until the whole request is. */
  readonly requestTimeoutMs: number;
  /** How often both are looked at. */
  readonly checkIntervalMs: number;
  /** Without a byte in either direction: longer than the longest query, as nothing is sent while it runs. */
  readonly idleTimeoutMs: number;
  /** Between two requests: longer than a proxy keeps a connection, so that it is never the proxy that finds it closed. */
  readonly keepAliveTimeoutMs: number;
  /** How much of a body that nobody reads is taken before the answer is sent, in bytes, and for how long. */
  readonly unreadBodyBytes: number;
  readonly unreadBodyMs: number;
  /** Connections at once; the next one is closed, so that those we have are served. */
  readonly maxConnections: number;
}

/** The limits by the settings: how long a query may take, and an idle connection be kept. */
export function connectionLimits({
  queryTimeoutMs,
  keepAliveMs,
}: Pick<Config, "queryTimeoutMs" | "keepAliveMs">): ConnectionLimits {
  return {
    headersTimeoutMs: 5000,
    requestTimeoutMs: 10_000,
    checkIntervalMs: 1000,
    idleTimeoutMs: queryTimeoutMs + 5000,
    keepAliveTimeoutMs: keepAliveMs,
    unreadBodyBytes: 100_000_000,
    unreadBodyMs: 5000,
    maxConnections: 512,
  };
}

/** Once closing has begun, every answer ends its connection; else closing would wait for idle ones to time out. */
export function endConnectionsOnClose(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook("preClose", async () => {
    isClosing = true;
  });
  app.addHook("onSend", (_, reply, payload, done) => {
    if (isClosing) reply.header("connection", "close");
    done(null, payload);
  });
}
