import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { FastifyHttpOptions, FastifyInstance } from "fastify";
import { errorBody } from "./http-errors.ts";

/** How long and how often clients may hold on to us, against those that never end. */
export interface ConnectionLimits {
  /** Until the headers of a request are complete. */
  readonly headersTimeoutMs: number;
  /** Until the whole request is. */
  readonly requestTimeoutMs: number;
  /** How often both are looked at. */
  readonly checkIntervalMs: number;
  /** Without a byte in either direction: longer than the longest query, as nothing is sent while it runs. */
  readonly idleTimeoutMs: number;
  /** Between two requests. */
  readonly keepAliveTimeoutMs: number;
  /** Connections at once; the next one is closed, so that those we have are served. */
  readonly maxConnections: number;
}

/** @param queryTimeoutMs how long a query may take */
export function connectionLimits(queryTimeoutMs: number): ConnectionLimits {
  return {
    headersTimeoutMs: 5000,
    requestTimeoutMs: 10_000,
    checkIntervalMs: 1000,
    idleTimeoutMs: queryTimeoutMs + 5000,
    keepAliveTimeoutMs: 5000,
    maxConnections: 512,
  };
}

/** The limits in fastify's and Node's words. */
export function serverOptions(limits: ConnectionLimits): FastifyHttpOptions<Server> {
  return {
    requestTimeout: limits.requestTimeoutMs,
    connectionTimeout: limits.idleTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    http: { headersTimeout: limits.headersTimeoutMs, connectionsCheckingInterval: limits.checkIntervalMs },
    clientErrorHandler: answerClientError,
  };
}

/** Once closing has begun, every answer ends its connection; else closing would wait for idle ones to time out. */
export function endConnectionsOnClose(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook("preClose", async () => {
    isClosing = true;
  });
  app.addHook("onSend", (_, reply, payload, done) => {
    if (isClosing) reply.header("connection", "close");
    done(null, payload);
  });
}

const answers: Readonly<Record<string, readonly [line: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request did not arrive in time."],
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "The headers or the address are too long; send the query by POST.",
  ],
};
const malformed = ["400 Bad Request", "This is no HTTP request."] as const;

/** Answers what never became a request, in the same shape as everything else. */
function answerClientError(this: FastifyInstance, error: Error & { code?: string }, socket: Socket): void {
  if (error.code !== "ECONNRESET" && socket.writable) {
    const [line, message] = answers[error.code ?? ""] ?? malformed;
    const body = JSON.stringify(errorBody("BAD_REQUEST", message));
    const head = `HTTP/1.1 ${line}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}`;
    socket.write(`${head}\r\nConnection: close\r\n\r\n${body}`);
  }
  socket.destroy(error);
}
