import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyRequest, onSendHookHandler } from "fastify";
import { InvalidValueError } from "../../errors/graph-error.ts";
import { isGet } from "../http/is-get.ts";
import type { PersistedQueries } from "./persisted-queries.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The address with the text in place of its hash; null: that of the request. */
    persistedUrl: string | null;
    /** A text that was sent along with its hash; null: none was. */
    toPersist: { readonly hash: string; readonly text: string } | null;
  }
}

/** Adds what {@link resolvePersisted} notes with a request. */
export function decorateForPersisted(app: FastifyInstance): void {
  app.decorateRequest("persistedUrl", null);
  app.decorateRequest("toPersist", null);
}

/**
 * Automatic persisted queries (https://www.apollographql.com/docs/apollo-server/performance/apq#operation-format): puts the text in place of the
 * hash that a request names, so that whoever reads it afterwards meets a plain query. What is malformed is left to Apollo Server.
 * @returns false: the text is not known, and the client is to send it along
 * @throws InvalidValueError for a version other than 1, and a text with another hash
 */
export function resolvePersisted(queries: PersistedQueries, request: FastifyRequest): boolean {
  return isGet(request) ? resolveGet(queries, request) : resolvePost(queries, request);
}

function resolvePost(queries: PersistedQueries, request: FastifyRequest): boolean {
  const body = request.body as Readonly<Record<string, unknown>> | null | undefined;
  const hash = hashIn(body?.extensions);
  if (hash === null) return true;
  const { extensions, ...plain } = body ?? {};
  const text = textOf(queries, request, hash, plain.query);
  if (text === undefined) return false;
  request.body = { ...plain, query: text };
  return true;
}

function resolveGet(queries: PersistedQueries, request: FastifyRequest): boolean {
  const { url } = request;
  const start = url.indexOf("?");
  if (start < 0 || !url.includes("extensions=")) return true;
  const said = new URLSearchParams(url.slice(start));
  if (said.getAll("extensions").length > 1 || said.getAll("query").length > 1) return true;
  const hash = hashIn(parsed(said.get("extensions")));
  if (hash === null) return true;
  const text = textOf(queries, request, hash, said.get("query") ?? undefined);
  if (text === undefined) return false;
  said.delete("extensions");
  said.set("query", text);
  request.persistedUrl = `${url.slice(0, start)}?${said}`;
  return true;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

/** The hash in `extensions`; null: they name none. */
function hashIn(extensions: unknown): string | null {
  const { persistedQuery } = (extensions ?? {}) as { readonly persistedQuery?: unknown };
  if (!persistedQuery) return null;
  const { version, sha256Hash } = persistedQuery as {
    readonly version?: unknown;
    readonly sha256Hash?: unknown;
  };
  if (version === 1 && typeof sha256Hash === "string") return sha256Hash;
  throw new InvalidValueError(
    `"extensions.persistedQuery" must be { version: 1, sha256Hash: "…" }, with the SHA-256 of the query's text in hexadecimal digits.`,
    {},
  );
}

function textOf(
  queries: PersistedQueries,
  request: FastifyRequest,
  hash: string,
  sent: unknown,
): string | undefined {
  if (typeof sent !== "string") return queries.find(request.viewer, hash);
  if (createHash("sha256").update(sent).digest("hex") !== hash) {
    throw new InvalidValueError(
      `The query's text does not have the SHA-256 that "extensions.persistedQuery.sha256Hash" says.`,
      { sha256Hash: hash.slice(0, 64) },
    );
  }
  request.toPersist = { hash, text: sent };
  // A kept answer would be sent without a look at the text, which might be forgotten by then.
  request.answerKey = null;
  return sent;
}

/** An `onSend` hook that keeps a text which turned out to be a valid query within the limits. */
export function persistText(queries: PersistedQueries): onSendHookHandler<unknown> {
  return ({ toPersist, trace, viewer }, _reply, payload, done) => {
    if (toPersist && trace.operation) queries.add(viewer, toPersist.hash, toPersist.text);
    done(null, payload);
  };
}
