import { type FieldNode, GraphQLError, type GraphQLNamedType, type GraphQLObjectType } from "graphql";
import { definitionOf } from "../arguments/field-definition.ts";
import { orError } from "../arguments/or-error.ts";
import type { FieldArguments } from "../context/statement-context.ts";
import { type Shaper, ShapingError } from "../run/run.ts";
import { type Entry, objectShaper } from "./object-shaper.ts";
import { groupSelections, type SelectionGroup } from "./selection.ts";
import type { SelectionContext } from "./selection-context.ts";

/** One field of a selection, ready to be compiled. */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  /** Its type without list and non-null. */
  readonly type: GraphQLNamedType;
  readonly nonNull: boolean;
  readonly arguments: FieldArguments;
  /** The concrete types on which it is selected. */
  readonly types: readonly GraphQLObjectType[];
}

interface ObjectOptions {
  readonly ctx: SelectionContext;
  /** The concrete types that are possible here. */
  readonly types: readonly GraphQLObjectType[];
  /** The fields whose selection sets are merged. */
  readonly nodes: readonly FieldNode[];
  /** Compiles one field into a shaper over the same row. */
  readonly compileField: (field: SelectedField) => Shaper;
  /** Returns the concrete type's name from a row; not needed with one type. */
  readonly typeName?: Shaper | undefined;
}

/**
 * Compiles the selection on an object into a shaper that builds it. A field selected in the same way on
 * several concrete types is compiled once.
 */
export function compileObject(options: ObjectOptions): Shaper {
  const groups = orError(() => groupSelections(options.ctx, options.types, options.nodes));
  if (groups instanceof GraphQLError) return failingShaper(groups);
  const typeName = options.typeName ?? always(options.types[0]?.name);
  const shared = groups.length > 1 ? new SharedFields(groups) : null;
  const choices = groups.map((group) => {
    const entries: Entry[] = [];
    for (const [key, nodes] of group.selection)
      entries.push(compileEntry(options, group, key, nodes, shared));
    return { types: group.types, shaper: objectShaper(entries, typeName) };
  });
  return chooseShaper(options.typeName, choices);
}

function always(typeName: string | undefined): Shaper {
  return () => typeName;
}

interface Choice {
  readonly types: readonly GraphQLObjectType[];
  readonly shaper: Shaper;
}

function chooseShaper(typeName: Shaper | undefined, choices: readonly Choice[]): Shaper {
  const [first] = choices;
  if (!first) throw new TypeError("An object needs at least one possible type.");
  if (!typeName) return first.shaper;
  const shapers = new Map<string, Shaper>();
  for (const { types, shaper } of choices) for (const { name } of types) shapers.set(name, shaper);
  return (row, run) => {
    const name = typeName(row, run) as string;
    const shaper = shapers.get(name);
    if (!shaper) throw new ShapingError(`The graph holds a ${name} where the schema has none.`);
    return shaper(row, run);
  };
}

/** Fields selected on several groups of types. Identical selections are compiled once. */
class SharedFields {
  readonly #numbers = new Map<FieldNode, number>();
  readonly #types = new Map<string, GraphQLObjectType[]>();
  readonly #shapers = new Map<string, Shaper>();

  constructor(groups: readonly SelectionGroup[]) {
    for (const { types, selection } of groups)
      for (const [key, nodes] of selection) {
        const id = this.#id(key, nodes);
        this.#types.set(id, [...(this.#types.get(id) ?? []), ...types]);
      }
  }

  /** @param compile compiles the field for all types on which it is selected in the same way */
  shaper(
    key: string,
    nodes: readonly FieldNode[],
    compile: (types: readonly GraphQLObjectType[]) => Shaper,
  ): Shaper {
    const id = this.#id(key, nodes);
    const shaper = this.#shapers.get(id) ?? compile(this.#types.get(id) ?? []);
    this.#shapers.set(id, shaper);
    return shaper;
  }

  #id(key: string, nodes: readonly FieldNode[]): string {
    return `${key}:${nodes.map((node) => this.#number(node))}`;
  }

  #number(node: FieldNode): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size;
    this.#numbers.set(node, number);
    return number;
  }
}

function compileEntry(
  options: ObjectOptions,
  group: SelectionGroup,
  key: string,
  nodes: readonly FieldNode[],
  shared: SharedFields | null,
): Entry {
  const node = nodes[0] as FieldNode;
  const name = node.name.value;
  const owner = group.types[0] as GraphQLObjectType;
  if (name === "__typename") return { key, shape: () => undefined, nonNull: true, name, nodes };
  const definition = owner.getFields()[name];
  if (!definition) throw new TypeError(`No field ${owner.name}.${name}; the document was not validated.`);
  const { type, nonNull } = definitionOf(definition);
  const compile = (types: readonly GraphQLObjectType[]): Shaper => {
    const given = orError(() => options.ctx.arguments(definition, node));
    if (given instanceof GraphQLError) return failingShaper(given);
    return options.compileField({ key, name, nodes, type, nonNull, arguments: given, types });
  };
  const shape = shared ? shared.shaper(key, nodes, compile) : compile(group.types);
  return { key, shape, nonNull, name, nodes };
}

/**
 * Invalid arguments or directives fail their own part of the answer (specification, 6.4.1), not the whole
 * operation.
 */
function failingShaper(error: GraphQLError): Shaper {
  return () => {
    throw new ShapingError(error.message, error);
  };
}
