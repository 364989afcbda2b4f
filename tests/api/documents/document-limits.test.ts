import { getIntrospectionQuery, getOperationAST, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkDocumentLimits } from "../../../src/api/documents/document-limits.ts";
import { measureDocument } from "../../../src/api/documents/document-size.ts";
import { openTestApp, post, type TestApp } from "../test-app.ts";

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
});
afterAll(() => api.close());

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");

/** A query with so many levels of fields. */
function deep(levels: number): string {
  const pairs = (levels - 2) / 2;
  return `{ node(id: "x") { ... on Programme { ${"neighbours { nodes { ".repeat(pairs)}id${" } }".repeat(pairs)} } } }`;
}

const fanOut = `{ ...F0 } ${times(18, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)}
  fragment F18 on Query { graph { version } }`;

describe("a document that is built to be expensive is refused with the figure and the limit", () => {
  test.each<[name: string, query: string, message: string, details: object]>([
    [
      "depth",
      deep(50),
      "The operation has 50 levels of fields; at most 20 are allowed. Split it: `node(id:)` goes on from any entity.",
      { limit: "depth", found: 50, allowed: 20 },
    ],
    [
      "aliases of __typename",
      `{ ${times(100, (n) => `a${n}: __typename`)} }`,
      "The operation has 100 aliases; at most 30 are allowed. `nodes(ids:)` asks for many at once.",
      { limit: "aliases", found: 100, allowed: 30 },
    ],
    [
      "root fields, also those that are skipped",
      `{ __typename ${times(20, (n) => `g${n}: graph @skip(if: true) { version }`)} }`,
      "The operation has 21 root fields; at most 20 are allowed. Send several requests.",
      { limit: "rootFields", found: 21, allowed: 20 },
    ],
    [
      "directives",
      `{ ${times(50, () => "__typename @skip(if: false)")} }`,
      "The operation has 50 directives; at most 30 are allowed. Leave some out.",
      { limit: "directives", found: 50, allowed: 30 },
    ],
    [
      "fragments that unfold to 2^18",
      fanOut,
      "The operation has 524288 fields, fragments unfolded; at most 5000 are allowed. Select less.",
      { limit: "fields", found: 524_288, allowed: 5000 },
    ],
  ])("%s", async (_, query, message, details) => {
    const response = await api.app.inject(post({ query }));
    expect(response.json()).toEqual({
      errors: [{ message, extensions: { ...details, code: "COST_LIMIT_EXCEEDED" } }],
    });
    expect(response.statusCode).toBe(400);
  });
});

/** As many of them as a document may have words. */
const repeated = times(390, () => "graph { version }");
const inFragments = `{ ${times(39, (n) => `...F${n}`)} } ${times(39, (n) => `fragment F${n} on Query { ${times(9, () => "graph { version }")} }`)}`;

describe("a document that repeats fields is refused before they are compared", () => {
  test.each<[name: string, query: string]>([
    ["one field", `{ ${repeated} }`],
    ["one field of a named operation", `query Q { ${repeated} }`],
    ["an alias", `{ graph { ${times(600, () => "a: version")} } }`],
    ["in inline fragments", `{ ${times(270, () => "... { graph { version } }")} }`],
    ["in fragments", inFragments],
    ["fields below fields", `{ ${times(20, () => `graph { ${times(80, () => "version")} }`)} }`],
    [
      "in a fragment that nothing spreads",
      `{ __typename } fragment F on Query { ${repeated.slice(0, 3600)} }`,
    ],
    ["in a fragment that spreads itself", `{ ...F } fragment F on Query { ...F ${repeated.slice(0, 3600)} }`],
    ["in the second operation", `query A { __typename } query B { ${repeated.slice(0, 3600)} }`],
  ])("%s", async (_, query) => {
    const extensions = {
      limit: "repetition",
      found: expect.any(Number),
      allowed: 20_000,
      code: "COST_LIMIT_EXCEEDED",
    };
    // The second time it is not even parsed; which operation is asked for makes no difference.
    for (const operationName of [undefined, "B"]) {
      const response = await api.app.inject(post({ query, operationName }));
      const { found } = response.json().errors[0].extensions;
      const message = `The document repeats fields or fragments: ${found} pairs or more would have to be compared; at most 20000 are allowed. Select each field once in each place.`;
      expect([response.statusCode, response.json()]).toEqual([400, { errors: [{ message, extensions }] }]);
      expect(found).toBeGreaterThan(20_000);
    }
  });

  test("many fragments, each of which unfolds to much", async () => {
    const names = times(400, (n) => `query Q${n} { ...F0 }`).slice(0, 3000);
    const pairs = (n: number) => `a: neighbours { nodes { ...F${n} } } b: neighbours { nodes { ...F${n} } }`;
    const fragments = times(14, (n) => `fragment F${n} on Project { ${pairs(n + 1)} }`);
    const query = `${names.slice(0, names.lastIndexOf("query"))} ${fragments} fragment F14 on Project { id }`;
    const [error] = (await api.app.inject(post({ query }))).json().errors;
    expect(error.extensions).toMatchObject({
      code: "COST_LIMIT_EXCEEDED",
      limit: "documentFields",
      allowed: 20_000,
    });
  });

  test("what programs write themselves is taken", async () => {
    const same = times(60, (n) => `fragment F${n} on Query { graph { version entityCount } }`);
    const query = `{ ${times(60, (n) => `...F${n}`)} } ${same}`;
    expect((await api.app.inject(post({ query }))).json().errors).toBeUndefined();
  });
});

