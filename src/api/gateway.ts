import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from "graphql";
import type { Execute } from "./execute.ts";
import type { RequestTrace } from "./request-trace.ts";

/** What Apollo Server hands from our route to our executor and plugins. */
export interface ApiContext extends BaseContext {
  readonly trace: RequestTrace;
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
        executor: ({ document, request, context }) => answer(execute, document, request, context.trace),
      };
    },
    async stop() {},
  };
}

async function answer(
  execute: Execute,
  document: Parameters<Execute>[0]["document"],
  request: { readonly operationName?: string; readonly variables?: Readonly<Record<string, unknown>> },
  trace: RequestTrace,
): Promise<ExecutionResult> {
  try {
    const { operationName, variables } = request;
    const { requestId, signal } = trace;
    return await execute({ document, operationName, variables, requestId, signal });
  } catch (error) {
    // Thrown as it is, Apollo would put the message into an error of its own.
    const originalError = error instanceof Error ? error : new Error(String(error));
    return { errors: [new GraphQLError("The operation failed.", { originalError })] };
  }
}
