import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importDataset } from "../../../src/import/run/import-dataset.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { StoreCounts } from "../../../src/store/model/store-counts.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import { keepIdentity } from "../../setup/graphs/keep-identity.ts";
import { toDataset } from "../../setup/graphs/plain-dataset.ts";
import type { PlainGraph, PlainRelationship } from "../../setup/graphs/plain-graph.ts";
import { randomGraph } from "../../setup/graphs/random-graph.ts";
import { oracleRuns } from "../../setup/oracles/oracle-runs.ts";
import { type AskedPattern, randomPattern, randomUnnamedPattern } from "./match-pattern-oracle.ts";

let graph: TestGraph;
const counts = new StoreCounts(loadSchema().model);

beforeAll(async () => {
  graph = await openTestGraph({ counts });
});

afterAll(() => graph.close());

const tie = (id: string, from: string, to: string, type: PlainRelationship["type"] = "MEMBER_OF") => ({
  id,
  from,
  to,
  type,
  sources: ["s0"],
});

/** Four entities: a and b both lead to c, a by two relationships; c and b lead to d. */
const small: PlainGraph = {
  entities: ["a", "b", "c", "d"].map((id) => ({ id, kind: "MUNICIPALITY", name: `Town ${id}` })),
  relationships: [
    tie("r0", "a", "c"),
    tie("r1", "a", "c", "FUNDS"),
    tie("r2", "b", "c"),
    tie("r3", "c", "d"),
    tie("r4", "b", "d", "FUNDS"),
  ],
  sources: [{ id: "s0", title: "Source" }],
};

const query = `query Q($pattern: PatternInput!) {
  matchPattern(pattern: $pattern) {
    nodes { bindings { variable entity { id } } paths { steps { entity { id } relationships { relationship { id } } } } }
  }
}`;

interface Answer {
  readonly matchPattern: {
    readonly nodes: readonly {
      readonly bindings: readonly { readonly variable: string; readonly entity: { readonly id: string } }[];
      readonly paths: readonly {
        readonly steps: readonly {
          readonly entity: { readonly id: string };
          readonly relationships: readonly { readonly relationship: { readonly id: string } }[];
        }[];
      }[];
    }[];
  };
}

/** Matches as `x=a y=c | a -r0,r1-> c`. */
async function matches(pattern: unknown): Promise<readonly string[]> {
  const { matchPattern } = await graph.data<Answer>(query, { pattern });
  return matchPattern.nodes.map(({ bindings, paths }) => {
    const bound = bindings.map(({ variable, entity }) => `${variable}=${entity.id}`).join(" ");
    const walked = paths.map(({ steps }) =>
      steps
        .map(({ entity, relationships }, index) =>
          index === 0
            ? entity.id
            : `-${relationships.map(({ relationship }) => relationship.id).join(",")}-> ${entity.id}`,
        )
        .join(" "),
    );
    return [bound, ...walked].join(" | ");
  });
}

describe("matchPattern", () => {
  beforeAll(() => writeGraph(graph.database, small));

  test.each([
    [
      "takes parallel relationships for one match",
      { nodes: [{ variable: "x", ref: { id: "a" } }, { variable: "y" }], edges: [{ from: "x", to: "y" }] },
      ["x=a y=c | a -r0,r1-> c"],
    ],
    [
      "binds different entities to different variables",
      {
        nodes: [{ variable: "x", where: { ids: ["a", "b"] } }, { variable: "y" }, { variable: "z" }],
        edges: [
          { from: "x", to: "y", via: { types: ["MEMBER_OF"], direction: "OUT" } },
          { from: "z", to: "y", via: { types: ["MEMBER_OF"], direction: "OUT" } },
        ],
      },
      ["x=a y=c z=b | a -r0-> c | b -r2-> c", "x=b y=c z=a | b -r2-> c | a -r0-> c"],
    ],
    [
      "lets several edges rest on one relationship",
      {
        nodes: [{ variable: "x", ref: { id: "b" } }, { variable: "y" }],
        edges: [
          { from: "x", to: "y", via: { types: ["MEMBER_OF"], direction: "OUT" } },
          { from: "x", to: "y", via: { direction: "BOTH" } },
        ],
      },
      ["x=b y=c | b -r2-> c | b -r2-> c"],
    ],
    [
      "takes the shortest way, and lets it lead through what another variable binds",
      {
        nodes: [{ variable: "x", ref: { id: "a" } }, { variable: "y" }, { variable: "z", ref: { id: "d" } }],
        edges: [
          { from: "x", to: "y" },
          { from: "x", to: "z", maxHops: 3 },
        ],
      },
      ["x=a y=c z=d | a -r0,r1-> c | a -r0,r1-> c -r3-> d"],
    ],
    [
      "finds nothing where one entity would have to be bound twice",
      {
        nodes: [
          { variable: "x", ref: { id: "a" } },
          { variable: "y", ref: { id: "a" } },
        ],
        edges: [{ from: "x", to: "y", maxHops: 3 }],
      },
      [],
    ],
    [
      "finds one entity alone",
      { nodes: [{ variable: "x", where: { nameStartsWith: "Town B" } }], edges: [] },
      ["x=b"],
    ],
    [
      "sees a reference's own filter",
      { nodes: [{ variable: "x", ref: { id: "a" }, where: { kinds: ["PERSON"] } }], edges: [] },
      [],
    ],
  ])("%s", async (_, pattern, expected) => {
    expect(await matches(pattern)).toEqual(expected);
  });

  test("says which reference found nothing", async () => {
    const nodes = [
      { variable: "x", ref: { id: "a" } },
      { variable: "y", ref: { id: "nobody" } },
    ];
    const { data, errors } = await graph.ask(query, { pattern: { nodes, edges: [{ from: "x", to: "y" }] } });
    const argument = "pattern.nodes[1].ref";
    expect(data).toBeNull();
    expect(errors?.map(({ message, extensions, path }) => ({ message, extensions, path }))).toEqual([
      {
        message: `No entity has the id "nobody", given at "${argument}". search(text:) finds entities by name.`,
        extensions: { code: "NOT_FOUND", argument },
        path: ["matchPattern"],
      },
    ]);
  });

  test("names the entities that share an identifier", async () => {
    await graph.database.write((run) =>
      run({
        text: "UNWIND ['a', 'b'] AS id CREATE (:Identifier {key: 'x-own:1', entity: id, knownFrom: 1})",
        parameters: {},
      }),
    );
    const ref = { identifier: { scheme: "x-own", value: "1" } };
    const { errors } = await graph.ask(query, { pattern: { nodes: [{ variable: "x", ref }], edges: [] } });
    expect(errors?.[0]?.extensions).toEqual({
      code: "AMBIGUOUS_REFERENCE",
      argument: "pattern.nodes[0].ref",
      ids: ["a", "b"],
    });
  });
});

