import type { DocumentNode, ExecutionResult } from "graphql";
import type { Cancellation } from "../neo4j/database.ts";

/** One operation, parsed and validated, with what is needed to trace and to cancel it. */
interface OperationRequest {
  readonly document: DocumentNode;
  /** As asked for; undefined where the document holds one operation only. */
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly requestId: string;
  /** Aborted when the client has gone. */
  readonly signal: Cancellation;
}

/**
 * Answers an operation. Errors stand in the answer, each with `extensions.code`; what is thrown counts as unexpected
 * unless it is a GraphError.
 */
export type Execute = (request: OperationRequest) => Promise<ExecutionResult>;
