import type { QueryResult } from "neo4j-driver";
import { HandshakeError } from "../bolt/handshake.ts";
import type { ReadPool } from "../bolt/read-pool.ts";
import { toBoltParameters } from "../driver/parameters.ts";
import { type Context, closing, openSession, transaction } from "./bolt-call.ts";
import type { CallOptions, Report, Rows, Statement } from "./database.ts";
import type { Deadline } from "./deadline.ts";

/** Carries one read to the server and its rows back. */
export type CarryRead = (statement: Statement, call: CallOptions, deadline: Deadline) => Promise<Rows>;

/** How long reads go by the driver before the pool is tried again: a proxy may have answered for a server that was starting. */
const handOverMs = 60_000;

/** Whether the driver carries the reads of the own connections for a while, because the server does not speak with them. */
export interface HandOver {
  readonly isOn: boolean;
  begin(cause: HandshakeError): void;
}

/** What the lanes of one Database share. @param report told once */
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

/** Reads by the pool where there is one and the server speaks as it does, else by the driver. */
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
