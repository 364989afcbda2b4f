import { isDeepStrictEqual } from "node:util";
import type { Starts } from "../workloads/starts.ts";
import type { Workload } from "../workloads/workloads.ts";
import type { Contender } from "./contenders.ts";
import type { RunningProgram } from "./start-contender.ts";

/** A running contender. */
export interface Running {
  readonly contender: Contender;
  readonly program: RunningProgram;
}

/**
 * Sends all contenders the same requests, one after another, from every start, and compares their answers
 * with the first's.
 * @throws Error if an answer differs
 */
export async function checkAnswers(
  workload: Workload,
  starts: Starts,
  running: readonly Running[],
): Promise<void> {
  for (const variables of workload.variables(starts)) {
    let expected: unknown;
    for (const { contender, program } of running) {
      if (contender.notApplicable[workload.name] !== undefined) continue;
      const url = program.url + contender.path(workload.name);
      const answer = contender.read(await ask(url, contender.body(workload.name, variables)));
      expected ??= answer;
      if (isDeepStrictEqual(answer, expected)) continue;
      const [a, b] = [JSON.stringify(expected), JSON.stringify(answer)];
      const at = [...a].findIndex((letter, index) => letter !== b[index]);
      throw new Error(
        `${contender.name} answers ${workload.name} of ${JSON.stringify(variables)} otherwise from letter ${at} on:\n` +
          `${a.slice(Math.max(0, at - 100), at + 300)}\n${b.slice(Math.max(0, at - 100), at + 300)}`,
      );
    }
  }
}

/**
 * The `data` of a GraphQL answer. Tries up to three times, because a cold database may exceed the time limit.
 */
export async function ask(url: string, body: string): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const text = await response.text();
    const { data, errors } = (response.ok ? JSON.parse(text) : { errors: text }) as Record<string, unknown>;
    if (errors === undefined) return data;
    if (attempt === 3) throw new Error(`${url} answers ${response.status}: ${JSON.stringify(errors)}`);
  }
}
