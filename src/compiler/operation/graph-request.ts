import type { ExecutionResult, GraphQLError } from "graphql";
import type { Viewer } from "../../access/viewer.ts";
import type { Cancellation } from "../../neo4j/calls/database.ts";
import type { KnownOperation } from "./known-operation.ts";

/** One GraphQL request whose operation passed all checks. */
export interface GraphRequest {
  readonly operation: KnownOperation;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** The user or client that sent the request. */
  readonly viewer: Viewer;
  /** Names the request in logs and in the database's transaction metadata. */
  readonly requestId: string;
  /** Cancels the statements when the client is gone. */
  readonly signal?: Cancellation | undefined;
}

/**
 * Answers an operation. Errors are in the answer, each with `extensions.code`. A thrown error counts as
 * unexpected unless it is a GraphError.
 */
export type Execute = (request: GraphRequest) => Promise<ExecutionResult>;

/** One root field's part of the answer. */
export interface FieldAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
  /** A non-null field without a value makes the whole answer null. */
  readonly isNull: boolean;
}
