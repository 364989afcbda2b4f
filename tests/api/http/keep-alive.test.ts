import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectionLimits } from "../../../src/api/http/connection-limits.ts";
import { type BareApp, openBareApp } from "../bare-app.ts";

let api: BareApp;
let port: number;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

beforeAll(async () => {
  // Everything but the time between two requests is short.
  const limits = {
    ...connectionLimits({ queryTimeoutMs: 1000, keepAliveMs: 80_000, lameDuckMs: 0 }),
    headersTimeoutMs: 100,
    requestTimeoutMs: 100,
    checkIntervalMs: 20,
    idleTimeoutMs: 100,
  };
  api = await openBareApp({ limits });
  port = await api.listen();
});
afterAll(async () => {
  agent.destroy();
  await api.app.close();
});

/** Asks over the one connection; tells what the answer says of it. */
function ask(
  method: string,
): Promise<readonly [status: number | undefined, isReused: boolean, kept: unknown]> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, port, method, host: "127.0.0.1", path: "/health/live" }, (answer) => {
      answer.resume().on("end", () => {
        resolve([answer.statusCode, asked.reusedSocket, answer.headers["keep-alive"]]);
      });
    });
    asked.on("error", reject).end();
  });
}

test("a connection that waits between two requests is kept for longer than a proxy's 75 s, whatever the other limits", async () => {
  expect(await ask("HEAD")).toEqual([200, false, "timeout=80"]);
  await pause(500);
  expect(await ask("GET")).toEqual([200, true, "timeout=80"]);
  await pause(500);
  expect(await ask("HEAD")).toEqual([200, true, "timeout=80"]);
});
