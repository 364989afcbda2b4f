import { afterAll, beforeAll, expect, test } from "vitest";
import { publicViewer } from "../../../src/access/viewer.ts";
import { createGraphExecutor } from "../../../src/compiler/operation/create-graph-executor.ts";
import { importDataset } from "../../../src/import/run/import-dataset.ts";
import type { Database } from "../../../src/neo4j/calls/database.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { type GraphVersions, watchGraphVersions } from "../../../src/store/versions/graph-versions.ts";
import { removeVersionMarks } from "../../../src/store/versions/remove-version-marks.ts";
import { clearGraph, databaseEnvironment, openTestDatabase } from "../../setup/database/test-database.ts";
import { testWorkers } from "../../setup/database/test-workers.ts";
import { toDataset } from "../../setup/graphs/plain-dataset.ts";
import { validOperation } from "../../setup/operations/valid-operation.ts";
import { startBoltProxy } from "../../setup/processes/bolt-proxy.ts";

const workers = testWorkers();
let database: Database;
let versions: GraphVersions;
beforeAll(async () => {
  database = await openTestDatabase();
  versions = await watchGraphVersions(database, { intervalMs: 3_600_000 });
});
afterAll(async () => {
  await versions.close();
  await workers.close();
  await database.close();
});

const operation = validOperation(`{
  entity(by: { id: "bonn" }) { name degree neighbours(first: 5) { totalCount nodes { name } } statements(first: 9) { nodes { value } } }
  search(text: "Bonn", first: 5) { nodes { name } }
  gone: entity(by: { id: "beuel" }) { name }
  entities(first: 9) { totalCount nodes { id name } }
  byDegree: entities(first: 9, orderBy: { field: DEGREE, direction: DESC }) { totalCount nodes { id name degree } }
  sources(first: 9) { nodes { id title } }
  stats(groupBy: [RELATIONSHIP_TYPE]) { rows { relationshipCount } }
}`);
const rootFields = 7;
const schema = loadSchema();

const sources = [{ id: "register", title: "Register" }];
const before = toDataset({
  sources,
  entities: [
    { id: "bonn", kind: "MUNICIPALITY", name: "Bonn", sources: ["register"] },
    { id: "beuel", kind: "MUNICIPALITY", name: "Beuel" },
    { id: "bund", kind: "GROUP", name: "Städtebund" },
  ],
  relationships: [{ id: "tie-1", type: "MEMBER_OF", from: "bonn", to: "bund", sources: ["register"] }],
});
const after = toDataset({
  sources: [{ id: "register", title: "Register of 2026" }],
  entities: [
    { id: "bonn", kind: "MUNICIPALITY", name: "Bundesstadt Bonn", sources: ["register"] },
    { id: "bund", kind: "GROUP", name: "Bund der Städte" },
    { id: "köln", kind: "MUNICIPALITY", name: "Köln" },
  ],
  relationships: [
    { id: "tie-2", type: "MEMBER_OF", from: "bonn", to: "bund", sources: ["register"] },
    { id: "tie-3", type: "COOPERATES_WITH", from: "bonn", to: "köln", sources: ["register"] },
  ],
});

/** Answers as a server would that last looked at the graph when `known` was made, and counts the statements. */
async function answer(known: GraphVersions) {
  const execute = createGraphExecutor({
    ...schema,
    database,
    versions: known,
    nodeBudget: 50_000,
    timeoutMs: 30_000,
    workers,
  });
  let statements = 0;
  const stop = database.onStatement(() => {
    statements += 1;
  });
  const { data, errors } = await execute({ viewer: publicViewer, operation, requestId: "test" });
  stop();
  expect(errors).toBeUndefined();
  return { data: JSON.parse(JSON.stringify(data)), statements };
}

/** What is known now, whatever becomes of the graph. */
const look = async (): Promise<GraphVersions> => {
  await versions.refresh();
  return { ...versions };
};

/** The database, doing something before each write of an import, one after the other: a renewal of its lease would come between. */
function beforeWrites(onWrite: () => Promise<void>): Database {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...database,
    write: (work, options) => {
      const write = last.then(onWrite).then(() => database.write(work, options));
      last = write.catch(() => undefined);
      return write;
    },
  };
}

