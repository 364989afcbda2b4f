import type { AnsweredGraph, AnsweredStatement } from "./answer.ts";
import { compareConflicts } from "./compare-conflicts.ts";
import { differ, present, qualifierDifferences } from "./differences.ts";
import type { Expected, ExpectedEntity, ExpectedRelationship } from "./expected.ts";
import { OPTIONAL_PREDICATES } from "./expected.ts";
import type { ExpectedStatement } from "./expected-statements.ts";
import { matchStatements, type StatementMatch } from "./match-statements.ts";
import type { Check, CheckGroup } from "./report.ts";

/** Compares what the gold file demands with what the API answers, group by group. */
export function compareGraph(expected: Expected, graph: AnsweredGraph): readonly CheckGroup[] {
  const matches = matchAll(expected, graph);
  const statements = toStatementChecks(expected, matches);
  const isOf = (ids: ReadonlySet<string>) => (match: StatementMatch) => ids.has(match.needed.about);
  const ties = new Set(expected.relationships.map(({ id }) => id));
  const sources = new Set(expected.sourceIds);
  const entities = new Set(expected.entities.map(({ id }) => id));
  return [
    { title: "Entities", checks: expected.entities.map((entity) => compareEntity(entity, graph)) },
    { title: "Names", checks: expected.entities.flatMap((entity) => compareNames(entity, graph)) },
    { title: "Sources", checks: expected.sourceIds.map((id) => compareSource(id, graph)) },
    {
      title: "Relationships",
      checks: expected.relationships.map((tie) => compareRelationship(tie, expected, graph)),
    },
    { title: "Statements of relationships", checks: statements(matches.filter(isOf(ties))) },
    { title: "Statements of values", checks: statements(matches.filter(isOf(entities))) },
    { title: "Statements on sources", checks: statements(matches.filter(isOf(sources))) },
    { title: "Conflicts", checks: compareConflicts(expected, matches, graph.conflicts) },
  ];
}

function matchAll(expected: Expected, graph: AnsweredGraph): readonly StatementMatch[] {
  const answered = new Map<string, readonly AnsweredStatement[]>(
    [...graph.entities, ...graph.relationships, ...graph.sources].map(({ id, statements }) => [
      id,
      statements.nodes,
    ]),
  );
  const things = new Set(expected.statements.map(({ about }) => about));
  return [...things].flatMap((thing) => {
    const needed = expected.statements.filter(({ about }) => about === thing);
    return matchStatements(needed, answered.get(thing) ?? []);
  });
}

/** One check for each statement; none where another source states the element of a list, or has to. */
function toStatementChecks(expected: Expected, all: readonly StatementMatch[]) {
  const elsewhere = new Set(
    all.filter(({ needed, found }) => found || needed.isRequired).map(({ needed }) => elementKey(needed)),
  );
  return (matches: readonly StatementMatch[]): readonly Check[] =>
    matches
      .filter(({ needed, found }) => found || needed.isRequired || !elsewhere.has(elementKey(needed)))
      .map(({ needed, found, differences }) => ({
        id: needed.fact,
        differences,
        isLeftOut: found === null && isOptional(needed.fact, expected),
      }));
}

const elementKey = ({ fact, value }: ExpectedStatement): string => JSON.stringify([fact, value]);

function isOptional(fact: string, { predicates }: Expected): boolean {
  return OPTIONAL_PREDICATES.has(predicates.get(fact) ?? "");
}

function compareEntity({ id, kind }: ExpectedEntity, { entities }: AnsweredGraph): Check {
  const found = entities.find((entity) => entity.id === id);
  const differences = found ? present([differ("kind", found.kind, kind)]) : ["no such entity"];
  return { id, differences, isLeftOut: false };
}

function compareNames({ id, names }: ExpectedEntity, { entities }: AnsweredGraph): readonly Check[] {
  const found = entities.find((entity) => entity.id === id);
  const known = found ? [found.name, found.nameEn, ...found.alternateNames] : [];
  return names.map((name) => ({
    id,
    differences: known.includes(name) ? [] : [`no name ${JSON.stringify(name)}`],
    isLeftOut: false,
  }));
}

function compareSource(id: string, { sources }: AnsweredGraph): Check {
  const isThere = sources.some((source) => source.id === id);
  return { id, differences: isThere ? [] : ["no such source"], isLeftOut: false };
}

function compareRelationship(
  needed: ExpectedRelationship,
  expected: Expected,
  { relationships }: AnsweredGraph,
): Check {
  const { id } = needed;
  const found = relationships.find((relationship) => relationship.id === id);
  if (found === undefined) {
    return { id, differences: ["no such relationship"], isLeftOut: isOptional(id, expected) };
  }
  const differences = [
    ...present([
      differ("type", found.type, needed.type),
      differ("predicate", found.predicate, needed.predicate),
      differ("from", found.from, needed.from),
      differ("to", found.to, needed.to),
      differ("modality", found.modality, needed.modality),
    ]),
    ...qualifierDifferences(found, needed),
  ];
  return { id, differences, isLeftOut: false };
}
