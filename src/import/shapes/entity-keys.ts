import type { FieldPath } from "../problems/problem.ts";
import type { EntityField } from "./entity-fields.ts";
import type { EntityRecord } from "./entity-shape.ts";

/** A register key of an entity, as given in its file. */
export interface EntityKey {
  readonly scheme: string;
  /** As written. */
  readonly value: string;
  /** Its path in the entity. */
  readonly field: FieldPath;
  /** True for a key in a field such as `ags`; false for one among the identifiers. */
  readonly isField: boolean;
}

/** All register keys of an entity, including fields that repeat one. */
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
