import { setImmediate as breathe } from "node:timers/promises";
import { createIdSet, type IdSet } from "../../values/id-set.ts";
import type { Dataset, Thing } from "../dataset.ts";
import { readRuleConflicts } from "./read-conflicts.ts";
import { readLiveStatements } from "./read-live.ts";
import { changeThing, type ThingChange } from "./thing-change.ts";
import {
  type ConflictState,
  replaceConflicts,
  ruleConflicts,
  type StoredConflict,
} from "./write-conflicts.ts";
import {
  addCounts,
  BATCH_STATEMENTS,
  BATCH_THINGS,
  type ChangeCounts,
  NO_CHANGES,
  type WriteContext,
} from "./write-context.ts";
import { writeStatements } from "./write-statements.ts";
import { keepReplaced, planStates, type StateSteps, writeStates } from "./write-states.ts";

/** Callbacks as things are processed. */
export interface ThingListeners {
  /** Called after each batch with the number of things checked so far. */
  readonly onBatch: (things: number) => void;
  /** Called with each thing before it is written. */
  readonly onThing: (thing: Thing) => void;
}

/**
 * Writes the changes to the things of a data set, batch by batch, and retracts its statements about things it
 * no longer names. Only the ids of the things are kept in memory.
 */
export async function writeThings(
  context: WriteContext,
  dataset: Dataset,
  { onBatch, onThing }: ThingListeners,
): Promise<ChangeCounts> {
  const seen = createIdSet();
  const tell = (thing: Thing) => {
    if (!seen.add(thing.id))
      throw new Error(`The thing ${thing.id} appears twice in the data set ${dataset.id}.`);
    onThing(thing);
  };
  const named = await writeAll(context, toBatches(dataset.things(), tell), onBatch);
  if (!context.isReplacing) return named;
  return addCounts(named, await writeAll(context, toBatches(findUnnamed(context, seen))));
}

/** Writes batches one after another; resolves the next while the database writes the last. */
async function writeAll(
  context: WriteContext,
  batches: AsyncIterable<readonly Thing[]>,
  onBatch: (things: number) => void = () => undefined,
): Promise<ChangeCounts> {
  let counts = NO_CHANGES;
  let written = 0;
  let writing: Promise<Partial<ChangeCounts>> = Promise.resolve({});
  const settle = async (things: number) => {
    counts = addCounts(counts, await writing);
    written += things;
    if (things > 0) onBatch(written);
  };
  let last = 0;
  try {
    for await (const batch of batches) {
      const change = await resolveBatch(context, batch);
      await settle(last);
      writing = change === null ? Promise.resolve({}) : writeBatch(context, change);
      // Awaited later; a failure before that must not go unhandled.
      writing.catch(() => undefined);
      last = batch.length;
    }
    await settle(last);
    return counts;
  } finally {
    await writing.catch(() => undefined);
  }
}

/** What one transaction writes, apart from keeping the states it replaces. */
interface BatchChange {
  readonly changes: readonly ThingChange[];
  readonly steps: StateSteps;
  readonly conflicts: readonly StoredConflict[];
  readonly wanted: readonly ConflictState[];
}

/**
 * Works out what a batch changes; null if nothing. The batch being written meanwhile is about other things.
 */
async function resolveBatch(context: WriteContext, batch: readonly Thing[]): Promise<BatchChange | null> {
  const { database, version } = context;
  const ids = batch.map(({ id }) => id);
  const live: Awaited<ReturnType<typeof readLiveStatements>> =
    version === 1 ? new Map() : await readLiveStatements(database, ids);
  const changes: ThingChange[] = [];
  for (const [index, thing] of batch.entries()) {
    if (index % BREATH === 0) await breathe();
    const change = changeThing(thing, live.get(thing.id) ?? [], context);
    if (change !== null) changes.push(change);
  }
  if (changes.length === 0) return null;
  const steps = await planStates(context, changes);
  const known = changes.filter(({ isKnown }) => isKnown).map(({ thing }) => thing.id);
  const conflicts = known.length === 0 ? [] : await readRuleConflicts(database, known);
  const rivalries = changes.flatMap((change) => change.rivalries);
  return { changes, steps, conflicts, wanted: ruleConflicts(rivalries, context.comparedFacts) };
}

/**
 * Sends the Cypher statements without waiting for each answer. Conflicts compare statements, so statements
 * come first.
 */
async function writeBatch(
  context: WriteContext,
  { changes, steps, conflicts, wanted }: BatchChange,
): Promise<Partial<ChangeCounts>> {
  await keepReplaced(context, steps);
  return context.write(async (run) => {
    const [statements, states] = await Promise.all([
      writeStatements(run, context, changes),
      writeStates(run, context, steps),
    ]);
    return { ...statements, ...states, ...(await replaceConflicts(run, context.version, conflicts, wanted)) };
  });
}

/**
 * Number of things processed before yielding to the event loop, so that database answers are handled in
 * between.
 */
const BREATH = 100;

async function* toBatches(
  things: Iterable<Thing> | AsyncIterable<Thing>,
  onThing: (thing: Thing) => void = () => undefined,
): AsyncGenerator<readonly Thing[]> {
  let batch: Thing[] = [];
  let statements = 0;
  for await (const thing of things) {
    onThing(thing);
    batch.push(thing);
    statements += thing.statements.length;
    if (batch.length % BREATH === 0) await breathe();
    if (batch.length < BATCH_THINGS && statements < BATCH_STATEMENTS) continue;
    yield batch;
    [batch, statements] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** The things about which the data set has current statements but which it no longer names. */
async function* findUnnamed({ database, dataset }: WriteContext, seen: IdSet): AsyncGenerator<Thing> {
  for (let after = ""; ; ) {
    const rows = await database.read({
      text: OWN_THINGS,
      parameters: { dataset, after, limit: BATCH_THINGS },
    });
    for (const [id, type, kind, from, to] of rows as [
      string,
      string,
      string | null,
      string | null,
      string | null,
    ][]) {
      after = id;
      if (seen.has(id)) continue;
      if (type === "Entity") yield { type, id, kind: kind ?? "", statements: [] };
      else if (type === "Source") yield { type, id, statements: [] };
      else
        yield {
          type: "Relationship",
          id,
          relationship: type,
          from: from ?? "",
          to: to ?? "",
          statements: [],
        };
    }
    if (rows.length < BATCH_THINGS) return;
  }
}

const OWN_THINGS = `MATCH (s:Statement)
WHERE s.about > $after AND s.dataset = $dataset AND s.knownTo IS NULL
WITH s.about AS about, head(collect(s)) AS s
ORDER BY about
LIMIT $limit
RETURN about, s.aboutType, CASE s.aboutType WHEN 'Entity' THEN head(COLLECT { MATCH (e:Entity {id: about}) RETURN e.kind }) END, s.from, s.to`;
