import type { GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { FormattedExecutionResult, GraphQLFormattedError } from "graphql";
import type { ApiContext } from "../apollo/gateway.ts";
import { httpStatus } from "../errors/format-error.ts";
import { retryAfterS } from "../errors/http-errors.ts";

/**
 * Last touches on an answer: the request's id on hidden errors, so that the log entry can be found, and the HTTP
 * status by https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes.
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
 * Without data the worst error decides. With data, or where fields alone failed, the request was answered: 200; but an
 * answer in which the server's side failed everything is 5xx, so that proxies and monitors see it.
 */
function statusOf(
  { data }: FormattedExecutionResult,
  errors: readonly GraphQLFormattedError[],
  chosen: number | undefined,
): number {
  const worst = Math.max(...errors.map((error) => httpStatus(codeOf(error))));
  if (data === undefined) {
    // Apollo Server says 400 or 500 where it knows no better.
    return chosen === undefined || chosen === 400 || chosen === 500 ? worst : chosen;
  }
  const isEmpty = data === null || Object.values(data).every((value) => value === null);
  return isEmpty && worst >= 500 ? worst : 200;
}

const codeOf = (error: GraphQLFormattedError): string => String(error.extensions?.code);

/** A client that knows `application/json` alone may be an old one that takes 4xx for a failure of the transport. */
function acceptsOnlyJson(accept: string | undefined): boolean {
  return (
    accept !== undefined && /\bapplication\/json\b/.test(accept) && !/graphql-response|\*\/\*/.test(accept)
  );
}

/** A well-formed request whose document, variables or cost are at fault; BAD_REQUEST is none of them. */
function isAboutDocument(status: number, error: GraphQLFormattedError): boolean {
  return status === 400 && codeOf(error) !== "BAD_REQUEST";
}
