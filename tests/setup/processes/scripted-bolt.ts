import { createServer, type Socket } from "node:net";
import { MessageSplitter } from "../../../src/neo4j/bolt/message-splitter.ts";
import { MessageWriter } from "../../../src/neo4j/bolt/pack.ts";
import { type Structure, unpack } from "../../../src/neo4j/bolt/unpack.ts";

const names: Readonly<Record<number, string>> = {
  1: "HELLO",
  2: "GOODBYE",
  15: "RESET",
  16: "RUN",
  63: "PULL",
  106: "LOGON",
};
const signatures = { SUCCESS: 0x70, RECORD: 0x71, IGNORED: 0x7e, FAILURE: 0x7f } as const;

/** A server's reply to one message; `silent` for none. */
export type Reply = "silent" | readonly (readonly [keyof typeof signatures, ...unknown[]])[];

/** A Bolt 5.4 server that fails as scripted, for failures the real server cannot be made to show. */
export interface ScriptedBolt {
  readonly uri: string;
  /** Messages received, in order: `1 RUN` is a RUN on the first connection, `1 CLOSED` its end. */
  readonly heard: string[];
  /** Cuts every connection; new ones are served. */
  cut(): void;
  close(): Promise<void>;
}

/**
 * @param script the reply to a message on a connection (counted from 1); undefined for success, with one row
 * `[1]` for PULL
 */
export async function startScriptedBolt(
  script: (message: string, connection: number) => Reply | undefined,
): Promise<ScriptedBolt> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    serve(socket, sockets.size, heard, script);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    uri: `bolt://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    heard,
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function serve(
  socket: Socket,
  connection: number,
  heard: string[],
  script: Parameters<typeof startScriptedBolt>[0],
): void {
  const writer = new MessageWriter();
  const splitter = new MessageSplitter((message) => {
    const name = names[(unpack(message) as Structure).signature] ?? "?";
    heard.push(`${connection} ${name}`);
    const reply = script(name, connection) ?? usual(name);
    if (reply === "silent") return;
    for (const [kind, ...fields] of reply) writer.add(signatures[kind], ...fields);
    if (reply.length > 0) socket.write(writer.take());
  });
  socket.once("data", (greeting) => {
    socket.write(Buffer.from([0, 0, 4, 5]));
    splitter.feed(greeting.subarray(20));
    socket.on("data", (bytes) => splitter.feed(bytes));
  });
  socket.on("error", () => undefined);
  socket.on("close", () => heard.push(`${connection} CLOSED`));
}

const usual = (name: string): Reply => {
  if (name === "GOODBYE") return [];
  // Metadata that neo4j-driver requires.
  if (name === "HELLO") return [["SUCCESS", { server: "Neo4j/5.26.0", connection_id: "bolt-1" }]];
  if (name === "RUN") return [["SUCCESS", { fields: ["1"] }]];
  return name === "PULL"
    ? [
        ["RECORD", [1]],
        ["SUCCESS", {}],
      ]
    : [["SUCCESS", {}]];
};
