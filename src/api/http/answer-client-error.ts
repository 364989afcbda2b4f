import type { Socket } from "node:net";
import { errorBody } from "../errors/http-errors.ts";
import type { OriginCheck } from "./check-origin.ts";
import { readable } from "./headers.ts";

const answers: Readonly<Record<string, readonly [line: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request did not arrive in time."],
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "The headers or the address are too long; send the query by POST.",
  ],
};
const malformed = ["400 Bad Request", "This is not an HTTP request."] as const;

/**
 * How long a client may go on sending after its answer. Closing at once would reset the connection before the
 * answer is read.
 */
const lingerMs = 1000;

/** What Node's parser says about a request that is none. */
interface ClientError extends Error {
  readonly code?: string;
  /** The bytes at hand when it failed. */
  readonly rawPacket?: Buffer;
}

/** Answers what never became a request, in the same shape as everything else, and closes the connection. */
export function createClientErrorAnswer(origins: OriginCheck): (error: ClientError, socket: Socket) => void {
  return (error, socket) => {
    // What still comes in is no HTTP either.
    if (socket.writableEnded) return;
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy(error);
      return;
    }
    const [line, message] = answers[error.code ?? ""] ?? malformed;
    const headers = originHeaders(origins, originIn(error.rawPacket));
    socket.end(rawAnswer(line, errorBody("BAD_REQUEST", message), headers));
    const timer = setTimeout(() => socket.destroy(), lingerMs);
    socket.once("close", () => clearTimeout(timer));
  };
}

/** The `origin` header in the bytes of a request that was not parsed; undefined: none has come by then. */
function originIn(bytes: Buffer | undefined): string | undefined {
  return /\r\norigin:[ \t]*([\x21-\x7e]+)[ \t]*\r\n/i.exec(bytes?.toString("latin1") ?? "")?.[1];
}

/** What lets a page read an answer that is written before there is a response. */
export function originHeaders(
  origins: OriginCheck,
  origin: string | undefined,
): Readonly<Record<string, string>> {
  const allowed = origins.allow(origin);
  return {
    ...(origins.varies ? { vary: "origin" } : {}),
    ...(allowed === null ? {} : { "access-control-allow-origin": allowed, ...readable }),
  };
}

/** A whole answer that ends its connection, for where there is no response to write to. */
export function rawAnswer(
  line: string,
  answer: unknown,
  headers: Readonly<Record<string, string>> = {},
): string {
  const body = JSON.stringify(answer);
  const head = [
    `HTTP/1.1 ${line}`,
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Cache-Control: no-store",
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "Connection: close",
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}
