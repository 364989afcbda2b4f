import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { ConnectionLimits } from "./connection-limits.ts";
import type { Connections } from "./connections.ts";

/** The port is closed when no connection has come for so long, at the latest after so many times of waiting for that. */
const quietMs = 20;
const maxWaits = 25;
/** After so long a connection on which nothing came will bring nothing. */
const silenceMs = 1000;

/**
 * Closing an app loses no request. For a while it still takes connections and answers as ever, but every answer ends its connection
 * (RFC 9112, 9.6), so that clients and load balancers go elsewhere. Then it takes no more, and what is under way is answered.
 */
export function drainOnClose(
  app: FastifyInstance,
  connections: Connections,
  { lameDuckMs, drainMs }: Pick<ConnectionLimits, "lameDuckMs" | "drainMs">,
): void {
  let isClosing = false;
  /** Until then answers wait; null: none does. */
  let quiet: Promise<void> | null = null;
  app.addHook("preClose", async () => {
    isClosing = true;
    if (!connections.isListening) return;
    await pause(lameDuckMs);
    // A connection that the system has accepted and we have not is lost when the port closes. So no answer is sent until there is none: clients
    // that wait for one open no other.
    quiet = untilNoneComes(connections).then(() => connections.stopListening());
    await quiet;
    quiet = null;
    const timers = [
      setTimeout(() => connections.endSilent(), silenceMs),
      setTimeout(() => connections.endAll(), drainMs),
    ];
    app.server.once("close", () => timers.forEach(clearTimeout));
  });
  app.addHook("onSend", (_, reply, payload, done) => {
    if (isClosing) reply.header("connection", "close");
    if (quiet === null) return done(null, payload);
    void quiet.then(() => done(null, payload));
  });
}

/** Resolves in the turn in which nothing has come, right after the system was asked. */
async function untilNoneComes(connections: Connections): Promise<void> {
  for (let waits = 0; waits < maxWaits; waits++) {
    const before = connections.arrivals;
    await pause(quietMs);
    await nextTurn();
    if (connections.arrivals === before) return;
  }
}
