import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { boundFile } from "../../src/neo4j/folder/bound-file.ts";
import { logConfFiles } from "../../src/neo4j/server/log-conf.ts";

test.each([
  ["debug.log", "server-logs.xml", 5],
  ["http.log", "server-logs.xml", 1],
  ["query.log", "server-logs.xml", 1],
  ["security.log", "server-logs.xml", 1],
  ["neo4j.log", "user-logs.xml", 1],
])("%s begins anew when it is full, and two older ones are kept", (log, conf, megabytes) => {
  const [, appender] =
    new RegExp(`<RollingRandomAccessFile [^>]*/${log}"[^>]*>([^]*?)</Rolling`).exec(
      logConfFiles[conf] ?? "",
    ) ?? [];
  expect(appender).toContain(`<SizeBasedTriggeringPolicy size="${megabytes} MB"/>`);
  expect(appender).toContain('<DefaultRolloverStrategy fileIndex="min" max="2"/>');
});

test("no logger of Neo4j is left without a file or writes into two", () => {
  const names = [...(logConfFiles["server-logs.xml"] ?? "").matchAll(/<(?:Logger name="(\w+)"|Root)/g)];
  expect(names.map(([, name]) => name)).toEqual([undefined, "QueryLogger", "HttpLogger", "SecurityLogger"]);
});

describe("what the JVM prints", () => {
  let folder: string;
  let file: string;
  let unbound: () => void;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "egov-log-"));
    file = join(folder, "console.log");
    writeFileSync(file, "first\n");
    unbound = boundFile(file, { maxBytes: 10_000, keptBytes: 100, everyMs: 10 });
  });
  afterEach(() => {
    unbound();
    rmSync(folder, { recursive: true });
  });
  const read = (): string => readFileSync(file, "utf8");

  test("is left alone while it is little", async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read()).toBe("first\n");
  });

  test("is cut to its last whole lines when it is much", async () => {
    appendFileSync(file, `${"x".repeat(60)}\n`.repeat(1000));
    appendFileSync(file, "last\n");
    await expect.poll(read).toBe(`${"x".repeat(60)}\nlast\n`);
  });

  test("goes on at the new end for the process that writes it", async () => {
    const script = `i=0; while [ $i -lt 3000 ]; do echo "line $i"; i=$((i + 1)); done; sleep 1; echo done`;
    const writer = spawn("/bin/sh", ["-c", `(${script}) >>"$1"`, "sh", file]);
    await once(writer, "exit");
    expect(statSync(file).size).toBeLessThan(10_000);
    // What is written in the moment of a cut may be lost; whole lines stay, and what comes later stands behind them.
    expect(read()).toMatch(/^(line \d+\n)+done\n$/);
  });

  test("may be gone", async () => {
    rmSync(file);
    await new Promise((resolve) => setTimeout(resolve, 50));
    writeFileSync(file, "again\n");
    expect(read()).toBe("again\n");
  });
});
