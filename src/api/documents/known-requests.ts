import type { FastifyRequest } from "fastify";
import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";
import { documentWeight } from "./document-weight.ts";

/** What Apollo Server found out about a request's document and headers. None of it depends on the variables. */
export interface KnownRequest {
  /** Parsed, validated and within the limits. */
  readonly document: DocumentNode;
  /** Name of the operation asked for, a query; null for an anonymous one. */
  readonly operationName: string | null;
  /** Of the answer, chosen by the request's `accept`. */
  readonly contentType: string;
}

/** The parts of a body that a known request may have. */
export interface KnownBody {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** Requests kept, and what they and their documents may take: those may be gone from Apollo Server's own store. */
const capacity = 500;
const maxBytes = 20_000_000;

/**
 * Requests that Apollo Server has answered once without any error. The same again, with other variables perhaps, needs neither its checks nor
 * its pipeline, which take a third of a millisecond.
 */
export class KnownRequests {
  readonly #known = new LRUCache<string, KnownRequest>({
    max: capacity,
    maxSize: maxBytes,
    sizeCalculation: ({ document }, key) => 2 * key.length + documentWeight(document),
  });

  /** What is known about a POST; undefined: nothing, Apollo Server is to be asked. */
  find(request: FastifyRequest): KnownRequest | undefined {
    return isKnownBody(request.body) ? this.#known.get(keyOf(request, request.body)) : undefined;
  }

  /** Notes a request that is being answered with data and without errors. */
  learn(request: FastifyRequest, known: KnownRequest): void {
    if (isKnownBody(request.body)) this.#known.set(keyOf(request, request.body), known);
  }
}

const keyOf = ({ headers: { accept = "" } }: FastifyRequest, { query, operationName }: KnownBody): string =>
  `${accept}\n${operationName ?? ""}\n${query}`;

/** Whether a body holds nothing that Apollo Server would have to look at anew. */
export function isKnownBody(body: unknown): body is KnownBody {
  if (typeof body !== "object" || body === null) return false;
  const { query, operationName, variables, extensions } = body as Record<string, unknown>;
  return (
    typeof query === "string" &&
    (operationName === undefined || operationName === null || typeof operationName === "string") &&
    (variables === undefined || variables === null || isRecord(variables)) &&
    extensions === undefined
  );
}

const isRecord = (value: unknown): boolean => typeof value === "object" && !Array.isArray(value);
