import type { FastifyInstance, FastifyReply, FastifyRequest, onSendHookHandler } from "fastify";
import type { Readiness } from "../health/health.ts";
import { tagIn } from "../http/coded-body.ts";
import { codingFor } from "../http/content-coding.ts";
import { hasTag } from "../http/has-tag.ts";
import { varyBy } from "../http/headers.ts";
import type { AnswerCache, KeptAnswer } from "./answer-cache.ts";

/** Where answers are kept, and whether they may be sent. */
export interface KeepOptions {
  readonly answers: AnswerCache;
  readonly readiness: () => Readiness;
}

declare module "fastify" {
  interface FastifyRequest {
    /** Under which its answer is kept; null: it is not to be. */
    answerKey: string | null;
    /** The kept answer, found or just made; null: there is none. */
    keptAnswer: KeptAnswer | null;
  }
}

/**
 * Looks for the answer to a request, before anything of it is parsed.
 * @param asked what it asks: the bytes of its body, one for each character, or its address
 * @returns whether there is one
 */
export type FindKept = (request: FastifyRequest, asked: string) => boolean;

/** While the database is away nothing is found: that is told, whatever could still be answered. */
export function createFindKept(app: FastifyInstance, { answers, readiness }: KeepOptions): FindKept {
  app.decorateRequest("answerKey", null);
  app.decorateRequest("keptAnswer", null);
  return (request, asked) => {
    const state = readiness();
    if (!state.ready && !state.stillAnswers) return false;
    const key = answers.keyOf(request, asked);
    request.answerKey = key;
    request.keptAnswer = key === null ? null : (answers.get(key) ?? null);
    return request.keptAnswer !== null;
  };
}

/** Sends the answer that was found. */
export function sendKept(request: FastifyRequest, reply: FastifyReply, kept: KeptAnswer): FastifyReply {
  request.trace.isKept = true;
  reply.header("content-type", kept.contentType);
  return tag(request, reply, kept) ? reply.code(304).send() : reply.send(kept.body.plain);
}

/** An `onSend` hook that keeps the answer made for a request; an answer that the client has already becomes 304. */
export function keepAnswer(answers: AnswerCache): onSendHookHandler<unknown> {
  return (request, reply, payload, done) => {
    const { answerKey, keptAnswer } = request;
    const isNew = answerKey !== null && keptAnswer === null && Buffer.isBuffer(payload);
    const kept = isNew ? answers.keep(answerKey, request, reply, payload) : null;
    if (kept) request.keptAnswer = kept;
    if (!kept || !tag(request, reply, kept)) return done(null, payload);
    reply.code(304).removeHeader("content-length");
    done(null, null);
  };
}

/**
 * Says what a GET's answer is (RFC 9110, 8.8.3) and that it may be stored but is to be asked for again each time (RFC 9111, 5.2.2.4): a new
 * version may be published at any time.
 * @returns whether the client has it already (RFC 9110, 13.1.2)
 */
function tag(request: FastifyRequest, reply: FastifyReply, kept: KeptAnswer): boolean {
  if (kept.etag === null) return false;
  const etag = tagIn(kept.etag, codingFor(request, kept.body.plain.length));
  reply.headers({ etag, "cache-control": "public, no-cache" });
  varyBy(reply, "accept");
  varyBy(reply, "accept-encoding");
  return hasTag(request, etag);
}
