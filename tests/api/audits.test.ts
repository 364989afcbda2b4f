import { auditServer } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "./test-app.ts";

let api: TestApp;
let url: string;

beforeAll(async () => {
  api = await openTestApp();
  url = `${await api.app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
});
afterAll(() => api.close());

test("all 61 audits of GraphQL over HTTP are met, the optional ones too", async () => {
  const results = await auditServer({ url });
  const notMet = results
    .filter(({ status }) => status !== "ok")
    .map(({ id, name, status }) => `${status} ${id} ${name}`);
  expect(notMet).toEqual([]);
  expect(results).toHaveLength(61);
});
