import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dataset, EntityThing, Thing } from "../../src/import/dataset.ts";
import { importDataset } from "../../src/import/import-dataset.ts";
import { removeVersionMarks } from "../../src/import/remove-version-marks.ts";
import { startMarkCleaner } from "../../src/import/start-mark-cleaner.ts";
import { recoverUnfinished } from "../../src/import/with-lease.ts";
import { BATCH_THINGS } from "../../src/import/write-context.ts";
import type { Database } from "../../src/neo4j/database.ts";
import { clearGraph, openTestDatabase } from "../setup/test-database.ts";
import { type GraphSnapshot, readGraphAt, readWholeGraph } from "./graph-snapshot.ts";
import { type Plan, plan, toDataset } from "./random-dataset.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const EMPTY: GraphSnapshot = {
  entities: [],
  relationships: [],
  statements: [],
  sources: [],
  identifiers: [],
  conflicts: [],
};
const FULL: Plan = {
  entities: [0, 1, 2, 3, 4].map((entity) => ({ entity, name: 0 })),
  ties: [0, 1, 2].map((tie) => ({ tie, year: 0, amount: 1, source: 0 })),
  ends: [
    { entity: 1, month: 0, source: 0 },
    { entity: 1, month: 1, source: 1 },
  ],
  sources: 2,
  hasConflict: true,
};
const LESS: Plan = {
  entities: [
    { entity: 0, name: 1 },
    { entity: 3, name: 0 },
  ],
  ties: [{ tie: 0, year: 1, amount: 1, source: 1 }],
  ends: [],
  sources: 1,
  hasConflict: false,
};

/** A database that does something before each write; a write before which it throws is counted too, and the next one comes through. */
function watched(onWrite: (count: number) => Promise<void>): Database {
  let count = 0;
  return {
    ...database,
    write: async (work, options) => {
      count += 1;
      await onWrite(count - 1);
      return database.write(work, options);
    },
  };
}

test("Random data sets A, B, A: the graph is as after a fresh import, and every version stays readable", async () => {
  await fc.assert(
    fc.asyncProperty(plan, plan, plan, async (a, b, other) => {
      await clearGraph(database);
      await importDataset({ database, dataset: toDataset("y", other) });
      await importDataset({ database, dataset: toDataset("x", a) });
      const fresh = await readGraphAt(database, await publishedVersion());

      await clearGraph(database);
      const seen: (readonly [number, GraphSnapshot])[] = [[0, EMPTY]];
      for (const dataset of [
        toDataset("x", a),
        toDataset("y", other),
        toDataset("x", b),
        toDataset("x", a),
      ]) {
        const { version } = await importDataset({ database, dataset });
        seen.push([version, await readGraphAt(database, version)]);
        if (seen.length === 3) await removeVersionMarks({ database, graceMs: 0 });
      }
      expect(await readGraphAt(database, await publishedVersion())).toEqual(fresh);
      for (const [version, snapshot] of seen) {
        expect(await readGraphAt(database, version, "earlier")).toEqual(snapshot);
      }
    }),
    { numRuns: 8 },
  );
}, 300_000);

async function publishedVersion(): Promise<number> {
  const [row] = await database.read({ text: "MATCH (g:Graph) RETURN g.version", parameters: {} });
  return Number(row?.[0]);
}

test("While a version is written, readers of the one before see exactly that", async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: toDataset("x", FULL) });
  const before = await readGraphAt(database, 1);
  const seen: GraphSnapshot[] = [];
  const watching = watched(async () => {
    seen.push(await readGraphAt(database, 1), await readGraphAt(database, 1, "earlier"));
  });
  await importDataset({ database: watching, dataset: toDataset("x", LESS) });
  expect(seen.length).toBeGreaterThan(10);
  expect(seen.filter((snapshot) => JSON.stringify(snapshot) !== JSON.stringify(before))).toEqual([]);
  expect(await readGraphAt(database, 2)).not.toEqual(before);
});

test("An import that ends at any transaction leaves the graph as it was, and the next one succeeds", async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: toDataset("x", FULL) });
  await importDataset({ database, dataset: toDataset("x", LESS) });
  const before = await readWholeGraph(database);
  let ended = 0;
  for (let at = 1; ; at++) {
    const failing = watched(async (count) => {
      if (count === at) throw new Error(`ended at ${at}`);
    });
    const error: unknown = await importDataset({
      database: failing,
      dataset: toDataset("x", FULL),
      leaseMs: 60_000,
    }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error === null) break;
    ended += 1;
    expect(error).toEqual(new Error(`ended at ${at}`));
    expect(await readWholeGraph(database)).toEqual(before);
  }
  expect(ended).toBeGreaterThan(5);
  expect(await publishedVersion()).toBe(3);
}, 120_000);

