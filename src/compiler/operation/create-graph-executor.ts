import { type ExecutionResult, GraphQLError, getOperationAST } from "graphql";
import { ProjectionCache } from "../collaborations/projection-cache.ts";
import type { GraphRequest } from "./graph-request.ts";
import { answerOperation, type GraphExecutorOptions } from "./operation.ts";
import { createPrepare } from "./prepare-operation.ts";

/**
 * Makes the function that answers validated requests: one Cypher statement per root field, whatever is selected under it. It never
 * throws; what goes wrong stands in `errors`, with a code in `extensions`.
 */
export function createGraphExecutor(
  options: GraphExecutorOptions,
): (request: GraphRequest) => Promise<ExecutionResult> {
  const answering = { ...options, prepare: createPrepare(), projections: new ProjectionCache() };
  return async (request) => {
    const operation = getOperationAST(request.document, request.operationName);
    if (operation?.operation === "query") return answerOperation(answering, request, operation);
    const message = operation
      ? `This graph answers queries only, not a ${operation.operation}.`
      : "Say with operationName which operation of the document is meant.";
    return { errors: [new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } })] };
  };
}
