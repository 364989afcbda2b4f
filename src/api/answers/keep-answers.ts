import type { FastifyInstance, FastifyReply, FastifyRequest, onSendHookHandler } from "fastify";
import type { Readiness } from "../health/health.ts";
import { tagIn } from "../http/coded-body.ts";
import { codingFor } from "../http/content-coding.ts";
import { hasTag } from "../http/has-tag.ts";
import { varyBy } from "../http/headers.ts";
import type { AnswerCache, KeptAnswer } from "./answer-cache.ts";

/** The cache of answers, and whether they may be sent. */
export interface KeepOptions {
  readonly answers: AnswerCache;
  readonly readiness: () => Readiness;
}

declare module "fastify" {
  interface FastifyRequest {
    /** Cache key of the answer; null if it must not be kept. */
    answerKey: string | null;
    /** The cached answer, found or just made; null if there is none. */
    keptAnswer: KeptAnswer | null;
  }
}

/**
 * Looks up the answer to a request before any of it is parsed.
 * @param asked the body with one character a byte, or the address
 * @returns whether there is one
 */
export type FindKept = (request: FastifyRequest, asked: string) => boolean;

/**
 * Creates the lookup. It finds nothing while the database is down: clients must hear of that, whatever is
 * cached.
 */
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

/** Sends a cached answer. */
export function sendKept(request: FastifyRequest, reply: FastifyReply, kept: KeptAnswer): FastifyReply {
  request.trace.isKept = true;
  reply.header("content-type", kept.contentType);
  return tag(request, reply, kept) ? reply.code(304).send() : reply.send(kept.body.plain);
}

/** An `onSend` hook that caches the answer made for a request, and sends 304 if the client already has it. */
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
 * Sets the entity tag of a GET's answer (RFC 9110, 8.8.3) and `no-cache`: it may be stored but must be
 * revalidated each time (RFC 9111, 5.2.2.4), because a new version may be published at any time.
 * @returns whether the client already has the answer (RFC 9110, 13.1.2)
 */
function tag(request: FastifyRequest, reply: FastifyReply, kept: KeptAnswer): boolean {
  if (kept.etag === null) return false;
  const etag = tagIn(kept.etag, codingFor(request, kept.body.plain.length));
  reply.headers({ etag, "cache-control": "public, no-cache" });
  varyBy(reply, "accept");
  varyBy(reply, "accept-encoding");
  return hasTag(request, etag);
}
