import neo4j, { type Driver } from "neo4j-driver";

/** Address of a server, and the user and database to use. */
export interface Address {
  readonly uri: string;
  readonly user: string;
  /** Undefined means no authentication. */
  readonly password: string | undefined;
  /** Undefined means the user's home database. */
  readonly database: string | undefined;
}

/** Reads and writes that may run at once; see calls/admission.ts. */
export const maxCalls = 50;

/** Time limits of all connections that carry calls: the driver's and those of bolt/read-pool.ts. */
export const connectionLimits = {
  timeoutMs: 2000,
  endingMs: 15_000,
  idleMs: 5000,
  waitMs: 3000,
} as const;

/**
 * Creates a driver for the address; it opens no connection yet. Numbers come back as JavaScript numbers
 * (`disableLosslessIntegers`): all integers in the graph are far below 2^53 (versions, days, counts) except
 * amounts of money, which statements return as text with `toString()`.
 *
 * @param maxConnections default: twice the calls, because a connection to a silent server stays taken until
 * the network gives up
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
