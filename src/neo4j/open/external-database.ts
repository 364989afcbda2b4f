import { setTimeout as pause } from "node:timers/promises";
import type { Driver } from "neo4j-driver";
import type { Config } from "../../config/config.ts";
import { ConflictError, UnavailableError } from "../../errors/graph-error.ts";
import type { BoltDatabaseOptions } from "../calls/bolt-call.ts";
import { createBoltDatabase } from "../calls/bolt-database.ts";
import type { Database, DatabaseStatus, Report } from "../calls/database.ts";
import { type Address, createDriver } from "../driver/driver.ts";
import { codeOf } from "../driver/failure.ts";
import { checkFreeSpace } from "../folder/disk-space.ts";
import { diagnoseAddress } from "./diagnose-address.ts";

/**
 * Opens a server that this project did not start: waits for it, checks its version, and checks that its
 * database is empty or ours.
 *
 * @throws UnavailableError when it cannot be reached, refuses the user, or is too old; naming the setting
 * @throws ConflictError when the database contains nodes that are not ours
 */
export async function openExternalDatabase(
  config: Config,
  address: Address,
  report: Report,
): Promise<Database> {
  const database = await connect(config, address, report);
  try {
    await refuseForeign(config, database);
    return database;
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

/** Opens the server that another process of this project runs. */
export function openRunningDatabase(config: Config, address: Address, report: Report): Promise<Database> {
  // It uses the same folder, and so the same disk.
  return connect(config, address, report, {
    checkWritable: (usesReserve) => checkFreeSpace(config, usesReserve),
  });
}

async function connect(
  config: Config,
  address: Address,
  report: Report,
  options: Pick<BoltDatabaseOptions, "checkWritable"> = {},
): Promise<Database> {
  const driver = createDriver(address);
  try {
    checkVersion(await untilAgent({ driver, address, report, timeoutMs: config.startTimeoutMs }));
  } catch (cause) {
    await driver.close();
    throw cause;
  }
  let status: DatabaseStatus = "up";
  return createBoltDatabase({
    driver,
    address,
    embedded: options.checkWritable !== undefined,
    ...options,
    transport: config.readTransport,
    queryTimeoutMs: config.queryTimeoutMs,
    report,
    status: () => status,
    onReachable: (reachable) => {
      status = reachable ? "up" : "down";
    },
  });
}

interface Waiting {
  readonly driver: Driver;
  readonly address: Address;
  readonly report: Report;
  readonly timeoutMs: number;
}

/** Waits until the server can be reached. @returns its agent string, `Neo4j/5.26.30` */
async function untilAgent({ driver, address, report, timeoutMs }: Waiting): Promise<string> {
  const until = Date.now() + timeoutMs;
  let said: string | undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await askAgent(driver, address);
    } catch (cause) {
      const refusal = refusalOf(cause, address);
      if (refusal !== undefined) throw refusal;
      const diagnosis = await diagnoseAddress(address.uri);
      if (diagnosis?.isFinal === true) throw unusable(address, diagnosis.message, cause);
      // The server is there and accepts encryption, so only the certificate can be wrong.
      if (diagnosis === undefined && isAboutEncryption(cause)) throw uncertified(address, cause);
      const found = diagnosis?.message ?? "Check NEO4J_URI and that the server runs.";
      if (Date.now() > until) throw unreachable(address, timeoutMs, found, cause);
      if (said !== found)
        report(`Database: waiting for ${address.uri} up to ${timeoutMs / 1000} s. ${found}`);
      said = found;
    }
    await pause(Math.min(1000, 200 * attempt));
  }
}

/** Runs a statement in the database itself: logging on does not tell whether it exists. */
async function askAgent(driver: Driver, { database }: Address): Promise<string> {
  const session = driver.session(database === undefined ? {} : { database });
  try {
    const { summary } = await session.run("RETURN 1");
    return summary.server.agent ?? "";
  } finally {
    await session.close();
  }
}

/** The error for failures that waiting does not cure. */
function refusalOf(cause: unknown, { uri, user, database }: Address): UnavailableError | undefined {
  const code = codeOf(cause);
  const refuse = (message: string): UnavailableError =>
    new UnavailableError(message, { uri }, "DATABASE_UNAVAILABLE", cause);
  if (code.startsWith("Neo.ClientError.Security")) {
    return refuse(`The server at ${uri} refuses the user "${user}". Check NEO4J_USER and NEO4J_PASSWORD.`);
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return refuse(`The server at ${uri} has no database "${database ?? ""}". Check NEO4J_DATABASE.`);
  }
  return undefined;
}

const isAboutEncryption = (cause: unknown): boolean =>
  causes(cause).some((text) => /certificate|ssl|tls/i.test(text));

function causes(cause: unknown): readonly string[] {
  return cause instanceof Error ? [cause.message, ...causes(cause.cause)] : [];
}

function unreachable({ uri }: Address, timeoutMs: number, found: string, cause: unknown): UnavailableError {
  const message = `The server at ${uri} did not answer within ${timeoutMs} ms. ${found}`;
  return new UnavailableError(message, { uri, timeoutMs }, "DATABASE_UNAVAILABLE", cause);
}

const uncertified = (address: Address, cause: unknown): UnavailableError =>
  unusable(
    address,
    `The certificate of ${address.uri} is not accepted (${causes(cause).join(": ")}). Name the host as the certificate does; for a self-signed one write +ssc in NEO4J_URI.`,
    cause,
  );

function unusable({ uri }: Address, message: string, cause: unknown): UnavailableError {
  return new UnavailableError(message, { uri }, "DATABASE_UNAVAILABLE", cause);
}

/** @throws UnavailableError for anything older than Neo4j 5.26, or another product */
export function checkVersion(agent: string): void {
  const match = /^Neo4j\/(\d+)\.(\d+)/.exec(agent);
  const [major, minor] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  if (major < 5 || (major === 5 && minor < 26)) {
    const message = `The server of NEO4J_URI is "${agent}"; Neo4j 5.26 or later is needed.`;
    throw new UnavailableError(message, { agent });
  }
}

async function refuseForeign(config: Config, database: Database): Promise<void> {
  const rows = await database.read({
    text: "RETURN EXISTS { (:Graph {id: 'graph'}) }, EXISTS { () }",
    parameters: {},
  });
  const [isOurs, hasNodes] = rows[0] ?? [];
  if (hasNodes === true && isOurs !== true && !config.adoptDatabase) {
    const message =
      "The database of NEO4J_URI contains nodes that are not from egov-graph; nothing was changed. Name an empty " +
      "database with NEO4J_DATABASE, or set EGOV_ADOPT_DATABASE=1 to add this graph to what is there.";
    throw new ConflictError(message, { uri: database.uri });
  }
}
