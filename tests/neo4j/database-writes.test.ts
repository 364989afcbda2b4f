import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database, Statement } from "../../src/neo4j/calls/database.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { failureOf } from "./failure-of.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(() => database.close());

const rows = (text: string) => database.read({ text, parameters: {} });

describe("write", () => {
  const count = { text: "MATCH (n:Entity) RETURN count(n)", parameters: {} };

  test("commits what its work did when it resolves, and returns the work's result", async () => {
    const seen = await database.write(async (run) => {
      await run({ text: "CREATE (:Entity {id: $id})", parameters: { id: "a" } });
      return run(count);
    });
    expect(seen).toEqual([[1]]);
    expect(await database.read(count)).toEqual([[1]]);
  });

  test("leaves nothing when a statement fails, or the work rejects with an error of its own", async () => {
    const createAnd = (then: Statement | Error) =>
      failureOf(
        database.write(async (run) => {
          await run({ text: "CREATE (:Entity {id: 'a'})", parameters: {} });
          if (then instanceof Error) {
            throw then;
          }
          await run(then);
        }),
      );
    expect(await createAnd({ text: "RETURN 1 / 0", parameters: {} })).toMatchObject({
      code: "INTERNAL_SERVER_ERROR",
    });
    const own = new Error("own");
    expect(await createAnd(own)).toBe(own);
    expect(await database.read(count)).toEqual([[0]]);
  });

  test("answers CONFLICT when an id is taken", async () => {
    const create = () => database.write((run) => run({ text: "CREATE (:Entity {id: 'a'})", parameters: {} }));
    await create();
    expect(await failureOf(create())).toMatchObject({ code: "CONFLICT" });
  });

  test("answers CONFLICT after two seconds when somebody else holds the lock", async () => {
    await database.write((run) => run({ text: "CREATE (:Entity {id: 'a'})", parameters: {} }));
    const lock = { text: "MATCH (n:Entity {id: 'a'}) SET n.touched = true", parameters: {} };
    await database.write(async (run) => {
      await run(lock);
      const startedAt = performance.now();
      expect(await failureOf(database.write((other) => other(lock)))).toMatchObject({ code: "CONFLICT" });
      expect(performance.now() - startedAt).toBeLessThan(4000);
    });
  });

  test("tries a write again that lost a deadlock", async () => {
    await database.write((run) =>
      run({ text: "CREATE (:Entity {id: 'a'}), (:Entity {id: 'b'})", parameters: {} }),
    );
    const touch = async (ids: readonly string[], pauseMs: number) =>
      database.write(async (run) => {
        for (const id of ids) {
          await run({
            text: "MATCH (n:Entity {id: $id}) SET n.size = coalesce(n.size, 0) + 1",
            parameters: { id },
          });
          await pause(pauseMs);
        }
      });
    await Promise.all([touch(["a", "b"], 150), touch(["b", "a"], 150)]);
    expect(await rows("MATCH (n:Entity) RETURN n.id, n.size ORDER BY n.id")).toEqual([
      ["a", 2],
      ["b", 2],
    ]);
  });

  test("loses none of 25 counted edits that run at once", async () => {
    await database.write((run) => run({ text: "CREATE (:Entity {id: 'a', size: 0})", parameters: {} }));
    const edit = () =>
      database.write(async (run) => {
        await run({ text: "MATCH (n:Entity {id: 'a'}) SET n.touched = true", parameters: {} });
        await run({ text: "MATCH (n:Entity {id: 'a'}) SET n.size = n.size + 1", parameters: {} });
      });
    await Promise.all(Array.from({ length: 25 }, edit));
    expect(await rows("MATCH (n:Entity) RETURN n.size")).toEqual([[25]]);
  });
});
