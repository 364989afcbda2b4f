import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { InvalidValueError } from "../errors.ts";
import type { ApiContext } from "./gateway.ts";
import { errorBody, sendError } from "./http-errors.ts";
import { answerFromKept, type KeepOptions, keepAnswer } from "./keep-answers.ts";
import { UnsupportedMediaError } from "./unsupported-media-error.ts";

/** Largest answer, in bytes. */
const answerLimit = 10_000_000;

/** `/graphql`: GET and POST by https://graphql.github.io/graphql-over-http/draft/. */
export function addGraphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<ApiContext>,
  keeping: KeepOptions,
): void {
  const handler = fastifyApolloHandler<ApiContext>(apollo, {
    context: async (request) => ({ trace: request.trace }),
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    preHandler: [checkAddress, checkGet],
    handler: answerFromKept(keeping, handler),
    onSend: [boundAnswer, keepAnswer(keeping)],
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

/** Apollo's adapter builds a URL of the Host header and the path, and would fail on what is none. */
async function checkAddress({ url, protocol, hostname }: FastifyRequest): Promise<void> {
  if (!URL.canParse(url, `${protocol}://${hostname}/`)) {
    throw new InvalidValueError("The Host header or the path is not part of a URL.", {}, "BAD_REQUEST");
  }
}

/**
 * Apollo refuses GET requests that another site's page could send without being asked (csrfPrevention). Such a
 * request can do harm only with the credentials of the browser's user, so one that brings none is let through.
 */
async function checkGet({ method, headers }: FastifyRequest): Promise<void> {
  const type = headers["content-type"];
  if (method === "GET" && type !== undefined && !/^application\/json\b/i.test(type)) {
    throw new UnsupportedMediaError(
      "GET requests have no body; leave content-type out or say application/json.",
    );
  }
  if (method === "GET" && headers.cookie === undefined && headers.authorization === undefined) {
    headers["apollo-require-preflight"] = "true";
  }
}

/** Replaces an answer that is over the limit. The node budget keeps what stands in memory until here bounded. */
async function boundAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (
    typeof payload !== "string" ||
    payload.length * 3 <= answerLimit ||
    Buffer.byteLength(payload) <= answerLimit
  ) {
    return payload;
  }
  const bytes = Buffer.byteLength(payload);
  const message = `The answer has ${bytes} bytes; at most ${answerLimit} are sent. Ask for less: smaller pages, fewer fields.`;
  request.trace.errorCodes = ["RESULT_TOO_LARGE"];
  reply.code(400).removeHeader("content-length");
  return JSON.stringify(errorBody("RESULT_TOO_LARGE", message, { bytes, limit: answerLimit }));
}
