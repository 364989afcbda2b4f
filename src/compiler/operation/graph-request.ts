import { type DocumentNode, type ExecutionResult, type FieldNode, GraphQLError } from "graphql";
import { GraphError } from "../../errors/graph-error.ts";
import type { Cancellation } from "../../neo4j/calls/database.ts";
import { ShapingError } from "../run/run.ts";

/** One validated GraphQL request. */
export interface GraphRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** Names the request in logs and in the database's transaction metadata. */
  readonly requestId: string;
  /** Ends the statements when the client is gone. */
  readonly signal?: Cancellation | undefined;
}

/**
 * Answers an operation. Errors stand in the answer, each with `extensions.code`; what is thrown counts as unexpected
 * unless it is a GraphError.
 */
export type Execute = (request: GraphRequest) => Promise<ExecutionResult>;

/** What one root field gives to the answer. */
export interface FieldAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
  /** A non-null field without a value makes the whole answer null. */
  readonly isNull: boolean;
}

/**
 * An error with its place in document and answer. The code is the kind's. A GraphQLError is graphql-js refusing an argument; our own failures are
 * GraphErrors or ShapingErrors. What is not one of ours keeps its cause for the log.
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
