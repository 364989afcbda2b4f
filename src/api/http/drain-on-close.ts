import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { ConnectionLimits } from "./connection-limits.ts";
import type { Connections } from "./connections.ts";

/** The port is closed after this long without a new connection, or after a fixed number of such waits. */
const quietMs = 20;
const maxWaits = 25;
/** After this long, a connection on which nothing was sent counts as silent. */
const silenceMs = 1000;

/**
 * Closes an app without losing a request. For a while it still accepts connections and answers as usual, but
 * every answer closes its connection (RFC 9112, 9.6), so that clients and load balancers go elsewhere. Then
 * it accepts no more, and finishes running requests.
 */
export function drainOnClose(
  app: FastifyInstance,
  connections: Connections,
  { lameDuckMs, drainMs }: Pick<ConnectionLimits, "lameDuckMs" | "drainMs">,
): void {
  let isClosing = false;
  /** Answers wait for this; null if they need not. */
  let quiet: Promise<void> | null = null;
  app.addHook("preClose", async () => {
    isClosing = true;
    if (!connections.isListening) return;
    await pause(lameDuckMs);
    // A connection that the system has accepted but we have not is lost when the port closes. So hold back
    // answers until there is none: clients waiting for an answer open no new connection.
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

/** Resolves in the same turn of the event loop in which the system reported no new connection. */
async function untilNoneComes(connections: Connections): Promise<void> {
  for (let waits = 0; waits < maxWaits; waits++) {
    const before = connections.arrivals;
    await pause(quietMs);
    await nextTurn();
    if (connections.arrivals === before) return;
  }
}
