import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "../../tests/hostile/setup/client.ts";
import { query } from "../../tests/hostile/setup/hostile-case.ts";
import { actorIds } from "../../tests/hostile/setup/wide-dataset.ts";

const look =
  "query ($id: ID!, $first: Int!) { entity(by: { id: $id }) { name degree neighbours(first: $first) { nodes { name } } } }";

/** What an honest client waited for. */
export interface Waited {
  /** 95th percentile of the response time, in ms. */
  readonly p95: number;
  readonly answers: number;
  /** Answers without data. */
  readonly failures: number;
}

/** Looks up one actor after another, like a person clicking. */
export async function askHonestly(client: Client, seconds: number): Promise<Waited> {
  const waits: number[] = [];
  let failures = 0;
  for (const until = performance.now() + seconds * 1000; performance.now() < until; await pause(5)) {
    const id = actorIds[Math.floor(Math.random() * actorIds.length)];
    const startedAt = performance.now();
    const { outcome } = await client.send(query(look, { id, first: 1 + Math.floor(Math.random() * 20) }));
    waits.push(performance.now() - startedAt);
    if (outcome !== "200 data") failures += 1;
  }
  waits.sort((a, b) => a - b);
  return { p95: waits[Math.floor(waits.length * 0.95)] ?? Number.NaN, answers: waits.length, failures };
}
