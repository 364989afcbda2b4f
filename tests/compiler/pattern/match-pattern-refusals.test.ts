import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileOperation } from "../../../src/compiler/operation/compile-operation.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { scopeAt, validOperation } from "../../setup/operations/valid-operation.ts";

const { schema, model } = loadSchema();
const query = `query Q($pattern: PatternInput!, $first: Int! = 25, $after: String) {
  matchPattern(pattern: $pattern, first: $first, after: $after) {
    nodes { bindings { variable entity { id } } paths { steps { entity { id } } } }
  }
}`;

/** The plans of the query, or why it is refused; nothing is sent. */
function compile(variables: Readonly<Record<string, unknown>>, nodeBudget = 50_000) {
  return compileOperation({ schema, model, nodeBudget, scope: scopeAt(3) }, validOperation(query), variables);
}

function refusal(variables: Readonly<Record<string, unknown>>, nodeBudget?: number) {
  const compiled = compile(variables, nodeBudget);
  const [error] = "errors" in compiled ? compiled.errors : [];
  return error && { message: error.message, extensions: error.extensions, path: error.path };
}

/** Nodes of single-letter variables; the first asks for something. */
function nodes(letters: string) {
  return [...letters].map((variable, index) => ({
    variable,
    ...(index === 0 && { where: { kinds: ["PERSON"] } }),
  }));
}

/** Edges written as pairs of letters. */
function edges(...pairs: readonly string[]) {
  return pairs.map((pair) => ({ from: pair[0], to: pair[1] }));
}

const unasked = [{ variable: "a" }, { variable: "b", where: {} }];
const asksNothing =
  '"pattern" matches everything. Give a node a "ref" or "where", or an edge a "via" with more than a direction.';

describe("a pattern that is none", () => {
  test.each([
    ["without nodes", { nodes: [], edges: [] }, asksNothing],
    [
      "of nine nodes",
      { nodes: nodes("abcdefghi"), edges: [] },
      '"pattern.nodes" has 9 entries; at most 8 are allowed. Split the pattern, and continue from the entities found.',
    ],
    [
      "of thirteen edges",
      { nodes: nodes("ab"), edges: edges(...Array.from({ length: 13 }, () => "ab")) },
      '"pattern.edges" has 13 entries; at most 12 are allowed. Split the pattern, and continue from the entities found.',
    ],
    [
      "with a variable twice",
      { nodes: nodes("aba"), edges: edges("ab") },
      '"pattern.nodes[2].variable" is "a", as in pattern.nodes[0]. Give every variable its own name.',
    ],
    [
      "with an edge from nowhere",
      { nodes: nodes("ab"), edges: edges("ab", "xb") },
      '"pattern.edges[1].from" is "x", which is not a variable of the pattern; it has "a", "b".',
    ],
    [
      "with an edge to nowhere",
      { nodes: nodes("ab"), edges: edges("ab", "bx") },
      '"pattern.edges[1].to" is "x", which is not a variable of the pattern; it has "a", "b".',
    ],
    [
      "with edges and no nodes",
      { nodes: [], edges: edges("ab") },
      '"pattern.edges[0].from" is "a", which is not a variable of the pattern; it has none.',
    ],
    [
      "with an edge from a variable to itself",
      { nodes: nodes("ab"), edges: edges("ab", "bb") },
      '"pattern.edges[1]" leads from "b" to itself; a path contains no entity twice. Use two variables.',
    ],
    [
      "in two parts",
      { nodes: nodes("abcd"), edges: edges("ac", "bd") },
      '"pattern" is not connected: no edges lead from "a" to "b", "d". Connect them, or query each part separately.',
    ],
    ["that asks for nothing", { nodes: unasked, edges: edges("ab") }, asksNothing],
    [
      "that asks for nothing but a direction",
      { nodes: unasked, edges: [{ from: "a", to: "b", via: { direction: "IN", minRank: "DEPRECATED" } }] },
      asksNothing,
    ],
    [
      "that asks for nothing in many words",
      { nodes: [{ variable: "a", where: { and: [{}, { or: [{ kinds: ["PERSON"] }, {}] }] } }], edges: [] },
      asksNothing,
    ],
    [
      "of an edge without hops",
      { nodes: nodes("ab"), edges: [{ from: "a", to: "b", maxHops: 0 }] },
      '"pattern.edges[0].maxHops" is 0; it must be from 1 to 3.',
    ],
    [
      "that wants certainty without a time",
      { nodes: nodes("ab"), edges: [{ from: "a", to: "b", via: { minCertainty: "CERTAIN" } }] },
      '"minCertainty: CERTAIN" needs a time: add "during", or asOf: { validAt: … } to the field.',
    ],
    [
      "that wants money without a currency",
      { nodes: nodes("ab"), edges: [{ from: "a", to: "b", via: { minAmount: "5" } }] },
      '"minAmount: 5" needs a currency, as in currency: "EUR".',
    ],
  ])("%s is BAD_USER_INPUT", (_, pattern, message) => {
    expect(refusal({ pattern })).toMatchObject({
      message,
      extensions: { code: "BAD_USER_INPUT" },
      path: ["matchPattern"],
    });
  });

  test("of four hops is HOP_LIMIT_EXCEEDED, with the figures", () => {
    const pattern = { nodes: nodes("ab"), edges: [...edges("ab"), { from: "b", to: "a", maxHops: 4 }] };
    const argument = "pattern.edges[1].maxHops";
    expect(refusal({ pattern })).toEqual({
      message: `"${argument}" is 4; at most 3 hops are walked. Lower it, or put a variable in between.`,
      extensions: { code: "HOP_LIMIT_EXCEEDED", argument, value: 4, limit: 3 },
      path: ["matchPattern"],
    });
  });
});

