import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Driver } from "neo4j-driver";
import type { Config } from "../config.ts";
import { UnavailableError } from "../errors.ts";
import { prepareDataFolder, providePassword } from "./data-folder.ts";
import type { DatabaseStatus, Report } from "./database.ts";
import { type Address, createDriver } from "./driver.ts";
import { codeOf } from "./failure.ts";
import { provideJars } from "./jars.ts";
import { type Jvm, type JvmOptions, readLastWords, startJvm } from "./jvm.ts";
import { acquireLock } from "./lock-file.ts";
import { findProcess, waitForEnd } from "./process-identity.ts";
import { findJava } from "./programs.ts";
import { formatServerConf } from "./server-conf.ts";
import { findLeftoverJvm, removeServerFile, writeServerFile } from "./server-file.ts";
import { supervise } from "./supervisor.ts";

/** A Neo4j server that belongs to this process. */
export interface EmbeddedServer {
  readonly address: Address;
  /** Connected to it, also after it was started again. */
  readonly driver: Driver;
  status(): DatabaseStatus;
  stop(): Promise<void>;
}

/** A JVM that was asked to stop has this long before the folder is given up. */
const leftoverMs = 15_000;

/**
 * Starts a server on the data folder and waits until it answers.
 *
 * @throws ConflictError when the folder is in use
 * @throws UnavailableError when Java, Maven or a jar is missing, or the server does not start
 */
export async function startEmbeddedServer(config: Config, report: Report): Promise<EmbeddedServer> {
  const folder = prepareDataFolder(config.dataDir);
  const release = acquireLock(config.dataDir);
  try {
    const java = await findJava(config);
    const jars = await provideJars(config, report);
    await awaitLeftover(config.dataDir, report);
    return await start({ java, jars, folder, config }, report, release);
  } catch (cause) {
    removeServerFile(config.dataDir);
    release();
    throw cause;
  }
}

async function start(options: JvmOptions, report: Report, release: () => void): Promise<EmbeddedServer> {
  const { folder, config } = options;
  const port = await findFreePort();
  const uri = `bolt://127.0.0.1:${port}`;
  const address = { uri, user: "neo4j", password: providePassword(folder), database: "neo4j" };
  writeFileSync(join(folder.confDir, "neo4j.conf"), formatServerConf(config, port), { mode: 0o600 });
  const driver = createDriver(address);
  const startOnce = async (): Promise<Jvm> => {
    const jvm = await startJvm(options);
    await untilReady(driver, jvm, options);
    writeServerFile(folder.root, {
      ...address,
      owner: identityOf(process.pid),
      jvm: jvm.identity ?? identityOf(0),
    });
    return jvm;
  };
  report("Database: starting the embedded Neo4j server");
  const supervisor = await supervise(startOnce, report).catch(async (cause) => {
    await driver.close();
    throw cause;
  });
  return {
    address,
    driver,
    status: supervisor.status,
    async stop() {
      await supervisor.stop();
      removeServerFile(folder.root);
      release();
    },
  };
}

const identityOf = (pid: number): { pid: number; start: string } =>
  findProcess(pid) ?? { pid: 1, start: "none" };

/** @throws UnavailableError when an earlier server on the folder does not end */
async function awaitLeftover(dataDir: string, report: Report): Promise<void> {
  const leftover = findLeftoverJvm(dataDir);
  if (leftover === undefined) {
    return;
  }
  report("Database: waiting for the server of an earlier run to stop");
  if (!(await waitForEnd(leftover, leftoverMs))) {
    const message = `The database server of an earlier run (process ${leftover.pid}) still uses ${dataDir}. End it with kill ${leftover.pid}, then start again.`;
    throw new UnavailableError(message, { dataDir, pid: leftover.pid });
  }
}

/** Asks until the server answers a query. @throws UnavailableError when it ends before, or takes too long */
async function untilReady(driver: Driver, jvm: Jvm, { folder, config }: JvmOptions): Promise<void> {
  const until = Date.now() + config.startTimeoutMs;
  let hasEnded = false;
  void jvm.ended.then(() => {
    hasEnded = true;
  });
  while (!(await answers(driver))) {
    if (hasEnded || Date.now() > until) {
      const what = hasEnded ? "ended while it started" : `did not answer within ${config.startTimeoutMs} ms`;
      await jvm.stop();
      throw new UnavailableError(
        `The embedded database ${what}. Its logs are in ${join(folder.home, "logs")}; the last lines:\n${readLastWords(folder)}`,
        { home: folder.home },
      );
    }
    await pause(100);
  }
}

/** @throws UnavailableError when the password is not the one of the store */
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

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
