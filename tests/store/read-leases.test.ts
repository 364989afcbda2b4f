import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { createReadLeases, type HeldVersion, type ReadLeases } from "../../src/store/versions/read-leases.ts";
import { removeVersionMarks } from "../../src/store/versions/remove-version-marks.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";

/** Longer than any read without a lease may take. */
const long = 45_000;
let database: Database;
let leases: ReadLeases;
let newest: number;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await clearGraph(database);
  newest = 1;
});
afterEach(async () => {
  vi.useRealTimers();
  await leases.close();
});
afterAll(() => database.close());

function open(options: Parameters<typeof createReadLeases>[2] = {}): void {
  // What is measured by it passes when a test says so; timers go on by themselves.
  vi.useFakeTimers({ toFake: ["performance"] });
  leases = createReadLeases(database, (version) => version === newest, { everyMs: 20, ...options });
}
const passTime = (ms: number): void => void vi.advanceTimersByTime(ms);
const isRefused = (read: HeldVersion): boolean => {
  try {
    read.check();
    return false;
  } catch {
    return true;
  }
};
const stored = () => database.read({ text: "MATCH (x:ReadLease) RETURN x.version", parameters: {} });
const publishSecond = () =>
  database.write((run) =>
    run({
      text: "MATCH (g:Graph) SET g.version = 2 CREATE (:GraphVersion {version: 2, publishedAt: 0})",
      parameters: {},
    }),
  );

test("a read of the newest version needs no lease, however long it takes, and neither does a quick one", async () => {
  open();
  const [slow, quick] = [leases.hold(1), leases.hold(0)];
  expect(() => quick.check()).not.toThrow();
  quick.release();
  passTime(long);
  expect(() => slow.check()).not.toThrow();
  expect(await stored()).toEqual([]);
});

test("the oldest version that a long read began with is held until that has ended", async () => {
  open();
  newest = 3;
  const [oldest, old, young] = [leases.hold(1), leases.hold(2), leases.hold(0)];
  young.release();
  passTime(long);
  await expect.poll(stored).toEqual([[1]]);
  // It counts once it is known that marks were not removed before it was stored.
  await expect.poll(() => [oldest, old].map(isRefused)).toEqual([false, false]);
  oldest.release();
  await expect.poll(stored).toEqual([[2]]);
  old.release();
  await expect.poll(stored).toEqual([]);
});

test("marks of later versions stay while a lease is alive, and no longer", async () => {
  open();
  await publishSecond();
  const read = leases.hold(1);
  newest = 2;
  passTime(long);
  await expect.poll(stored).toEqual([[1]]);
  const unmarked = { text: "MATCH (g:Graph) RETURN g.unmarkedTo", parameters: {} };
  await removeVersionMarks({ database, graceMs: 0 });
  expect(await database.read(unmarked)).toEqual([[null]]);
  read.release();
  await expect.poll(stored).toEqual([]);
  await removeVersionMarks({ database, graceMs: 0 });
  expect(await database.read(unmarked)).toEqual([[2]]);
});

test("a lease that a server left when it died ends by itself", async () => {
  open();
  await publishSecond();
  await database.write((run) =>
    run({ text: "CREATE (:ReadLease {id: 'x', version: 1, until: timestamp() - 1})", parameters: {} }),
  );
  await removeVersionMarks({ database, graceMs: 0 });
  expect(await database.read({ text: "MATCH (g:Graph) RETURN g.unmarkedTo", parameters: {} })).toEqual([[2]]);
  expect(await stored()).toEqual([]);
});

test.each([
  ["came too late, marks were being removed", "unmarking"],
  ["came too late, marks had been removed", "unmarkedTo"],
])("a long read whose lease %s is refused", async (_case, property) => {
  open();
  await database.write((run) => run({ text: `MATCH (g:Graph) SET g.${property} = 2`, parameters: {} }));
  const read = leases.hold(1);
  newest = 2;
  passTime(long);
  await expect.poll(stored).toEqual([[1]]);
  expect(() => read.check()).toThrow(expect.objectContaining({ code: "DATABASE_UNAVAILABLE" }));
});

test("a long read whose lease was not renewed in time is refused", async () => {
  open({ everyMs: 600_000 });
  const read = leases.hold(1);
  newest = 2;
  passTime(long);
  expect(() => read.check()).toThrow(expect.objectContaining({ code: "DATABASE_UNAVAILABLE" }));
});