describe("a pattern", () => {
  test.each([
    [
      "where no entity is asked for",
      { nodes: unasked, edges: [{ from: "a", to: "b", via: { types: ["FUNDS"] } }] },
    ],
    [
      "that only a rank narrows",
      { nodes: unasked, edges: [{ from: "a", to: "b", via: { minRank: "PREFERRED" } }] },
    ],
    ["of one node", { nodes: [{ variable: "a", where: { or: [] } }], edges: [] }],
    [
      "of eight nodes and twelve edges",
      { nodes: nodes("abcdefgh"), edges: edges(..."ab ac ad ae af ag ah bc cd de ef fg".split(" ")) },
    ],
  ])("%s may be asked", (_, pattern) => {
    expect(refusal({ pattern })).toBeUndefined();
  });

  test("counts matches, bindings, paths and their steps, before anything is sent", () => {
    const pattern = { nodes: nodes("abc"), edges: [...edges("ab"), { from: "b", to: "c", maxHops: 3 }] };
    // Each of 100 matches: itself, 3 bindings, 2 paths, 2 + 4 steps.
    expect(refusal({ pattern, first: 100 }, 1_200)).toBeUndefined();
    expect(refusal({ pattern, first: 100 }, 1_199)?.extensions).toEqual({
      code: "COST_LIMIT_EXCEEDED",
      cost: 1_200,
      limit: 1_199,
    });
  });

  test("has cursors of its own", () => {
    const pattern = { nodes: nodes("ab"), edges: edges("ab") };
    expect(refusal({ pattern, after: "WzMsIiIsImEiLCJiIl0" })?.extensions.code).toBe("CURSOR_INVALID");
  });

  test("leaves no name and no value of the request in the statement", () => {
    const textOf = (one: string, other: string) => {
      const compiled = compile({
        pattern: {
          nodes: [
            { variable: `${one}.`, ref: { id: one } },
            { variable: other, where: { nameStartsWith: `a${one}`, ids: [other] } },
            { variable: `${other}..`, ref: { identifier: { scheme: "x-own", value: other } } },
          ],
          edges: [
            { from: `${one}.`, to: other, via: { roles: [one], sourceIds: [other] }, maxHops: 2 },
            { from: `${other}..`, to: other, via: { roles: [other] }, maxHops: 3 },
          ],
        },
      });
      if ("errors" in compiled) throw compiled.errors[0];
      return compiled.plans.map(({ statement }) => statement);
    };
    const plain = textOf("a", "b");
    const hostile = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
      fc.constantFrom("`) DETACH DELETE n //", "n0", "$p0", "\\u0060", "ref1"),
    );
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        fc.pre(`${one}.` !== other && one !== `${other}.`);
        expect(textOf(one, other)).toEqual(plain);
      }),
    );
  });
});
