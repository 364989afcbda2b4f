import type { QueryResult } from "neo4j-driver";
import { HandshakeError } from "../bolt/handshake.ts";
import type { ReadPool } from "../bolt/read-pool.ts";
import { toBoltParameters } from "../driver/parameters.ts";
import { type Context, closing, openSession, transaction } from "./bolt-call.ts";
import type { CallOptions, Report, Rows, Statement } from "./database.ts";
import type { Deadline } from "./deadline.ts";

/** Sends one read to the server and returns its rows. */
export type CarryRead = (statement: Statement, call: CallOptions, deadline: Deadline) => Promise<Rows>;

/**
 * How long reads use the driver before the pool is tried again: a proxy may have answered for a starting
 * server.
 */
const handOverMs = 60_000;

/** Whether the driver carries reads for a while because the server does not accept the pool's connections. */
export interface HandOver {
  readonly isOn: boolean;
  begin(cause: HandshakeError): void;
}

/** Shared by the lanes of one Database. @param report called once */
export function createHandOver(report: Report = () => undefined): HandOver {
  let until = 0;
  let isSaid = false;
  return {
    get isOn() {
      return performance.now() < until;
    },
    begin({ message }) {
      until = performance.now() + handOverMs;
      if (isSaid) return;
      isSaid = true;
      report(`Database: reads go by neo4j-driver, which takes longer. ${message}`);
    },
  };
}

/**
 * Reads through the pool if there is one and the server speaks its protocol, otherwise through the driver.
 */
export function createReadCarrier(context: Context, handOver: HandOver): CarryRead {
  const { pool } = context;
  const byDriver = readByDriver(context);
  if (!pool) return byDriver;
  const byPool = readByPool(context, pool);
  return async (statement, call, deadline) => {
    if (handOver.isOn) return byDriver(statement, call, deadline);
    try {
      return await byPool(statement, call, deadline);
    } catch (cause) {
      if (!(cause instanceof HandshakeError)) throw cause;
      handOver.begin(cause);
      return byDriver(statement, call, deadline);
    }
  };
}

const readByPool =
  ({ address: { database } }: Context, pool: ReadPool): CarryRead =>
  ({ text, parameters }, call, deadline) => {
    const { timeout, metadata } = transaction(deadline, call);
    const extra = {
      mode: "r",
      tx_timeout: timeout,
      ...(database === undefined ? {} : { db: database }),
      ...(metadata === undefined ? {} : { tx_metadata: metadata }),
    };
    return pool.run([text, parameters, extra], deadline.passed);
  };

const readByDriver =
  (context: Context): CarryRead =>
  ({ text, parameters }, call, deadline) => {
    const session = openSession(context, "READ");
    return closing(session, deadline.passed, async () =>
      rowsOf(await session.run(text, toBoltParameters(parameters), transaction(deadline, call))),
    );
  };

/** The values of each record, in the order of the statement's RETURN. */
export const rowsOf = ({ records }: QueryResult): Rows => records.map((record) => [...record.values()]);
