import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importPath } from "../../../src/import/run/import-path.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";

let graph: TestGraph;

const said = (source: string, more: object) => ({ source, ...more });
const FILE = {
  sources: ["doc-1", "doc-2", "doc-3"].map((id) => ({ id, title: "Text" })),
  entities: [
    { id: "land", kind: "PUBLIC_BODY", name: "Land", evidence: [said("doc-1", {})] },
    { id: "stadt", kind: "MUNICIPALITY", name: "Stadt", evidence: [said("doc-1", {})] },
    { id: "bund", kind: "CONSORTIUM", name: "Bund", evidence: [said("doc-1", {})] },
    { id: "modell", kind: "PROGRAMME", name: "Modell", evidence: [said("doc-1", {})] },
  ],
  facts: [
    {
      ...{ id: "f-funds", subject: "land", predicate: "funds", object: "modell" },
      amount: { value: "1000", currency: "EUR" },
      evidence: [said("doc-1", { start: "2018" }), said("doc-2", { end: "2017" })],
    },
    {
      ...{ id: "f-member", subject: "stadt", predicate: "member-of", object: "bund" },
      evidence: [said("doc-1", { start: "2014", end: "2016" }), said("doc-2", { observedOn: "2019-05-04" })],
    },
    {
      ...{ id: "f-takes-part", subject: "stadt", predicate: "participates-in", object: "modell" },
      evidence: [said("doc-1", { start: "2019~", ongoing: true }), said("doc-2", { end: "2016-11" })],
    },
    { id: "f-starts", subject: "modell", predicate: "starts", value: "2018", evidence: [said("doc-1", {})] },
    { id: "f-ends", subject: "modell", predicate: "ends", value: "2017-06", evidence: [said("doc-2", {})] },
  ],
};

beforeAll(async () => {
  graph = await openTestGraph();
  await clearGraph(graph.database);
  const folder = mkdtempSync(join(tmpdir(), "egov-clashing-"));
  writeFileSync(join(folder, "a.yaml"), JSON.stringify(FILE));
  // "Goes on" counts until the year of publication.
  await importPath({ database: graph.database, path: folder, now: () => Date.UTC(2020, 5, 1) });
  rmSync(folder, { recursive: true });
  await graph.versions.refresh();
}, 120_000);
afterAll(() => graph.close());

interface Found {
  readonly id: string;
  readonly certainty: string | null;
}

describe("what sources contradict each other about stays in the answers about time", () => {
  test.each([
    ["f-funds", ["2014/2018", "2014", "2017", "2018-05", "2020"]],
    ["f-member", ["2014/2019", "2015", "2018", "2019"]],
    ["f-takes-part", ["2016", "2017", "2020"]],
  ])("%s", async (id, times) => {
    for (const time of times) {
      const { during, valid } = await graph.data<Record<"during" | "valid", { nodes: readonly Found[] }>>(
        `query Q($time: EDTF!) {
          during: relationships(via: { during: $time }, first: 9) { nodes { id certainty } }
          valid: relationships(asOf: { validAt: $time }, first: 9) { nodes { id certainty } }
        }`,
        { time },
      );
      const found = [during, valid].map(({ nodes }) => nodes.find((one) => one.id === id));
      expect({ time, found }).toEqual({
        time,
        found: ["POSSIBLE", "POSSIBLE"].map((certainty) => ({ id, certainty })),
      });
    }
  });

  test("and is certain at no time", async () => {
    const query = `{ relationships(via: { during: "2000/2030", minCertainty: CERTAIN }) { nodes { id } } }`;
    expect(await graph.data(query)).toEqual({ relationships: { nodes: [] } });
  });

  test("and in every year that a source names, with its money", async () => {
    const years = async (type: string) => {
      const { stats } = await graph.data<{
        stats: { rows: readonly { keys: readonly { value: string }[]; amounts: readonly unknown[] }[] };
      }>(
        `query Q($type: RelationshipType!) {
          stats(via: { types: [$type] }, groupBy: [YEAR]) { rows { keys { value } amounts { value currency } } }
        }`,
        { type },
      );
      return stats.rows.map(({ keys, amounts }) => [keys[0]?.value, ...amounts]);
    };
    const money = { value: "1000", currency: "EUR" };
    expect(await years("FUNDS")).toEqual([
      ["2017", money],
      ["2018", money],
    ]);
    expect(await years("MEMBER_OF")).toEqual(
      ["2014", "2015", "2016", "2017", "2018", "2019"].map((year) => [year]),
    );
    expect(await years("PARTICIPATES_IN")).toEqual(
      ["2016", "2017", "2018", "2019", "2020"].map((year) => [year]),
    );
  });
});

test("each contradiction is a conflict that compares both sources", async () => {
  const { conflicts } = await graph.data<{ conflicts: { nodes: readonly Conflict[] } }>(
    "{ conflicts(first: 9) { nodes { kind properties note statements { nodes { source { id } } } } } }",
  );
  const found = conflicts.nodes.map(({ kind, properties, note, statements }) => [
    ...[kind, properties.join(" "), note],
    statements.nodes
      .map(({ source }) => source.id)
      .toSorted()
      .join(" "),
  ]);
  const clash = (properties: string, times: string) => [
    ...["CONTRADICTION", properties, `The sources give times that exclude each other: ${times}.`],
    "doc-1 doc-2",
  ];
  expect(found.toSorted()).toEqual(
    [
      clash("exists", "end 2017 (doc-2), start 2018 (doc-1)"),
      clash("exists", "end 2016 (doc-1), seen on 2019-05-04 (doc-2), start 2014 (doc-1)"),
      clash("exists", "end 2016-11 (doc-2), start 2019~ (doc-1)"),
      clash("period.end period.start", "end 2017-06 (doc-2), start 2018 (doc-1)"),
    ].toSorted(),
  );
});

interface Conflict {
  readonly kind: string;
  readonly properties: readonly string[];
  readonly note: string;
  readonly statements: { readonly nodes: readonly { readonly source: { readonly id: string } }[] };
}
