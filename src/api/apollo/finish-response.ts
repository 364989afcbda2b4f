import type { GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { FormattedExecutionResult, GraphQLFormattedError } from "graphql";
import type { ApiContext } from "../apollo/gateway.ts";
import { httpStatus } from "../errors/format-error.ts";
import { retryAfterS } from "../errors/http-errors.ts";

/**
 * Finishes an answer: adds the request's id to hidden errors, so that the log entry can be found, and sets
 * the HTTP status by https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes.
 */
export function finishResponse({
  response,
  request,
  contextValue,
}: GraphQLRequestContextWillSendResponse<ApiContext>): void {
  if (response.body.kind !== "single") {
    return;
  }
  const { singleResult } = response.body;
  const errors = singleResult.errors?.map((error) => withRequestId(error, contextValue.trace.requestId));
  if (errors === undefined || errors[0] === undefined) {
    return;
  }
  response.body = { kind: "single", singleResult: { ...singleResult, errors } };
  const status = statusOf(singleResult, errors, response.http.status);
  response.http.status =
    acceptsOnlyJson(request.http?.headers.get("accept")) && isAboutDocument(status, errors[0]) ? 200 : status;
  if (status === 503) {
    response.http.headers.set("retry-after", String(retryAfterS));
  }
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return codeOf(error) === "INTERNAL_SERVER_ERROR"
    ? { ...error, extensions: { ...error.extensions, requestId } }
    : error;
}

/**
 * Without data the worst error decides. With data, or if only fields failed, the status is 200. But if the
 * server failed in every field, it is 5xx, so that proxies and monitors notice.
 */
function statusOf(
  { data }: FormattedExecutionResult,
  errors: readonly GraphQLFormattedError[],
  chosen: number | undefined,
): number {
  const worst = Math.max(...errors.map((error) => httpStatus(codeOf(error))));
  if (data === undefined) {
    // 400 and 500 are Apollo Server's defaults.
    return chosen === undefined || chosen === 400 || chosen === 500 ? worst : chosen;
  }
  const isEmpty = data === null || Object.values(data).every((value) => value === null);
  return isEmpty && worst >= 500 ? worst : 200;
}

const codeOf = (error: GraphQLFormattedError): string => String(error.extensions?.code);

/** A client that accepts only `application/json` may be an old one that treats 4xx as a transport failure. */
function acceptsOnlyJson(accept: string | undefined): boolean {
  return (
    accept !== undefined && /\bapplication\/json\b/.test(accept) && !/graphql-response|\*\/\*/.test(accept)
  );
}

/** Whether a well-formed request has a faulty document, variables or cost. BAD_REQUEST does not count. */
function isAboutDocument(status: number, error: GraphQLFormattedError): boolean {
  return status === 400 && codeOf(error) !== "BAD_REQUEST";
}
