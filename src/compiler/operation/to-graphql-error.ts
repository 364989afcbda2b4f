import { type FieldNode, GraphQLError } from "graphql";
import { GraphError } from "../../errors/graph-error.ts";
import { ShapingError } from "../run/run.ts";

/**
 * Converts an error to a GraphQLError with its place in document and answer, and its kind's code. A
 * GraphQLError comes from graphql-js refusing an argument; our own errors are GraphErrors or ShapingErrors.
 * Any other error is kept as the cause, for the log.
 */
export function toGraphQLError(
  error: unknown,
  field: readonly FieldNode[],
  path: readonly (string | number)[] | null,
): GraphQLError {
  const original = error instanceof ShapingError ? (error.original ?? error) : error;
  const nodes = (error instanceof ShapingError && error.nodes) || field;
  if (original instanceof GraphQLError) {
    const extensions = { code: "BAD_USER_INPUT", ...original.extensions };
    return new GraphQLError(original.message, {
      nodes: original.nodes ?? nodes,
      path,
      extensions,
      originalError: original,
    });
  }
  if (original instanceof GraphError) {
    const extensions = { ...original.details, code: original.code };
    return new GraphQLError(original.message, { nodes, path, extensions, originalError: original });
  }
  const originalError = original instanceof Error ? original : new Error(String(original));
  return new GraphQLError(originalError.message, {
    nodes,
    path,
    extensions: { code: "INTERNAL_SERVER_ERROR" },
    originalError,
  });
}
