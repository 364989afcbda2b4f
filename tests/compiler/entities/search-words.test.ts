import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clearGraph } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import type { PlainEntity } from "../../setup/graphs/plain-graph.ts";
import { oracleRuns } from "../../setup/oracles/oracle-runs.ts";
import { searchPlainly } from "../../setup/oracles/search-oracle.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
}, 60_000);
afterAll(() => graph.close());

const query = `query ($text: String!, $where: EntityFilter, $first: Int! = 20, $after: String) {
  search(text: $text, where: $where, first: $first, after: $after) {
    edges { cursor score unmatchedWords node { id name } } unmatchedWords truncated { found } } }`;

interface Found {
  readonly edges: readonly {
    readonly cursor: string;
    readonly score: number;
    readonly unmatchedWords: readonly string[];
    readonly node: { readonly id: string; readonly name: string };
  }[];
  readonly unmatchedWords: readonly string[];
  readonly truncated: unknown;
}

async function search(text: string, more: Readonly<Record<string, unknown>> = {}): Promise<Found> {
  return (await graph.data<{ search: Found }>(query, { text, ...more })).search;
}

/** Writes entities with these names, and asks once as the graph rests and once as while an import is writing. */
async function write(names: readonly string[]): Promise<void> {
  await clearGraph(graph.database);
  const entities = names.map((name, index): PlainEntity => ({ id: `e${index}`, kind: "MUNICIPALITY", name }));
  await writeGraph(graph.database, { entities, relationships: [], sources: [] });
  await graph.versions.refresh();
}

describe("among made-up names", () => {
  const names = [
    "Deutscher Städtetag",
    "Deutscher Landkreistag",
    "Hochschule Harz",
    "Hochschule Bremen",
    "Wernigerode",
    "Bauer",
    "Baur",
    "Mueller",
    "Müller",
    "Muller",
    "Quelle",
    "Qulle",
    "Landkreis Karlsruhe",
    "Stadt Karlsruhe",
    "Frankfurt (Oder)",
    "Frankfurt am Main",
    "Stadthalle Ulm",
    "Halle (Saale)",
    "Musterdorf",
    "DE136695976",
    "0000-0002-1825-0097",
  ];
  beforeAll(() => write(names));

  test.each<[text: string, first: string, unmatched: readonly string[], nowhere: readonly string[]]>([
    ["Deutscher Städtetag Berlin", "Deutscher Städtetag", ["Berlin"], ["Berlin"]],
    ["Xyzzy Deutscher Städtetag", "Deutscher Städtetag", ["Xyzzy"], ["Xyzzy"]],
    ["Deutscher Staedtetg Berlin", "Deutscher Städtetag", ["Berlin"], ["Berlin"]],
    ["Hochschule Harz Wernigerode", "Hochschule Harz", ["Wernigerode"], []],
    ["Hochschule Harz 12345", "Hochschule Harz", ["12345"], ["12345"]],
    ["Bauer", "Bauer", [], []],
    ["baur", "Baur", [], []],
    ["Quelle", "Quelle", [], []],
    ["Qulle", "Qulle", [], []],
    ["Müller", "Müller", [], []],
    ["mueller", "Mueller", [], []],
    ["MULLER", "Muller", [], []],
    ["LK Karlsruhe", "Landkreis Karlsruhe", [], []],
    ["Karlsruhe Landkreis", "Landkreis Karlsruhe", [], []],
    ["Karlsruhe, Landkreis", "Landkreis Karlsruhe", [], []],
    ["SK Karlsruhe", "Stadt Karlsruhe", [], []],
    ["Karlsruhe, Stadt", "Stadt Karlsruhe", [], []],
    ["Gemeinde Karlsruhe", "Landkreis Karlsruhe", [], []],
    ["Frankfurt (Oder), Stadt", "Frankfurt (Oder)", [], []],
    ["Stadt Frankfurt (Oder)", "Frankfurt (Oder)", [], []],
    ["Gemeinde Musterdorf", "Musterdorf", [], []],
    ["Stadt Halle", "Halle (Saale)", [], []],
    ["LK Musterdorf Xyzzy", "Musterdorf", ["Xyzzy"], ["Xyzzy"]],
    ["DE 136 695 976", "DE136695976", [], []],
    ["DE 136695976", "DE136695976", [], []],
    ["0000000218250097", "0000-0002-1825-0097", [], []],
    ["0000 0002 1825 0097", "0000-0002-1825-0097", [], []],
  ])("%s finds first %s, which lacks %j; nothing has %j", async (text, first, unmatched, nowhere) => {
    for (const time of [1, 2]) {
      const { edges, unmatchedWords } = await search(text);
      const [hit] = edges;
      expect([hit?.node.name, hit?.unmatchedWords, unmatchedWords], `${time}`).toEqual([
        first,
        unmatched,
        nowhere,
      ]);
    }
  });

  test.each<[text: string, unmatched: readonly string[]]>([
    ["Xyzzy Plugh", ["Xyzzy", "Plugh"]],
    ["xyzzy", ["xyzzy"]],
    ["?! …", []],
    ["AND OR NOT", ["OR", "NOT"]],
    ["x".repeat(10_000), ["x".repeat(200)]],
    ["xyzzy plugh ".repeat(100), ["xyzzy", "plugh"]],
  ])("%s finds nothing, and says so", async (text, unmatched) => {
    expect(await search(text)).toEqual({ edges: [], unmatchedWords: unmatched, truncated: null });
  });

  test("a filter that no whole hit passes lets hits of some words through", async () => {
    const { edges, unmatchedWords } = await search("Hochschule Harz", {
      where: { nameStartsWith: "hochschule b" },
    });
    expect(edges.map(({ node, unmatchedWords: lacking }) => [node.name, lacking])).toEqual([
      ["Hochschule Bremen", ["Harz"]],
    ]);
    expect(unmatchedWords).toEqual(["Harz"]);
  });

  test("hits of some words come in pages, whose union is the whole", async () => {
    const whole = await search("Hochschule Harz Wernigerode Deutscher");
    const pages: Found["edges"][number][] = [];
    for (let after: string | null = null; ; ) {
      const { edges }: Found = await search("Hochschule Harz Wernigerode Deutscher", { first: 2, after });
      if (edges.length === 0) break;
      pages.push(...edges);
      after = edges.at(-1)?.cursor ?? null;
    }
    expect(whole.edges.length).toBeGreaterThan(3);
    expect(pages.map(({ node }) => node)).toEqual(whole.edges.map(({ node }) => node));
  });
});

