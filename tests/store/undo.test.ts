import { Writable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { reportError } from "../../src/cli/report-error.ts";
import { GraphError, UnavailableError } from "../../src/errors/graph-error.ts";
import { importDataset } from "../../src/import/run/import-dataset.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { queryTimeout } from "../../src/neo4j/driver/failure.ts";
import { type Plan, toDataset } from "../import/random-dataset.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { readWholeGraph } from "../setup/graphs/graph-snapshot.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const few: Plan = {
  entities: [{ entity: 0, name: 0 }],
  ties: [],
  ends: [],
  sources: 1,
  hasConflict: false,
};
const more: Plan = { ...few, entities: [0, 1, 2].map((entity) => ({ entity, name: 1 })) };

/** Everything stored before the import that fails. */
let before: readonly string[];
beforeEach(async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: toDataset("x", few) });
  before = await readWholeGraph(database);
});

/** An import of {@link more} that ends in an error at its fifth write, the second of things; what is done then, and which calls go on. */
async function failing(atFailure: () => Promise<unknown>, after: Partial<Database>): Promise<unknown> {
  let count = 0;
  let hasFailed = false;
  const failingDatabase: Database = {
    ...database,
    read: (...call) => (hasFailed && after.read ? after.read(...call) : database.read(...call)),
    write: async (work, options) => {
      if (hasFailed && after.write) return after.write(work, options);
      if (hasFailed || ++count < 5) return database.write(work, options);
      hasFailed = true;
      await atFailure();
      throw new Error("The disk is full");
    },
  };
  const dataset = toDataset("x", more);
  return importDataset({ database: failingDatabase, dataset, leaseMs: 60_000 }).catch((thrown) => thrown);
}

/** Takes the lock on the graph's node as a transaction does that the server has not rolled back yet. */
function holdLock(ms: number): Promise<void> {
  const asked = "MATCH (graph:Graph {id: 'graph'}) SET graph.leaseAsked = 'x' REMOVE graph.leaseAsked";
  return new Promise((resolve, reject) => {
    database
      .write(async (run) => {
        await run({ text: asked, parameters: {} });
        resolve();
        await pause(ms);
      })
      .catch(reject);
  });
}

test("An import is undone though its last transaction keeps its locks longer than others wait for them", async () => {
  const error = await failing(() => holdLock(3000), {});
  expect(error).toEqual(new Error("The disk is full"));
  expect(await readWholeGraph(database)).toEqual(before);
});

test("An import is undone though the database is so busy that reads end at their time", async () => {
  const error = await failing(() => Promise.resolve(), { read: () => Promise.reject(queryTimeout(5000)) });
  expect(error).toEqual(new Error("The disk is full"));
  expect(await readWholeGraph(database)).toEqual(before);
});

test("An import is undone though the database is away for a moment", async () => {
  let refused = 0;
  const error = await failing(() => Promise.resolve(), {
    write: (work, options) =>
      refused++ < 2 ? Promise.reject(new UnavailableError("It is starting.")) : database.write(work, options),
  });
  expect(error).toEqual(new Error("The disk is full"));
  expect(refused).toBeGreaterThan(2);
  expect(await readWholeGraph(database)).toEqual(before);
});

const words =
  "The disk is full. Whatever was written of version 2 could not be undone yet: It is gone. Nobody sees it, and version 1 is served as before. The next import, or the next start of the server, undoes it before anything else: run one of them when the database answers again.";

test("An import that cannot be undone says so, what came first, and what to do, and the next one undoes it", {
  timeout: 20_000,
}, async () => {
  const gone = new Error("It is gone.");
  const error = await failing(() => Promise.resolve(), { write: () => Promise.reject(gone) });
  expect(error).toBeInstanceOf(GraphError);
  const { message, code, details, cause } = error as GraphError;
  expect({ message, code, details }).toEqual({
    message: words,
    code: "INTERNAL_SERVER_ERROR",
    details: { notUndone: 2 },
  });
  expect((cause as AggregateError).errors).toEqual([new Error("The disk is full"), gone]);
  expect(await readWholeGraph(database)).not.toEqual(before);
  // The lease was never given back.
  const release = "MATCH (graph:Graph) REMOVE graph.leaseHolder, graph.leaseUntil";
  await database.write((run) => run({ text: release, parameters: {} }));
  expect(await importDataset({ database, dataset: toDataset("y", few) })).toMatchObject({ version: 2 });
  const marks = await database.read({ text: "MATCH (g:Graph) RETURN g.version, g.writing", parameters: {} });
  expect(marks).toEqual([[2, null]]);
});

test.each([
  [false, [words, "Error: The disk is full", "Error: It is gone."]],
  [true, ["Interrupted. Nothing was published", words]],
])("A command shows both errors, interrupted: %s", async (isInterrupted, expected) => {
  let shown = "";
  const err = new Writable({
    write(chunk, _, done) {
      shown += String(chunk);
      done();
    },
  });
  const abort = new AbortController();
  if (isInterrupted) abort.abort();
  const cause = new AggregateError([new Error("The disk is full"), new Error("It is gone.")], words);
  const error = new GraphError("INTERNAL_SERVER_ERROR", words, { details: { notUndone: 2 }, cause });
  reportError(error, { out: err, err, env: {}, signal: abort.signal }, false);
  for (const text of expected) expect(shown).toContain(text);
});

test("An import that changes nothing but the data set's title leaves no mark of a version", async () => {
  const dataset = { ...toDataset("x", few), title: "Another title" };
  expect(await importDataset({ database, dataset })).toMatchObject({ version: 1, changed: false });
  const titles = await database.read({
    text: "MATCH (d:Dataset), (g:Graph) RETURN d.title, g.writing",
    parameters: {},
  });
  expect(titles).toEqual([["Another title", null]]);
});
