import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from "graphql";
import type { Viewer } from "../../access/viewer.ts";
import type { Execute } from "../../compiler/operation/graph-request.ts";
import type { RequestTrace } from "../log/request-trace.ts";

/** What Apollo Server hands from our route to our executor and plugins. */
export interface ApiContext extends BaseContext {
  readonly viewer: Viewer;
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
        executor: ({ request, context }) =>
          context.trace.answered ?? answerThrough(execute, context as ApiContext, request.variables),
      };
    },
    async stop() {},
  };
}

/** Answers the operation of a request, which passed all checks; whatever goes wrong stands in the answer. */
export async function answerThrough(
  execute: Execute,
  { viewer, trace }: ApiContext,
  variables: Readonly<Record<string, unknown>> | null | undefined,
): Promise<ExecutionResult> {
  try {
    const { operation, requestId, signal } = trace;
    if (!operation) throw new TypeError("No operation was found.");
    return await execute({ viewer, operation, variables: variables ?? undefined, requestId, signal });
  } catch (error) {
    // Thrown as it is, Apollo would put the message into an error of its own.
    const originalError = error instanceof Error ? error : new Error(String(error));
    return { errors: [new GraphQLError("The operation failed.", { originalError })] };
  }
}
