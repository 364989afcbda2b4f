import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest, onSendHookHandler, RouteHandlerMethod } from "fastify";
import type { Execute } from "../../compiler/operation/graph-request.ts";
import type { OperationCache } from "../../compiler/operation/operation-cache.ts";
import { answerTooLarge, maxAnswerBytes } from "../../compiler/run/answer-size.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import { ownTurn } from "../../values/turns.ts";
import type { AnswerCache } from "../answers/answer-cache.ts";
import { type FindKept, keepAnswer, sendKept } from "../answers/keep-answers.ts";
import { stringifyAnswer } from "../answers/stringify-answer.ts";
import { type ApiContext, answerThrough } from "../apollo/gateway.ts";
import { readKnownBody } from "../documents/known-body.ts";
import { PersistedQueries } from "../documents/persisted-queries.ts";
import { decorateForPersisted, persistText, resolvePersisted } from "../documents/resolve-persisted.ts";
import { errorBody, sendError } from "../errors/http-errors.ts";
import { UnsupportedMediaError } from "../errors/unsupported-media-error.ts";
import { codeBytes } from "../http/code-bodies.ts";
import { refuseUnknownCodings } from "../http/content-coding.ts";
import { isGet } from "../http/is-get.ts";

/** What the route needs. */
export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<ApiContext>;
  readonly execute: Execute;
  readonly operations: OperationCache;
  readonly answers: AnswerCache;
  readonly findKept: FindKept;
}

/** `/graphql`: GET and POST by https://graphql.github.io/graphql-over-http/draft/, and HEAD as GET without the body. */
export function addGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, answers, findKept } = options;
  const persisted = new PersistedQueries();
  decorateForPersisted(app);
  const askApollo = askAsGet(
    fastifyApolloHandler<ApiContext>(apollo, { context: async ({ viewer, trace }) => ({ viewer, trace }) }),
  );
  app.route({
    method: ["GET", "HEAD", "POST"],
    url: "/graphql",
    handler: answerOrAsk(findKept, answerPersisted(persisted, answerKnown(options, askApollo))),
    onRequest: refuseUnknownCodings,
    onSend: [
      persistText(persisted),
      encodeAnswer,
      boundAnswer,
      learnMediaType,
      keepAnswer(answers),
      codeBytes(keptBody),
    ],
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

/** Lets a request that names its query by a hash ask for the query itself; what Apollo's guard would refuse is left to it. */
function answerPersisted(queries: PersistedQueries, handler: RouteHandlerMethod): RouteHandlerMethod {
  return function answer(request, reply) {
    if (isGet(request) && !isSafe(request)) return handler.call(this, request, reply);
    if (resolvePersisted(queries, request)) return handler.call(this, request, reply);
    // Clients look for these words, and for 200 (Apollo Server, PersistedQueryNotFoundError).
    sendError(request, reply, 200, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
    return reply;
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
    const { method, persistedUrl } = request;
    if (method !== "HEAD" && persistedUrl === null) return ask.call(this, request, reply);
    const asked = {
      method: { value: method === "HEAD" ? "GET" : method },
      url: { value: persistedUrl ?? request.url },
    };
    return ask.call(this, Object.create(request, asked), reply);
  };
}

/** Answers a request whose operation is known; one with errors is left to Apollo Server, which words them. */
function answerKnown(
  { operations, execute }: GraphqlRouteOptions,
  askApollo: RouteHandlerMethod,
): RouteHandlerMethod {
  return async function answer(request, reply) {
    const { trace, viewer } = request;
    const body = mayBeKnown(request) ? readKnownBody(request) : null;
    const operation = body ? operations.find(viewer, body) : undefined;
    const mediaType = operation?.mediaType(acceptOf(request));
    if (!body || !operation || mediaType === undefined) return askApollo.call(this, request, reply);
    trace.operation = operation;
    trace.operationName = operation.definition.name?.value ?? null;
    trace.operationType = "query";
    const result = await answerThrough(execute, request, body.variables);
    if (result.errors) {
      trace.answered = result;
      return askApollo.call(this, request, reply);
    }
    reply.header("content-type", mediaType);
    return stringifyAnswer(result);
  };
}

const keptBody = ({ keptAnswer }: FastifyRequest) => keptAnswer?.body;

/** Longest `accept` header whose media type is noted. */
const longestAccept = 200;

const acceptOf = ({ headers }: FastifyRequest): string => headers.accept ?? "";

/** Whether Apollo's guard would let it through: it does not look at what is known. */
const mayBeKnown = (request: FastifyRequest): boolean =>
  acceptOf(request).length <= longestAccept && (!isGet(request) || isSafe(request));

/** An `onSend` hook that notes in which media type Apollo Server answered with data and without errors. */
const learnMediaType: onSendHookHandler<unknown> = (request, reply, payload, done) => {
  const { operation, errorCodes, answered } = request.trace;
  const accept = acceptOf(request);
  const isGood = !answered && errorCodes.length === 0 && reply.statusCode === 200;
  if (isGood && accept.length <= longestAccept)
    operation?.addMediaType(accept, String(reply.getHeader("content-type")));
  done(null, payload);
};

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