test("A data set of several batches is whole, and leaves nothing where a later one ends in an error", async () => {
  await clearGraph(database);
  const before = await readWholeGraph(database);
  const [entity] = toDataset("x", FULL).things() as readonly [EntityThing];
  const many = (ending: () => Iterable<Thing>): Dataset => ({
    ...toDataset("x", FULL),
    conflicts: [],
    things: function* () {
      for (let index = 0; index < BATCH_THINGS; index++) {
        const statements = entity.statements.map((said) => ({
          ...said,
          id: `${index}.${said.id}`,
          about: `n-${index}`,
        }));
        yield { ...entity, id: `n-${index}`, statements };
      }
      yield* ending();
    },
  });
  const failing = many(() => {
    throw new Error("The source ended.");
  });
  await expect(importDataset({ database, dataset: failing })).rejects.toThrow("The source ended.");
  expect(await readWholeGraph(database)).toEqual(before);
  const { counts } = await importDataset({ database, dataset: many(() => [entity]) });
  expect(counts).toMatchObject({ entityCount: BATCH_THINGS + 1, statementCount: BATCH_THINGS + 1 });
});

test.each([
  [
    "a relationship of entities that nobody names",
    "Relationship",
    "relationships of entities that nobody names",
  ],
  ["a statement of a source that nobody describes", "Entity", "statements of sources that nobody describes"],
])("A stream with %s is refused", async (_what, type, message) => {
  await clearGraph(database);
  const before = await readWholeGraph(database);
  const dataset = toDataset("x", FULL);
  const things = [...(dataset.things() as Iterable<Thing>)].filter((thing) => thing.type === type);
  const sources = type === "Entity" ? [] : dataset.sources;
  const broken = { ...dataset, sources, conflicts: [], things: () => things };
  await expect(importDataset({ database, dataset: broken })).rejects.toThrow(message);
  expect(await readWholeGraph(database)).toEqual(before);
});

test("An import that dies without a word is undone at the next start", async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: toDataset("x", FULL) });
  await importDataset({ database, dataset: toDataset("x", LESS) });
  const before = await readWholeGraph(database);
  // From the fourth write on nothing reaches the database any more, not even the undoing.
  const dying = watched((count) => (count < 5 ? Promise.resolve() : Promise.reject(new Error("dead"))));
  await expect(
    importDataset({ database: dying, dataset: toDataset("x", FULL), leaseMs: 300 }),
  ).rejects.toThrow("dead");
  expect(await readWholeGraph(database)).not.toEqual(before);
  expect(await recoverUnfinished(database)).toBe(null);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await recoverUnfinished(database)).toBe(3);
  expect(await readWholeGraph(database)).toEqual(before);
  expect(await recoverUnfinished(database)).toBe(null);
});

test("An import that is told to stop ends and leaves nothing", async () => {
  await clearGraph(database);
  const before = await readWholeGraph(database);
  const abort = new AbortController();
  const stopping = watched(async (count) => {
    if (count === 4) abort.abort(new Error("enough"));
  });
  const importing = importDataset({
    database: stopping,
    dataset: toDataset("x", FULL),
    signal: abort.signal,
  });
  await expect(importing).rejects.toThrow("enough");
  expect(await readWholeGraph(database)).toEqual(before);
});

test("Of two imports at once the second waits, and both are whole", async () => {
  await clearGraph(database);
  const both = await Promise.all([
    importDataset({ database, dataset: toDataset("x", FULL) }),
    importDataset({ database, dataset: toDataset("y", FULL) }),
  ]);
  expect(both.map(({ version }) => version).sort()).toEqual([1, 2]);
  expect((await readGraphAt(database, 2)).sources).toHaveLength(4);
});

test("An import that cannot get its turn says so", async () => {
  await clearGraph(database);
  let second: unknown;
  const slow = watched(async (count) => {
    if (count !== 3) return;
    second = await importDataset({ database, dataset: toDataset("y", FULL), waitMs: 300 }).catch(
      (thrown: unknown) => thrown,
    );
  });
  await importDataset({ database: slow, dataset: toDataset("x", FULL) });
  expect(second).toMatchObject({
    code: "CONFLICT",
    message: "Another import is writing. Wait until it has ended, then import again.",
  });
});

test("Marks of a version go when their time has come, and reads stay the same", async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: toDataset("x", FULL) });
  await importDataset({ database, dataset: toDataset("x", LESS) });
  const before = [await readGraphAt(database, 2), await readGraphAt(database, 1, "earlier")];
  expect(await removeVersionMarks({ database })).toBe(0);
  expect(await removeVersionMarks({ database, graceMs: 0 })).toBeGreaterThan(20);
  expect(await removeVersionMarks({ database, graceMs: 0 })).toBe(0);
  const marks =
    "MATCH (n) WHERE n.version IS NOT NULL AND NOT n:Graph AND NOT n:GraphVersion RETURN count(*)";
  expect(await database.read({ text: marks, parameters: {} })).toEqual([[0]]);
  expect([await readGraphAt(database, 2), await readGraphAt(database, 1, "earlier")]).toEqual(before);
});

test("A running server removes marks by itself", async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: toDataset("x", FULL) });
  const cleaner = startMarkCleaner(database, { graceMs: 0, everyMs: 20 });
  const cleaned = "MATCH (g:Graph) RETURN g.unmarkedTo";
  await expect
    .poll(() => database.read({ text: cleaned, parameters: {} }), { timeout: 15_000 })
    .toEqual([[1]]);
  await cleaner.close();
});