test("random names and texts give what a walk over all names gives", async () => {
  const word = fc.constantFrom(
    ..."Bauer Baur Müller Mueller Muller Quelle Halle Hale Saale Stadthalle Verwaltung Stadtverwaltung Ulm Soest Söst".split(
      " ",
    ),
  );
  const name = fc.array(fc.oneof(word, fc.constantFrom("Stadt", "Landkreis")), {
    minLength: 1,
    maxLength: 3,
  });
  const text = fc
    .tuple(
      fc.constantFrom("", "", "Stadt ", "LK ", "Gemeinde "),
      fc.uniqueArray(fc.oneof(word, fc.constantFrom("Haale", "Verwaltng", "Xyzzy", "Mül")), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([official, words]) =>
      [...official.trim().split(" "), ...words].filter(Boolean).slice(0, 3).join(" "),
    );
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        name.map((words) => words.join(" ")),
        { minLength: 1, maxLength: 12 },
      ),
      fc.array(text, { minLength: 4, maxLength: 8 }),
      async (names, texts) => {
        await write(names);
        const entities = names.map(
          (one, index): PlainEntity => ({ id: `e${index}`, kind: "MUNICIPALITY", name: one }),
        );
        for (const asked of texts) {
          const { found, unmatchedWords } = searchPlainly(entities, asked);
          const shown = await search(asked);
          expect(
            shown.edges.map(({ node, unmatchedWords: lacking, score }) => [
              node.id,
              lacking,
              score.toFixed(6),
            ]),
            `${asked} in ${names.join(", ")}`,
          ).toEqual(found.map((hit) => [hit.id, hit.unmatchedWords, hit.score.toFixed(6)]));
          expect(shown.unmatchedWords).toEqual(unmatchedWords);
        }
      },
    ),
    { numRuns: oracleRuns, endOnFailure: true },
  );
}, 600_000);
