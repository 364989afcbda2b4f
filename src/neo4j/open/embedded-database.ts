import type { Config } from "../../config/config.ts";
import { createBoltDatabase } from "../calls/bolt-database.ts";
import type { Database, Report } from "../calls/database.ts";
import { databaseUnavailable } from "../driver/failure.ts";
import { checkFreeSpace } from "../folder/disk-space.ts";
import { startEmbeddedServer } from "../server/embedded-server.ts";

/** Starts a server on the data folder and opens it; closing the result stops the server. */
export async function openEmbeddedDatabase(config: Config, report: Report): Promise<Database> {
  const server = await startEmbeddedServer(config, report);
  return createBoltDatabase({
    driver: server.driver,
    address: server.address,
    embedded: true,
    transport: config.readTransport,
    queryTimeoutMs: config.queryTimeoutMs,
    report,
    status: server.status,
    trouble: server.trouble,
    // Known without a call, which would only wait in vain.
    checkAvailable: () => {
      if (server.status() !== "up") {
        throw databaseUnavailable();
      }
    },
    checkWritable: (usesReserve) => checkFreeSpace(config, usesReserve),
    onPanic: () => {
      report("Database: critical error, such as a full disk; restarting the server");
      server.restart();
    },
    close: server.stop,
  });
}
