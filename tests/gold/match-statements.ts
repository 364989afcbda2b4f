import type { AnsweredStatement } from "./answer.ts";
import { statementDifferences } from "./differences.ts";
import type { ExpectedStatement } from "./expected-statements.ts";

/** An expected statement and the one that was found for it. */
export interface StatementMatch {
  readonly needed: ExpectedStatement;
  /** Null: the graph has none of this property, value and source. */
  readonly found: AnsweredStatement | null;
  readonly differences: readonly string[];
}

/**
 * Finds for every expected statement about one thing the nearest of the same property, value and source; none is
 * taken twice. Where two are equally near, the one of the same fact is taken (ids begin with the fact's).
 */
export function matchStatements(
  needed: readonly ExpectedStatement[],
  answered: readonly AnsweredStatement[],
): readonly StatementMatch[] {
  const taken = new Set<string>();
  return needed.map((statement) => {
    const candidates = answered
      .filter((candidate) => isSameSaying(candidate, statement) && !taken.has(candidate.id))
      .map((candidate) => ({ candidate, differences: statementDifferences(candidate, statement) }))
      .toSorted(
        (a, b) =>
          a.differences.length - b.differences.length ||
          Number(isOfFact(b.candidate, statement)) - Number(isOfFact(a.candidate, statement)),
      );
    const [best] = candidates;
    if (best === undefined) {
      const text = `no statement ${statement.property} = ${JSON.stringify(statement.value)} from ${statement.source}`;
      return { needed: statement, found: null, differences: [text] };
    }
    taken.add(best.candidate.id);
    return { needed: statement, found: best.candidate, differences: best.differences };
  });
}

function isSameSaying(a: AnsweredStatement, b: ExpectedStatement): boolean {
  return a.property === b.property && a.value === b.value && a.source === b.source;
}

function isOfFact(a: AnsweredStatement, { fact }: ExpectedStatement): boolean {
  return a.id.startsWith(`${fact}.`);
}
