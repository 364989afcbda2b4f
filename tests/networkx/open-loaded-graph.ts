import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publicViewer } from "../../src/access/viewer.ts";
import { createGraphExecutor } from "../../src/compiler/operation/create-graph-executor.ts";
import { loadConfig } from "../../src/config/config.ts";
import { WorkerPool } from "../../src/derived/worker-pool.ts";
import type { Dataset } from "../../src/import/dataset.ts";
import { importDataset } from "../../src/import/run/import-dataset.ts";
import { openDatabase } from "../../src/neo4j/open/open-database.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { migrate } from "../../src/store/model/migrations.ts";
import { watchGraphVersions } from "../../src/store/versions/graph-versions.ts";
import { validOperation } from "../setup/operations/valid-operation.ts";

/** A database of its own that holds data sets, asked in this process through the real importer, compiler and database. */
export interface LoadedGraph {
  /** The answer's data, or the code of its error. */
  ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Stops the database and removes its files. */
  close(): Promise<void>;
}

/** For the whole projection, and all paths in a clique of 239 authors: the default of 512 refuses them as RESULT_TOO_LARGE. */
const heapMb = "1024";

/** Long enough for the widest question on a busy machine. */
const timeoutMs = 120_000;

/** Starts an embedded database in a temporary folder and imports data sets into it. */
export async function openLoadedGraph(
  datasets: readonly Dataset[],
  report: (step: string) => void,
): Promise<LoadedGraph> {
  const dataDir = mkdtempSync(join(tmpdir(), "egov-networkx-"));
  const config = loadConfig({ EGOV_HEAP_MB: heapMb, ...process.env, NEO4J_URI: "", EGOV_DATA_DIR: dataDir });
  const database = await openDatabase(config, report);
  const close = async (): Promise<void> => {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(database);
    for (const dataset of datasets) {
      const { counts } = await importDataset({ database, dataset });
      report(
        `Imported ${dataset.id}: ${counts?.entityCount} entities, ${counts?.relationshipCount} relationships now`,
      );
    }
    const versions = await watchGraphVersions(database, { intervalMs: 3_600_000 });
    const { schema, model } = loadSchema();
    const workers = new WorkerPool({ size: 1 });
    const execute = createGraphExecutor({
      schema,
      model,
      database,
      versions,
      nodeBudget: config.nodeBudget,
      timeoutMs,
      workers,
    });
    return {
      async ask(query, variables) {
        const request = {
          viewer: publicViewer,
          operation: validOperation(query),
          variables,
          requestId: "networkx",
        };
        const { data, errors } = await execute(request);
        return errors?.[0] ? { error: errors[0].extensions.code, message: errors[0].message } : data;
      },
      async close() {
        await versions.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
