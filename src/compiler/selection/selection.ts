import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { SelectionContext } from "./selection-context.ts";

/**
 * The fields selected on one concrete type, merged by response key in the order of first appearance
 * (specification, 6.3.2).
 */
export type Selection = ReadonlyMap<string, readonly FieldNode[]>;

/** A selection that is the same for several concrete types. */
export interface SelectionGroup {
  readonly types: readonly GraphQLObjectType[];
  readonly selection: Selection;
}

/** Collects the fields selected under `nodes` for one concrete type. */
export function collectFields(
  ctx: SelectionContext,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Selection {
  const fields = new Map<string, FieldNode[]>();
  const visited = new VisitedFragments();
  for (const node of nodes) if (node.selectionSet) collect(ctx, type, node.selectionSet, fields, visited);
  return fields;
}

/** Groups the possible types of an abstract selection by the fragments that apply to them. */
export function groupSelections(
  ctx: SelectionContext,
  types: readonly GraphQLObjectType[],
  nodes: readonly FieldNode[],
): readonly SelectionGroup[] {
  const conditions = typeConditions(ctx, nodes);
  if (conditions.length === 0)
    return [{ types, selection: collectFields(ctx, types[0] as GraphQLObjectType, nodes) }];
  const groups = new Map<string, GraphQLObjectType[]>();
  for (const type of types) {
    const key = conditions.map((condition) => (applies(ctx, type, condition) ? "1" : "0")).join("");
    const group = groups.get(key);
    if (group) group.push(type);
    else groups.set(key, [type]);
  }
  return [...groups.values()].map((members) => ({
    types: members,
    selection: collectFields(ctx, members[0] as GraphQLObjectType, nodes),
  }));
}

function collect(
  ctx: SelectionContext,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  visited: VisitedFragments,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(ctx, selection)) continue;
    if (selection.kind === "Field") {
      const key = selection.alias?.value ?? selection.name.value;
      const merged = fields.get(key);
      if (merged) merged.push(selection);
      else fields.set(key, [selection]);
      continue;
    }
    const fragment =
      selection.kind === "InlineFragment" ? selection : openFragment(ctx, selection.name.value, visited);
    if (!fragment) continue;
    const condition = fragment.typeCondition?.name.value;
    if (condition === undefined || applies(ctx, type, condition))
      collect(ctx, type, fragment.selectionSet, fields, visited);
  }
}

/** The named fragments visited below one field; most fields have none. */
class VisitedFragments {
  #names: Set<string> | null = null;

  /** @returns whether it is visited for the first time */
  add(name: string): boolean {
    this.#names ??= new Set();
    return this.#names.size < this.#names.add(name).size;
  }
}

function openFragment(ctx: SelectionContext, name: string, visited: VisitedFragments) {
  return visited.add(name) ? ctx.fragments[name] : undefined;
}

/** The types named in the conditions of fragments under `nodes`. */
function typeConditions(ctx: SelectionContext, nodes: readonly FieldNode[]): readonly string[] {
  if (nodes.every(({ selectionSet }) => selectionSet?.selections.every(isField))) return [];
  const conditions = new Set<string>();
  for (const node of nodes)
    if (node.selectionSet) collectConditions(ctx, node.selectionSet, conditions, new VisitedFragments());
  return [...conditions];
}

const isField = ({ kind }: SelectionNode): boolean => kind === Kind.FIELD;

function collectConditions(
  ctx: SelectionContext,
  set: SelectionSetNode,
  conditions: Set<string>,
  visited: VisitedFragments,
): void {
  for (const selection of set.selections) {
    if (selection.kind === "Field") continue;
    const fragment =
      selection.kind === "InlineFragment" ? selection : openFragment(ctx, selection.name.value, visited);
    if (!fragment) continue;
    if (fragment.typeCondition) conditions.add(fragment.typeCondition.name.value);
    collectConditions(ctx, fragment.selectionSet, conditions, visited);
  }
}

function applies(ctx: SelectionContext, type: GraphQLObjectType, condition: string): boolean {
  if (type.name === condition) return true;
  const conditional = ctx.schema.getType(condition);
  return isAbstractType(conditional) && ctx.schema.isSubType(conditional, type);
}

function isIncluded(ctx: SelectionContext, node: SelectionNode): boolean {
  if (!node.directives || node.directives.length === 0) return true;
  const variables = ctx.variables as Record<string, unknown>;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

/**
 * Whether only `id` is selected, which is the same on all types. This is usual when networks are read
 * relationship by relationship.
 */
export function selectsIdAlone(nodes: readonly FieldNode[]): boolean {
  return nodes.every(({ selectionSet }) =>
    selectionSet?.selections.every(
      (selected) =>
        selected.kind === Kind.FIELD && selected.name.value === "id" && !selected.directives?.length,
    ),
  );
}
