import { and, type Cypher, cy, whileResting } from "../../cypher/cypher.ts";
import type { ReadVersion } from "./read-version.ts";
import { type MinRank, reachesArchive } from "./walked-types.ts";

// At the newest version the tests read a property that most records lack, which costs little. While the graph
// rests they are not needed: no record is newer than that version, and none ends after it. Measured side by
// side, the nested question of the benchmark takes 1.4 times as long as the hand-written statement with the
// tests, and 1.1 times without.

/** Predicate: a record had been written by a version. It may have been retracted since. */
export function begun(record: Cypher, { version, isHistorical }: ReadVersion): Cypher {
  return isHistorical
    ? cy`${record}.knownFrom <= ${version}`
    : whileResting(cy`(${record}.version IS NULL OR ${record}.version <= ${version})`, cy`true`);
}

/**
 * Predicate: a record (entity, relationship, statement …) was in the graph at a version; docs/data-model.md,
 * "Versions". Measured over 30,000 relationships: 16 ms without a predicate, 21 ms with this one, 37 ms
 * comparing a present property.
 */
export function visible(record: Cypher, at: ReadVersion): Cypher {
  return unended(record, cy`knownTo`, at);
}

/**
 * Predicate on the relationships that `walkTypes` traverses: in the graph at a version, and of a given rank
 * or better (rank NORMAL is stored as no `rank`). While the graph rests, rank NORMAL needs no property at
 * all: to find that a property is absent, Neo4j reads all of them. Compared with a single property for both
 * tests, three nested connections take a tenth less database time, and long shortest paths half.
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
 * Predicate: picks one of the two records of a relationship that ended recently. Until its end is published
 * this is the original record, afterwards the archived one. The newest version decides, not the version read,
 * so that the original can be deleted once no reader takes an earlier version for the newest.
 */
function isItself(r: Cypher, { newest }: ReadVersion): Cypher {
  return cy`(${r}.archivedIn IS NULL OR ${r}.archivedIn > ${newest}) AND (${r}.version IS NULL OR ${r}.version <= ${newest})`;
}

/**
 * Predicate: a statement was recorded by a version, retracted since or not. Content that was retracted and
 * recorded again appears once, as its later record.
 */
export function recordedBy(statement: Cypher, at: ReadVersion): Cypher {
  return unended(statement, cy`supersededFrom`, at);
}

/** Predicate: a record had been written by a version, and the property `end` is absent or later. */
function unended(record: Cypher, end: Cypher, at: ReadVersion): Cypher {
  const always = cy`${begun(record, at)} AND (${record}.${end} IS NULL OR ${record}.${end} > ${at.version})`;
  return at.isHistorical ? always : whileResting(always, cy`${record}.${end} IS NULL`);
}

/** Predicate: an entity or source was in the graph at a version, in its node's state or an earlier one. */
export function existed(node: Cypher, at: ReadVersion): Cypher {
  const past = cy`MATCH (past:PastState {id: ${node}.id}) WHERE past.knownFrom <= ${at.version} AND past.knownTo > ${at.version}`;
  const always = cy`((${visible(node, at)}) OR EXISTS { ${past} })`;
  return at.isHistorical ? always : whileResting(always, visible(node, at));
}

/**
 * The node with an entity's or source's state at a version: the node itself, or a `:PastState`. If it had
 * been retracted by then, this is its last state before that, because a retracted statement still shows its
 * subject. To test whether something was in the graph, use {@link existed}. Neo4j evaluates the look-up only
 * if the test before it fails.
 */
export function stateAt(node: Cypher, at: ReadVersion): Cypher {
  const past = cy`MATCH (past:PastState {id: ${node}.id}) WHERE past.knownFrom <= ${at.version} RETURN past ORDER BY past.knownTo DESC LIMIT 1`;
  const always = cy`CASE WHEN ${begun(node, at)} THEN ${node} ELSE head(COLLECT { ${past} }) END`;
  return at.isHistorical ? always : whileResting(always, node);
}
