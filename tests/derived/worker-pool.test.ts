import { afterEach, describe, expect, test } from "vitest";
import type { WorkerPool } from "../../src/derived/worker-pool.ts";
import { testWorkers } from "../setup/database/test-workers.ts";

const pools: WorkerPool[] = [];

function open(options: Parameters<typeof testWorkers>[0] = {}): WorkerPool {
  const pool = testWorkers(options);
  pools.push(pool);
  return pool;
}

afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

/** One gathering of so many members. */
const gathering = (size: number) => ({
  shares: Float64Array.of(1),
  ends: Uint32Array.of(size),
  members: Float64Array.from({ length: size }, (_, index) => index),
  order: Float64Array.from({ length: size }, (_, index) => index),
  sharesInTotal: null,
});

/** Takes a thread seconds: four and a half million pairs. */
const long = () => gathering(3000);

const codeOf = (error: unknown) => (error as { code?: string }).code;

describe("a pool of worker threads", () => {
  test("answers tasks side by side and one after the other, and takes typed arrays over", async () => {
    const pool = open({ size: 2 });
    const input = gathering(3);
    const answers = await Promise.all([2, 4, 5].map((size) => pool.run("projectPairs", gathering(size))));
    expect(answers.map(({ a }) => a.length)).toEqual([1, 6, 10]);
    expect(await pool.run("projectPairs", input)).toEqual({
      a: Uint32Array.of(0, 0, 1),
      b: Uint32Array.of(1, 2, 2),
      shared: Uint32Array.of(1, 1, 1),
      totals: Uint32Array.of(1, 1, 1),
    });
    expect(input.members.length).toBe(0);
  });

  test("leaves this thread free while one works", async () => {
    const pool = open();
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const { a } = await pool.run("projectPairs", long());
    clearInterval(timer);
    expect(a.length).toBe((3000 * 2999) / 2);
    expect(turns).toBeGreaterThan(20);
  });

  test("ends a task that nobody waits for, waiting or begun, and goes on with the next", async () => {
    const pool = open();
    const [begun, waiting] = [new AbortController(), new AbortController()];
    const first = pool.run("projectPairs", long(), begun.signal);
    const second = pool.run("projectPairs", long(), waiting.signal);
    const third = pool.run("projectPairs", gathering(2));
    waiting.abort(new Error("left"));
    await expect(second).rejects.toThrow("left");
    begun.abort(new Error("left too"));
    await expect(first).rejects.toThrow("left too");
    expect((await third).a.length).toBe(1);
    await expect(pool.run("projectPairs", gathering(2), begun.signal)).rejects.toThrow("left too");
  });

  test("carries errors over and stays in use", async () => {
    const pool = open();
    await expect(pool.run("projectPairs", { ...gathering(2), shares: null } as never)).rejects.toThrow(
      /null/,
    );
    expect((await pool.run("projectPairs", gathering(2))).a.length).toBe(1);
  });

  test("refuses more than may wait", async () => {
    const pool = open({ maxWaiting: 1 });
    const running = [pool.run("projectPairs", gathering(2)), pool.run("projectPairs", gathering(2))];
    expect(codeOf(await pool.run("projectPairs", gathering(2)).catch((error: unknown) => error))).toBe(
      "OVERLOADED",
    );
    expect((await Promise.all(running)).length).toBe(2);
  });

  test("refuses what has not ended when it is closed, and what comes later", async () => {
    const pool = open();
    const running = [long(), gathering(2)].map((input) => pool.run("projectPairs", input).catch(codeOf));
    await pool.close();
    expect(await Promise.all(running)).toEqual(["OVERLOADED", "OVERLOADED"]);
    expect(await pool.run("projectPairs", gathering(2)).catch(codeOf)).toBe("OVERLOADED");
  });
});
