import type { Cypher } from "../../cypher/cypher.ts";
import { cy } from "../../cypher/cypher.ts";
import type { GroupKey } from "../../generated/schema.ts";
import { typeOf } from "../../store/visibility/walked-types.ts";
import { datingOf } from "../filter/dating.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import type { CountedVariables } from "./stats-match.ts";
import { compileYears } from "./stats-years.ts";

/** One key of a grouping. */
export interface GroupingKey {
  readonly key: GroupKey;
  /**
   * Clauses that give one row for each value of the key, under YEAR one for all its years; null where every
   * relationship has one value.
   */
  readonly clauses: Cypher | null;
  /**
   * The grouping expressions: an entity's node under FROM and TO, a source's id under SOURCE, the first and
   * the last year under YEAR.
   */
  readonly expressions: readonly Cypher[];
}

/** Compiles the keys of `groupBy`, each once. */
export function compileKeys(
  field: SelectedField,
  place: Place,
  counted: CountedVariables,
): readonly GroupingKey[] {
  const asked = new Set(field.arguments.values.groupBy as readonly GroupKey[]);
  return [...asked].map((key) => compileKey(key, field, place, counted));
}

function compileKey(
  key: GroupKey,
  field: SelectedField,
  place: Place,
  { from, r, to }: CountedVariables,
): GroupingKey {
  const plain = (expression: Cypher): GroupingKey => ({ key, clauses: null, expressions: [expression] });
  switch (key) {
    case "RELATIONSHIP_TYPE":
      return plain(typeOf(r));
    case "FROM_KIND":
      return plain(cy`${from}.kind`);
    case "TO_KIND":
      return plain(cy`${to}.kind`);
    case "CURRENCY":
      return plain(cy`${r}.amountCurrency`);
    case "ROLE":
      return plain(cy`${r}.role`);
    case "PREDICATE":
      return plain(cy`${r}.predicate`);
    case "DATING":
      return plain(datingOf(r));
    case "MODALITY":
      return plain(cy`coalesce(${r}.modality, 'ASSERTED')`);
    case "FROM":
      return plain(from);
    case "TO":
      return plain(to);
    case "YEAR": {
      const { clauses, first, last } = compileYears(field, place, r);
      return { key, clauses, expressions: [first, last] };
    }
    case "SOURCE": {
      const [source, said] = [place.ctx.variable("source"), place.ctx.variable("said")];
      // Each source once, however many statements it makes. Most relationships have one statement.
      const distinct = cy`COLLECT { UNWIND ${r}.evidence AS ${said} RETURN DISTINCT substring(${said}, 4) }`;
      const sources = cy`CASE size(${r}.evidence) WHEN 1 THEN [substring(${r}.evidence[0], 4)] ELSE ${distinct} END`;
      return { key, clauses: cy`UNWIND ${sources} AS ${source}`, expressions: [source] };
    }
  }
}

/** Whether a key's value is an entity. */
export function isEntityKey(key: GroupKey | undefined): boolean {
  return key === "FROM" || key === "TO";
}
