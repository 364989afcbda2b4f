import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Driver } from "neo4j-driver";
import type { Config } from "../../config/config.ts";
import { ConflictError, UnavailableError } from "../../errors/graph-error.ts";
import type { DatabaseStatus, Report } from "../calls/database.ts";
import { type Address, createDriver } from "../driver/driver.ts";
import { codeOf } from "../driver/failure.ts";
import { type DataFolder, prepareDataFolder, providePassword } from "../folder/data-folder.ts";
import { checkSpaceToStart, untilSpaceToStart } from "../folder/disk-space.ts";
import { awaitLeftoverJvm } from "../folder/leftover-jvm.ts";
import { acquireLock } from "../folder/lock-file.ts";
import { findPauseRequest } from "../folder/pause-request.ts";
import { getOwnProcess } from "../folder/process-identity.ts";
import { removeServerFile, writeServerFile } from "../folder/server-file.ts";
import { provideJars } from "../jars/jars.ts";
import { findJava } from "../jars/programs.ts";
import { nameClassArchive, startWithArchive } from "./class-archive/class-archive.ts";
import { makeWhenSettled } from "./class-archive/make-when-settled.ts";
import { findFreePort } from "./free-port.ts";
import { type Jvm, type JvmOptions, readLastWords, startJvm } from "./jvm.ts";
import { logConfFiles } from "./log-conf.ts";
import { formatServerConf } from "./server-conf.ts";
import { findStartTrouble, hasGivenUp, type LogEnds, markLogs } from "./start-trouble.ts";
import { type Supervisor, supervise } from "./supervisor.ts";

/** A Neo4j server that belongs to this process. */
export interface EmbeddedServer {
  readonly address: Address;
  /** Connected to the server, also after a restart. */
  readonly driver: Driver;
  status(): DatabaseStatus;
  /** Why it is not up, in a sentence; undefined if it is up or the reason is unknown. */
  trouble(): string | undefined;
  /** Kills the server and starts it again as soon as its disk has room. */
  restart(): void;
  stop(): Promise<void>;
}

/**
 * Starts a server on the data folder and waits until it answers.
 *
 * @throws ConflictError when the folder is in use
 * @throws UnavailableError when Java, Maven or a jar is missing, or the server does not start
 */
export async function startEmbeddedServer(config: Config, report: Report): Promise<EmbeddedServer> {
  if (process.platform === "win32") {
    throw new UnavailableError("The embedded database runs on Linux and macOS. Set NEO4J_URI, or use WSL.");
  }
  const folder = prepareDataFolder(config.dataDir);
  const release = acquireLock(config.dataDir);
  try {
    refuseBesidePause(config.dataDir);
    const java = await findJava(config);
    const jars = await provideJars(config, report);
    await awaitLeftoverJvm(folder, report);
    return await start({ java, jars, folder, config }, report, release);
  } catch (cause) {
    removeServerFile(config.dataDir);
    release();
    throw cause;
  }
}

/**
 * Refuses to start while another process works on the store: the server it paused may have been stopped for
 * good.
 * @throws ConflictError
 */
function refuseBesidePause(dataDir: string): void {
  const request = findPauseRequest(dataDir);
  if (request === undefined) return;
  const message = `${request.reason} Process ${request.pid} uses ${dataDir} for it. Wait until it has ended, then start again.`;
  throw new ConflictError(message, { dataDir, pid: request.pid });
}

async function start(options: JvmOptions, report: Report, release: () => void): Promise<EmbeddedServer> {
  const { folder, config } = options;
  const port = await findFreePort();
  const uri = `bolt://127.0.0.1:${port}`;
  const address = { uri, user: "neo4j", password: providePassword(folder), database: "neo4j" };
  writeFileSync(join(folder.confDir, "neo4j.conf"), formatServerConf(config, port), { mode: 0o600 });
  for (const [name, text] of Object.entries(logConfFiles)) {
    writeFileSync(join(folder.confDir, name), text, { mode: 0o600 });
  }
  const driver = createDriver(address);
  const archive = nameClassArchive(config, options);
  const boot = async (signal: AbortSignal, extra: readonly string[]): Promise<Jvm> => {
    const logEnds = markLogs(folder);
    const jvm = await startJvm(options, extra);
    await untilReady(driver, { jvm, logEnds, signal }, options);
    return jvm;
  };
  const startOnce = async (signal: AbortSignal): Promise<Jvm> => {
    await untilSpaceToStart(config, { report, signal });
    const jvm = await startWithArchive(archive, {
      boot: (extra) => boot(signal, extra),
      hasEnded: hasEndedEarly,
      readPrinted: () => readFileSync(folder.consoleLog, "utf8"),
    });
    writeServerFile(folder.root, { ...address, owner: getOwnProcess() });
    return jvm;
  };
  checkSpaceToStart(config);
  report("Database: starting the embedded Neo4j server");
  const supervisor = await supervise(startOnce, report).catch(async (cause) => {
    await driver.close();
    throw cause;
  });
  const stopMaking = makeWhenSettled(archive);
  const pauses = watchPauses(folder, supervisor);
  return {
    address,
    driver,
    status: supervisor.status,
    trouble: supervisor.trouble,
    restart: supervisor.restart,
    async stop() {
      await stopMaking();
      clearInterval(pauses);
      await supervisor.stop();
      removeServerFile(folder.root);
      release();
    },
  };
}

