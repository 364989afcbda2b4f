import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
} from "graphql";
import type { LoadedSchema } from "../../schema/load-schema.ts";
import { IDENTIFIER_SCHEMES } from "../../values/identifiers/identifier-schemes.ts";

/**
 * How a field is written and stored. The name of an IDENTIFIER field is a scheme; it repeats a key from
 * `identifiers`.
 */
export type EntityFieldType = "TEXT" | "EDTF" | "INTEGER" | "URL" | "ENUM" | "IDENTIFIER";

/** A field that a seed file may give an entity besides its names, read from the GraphQL schema. */
export interface EntityField {
  readonly name: string;
  readonly type: EntityFieldType;
  /** Values of an ENUM; empty for other types. */
  readonly values: readonly string[];
  /** Values of EntityKind that have the field, in the schema's order. */
  readonly kinds: readonly string[];
  /** The schema's description. */
  readonly description: string;
}

/** Fields that have a special form in seed files or come from elsewhere. */
const NOT_PLAIN = new Set(["id", "kind", "name", "nameAt", "degree"]);
const TYPES: Readonly<Record<string, EntityFieldType>> = {
  String: "TEXT",
  EDTF: "EDTF",
  Int: "INTEGER",
  URL: "URL",
};

/**
 * All plain fields of all kinds, by name. `description` and `descriptionEn` are the two languages of one
 * schema field.
 */
export function listEntityFields({ schema, model }: LoadedSchema): ReadonlyMap<string, EntityField> {
  const fields = new Map<string, EntityField>();
  for (const [kind, typeName] of model.kinds) {
    for (const field of plainFields(schema, typeName)) {
      const known = fields.get(field.name);
      fields.set(field.name, { ...field, kinds: [...(known?.kinds ?? []), kind] });
    }
  }
  const description = fields.get("description");
  if (description) fields.set("descriptionEn", { ...description, name: "descriptionEn" });
  return fields;
}

function plainFields(schema: GraphQLSchema, typeName: string): readonly EntityField[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const fieldType = NOT_PLAIN.has(field.name) ? null : plainType(field);
    if (fieldType === null) return [];
    const named = getNamedType(field.type);
    const values = isEnumType(named) ? named.getValues().map((value) => value.name) : [];
    return [{ name: field.name, type: fieldType, values, kinds: [], description: field.description ?? "" }];
  });
}

/** Null for lists, objects and connections. */
function plainType(field: GraphQLField<unknown, unknown>): EntityFieldType | null {
  const isList = String(field.type).startsWith("[");
  const named = getNamedType(field.type);
  if (isList || !isLeafType(named)) return null;
  if (IDENTIFIER_SCHEMES.has(field.name)) return "IDENTIFIER";
  return isEnumType(named) ? "ENUM" : (TYPES[named.name] ?? null);
}
