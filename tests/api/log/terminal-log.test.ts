import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { createTerminalLog } from "../../../src/api/log/terminal-log.ts";
import { openBareApp } from "../bare-app.ts";

/** A log whose lines are kept, without colours and times. */
async function openLog() {
  let written = "";
  const log = await createTerminalLog({
    write: (text) => {
      written += stripVTControlCharacters(text).replaceAll(/^\[\d\d:\d\d:\d\d\]:? /gm, "");
    },
  });
  return { log, written: () => written.replaceAll(/\d+(\.\d)? ms/g, "… ms") };
}

test("while everything starts requests are counted, not listed; then each takes one short line", async () => {
  const { log, written } = await openLog();
  let isReady = false;
  const readiness = () =>
    isReady
      ? ({ ready: true, version: 1 } as const)
      : ({ ready: false, code: "STARTING", reason: "Starting." } as const);
  const { app } = await openBareApp({ readiness, logTo: log }, { EGOV_TRUST_PROXY: "loopback" });
  await app.inject({ url: "/health/live" });
  for (let times = 0; times < 3; times++) await app.inject({ url: "/health/ready" });
  app.log.info("Server listening at http://127.0.0.1:4000");
  expect(written()).toBe("");
  isReady = true;
  expect(log.ready()).toBe(3);

  const payload = { query: "query Version { graph { version } }" };
  const post = { method: "POST", url: "/graphql", payload } as const;
  await app.inject(post);
  await app.inject(post);
  await app.inject({ url: "/graphql?query=%7Bnothing%7D&secret=1" });
  await app.inject({ url: "/nothing", headers: { "x-forwarded-for": "\u009b2J203.0.113.7" } });
  await app.close();
  expect(written().trimEnd().split("\n")).toEqual([
    "200 POST /graphql  … ms  Version  0 statements",
    "200 POST /graphql  … ms  kept",
    "400 GET /graphql  … ms  GRAPHQL_VALIDATION_FAILED",
    "404 GET /nothing  … ms  NOT_FOUND  from \uFFFD2J203.0.113.7",
  ]);
});

test("what goes wrong is shown at any time, with its cause", async () => {
  const { log, written } = await openLog();
  const { app } = await openBareApp({ logTo: log });
  app.log.error({ err: new Error("boom") }, "operation failed unexpectedly");
  app.log.warn({ client: "203.0.113.7" }, "refusing connections");
  await app.close();
  expect(written()).toMatch(/^ERROR: operation failed unexpectedly\n {4}err: .*"message": "boom".*at /s);
  expect(written()).toContain('WARN: refusing connections\n    client: "203.0.113.7"\n');
});
