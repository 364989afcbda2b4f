import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from "graphql";
import type { Viewer } from "../../access/viewer.ts";
import type { Execute } from "../../compiler/operation/graph-request.ts";
import type { RequestTrace } from "../log/request-trace.ts";

/** What Apollo Server passes from our route to our executor and plugins. */
export interface ApiContext extends BaseContext {
  readonly viewer: Viewer;
  readonly trace: RequestTrace;
}

type Gateway = ApolloServerOptionsWithGateway<ApiContext>["gateway"];

/**
 * Makes Apollo Server use `execute` instead of graphql-js. Its `gateway` option is meant for that: `load()`
 * returns the executor, and the callback receives the schema.
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

/** Answers an operation that passed all checks. Failures become errors in the answer. */
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
    // If thrown unchanged, Apollo would wrap the message in its own error.
    const originalError = error instanceof Error ? error : new Error(String(error));
    return { errors: [new GraphQLError("The operation failed.", { originalError })] };
  }
}
