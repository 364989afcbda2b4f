import { Neo4jError } from "neo4j-driver";
import type { Structure } from "./unpack.ts";

/** Message signatures: https://neo4j.com/docs/bolt/current/bolt/message/#messages-summary */
export const HELLO = 0x01;
/** Sent to end a connection. */
export const GOODBYE = 0x02;
/** Sent to end what is running. */
export const RESET = 0x0f;
/** Sent with a statement. */
export const RUN = 0x10;
/** Sent for the records of a statement. */
export const PULL = 0x3f;
/** Sent with user and password. */
export const LOGON = 0x6a;
/** Received when a request succeeded. */
export const SUCCESS = 0x70;
/** Received for each record. */
export const RECORD = 0x71;
const IGNORED = 0x7e;
/** Received when a request failed. */
export const FAILURE = 0x7f;

/** The connection was lost or never established. */
export const unavailable = (reason: string): Neo4jError =>
  new Neo4jError(reason, "ServiceUnavailable", "", "");

/** The server did not answer in time. */
export const silent = (): Neo4jError => unavailable("The server did not answer in time.");

/** An IGNORED reply without an earlier failure: the connection is not in the state this client expects. */
export const ignored = (): Neo4jError => unavailable("The server ignored a message without saying why.");

/**
 * Turns a reply other than SUCCESS into an error.
 * https://neo4j.com/docs/bolt/current/bolt/message/#messages-failure
 */
export function toError({ signature, fields: [meta] }: Structure): Neo4jError {
  if (signature === IGNORED) return ignored();
  const { code, message } = (meta ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return new Neo4jError(String(message), String(code) as never, "", "");
}
