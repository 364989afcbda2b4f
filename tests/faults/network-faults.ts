import { createServer } from "node:http";
import { findRunningServer } from "../../src/neo4j/folder/server-file.ts";
import { type BoltProxy, startBoltProxy } from "../setup/processes/bolt-proxy.ts";
import type { FaultGroup } from "./fault-group.ts";
import { ServerProcess, until } from "./server-process.ts";
import { copyTemplate, makeFolder } from "./test-folders.ts";
import { within } from "./within.ts";

let database: ServerProcess | undefined;
let proxy: BoltProxy | undefined;
let behindProxy: ServerProcess | undefined;

/** Settings for a server of one's own: the embedded one of another process. */
async function external(): Promise<Readonly<Record<string, string>>> {
  if (database === undefined) {
    database = new ServerProcess(copyTemplate());
    await database.untilReady();
  }
  const { uri = "", user = "", password = "" } = findRunningServer(database.dataDir) ?? {};
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: "neo4j" };
}

/** Starts on a server of one's own, and waits for words about what is wrong. */
async function startOn(
  env: Readonly<Record<string, string>>,
  words: RegExp,
  seconds: number,
): Promise<string> {
  const server = new ServerProcess(makeFolder(), { EGOV_START_TIMEOUT_MS: "20000", ...env });
  await until(() => words.test(server.output) || server.hasEnded, `it says ${words}`);
  const took = within(performance.now() - server.startedAt, seconds);
  await server.end();
  return `${server.words(words).replaceAll(/:\d{4,5}/g, ":N")} ${took}`;
}

/** A server that reaches its database through a proxy. */
async function proxied(): Promise<{ readonly server: ServerProcess; readonly proxy: BoltProxy }> {
  const env = await external();
  proxy ??= await startBoltProxy(env.NEO4J_URI ?? "");
  if (behindProxy === undefined) {
    behindProxy = new ServerProcess(makeFolder(), {
      ...env,
      NEO4J_URI: proxy.uri,
      EGOV_QUERY_TIMEOUT_MS: "2000",
    });
    await behindProxy.untilReady();
  }
  return { server: behindProxy, proxy };
}

async function swallow(): Promise<string> {
  const { server, proxy } = await proxied();
  proxy.swallow(true);
  const askedAt = performance.now();
  const code = await server.ask();
  const took = within(performance.now() - askedAt, 4);
  const unready = await until(async () => (await server.readiness()).status === 503, "not ready");
  proxy.swallow(false);
  const back = await until(async () => (await server.ask()) === "answers", "it answers again");
  return `${code} ${took}; not ready ${within(unready, 2)}; answers ${within(back, 10)}`;
}

async function cut(): Promise<string> {
  const { server, proxy } = await proxied();
  proxy.cut();
  return `next question ${await server.ask()}`;
}

async function refuse(): Promise<string> {
  const { server, proxy } = await proxied();
  await proxy.refuse(true);
  const code = await server.ask();
  const unready = await until(async () => (await server.readiness()).status === 503, "not ready");
  await proxy.refuse(false);
  const back = await until(
    async () => (await server.ask()) === "answers" && (await server.readiness()).status === 200,
    "it answers again",
  );
  return `${code}; not ready ${within(unready, 2)}; ready again ${within(back, 10)}`;
}

async function askHttp(): Promise<string> {
  const http = createServer((_request, response) => response.end("hello"));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const address = http.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const seen = await startOn({ NEO4J_URI: `bolt://127.0.0.1:${port}` }, /speaks HTTP, not Bolt/, 8);
  http.close();
  http.closeAllConnections();
  return seen;
}

/** A server of one's own, and the network before it. */
export const networkFaults: FaultGroup = {
  name: "network",
  end: async () => proxy?.close(),
  faults: [
    {
      fault: "NEO4J_URI with the scheme of HTTP",
      expected: "NEO4J_URI is within 5 s",
      quick: true,
      run: () => startOn({ NEO4J_URI: "http://127.0.0.1:7474" }, /NEO4J_URI is/, 5),
    },
    {
      fault: "NEO4J_URI with an unknown host",
      expected: 'The host "nowhere.invalid" is not known within 8 s',
      quick: true,
      run: () =>
        startOn({ NEO4J_URI: "bolt://nowhere.invalid:7687" }, /The host "nowhere\.invalid" is not known/, 8),
    },
    {
      fault: "NEO4J_URI with a port that refuses",
      expected: "Nothing listens on port 9 of 127.0.0.1 within 8 s",
      quick: true,
      run: () => startOn({ NEO4J_URI: "bolt://127.0.0.1:9" }, /Nothing listens on port 9 of 127\.0\.0\.1/, 8),
    },
    {
      fault: "NEO4J_URI with a port that speaks HTTP",
      expected: "speaks HTTP, not Bolt within 8 s",
      quick: true,
      run: askHttp,
    },
    {
      fault: "a wrong password",
      expected: 'refuses the user "neo4j" within 8 s',
      quick: true,
      run: async () =>
        startOn({ ...(await external()), NEO4J_PASSWORD: "wrong" }, /refuses the user "neo4j"/, 8),
    },
    {
      fault: "a database that the server does not have",
      expected: 'has no database "nonesuch" within 8 s',
      quick: true,
      run: async () =>
        startOn({ ...(await external()), NEO4J_DATABASE: "nonesuch" }, /has no database "nonesuch"/, 8),
    },
    {
      fault: "all connections are cut",
      expected: "next question answers",
      quick: true,
      run: cut,
    },
    {
      fault: "connections are refused for a while",
      expected: "DATABASE_UNAVAILABLE; not ready within 2 s; ready again within 10 s",
      quick: true,
      run: refuse,
    },
    {
      fault: "the network swallows everything for a while",
      expected: "QUERY_TIMEOUT within 4 s; not ready within 2 s; answers within 10 s",
      quick: true,
      run: swallow,
    },
  ],
};