// Statements are planned for the first time, in two texts each.
test("What an import has written is not seen before it is published, whether the server knows of it or not", {
  timeout: 120_000,
}, async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: before });
  const known = await look();
  expect(known.rest).not.toBeNull();
  const first = await answer(known);
  expect(first.statements).toBe(rootFields);
  expect(first.data.entity).toMatchObject({ name: "Bonn", degree: 1 });

  const seen = { twice: 0, once: 0, whileWriting: 0 };
  const observing = beforeWrites(async () => {
    const [unaware, aware] = [await answer(known), await answer(await look())];
    expect([unaware.data, aware.data]).toEqual([first.data, first.data]);
    expect(aware.statements).toBe(rootFields);
    if (versions.rest === null) seen.whileWriting += 1;
    if (unaware.statements === rootFields) seen.once += 1;
    else seen.twice += 1;
  });
  await importDataset({ database: observing, dataset: after });
  // Until the version is begun everything is read once; from then on who does not know of it reads again.
  expect(seen.once).toBeGreaterThan(0);
  expect(seen.twice).toBeGreaterThan(2);
  expect(seen.whileWriting).toBeGreaterThan(0);

  const late = await answer(known);
  expect(late).toEqual({ data: first.data, statements: 2 * rootFields });
  const now = await answer(await look());
  expect(now.statements).toBe(rootFields);
  expect(now.data.entity).toMatchObject({ name: "Bundesstadt Bonn", degree: 2 });
  expect(now.data.gone).toBeNull();

  // What ended stands where it stood until nobody can know an earlier version as the newest; the graph rests from then on.
  expect((await look()).rest).toBeNull();
  await removeVersionMarks({ database, graceMs: 0 });
  expect((await look()).rest).not.toBeNull();
  // Nothing has the id of "gone" now, which is looked up among the former ids too.
  expect(await answer(await look())).toEqual({ data: now.data, statements: rootFields + 1 });
});

test("What a read that began with an earlier version needs stays until it has ended", {
  timeout: 120_000,
}, async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: before });
  await removeVersionMarks({ database, graceMs: 0 });
  const proxy = await startBoltProxy(databaseEnvironment().NEO4J_URI);
  const slow = await openTestDatabase({ NEO4J_URI: proxy.uri });
  const watching = await watchGraphVersions(database, {
    intervalMs: 20,
    leases: { takenAfterMs: 0, everyMs: 20 },
  });
  const options = { database: slow, versions: watching, nodeBudget: 50_000, timeoutMs: 60_000, workers };
  const execute = createGraphExecutor({ ...schema, ...options });
  const ask = async () =>
    JSON.parse(JSON.stringify(await execute({ viewer: publicViewer, operation, requestId: "test" })));
  // As many connections as it has root fields: none can be made while all is held.
  const [first] = await Promise.all([ask(), ask(), ask()]);
  expect(first).toMatchObject({ data: { entity: { name: "Bonn" } }, extensions: { graph: { version: 1 } } });

  // Its statements come to the database after the next version was published and marks were to be removed.
  proxy.hold(true);
  const late = ask();
  await importDataset({ database, dataset: after });
  const leases = { text: "MATCH (lease:ReadLease) RETURN lease.version", parameters: {} };
  await expect.poll(() => database.read(leases)).toEqual([[1]]);
  expect(await removeVersionMarks({ database, graceMs: 0 })).toBe(0);
  proxy.hold(false);
  expect(await late).toEqual(first);

  await expect.poll(() => removeVersionMarks({ database, graceMs: 0 })).toBeGreaterThan(0);
  expect(await database.read(leases)).toEqual([]);
  expect(await ask()).toMatchObject({
    data: { entity: { name: "Bundesstadt Bonn" }, gone: null },
    extensions: { graph: { version: 2 } },
  });
  await watching.close();
  await slow.close();
  await proxy.close();
});

test("An import that was undone meanwhile is noticed too, though the version is the same", async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: before });
  const known = await look();
  const first = await answer(known);
  let writes = 0;
  const failing = beforeWrites(async () => {
    writes += 1;
    if (writes === 6) throw new Error("The disk is full.");
  });
  await expect(importDataset({ database: failing, dataset: after })).rejects.toThrow("The disk is full.");
  const unaware = await answer(known);
  expect(unaware).toEqual({ data: first.data, statements: 2 * rootFields });
  const aware = await look();
  expect([aware.newest, aware.rest === known.rest, aware.rest === null]).toEqual([
    known.newest,
    false,
    false,
  ]);
  expect(await answer(aware)).toEqual({ data: first.data, statements: rootFields });
});

test("An import that finds nothing to write leaves the graph at rest", async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: before });
  const renamed = { ...before, title: "Another title" };
  const { changed } = await importDataset({ database, dataset: renamed });
  expect([changed, (await look()).rest === null]).toEqual([false, false]);
});
