import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isObjectType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";
import { LimitExceededError } from "../../errors/graph-error.ts";
import { orError } from "../arguments/or-error.ts";

/** Whether a root field asks about the schema itself (specification, section 4). */
export function isIntrospection(nodes: readonly FieldNode[]): boolean {
  return nodes[0]?.name.value.startsWith("__") ?? false;
}

/** Tools request `__schema` once; some also request one type. */
const maxRoots = 2;
/** The largest introspection query that tools send has half of that. */
const maxFields = 30_000;

/** The input for counting one operation's introspection. */
interface IntrospectionRequest {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Refuses introspection that would block this process, because graphql-js answers it in one go.
 *
 * @param roots the root fields that begin with `__`, each with the fields merged into it
 * @throws LimitExceededError (COST_LIMIT_EXCEEDED) for too many of them, or too many fields in their answer
 */
export function checkIntrospection(
  request: IntrospectionRequest,
  roots: readonly (readonly FieldNode[])[],
): void {
  if (roots.length === 0) return;
  const asked = roots.filter(([node]) => node?.name.value !== "__typename");
  const found = asked.length;
  if (found > maxRoots)
    throw new LimitExceededError(
      `The operation has ${found} introspection fields at its root; at most ${maxRoots} are allowed. One "__schema" returns everything.`,
      { limit: "introspectionRoots", found, allowed: maxRoots },
    );
  const counter = new FieldCounter(request);
  for (const node of asked.flat()) counter.countRoot(node);
}

type Field = GraphQLField<unknown, unknown>;

/**
 * Walks through the answer as graphql-js would, and counts its fields. Counts everything, whatever its
 * directives say.
 */
class FieldCounter {
  readonly #request: IntrospectionRequest;
  #count = 0;

  constructor(request: IntrospectionRequest) {
    this.#request = request;
  }

  countRoot(node: FieldNode): void {
    const field = node.name.value === "__schema" ? SchemaMetaFieldDef : TypeMetaFieldDef;
    this.#countField(node, field, undefined);
  }

  #countField(node: FieldNode, field: Field | undefined, source: unknown): void {
    this.#count += 1;
    if (this.#count > maxFields)
      throw new LimitExceededError(
        `The answer about the schema would have more than ${maxFields} fields. Select less of it, or use the introspection query that tools send.`,
        { limit: "introspectionFields", found: this.#count, allowed: maxFields },
      );
    const type = field && getNamedType(field.type);
    if (!node.selectionSet || !isObjectType(type)) return;
    const value = this.#resolve(node, field as Field, source);
    for (const member of Array.isArray(value) ? value : [value])
      if (member !== null && member !== undefined) this.#countSet(node.selectionSet, type, member);
  }

  #resolve(node: FieldNode, field: Field, source: unknown): unknown {
    const { schema, variables } = this.#request;
    const values = variables as Record<string, unknown>;
    const args = field.args.length > 0 ? orError(() => getArgumentValues(field, node, values)) : {};
    // graphql-js reports the error later.
    if (args instanceof GraphQLError) return null;
    // The introspection resolvers read only the schema from the info that graphql-js passes.
    return field.resolve?.(source, args, undefined, { schema } as GraphQLResolveInfo);
  }

  #countSet(set: SelectionSetNode, type: GraphQLObjectType, source: unknown): void {
    for (const selection of set.selections) {
      if (selection.kind === "Field")
        this.#countField(selection, type.getFields()[selection.name.value], source);
      else if (selection.kind === "InlineFragment") this.#countSet(selection.selectionSet, type, source);
      else {
        const fragment = this.#request.fragments[selection.name.value];
        if (fragment) this.#countSet(fragment.selectionSet, type, source);
      }
    }
  }
}
