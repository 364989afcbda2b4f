import { connect, createServer, type Socket } from "node:net";

/** A TCP relay in front of the database that lets a test break the network. */
export interface BoltProxy {
  readonly uri: string;
  /** Cuts every connection; new ones are relayed. */
  cut(): void;
  /** Silently drops every byte until called with false. */
  swallow(on: boolean): void;
  /** Holds back the bytes of both sides until called with false. */
  hold(on: boolean): void;
  /** Delays the server's bytes, in ms; keeps their order. */
  delay(ms: number): void;
  /** Refuses new connections and cuts the others until called with false. */
  refuse(on: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Relays a free loopback port to the server of `uri`. */
export async function startBoltProxy(uri: string): Promise<BoltProxy> {
  const target = new URL(uri);
  const sockets = new Set<Socket>();
  let swallowing = false;
  let delayMs = 0;
  let held: (() => void)[] | undefined;
  const keep = (send: () => void): void => {
    if (held) held.push(send);
    else send();
  };
  const relay = (from: Socket, to: Socket, pass: (send: () => void) => void): void => {
    sockets.add(from);
    from.on("data", (bytes) => swallowing || pass(() => to.write(bytes)));
    from.on("error", () => undefined);
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    relay(client, upstream, keep);
    relay(upstream, client, (send) => keep(delayMs > 0 ? () => setTimeout(send, delayMs) : send));
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const cut = (): void => {
    for (const socket of sockets) {
      socket.destroy();
    }
  };
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      cut();
    });
  return {
    uri: `bolt://127.0.0.1:${port}`,
    cut,
    swallow(on) {
      swallowing = on;
    },
    hold(on) {
      const kept = held ?? [];
      held = on ? kept : undefined;
      if (!on) for (const send of kept) send();
    },
    delay(ms) {
      delayMs = ms;
    },
    refuse: (on) => (on ? stop() : listen(port)),
    close: stop,
  };
}
