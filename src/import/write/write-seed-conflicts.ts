import { chunks } from "../../values/group-by.ts";
import type { ConflictRecord } from "../dataset.ts";
import { findRivals } from "../resolve/find-rivals.ts";
import { readFactStatements, readRuleConflicts, type StoredSeedConflict } from "./read-conflicts.ts";
import { readLiveStatements } from "./read-live.ts";
import { type ConflictState, replaceConflicts, ruleConflicts, seedConflict } from "./write-conflicts.ts";
import { addCounts, type ChangeCounts, NO_CHANGES, type WriteContext } from "./write-context.ts";

const BATCH = 200;

/**
 * Writes the conflicts that files name, after all statements are written: those of this data set, and those
 * of others if the statements of the facts they compare have changed.
 */
export async function writeSeedConflicts(
  context: WriteContext,
  own: readonly ConflictRecord[],
  stored: readonly StoredSeedConflict[],
): Promise<ChangeCounts> {
  const { database, dataset, version, write } = context;
  const ofOthers = stored.filter((conflict) => conflict.dataset !== dataset);
  const wanted = [
    ...own.map((record) => ({ record, owner: dataset })),
    ...ofOthers.map((record) => ({ record, owner: record.dataset })),
  ];
  const states: ConflictState[] = [];
  for (const batch of chunks(wanted, BATCH)) {
    const facts = [...new Set(batch.flatMap(({ record }) => record.facts))];
    const statements = await readFactStatements(database, facts);
    for (const { record, owner } of batch) {
      const compared = [...new Set(record.facts)].flatMap((fact) => statements.get(fact) ?? []);
      if (compared.length > 0) states.push(seedConflict(record, owner, compared));
    }
  }
  if (wanted.length === 0 && stored.length === 0) return NO_CHANGES;
  let counts = addCounts(NO_CHANGES, await write((run) => replaceConflicts(run, version, stored, states)));
  if (!context.isReplacing && version === 1) return counts;
  for (const batch of chunks(await findReconsidered(context, own, stored), BATCH)) {
    counts = addCounts(counts, await rewriteRuleConflicts(context, batch));
  }
  return counts;
}

/** Things compared by a conflict that is new, gone or has other facts. Rules must check them again. */
async function findReconsidered(
  { database, dataset }: WriteContext,
  own: readonly ConflictRecord[],
  stored: readonly StoredSeedConflict[],
): Promise<readonly string[]> {
  const key = ({ id, facts }: { readonly id: string; readonly facts: readonly string[] }): string =>
    JSON.stringify([id, facts.toSorted()]);
  const before = new Map(
    stored.filter((conflict) => conflict.dataset === dataset).map((conflict) => [key(conflict), conflict]),
  );
  const after = new Map(own.map((conflict) => [key(conflict), conflict]));
  const moved = [
    ...[...before].filter(([id]) => !after.has(id)),
    ...[...after].filter(([id]) => !before.has(id)),
  ];
  const facts = [...new Set(moved.flatMap(([, conflict]) => conflict.facts))];
  const abouts = new Set<string>();
  for (const batch of chunks(facts, BATCH)) {
    for (const statements of (await readFactStatements(database, batch)).values()) {
      for (const { about } of statements) abouts.add(about);
    }
  }
  return [...abouts];
}

async function rewriteRuleConflicts(
  context: WriteContext,
  abouts: readonly string[],
): Promise<Partial<ChangeCounts>> {
  const { database, version, single, comparedFacts, write } = context;
  const live = await readLiveStatements(database, abouts);
  const stored = await readRuleConflicts(database, abouts);
  const rivalries = [...live].flatMap(([about, statements]) => findRivals(about, statements, single));
  const wanted = ruleConflicts(rivalries, comparedFacts);
  return write((run) => replaceConflicts(run, version, stored, wanted));
}
