import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database, StatementEvent } from "../../../src/neo4j/calls/database.ts";
import { clearGraph, openTestDatabase } from "../../setup/database/test-database.ts";
import { failureOf } from "../failure-of.ts";
import { takePlaces } from "../take-places.ts";
import { untilGone } from "../until-gone.ts";

// Whoever carries reads, a caller sees no difference.
const endless = "UNWIND range(1, 100000000) AS a UNWIND range(1, 1000) AS b RETURN max(a * b % 7)";

describe.each(["own", "driver"])("carried by %s", (transport) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase({ EGOV_READ_TRANSPORT: transport });
  });
  beforeEach(() => clearGraph(database));
  afterAll(() => database.close());

  const rows = (text: string, parameters: Record<string, unknown> = {}) =>
    database.read({ text, parameters });
  describe("limits", () => {
    test("a read that takes too long fails once with QUERY_TIMEOUT and is ended in the server", async () => {
      const sent: StatementEvent[] = [];
      const stop = database.onStatement((event) => sent.push(event));
      const startedAt = performance.now();
      const call = database.read(
        { text: endless, parameters: {} },
        { timeoutMs: 300, metadata: { mark: "slow" } },
      );
      expect(await failureOf(call)).toMatchObject({ code: "QUERY_TIMEOUT", details: { timeoutMs: 300 } });
      expect(performance.now() - startedAt).toBeLessThan(1300);
      expect(await untilGone(database, "slow")).toBeLessThan(1000);
      stop();
      expect(sent.filter((event) => event.text === endless)).toHaveLength(1);
    });

    test("an aborted read rejects with the signal's reason and is ended in the server within a second", async () => {
      const leaving = new AbortController();
      const call = failureOf(
        database.read(
          { text: endless, parameters: {} },
          { signal: leaving.signal, metadata: { mark: "abort" } },
        ),
      );
      await pause(200);
      leaving.abort(new Error("gone"));
      expect((await call).message).toBe("gone");
      expect(await untilGone(database, "abort")).toBeLessThan(1000);
    });

    test("a signal that was aborted before sends nothing", async () => {
      const sent: StatementEvent[] = [];
      const stop = database.onStatement((event) => sent.push(event));
      const call = database.read(
        { text: "RETURN 1", parameters: {} },
        { signal: AbortSignal.abort(new Error("gone")) },
      );
      expect((await failureOf(call)).message).toBe("gone");
      stop();
      expect(sent).toEqual([]);
    });

    test("an answer that needs too much memory fails once with RESULT_TOO_LARGE", {
      timeout: 90_000,
    }, async () => {
      const sent: StatementEvent[] = [];
      const stop = database.onStatement((event) => sent.push(event));
      const text = "UNWIND range(1, 100000000) AS n RETURN collect(n)";
      const failure = await failureOf(database.read({ text, parameters: {} }, { timeoutMs: 80_000 }));
      stop();
      expect(failure.code).toBe("RESULT_TOO_LARGE");
      expect(sent).toHaveLength(1);
      expect(await rows("RETURN 1")).toEqual([[1]]);
    });

    test("the read that finds every place taken fails with OVERLOADED after a second", async () => {
      const giveBack = await takePlaces(database);
      const startedAt = performance.now();
      const failure = await failureOf(rows("RETURN 1"));
      const waitedMs = performance.now() - startedAt;
      await giveBack();
      expect(failure).toMatchObject({ code: "OVERLOADED", details: { connections: 50 } });
      expect(waitedMs).toBeGreaterThan(900);
      expect(waitedMs).toBeLessThan(1500);
      expect(await rows("RETURN 1")).toEqual([[1]]);
    });
  });
});