interface Page {
  readonly matchPattern: {
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly startCursor: string | null; readonly endCursor: string | null };
  };
}

/** A page of the first edges, or of the last. */
async function page(
  { pattern, validAt }: AskedPattern,
  size: number,
  more: Readonly<Record<string, unknown>> = {},
  count: "first" | "last" = "first",
) {
  const { data, errors, extensions } = await graph.ask(
    `query Q($pattern: PatternInput!, $asOf: AsOf, $size: Int!, $after: String, $before: String) {
      matchPattern(pattern: $pattern, asOf: $asOf, ${count}: $size, after: $after, before: $before) {
        pageInfo { startCursor endCursor } nodes { bindings { entity { id name } } paths { steps { entity { id } relationshipCount } } }
      }
    }`,
    { pattern, size, asOf: { validAt }, ...more },
  );
  if (errors) throw errors[0];
  const { knownAt } = (extensions as { graph: { knownAt: string } }).graph;
  return { ...(data as unknown as Page).matchPattern, knownAt };
}

describe("a pattern asked while the graph changes", () => {
  const timeout = 120_000 + oracleRuns * 3_000;
  // Two patterns on one history: an import takes longer than a question.
  const cases = fc.tuple(
    randomGraph(),
    randomGraph(),
    fc.tuple(randomPattern, randomUnnamedPattern),
    fc.boolean(),
  );

  test("goes on in the version it began with, and finds it again by knownAt", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([before, later, patterns, isRare]) => {
        // Of a million entities, none of any kind: every place is rare.
        counts.set(isRare ? 1_000_000 : 0, new Map(), new Map());
        await clearGraph(graph.database);
        await importDataset({ database: graph.database, dataset: toDataset(keepIdentity(before)) });
        const wholes = [];
        for (const asked of patterns)
          wholes.push({
            asked,
            whole: await page(asked, 300),
            begun: await page(asked, 1),
            end: await page(asked, 1, {}, "last"),
          });
        await importDataset({ database: graph.database, dataset: toDataset(keepIdentity(later, before)) });
        for (const { asked, whole, begun, end } of wholes) {
          const { knownAt } = whole;
          const after = begun.pageInfo.endCursor;
          if (after) expect((await page(asked, 299, { after })).nodes).toEqual(whole.nodes.slice(1));
          expect(end.nodes).toEqual(whole.nodes.slice(-1));
          const before = end.pageInfo.startCursor;
          if (before)
            expect((await page(asked, 299, { before }, "last")).nodes).toEqual(whole.nodes.slice(0, -1));
          if (after && before)
            expect((await page(asked, 5, { after, before }, "last")).nodes).toEqual(
              whole.nodes.slice(1, -1).slice(-5),
            );
          const again = await page(asked, 300, { asOf: { validAt: asked.validAt, knownAt } });
          expect(again.nodes).toEqual(whole.nodes);
        }
      }),
      { numRuns: Math.ceil(oracleRuns / 10) },
    );
  });
});
