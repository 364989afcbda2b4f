import type { Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { HostileCase } from "../setup/hostile-case.ts";
import { query } from "../setup/hostile-case.ts";
import type { Target } from "../setup/target.ts";
import { actorIds } from "../setup/wide-dataset.ts";

const look = query("{ graph { version } }");
const body = String(look.body);
const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;

/** Sends a text one byte a second, from `at` on, until the server ends the connection; answers its first line. */
function drip(socket: Socket, text: string, at: number): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    let position = at;
    socket.write(text.slice(0, at));
    const timer = setInterval(() => socket.write(text.charAt(position++) || " "), 1000);
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("close", () => {
      clearInterval(timer);
      resolve(answer.split("\r\n", 1)[0] ?? "");
    });
  });
}

/** Statements of clients that the database works on. */
async function countRunning({ database }: Target): Promise<number> {
  const text = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.requestId IS NOT NULL RETURN count(*)";
  const [row] = await database.read({ text, parameters: {} });
  return Number(row?.[0]);
}

async function untilIdle(target: Target, withinMs: number): Promise<string> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < withinMs) {
    if ((await countRunning(target)) === 0) return "idle";
    await pause(50);
  }
  return `${await countRunning(target)} statements still run`;
}

/** A question that keeps the database busy for seconds. */
const dear = () =>
  query(
    `{ collaborations(projection: { through: [PROJECT], weight: NEWMAN, minWeight: ${Math.random()} }) { nodes { weight } } }`,
  );

/** Clients that hold on to what others need, or leave it behind. */
export const connections: readonly HostileCase[] = [
  {
    group: "connection",
    input: "a head of one byte a second",
    expected: "HTTP/1.1 408 Request Timeout",
    isSlow: true,
    run: async (_, client) => drip(await client.open(), head + body, 0),
  },
  {
    group: "connection",
    input: "a body of one byte a second",
    expected: "HTTP/1.1 408 Request Timeout",
    isSlow: true,
    run: async (_, client) => drip(await client.open(), head + body, head.length),
  },
  {
    group: "connection",
    input: "what is no HTTP",
    expected: "HTTP/1.1 400 Bad Request",
    run: async (_, client) => {
      const socket = await client.open();
      const answer = new Promise<string>((resolve) => socket.once("data", (chunk) => resolve(String(chunk))));
      socket.write("\x16\x03\x01\x02\x00\r\n\r\n");
      return (await answer).split("\r\n", 1)[0] ?? "";
    },
  },
  {
    group: "connection",
    input: "530 connections of one client",
    expected: "another client: 200 data",
    run: async (target, client) => {
      const sockets = await Promise.all(
        Array.from({ length: 530 }, () => client.open().catch(() => undefined)),
      );
      await pause(300);
      const other = target.client();
      const { outcome } = await other.send(look);
      for (const socket of sockets) socket?.destroy();
      return `another client: ${outcome}`;
    },
  },
  {
    group: "abandoned",
    input: "ten clients that leave a dear question after 300 ms",
    expected: "another client: 200 data; the database: idle",
    run: async (target) => {
      const gone = Array.from({ length: 10 }, () => target.client().send({ ...dear(), leaveAfterMs: 300 }));
      await Promise.all(gone);
      const { outcome } = await target.client().send(look);
      return `another client: ${outcome}; the database: ${await untilIdle(target, 3000)}`;
    },
  },
  {
    group: "abandoned",
    input: "200 look-ups whose clients leave at once",
    expected: "another client: 200 data; the database: idle",
    run: async (target, client) => {
      const text =
        "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Organisation { neighbours(first: 20) { nodes { id } } } } }";
      const asked = query(text, { ids: actorIds.slice(0, 100) });
      await Promise.all(
        Array.from({ length: 200 }, () => client.send({ ...asked, leaveAfterMs: 5 + Math.random() * 50 })),
      );
      const { outcome } = await target.client().send(look);
      return `another client: ${outcome}; the database: ${await untilIdle(target, 3000)}`;
    },
  },
];
