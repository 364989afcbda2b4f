import type { Socket } from "node:net";
import { errorBody } from "../errors/http-errors.ts";

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

/** Answers bytes that are not a valid request, in the usual shape, and closes the connection. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  // Already answered; further bytes are not HTTP either.
  if (socket.writableEnded) return;
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy(error);
    return;
  }
  const [line, message] = answers[error.code ?? ""] ?? malformed;
  socket.end(rawAnswer(line, errorBody("BAD_REQUEST", message)));
  const timer = setTimeout(() => socket.destroy(), lingerMs);
  socket.once("close", () => clearTimeout(timer));
}

/** A complete answer that closes the connection, for use without a response object. */
export function rawAnswer(line: string, answer: unknown): string {
  const body = JSON.stringify(answer);
  const head = [
    `HTTP/1.1 ${line}`,
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}
