import type { Dataset, Thing } from "./dataset.ts";
import { readRuleConflicts } from "./read-conflicts.ts";
import { readLiveStatements } from "./read-live.ts";
import { changeThing } from "./thing-change.ts";
import { replaceConflicts, ruleConflicts } from "./write-conflicts.ts";
import {
  addCounts,
  BATCH_STATEMENTS,
  BATCH_THINGS,
  type ChangeCounts,
  NO_CHANGES,
  type WriteContext,
} from "./write-context.ts";
import { writeStatements } from "./write-statements.ts";
import { planStates, writeStates } from "./write-states.ts";

/** Who is told of the things as they pass. */
export interface ThingListeners {
  /** After each batch, how many things have been looked at. */
  readonly onBatch: (things: number) => void;
  /** Each thing, before it is written. */
  readonly onThing: (thing: Thing) => void;
}

/**
 * Writes what changes about the things of a data set, batch by batch, and retracts what it said about things
 * that it no longer names. Of the things only their ids are kept in memory.
 */
export async function writeThings(
  context: WriteContext,
  dataset: Dataset,
  { onBatch, onThing }: ThingListeners,
): Promise<ChangeCounts> {
  const seen = new Set<string>();
  let counts = NO_CHANGES;
  for await (const batch of toBatches(dataset.things())) {
    for (const thing of batch) {
      const { id } = thing;
      if (seen.has(id)) throw new Error(`The thing ${id} comes twice in the data set ${dataset.id}.`);
      seen.add(id);
      onThing(thing);
    }
    counts = addCounts(counts, await writeBatch(context, batch));
    onBatch(seen.size);
  }
  if (!context.isReplacing) return counts;
  for await (const batch of toBatches(findUnnamed(context, seen))) {
    counts = addCounts(counts, await writeBatch(context, batch));
  }
  return counts;
}

/** Resolves and writes one batch in one transaction. */
async function writeBatch(context: WriteContext, batch: readonly Thing[]): Promise<Partial<ChangeCounts>> {
  const { database, version } = context;
  const ids = batch.map(({ id }) => id);
  const live: Awaited<ReturnType<typeof readLiveStatements>> =
    version === 1 ? new Map() : await readLiveStatements(database, ids);
  const changes = batch.flatMap((thing) => changeThing(thing, live.get(thing.id) ?? [], context) ?? []);
  if (changes.length === 0) return {};
  const steps = await planStates(context, changes);
  const known = changes.filter(({ isKnown }) => isKnown).map(({ thing }) => thing.id);
  const conflicts = known.length === 0 ? [] : await readRuleConflicts(database, known);
  const wanted = ruleConflicts(
    changes.flatMap(({ rivalries }) => rivalries),
    context.comparedFacts,
  );
  return context.write(async (run) => ({
    ...(await writeStatements(run, context, changes)),
    ...(await writeStates(run, context, steps)),
    ...(await replaceConflicts(run, version, conflicts, wanted)),
  }));
}

async function* toBatches(things: Iterable<Thing> | AsyncIterable<Thing>): AsyncGenerator<readonly Thing[]> {
  let batch: Thing[] = [];
  let statements = 0;
  for await (const thing of things) {
    batch.push(thing);
    statements += thing.statements.length;
    if (batch.length < BATCH_THINGS && statements < BATCH_STATEMENTS) continue;
    yield batch;
    [batch, statements] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** The things about which the data set has current statements, but which it does not name any more. */
async function* findUnnamed(
  { database, dataset }: WriteContext,
  seen: ReadonlySet<string>,
): AsyncGenerator<Thing> {
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
