import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importPath, validatePath } from "../../../src/import/run/import-path.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";

let graph: TestGraph;
const folder = mkdtempSync(join(tmpdir(), "egov-keys-"));

/** A data set of one town with its key in the field, and one law. */
function writeTown(town: string, ags: string): string {
  const evidence = [{ source: `${town}-doc` }];
  const entities = [
    { id: town, kind: "MUNICIPALITY", name: town, evidence, ags: { value: ags, evidence } },
    {
      id: `${town}-law`,
      kind: "LAW",
      name: "Onlinezugangsgesetz",
      evidence,
      abbreviation: { value: "OZG", evidence },
    },
  ];
  const path = join(folder, `${town}.yaml`);
  writeFileSync(path, JSON.stringify({ sources: [{ id: `${town}-doc`, title: "Register" }], entities }));
  return path;
}

beforeAll(async () => {
  graph = await openTestGraph();
  await clearGraph(graph.database);
  await importPath({ database: graph.database, path: writeTown("karlsruhe", "08 2 12 000") });
  await graph.versions.refresh();
}, 120_000);
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

test.each(["08212000", "08 212 000", "08.212.000", "08-2-12-000", "8212000", "8 212 000"])(
  "an entity whose key stands in a field is found as %s",
  async (value) => {
    const query = `query Q($value: String!) {
      entity(by: { identifier: { scheme: "ags", value: $value } }) {
        id
        identifiers { scheme value }
        ... on Municipality { ags }
      }
    }`;
    expect(await graph.data(query, { value })).toEqual({
      entity: { id: "karlsruhe", identifiers: [{ scheme: "ags", value: "08212000" }], ags: "08212000" },
    });
  },
);

test.each(["ags", "AGS", " Ags\u00a0"])("a filter and a look-up read the scheme %j alike", async (scheme) => {
  const query = `query Q($scheme: String!) {
    entities(where: { identifierScheme: $scheme }) { nodes { id } }
    entity(by: { identifier: { scheme: $scheme, value: "08212000" } }) { id }
  }`;
  expect(await graph.data(query, { scheme })).toEqual({
    entities: { nodes: [{ id: "karlsruhe" }] },
    entity: { id: "karlsruhe" },
  });
});

test.each<[text: string, ids: readonly string[]]>([
  ["§", []],
  ["!!!", []],
  [" ", []],
  ["\u0308", []],
  ["😀", []],
  ["", ["karlsruhe", "karlsruhe-law"]],
  ["§ KARLS", ["karlsruhe"]],
])("of names that begin with %j there are %j, and of the others the rest", async (text, ids) => {
  const query = `query Q($text: String!) {
    some: entities(where: { nameStartsWith: $text }) { nodes { id } }
    others: entities(where: { not: { nameStartsWith: $text } }) { nodes { id } }
  }`;
  const rest = ["karlsruhe", "karlsruhe-law"].filter((id) => !ids.includes(id));
  const nodes = (all: readonly string[]) => ({ nodes: all.map((id) => ({ id })) });
  expect(await graph.data(query, { text })).toEqual({ some: nodes(ids), others: nodes(rest) });
});

test("and by search, as a law is by its abbreviation", async () => {
  const query = `{ key: search(text: "08212000") { nodes { id } } law: search(text: "ozg") { nodes { id } } }`;
  expect(await graph.data(query)).toEqual({
    key: { nodes: [{ id: "karlsruhe" }] },
    law: { nodes: [{ id: "karlsruhe-law" }] },
  });
});

test("another data set that gives it to another entity is warned", async () => {
  const { problems } = await validatePath(writeTown("ettlingen", "08.212.000"), graph.database);
  expect(problems).toMatchObject([
    {
      severity: "WARNING",
      code: "SHARED_IDENTIFIER",
      field: "entities[0].ags",
      message: "ags 08.212.000 also belongs to karlsruhe. One of them is probably wrong.",
    },
  ]);
});
