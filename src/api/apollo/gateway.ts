import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from "graphql";
import type { Execute } from "../../compiler/operation/graph-request.ts";
import type { RequestTrace } from "../log/request-trace.ts";

/** What Apollo Server hands from our route to our executor and plugins. */
export interface ApiContext extends BaseContext {
  readonly trace: RequestTrace;
}

/** Which operation of a document, with which variables. */
interface OperationChoice {
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

type Gateway = ApolloServerOptionsWithGateway<ApiContext>["gateway"];

/**
 * Lets Apollo Server execute through `execute` instead of graphql-js: its `gateway` option is made for that
 * (`load()` answers the executor, the schema is handed over by the callback).
 */
export function createGateway(schema: GraphQLSchema, execute: Execute): Gateway {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    async load() {
      return {
        executor: ({ document, request, context }) =>
          context.trace.answered ?? answerThrough(execute, document, request, context.trace),
      };
    },
    async stop() {},
  };
}

/** Answers a validated operation; whatever goes wrong stands in the answer. */
export async function answerThrough(
  execute: Execute,
  document: Parameters<Execute>[0]["document"],
  { operationName, variables }: OperationChoice,
  trace: RequestTrace,
): Promise<ExecutionResult> {
  try {
    const { requestId, signal } = trace;
    const chosen = operationName ?? undefined;
    return await execute({
      document,
      operationName: chosen,
      variables: variables ?? undefined,
      requestId,
      signal,
    });
  } catch (error) {
    // Thrown as it is, Apollo would put the message into an error of its own.
    const originalError = error instanceof Error ? error : new Error(String(error));
    return { errors: [new GraphQLError("The operation failed.", { originalError })] };
  }
}
