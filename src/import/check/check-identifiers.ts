import { InvalidValueError } from "../../errors/graph-error.ts";
import { parseIdentifier } from "../../values/identifiers/identifier.ts";
import { type EntityKey, listKeys } from "../shapes/entity-keys.ts";
import type { EntityRecord } from "../shapes/entity-shape.ts";
import type { Located } from "../yaml/seed-file.ts";
import { type CheckContext, report } from "./check-context.ts";

/**
 * Checks the register keys of entities, in fields and among the identifiers: each must be valid in its
 * scheme, belong to one entity only, and agree between field and identifiers.
 */
export function checkIdentifiers(context: CheckContext, entities: readonly Located<EntityRecord>[]): void {
  const bearers = new Map(context.knowledge.identifiers);
  for (const entity of entities) {
    const keys = listKeys(entity.record, context.shapes.entityFields).flatMap((key) => {
      const canonical = checkKey(context, entity, key);
      return canonical === null ? [] : [{ ...key, canonical }];
    });
    for (const { scheme, value, field, canonical } of keys) {
      const key = `${scheme}:${canonical}`;
      const known = bearers.get(key) ?? [];
      const others = known.filter((id) => id !== entity.record.id);
      if (others.length > 0) {
        const message = `${scheme} ${value} also belongs to ${others.join(", ")}. One of them is probably wrong.`;
        report(context, entity, { field, code: "SHARED_IDENTIFIER", message, value, severity: "WARNING" });
      }
      if (!known.includes(entity.record.id)) bearers.set(key, [...known, entity.record.id]);
    }
    checkAgreement(context, entity, keys);
  }
}

/** The value in canonical form; null if it is not valid in its scheme, which is reported. */
function checkKey(
  context: CheckContext,
  entity: Located<EntityRecord>,
  { scheme, value, field }: EntityKey,
): string | null {
  try {
    return parseIdentifier(scheme, value).value;
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    report(context, entity, { field, code: "BAD_IDENTIFIER", message: error.message, value });
    return null;
  }
}

/** Warns of a field whose key is missing from the identifiers of that scheme. */
function checkAgreement(
  context: CheckContext,
  entity: Located<EntityRecord>,
  keys: readonly (EntityKey & { readonly canonical: string })[],
): void {
  for (const { scheme, value, field, isField, canonical } of keys) {
    const listed = keys.filter((key) => !key.isField && key.scheme === scheme);
    if (!isField || listed.length === 0 || listed.some((key) => key.canonical === canonical)) continue;
    const values = listed.map((key) => key.canonical).join(", ");
    const message = `"${scheme}" is ${canonical} here, and ${values} among the identifiers. Correct one, or date them.`;
    report(context, entity, { field, code: "FIELDS_DISAGREE", message, value, severity: "WARNING" });
  }
}
