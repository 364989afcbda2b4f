import { connect, createServer, type Socket } from "node:net";

/** The versions that src/neo4j/bolt offers after Bolt's first four bytes; the driver offers others. */
const ownOffer = Buffer.from([0, 2, 4, 5]);

/**
 * A server in front of the database that serves neo4j-driver, but gives this project's Bolt client a
 * different answer.
 */
export interface ChoosyServer {
  readonly uri: string;
  /** Number of connections from this project's client so far. */
  readonly own: number;
  close(): Promise<void>;
}

/**
 * @param uri the database
 * @param answer what this project's client gets; `relay` connects it to the database and forwards its bytes
 */
export async function startChoosyServer(
  uri: string,
  answer: (socket: Socket, relay: (onData: (bytes: Buffer) => void) => void) => void,
): Promise<ChoosyServer> {
  const target = new URL(uri);
  const sockets = new Set<Socket>();
  let own = 0;
  const server = createServer((client) => {
    sockets.add(client);
    client.on("error", () => undefined);
    client.once("data", (greeting) => {
      const relay = (onData: (bytes: Buffer) => void): void => {
        const upstream = connect(Number(target.port), target.hostname, () => upstream.write(greeting));
        sockets.add(upstream);
        client.on("data", (bytes) => upstream.write(bytes));
        upstream.on("data", onData);
        upstream.on("error", () => undefined);
        upstream.on("close", () => client.destroy());
        client.on("close", () => upstream.destroy());
      };
      if (greeting.subarray(4, 8).equals(ownOffer)) {
        own += 1;
        answer(client, relay);
      } else relay((bytes) => client.write(bytes));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    uri: `bolt://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    get own() {
      return own;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
