import { isObjectType } from "graphql";
import type { LoadedSchema } from "../schema/load-schema.ts";
import { type EntityField, listEntityFields } from "./entity-fields.ts";

/** Which fields each kind of entity has, read from the GraphQL schema. */
export interface EntityModel {
  /** Plain fields of a kind, but names and descriptions, which have rules of their own. */
  fieldsOf(kind: string): readonly EntityField[];
  hasField(kind: string, field: string): boolean;
  hasPeriod(kind: string): boolean;
  hasBudget(kind: string): boolean;
  /** The labels of an entity of a kind: `Entity`, its role if it has one, its kind's. */
  labelsOf(kind: string): readonly string[];
  /** Values of RelationshipType. */
  readonly relationshipTypes: readonly string[];
  /**
   * The value of RelationshipType, which may stand in statement text.
   * @throws Error for any other text
   */
  relationshipType(name: string): string;
  /** Kinds with their fields, and relationship types: what resolution depends on. */
  readonly signature: readonly (readonly string[])[];
}

export function createEntityModel(loaded: LoadedSchema): EntityModel {
  const { model } = loaded;
  const fields = [...listEntityFields(loaded).values()].filter(({ name }) => !name.startsWith("description"));
  const byKind = new Map(
    [...model.kinds.keys()].map((kind) => [kind, fields.filter(({ kinds }) => kinds.includes(kind))]),
  );
  const hasField = (kind: string, field: string): boolean => fieldNames(loaded, kind).includes(field);
  const relationshipTypes = [...model.relationshipTypes.keys()];
  return {
    fieldsOf: (kind) => byKind.get(kind) ?? [],
    hasField,
    hasPeriod: (kind) => hasField(kind, "period"),
    hasBudget: (kind) => hasField(kind, "budget"),
    labelsOf: (kind) => labelsOf(loaded, kind),
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
