import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { CodedBody, compact } from "../http/coded-body.ts";
import { isGet } from "../http/is-get.ts";

/** An answer as it was sent. */
export interface KeptAnswer {
  /** Its bytes, and the coded forms that were sent. */
  readonly body: CodedBody;
  readonly contentType: string;
  /** Strong entity tag (RFC 9110, 8.8.3) of the body as it is, with its quotes; null for the answer to a POST, which bears none. */
  readonly etag: string | null;
}

/** Longest `accept` header that is part of a key; who sends a longer one is answered anew. */
const longestAccept = 200;

/** What an entry takes beside its bytes: objects, buffer and the places in the cache (measured: tests/api/answers/kept-memory.test.ts). */
const bytesOfEntry = 600;

/**
 * Answers without errors, kept while the graph stands still: the same document, variables and media types get the same bytes until the
 * newest version changes.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, KeptAnswer>;
  readonly #isOff: boolean;
  /** Counts the versions seen. A key begins with it, so what was asked before a change finds and leaves nothing after it. */
  #epoch = 0;

  /** @param maxBytes what keys and bodies may take; 0: nothing is kept */
  constructor(maxBytes: number) {
    this.#isOff = maxBytes === 0;
    this.#answers = new LRUCache({
      maxSize: Math.max(1, maxBytes),
      // What a request is made of has one byte a letter (latin1), and so has its key.
      sizeCalculation: ({ body }, key) => body.bytes + key.length + bytesOfEntry,
    });
  }

  /** Forgets everything; to be called in the same turn in which the newest version changes. */
  clear(): void {
    this.#epoch += 1;
    this.#answers.clear();
  }

  /**
   * What a request's answer depends on while the graph stands still; null for one that is not to be kept.
   * @param asked the body's bytes, one for each character, or the address: nothing has to be parsed
   */
  keyOf(request: FastifyRequest, asked: string): string | null {
    const { viewer, headers } = request;
    const { accept = "" } = headers;
    const method = isGet(request) ? "GET" : "POST";
    // A GET's answer has its entity tag all the same.
    if (this.#isOff && method === "POST") return null;
    return accept.length > longestAccept
      ? null
      : `${this.#epoch} ${viewer.id}\n${method} ${accept}\n${asked}`;
  }

  /** About so many bytes are kept. */
  get bytes(): number {
    return this.#answers.calculatedSize;
  }

  get(key: string): KeptAnswer | undefined {
    return this.#answers.get(key);
  }

  /** Keeps a good answer that is about to be sent to the request of a key, unless the graph has changed since. */
  keep(key: string, request: FastifyRequest, reply: FastifyReply, body: Buffer): KeptAnswer | null {
    const { operationType, errorCodes } = request.trace;
    const isGood = reply.statusCode === 200 && operationType === "query" && errorCodes.length === 0;
    if (!isGood || !key.startsWith(`${this.#epoch} `)) return null;
    const etag = isGet(request) ? tagOf(body) : null;
    const coded = new CodedBody(compact(body));
    const kept = { body: coded, contentType: String(reply.getHeader("content-type")), etag };
    this.#answers.set(key, kept);
    coded.onResize = () => {
      // What was dropped grows unseen. The same value set again keeps its old size.
      if (this.#answers.peek(key) === kept && this.#answers.delete(key)) this.#answers.set(key, kept);
    };
    return kept;
  }
}

const tagOf = (body: Buffer): string =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
