import { ApolloServer } from "@apollo/server";
import type { FastifyRequest } from "fastify";
import { afterAll, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { publicViewer, type Viewer } from "../../src/access/viewer.ts";
import { openBareApp } from "./bare-app.ts";
import { post } from "./test-app.ts";

const asked: Viewer[] = [];
const { app, logs } = await openBareApp({
  viewerOf: ({ headers }: FastifyRequest) => ({ id: String(headers["x-viewer"] ?? "public") }),
  execute: async ({ viewer }) => {
    asked.push(viewer);
    return { data: { graph: { version: 1 } } };
  },
});
let apollo: MockInstance;
beforeEach(() => {
  apollo = vi.spyOn(ApolloServer.prototype, "executeHTTPGraphQLRequest");
});
afterAll(() => app.close());

/** What a request of somebody took: Apollo Server's checks, the graph, or a kept answer. */
async function costOf(viewer: string, name: string) {
  const [checks, answers] = [apollo.mock.calls.length, asked.length];
  const body = {
    query: "query Version($name: Boolean!) { graph { version @include(if: $name) } }",
    variables: { name: true, unused: name },
  };
  const { payload } = await app.inject(post(body, { "x-viewer": viewer }));
  expect(payload).toBe('{"data":{"graph":{"version":1}}}\n');
  return {
    checks: apollo.mock.calls.length - checks,
    answers: asked.slice(answers),
    isKept: logs.at(-1)?.isKept === true,
  };
}

test("What is kept for one viewer is not used for another", async () => {
  const [ada, bob] = [{ id: "ada" }, { id: "bob" }];
  expect(await costOf("ada", "x")).toEqual({ checks: 1, answers: [ada], isKept: false });
  expect(await costOf("ada", "x")).toEqual({ checks: 0, answers: [], isKept: true });
  expect(await costOf("ada", "xx")).toEqual({ checks: 0, answers: [ada], isKept: false });
  expect(await costOf("bob", "x")).toEqual({ checks: 1, answers: [bob], isKept: false });
  expect(await costOf("bob", "xx")).toEqual({ checks: 0, answers: [bob], isKept: false });
  expect(await costOf("ada", "xx")).toEqual({ checks: 0, answers: [], isKept: true });
});

test("Without accounts everybody is the public", async () => {
  const viewers: Viewer[] = [];
  const bare = await openBareApp({
    execute: async ({ viewer }) => {
      viewers.push(viewer);
      return { data: { graph: { version: 1 } } };
    },
  });
  await bare.app.inject(post({ query: "{ graph { version } }" }, { authorization: "Bearer x" }));
  await bare.app.close();
  expect(viewers).toEqual([publicViewer]);
});
