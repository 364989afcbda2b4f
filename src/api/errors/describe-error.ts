import { GraphQLError } from "graphql";
import { GraphError } from "../../errors/graph-error.ts";

/** An error as logged: with stack and causes, but without request text, which may contain values. */
export type ErrorDescription = {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly path?: string;
  /** Empty if there is none. */
  readonly stack: string;
  readonly cause?: ErrorDescription;
};

/** Follows at most `depth` causes, so that a cycle ends. */
export function describeError(error: unknown, depth = 5): ErrorDescription {
  if (!(error instanceof Error)) {
    return { type: typeof error, message: String(error), stack: "" };
  }
  const cause = error instanceof GraphQLError ? error.originalError : error.cause;
  return {
    type: error.name,
    message: error.message,
    ...codeOf(error),
    ...(error instanceof GraphQLError && error.path !== undefined ? { path: error.path.join(".") } : {}),
    stack: error.stack ?? "",
    ...(cause === undefined || depth === 0 ? {} : { cause: describeError(cause, depth - 1) }),
  };
}

function codeOf(error: Error): { readonly code?: string } {
  const code: unknown =
    error instanceof GraphError
      ? error.code
      : error instanceof GraphQLError
        ? error.extensions.code
        : "code" in error
          ? error.code
          : undefined;
  return typeof code === "string" ? { code } : {};
}