describe("introspection is bounded", () => {
  const full = getIntrospectionQuery();
  const end = full.indexOf("fragment FullType");
  const schemaField = full.slice(full.indexOf("__schema"), full.lastIndexOf("}", end));
  const fragments = full.slice(end);
  const args = "fields { name args { name type { name kind } } }";
  const inner = `types { ${args} ${times(8, (n) => `a${n}: possibleTypes { ${args} }`)} }`;

  test.each<[name: string, query: string, details: object]>([
    [
      "by its roots",
      `{ ${times(19, (n) => `a${n}: ${schemaField}`)} } ${fragments}`,
      { limit: "introspectionRoots", found: 19, allowed: 2 },
    ],
    [
      "by its roots, of either kind",
      '{ __schema { description } a: __type(name: "Query") { name } b: __type(name: "Query") { name } }',
      { limit: "introspectionRoots", found: 3, allowed: 2 },
    ],
    [
      "by fields within fields",
      `{ __schema { ${inner} } }`,
      { limit: "introspectionFields", allowed: 30_000 },
    ],
    [
      "by aliases",
      `{ __schema { ${times(28, (n) => `a${n}: types { fields { name args { name } } }`)} } }`,
      { limit: "introspectionFields", allowed: 30_000 },
    ],
    [
      "by aliases of what a variable names",
      `query Q($name: String! = "Entity") { __type(name: $name) { ${times(28, (n) => `a${n}: possibleTypes { ${args} }`)} } }`,
      { limit: "introspectionFields", allowed: 30_000 },
    ],
  ])("%s", async (_, query, details) => {
    const response = await api.app.inject(post({ query }));
    const { errors, data } = response.json();
    expect([response.statusCode, data]).toEqual([400, undefined]);
    expect(errors[0].extensions).toMatchObject({ ...details, code: "COST_LIMIT_EXCEEDED" });
  });

  test("a whole schema and a type beside it are told", async () => {
    const query = `{ __typename ${schemaField} __type(name: "Query") { name } } ${fragments}`;
    const { data, errors } = (await api.app.inject(post({ query }))).json();
    expect(errors).toBeUndefined();
    expect(data.__type).toEqual({ name: "Query" });
    expect(data.__schema.types.length).toBeGreaterThan(50);
  });
});

describe("a document that is too long is not even read to its end", () => {
  const message = "Syntax Error: Document contains more that 2000 tokens. Parsing aborted.";
  test.each([
    ["5,000 levels", deep(5000)],
    ["10,000 aliases", `{ ${times(10_000, (n) => `a${n}: __typename`)} }`],
    ["10,000 unknown directives", `{ __typename ${"@x ".repeat(10_000)} }`],
    [
      "2,000 unused fragments",
      `{ __typename } ${times(2000, (n) => `fragment F${n} on Query { __typename }`)}`,
    ],
    ["1,000 operations", times(1000, (n) => `query Q${n} { __typename }`)],
  ])("%s", async (_, query) => {
    const response = await api.app.inject(post({ query }));
    const code = query.length > 99_000 ? "PAYLOAD_TOO_LARGE" : "GRAPHQL_PARSE_FAILED";
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(response.json().errors).toHaveLength(1);
    if (code === "GRAPHQL_PARSE_FAILED") {
      expect(response.json().errors[0].message).toBe(message);
    }
  });
});

describe("a document that is wrong is refused, with five errors at most", () => {
  test.each([
    ["unknown directives", `{ __typename ${"@x ".repeat(400)} }`],
    ["unknown fields", `{ ${times(400, (n) => `x${n}`)} }`],
    ["a circle of fragments", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"],
    ["a fragment in itself", "{ ...A } fragment A on Query { ...A }"],
    [
      "circular introspection",
      `{ __schema { types { ${"fields { type { ".repeat(8)}name${" } }".repeat(8)} } } }`,
    ],
  ])("%s", async (_, query) => {
    const response = await api.app.inject(post({ query }));
    const { errors, data } = response.json();
    expect(data).toBeUndefined();
    expect(errors.length).toBeLessThanOrEqual(5);
    expect(errors[0].extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(response.statusCode).toBe(400);
  });
});

test("the full introspection query passes all limits", async () => {
  const query = getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const response = await api.app.inject(post({ query }));
  expect(response.json().errors).toBeUndefined();
  expect(response.json().data.__schema.queryType.name).toBe("Query");
});

test("three hops with their evidence, 15 levels, pass the limits", () => {
  const evidence = "relationship { statements { nodes { source { title } } } }";
  const hop = (inner: string): string => `neighbours(first: 2) { edges { ${inner} } }`;
  const selection = hop(`node { ${hop(`node { ${hop(evidence)} }`)} }`);
  const document = parse(`{ entity(by: { id: "nobody" }) { ${selection} } }`);
  const operation = getOperationAST(document);
  expect(operation && measureDocument(document, operation)).toMatchObject({ depth: 14, fields: 14 });
  expect(() => operation && checkDocumentLimits(document, operation)).not.toThrow();
});

test("one field 50 times costs little", async () => {
  const response = await api.app.inject(post({ query: `{ ${"__typename ".repeat(50)} }` }));
  expect(response.json()).toMatchObject({ data: { __typename: "Query" } });
});

test.each(["mutation", "subscription"])("a %s is refused, since there is none", async (operation) => {
  const response = await api.app.inject(post({ query: `${operation} { x }` }));
  expect(response.json()).toEqual({
    errors: [
      {
        message: `This API answers queries only; this operation is a ${operation}.`,
        extensions: { operation, code: "BAD_USER_INPUT" },
      },
    ],
  });
});
