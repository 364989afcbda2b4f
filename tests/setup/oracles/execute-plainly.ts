import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
} from "graphql";

type Variables = Readonly<Record<string, unknown>>;

/** Graph values by the keys of a widened query. */
type Tree = Readonly<Record<string, unknown>>;

/** Options of a plain execution. */
interface PlainExecution {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

/** A field of a document and the type it is selected on. */
interface AskedField {
  readonly owner: GraphQLCompositeType;
  readonly node: FieldNode;
}

/**
 * A query for every field that occurs in a document, each under a key made of its name and arguments, without
 * the document's aliases, directives and named fragments. {@link executePlainly} works on its answer.
 */
export function widen(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): string {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const fieldsOf = (owner: GraphQLCompositeType, set: SelectionSetNode): readonly AskedField[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [{ owner, node: selection }];
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) return [];
      const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      return fieldsOf(isCompositeType(condition) ? condition : owner, fragment.selectionSet);
    });
  const widenFields = (fields: readonly AskedField[]): string => {
    const parts = fields.map(({ owner, node }) => {
      const type = namedTypeOf(owner, node);
      if (!type) return "";
      const inner = isCompositeType(type) && node.selectionSet ? ` ${widenSet(type, node.selectionSet)}` : "";
      return `... on ${owner.name} { ${keyOf(type, node)}: ${node.name.value}${argumentsOf(node)}${inner} }`;
    });
    return parts.join(" ");
  };
  const widenSet = (type: GraphQLCompositeType, set: SelectionSetNode): string =>
    `{ __typename ${widenFields(fieldsOf(type, set))} }`;
  const text = widenFields(fieldsOf(schema.getQueryType() as GraphQLObjectType, operation.selectionSet));
  return `query ${definitionsFor(operation, text)} { ${text} }`;
}

/** Executes a document with graphql-js over the answer to its widened query. */
export function executePlainly(
  { schema, document, operation, variables }: PlainExecution,
  tree: Tree,
): ExecutionResult {
  const fieldResolver: GraphQLFieldResolver<Tree, unknown> = (
    source,
    _,
    __,
    { parentType, fieldName, fieldNodes },
  ) => {
    const node = fieldNodes[0] as FieldNode;
    const type = namedTypeOf(parentType, node);
    const key = type && keyOf(type, node);
    if (key === undefined || !(key in source))
      throw new Error(`${parentType.name}.${fieldName} was not widened.`);
    return source[key];
  };
  return executeSync({
    schema,
    document,
    operationName: operation.name?.value ?? null,
    rootValue: tree,
    variableValues: variables,
    fieldResolver,
    typeResolver: (value) => (value as { readonly __typename: string }).__typename,
  });
}

/** The type of a field without lists and non-null; undefined for `__typename`. */
function namedTypeOf(owner: GraphQLCompositeType, { name }: FieldNode): GraphQLNamedType | undefined {
  return isUnionType(owner) ? undefined : getNamedType(owner.getFields()[name.value]?.type);
}

function argumentsOf(node: FieldNode): string {
  return node.arguments?.length ? `(${node.arguments.map(print).join(", ")})` : "";
}

function keyOf(type: GraphQLNamedType, node: FieldNode): string {
  const hash = createHash("sha256")
    .update(`${type.name}${argumentsOf(node)}`)
    .digest("hex")
    .slice(0, 8);
  return `${node.name.value}_${hash}`;
}

function definitionsFor(operation: OperationDefinitionNode, text: string): string {
  const used = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    new RegExp(`\\$${variable.name.value}\\b`).test(text),
  );
  return used.length > 0 ? `(${used.map(print).join(", ")})` : "";
}
