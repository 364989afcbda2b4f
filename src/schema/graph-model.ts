import { type GraphQLSchema, isEnumType, isInterfaceType } from "graphql";
import { z } from "zod";
import { type DirectedPlace, listDirected } from "./directives.ts";

/**
 * Which entities a relationship type may connect: names of types or interfaces (Actor, Entity); null: any
 * entity.
 */
export interface RelationshipEnds {
  readonly from: readonly string[] | null;
  readonly to: readonly string[] | null;
}

/** A field that is a shorthand for `neighbours` along certain relationships. */
export interface Shortcut {
  /** The relationship types to follow. */
  readonly types: readonly string[];
  /** Seen from the entity that has the field. */
  readonly direction: "OUT" | "IN" | "BOTH";
}

/**
 * The closed lists that map the schema to the stored graph, read from the directives in
 * schema/directives.graphql.
 */
export interface GraphModel {
  /**
   * Maps the name of an object type, or of Entity or Actor, to its label in Neo4j. Types stored without a
   * label are missing.
   */
  readonly labels: ReadonlyMap<string, string>;
  /** Maps each EntityKind to the name of its object type, in the schema's order. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Names of the object types that are actors. */
  readonly actorTypes: readonly string[];
  /** Maps each RelationshipType to the ends it may have, in the schema's order. */
  readonly relationshipTypes: ReadonlyMap<string, RelationshipEnds>;
  /** Name of the object type of a kind. @throws Error for an unknown kind */
  typeOfKind(kind: string): string;
  /** Label of a kind. @throws Error for an unknown kind */
  label(kind: string): string;
  /** The entity types that a type or interface name stands for; empty if it is not an entity. */
  entityTypes(name: string): readonly string[];
  /**
   * The stored property that a field (or a value of an order's enum) reads: as its directive says, else the
   * field's own name.
   */
  property(typeName: string, fieldName: string): string;
  /** What a typed shortcut follows; undefined if the field is not one. */
  shortcut(typeName: string, fieldName: string): Shortcut | undefined;
  /** Whether an entity of this object type may be at this end of a relationship. */
  isEnd(end: readonly string[] | null, typeName: string): boolean;
}

const NodeArguments = z.object({ label: z.string() });
const PropertyArguments = z.object({ name: z.string() });
const ShortcutArguments = z.object({ types: z.array(z.string()), direction: z.enum(["OUT", "IN", "BOTH"]) });
const EndsArguments = z.object({ from: z.array(z.string()).nullish(), to: z.array(z.string()).nullish() });

/**
 * Reads the model from a schema that defines our directives and whose types still have their AST nodes.
 *
 * @throws Error where the directives contradict each other: a kind without a type, a relationship type
 *   without ends, or an end that is not an entity. Only a mistake in schema/ causes it.
 */
export function createGraphModel(schema: GraphQLSchema): GraphModel {
  const nodes = listDirected(schema, "node");
  const labels = new Map(
    nodes.filter(isOnType).map(({ typeName, values }) => [typeName, NodeArguments.parse(values).label]),
  );
  const properties = byCoordinate(schema, "property", (values) => PropertyArguments.parse(values).name);
  const shortcuts = byCoordinate(schema, "shortcut", (values): Shortcut => ShortcutArguments.parse(values));
  const kinds = readKinds(schema, nodes, labels);
  const entityTypes = (name: string): readonly string[] => entityTypesUnder(schema, name);
  const typeOfKind = (kind: string): string => getClosed(kinds, kind, "EntityKind");
  return {
    labels,
    kinds,
    actorTypes: entityTypes("Actor"),
    relationshipTypes: readRelationshipTypes(schema, entityTypes),
    typeOfKind,
    label: (kind) => getClosed(labels, typeOfKind(kind), "type with a label"),
    entityTypes,
    property: (typeName, fieldName) => properties.get(`${typeName}.${fieldName}`) ?? fieldName,
    shortcut: (typeName, fieldName) => shortcuts.get(`${typeName}.${fieldName}`),
    isEnd: (end, typeName) => end === null || end.some((name) => entityTypes(name).includes(typeName)),
  };
}

function getClosed(list: ReadonlyMap<string, string>, key: string, listName: string): string {
  const value = list.get(key);
  if (value === undefined) throw new Error(`The schema has no ${listName} "${key}".`);
  return value;
}

function isOnType({ memberName }: DirectedPlace): boolean {
  return memberName === null;
}

function byCoordinate<Value>(
  schema: GraphQLSchema,
  directiveName: string,
  read: (values: DirectedPlace["values"]) => Value,
): ReadonlyMap<string, Value> {
  return new Map(
    listDirected(schema, directiveName).map(({ typeName, memberName, values }) => [
      `${typeName}.${memberName}`,
      read(values),
    ]),
  );
}

function readKinds(
  schema: GraphQLSchema,
  nodes: readonly DirectedPlace[],
  labels: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const typeByLabel = new Map([...labels].map(([typeName, label]) => [label, typeName]));
  const labelByKind = new Map(
    nodes
      .filter(({ typeName }) => typeName === "EntityKind")
      .map(({ memberName, values }) => [memberName, NodeArguments.parse(values).label]),
  );
  return new Map(
    enumValues(schema, "EntityKind").map((kind) => {
      const typeName = typeByLabel.get(labelByKind.get(kind) ?? "");
      if (typeName === undefined)
        throw new Error(`EntityKind.${kind} needs @node(label:) with the label of a type.`);
      return [kind, typeName];
    }),
  );
}

function readRelationshipTypes(
  schema: GraphQLSchema,
  entityTypes: (name: string) => readonly string[],
): ReadonlyMap<string, RelationshipEnds> {
  const ends = byCoordinate(schema, "ends", (values) => EndsArguments.parse(values));
  return new Map(
    enumValues(schema, "RelationshipType").map((type) => {
      const found = ends.get(`RelationshipType.${type}`);
      if (!found) throw new Error(`RelationshipType.${type} needs @ends; @ends alone allows any entity.`);
      const stranger = [...(found.from ?? []), ...(found.to ?? [])].find(
        (name) => entityTypes(name).length === 0,
      );
      if (stranger)
        throw new Error(`@ends of RelationshipType.${type} names "${stranger}", which is not an entity.`);
      return [type, { from: found.from ?? null, to: found.to ?? null }];
    }),
  );
}

function enumValues(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`The schema has no enum ${name}.`);
  return type.getValues().map((value) => value.name);
}

/** The entity types that a name stands for: the type itself, or the types that implement the interface. */
function entityTypesUnder(schema: GraphQLSchema, name: string): readonly string[] {
  const entity = schema.getType("Entity");
  if (!isInterfaceType(entity)) throw new Error("The schema has no interface Entity.");
  const type = schema.getType(name);
  const named = isInterfaceType(type) ? schema.getPossibleTypes(type) : [type];
  return schema
    .getPossibleTypes(entity)
    .filter((possible) => named.includes(possible))
    .map((possible) => possible.name);
}
