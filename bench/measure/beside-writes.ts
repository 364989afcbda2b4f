import type { Dataset, Thing } from "../../src/import/dataset.ts";
import { importDataset } from "../../src/import/run/import-dataset.ts";
import { createStatement } from "../../src/import/statement-record.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import type { Size } from "../network/generator.ts";
import type { Results } from "../report/results.ts";
import { toMeasured, toSpread } from "../report/spread.ts";
import type { Running } from "../setup/check-answers.ts";
import type { LoadGenerator } from "../setup/load-generator.ts";
import type { Effort } from "../setup/options.ts";
import { requestsOf } from "../setup/requests-of.ts";
import type { Starts } from "../workloads/starts.ts";
import type { Workload } from "../workloads/workloads.ts";

interface BesideWritesOptions extends Effort {
  readonly size: Size;
  readonly database: Database;
  readonly workload: Workload;
  readonly starts: Starts;
  readonly running: readonly Running[];
  readonly load: LoadGenerator;
}

/** Nine readers and one writer: one in ten clients writes. */
const readers = 9;

/**
 * Nine clients read while a tenth imports small data sets one after another, each published as a new version.
 */
export async function measureBesideWrites({
  size,
  database,
  workload,
  starts,
  running,
  load,
  rounds,
  seconds,
}: BesideWritesOptions): Promise<Results["besideWrites"]> {
  const found = running.map((one) => ({
    one,
    alone: [] as Run[],
    beside: [] as Run[],
    imports: [] as number[],
  }));
  type Run = Awaited<ReturnType<LoadGenerator["run"]>>;
  for (let round = 0; round < rounds; round++) {
    for (const { one, alone, beside, imports } of found) {
      const order = { ...requestsOf(one, workload, starts), connections: readers, seconds };
      alone.push(await load.run(order));
      const writer = startWriter(database);
      beside.push(await load.run(order));
      imports.push(await writer.stop());
    }
  }
  return found.map(({ one, alone, beside, imports }) => ({
    size,
    contender: one.contender.name,
    reads: toMeasured(beside),
    alone: toMeasured(alone),
    imports: toSpread(imports),
  }));
}

let written = 0;

/** Imports until stopped; `stop` returns the number of imports per second. */
function startWriter(database: Database): { stop(): Promise<number> } {
  let isStopped = false;
  const startedAt = performance.now();
  const writing = (async () => {
    let count = 0;
    while (!isStopped) {
      await importDataset({ database, dataset: smallDataset(written++) });
      count++;
    }
    return count / ((performance.now() - startedAt) / 1000);
  })();
  return {
    stop: () => {
      isStopped = true;
      return writing;
    },
  };
}

/** A project with two participants and its own source; replaces the previous one. */
function smallDataset(number: number): Dataset {
  const source = "bench-notes";
  const project = `bench-project-${number}`;
  const named = { aboutType: "Entity", property: "name", valueType: "TEXT", language: "DE" } as const;
  const things: readonly Thing[] = [
    {
      type: "Entity",
      id: project,
      kind: "PROJECT",
      statements: [
        createStatement(
          { about: project, ...named, value: `Notiz ${number}`, fact: `${project}.name`, dataset: source },
          { source, rows: [number + 1] },
          [],
        ),
      ],
    },
    ...[0, 1].map((index): Thing => {
      const id = `bench-tie-${number}-${index}`;
      const [from, relationship] = [`actor-${1000 + index}`, "PARTICIPATES_IN"];
      const content = {
        about: id,
        aboutType: relationship,
        property: "exists",
        valueType: "EXISTENCE",
        from,
        to: project,
        predicate: "participatesIn",
        fact: id,
        dataset: source,
      } as const;
      const statement = createStatement(content, { source, rows: [number + 1], role: "participant" }, []);
      return { type: "Relationship", id, relationship, from, to: project, statements: [statement] };
    }),
  ];
  return {
    id: source,
    title: "Notes",
    sources: [{ id: source, title: "Notes" }],
    things: () => things,
    conflicts: [],
  };
}
