import { foldedNames, foldSortName, searchTerms } from "../../values/text/fold.ts";
import { withoutUndefined } from "../../values/without-undefined.ts";
import type { EntityModel } from "../shapes/entity-model.ts";
import type { StatementRecord } from "../statement-record.ts";
import { entityPeriod } from "./entity-period.ts";
import { inUseFirst, resolveDated } from "./resolve-dated.ts";
import { byDate, byFigure, findBest, rankStatements } from "./resolve-order.ts";
import { eachOnce } from "./resolve-period.ts";
import type { PropertyValue, ResolvedState } from "./resolved-state.ts";
import { type Of, saidIdentifiers, saidKey } from "./said-identifiers.ts";

/**
 * Resolves the statements about an entity to its state; null if nobody names it. Pure: the same statements in
 * any order give the same state. See docs/data-model.md, "Entity" and "Resolution".
 */
export function resolveEntity(
  { id, kind }: { readonly id: string; readonly kind: string },
  statements: readonly StatementRecord[],
  model: EntityModel,
): ResolvedState | null {
  const of = (property: string) => statements.filter((statement) => statement.property === property);
  const names = resolveNames(of("name"));
  if (names === null) return null;
  const identifiers = eachOnce(valuesOf(saidIdentifiers(kind, of, model)));
  const alternateNames = eachOnce([...valuesOf(of("alternateNames")), ...names.others]).filter(
    (name) => name !== names.name,
  );
  const keys = identifiers
    .filter((key) => !key.startsWith("url:"))
    .map((key) => key.slice(key.indexOf(":") + 1));
  const abbreviations = model.hasField(kind, "abbreviation") ? valuesOf(of("abbreviation")) : [];
  const searched = [...names.all, ...alternateNames, ...abbreviations, ...keys];
  return withoutUndefined({
    id,
    kind,
    name: names.name,
    nameEn: names.nameEn,
    alternateNames,
    sortName: foldSortName(names.name),
    identifiers,
    formerIds: eachOnce(valuesOf(of("formerIds"))),
    searchTerms: searchTerms(searched),
    searchNames: foldedNames(searched),
    ...resolveFields(kind, of, model),
    ...(model.hasPeriod(kind) ? entityPeriod(statements) : {}),
    ...(model.hasBudget(kind) ? budget(of("budget")) : {}),
    ...resolveDated(kind, statements, model),
  }) as ResolvedState;
}

/**
 * The German name in use, else the English one; a deprecated name only if there is no other. Null if there is
 * no name.
 */
function resolveNames(statements: readonly StatementRecord[]) {
  const [german, english] = [false, true].map((isEnglish) => {
    const spoken = statements.filter(({ language }) => (language === "EN") === isEnglish);
    return rankStatements(spoken, inUseFirst)[0]?.value;
  });
  const name = german ?? english;
  if (name === undefined) return null;
  const all = eachOnce([name, ...(english === undefined ? [] : [english])]);
  return { name, nameEn: english, all, others: valuesOf(statements).filter((other) => !all.includes(other)) };
}

function resolveFields(
  kind: string,
  of: Of,
  model: EntityModel,
): Readonly<Record<string, PropertyValue | undefined>> {
  const spoken = (language: string) =>
    of("description").filter((statement) => (statement.language ?? "DE") === language);
  const fields = model.fieldsOf(kind).map(({ name, type }) => {
    const said = type === "IDENTIFIER" ? saidKey(name, of) : of(name);
    const best = findBest(said, type === "EDTF" ? byDate("value") : undefined)?.value;
    return [name, best !== undefined && type === "INTEGER" ? Number(best) : best] as const;
  });
  return {
    ...Object.fromEntries(fields),
    description: findBest(spoken("DE"))?.value,
    descriptionEn: findBest(spoken("EN"))?.value,
  };
}

function budget(statements: readonly StatementRecord[]) {
  const best = findBest(statements, byFigure("amount"));
  return {
    budgetValue: best?.amountValue,
    budgetMin: best?.amountMin,
    budgetMax: best?.amountMax,
    budgetCurrency: best?.amountCurrency,
  };
}

/** The values of all statements except deprecated ones. */
function valuesOf(statements: readonly StatementRecord[]): readonly string[] {
  return statements.flatMap(({ rank, value }) =>
    rank === "DEPRECATED" || value === undefined ? [] : [value],
  );
}
