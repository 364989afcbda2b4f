import { ProjectionCache } from "../collaborations/projection-cache.ts";
import type { Execute } from "./graph-request.ts";
import { answerOperation, type GraphExecutorOptions } from "./operation.ts";

/**
 * Makes the function that answers validated requests: one Cypher statement per root field, whatever is
 * selected under it. It never throws; errors are in `errors`, with a code in `extensions`.
 */
export function createGraphExecutor(options: GraphExecutorOptions): Execute {
  const answering = { ...options, projections: new ProjectionCache() };
  return (request) => answerOperation(answering, request);
}
