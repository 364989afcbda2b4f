import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type ErrorCode, GraphError } from "../../errors/graph-error.ts";

/** The message that replaces every hidden error. */
export const internalErrorMessage = "Internal server error";

/**
 * HTTP status of each code if the whole answer failed with it. 503 comes with Retry-After.
 * Includes Apollo's own codes (https://www.apollographql.com/docs/apollo-server/data/errors).
 */
const statuses: Readonly<Record<Exclude<ErrorCode, "INTERNAL_SERVER_ERROR">, number>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  AMBIGUOUS_REFERENCE: 400,
  CURSOR_INVALID: 400,
  COST_LIMIT_EXCEEDED: 400,
  HOP_LIMIT_EXCEEDED: 400,
  QUERY_TIMEOUT: 504,
  RESULT_TOO_LARGE: 400,
  DATABASE_UNAVAILABLE: 503,
  OVERLOADED: 503,
  READ_ONLY: 503,
  CONFLICT: 409,
  IMPORT_REJECTED: 422,
  RATE_LIMITED: 429,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
};
const apolloStatuses: Readonly<Record<string, number>> = {
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: 400,
};

const known: ReadonlyMap<string, number> = new Map(Object.entries({ ...statuses, ...apolloStatuses }));

/** The HTTP status of a code; 500 for an unexpected one. */
export function httpStatus(code: string): number {
  return known.get(code) ?? 500;
}

/** Whether an error may be shown unchanged, because it has one of our codes. */
export function isExpected(code: unknown): boolean {
  return typeof code === "string" && known.has(code);
}

/**
 * The one place that decides what clients see of errors. A GraphError keeps message, code and details. Other
 * errors with an expected code are shown unchanged. Everything else is hidden, since its text may contain
 * statements, addresses or secrets; the log has it in full (see report-errors.ts).
 *
 * @param formatted the error as Apollo would show it, with `extensions.code`
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const place = placeOf(formatted);
  const cause = rootCause(error);
  if (cause instanceof GraphError) {
    return isExpected(cause.code)
      ? { message: cause.message, ...place, extensions: { ...cause.details, code: cause.code } }
      : hidden(place);
  }
  if (!isExpected(formatted.extensions?.code)) {
    return hidden(place);
  }
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  return { message: formatted.message, ...place, extensions };
}

type Place = Pick<GraphQLFormattedError, "locations" | "path">;

function placeOf({ locations, path }: GraphQLFormattedError): Place {
  return { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
}

function hidden(place: Place): GraphQLFormattedError {
  return { message: internalErrorMessage, ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } };
}

/** The error thrown originally, without the wrappers of graphql-js and Apollo. */
export function rootCause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined
    ? rootCause(error.originalError)
    : error;
}
