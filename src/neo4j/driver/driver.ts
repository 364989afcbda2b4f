import neo4j, { type Driver } from "neo4j-driver";

/** Where a server is and who asks it. */
export interface Address {
  readonly uri: string;
  readonly user: string;
  /** Undefined: no authentication. */
  readonly password: string | undefined;
  /** Undefined: the user's home database. */
  readonly database: string | undefined;
}

/** Reads and writes that may run at once; see calls/admission.ts. */
export const maxCalls = 50;

/** How patient the connections that carry calls are, the driver's and those of bolt/read-pool.ts. */
export const connectionLimits = {
  timeoutMs: 2000,
  endingMs: 15_000,
  idleMs: 5000,
  waitMs: 3000,
} as const;

/**
 * A driver for the address; opens nothing yet. Numbers come back as JavaScript numbers
 * (`disableLosslessIntegers`): every integer of the graph is far below 2^53 (versions, days, counts), except
 * amounts of money, which statements therefore return as text, by `toString()`.
 *
 * @param maxConnections twice the calls, if not given: a connection whose server fell silent stays taken until the network gives up
 */
export function createDriver({ uri, user, password }: Address, maxConnections = 2 * maxCalls): Driver {
  const auth =
    password === undefined
      ? { scheme: "none", principal: "", credentials: "" }
      : neo4j.auth.basic(user, password);
  return neo4j.driver(uri, auth, {
    userAgent: "egov-graph",
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    notificationFilter: { minimumSeverityLevel: "OFF" },
    maxConnectionPoolSize: maxConnections,
    connectionTimeout: connectionLimits.timeoutMs,
    connectionAcquisitionTimeout: connectionLimits.waitMs,
    connectionLivenessCheckTimeout: connectionLimits.idleMs,
  });
}
