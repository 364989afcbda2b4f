import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { AnswerCache, KeptAnswer } from "./answer-cache.ts";
import type { Readiness } from "./health.ts";

/** Where answers are kept, and whether they may be sent. */
export interface KeepOptions {
  readonly answers: AnswerCache;
  readonly readiness: () => Readiness;
}

/** Keys of the requests that are being answered anew. */
const keys = new WeakMap<FastifyRequest, string>();

/** A handler that sends a kept answer where there is one, before anything is parsed or executed, and asks `handler` else. */
export function answerFromKept(
  { answers, readiness }: KeepOptions,
  handler: RouteHandlerMethod,
): RouteHandlerMethod {
  return function answer(request, reply) {
    // A database that is away is told, whatever could still be answered.
    const key = readiness().ready && isSafe(request) ? answers.keyOf(request) : null;
    const kept = key === null ? undefined : answers.get(key);
    if (kept) {
      request.trace.isKept = true;
      return sendKept(request, reply, kept);
    }
    if (key !== null) keys.set(request, key);
    return handler.call(this, request, reply);
  };
}

/** What Apollo's guard against requests forged by another site would refuse is left to it. */
function isSafe({ method, headers }: FastifyRequest): boolean {
  return method === "POST" || headers["apollo-require-preflight"] !== undefined;
}

function sendKept(request: FastifyRequest, reply: FastifyReply, kept: KeptAnswer): FastifyReply {
  reply.header("content-type", kept.contentType);
  return tag(request, reply, kept) ? reply.code(304).send() : reply.send(kept.body);
}

/** An `onSend` hook that keeps the answer made for a request; an answer that the client has already becomes 304. */
export function keepAnswer({ answers }: KeepOptions) {
  return async (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
    const key = keys.get(request);
    if (key === undefined || typeof payload !== "string") return payload;
    const kept = answers.keep(key, request, reply, payload);
    if (!kept || !tag(request, reply, kept)) return payload;
    reply.code(304).removeHeader("content-length");
    return null;
  };
}

/**
 * Says what a GET's answer is (RFC 9110, 8.8.3) and that it may be stored but is to be asked for again each time (RFC 9111, 5.2.2.4): a new
 * version may be published at any time.
 * @returns whether the client has it already (RFC 9110, 13.1.2)
 */
function tag({ method, headers }: FastifyRequest, reply: FastifyReply, { etag }: KeptAnswer): boolean {
  if (method === "POST") return false;
  reply.headers({ etag, "cache-control": "public, no-cache", vary: "accept" });
  const asked = headers["if-none-match"] ?? "";
  return asked.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag);
}
