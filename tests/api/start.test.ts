import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { connect, createServer, type Server } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, expect, test } from "vitest";
import { clearGraph, databaseEnvironment, openTestDatabase } from "../setup/database/test-database.ts";

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** `npm start` on the database of this test run: everything but the embedded server, which has tests of its own. */
interface Started {
  readonly child: ChildProcess;
  output(): string;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

const running: Started[] = [];

/** What `npm start` runs. */
const script = [process.execPath, folder("build/start.mjs")];

function start(env: Readonly<Record<string, string>> = {}, [program = "", ...args] = script): Started {
  const child = spawn(program, args, {
    cwd: folder(""),
    env: { ...process.env, ...databaseEnvironment(), EGOV_ADOPT_DATABASE: "1", PORT: "0", ...env },
    // A process group of its own, as a terminal gives it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on("close", (code, signal) => resolve(code ?? signal));
  });
  const started = { child, output: () => output, ended };
  running.push(started);
  return started;
}

beforeAll(async () => {
  execFileSync(process.execPath, [folder("build/build.mjs")], { stdio: "ignore" });
  const database = await openTestDatabase();
  await clearGraph(database);
  await database.close();
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    try {
      process.kill(-Number(child.pid), "SIGKILL");
    } catch {
      // Nobody of the group is left.
    }
    await ended;
  }
});

const untilReady = (started: Started): Promise<void> =>
  expect.poll(started.output, { timeout: 150_000, interval: 50 }).toContain("Stop with Ctrl-C.");

test("a start says each step with its time, and ends with addresses and a query that works as printed", async () => {
  const started = start();
  await untilReady(started);
  const steps = [...started.output().matchAll(/^\[ *(\d+\.\d) s\] (\w[\w ]*)/gm)];
  expect(steps.map(([, , step]) => step)).toEqual(
    expect.arrayContaining(["Build is up to date", "API", "Migrations", "Seeds", "Ready"]),
  );
  const seconds = steps.map(([, at]) => Number(at));
  expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));

  const [, url] =
    /API, and GraphiQL in a browser +(http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(started.output()) ?? [];
  const ready = await fetch(`${url}/health/ready`);
  expect(await ready.json()).toEqual({ status: "ready", version: 1 });
  const [, command] = /^Try: +(curl .+)$/m.exec(started.output()) ?? [];
  const answer = execFileSync("/bin/sh", ["-c", command ?? "false"], { encoding: "utf8" });
  expect(JSON.parse(answer)).toMatchObject({ data: { search: { nodes: [{ id: "stadt-halle-saale" }] } } });

  const stoppedAt = performance.now();
  started.child.kill("SIGTERM");
  expect(await started.ended).toBe(0);
  expect(performance.now() - stoppedAt).toBeLessThan(5000);
}, 200_000);

test("a second start finds the seeds unchanged and stops on Ctrl-C; a second Ctrl-C forces the end", async () => {
  const started = start();
  await untilReady(started);
  expect(started.output()).toContain("Seeds: unchanged, version 1");
  const [, port] = /127\.0\.0\.1:(\d+)\/graphql/.exec(started.output()) ?? [];
  // A request that does not end, so that the stop has something to wait for; the server says when it has its head.
  const socket = connect(Number(port), "127.0.0.1");
  socket.on("error", () => undefined);
  let received = "";
  socket.on("data", (bytes) => {
    received += bytes.toString();
  });
  socket.write(
    "POST /graphql HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n",
  );
  await expect.poll(() => received).toContain("100 Continue");
  started.child.kill("SIGINT");
  await expect.poll(started.output).toContain("Stopping on SIGINT; once more to force it.");
  started.child.kill("SIGINT");
  expect(await started.ended).toBe(130);
  socket.destroy();
}, 200_000);

/** The port of a server that is ready. */
const portOf = ({ output }: Started): number =>
  Number(/API, and GraphiQL in a browser +http:\/\/127\.0\.0\.1:(\d+)\/graphql/.exec(output())?.[1]);

test("SIGTERM to npm loses no request: not ready at once, answers for a second, then an end of all processes", async () => {
  const started = start({}, ["npm", "start"]);
  await untilReady(started);
  const port = portOf(started);
  const body = JSON.stringify({ query: "{ graph { version } }" });
  const headers = { "content-type": "application/json" };
  const outcomes: unknown[] = [];
  const client = async (): Promise<void> => {
    for (let seen: unknown = 200; seen === 200; outcomes.push(seen)) {
      seen = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers, body }).then(
        async (answer): Promise<unknown> =>
          ((await answer.json()) as { data?: unknown }).data === undefined ? "no data" : answer.status,
        (error) => error.cause?.code,
      );
    }
  };
  const clients = Array.from({ length: 10 }, client);
  await expect.poll(() => outcomes.length).toBeGreaterThan(100);
  started.child.kill("SIGTERM");
  await expect.poll(started.output, { interval: 5 }).toContain("Stopping on SIGTERM");
  const readiness = await fetch(`http://127.0.0.1:${port}/health/ready`);
  expect([readiness.status, readiness.headers.get("connection")]).toEqual([503, "close"]);
  expect(await readiness.json()).toMatchObject({ reason: "The server is stopping." });
  await Promise.all(clients);
  expect(outcomes.filter((seen) => seen !== 200)).toEqual(Array(10).fill("ECONNREFUSED"));
  // The pipes are closed, so nobody is left who holds them.
  await started.ended;
  expect(started.output()).toContain("Stopped.");
}, 200_000);

test("Ctrl-C, which npm passes on a second time, is one order; the end of npm alone is one too", async () => {
  const interrupted = start({}, ["npm", "start"]);
  await untilReady(interrupted);
  process.kill(-Number(interrupted.child.pid), "SIGINT");
  await interrupted.ended;
  expect(interrupted.output()).toContain("Stopping on SIGINT; once more to force it.");
  expect(interrupted.output()).toContain("Stopped.");

  const left = start({}, ["npm", "start"]);
  await untilReady(left);
  left.child.kill("SIGHUP");
  await left.ended;
  expect(left.output()).toContain("Stopping on SIGHUP");
  expect(left.output()).toContain("Stopped.");
}, 200_000);

test("a port that is taken is named before anything else is started", async () => {
  const server: Server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const started = start({ PORT: String(port) });
  expect(await started.ended).toBe(1);
  expect(started.output()).toContain(
    `Port ${port} on 127.0.0.1 is in use. Stop the program that listens there, or choose another port with PORT (0: any free one).`,
  );
  expect(started.output()).not.toContain("Database:");
  server.close();
});

test("settings that cannot be used are named, all at once, and nothing is started", async () => {
  const started = start({ PORT: "http", LOG_LEVEL: "loud" });
  expect(await started.ended).toBe(1);
  expect(started.output()).toMatch(/PORT is "http"; needed: .*\n.*LOG_LEVEL is "loud"; needed: /);
  expect(started.output()).not.toContain("API:");
});

test("a host that is no address of this machine is named", async () => {
  const started = start({ HOST: "192.0.2.1" });
  expect(await started.ended).toBe(1);
  expect(started.output()).toContain("HOST is 192.0.2.1, which is not an address of this machine.");
});
