import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type ErrorCode, GraphError } from "../../errors/graph-error.ts";
import { httpStatus, internalErrorMessage } from "./format-error.ts";

/** Seconds after which clients should retry while the database is down. */
export const retryAfterS = 5;

/** Largest body of a request, in bytes. */
export const bodyLimit = 100_000;

/** The body of an error in the shape of a GraphQL answer, also for failures before GraphQL is reached. */
export function errorBody(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
  return { errors: [{ message, extensions: { ...details, code } }] };
}

/** Answers every HTTP failure as JSON in the shape of a GraphQL answer. */
export function handleHttpErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | Error>(answerError);
  app.setNotFoundHandler((request, reply) =>
    sendError(
      request,
      reply,
      404,
      "NOT_FOUND",
      `There is nothing at ${request.url.split("?", 1)[0]}. The API is at /graphql.`,
    ),
  );
}

function answerError(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof GraphError) {
    return sendError(request, reply, httpStatus(error.code), error.code, error.message, error.details);
  }
  const status = "statusCode" in error ? (error.statusCode ?? 500) : 500;
  const planned = messages.get(status);
  if (planned !== undefined) {
    return sendError(request, reply, status, planned.code, planned.message);
  }
  if (status >= 400 && status < 500) {
    return sendError(request, reply, status, "BAD_REQUEST", "The request cannot be read.");
  }
  request.log.error({ err: error }, "request failed unexpectedly");
  return sendError(request, reply, 500, "INTERNAL_SERVER_ERROR", internalErrorMessage, {
    requestId: request.id,
  });
}

/** Messages for Fastify's own errors by status; its texts name its internals. */
const messages: ReadonlyMap<number, { readonly code: ErrorCode; readonly message: string }> = new Map([
  [413, { code: "PAYLOAD_TOO_LARGE", message: `The request's body may have ${bodyLimit} bytes at most.` }],
  [
    415,
    {
      code: "UNSUPPORTED_MEDIA_TYPE",
      message: "The request's body must be JSON: send `content-type: application/json`.",
    },
  ],
]);

/** Sends one error and records its code for the log. */
export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
  details?: Readonly<Record<string, unknown>>,
): FastifyReply {
  request.trace.errorCodes = [code];
  return reply
    .code(status)
    .type("application/json; charset=utf-8")
    .send(errorBody(code, message, details));
}
