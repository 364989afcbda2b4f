import type { Config } from "../../config/config.ts";

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
  /** How long a closing server still takes connections. */
  readonly lameDuckMs: number;
  /** How long what is under way then may take: longer than the longest query. */
  readonly drainMs: number;
  /** Connections at once; the next one is closed, so that those we have are served. */
  readonly maxConnections: number;
}

/** The limits by the settings. */
export function connectionLimits({
  queryTimeoutMs,
  keepAliveMs,
  lameDuckMs,
}: Pick<Config, "queryTimeoutMs" | "keepAliveMs" | "lameDuckMs">): ConnectionLimits {
  return {
    headersTimeoutMs: 5000,
    requestTimeoutMs: 10_000,
    checkIntervalMs: 1000,
    idleTimeoutMs: queryTimeoutMs + 5000,
    keepAliveTimeoutMs: keepAliveMs,
    unreadBodyBytes: 100_000_000,
    unreadBodyMs: 5000,
    lameDuckMs,
    drainMs: queryTimeoutMs + 1000,
    maxConnections: 512,
  };
}
