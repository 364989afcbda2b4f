import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dataset, EntityThing, Thing } from "../../src/import/dataset.ts";
import { importDataset } from "../../src/import/run/import-dataset.ts";
import { BATCH_THINGS } from "../../src/import/write/write-context.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { recoverUnfinished } from "../../src/store/versions/with-lease.ts";
import { FULL, LESS } from "../import/full-and-less.ts";
import { toDataset } from "../import/random-dataset.ts";
import { watched } from "../import/watched.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { publishedVersion, readGraphAt, readWholeGraph } from "../setup/graphs/graph-snapshot.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("An import that ends at any transaction leaves the graph as it was, and the next one succeeds", async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: toDataset("x", FULL) });
  await importDataset({ database, dataset: toDataset("x", LESS) });
  const before = await readWholeGraph(database);
  let ended = 0;
  for (let at = 1; ; at++) {
    const failing = watched(database, async (count) => {
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
  expect(await publishedVersion(database)).toBe(3);
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
}, 60_000);

test.each([
  [
    "a relationship of entities that nobody names",
    "Relationship",
    "relationships between entities that are not described.",
  ],
  [
    "a statement of a source that nobody describes",
    "Entity",
    "statements from sources that are not described.",
  ],
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
  // Longer than a busy machine takes from the last write to the question whether there is something to undo.
  const leaseMs = 5000;
  // From the fourth write on nothing reaches the database any more, not even the undoing.
  const dying = watched(database, (count) =>
    count < 5 ? Promise.resolve() : Promise.reject(new Error("dead")),
  );
  await expect(importDataset({ database: dying, dataset: toDataset("x", FULL), leaseMs })).rejects.toThrow(
    "dead",
  );
  expect(await readWholeGraph(database)).not.toEqual(before);
  expect(await recoverUnfinished(database)).toBe(null);
  await new Promise((resolve) => setTimeout(resolve, leaseMs + 100));
  expect(await recoverUnfinished(database)).toBe(3);
  expect(await readWholeGraph(database)).toEqual(before);
  expect(await recoverUnfinished(database)).toBe(null);
}, 60_000);

test("An import that is told to stop ends and leaves nothing", async () => {
  await clearGraph(database);
  const before = await readWholeGraph(database);
  const abort = new AbortController();
  const stopping = watched(database, async (count) => {
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
  const slow = watched(database, async (count) => {
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
