import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import { compareTexts } from "../../setup/graphs/plain-graph.ts";

interface Web {
  /** How many entities there are so many steps from `a`; all are tied to all of the next step, the last ones to `z`. */
  readonly widths: readonly number[];
  /** So many more lead on from `a`, with two steps each, and to no end; their ids come first. */
  readonly deadEnds?: number;
}

const webs = {
  six: { widths: [3, 4, 30, 4, 3] },
  five: { widths: [40, 3, 3, 3] },
  dead: { widths: [2, 3, 2, 3, 2], deadEnds: 40 },
  wide: { widths: [30, 40, 1, 2, 2] },
  few: { widths: [1, 2, 1, 2, 1] },
  seven: { widths: [2, 3, 3, 3, 2, 2] },
} as const satisfies Record<string, Web>;

type Name = keyof typeof webs;

let graph: TestGraph;

const layersOf = (web: Name): string[][] => [
  [`${web}-a`],
  ...webs[web].widths.map((width, layer) =>
    Array.from({ length: width }, (_, index) => `${web}-m${layer}-${String(index).padStart(2, "0")}`),
  ),
  [`${web}-z`],
];

/** Every way through the layers, in the order of the ids. */
function waysThrough(layers: readonly (readonly string[])[]): string[][] {
  const ways = layers.reduce<string[][]>(
    (begun, layer) => begun.flatMap((way) => layer.map((id) => [...way, id])),
    [[]],
  );
  return ways.toSorted((one, other) => compareTexts(one.join(" "), other.join(" ")));
}

const isOdd = (id: string) => /[13579]$/.test(id);

beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
  const ids: string[] = [];
  const ties: [from: string, to: string][] = [];
  for (const web of Object.keys(webs) as Name[]) {
    const layers = layersOf(web);
    ids.push(...layers.flat());
    for (const [step, layer] of layers.entries())
      for (const from of layer) for (const to of layers[step + 1] ?? []) ties.push([from, to]);
    const { deadEnds = 0 }: Web = webs[web];
    for (let end = 0; end < deadEnds; end++) {
      const [near, far] = [`${web}-dead-${end}`, `${web}-dead-${end}-b`];
      ids.push(near, far);
      ties.push([`${web}-a`, near], [near, far]);
    }
  }
  // Some are tied twice, which makes no other path.
  const parallel = ties.filter((_, index) => index % 7 === 0);
  await writeGraph(graph.database, {
    entities: ids.map((id) => ({ id, kind: isOdd(id) ? "ORGANISATION" : "PERSON", name: id })),
    relationships: [...ties, ...parallel].map(([from, to], index) => ({
      id: `r${index}`,
      type: "COOPERATES_WITH" as const,
      from,
      to,
      sources: ["s"],
    })),
    sources: [{ id: "s", title: "Text" }],
  });
});

afterAll(() => graph.close());

interface Asked {
  readonly limit?: number;
  readonly maxHops?: number;
  readonly via?: { readonly direction: "OUT" | "IN" };
  readonly where?: object;
}

test.each<[web: Name, asked: Asked, why: string]>([
  ["six", { limit: 10 }, "from the first two steps"],
  ["six", { limit: 121 }, "from the second beginning as well"],
  ["six", { limit: 1000 }, "from several beginnings"],
  ["six", { limit: 10, via: { direction: "OUT" } }, "along the direction"],
  ["six", { limit: 10, maxHops: 6 }, "within just as many hops"],
  ["six", { limit: 10, maxHops: 5 }, "none within fewer hops"],
  ["six", { limit: 10, via: { direction: "IN" } }, "none against the direction"],
  ["six", { limit: 10, where: { kinds: ["PERSON"] } }, "through persons alone"],
  ["five", { limit: 10, maxHops: 5 }, "from the first step"],
  ["five", { limit: 1000 }, "more than the first beginnings give"],
  ["dead", { limit: 10 }, "none from the first beginnings"],
  ["wide", { limit: 10 }, "too many beginnings"],
  ["few", { limit: 10 }, "fewer than asked for"],
  ["seven", { limit: 10 }, "too far for beginnings"],
])("The shortest paths through %s, asked %o, are the first ones by their ids: %s", async (web, asked) => {
  const { limit = 10, maxHops = 8, via, where } = asked;
  const layers = layersOf(web).map((layer, step, all) =>
    where && step > 0 && step < all.length - 1 ? layer.filter((id) => !isOdd(id)) : layer,
  );
  const ways = via?.direction === "IN" || layers.length - 1 > maxHops ? [] : waysThrough(layers);
  const { shortestPaths } = await graph.data<{
    shortestPaths: { paths: { steps: { entity: { id: string } }[] }[]; truncated: unknown };
  }>(
    `query Q($from: ID!, $to: ID!, $limit: Int!, $maxHops: Int!, $via: RelationshipFilter, $where: EntityFilter) {
      shortestPaths(from: { id: $from }, to: { id: $to }, limit: $limit, maxHops: $maxHops, via: $via, where: $where) {
        paths { steps { entity { id } } } truncated { reason limit }
      }
    }`,
    { from: `${web}-a`, to: `${web}-z`, ...asked, limit, maxHops },
  );
  expect(shortestPaths.paths.map(({ steps }) => steps.map(({ entity }) => entity.id))).toEqual(
    ways.slice(0, limit),
  );
  expect(shortestPaths.truncated).toEqual(ways.length > limit ? { reason: "PATH_LIMIT", limit } : null);
});
