import { executeSync, type FieldNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { type FieldAnswer, type GraphRequest, toGraphQLError } from "./graph-request.ts";

/** Whether a root field asks about the schema itself (specification, section 4). */
export function isIntrospection(nodes: readonly FieldNode[]): boolean {
  return nodes[0]?.name.value.startsWith("__") ?? false;
}

/** Answers the introspection fields of an operation with graphql-js, by response key; no statement is sent for them. */
export function answerIntrospection(
  schema: GraphQLSchema,
  request: GraphRequest,
  operation: OperationDefinitionNode,
  selection: ReadonlyMap<string, readonly FieldNode[]>,
): ReadonlyMap<string, FieldAnswer> {
  const asked = [...selection].filter(([, nodes]) => isIntrospection(nodes));
  const fields = asked.flatMap(([, nodes]) => nodes);
  if (fields.length === 0) return new Map();
  const only: OperationDefinitionNode = {
    ...operation,
    selectionSet: { ...operation.selectionSet, selections: fields },
  };
  const definitions = request.document.definitions.filter(
    (definition) => definition.kind === "FragmentDefinition",
  );
  const { data, errors = [] } = executeSync({
    schema,
    document: { ...request.document, definitions: [only, ...definitions] },
    variableValues: request.variables as Record<string, unknown>,
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
