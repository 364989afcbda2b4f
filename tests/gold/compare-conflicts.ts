import type { AnsweredGraph } from "./answer.ts";
import { differ, present } from "./differences.ts";
import { type Expected, type ExpectedConflict, OPTIONAL_CONFLICT } from "./expected.ts";
import type { StatementMatch } from "./match-statements.ts";
import type { Check } from "./report.ts";

/** Compares each conflict: kind, what it concerns, its properties, and the statements of all its facts. */
export function compareConflicts(
  { conflicts }: Expected,
  matches: readonly StatementMatch[],
  answered: AnsweredGraph["conflicts"],
): readonly Check[] {
  return conflicts.map((needed) => {
    const found = answered.find((conflict) => conflict.id === needed.id);
    if (found === undefined) {
      const isLeftOut = needed.id === OPTIONAL_CONFLICT;
      return { id: needed.id, differences: ["no such conflict"], isLeftOut };
    }
    const about = found.about.map(({ id }) => id).toSorted();
    const differences = [
      ...present([
        differ("kind", found.kind, needed.kind),
        differ("about", about, needed.about),
        differ("properties", found.properties.toSorted(), needed.properties),
      ]),
      ...statementSetDifferences(needed, matches, new Set(found.statements.nodes.map(({ id }) => id))),
    ];
    return { id: needed.id, differences, isLeftOut: false };
  });
}

function statementSetDifferences(
  { facts }: ExpectedConflict,
  matches: readonly StatementMatch[],
  compared: ReadonlySet<string>,
): readonly string[] {
  const ofFacts = matches.filter(({ needed }) => facts.includes(needed.fact));
  const known = new Set(ofFacts.flatMap(({ found }) => found?.id ?? []));
  const lacking = ofFacts.filter(({ needed, found }) =>
    found === null ? needed.isRequired : !compared.has(found.id),
  );
  const foreign = [...compared].filter((id) => !known.has(id));
  return [
    ...lacking.map(({ needed }) => `no statement of ${needed.fact} from ${needed.source}`),
    ...foreign.map((id) => `the statement ${id} is of none of its facts`),
  ];
}
