import type { FastifyBaseLogger } from "fastify";
import { GraphQLError } from "graphql";
import { GraphError } from "../../errors/graph-error.ts";
import type { RequestTrace } from "../log/request-trace.ts";
import { isExpected, rootCause } from "./format-error.ts";

/** Records the codes of an operation's errors, and logs unexpected errors in full. */
export function reportErrors(log: FastifyBaseLogger, errors: readonly Error[], trace: RequestTrace): void {
  trace.errorCodes = errors.map(codeOf);
  for (const error of trace.signal.aborted ? [] : errors) {
    if (!isExpected(codeOf(error))) {
      const { requestId, operationName } = trace;
      log.error({ reqId: requestId, operationName, err: error }, "operation failed unexpectedly");
    }
  }
}

function codeOf(error: Error): string {
  const cause = rootCause(error);
  if (cause instanceof GraphError) {
    return cause.code;
  }
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  return typeof code === "string" ? code : "INTERNAL_SERVER_ERROR";
}
