import { request } from "node:http";
import { afterEach, expect, test } from "vitest";
import { type BareApp, openBareApp } from "../bare-app.ts";

let api: BareApp;
afterEach(() => api.app.close());

const paths = ["/health/live", "/", "/graphql?query=%7B__typename%7D", "/nothing"];

/** The status of the answer to a request for a host. */
async function askAs(host: string, path = "/health/live"): Promise<number> {
  return (await api.app.inject({ url: path, headers: { host } })).statusCode;
}

const loopback = ["localhost", "LOCALHOST:4000", "localhost.:1", "a.localhost", "127.0.0.1:5", "127.9.9.9"];
const loopback6 = ["[::1]:4000", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]"];
const foreign = ["evil.example", "localhost.evil.example:4000", "notlocalhost", "127.0.0.1.evil.example"];
const foreign2 = ["192.0.2.1", "128.0.0.1", "[2001:db8::1]", "localhost.example"];

test.each([...loopback, ...loopback6])("the host %s is served", async (host) => {
  api = await openBareApp();
  expect(await askAs(host)).toBe(200);
});

test.each([...foreign, ...foreign2])(
  "the host %s is refused on every route, with the way out",
  async (host) => {
    api = await openBareApp();
    for (const url of paths) {
      const refused = await api.app.inject({ url, headers: { host } });
      expect(refused.statusCode).toBe(421);
      const name = host.replace(/:4000$/, "").replace(/[[\]]/g, "");
      expect(refused.json()).toEqual({
        errors: [
          {
            message: `This server does not answer for the host "${name}". If it is yours, name it in EGOV_ALLOWED_HOSTS and start again.`,
            extensions: { code: "BAD_REQUEST", host: name },
          },
        ],
      });
      expect(refused.headers).not.toHaveProperty("access-control-allow-origin");
    }
    const post = {
      method: "POST",
      url: "/graphql",
      headers: { host },
      payload: { query: "{ __typename }" },
    } as const;
    expect((await api.app.inject(post)).statusCode).toBe(421);
  },
);

test.each(["a b", "x@127.0.0.1", "127.0.0.1/", "[::1", "localhost:port"])("%j is no host", async (host) => {
  api = await openBareApp();
  expect(await askAs(host)).toBe(400);
});

test("a host that was served once opens nothing for another, and what is kept is not shown to one that is refused", async () => {
  api = await openBareApp();
  const url = "/graphql?query=%7B__typename%7D";
  const seen = [];
  for (const host of ["localhost", "evil.example", "localhost", "127.0.0.1", "evil.example"]) {
    seen.push(await askAs(host, url));
  }
  expect(seen).toEqual([200, 421, 200, 200, 421]);
});

test("HOST and the hosts of EGOV_ALLOWED_HOSTS are served, one with a port at that port only", async () => {
  const env = {
    HOST: "graph.example",
    EGOV_ALLOWED_HOSTS: "Öffnung.example, other.example:8080,192.0.2.1,[2001:db8::1]",
  };
  api = await openBareApp({}, env);
  const seen: Record<string, number> = {};
  const asked = [
    "graph.example",
    "graph.example:1",
    "xn--ffnung-vxa.example",
    "other.example:8080",
    "192.0.2.1:4000",
  ];
  for (const host of [...asked, "[2001:DB8::1]:1"]) seen[host] = await askAs(host);
  expect(Object.values(seen)).toEqual([200, 200, 200, 200, 200, 200]);
  for (const host of ["other.example", "other.example:8081", "sub.graph.example"]) {
    expect(await askAs(host), host).toBe(421);
  }
});

test("EGOV_ALLOWED_HOSTS=* serves any host", async () => {
  api = await openBareApp({}, { EGOV_ALLOWED_HOSTS: "*" });
  expect(await askAs("evil.example")).toBe(200);
});

test("a forwarded host does not stand for the one that was asked for", async () => {
  api = await openBareApp({}, { EGOV_TRUST_PROXY: "loopback" });
  const headers = { host: "evil.example", "x-forwarded-host": "localhost" };
  expect((await api.app.inject({ url: "/health/live", headers })).statusCode).toBe(421);
});

/** The status of a request over a connection to an address. */
function askAt(address: string, port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: address, port, path: "/health/live", headers: { host } }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode));
    });
    asked.on("error", reject).end();
  });
}

test("over a connection, the address that it came in on is served, such as a pod's to a probe", async () => {
  api = await openBareApp({}, { HOST: "0.0.0.0" });
  const port = await api.listen("0.0.0.0");
  const seen = [];
  for (const host of ["127.0.0.3", "0.0.0.0", "192.0.2.1", "graph.example"]) {
    seen.push(await askAt("127.0.0.3", port, host));
  }
  expect(seen).toEqual([200, 200, 421, 421]);
});
