import { isObjectType } from "graphql";
import type { LoadedSchema } from "../../schema/load-schema.ts";
import { type EntityField, listEntityFields } from "./entity-fields.ts";

/** Which fields each kind of entity has, read from the GraphQL schema. */
export interface EntityModel {
  /** Plain fields of a kind, except names and descriptions, which have their own rules. */
  fieldsOf(kind: string): readonly EntityField[];
  hasField(kind: string, field: string): boolean;
  hasPeriod(kind: string): boolean;
  hasBudget(kind: string): boolean;
  /** The labels of a kind's entities: `Entity`, the role if there is one, and the kind's label. */
  labelsOf(kind: string): readonly string[];
  /** The names of all properties an entity's state may have; see resolve-entity.ts. */
  readonly stateProperties: readonly string[];
  /** Values of RelationshipType. */
  readonly relationshipTypes: readonly string[];
  /**
   * Returns a value of RelationshipType, safe to use in statement text.
   * @throws Error for any other text
   */
  relationshipType(name: string): string;
  /** Kinds with their fields, and relationship types: what resolution depends on. */
  readonly signature: readonly (readonly string[])[];
}

/** Properties that every kind may have, and two that only some have: period and budget. */
const STATE_PROPERTIES = [
  ...["id", "kind", "name", "nameEn", "alternateNames", "sortName", "identifiers", "formerIds"],
  ...["searchTerms", "searchNames", "description", "descriptionEn", "dated"],
  ...["start", "end", "observedOn", "ongoing", "earliestStart", "latestStart", "earliestEnd", "latestEnd"],
  ...["budgetValue", "budgetMin", "budgetMax", "budgetCurrency"],
];

/** Reads from the schema which fields an entity of each kind may have in a file. */
export function createEntityModel(loaded: LoadedSchema): EntityModel {
  const { model } = loaded;
  const fields = [...listEntityFields(loaded).values()].filter(({ name }) => !name.startsWith("description"));
  const byKind = new Map(
    [...model.kinds.keys()].map((kind) => [kind, fields.filter(({ kinds }) => kinds.includes(kind))]),
  );
  const kinds = new Map(
    [...model.kinds.keys()].map((kind) => [
      kind,
      { fields: new Set(fieldNames(loaded, kind)), labels: labelsOf(loaded, kind) },
    ]),
  );
  const hasField = (kind: string, field: string): boolean => kinds.get(kind)?.fields.has(field) ?? false;
  const relationshipTypes = [...model.relationshipTypes.keys()];
  return {
    fieldsOf: (kind) => byKind.get(kind) ?? [],
    hasField,
    hasPeriod: (kind) => hasField(kind, "period"),
    hasBudget: (kind) => hasField(kind, "budget"),
    labelsOf: (kind) => kinds.get(kind)?.labels ?? labelsOf(loaded, kind),
    stateProperties: [...new Set([...STATE_PROPERTIES, ...fields.map(({ name }) => name)])],
    relationshipTypes,
    relationshipType: (name) => {
      if (relationshipTypes.includes(name)) return name;
      throw new Error(`The schema has no relationship type ${name}.`);
    },
    signature: [
      relationshipTypes,
      ...[...model.kinds.keys()].map((kind) => [kind, ...fieldNames(loaded, kind)]),
    ],
  };
}

function fieldNames({ schema, model }: LoadedSchema, kind: string): readonly string[] {
  const type = schema.getType(model.kinds.get(kind) ?? "");
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}

function labelsOf({ model }: LoadedSchema, kind: string): readonly string[] {
  const typeName = model.kinds.get(kind) ?? "";
  const names = ["Entity", ...(model.actorTypes.includes(typeName) ? ["Actor"] : []), typeName];
  return names.map((name) => {
    const label = model.labels.get(name);
    if (label === undefined) throw new Error(`The schema gives the kind ${kind} no label.`);
    return label;
  });
}
