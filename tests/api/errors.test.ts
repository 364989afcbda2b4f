import { ApolloServerErrorCode } from "@apollo/server/errors";
import { GraphQLError } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatError, httpStatus, isExpected } from "../../src/api/errors/format-error.ts";
import type { Execute } from "../../src/compiler/operation/graph-request.ts";
import {
  ConflictError,
  GraphError,
  InvalidValueError,
  LimitExceededError,
  UnavailableError,
} from "../../src/errors/graph-error.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { openTestApp, post, type TestApp } from "./test-app.ts";

const secret = "Neo4jError: Invalid input 'MATCH (n)' at bolt://neo4j:hunter2@10.0.0.7:7687";

let api: TestApp;
/** What the next operation meets instead of the graph. */
let fault: Execute;

beforeAll(async () => {
  api = await openTestApp({ execute: (request) => fault(request) });
});
afterAll(() => api.close());

const faults: readonly [name: string, fault: Execute][] = [
  ["thrown", () => Promise.reject(new Error(secret, { cause: new Error(secret) }))],
  ["thrown as text", () => Promise.reject(secret)],
  ["in the answer", async () => ({ errors: [new GraphQLError(secret)], data: null })],
  [
    "in the answer with a code nobody planned",
    async () => ({
      errors: [new GraphQLError(secret, { extensions: { code: "Neo.Bad", stack: secret } })],
      data: null,
    }),
  ],
  [
    "under a GraphError of the unplanned kind",
    () => Promise.reject(new GraphError("INTERNAL_SERVER_ERROR", secret, { cause: new Error(secret) })),
  ],
  [
    "as the cause of an error that may be shown",
    async () => {
      const originalError = new InvalidValueError("Give a number.", {}, "BAD_USER_INPUT", new Error(secret));
      return { errors: [new GraphQLError(secret, { originalError })] };
    },
  ],
];

describe("no text of the database, address or stack leaves the server", () => {
  test.each(faults)("%s", async (_, given) => {
    fault = given;
    const response = await api.app.inject(post({ query: "{ graph { version } }" }));
    expect(response.body).not.toMatch(/bolt|hunter2|MATCH|Neo4j|node_modules|\.ts:|stack/);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.headers["content-type"]).toBe("application/json; charset=utf-8");
  });
});

test("what is hidden names the request, under whose id the log has all of it", async () => {
  fault = () => Promise.reject(new Error(secret));
  api.logs.length = 0;
  const response = await api.app.inject(
    post({ query: "query Probe { graph { version } }" }, { "x-request-id": "probe-1" }),
  );
  expect(response.json()).toEqual({
    errors: [
      {
        message: "Internal server error",
        extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "probe-1" },
      },
    ],
  });
  expect(response.statusCode).toBe(500);
  expect(response.headers["x-request-id"]).toBe("probe-1");
  expect(api.logs[0]).toMatchObject({
    level: 50,
    reqId: "probe-1",
    operationName: "Probe",
    err: {
      type: "GraphQLError",
      cause: { type: "Error", message: secret, stack: expect.stringContaining("errors.test.ts") },
    },
  });
});

describe("an answer that failed as a whole has the status of its code", () => {
  test.each<[error: GraphError, status: number, retryAfter: string | undefined]>([
    [new UnavailableError("The database is away."), 503, "5"],
    [new UnavailableError("All are busy.", { connections: 50 }, "OVERLOADED"), 503, "5"],
    [new LimitExceededError("Too slow.", { timeoutMs: 10_000 }, "QUERY_TIMEOUT"), 504, undefined],
    [new LimitExceededError("Too much.", { cost: 70_000, limit: 50_000 }), 400, undefined],
    [new InvalidValueError("The cursor was made by another field.", {}, "CURSOR_INVALID"), 400, undefined],
    [new ConflictError("Somebody else was first."), 409, undefined],
  ])("%s", async (error, status, retryAfter) => {
    fault = () => Promise.reject(error);
    const response = await api.app.inject(post({ query: "{ graph { version } }" }));
    expect(response.json()).toEqual({
      errors: [{ message: error.message, extensions: { ...error.details, code: error.code } }],
    });
    expect(response.statusCode).toBe(status);
    expect(response.headers["retry-after"]).toBe(retryAfter);
  });
});

test("an answer of which a part failed is an answer", async () => {
  const failed = new GraphQLError("Too slow.", { path: ["b"], extensions: { code: "QUERY_TIMEOUT" } });
  fault = async () => ({ data: { a: { version: 1 }, b: null }, errors: [failed] });
  const response = await api.app.inject(post({ query: "{ a: graph { version } b: node(id: 1) { id } }" }));
  expect(response.json()).toEqual({
    errors: [{ message: "Too slow.", path: ["b"], extensions: { code: "QUERY_TIMEOUT" } }],
    data: { a: { version: 1 }, b: null },
  });
  expect(response.statusCode).toBe(200);
});

test("an answer over 10 MB is refused with its size", async () => {
  fault = async () => ({ data: { node: { id: "ä".repeat(6_000_000) } } });
  const response = await api.app.inject(post({ query: "{ node(id: 1) { id } }" }));
  const bytes = 12_000_028;
  expect(response.json()).toEqual({
    errors: [
      {
        message: `The answer has ${bytes} bytes; at most 10000000 are sent. Ask for less: smaller pages, fewer fields.`,
        extensions: { bytes, limit: 10_000_000, code: "RESULT_TOO_LARGE" },
      },
    ],
  });
  expect(response.statusCode).toBe(400);
});

test("every code of the contract has a status, and so has every code of Apollo Server that reaches clients", () => {
  const type = loadSchema().schema.getType("ErrorCode");
  const contract = type !== undefined && "getValues" in type ? type.getValues().map(({ name }) => name) : [];
  // The first is answered before Apollo Server is asked, and they are supported.
  const unused = ["PERSISTED_QUERY_NOT_FOUND", "PERSISTED_QUERY_NOT_SUPPORTED"];
  const codes = [...contract, ...Object.values(ApolloServerErrorCode)].filter(
    (code) => !unused.includes(code),
  );
  expect(contract).toHaveLength(20);
  expect(codes.filter((code) => !isExpected(code))).toEqual([
    "INTERNAL_SERVER_ERROR",
    "INTERNAL_SERVER_ERROR",
  ]);
  expect(httpStatus("INTERNAL_SERVER_ERROR")).toBe(500);
});

test("stack traces are removed even where Apollo Server added them", () => {
  const extensions = { code: "BAD_USER_INPUT", stacktrace: ["at secret.ts:1"], limit: 3 };
  expect(formatError({ message: "No.", extensions }, new GraphQLError("No.", { extensions }))).toEqual({
    message: "No.",
    extensions: { code: "BAD_USER_INPUT", limit: 3 },
  });
});
