import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableNode,
  visit,
} from "graphql";
import type { FieldAnswer, GraphRequest } from "./graph-request.ts";
import { isIntrospection } from "./introspection-size.ts";
import { toGraphQLError } from "./to-graphql-error.ts";

/** graphql-js keeps variables in an object with a prototype, which drops a variable of this name. */
const prototypeName = "__proto__";

/** Renames the variable `__proto__` in a request. */
function renamePrototype(
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> = {},
) {
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  if (!names.includes(prototypeName)) return { document, variableValues: variables };
  // Longer than any other name.
  const free = "_".repeat(1 + Math.max(...names.map(({ length }) => length)));
  const rename = (node: VariableNode): VariableNode | undefined =>
    node.name.value === prototypeName ? { ...node, name: { ...node.name, value: free } } : undefined;
  const entries = Object.entries(variables).map(([name, value]) => [
    name === prototypeName ? free : name,
    value,
  ]);
  return { document: visit(document, { Variable: rename }), variableValues: Object.fromEntries(entries) };
}

/**
 * Answers the introspection fields of an operation with graphql-js, by response key, without sending a
 * statement.
 */
export function answerIntrospection(
  schema: GraphQLSchema,
  { operation: { document, definition }, variables }: GraphRequest,
  selection: ReadonlyMap<string, readonly FieldNode[]>,
): ReadonlyMap<string, FieldAnswer> {
  const asked = [...selection].filter(([, nodes]) => isIntrospection(nodes));
  const fields = asked.flatMap(([, nodes]) => nodes);
  if (fields.length === 0) return new Map();
  const only: OperationDefinitionNode = {
    ...definition,
    selectionSet: { ...definition.selectionSet, selections: fields },
  };
  const fragments = document.definitions.filter(({ kind }) => kind === "FragmentDefinition");
  const { data, errors = [] } = executeSync({
    schema,
    ...renamePrototype({ ...document, definitions: [only, ...fragments] }, definition, variables),
  });
  const located = errors.map((error) =>
    toGraphQLError(error.originalError ?? error, fields, error.path ?? null),
  );
  return new Map(
    asked.map(([key]) => [
      key,
      {
        data: data?.[key] ?? null,
        errors: located.filter(({ path }) => path?.[0] === key),
        isNull: !data,
      },
    ]),
  );
}
