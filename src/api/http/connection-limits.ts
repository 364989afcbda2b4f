import type { Config } from "../../config/config.ts";

/** Limits on time and number of connections, against clients that never finish. */
export interface ConnectionLimits {
  /** Time until the headers of a request are complete. */
  readonly headersTimeoutMs: number;
  /** Time until the whole request is complete. */
  readonly requestTimeoutMs: number;
  /** How often both are checked. */
  readonly checkIntervalMs: number;
  /**
   * Time without a byte in either direction: longer than the longest query, because nothing is sent while it
   * runs.
   */
  readonly idleTimeoutMs: number;
  /**
   * Time between two requests: longer than a proxy keeps a connection, so that a proxy never finds it closed.
   */
  readonly keepAliveTimeoutMs: number;
  /** How much of an unread body is received before the answer is sent, in bytes, and for how long. */
  readonly unreadBodyBytes: number;
  readonly unreadBodyMs: number;
  /** How long a closing server still accepts connections. */
  readonly lameDuckMs: number;
  /** How long running requests may take after that: longer than the longest query. */
  readonly drainMs: number;
  /** Maximum connections at once; further ones are closed, so that the open ones are served. */
  readonly maxConnections: number;
}

/** The limits that follow from the settings. */
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
