import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createHttp } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createTls } from "node:tls";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../src/neo4j/open/open-database.ts";
import { databaseEnvironment, testConfig } from "../setup/database/test-database.ts";

const opened: { readonly server: Server; readonly sockets: Set<Socket> }[] = [];
afterEach(async () => {
  for (const { server, sockets } of opened.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, "close");
  }
});

/** @returns its port on 127.0.0.1 */
async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  opened.push({ server, sockets });
  return (server.address() as AddressInfo).port;
}

/** What a start with the address says while it waits, and how it ends. */
async function say(uri: string, env: Readonly<Record<string, string>> = {}) {
  const steps: string[] = [];
  const config = testConfig({ NEO4J_URI: uri, EGOV_START_TIMEOUT_MS: "1000", ...env });
  const failure = await openDatabase(config, (step) => steps.push(step)).catch((cause) => cause);
  const { code, message } = failure as { readonly code: string; readonly message: string };
  return { steps, code, message };
}

const code = "DATABASE_UNAVAILABLE";
const waited = (uri: string, found: string, seconds = 1) => ({
  steps: [`Database: waiting for ${uri} up to ${seconds} s. ${found}`],
  code,
  message: `The server at ${uri} did not answer within ${seconds}000 ms. ${found}`,
});
const refused = (message: string) => ({ steps: [], code, message });
const waitMs = { timeout: 60_000 };

describe("an address that is wrong is said to be so, with what to do:", () => {
  test.each(["bolt", "neo4j", "bolt+s"])("an unknown host, by %s", waitMs, async (scheme) => {
    const uri = `${scheme}://no-such-host.invalid:7687`;
    const { steps, ...end } = await say(uri);
    const found =
      /The host "no-such-host\.invalid" is not known \((ENOTFOUND|EAI_AGAIN)\)\. Check its name in NEO4J_URI, and the name service\.$/;
    expect(steps).toEqual([expect.stringMatching(found)]);
    expect(end).toEqual({ code, message: expect.stringMatching(found) });
  });

  test.each(["bolt", "neo4j", "bolt+s"])("a port where nothing listens, by %s", waitMs, async (scheme) => {
    const server = createServer();
    const port = await listen(server);
    opened.pop();
    server.close();
    await once(server, "close");
    const uri = `${scheme}://127.0.0.1:${port}`;
    const found = `Nothing listens on port ${port} of 127.0.0.1 (ECONNREFUSED). Start Neo4j there, or check NEO4J_URI.`;
    expect(await say(uri)).toEqual(waited(uri, found));
  });

  test.each(["bolt", "neo4j", "bolt+s"])("a port of HTTP, by %s", waitMs, async (scheme) => {
    const port = await listen(createHttp((_, response) => response.end("hello")));
    expect(await say(`${scheme}://127.0.0.1:${port}`)).toEqual(
      refused(
        `Port ${port} of 127.0.0.1 speaks HTTP, not Bolt. Name Neo4j's Bolt port in NEO4J_URI, which usually is 7687.`,
      ),
    );
  });

  test("a port of HTTP that waits for the end of a line", waitMs, async () => {
    const server = createServer((socket) => {
      socket.on("data", (bytes) => bytes.includes("\n") && socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    });
    const port = await listen(server);
    expect((await say(`bolt://127.0.0.1:${port}`)).message).toContain("speaks HTTP, not Bolt");
  });

  test.each<[string, (socket: Socket) => unknown, string]>([
    ["closes the connection", (socket) => socket.end(), "it closed the connection"],
    ["says nothing", (socket) => socket.resume(), "it says nothing"],
  ])("a port that %s", waitMs, async (_, answer, deed) => {
    const port = await listen(createServer(answer));
    const uri = `bolt://127.0.0.1:${port}`;
    const found = `Port ${port} of 127.0.0.1 is open, but does not speak Bolt (${deed}). Check NEO4J_URI and what listens there.`;
    // The driver waits for two seconds each time.
    expect(await say(uri, { EGOV_START_TIMEOUT_MS: "9000" })).toEqual(waited(uri, found, 9));
  });

  test("a port of something else", waitMs, async () => {
    const port = await listen(createServer((socket) => socket.write("220 mail.example ESMTP\r\n")));
    expect(await say(`bolt://127.0.0.1:${port}`)).toEqual(
      refused(
        `Port ${port} of 127.0.0.1 is open, but does not speak Bolt. Check NEO4J_URI and what listens there.`,
      ),
    );
  });

  test.each(["bolt+s", "bolt+ssc", "neo4j+s"])(
    "%s to a server without encryption",
    waitMs,
    async (scheme) => {
      const { host, port } = new URL(databaseEnvironment().NEO4J_URI);
      expect(await say(`${scheme}://${host}`)).toEqual(
        refused(
          `Port ${port} of 127.0.0.1 takes no encrypted connections. Write bolt:// or neo4j:// in NEO4J_URI, without +s or +ssc.`,
        ),
      );
    },
  );

  describe("a server with encryption", () => {
    let key: Buffer;
    let cert: Buffer;
    beforeAll(() => {
      const folder = mkdtempSync(join(tmpdir(), "egov-tls-"));
      const [keyFile, certFile] = [join(folder, "key"), join(folder, "cert")];
      const subject = ["-subj", "/CN=db.example", "-days", "2"];
      const out = ["-keyout", keyFile, "-out", certFile];
      execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...subject, ...out], {
        stdio: "ignore",
      });
      [key, cert] = [readFileSync(keyFile), readFileSync(certFile)];
      rmSync(folder, { recursive: true });
    });

    test.each(["bolt", "neo4j"])("that is asked without, by %s", waitMs, async (scheme) => {
      const port = await listen(createTls({ key, cert }));
      expect(await say(`${scheme}://127.0.0.1:${port}`)).toEqual(
        refused(
          `Port ${port} of 127.0.0.1 takes encrypted connections only. Write bolt+s:// or neo4j+s:// in NEO4J_URI (+ssc for a self-signed certificate).`,
        ),
      );
    });

    test("whose certificate nobody vouches for", waitMs, async () => {
      const port = await listen(createTls({ key, cert }));
      const uri = `bolt+s://127.0.0.1:${port}`;
      const { steps, message } = await say(uri);
      expect(steps).toEqual([]);
      expect(message).toMatch(
        /^The certificate of bolt\+s:\/\/127\.0\.0\.1:\d+ is not accepted \(.*certificate/,
      );
      expect(message).toMatch(/for a self-signed one write \+ssc in NEO4J_URI\.$/);
    });
  });
});
