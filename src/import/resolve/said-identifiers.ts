import type { EntityModel } from "../shapes/entity-model.ts";
import type { StatementRecord } from "../statement-record.ts";

/** The statements about a property. */
export type Of = (property: string) => readonly StatementRecord[];

/** What is said of an entity's keys in registers, values as `scheme:value`: by its identifiers, and by fields that hold one, as `ags`. */
export function saidIdentifiers(kind: string, of: Of, model: EntityModel): readonly StatementRecord[] {
  const fields = model.fieldsOf(kind).filter(({ type }) => type === "IDENTIFIER");
  const inFields = fields.flatMap(({ name }) =>
    of(name).map((statement) => ({ ...statement, value: `${name}:${statement.value}` })),
  );
  return [...of("identifiers"), ...inFields];
}

/** What is said of a field that holds a key: by itself, else by the identifiers of that scheme. */
export function saidKey(name: string, of: Of): readonly StatementRecord[] {
  const own = of(name).filter(({ rank }) => rank !== "DEPRECATED");
  if (own.length > 0) return own;
  return of("identifiers").flatMap((statement) => {
    const { value } = statement;
    return value?.startsWith(`${name}:`) ? [{ ...statement, value: value.slice(name.length + 1) }] : [];
  });
}
