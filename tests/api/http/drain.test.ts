import { Agent, request } from "node:http";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { openBareApp } from "../bare-app.ts";

/** What became of a request: its status and whether the answer ended the connection, or the error's code. */
type Outcome = readonly [status: number | string, isLast: boolean];

function ask(agent: Agent, port: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const path = `/graphql?query=${encodeURIComponent("{ __typename }")}`;
    const asked = request({ agent, port, host: "127.0.0.1", path }, (answer) => {
      answer.resume().on("end", () => {
        resolve([answer.statusCode ?? 0, answer.headers.connection === "close"]);
      });
    });
    asked.on("error", (error: NodeJS.ErrnoException) => resolve([error.code ?? "", true])).end();
  });
}

test("under load nothing is lost: whoever does as told is answered until the port is closed", async () => {
  for (let run = 0; run < 5; run++) {
    const api = await openBareApp({}, { EGOV_LAME_DUCK_MS: "300" });
    const port = await api.listen();
    const outcomes: Outcome[] = [];
    const client = async (n: number): Promise<void> => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: `127.0.0.${n + 2}` });
      for (;;) {
        const outcome = await ask(agent, port);
        outcomes.push(outcome);
        if (outcome[0] !== 200) break;
      }
      agent.destroy();
    };
    const clients = Array.from({ length: 20 }, (_, n) => client(n));
    await pause(200);
    const before = outcomes.length;
    expect(outcomes.every(([, isLast]) => !isLast)).toBe(true);
    const closed = api.app.close();
    await Promise.all([...clients, closed]);
    const ends = outcomes.filter(([status]) => status !== 200);
    expect(ends).toEqual(Array.from({ length: 20 }, () => ["ECONNREFUSED", true]));
    const last = outcomes.slice(before).filter(([status, isLast]) => status === 200 && isLast);
    expect(last.length).toBeGreaterThan(20);
  }
});

test("a connection on which nothing was ever sent does not hold up the end", async () => {
  const api = await openBareApp();
  const port = await api.listen();
  const silent = connect(port, "127.0.0.1").on("error", () => undefined);
  const ended = new Promise((resolve) => silent.once("close", resolve));
  await new Promise((resolve) => silent.once("connect", resolve));
  const startedAt = performance.now();
  await Promise.all([api.app.close(), ended]);
  // The limits for what is under way are 11 and 15 s.
  expect(performance.now() - startedAt).toBeLessThan(8000);
});
