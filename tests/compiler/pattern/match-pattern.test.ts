import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { StoreCounts } from "../../../src/store/model/store-counts.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import type { PlainGraph } from "../../setup/graphs/plain-graph.ts";
import { randomGraph } from "../../setup/graphs/random-graph.ts";
import { oracleRuns } from "../../setup/oracles/oracle-runs.ts";
import { repeatUntil } from "../../setup/processes/repeat-until.ts";
import {
  type AskedPattern,
  bruteForceMatches,
  randomPattern,
  randomUnnamedPattern,
} from "./match-pattern-oracle.ts";

let graph: TestGraph;
const { model } = loadSchema();
const counts = new StoreCounts(model);

beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1e9, counts });
});

afterAll(() => graph.close());

const declarations = "$pattern: PatternInput!, $validAt: EDTF, $first: Int!, $after: String";
const field = "matchPattern(pattern: $pattern, asOf: { validAt: $validAt }, first: $first, after: $after)";
const bindings = "bindings { variable entity { id } }";
const paths = `paths {
  length
  steps { entity { id } relationshipCount relationships(first: 99) { direction relationship { id certainty } } }
}`;

interface Match {
  readonly bindings: unknown;
  readonly paths: unknown;
}

interface Page {
  readonly matchPattern: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Match[];
  };
}

/** All pages of a walk, one after the other. */
async function walk(asked: AskedPattern, first: number): Promise<readonly (readonly Match[])[]> {
  const query = `query Q(${declarations}) { ${field} { pageInfo { hasNextPage endCursor } nodes { ${bindings} } } }`;
  const pages: (readonly Match[])[] = [];
  let after: string | null = null;
  do {
    const { matchPattern }: Page = await graph.data<Page>(query, { ...asked, first, after });
    pages.push(matchPattern.nodes);
    after = matchPattern.pageInfo.hasNextPage ? matchPattern.pageInfo.endCursor : null;
  } while (after !== null);
  return pages;
}

/** A pattern of a new shape takes much longer to plan than to answer, so each is asked on two graphs. */
const cases = fc.tuple(
  fc.oneof(randomPattern, randomUnnamedPattern),
  fc.array(randomGraph({ entities: 7 }), { minLength: 2, maxLength: 2 }),
  fc.constantFrom(1, 1, 2, 3),
  // Whatever is thought to be rare, the answer is the same. With no entities nothing is.
  fc.record({
    entities: fc.constantFrom(0, 1_000_000, 1_000_000),
    kinds: fc.infiniteStream(fc.nat(30)),
    types: fc.infiniteStream(fc.nat(30)),
  }),
);
const timeout = 120_000 + oracleRuns * 36_000;

describe("matchPattern", () => {
  test("gives the tuples and paths that trying everything finds, in pages whose union is the whole", {
    timeout,
  }, async () => {
    let found = 0;
    const check = () =>
      fc.assert(
        fc.asyncProperty(cases, async ([asked, graphs, pages, { entities, kinds, types }]) => {
          counts.set(entities, countEach(model.kinds, kinds), countEach(model.relationshipTypes, types));
          for (const plain of graphs) {
            await writeGraph(graph.database, plain);
            const matches = await checkWhole(plain, asked);
            if (pages > 1) await checkPages(asked, matches, pages);
            found += matches.length;
          }
        }),
        { numRuns: Math.ceil(oracleRuns / 2) },
      );
    // Patterns that nothing meets would prove little.
    await repeatUntil(() => found > oracleRuns / 10, check);
    expect(found).toBeGreaterThan(oracleRuns / 10);
  });
});

function countEach(names: ReadonlyMap<string, unknown>, counted: Iterable<number>) {
  const next = counted[Symbol.iterator]();
  return new Map([...names.keys()].map((name): [string, number] => [name, next.next().value ?? 0]));
}

async function checkWhole(plain: PlainGraph, asked: AskedPattern): Promise<readonly Match[]> {
  const query = `query Q(${declarations}) { ${field} { nodes { ${bindings} ${paths} } } }`;
  const { matchPattern } = await graph.data<Page>(query, { ...asked, first: 1000 });
  const expected = bruteForceMatches(plain, asked);
  expect(matchPattern.nodes).toEqual(expected);
  return matchPattern.nodes;
}

async function checkPages(asked: AskedPattern, matches: readonly Match[], count: number): Promise<void> {
  const first = Math.max(1, Math.ceil(matches.length / count));
  const pages = await walk(asked, first);
  expect(pages.flat()).toEqual(matches.map(({ bindings: bound }) => ({ bindings: bound })));
  expect(pages.length).toBe(Math.max(1, Math.ceil(matches.length / first)));
}
