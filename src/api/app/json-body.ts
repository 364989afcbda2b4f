import type { FastifyInstance, FastifyRequest } from "fastify";
import { InvalidValueError } from "../../errors/graph-error.ts";
import type { FindKept } from "../answers/keep-answers.ts";
import { bodyLimit } from "../errors/http-errors.ts";
import { UnsupportedMediaError } from "../errors/unsupported-media-error.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Accepts only JSON in UTF-8 (RFC 8259, 8.1); everything else is UNSUPPORTED_MEDIA_TYPE. A body whose answer
 * is cached is not parsed.
 */
export function readJsonBodies(app: FastifyInstance, findKept: FindKept): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>(
    "application/json",
    { parseAs: "buffer", bodyLimit },
    (request, body, done) => {
      try {
        checkType(request);
        done(null, findKept(request, body.toString("latin1")) ? undefined : parseJson(decode(body)));
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  );
}

function checkType({ headers }: FastifyRequest): void {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers["content-type"] ?? "")?.[1] ?? "utf-8";
  if (!/^utf-?8$/i.test(charset)) {
    throw new UnsupportedMediaError(
      `The body must be UTF-8; its content-type says charset=${charset.slice(0, 40)}.`,
    );
  }
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") {
    throw new UnsupportedMediaError(
      `The body must not be compressed; its content-encoding is ${encoding.slice(0, 40)}.`,
    );
  }
}

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw badRequest("The body is not valid UTF-8.");
  }
}

function parseJson(text: string): unknown {
  if (text.trim() === "") {
    throw badRequest('The body is empty. Send JSON such as {"query":"{ graph { version } }"}.');
  }
  const value = parsed(text);
  if (Array.isArray(value)) {
    throw badRequest("Several operations in one request are not supported. Send one request for each.");
  }
  if (typeof value !== "object" || value === null) {
    throw badRequest('The body must be a JSON object such as {"query":"{ graph { version } }"}.');
  }
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("The body is not valid JSON.");
  }
}

const badRequest = (message: string): InvalidValueError => new InvalidValueError(message, {}, "BAD_REQUEST");
