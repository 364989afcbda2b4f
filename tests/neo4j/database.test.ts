import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database, StatementEvent } from "../../src/neo4j/calls/database.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { failureOf } from "./failure-of.ts";
import { untilGone } from "./until-gone.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(() => database.close());

const rows = (text: string, parameters: Record<string, unknown> = {}) => database.read({ text, parameters });
describe("stream", () => {
  test("yields every row in order", async () => {
    const got: unknown[][] = [];
    for await (const row of database.stream({
      text: "UNWIND range(1, 3000) AS n RETURN n",
      parameters: {},
    })) {
      got.push(row);
    }
    expect(got).toEqual(Array.from({ length: 3000 }, (_, index) => [index + 1]));
  });

  test("ends in the server when its reader leaves early, and holds no rows meanwhile", async () => {
    const text = "UNWIND range(1, 50000000) AS n RETURN n, 'some words that take room ' + n";
    const before = process.memoryUsage().heapUsed;
    for await (const [n] of database.stream({ text, parameters: {} }, { metadata: { mark: "stream" } })) {
      if (n === 20_000) {
        await pause(300);
        break;
      }
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
    expect(await untilGone(database, "stream")).toBeLessThan(1000);
  });

  test("is ended in the server when it is aborted although its reader has paused", async () => {
    const leaving = new AbortController();
    const options = { metadata: { mark: "paused" }, signal: leaving.signal };
    const text = "UNWIND range(1, 50000000) AS n RETURN n";
    const stream = database.stream({ text, parameters: {} }, options)[Symbol.asyncIterator]();
    await stream.next();
    leaving.abort(new Error("gone"));
    expect(await untilGone(database, "paused")).toBeLessThan(1000);
    expect((await failureOf(stream.next())).message).toBe("gone");
  });
});

test("every statement is told to listeners, failed ones too, until they leave", async () => {
  const sent: StatementEvent[] = [];
  const stop = database.onStatement((event) => sent.push(event));
  await rows("RETURN 1");
  await failureOf(rows("RETURN 1 / 0"));
  await database.write((run) => run({ text: "RETURN 2", parameters: {} }));
  stop();
  await rows("RETURN 3");
  expect(sent.map(({ text, mode }) => [text, mode])).toEqual([
    ["RETURN 1", "read"],
    ["RETURN 1 / 0", "read"],
    ["RETURN 2", "write"],
  ]);
  expect(sent.every(({ durationMs }) => durationMs > 0)).toBe(true);
});
