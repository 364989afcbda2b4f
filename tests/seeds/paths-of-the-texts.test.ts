import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseGold } from "../gold/gold.ts";
import { openSeedGraph, type TestGraph } from "../setup/database/test-graph.ts";
import type { PlainGraph, PlainRelationship } from "../setup/graphs/plain-graph.ts";
import { simplePaths } from "../setup/oracles/oracle.ts";

const goldFile = fileURLToPath(new URL("../../../shared/gold/facts.json", import.meta.url));
const withoutGold = !existsSync(goldFile);
if (withoutGold)
  console.warn("Paths are not compared with the gold graph: ../shared/gold/facts.json is not there.");

/** `paths` goes no further. */
const MAX_HOPS = 6;

/**
 * Facts between two things that are no relationship here: a source is no entity, so what is said about one stays a
 * value, or is page furniture (seeds/README.md). No other edge is missing, and none is there that no text has.
 */
const notServed = [
  "f-doc0-based-on: doc-000 pm-bmi", // basedOn (ID)
  "f-doc1-portal: doc-001 firmenpresse", // distributedVia (ID)
  "f-doc2-dateline: doc-002 minden-ravensberg-lippe", // dateline (ID)
  "f-doc3-teaser-video: doc-003 video-cebit-2016", // page furniture
  "f-doc3-teaser-publication: digitale-agenda-im-fokus doc-003", // page furniture
  "f-doc4-issue: doc-004 kita-kompakt-1-2020", // partOf (ID)
];

/** How many paths of at most six hops there are, and the shortest ones. */
const pairs: readonly (readonly [from: string, to: string, count: number, shortest: readonly string[]])[] = [
  [
    "krz",
    "hochschule-harz",
    79,
    ["krz egov-gesetze-bund-laender egovg modellkommune-egovernment hochschule-harz"],
  ],
  ["ralf-rother", "stadt-dresden", 1, ["ralf-rother kisa komm24 stadt-dresden"]],
  [
    "stadt-soest",
    "stadt-heidelberg",
    15,
    ["stadt-soest digitale-modellregionen-nrw digitale-zukunftskommune-bw stadt-heidelberg"],
  ],
  [
    "stadt-karlsruhe",
    "landkreis-karlsruhe",
    8,
    [
      "stadt-karlsruhe digitale-zukunftskommune-bw landkreisverbund-bw landkreis-karlsruhe",
      "stadt-karlsruhe zukunftskommunen-gewinner landkreisverbund-bw landkreis-karlsruhe",
    ],
  ],
];

interface Path {
  readonly length: number;
  readonly steps: readonly { readonly entity: { readonly id: string }; readonly relationshipCount: number }[];
}

let graph: TestGraph;

beforeAll(async () => {
  graph = await openSeedGraph();
});
afterAll(() => graph.close());

async function ask(field: "paths" | "shortestPaths", from: string, to: string): Promise<readonly Path[]> {
  const answer = await graph.data<Record<string, { paths: readonly Path[]; truncated: null }>>(
    `query Q($from: ID!, $to: ID!) {
      ${field}(from: { id: $from }, to: { id: $to }, maxHops: ${MAX_HOPS}, limit: 500) {
        paths { length steps { entity { id } relationshipCount } }
        truncated { found }
      }
    }`,
    { from, to },
  );
  expect(answer[field]?.truncated).toBeNull();
  return answer[field]?.paths ?? [];
}

const ids = ({ steps }: Path): string => steps.map(({ entity }) => entity.id).join(" ");

describe("paths through what the five texts say", () => {
  test.each(pairs)("from %s to %s: %i of at most six hops", async (from, to, count, shortest) => {
    const all = await ask("paths", from, to);
    expect(all).toHaveLength(count);
    expect(all.slice(0, shortest.length).map(ids)).toEqual(shortest);
    expect((await ask("shortestPaths", from, to)).map(ids)).toEqual(shortest);
  });
});

describe.skipIf(withoutGold)("the gold graph, one edge for a pair of entities, whatever the status", () => {
  const gold = withoutGold ? { documents: [], facts: [] } : parseGold(readFileSync(goldFile, "utf8"));
  const ties = gold.facts.flatMap(({ id, subject, object }): readonly PlainRelationship[] =>
    object === undefined ? [] : [{ id, type: "RELATED_TO", from: subject, to: object, sources: ["gold"] }],
  );
  const entities = [...new Set(ties.flatMap(({ from, to }) => [from, to]))];
  const plain: PlainGraph = {
    entities: entities.map((id) => ({ id, kind: "TOPIC", name: id })),
    relationships: ties,
    sources: [],
  };

  /** How many facts tie the two, in whatever direction: 0 or more. */
  const countTies = (a: string, b: string): number =>
    ties.filter(({ from, to }) => (from === a && to === b) || (from === b && to === a)).length;

  const toPath = (path: readonly string[]): Path => ({
    length: path.length - 1,
    steps: path.map((id, index) => ({
      entity: { id },
      relationshipCount: index === 0 ? 0 : countTies(path[index - 1] ?? "", id),
    })),
  });

  test("has the edges that are served, but for those of a source", async () => {
    const { relationships } = await graph.data<{
      relationships: { nodes: readonly { id: string; from: { id: string }; to: { id: string } }[] };
    }>("{ relationships(first: 1000) { nodes { id from { id } to { id } } } }");
    const write = (id: string, ends: readonly string[]) => `${id}: ${ends.toSorted().join(" ")}`;
    const served = relationships.nodes.map(({ id, from, to }) => write(id, [from.id, to.id]));
    const known = ties.map(({ id, from, to }) => write(id, [from, to]));
    expect(known.filter((edge) => !served.includes(edge)).toSorted()).toEqual(notServed.toSorted());
    expect(served.filter((edge) => !known.includes(edge))).toEqual([]);
  });

  test.each(pairs)("has the same shortest and simple paths from %s to %s", async (from, to) => {
    const expected = simplePaths(plain, from, to, MAX_HOPS, {}).map(toPath);
    expect(await ask("paths", from, to)).toEqual(expected);
    expect(await ask("shortestPaths", from, to)).toEqual(
      expected.filter(({ length }) => length === expected[0]?.length),
    );
  });
});
