import { expect, test } from "vitest";
import { openDatabase } from "../../src/neo4j/open/open-database.ts";
import { databaseEnvironment, testConfig } from "../setup/database/test-database.ts";
import { type ChoosyServer, startChoosyServer } from "../setup/processes/choosy-server.ts";

/** Reads three times through a server. */
async function readBy(server: ChoosyServer) {
  const said: string[] = [];
  const database = await openDatabase(testConfig({ NEO4J_URI: server.uri }), (line) => said.push(line));
  const read = (n: number) => database.read({ text: "RETURN $n, [$n, 'ä']", parameters: { n } });
  const rows = [await read(1), await read(2), await read(3)];
  await database.close();
  await server.close();
  return { said, rows };
}

const rows = [1, 2, 3].map((n) => [[n, [n, "ä"]]]);
const tlsAlert = Buffer.from([0x15, 3, 1, 0, 2, 2, 10]);
const answers: Record<string, Parameters<typeof startChoosyServer>[1]> = {
  "another version": (socket) => socket.write(Buffer.from([0, 0, 4, 4])),
  "a version that was not offered": (socket) => socket.write(Buffer.from([0, 0, 8, 5])),
  "no version": (socket) => socket.end(Buffer.from([0, 0, 0, 0])),
  HTTP: (socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"),
  TLS: (socket) => socket.end(tlsAlert),
  "two bytes and the end": (socket) => socket.end(Buffer.from([0, 0])),
  nothing: (socket) => socket.end(),
  "the end at once": (socket) => socket.resetAndDestroy(),
};

test.each(Object.entries(answers))(
  "reads go by the driver where the server answers the own client with %s, which is said once",
  async (_name, answer) => {
    const server = await startChoosyServer(databaseEnvironment().NEO4J_URI, answer);
    const read = await readBy(server);
    expect(read.rows).toEqual(rows);
    expect(read.said).toEqual([
      expect.stringMatching(/^Database: reads go by neo4j-driver, which takes longer\. ./),
    ]);
    expect(server.own).toBe(1);
  },
);

test.each([
  ["byte by byte", 1],
  ["six bytes at a time", 6],
])("an answer that arrives %s is understood", async (_name, size) => {
  const server = await startChoosyServer(databaseEnvironment().NEO4J_URI, (socket, relay) => {
    socket.setNoDelay(true);
    const pieces: Buffer[] = [];
    let isSending = false;
    const sendNext = (): void => {
      const piece = pieces.shift();
      isSending = piece !== undefined;
      if (piece) socket.write(piece, () => setTimeout(sendNext, 2));
    };
    relay((bytes) => {
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
      if (!isSending) sendNext();
    });
  });
  const read = await readBy(server);
  expect(read).toEqual({ rows, said: [] });
  expect(server.own).toBe(1);
});
