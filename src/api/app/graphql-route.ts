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

/** Options of the route. */
export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<ApiContext>;
  readonly execute: Execute;
  readonly operations: OperationCache;
  readonly answers: AnswerCache;
  readonly findKept: FindKept;
}

/**
 * Adds `/graphql`: GET and POST by https://graphql.github.io/graphql-over-http/draft/, and HEAD as GET
 * without a body.
 */
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

/**
 * Sends the cached answer, or calls `handler` if there is none. For a POST the lookup was done when its body
 * was read.
 */
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
 * Passes a request to Apollo Server, which parses and validates new documents: up to 20 ms for one within the
 * limits. Each request gets its own turn of the event loop; otherwise ten clients together would block
 * everybody else.
 *
 * Apollo does not support HEAD, so it gets a GET, and Node leaves out the body (RFC 9110, 9.3.2).
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

/**
 * Answers a request whose operation is known. Answers with errors go to Apollo Server, which formats the
 * errors.
 */
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

/** Longest `accept` header whose media type is remembered. */
const longestAccept = 200;

const acceptOf = ({ headers }: FastifyRequest): string => headers.accept ?? "";

/**
 * Whether a request may be matched with known operations. They bypass Apollo's CSRF guard, so the guard must
 * accept it.
 */
const mayBeKnown = (request: FastifyRequest): boolean =>
  acceptOf(request).length <= longestAccept && (!isGet(request) || isSafe(request));

/** An `onSend` hook that remembers the media type of Apollo Server's answers with data and without errors. */
const learnMediaType: onSendHookHandler<unknown> = (request, reply, payload, done) => {
  const { operation, errorCodes, answered } = request.trace;
  const accept = acceptOf(request);
  const isGood = !answered && errorCodes.length === 0 && reply.statusCode === 200;
  if (isGood && accept.length <= longestAccept)
    operation?.addMediaType(accept, String(reply.getHeader("content-type")));
  done(null, payload);
};

/**
 * Apollo's adapter builds a URL from the Host header and the path, and would fail if they do not form one.
 */
function createAddressCheck(): (request: FastifyRequest) => void {
  // Cached because it is nearly always the same: parsing takes a fiftieth of the time of a small answer.
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
 * Apollo refuses GET requests that another site's page could send without a preflight (csrfPrevention). They
 * can do harm only with the credentials of the browser's user, so requests without credentials are allowed.
 */
function allowGet({ headers }: FastifyRequest): void {
  const type = headers["content-type"];
  if (type !== undefined && !/^application\/json\b/i.test(type)) {
    throw new UnsupportedMediaError(
      "GET requests have no body; leave out content-type or set it to application/json.",
    );
  }
  if (headers.cookie === undefined && headers.authorization === undefined) {
    headers["apollo-require-preflight"] = "true";
  }
}

/** Requests that Apollo's guard would refuse are left to Apollo. */
const isSafe = ({ headers }: FastifyRequest): boolean => headers["apollo-require-preflight"] !== undefined;

/**
 * Sends bytes: for nested lists, sending 20 KB answers as text took a quarter of this process's time, as
 * bytes a tenth.
 */
const encodeAnswer: onSendHookHandler<unknown> = (_request, _reply, payload, done) =>
  done(null, typeof payload === "string" ? Buffer.from(payload) : payload);

/** Replaces an answer over the size limit that had too few rows to be measured while it was shaped. */
const boundAnswer: onSendHookHandler<unknown> = (request, reply, payload, done) => {
  if (!Buffer.isBuffer(payload) || payload.length <= maxAnswerBytes) return done(null, payload);
  const { message, details } = answerTooLarge(payload.length, "has");
  request.trace.errorCodes = ["RESULT_TOO_LARGE"];
  reply.code(400).removeHeader("content-length");
  done(null, JSON.stringify(errorBody("RESULT_TOO_LARGE", message, details)));
};
