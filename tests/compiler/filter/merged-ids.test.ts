import { afterAll, beforeAll, expect, test } from "vitest";
import type { Thing } from "../../../src/import/dataset.ts";
import { importDataset } from "../../../src/import/run/import-dataset.ts";
import { createStatement } from "../../../src/import/statement-record.ts";
import { removeVersionMarks } from "../../../src/store/versions/remove-version-marks.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { newestInstant, openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { toDataset } from "../../setup/graphs/plain-dataset.ts";
import type { PlainGraph, PlainRelationship } from "../../setup/graphs/plain-graph.ts";

let graph: TestGraph;
/** When versions 1 to 3 were published. */
const published: string[] = [];

/** The entity that `oldest` and `older` mean in each version. */
const meant = [
  { oldest: "oldest", older: "older" },
  { oldest: "older", older: "older" },
  { oldest: "living", older: "living" },
];

const names: Readonly<Record<string, string>> = { oldest: "Uralt", older: "Alt", living: "Neu" };

/**
 * Version 1 has three bodies; in 2 `older` takes in `oldest`, in 3 `living` takes in `older`, and says nothing of `oldest`. Whoever is there takes part
 * in both projects, and so does a town.
 */
function version(number: number): PlainGraph {
  const bodies = ["oldest", "older", "living"].slice(number - 1);
  const tie = (from: string, to: string): PlainRelationship => ({
    id: `${from}-${to}`,
    type: "PARTICIPATES_IN",
    from,
    to,
    sources: ["s"],
  });
  return {
    entities: [
      ...bodies.map((id) => ({ id, kind: "PUBLIC_BODY" as const, name: names[id] as string })),
      { id: "town", kind: "MUNICIPALITY", name: "Stadt" },
      { id: "p1", kind: "PROJECT", name: "Eins" },
      { id: "p2", kind: "PROJECT", name: "Zwei" },
    ],
    relationships: [...bodies, "town"].flatMap((id) => [tie(id, "p1"), tie(id, "p2")]),
    sources: [{ id: "s", title: "Source" }],
  };
}

async function publish(number: number): Promise<void> {
  const plain = toDataset(version(number), "merged");
  const whole: Thing[] = [];
  for await (const thing of plain.things()) whole.push(thing);
  const merges = { 1: [], 2: [["older", "oldest"]], 3: [["living", "older"]] }[number] ?? [];
  const things = whole.map((thing): Thing => {
    const merge = merges.find(([id]) => id === thing.id);
    if (!merge || thing.type !== "Entity") return thing;
    const content = { about: thing.id, aboutType: "Entity", property: "formerIds", valueType: "ID" } as const;
    const said = createStatement(
      { ...content, value: merge[1] as string, fact: `${thing.id}.formerIds`, dataset: "merged" },
      { source: "s" },
      [],
    );
    return { ...thing, statements: [...thing.statements, said] };
  });
  await importDataset({ database: graph.database, dataset: { ...plain, things: () => things } });
  published.push(await newestInstant(graph));
}

beforeAll(async () => {
  graph = await openTestGraph();
  await clearGraph(graph.database);
  for (const number of [1, 2, 3]) await publish(number);
  await removeVersionMarks({ database: graph.database, graceMs: 0 });
}, 120_000);

afterAll(() => graph.close());

