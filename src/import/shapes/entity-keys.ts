import type { FieldPath } from "../problems/problem.ts";
import type { EntityField } from "./entity-fields.ts";
import type { EntityRecord } from "./entity-shape.ts";

/** A key of an entity in a register, as its file gives it. */
export interface EntityKey {
  readonly scheme: string;
  /** As written. */
  readonly value: string;
  /** Where it stands in the entity. */
  readonly field: FieldPath;
  /** True: in a field of its own, as `ags`; false: among the identifiers. */
  readonly isField: boolean;
}

/** All keys of an entity in registers, its fields that repeat one among them. */
export function listKeys(
  { identifiers, fields }: EntityRecord,
  entityFields: ReadonlyMap<string, EntityField>,
): readonly EntityKey[] {
  const listed = identifiers.map(({ scheme, value }, index) => {
    return { scheme, value, field: ["identifiers", index, "value"], isField: false };
  });
  const own = Object.entries(fields).flatMap(([name, said]) => {
    const isKey = said !== undefined && entityFields.get(name)?.type === "IDENTIFIER";
    return isKey ? [{ scheme: name, value: said.value, field: [name], isField: true }] : [];
  });
  return [...listed, ...own];
}
