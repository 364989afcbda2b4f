import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { clientOf } from "../../../src/api/http/held.ts";
import { type BareApp, openBareApp } from "../bare-app.ts";

let api: BareApp;
let port: number;
/** Connections that the clients of a test hold. */
const held: Socket[] = [];
let release = (): void => undefined;

/** Opens the API; queries are answered when {@link release} is called. */
async function open(env: Readonly<Record<string, string>>, host = "127.0.0.1"): Promise<void> {
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const execute = async () => {
    await released;
    return { data: { graph: { version: 1 } } };
  };
  api = await openBareApp({ execute }, env);
  port = await api.listen(host);
}
afterEach(async () => {
  release();
  for (const socket of held.splice(0)) socket.destroy();
  await api.app.close();
});

/** A client's connection, as the server sees it: held, or the answer with which it was closed. */
function hold(localAddress: string, host = "127.0.0.1"): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, localAddress });
    held.push(socket);
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(received));
    // Whoever is refused is so before this answer.
    socket.write("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
    socket.on("data", () => {
      if (received.startsWith("HTTP/1.1 200 OK")) resolve("held");
    });
  });
}

/** The status of a request of a client; undefined: the connection was closed without one. */
function ask(
  localAddress: string,
  { headers = {}, path = "/health/live" }: { headers?: Record<string, string>; path?: string } = {},
): Promise<number | undefined> {
  const agent = new Agent({ localAddress });
  return new Promise((resolve) => {
    const asked = request({ agent, port, host: "127.0.0.1", path, headers }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode));
    });
    asked.on("error", () => resolve(undefined)).end();
  });
}

const query = "/graphql?query=%7B__typename%7D";

test("one client cannot take the connections of others: the 65th is answered and closed at once", async () => {
  await open({});
  const seen = await Promise.all(Array.from({ length: 530 }, () => hold("127.0.0.2")));
  const refused = seen.filter((each) => each !== "held");
  expect([seen.length - refused.length, refused.length]).toEqual([64, 466]);
  const [answer = ""] = refused.filter((each) => each !== "");
  const [head, body = ""] = answer.split("\r\n\r\n");
  expect(head?.split("\r\n", 1)[0]).toBe("HTTP/1.1 429 Too Many Requests");
  expect(JSON.parse(body)).toEqual({
    errors: [
      {
        message:
          "This address has 64 connections at once, which is the limit. Wait for an answer, then try again.",
        extensions: { code: "RATE_LIMITED", limit: 64 },
      },
    ],
  });
  for (const other of ["127.0.0.3", "127.0.0.4", "127.1.0.2"]) expect(await ask(other), other).toBe(200);
  const warnings = api.logs.filter(({ level }) => level === 40);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatchObject({ client: "127.0.0.2", connections: 64 });
});

test("a connection that ends makes room for the next, however many were refused", async () => {
  await open({ EGOV_CONNECTIONS_PER_CLIENT: "2" });
  expect(await Promise.all([hold("127.0.0.2"), hold("127.0.0.2")])).toEqual(["held", "held"]);
  for (let times = 0; times < 5; times++) expect(await hold("127.0.0.2")).not.toBe("held");
  held[0]?.destroy();
  await expect.poll(() => hold("127.0.0.2")).toBe("held");
  expect(await hold("127.0.0.2")).not.toBe("held");
});

test("an address is the same client over IPv4 and mapped into IPv6", async () => {
  await open({ EGOV_CONNECTIONS_PER_CLIENT: "2", HOST: "::" }, "::");
  expect(await hold("127.0.0.2")).toBe("held");
  expect(await hold("::ffff:127.0.0.2", "::ffff:127.0.0.1")).toBe("held");
  expect(await hold("127.0.0.2")).not.toBe("held");
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["203.0.113.7:51234", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["[2001:db8:1:2::9]:51234", "2001:db8:1:2::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["unknown", "unknown"],
])("%s belongs to the client %s", (address, client) => {
  expect(clientOf(address)).toBe(client);
});

test.each([
  ["its address", "127.0.0.2"],
  ["its range", "192.0.2.0/24, 127.0.0.0/30"],
  ["a name", "loopback"],
  ["a number of proxies", "1"],
])("a trusted proxy, named by %s, is not limited; the clients behind it are", async (_, proxies) => {
  await open({ EGOV_CONNECTIONS_PER_CLIENT: "2", EGOV_TRUST_PROXY: proxies });
  const from = (client: string) => ({ path: query, headers: { "x-forwarded-for": `1.2.3.4, ${client}` } });
  const running = [1, 2, 3].flatMap((n) => [
    ask("127.0.0.2", from(`203.0.113.${n}`)),
    ask("127.0.0.2", from(`203.0.113.${n}`)),
  ]);
  await expect.poll(count).toBe(6);
  expect(await ask("127.0.0.2", from("203.0.113.1"))).toBe(429);
  expect(await ask("127.0.0.2")).toBe(200);
  release();
  expect(await Promise.all(running)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(await ask("127.0.0.2", from("203.0.113.1"))).toBe(200);
  const clients = api.logs.filter(({ path }) => path === "/graphql").map(({ client }) => client);
  expect(new Set(clients)).toEqual(new Set(["203.0.113.1", "203.0.113.2", "203.0.113.3"]));
});

test("who is no trusted proxy speaks for itself alone", async () => {
  await open({ EGOV_TRUST_PROXY: "127.0.0.2" });
  const headers = { "x-forwarded-for": "203.0.113.1" };
  expect(await ask("127.0.0.3", { headers })).toBe(200);
  expect(api.logs.at(-1)).toMatchObject({ client: "127.0.0.3" });
  expect(await ask("127.0.0.2", { headers })).toBe(200);
  expect(api.logs.at(-1)).toMatchObject({ client: "203.0.113.1" });
});

function count(): Promise<number> {
  return new Promise((resolve) => api.app.server.getConnections((_, connections) => resolve(connections)));
}
