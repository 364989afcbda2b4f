import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest, onSendHookHandler, RouteHandlerMethod } from "fastify";
import { InvalidValueError } from "../errors.ts";
import type { AnswerCache } from "./answer-cache.ts";
import type { ApiContext } from "./gateway.ts";
import { errorBody, sendError } from "./http-errors.ts";
import { type FindKept, keepAnswer, sendKept } from "./keep-answers.ts";
import { UnsupportedMediaError } from "./unsupported-media-error.ts";

/** Largest answer, in bytes. */
const answerLimit = 10_000_000;

/** What the route needs. */
export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<ApiContext>;
  readonly answers: AnswerCache;
  readonly findKept: FindKept;
}

/** `/graphql`: GET and POST by https://graphql.github.io/graphql-over-http/draft/. */
export function addGraphqlRoute(
  app: FastifyInstance,
  { apollo, answers, findKept }: GraphqlRouteOptions,
): void {
  const handler = fastifyApolloHandler<ApiContext>(apollo, {
    context: async (request) => ({ trace: request.trace }),
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: answerOrAsk(findKept, handler),
    onSend: [boundAnswer, keepAnswer(answers)],
  });
  app.route({
    method: ["PUT", "PATCH", "DELETE"],
    url: "/graphql",
    onRequest: async (request, reply) => {
      const message = `${request.method} is not supported here. Send queries by POST or GET.`;
      return sendError(request, reply.header("allow", "GET, POST"), 405, "BAD_REQUEST", message);
    },
    handler: async () => undefined,
  });
}

/** Sends the kept answer, and asks `handler` where there is none. A POST's answer was looked for when its body was read. */
function answerOrAsk(findKept: FindKept, handler: RouteHandlerMethod): RouteHandlerMethod {
  return function answer(request, reply) {
    if (!request.keptAnswer) checkAddress(request);
    if (request.method === "GET") {
      allowGet(request);
      if (isSafe(request)) findKept(request, request.url);
    }
    const kept = request.keptAnswer;
    return kept ? sendKept(request, reply, kept) : handler.call(this, request, reply);
  };
}

/** Apollo's adapter builds a URL of the Host header and the path, and would fail on what is none. */
function checkAddress({ url, protocol, hostname }: FastifyRequest): void {
  if (!URL.canParse(url, `${protocol}://${hostname}/`)) {
    throw new InvalidValueError("The Host header or the path is not part of a URL.", {}, "BAD_REQUEST");
  }
}

/**
 * Apollo refuses GET requests that another site's page could send without being asked (csrfPrevention). Such a
 * request can do harm only with the credentials of the browser's user, so one that brings none is let through.
 */
function allowGet({ headers }: FastifyRequest): void {
  const type = headers["content-type"];
  if (type !== undefined && !/^application\/json\b/i.test(type)) {
    throw new UnsupportedMediaError(
      "GET requests have no body; leave content-type out or say application/json.",
    );
  }
  if (headers.cookie === undefined && headers.authorization === undefined) {
    headers["apollo-require-preflight"] = "true";
  }
}

/** What Apollo's guard would refuse is left to it. */
const isSafe = ({ headers }: FastifyRequest): boolean => headers["apollo-require-preflight"] !== undefined;

/** Replaces an answer that is over the limit. The node budget keeps what stands in memory until here bounded. */
const boundAnswer: onSendHookHandler<unknown> = (request, reply, payload, done) => {
  if (
    typeof payload !== "string" ||
    payload.length * 3 <= answerLimit ||
    Buffer.byteLength(payload) <= answerLimit
  ) {
    return done(null, payload);
  }
  const bytes = Buffer.byteLength(payload);
  const message = `The answer has ${bytes} bytes; at most ${answerLimit} are sent. Ask for less: smaller pages, fewer fields.`;
  request.trace.errorCodes = ["RESULT_TOO_LARGE"];
  reply.code(400).removeHeader("content-length");
  done(null, JSON.stringify(errorBody("RESULT_TOO_LARGE", message, { bytes, limit: answerLimit })));
};
