import type { EntityModel } from "../shapes/entity-model.ts";
import type { StatementRecord } from "../statement-record.ts";

/** The statements about a property. */
export type Of = (property: string) => readonly StatementRecord[];

/**
 * The statements about an entity's register keys, with values `scheme:value`: its identifiers, and fields
 * that hold a key, such as `ags`.
 */
export function saidIdentifiers(kind: string, of: Of, model: EntityModel): readonly StatementRecord[] {
  const fields = model.fieldsOf(kind).filter(({ type }) => type === "IDENTIFIER");
  const inFields = fields.flatMap(({ name }) =>
    of(name).map((statement) => ({ ...statement, value: `${name}:${statement.value}` })),
  );
  return [...of("identifiers"), ...inFields];
}

/** The statements about a field that holds a key; if it has none, the identifiers of that scheme. */
export function saidKey(name: string, of: Of): readonly StatementRecord[] {
  const own = of(name).filter(({ rank }) => rank !== "DEPRECATED");
  if (own.length > 0) return own;
  return of("identifiers").flatMap((statement) => {
    const { value } = statement;
    return value?.startsWith(`${name}:`) ? [{ ...statement, value: value.slice(name.length + 1) }] : [];
  });
}
