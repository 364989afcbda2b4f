import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest, onSendHookHandler, RouteHandlerMethod } from "fastify";
import type { Execute } from "../../compiler/operation/graph-request.ts";
import { answerTooLarge, maxAnswerBytes } from "../../compiler/run/answer-size.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import { ownTurn } from "../../values/turns.ts";
import type { AnswerCache } from "../answers/answer-cache.ts";
import { type FindKept, keepAnswer, sendKept } from "../answers/keep-answers.ts";
import { stringifyAnswer } from "../answers/stringify-answer.ts";
import { type ApiContext, answerThrough } from "../apollo/gateway.ts";
import { type KnownBody, KnownRequests } from "../documents/known-requests.ts";
import { errorBody, sendError } from "../errors/http-errors.ts";
import { UnsupportedMediaError } from "../errors/unsupported-media-error.ts";
import { isGet } from "../http/is-get.ts";

/** What the route needs. */
export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<ApiContext>;
  readonly execute: Execute;
  readonly answers: AnswerCache;
  readonly findKept: FindKept;
}

/** `/graphql`: GET and POST by https://graphql.github.io/graphql-over-http/draft/, and HEAD as GET without the body. */
export function addGraphqlRoute(
  app: FastifyInstance,
  { apollo, execute, answers, findKept }: GraphqlRouteOptions,
): void {
  const askApollo = askAsGet(
    fastifyApolloHandler<ApiContext>(apollo, { context: async (request) => ({ trace: request.trace }) }),
  );
  const known = new KnownRequests();
  app.route({
    method: ["GET", "HEAD", "POST"],
    url: "/graphql",
    handler: answerOrAsk(findKept, answerKnown(known, execute, askApollo)),
    onSend: [encodeAnswer, boundAnswer, learnRequest(known), keepAnswer(answers)],
  });
  app.route({
    method: ["PUT", "PATCH", "DELETE"],
    url: "/graphql",
    onRequest: async (request, reply) => {
      const message = `${request.method} is not supported here. Send queries by POST or GET.`;
      return sendError(request, reply.header("allow", "GET, HEAD, POST"), 405, "BAD_REQUEST", message);
    },
    handler: async () => undefined,
  });
}

/** Sends the kept answer, and asks `handler` where there is none. A POST's answer was looked for when its body was read. */
function answerOrAsk(findKept: FindKept, handler: RouteHandlerMethod): RouteHandlerMethod {
  const checkAddress = createAddressCheck();
  return function answer(request, reply) {
    if (!request.keptAnswer) checkAddress(request);
    if (isGet(request)) {
      allowGet(request);
      if (isSafe(request)) findKept(request, request.url);
    }
    const kept = request.keptAnswer;
    return kept ? sendKept(request, reply, kept) : handler.call(this, request, reply);
  };
}

/**
 * Asks Apollo Server, which parses and validates what it has not seen: up to 20 ms for a document within the limits. Each request has a turn of the event
 * loop for that, or ten clients together would keep everybody else waiting for all of them.
 *
 * Apollo knows no HEAD; it is to answer as to GET, and Node leaves the body out (RFC 9110, 9.3.2).
 */
function askAsGet(ask: RouteHandlerMethod): RouteHandlerMethod {
  return async function answer(request, reply) {
    await ownTurn();
    const asked = request.method === "HEAD" ? Object.create(request, { method: { value: "GET" } }) : request;
    return ask.call(this, asked, reply);
  };
}

/** Answers a request whose document Apollo Server has seen to before; one with errors is left to it, which words them. */
function answerKnown(
  known: KnownRequests,
  execute: Execute,
  askApollo: RouteHandlerMethod,
): RouteHandlerMethod {
  return async function answer(request, reply) {
    const found = request.method === "POST" ? known.find(request) : undefined;
    if (!found) return askApollo.call(this, request, reply);
    const { trace, body } = request;
    trace.operationName = found.operationName;
    trace.operationType = "query";
    const result = await answerThrough(execute, found.document, body as KnownBody, trace);
    if (result.errors) {
      trace.answered = result;
      return askApollo.call(this, request, reply);
    }
    reply.header("content-type", found.contentType);
    return stringifyAnswer(result);
  };
}

/** An `onSend` hook that notes what Apollo Server answered with data and without errors. */
function learnRequest(known: KnownRequests): onSendHookHandler<unknown> {
  return (request, reply, payload, done) => {
    const { document, operationName, errorCodes, answered } = request.trace;
    const isGood = document && !answered && errorCodes.length === 0 && reply.statusCode === 200;
    if (isGood && request.method === "POST") {
      const contentType = String(reply.getHeader("content-type"));
      known.learn(request, { document, operationName, contentType });
    }
    done(null, payload);
  };
}

/** Apollo's adapter builds a URL of the Host header and the path, and would fail on what is none. */
function createAddressCheck(): (request: FastifyRequest) => void {
  // Nearly always the same again: parsing it takes a fiftieth of the time of a small answer.
  let proper = "";
  return ({ url, protocol, hostname }) => {
    const origin = `${protocol}://${hostname}/`;
    if (url === "/graphql" && origin === proper) return;
    if (!URL.canParse(url, origin)) {
      throw new InvalidValueError("The Host header or the path is not part of a URL.", {}, "BAD_REQUEST");
    }
    proper = origin;
  };
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

/** Sending an answer of 20 KB as a text was a quarter of this process's time under nested lists, as bytes a tenth. */
const encodeAnswer: onSendHookHandler<unknown> = (_request, _reply, payload, done) =>
  done(null, typeof payload === "string" ? Buffer.from(payload) : payload);

/** Replaces an answer that is over the limit and was not large enough to be counted while it was shaped, by its number of rows. */
const boundAnswer: onSendHookHandler<unknown> = (request, reply, payload, done) => {
  if (!Buffer.isBuffer(payload) || payload.length <= maxAnswerBytes) return done(null, payload);
  const { message, details } = answerTooLarge(payload.length, "has");
  request.trace.errorCodes = ["RESULT_TOO_LARGE"];
  reply.code(400).removeHeader("content-length");
  done(null, JSON.stringify(errorBody("RESULT_TOO_LARGE", message, details)));
};
