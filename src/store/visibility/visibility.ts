import { and, type Cypher, cy, whileResting } from "../../cypher/cypher.ts";
import type { ReadVersion } from "./read-version.ts";
import { type MinRank, reachesArchive } from "./walked-types.ts";

// At the newest version the tests read a property that most records do not have, which costs little; while the graph rests, no record is newer
// than that version and none ends after it. Measured side by side, the nested question of the benchmark takes 1.4 times the time of the
// statement written by hand with the tests, and 1.1 times without.

/** Whether a record had been written by a version; it may be retracted since. */
export function begun(record: Cypher, { version, isHistorical }: ReadVersion): Cypher {
  return isHistorical
    ? cy`${record}.knownFrom <= ${version}`
    : whileResting(cy`(${record}.version IS NULL OR ${record}.version <= ${version})`, cy`true`);
}

/**
 * Whether a record (entity, relationship, statement …) was in the graph at a version; docs/data-model.md, "Versions".
 * Measured over 30,000 relationships: 16 ms without a predicate, 21 ms with this one, 37 ms comparing a present property.
 */
export function visible(record: Cypher, at: ReadVersion): Cypher {
  return unended(record, cy`knownTo`, at);
}

/**
 * Whether a relationship was in the graph at a version, of a rank or better (one of rank NORMAL carries no `rank`), as a predicate on what
 * `walkTypes` walks for it. While the graph rests nothing need be read for rank NORMAL: finding a property absent means reading all there are.
 * Three nested connections take a tenth less of the database's time than with one property that says the same, far shortest paths half.
 */
export function inGraph(r: Cypher, at: ReadVersion, minRank: MinRank): Cypher {
  const hasRank = minRank === "PREFERRED" ? cy`${r}.rank = 'PREFERRED'` : cy`true`;
  if (!reachesArchive(at, minRank)) {
    const always = cy`${begun(r, at)} AND (${r}.archivedIn IS NULL OR ${r}.archivedIn > ${at.version})`;
    return and([whileResting(always, cy`true`), hasRank]);
  }
  const ranked = minRank === "NORMAL" ? cy`(${r}.rank IS NULL OR ${r}.rank = 'PREFERRED')` : hasRank;
  const itself = at.isHistorical ? isItself(r, at) : whileResting(isItself(r, at), cy`true`);
  return and([visible(r, at), itself, ranked]);
}

/**
 * Holds for one of the two records of a relationship that ended lately: until its end is published for the one that stands where it always stood,
 * afterwards for the archived one. What is newest decides, not the version read, so that the first can be taken away once nobody knows a version
 * before its end as the newest.
 */
function isItself(r: Cypher, { newest }: ReadVersion): Cypher {
  return cy`(${r}.archivedIn IS NULL OR ${r}.archivedIn > ${newest}) AND (${r}.version IS NULL OR ${r}.version <= ${newest})`;
}

/**
 * Whether a statement was recorded by a version, retracted since or not. Content that was retracted and recorded again stands once,
 * as its later record.
 */
export function recordedBy(statement: Cypher, at: ReadVersion): Cypher {
  return unended(statement, cy`supersededFrom`, at);
}

/** Whether a record had been written by a version, and what a property says came to an end later, or never. */
function unended(record: Cypher, end: Cypher, at: ReadVersion): Cypher {
  const always = cy`${begun(record, at)} AND (${record}.${end} IS NULL OR ${record}.${end} > ${at.version})`;
  return at.isHistorical ? always : whileResting(always, cy`${record}.${end} IS NULL`);
}

/** Whether an entity or source was in the graph at a version, in the state of its node or an earlier one. */
export function existed(node: Cypher, at: ReadVersion): Cypher {
  const past = cy`MATCH (past:PastState {id: ${node}.id}) WHERE past.knownFrom <= ${at.version} AND past.knownTo > ${at.version}`;
  const always = cy`((${visible(node, at)}) OR EXISTS { ${past} })`;
  return at.isHistorical ? always : whileResting(always, visible(node, at));
}

/**
 * The node whose properties are an entity's or source's state at a version: itself, or a `:PastState`; of what had been retracted by
 * then the last state before that, since a retracted statement still says what it is about. To ask whether something was in the graph,
 * use {@link existed}. Neo4j evaluates the look-up only where the test before it fails.
 */
export function stateAt(node: Cypher, at: ReadVersion): Cypher {
  const past = cy`MATCH (past:PastState {id: ${node}.id}) WHERE past.knownFrom <= ${at.version} RETURN past ORDER BY past.knownTo DESC LIMIT 1`;
  const always = cy`CASE WHEN ${begun(node, at)} THEN ${node} ELSE head(COLLECT { ${past} }) END`;
  return at.isHistorical ? always : whileResting(always, node);
}
