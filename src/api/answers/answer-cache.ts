import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { CodedBody, compact } from "../http/coded-body.ts";
import { isGet } from "../http/is-get.ts";

/** A stored answer, as sent. */
export interface KeptAnswer {
  /** Its bytes, and the coded forms that were sent. */
  readonly body: CodedBody;
  readonly contentType: string;
  /** Strong entity tag (RFC 9110, 8.8.3) of the plain body, with quotes; null for the answer to a POST, which has none. */
  readonly etag: string | null;
}

/** Longest `accept` header that is part of a key; requests with a longer one are not cached. */
const longestAccept = 200;

/**
 * Memory of an entry besides its bytes: objects, buffer and cache slots (measured:
 * tests/api/answers/kept-memory.test.ts).
 */
const bytesOfEntry = 600;

/**
 * Cache of answers without errors: the same document, variables and media types get the same bytes until the
 * newest version changes.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, KeptAnswer>;
  readonly #isOff: boolean;
  /**
   * Counts the versions seen. Every key begins with it, so a request from before a change can neither read
   * nor store an answer after it.
   */
  #epoch = 0;

  /** @param maxBytes limit for keys and bodies; 0 turns the cache off */
  constructor(maxBytes: number) {
    this.#isOff = maxBytes === 0;
    this.#answers = new LRUCache({
      maxSize: Math.max(1, maxBytes),
      // Requests are latin1 texts with one byte a character, and so are keys.
      sizeCalculation: ({ body }, key) => body.bytes + key.length + bytesOfEntry,
    });
  }

  /** Clears the cache. Call it in the same turn of the event loop in which the newest version changes. */
  clear(): void {
    this.#epoch += 1;
    this.#answers.clear();
  }

  /**
   * The key of everything a request's answer depends on within one version; null if the answer must not be
   * kept.
   * @param asked the body with one character a byte, or the address; it need not be parsed
   */
  keyOf(request: FastifyRequest, asked: string): string | null {
    const { viewer, headers } = request;
    const { accept = "" } = headers;
    const method = isGet(request) ? "GET" : "POST";
    // The answer to a GET still needs its entity tag.
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

  /**
   * Stores a successful answer that is about to be sent, unless the graph has changed since its key was made.
   */
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
