import type { Database } from "../../src/neo4j/calls/database.ts";
import type { Size } from "../network/generator.ts";
import type { Results, Spread } from "../report/results.ts";
import { toSpread } from "../report/spread.ts";
import type { Running } from "../setup/check-answers.ts";
import type { Starts } from "../workloads/starts.ts";
import type { Workload } from "../workloads/workloads.ts";
import { ableTo } from "./rounds.ts";

interface FirstAnswerOptions {
  readonly size: Size;
  readonly database: Database;
  readonly workload: Workload;
  readonly starts: Starts;
  readonly running: readonly Running[];
  readonly rounds: number;
}

/**
 * Measures the answer to an unknown query: the database's plans are cleared, and a comment makes the document
 * one that no server has parsed. Pages of the store are in memory.
 */
export async function measureFirstAnswer({
  size,
  database,
  workload,
  starts,
  running,
  rounds,
}: FirstAnswerOptions): Promise<Results["first"][number]> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const { contender, program } of ableTo(running, workload)) {
      await database.read({ text: "CALL db.clearQueryCaches()", parameters: {} });
      const choices = workload.variables(starts);
      const body = contender.body(workload.name, choices[round % choices.length] ?? {});
      const unknown = body.replace('{"query":"', `{"query":"# ${round} ${Math.random()}\\n`);
      const startedAt = performance.now();
      const response = await fetch(program.url + contender.path(workload.name), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: unknown,
      });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${contender.name} answers ${response.status} to ${workload.name}.`);
      times.set(contender.name, [...(times.get(contender.name) ?? []), performance.now() - startedAt]);
    }
  }
  const contenders: Record<string, Spread> = Object.fromEntries(
    [...times].map(([name, values]) => [name, toSpread(values)]),
  );
  return { size, workload: workload.name, contenders };
}
