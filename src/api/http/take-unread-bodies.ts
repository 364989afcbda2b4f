import type { IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";
import type { ConnectionLimits } from "./connection-limits.ts";

type BodyLimits = Pick<ConnectionLimits, "unreadBodyBytes" | "unreadBodyMs">;

/**
 * Receives the rest of a body before sending an answer that did not need it, such as 413. Otherwise clients
 * that write first and read afterwards would find the connection reset, and get no answer.
 */
export function takeUnreadBodies(app: FastifyInstance, limits: BodyLimits): void {
  app.addHook("onSend", (request, reply, payload, done) => {
    const { raw } = request;
    if (raw.complete || raw.readableEnded || !hasBody(raw)) return done(null, payload);
    discard(raw, limits, () => {
      if (!raw.complete) reply.header("connection", "close");
      done(null, payload);
    });
  });
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";

/** Reads and discards the rest of a request, within the limits. */
function discard(
  request: IncomingMessage,
  { unreadBodyBytes, unreadBodyMs }: BodyLimits,
  done: () => void,
): void {
  let left = unreadBodyBytes;
  const count = (chunk: Buffer): void => {
    left -= chunk.length;
    if (left < 0) finish();
  };
  const finish = (): void => {
    clearTimeout(timer);
    request.off("data", count).off("end", finish).off("close", finish);
    done();
  };
  const timer = setTimeout(finish, unreadBodyMs);
  request.on("data", count).on("end", finish).on("close", finish).resume();
}
