import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  isNonNullType,
} from "graphql";
import type { CompileContext, FieldArguments } from "./context.ts";
import { type Entry, objectShaper } from "./object-shaper.ts";
import { orError } from "./or-error.ts";
import { type Shaper, ShapingError } from "./run.ts";
import { groupSelections, type SelectionGroup } from "./selection.ts";

/** One field of a selection, ready to compile. */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly definition: GraphQLField<unknown, unknown>;
  readonly arguments: FieldArguments;
  /** The concrete types on which it is selected. */
  readonly types: readonly GraphQLObjectType[];
}

interface ObjectOptions {
  readonly ctx: CompileContext;
  /** The concrete types that may stand here. */
  readonly types: readonly GraphQLObjectType[];
  /** The fields whose selection sets are merged. */
  readonly nodes: readonly FieldNode[];
  /** Compiles one field into a shaper over the same row. */
  readonly compileField: (field: SelectedField) => Shaper;
  /** Gives the concrete type's name from a row; not needed with one type. */
  readonly typeName?: Shaper | undefined;
}

/**
 * Compiles the selection on an object into a shaper that builds it. A field that is selected alike on several concrete types is
 * compiled once.
 */
export function compileObject(options: ObjectOptions): Shaper {
  const groups = orError(() => groupSelections(options.ctx, options.types, options.nodes));
  if (groups instanceof GraphQLError) return failingShaper(groups);
  const compiled = new Map<string, Shaper>();
  const shapers = new Map<string, Shaper>();
  const identify = groups.length === 1 ? byKey : byKeyAndNodes(groups);
  const typeName = options.typeName ?? always(options.types[0]?.name);
  for (const group of groups) {
    const entries = [...group.selection].map(([key, nodes]) =>
      compileEntry(options, group, key, nodes, compiled, identify),
    );
    const shaper = objectShaper(entries, typeName);
    for (const type of group.types) shapers.set(type.name, shaper);
  }
  return chooseShaper(options.typeName, shapers);
}

function always(typeName: string | undefined): Shaper {
  return () => typeName;
}

function chooseShaper(typeName: Shaper | undefined, shapers: ReadonlyMap<string, Shaper>): Shaper {
  const first = shapers.values().next().value;
  if (!first) throw new TypeError("An object needs at least one possible type.");
  if (!typeName) return first;
  return (row, run) => {
    const name = typeName(row, run) as string;
    const shaper = shapers.get(name);
    if (!shaper) throw new ShapingError(`The graph holds a ${name} where the schema has none.`);
    return shaper(row, run);
  };
}

/** How a field of a group is told from others, and the types on which it is selected alike. */
type Identify = (
  group: SelectionGroup,
  key: string,
  nodes: readonly FieldNode[],
) => { readonly id: string; readonly types: readonly GraphQLObjectType[] };

/** In the only group a key tells a field from the others. */
const byKey: Identify = ({ types }, key) => ({ id: key, types });

function byKeyAndNodes(groups: readonly SelectionGroup[]): Identify {
  const fieldId = nodeNumbering();
  const typesOf = new Map<string, GraphQLObjectType[]>();
  for (const group of groups)
    for (const [key, nodes] of group.selection) {
      const id = `${key}:${fieldId(nodes)}`;
      typesOf.set(id, [...(typesOf.get(id) ?? []), ...group.types]);
    }
  return (group, key, nodes) => {
    const id = `${key}:${fieldId(nodes)}`;
    return { id, types: typesOf.get(id) ?? group.types };
  };
}

function compileEntry(
  options: ObjectOptions,
  group: SelectionGroup,
  key: string,
  nodes: readonly FieldNode[],
  compiled: Map<string, Shaper>,
  identify: Identify,
): Entry {
  const node = nodes[0] as FieldNode;
  const name = node.name.value;
  const type = group.types[0] as GraphQLObjectType;
  if (name === "__typename") return { key, shape: () => undefined, nonNull: true, name, nodes };
  const definition = type.getFields()[name];
  if (!definition) throw new TypeError(`No field ${type.name}.${name}; the document was not validated.`);
  const { id, types } = identify(group, key, nodes);
  let shape = compiled.get(id);
  if (!shape) {
    const given = orError(() => options.ctx.arguments(definition, node));
    shape =
      given instanceof GraphQLError
        ? failingShaper(given)
        : options.compileField({ key, name, nodes, definition, arguments: given, types });
    compiled.set(id, shape);
  }
  return { key, shape, nonNull: isNonNullType(definition.type), name, nodes };
}

/** What cannot be read fails wherever it stands (specification, 6.4.1), not the whole operation. */
function failingShaper(error: GraphQLError): Shaper {
  return () => {
    throw new ShapingError(error.message, error);
  };
}

function nodeNumbering(): (nodes: readonly FieldNode[]) => string {
  const numbers = new Map<FieldNode, number>();
  return (nodes) =>
    nodes
      .map((node) => {
        const known = numbers.get(node) ?? numbers.size;
        numbers.set(node, known);
        return known;
      })
      .join(",");
}
