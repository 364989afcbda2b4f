import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBareApp } from "./bare-app.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const built = folder("dist/web/graphiql");

let api: TestApp;

beforeAll(async () => {
  execFileSync(process.execPath, [folder("build/build.mjs"), "web/graphiql"], { stdio: "ignore" });
  api = await openTestApp({ graphiqlFolder: built });
});
afterAll(() => api.close());

const browser = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

test("a browser gets GraphiQL at /graphql, and from / is led there", async () => {
  const root = await api.app.inject({ url: "/", headers: browser });
  expect(root.statusCode).toBe(302);
  expect(root.headers.location).toBe("graphql");
  const page = await api.app.inject({ url: "/graphql", headers: browser });
  expect(page.statusCode).toBe(200);
  expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(page.body).toContain("<title>egov-graph – GraphiQL</title>");
});

test("while the page is not built, browsers wait for it and programs are answered; then it is there", async () => {
  const later = mkdtempSync(join(tmpdir(), "egov-page-"));
  const { app } = await openBareApp({ graphiqlFolder: later });
  const waiting = await app.inject({ url: "/graphql", headers: browser });
  expect([waiting.statusCode, waiting.headers.refresh, waiting.headers["content-type"]]).toEqual([
    503,
    "2",
    "text/html; charset=utf-8",
  ]);
  expect((await app.inject({ url: "/", headers: browser })).statusCode).toBe(302);
  const program = await app.inject({ url: "/graphql?query=%7B__typename%7D" });
  expect(program.json()).toMatchObject({ data: { graph: { version: 1 } } });
  cpSync(built, later, { recursive: true });
  const page = await app.inject({ url: "/graphql", headers: browser });
  expect([page.statusCode, page.headers.refresh]).toEqual([200, undefined]);
  const [, script = ""] = /src="\.\/(graphiql\/[^"]+\.js)"/.exec(page.body) ?? [];
  expect((await app.inject({ url: `/${script}` })).statusCode).toBe(200);
  await app.close();
  rmSync(later, { recursive: true });
});

test("HEAD tells a browser what GET would bring", async () => {
  for (const url of ["/", "/graphql"]) {
    const get = await api.app.inject({ url, headers: browser });
    const head = await api.app.inject({ method: "HEAD", url, headers: browser });
    expect([head.statusCode, head.payload]).toEqual([get.statusCode, ""]);
    for (const name of ["content-type", "content-length", "content-security-policy", "location"]) {
      expect(head.headers[name], name).toBe(get.headers[name]);
    }
  }
});

test.each([undefined, "*/*", "application/json", "application/graphql-response+json, text/html;q=0.1"])(
  "a program that accepts %s gets an answer at the same address",
  async (accept) => {
    const headers = accept === undefined ? {} : { accept };
    const response = await api.app.inject({ url: "/graphql?query=%7B__typename%7D", headers });
    expect(response.json()).toMatchObject({ data: { __typename: "Query" } });
  },
);

test("the page may load and ask nothing but this server, and runs no inline script", async () => {
  const { headers } = await api.app.inject({ url: "/graphql", headers: browser });
  expect(headers["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
      "font-src 'self' data:; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'",
  );
});

test("everything that page and style sheets name is served by us, for good, under relative addresses", async () => {
  const { body } = await api.app.inject({ url: "/graphql", headers: browser });
  const scripts = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? "");
  const styles = readdirSync(join(built, "graphiql")).filter((name) => name.endsWith(".css"));
  const inStyles = styles.flatMap((name) =>
    [...readFileSync(join(built, "graphiql", name), "utf8").matchAll(/url\(["']?([^"')]+)/g)].map(
      ([, address]) => (address?.startsWith("data:") ? "data:" : `./graphiql/${address}`),
    ),
  );
  const addresses = [...new Set([...scripts, ...inStyles])].filter((address) => !address.startsWith("data:"));
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) {
    const { pathname, host } = new URL(address, "http://ours/graphql");
    expect(host).toBe("ours");
    const response = await api.app.inject({ url: pathname });
    expect(response.statusCode, pathname).toBe(200);
    expect(response.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  }
});

describe("files outside the page's folder are not served", () => {
  test.each([
    "/graphiql/../index.html",
    "/graphiql/%2e%2e/%2e%2e/%2e%2e/package.json",
    "/graphiql/",
    "/graphiql/.built.json",
  ])("%s", async (url) => {
    const response = await api.app.inject({ url, headers: browser });
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
  });
});