/** Places that take ids of entities, as queries of `$id` and `$at`. The first four are read at earlier versions too. */
const places: readonly (readonly [place: string, fields: string])[] = [
  ["entities", "entities(asOf: $at, where: { ids: [$id] }) { totalCount nodes { id } }"],
  ["from", "relationships(asOf: $at, from: { ids: [$id] }) { totalCount nodes { id } }"],
  ["node", "node(asOf: $at, id: $id) { id }"],
  ["entity", "entity(asOf: $at, by: { id: $id }) { id }"],
  [
    "and, or, not",
    'entities(asOf: $at, where: { and: [{ or: [{ ids: [$id] }, { ids: ["town"] }] }, { not: { ids: ["town"] } }] }) { nodes { id } }',
  ],
  ["related", "stats(asOf: $at, to: { related: { where: { ids: [$id] } } }) { rows { relationshipCount } }"],
  ["search", 'search(asOf: $at, text: "Neu", where: { ids: [$id] }) { nodes { id } }'],
  [
    "from, of some types",
    "relationships(asOf: $at, via: { types: [PARTICIPATES_IN] }, from: { not: { ids: [$id] } }) { nodes { id } }",
  ],
  [
    "neighbours",
    'entity(asOf: $at, by: { id: "p1" }) { neighbours(where: { ids: [$id] }) { nodes { id } } }',
  ],
  [
    "neighbourhood",
    'neighbourhood(asOf: $at, of: [{ id: "p1" }], hops: 2, where: { ids: [$id, "p2"] }) { nodes { id } }',
  ],
  [
    "shortestPaths",
    'shortestPaths(asOf: $at, from: { id: "p1" }, to: { id: "p2" }, where: { ids: [$id] }) { paths { steps { entity { id } } } }',
  ],
  [
    "between.ids",
    'collaborations(asOf: $at, projection: { between: { ids: [$id, "town"] } }) { nodes { a { id } b { id } sharedCount } }',
  ],
  [
    "between",
    "collaborations(asOf: $at, projection: { between: { not: { ids: [$id] } } }) { nodes { a { id } b { id } } }",
  ],
  [
    "matchPattern",
    'matchPattern(asOf: $at, pattern: { nodes: [{ variable: "x", where: { ids: [$id] } }, { variable: "y" }], edges: [{ from: "x", to: "y" }] }) { nodes { bindings { entity { id } } } }',
  ],
  ["nodes", 'nodes(asOf: $at, ids: ["town", $id]) { id }'],
];

const queryOf = (fields: string) => `query ($id: ID!, $at: AsOf) { ${fields} }`;
const cases = [1, 2, 3].flatMap((number) =>
  (number === 3 ? places : places.slice(0, 4)).map((place) => [number, ...place] as const),
);

test.each(cases)(
  "in version %i, at %s, a merged id means the surviving entity",
  async (number, _, fields) => {
    const at = number === 3 ? null : { knownAt: published[number - 1] };
    const ask = async (id: string) => {
      const { data, errors } = await graph.ask(queryOf(fields), { id, at });
      return { data, codes: errors?.map(({ extensions }) => extensions.code) };
    };
    const nobody = await ask("nobody");
    for (const [id, survivor] of Object.entries(meant[number - 1] ?? {})) {
      const expected = await ask(survivor);
      expect(expected.codes).toBeUndefined();
      expect(expected).not.toEqual(nobody);
      // Once as the graph rests, once as while an import is writing.
      expect([await ask(id), await ask(id)]).toEqual([expected, expected]);
    }
  },
);

test("an id of its own and one that was merged into it count once", async () => {
  const query = queryOf(
    'entities(asOf: $at, where: { ids: [$id, "living", "oldest"] }) { totalCount nodes { id } }',
  );
  const expected = { entities: { totalCount: 1, nodes: [{ id: "living" }] } };
  expect([await graph.data(query, { id: "older" }), await graph.data(query, { id: "older" })]).toEqual([
    expected,
    expected,
  ]);
});

test("a later page takes ids as they were meant when the walk began", async () => {
  const first = queryOf(
    'entities(asOf: $at, first: 1, where: { ids: [$id, "town"] }) { nodes { id } pageInfo { endCursor } }',
  );
  const at = { knownAt: published[0] };
  const page = await graph.data<{ entities: { nodes: unknown; pageInfo: { endCursor: string } } }>(first, {
    id: "oldest",
    at,
  });
  expect(page.entities.nodes).toEqual([{ id: "town" }]);
  const next = `query ($id: ID!, $at: AsOf, $after: String) { entities(asOf: $at, first: 1, after: $after, where: { ids: [$id, "town"] }) { nodes { id } } }`;
  expect(await graph.data(next, { id: "oldest", at, after: page.entities.pageInfo.endCursor })).toEqual({
    entities: { nodes: [{ id: "oldest" }] },
  });
});

test("while the graph rests, plain ids are one statement that looks for no former ids, others are asked once more", async () => {
  const filters: readonly string[] = places
    .filter(([, fields]) => fields.includes("ids: [$id"))
    .map(([, fields]) => fields);
  for (const fields of filters) {
    const asked = [];
    for (const id of ["living", "living", "oldest", "oldest"])
      asked.push(
        (await graph.ask(queryOf(fields), { id, at: null })).statements.map(({ text }) =>
          text.includes("formerId"),
        ),
      );
    // Of each two the graph rests at one.
    const byLength = (a: readonly boolean[], b: readonly boolean[]) =>
      a.length - b.length || Number(a[0]) - Number(b[0]);
    expect(asked.slice(0, 2).sort(byLength)).toEqual([[false], [true]]);
    expect(asked.slice(2).sort(byLength)).toEqual([[true], [false, true]]);
  }
});
