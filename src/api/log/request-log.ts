import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { RequestTrace } from "./request-trace.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** What this request has done so far. */
    trace: RequestTrace;
  }
}

/** Ids from other servers are reused, so that one id follows a request through several servers. */
const plainId = /^[A-Za-z0-9._-]{1,64}$/;

/** The id in `x-request-id` if it is plain, otherwise a new one. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && plainId.test(given) ? given : randomUUID();
}

/**
 * Follows each request from arrival to the end of its answer and logs it in one line. If the client
 * disconnects before the answer is written, the request's signal is aborted, which cancels its database
 * transaction.
 */
export function traceRequests(app: FastifyInstance): void {
  app.decorateRequest("trace");
  app.addHook("onRequest", (request, reply, done) => {
    request.trace = new RequestTrace(request.id, request.ip ?? "unknown");
    let isFinished = false;
    reply.raw.once("finish", () => {
      isFinished = true;
    });
    reply.raw.once("close", () => {
      if (isFinished) return;
      request.trace.signal.abort(new Error("The client closed the connection."));
      logRequest(request, reply, "client gone");
    });
    done();
  });
  app.addHook("onResponse", (request, reply, done) => {
    logRequest(request, reply, "request completed");
    done();
  });
}

/** Never logs the query string or the body: both may contain values of variables. */
function logRequest(request: FastifyRequest, reply: FastifyReply, message: string): void {
  const { client, operationName, operationType, isKept, statements, errorCodes } = request.trace;
  request.log.info(
    {
      client,
      method: request.method,
      path: request.originalUrl.split("?", 1)[0],
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
      ...(operationType === null ? {} : { operationType, operationName, statements }),
      ...(isKept ? { isKept, statements } : {}),
      ...(errorCodes.length === 0 ? {} : { errorCodes }),
    },
    message,
  );
}
