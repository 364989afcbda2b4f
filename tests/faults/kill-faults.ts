import { setTimeout as pause } from "node:timers/promises";
import type { FaultGroup } from "./fault-group.ts";
import { ServerProcess, until } from "./server-process.ts";
import { copyTemplate } from "./test-folders.ts";
import { within } from "./within.ts";

let shared: ServerProcess | undefined;

/** A server that the faults of this file have in common, as long as none of them ends it. */
async function sharedServer(): Promise<ServerProcess> {
  if (shared === undefined || shared.hasEnded) {
    shared = new ServerProcess(shared?.dataDir ?? copyTemplate());
    await shared.untilReady();
  }
  return shared;
}

async function killJvm(): Promise<string> {
  const server = await sharedServer();
  process.kill(server.jvm.pid, "SIGKILL");
  const unready = await until(async () => (await server.readiness()).status === 503, "not ready");
  const meanwhile = await server.ask();
  const back = await until(async () => (await server.ask()) === "answers", "it answers again");
  return `not ready ${within(unready, 1)}, ${meanwhile}; answers ${within(unready + back, 15)}`;
}

/** A JVM that stands still keeps its connections, and answers nothing. */
async function stopJvm(): Promise<string> {
  const server = await sharedServer();
  const { pid } = server.jvm;
  process.kill(pid, "SIGSTOP");
  try {
    const unready = await until(async () => (await server.readiness()).status === 503, "not ready");
    const askedAt = performance.now();
    const meanwhile = await server.ask();
    const answered = performance.now() - askedAt;
    process.kill(pid, "SIGCONT");
    const back = await until(
      async () => (await server.readiness()).status === 200 && (await server.ask()) === "answers",
      "it answers again",
    );
    const code = ["QUERY_TIMEOUT", "DATABASE_UNAVAILABLE"].includes(meanwhile) ? "503 or 504" : meanwhile;
    return `not ready ${within(unready, 2)}; ${code} ${within(answered, 11)}; ready again ${within(back, 5)}`;
  } finally {
    process.kill(pid, "SIGCONT");
  }
}

async function killNode(): Promise<string> {
  const server = await sharedServer();
  server.child.kill("SIGKILL");
  await server.exit();
  const gone = await until(() => server.jvmState === "the JVM has ended", "the JVM ends");
  return `the JVM has ended ${within(gone, 10)}; next start ${await (await sharedServer()).ask()}`;
}

async function killBoth(): Promise<string> {
  const server = await sharedServer();
  const { pid } = server.jvm;
  server.child.kill("SIGKILL");
  process.kill(pid, "SIGKILL");
  await server.exit();
  return `next start ${await (await sharedServer()).ask()}`;
}

async function killAgainAndAgain(): Promise<string> {
  const server = await sharedServer();
  for (let count = 0; count < 4; count += 1) {
    const { pid } = server.jvm;
    process.kill(pid, "SIGKILL");
    await until(() => server.jvm.pid !== pid, "the next JVM starts");
    await until(async () => (await server.ask()) === "answers", "it answers again");
  }
  process.kill(server.jvm.pid, "SIGKILL");
  await until(() => /ended 5 times and stays down/.test(server.output), "it stays down");
  const { status, body } = await server.readiness();
  const seen = `answers after each of 4; then stays down, ready says ${status} with a reason: ${/"reason":"."/.test(body)}`;
  await server.end();
  return seen;
}

/** Clients that ask one after the other while the server is told to stop. */
async function endUnderLoad(): Promise<string> {
  const server = await sharedServer();
  const lost: string[] = [];
  let answered = 0;
  const client = async (): Promise<void> => {
    for (;;) {
      const answer = await server.ask();
      // The port is closed: that client asks another server.
      if (answer === "ECONNREFUSED") return;
      if (answer === "answers") answered += 1;
      else lost.push(answer);
    }
  };
  const clients = Array.from({ length: 10 }, client);
  await until(() => answered > 500, "some load");
  const endedAt = performance.now();
  const code = await server.end();
  const took = within(performance.now() - endedAt, 15);
  await Promise.all(clients);
  return `exit ${code} ${took}; requests lost: ${lost.join(", ") || "none"}`;
}

async function endNpmStart(): Promise<string> {
  const server = new ServerProcess(copyTemplate(), {}, ["npm", "start"]);
  await server.untilReady();
  server.child.kill("SIGTERM");
  const took = await until(
    async () => (await server.ask()) === "ECONNREFUSED" && server.jvmState === "the JVM has ended",
    "all has ended",
  );
  return `server and JVM have ended ${within(took, 10)}`;
}

async function interruptTwice(): Promise<string> {
  const server = await sharedServer();
  server.child.kill("SIGINT");
  await pause(20);
  server.child.kill("SIGINT");
  const code = await server.exit();
  const took = await until(() => server.jvmState === "the JVM has ended", "the JVM ends");
  return `exit ${code === 0 || code === 130 ? "0 or 130" : code}; the JVM has ended ${within(took, 10)}`;
}

async function endIdle(): Promise<string> {
  const server = await sharedServer();
  const endedAt = performance.now();
  const code = await server.end();
  return `exit ${code} ${within(performance.now() - endedAt, 5)}; ${server.jvmState}`;
}

/** Processes that end, or stand still, in the middle of their work. */
export const killFaults: FaultGroup = {
  name: "kills",
  faults: [
    {
      fault: "kill -9 of the JVM",
      expected: "not ready within 1 s, DATABASE_UNAVAILABLE; answers within 15 s",
      quick: true,
      run: killJvm,
    },
    {
      fault: "SIGSTOP of the JVM, then SIGCONT",
      expected: "not ready within 2 s; 503 or 504 within 11 s; ready again within 5 s",
      quick: true,
      run: stopJvm,
    },
    {
      fault: "SIGTERM under the load of ten clients",
      expected: "exit 0 within 15 s; requests lost: none",
      quick: true,
      run: endUnderLoad,
    },
    {
      fault: "kill -9 of the server's process",
      expected: "the JVM has ended within 10 s; next start answers",
      quick: true,
      run: killNode,
    },
    { fault: "kill -9 of both", expected: "next start answers", run: killBoth },
    {
      fault: "SIGTERM when idle",
      expected: "exit 0 within 5 s; the JVM has ended",
      run: endIdle,
    },
    {
      fault: "SIGINT twice",
      expected: "exit 0 or 130; the JVM has ended within 10 s",
      run: interruptTwice,
    },
    {
      fault: "SIGTERM to npm start",
      expected: "server and JVM have ended within 10 s",
      run: endNpmStart,
    },
    {
      fault: "kill -9 of the JVM five times",
      expected: "answers after each of 4; then stays down, ready says 503 with a reason: true",
      run: killAgainAndAgain,
    },
  ],
};
