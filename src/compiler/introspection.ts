import { executeSync, type FieldNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { GraphRequest } from "./graph-request.ts";

/** Whether a root field asks about the schema itself (specification, section 4). */
export function isIntrospection(nodes: readonly FieldNode[]): boolean {
  return nodes[0]?.name.value.startsWith("__") ?? false;
}

/** Answers the introspection fields of an operation with graphql-js; no statement is sent for them. */
export function answerIntrospection(
  schema: GraphQLSchema,
  request: GraphRequest,
  operation: OperationDefinitionNode,
  selection: ReadonlyMap<string, readonly FieldNode[]>,
): Readonly<Record<string, unknown>> {
  const fields = [...selection.values()].filter(isIntrospection).flat();
  if (fields.length === 0) return {};
  const only: OperationDefinitionNode = {
    ...operation,
    selectionSet: { ...operation.selectionSet, selections: fields },
  };
  const definitions = request.document.definitions.filter(
    (definition) => definition.kind === "FragmentDefinition",
  );
  const result = executeSync({
    schema,
    document: { ...request.document, definitions: [only, ...definitions] },
    variableValues: request.variables as Record<string, unknown>,
  });
  return result.data ?? {};
}