const lookForPausesEveryMs = 500;

/**
 * Stops the server for another process of this project that needs the store, such as a backup. Removes the
 * server file once it has stopped.
 */
function watchPauses(folder: DataFolder, supervisor: Supervisor): NodeJS.Timeout {
  const { root } = folder;
  const over = async (signal: AbortSignal): Promise<void> => {
    removeServerFile(root);
    while (!signal.aborted && findPauseRequest(root) !== undefined) await pause(200);
    // A Neo4j administration command may outlive the process that started it.
    if (!signal.aborted) await awaitLeftoverJvm(folder, () => undefined);
  };
  const timer = setInterval(() => {
    const request = findPauseRequest(root);
    if (request !== undefined) void supervisor.pause(request.reason, over);
  }, lookForPausesEveryMs);
  timer.unref();
  return timer;
}

/** A server that has been started but does not answer yet. */
interface Starting {
  readonly jvm: Jvm;
  /** Ends of the logs before the start. */
  readonly logEnds: LogEnds;
  readonly signal: AbortSignal;
}

const lookIntoLogsEveryMs = 1000;

/**
 * Polls until the server answers.
 *
 * @throws UnavailableError when the server ends, takes too long, is cancelled, or logs that it cannot open
 * the database (it would go on running without it)
 */
async function untilReady(
  driver: Driver,
  { jvm, logEnds, signal }: Starting,
  { config: { startTimeoutMs }, folder }: JvmOptions,
): Promise<void> {
  let lookedAt = Date.now();
  const until = Date.now() + startTimeoutMs;
  let hasEnded = false;
  void jvm.ended.then(() => {
    hasEnded = true;
  });
  try {
    while (!(await answers(driver))) {
      const isOver = hasEnded || signal.aborted || Date.now() > until;
      const isTimeToLook = Date.now() - lookedAt > lookIntoLogsEveryMs;
      if (isTimeToLook) lookedAt = Date.now();
      if (isOver || (isTimeToLook && hasGivenUp(folder, logEnds))) {
        const other = isOver ? `did not answer within ${startTimeoutMs} ms` : "could not open its store";
        throw failedStart(hasEnded ? "ended while it started" : other, folder, { logEnds, hasEnded });
      }
      await pause(100);
    }
  } catch (cause) {
    await jvm.stop();
    throw cause;
  }
}

function failedStart(
  what: string,
  folder: DataFolder,
  { logEnds, hasEnded }: { readonly logEnds: LogEnds; readonly hasEnded: boolean },
): UnavailableError {
  const logs = join(folder.home, "logs");
  const why = findStartTrouble(folder, logEnds) ?? `The last lines:\n${readLastWords(folder)}`;
  const message = `The embedded database ${what}. Its logs are in ${logs}. ${why}`;
  return new UnavailableError(message, { logs, hasEnded });
}

const hasEndedEarly = (cause: unknown): boolean =>
  cause instanceof UnavailableError && cause.details.hasEnded === true;

/** @throws UnavailableError when the password does not match the store */
async function answers(driver: Driver): Promise<boolean> {
  const session = driver.session({ database: "neo4j" });
  try {
    await session.run("RETURN 1");
    return true;
  } catch (cause) {
    if (codeOf(cause) === "Neo.ClientError.Security.Unauthorized") {
      const message =
        "The embedded database refuses the password in the data folder. Put the store's own password file back, " +
        "or move the folder away and import again.";
      throw new UnavailableError(message, {}, "DATABASE_UNAVAILABLE", cause);
    }
    return false;
  } finally {
    await session.close();
  }
}
