import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { importPath } from "../../src/import/run/import-path.ts";
import { clearGraph } from "../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../setup/database/test-graph.ts";
import { exampleFile } from "./example-file.ts";

/** A first import on a cold server takes its time where processors are busy. */
const IMPORT_TIMEOUT_MS = 120_000;
vi.setConfig({ testTimeout: IMPORT_TIMEOUT_MS });

const seeds = new URL("../../seeds/", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "egov-seeds-"));
const added = join(folder, "programmes", "dorf-digital.yaml");
let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
  await clearGraph(graph.database);
  cpSync(seeds, folder, { recursive: true });
});

afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

const importFolder = () => importPath({ database: graph.database, path: folder });
const COUNTS = "{ graph { version entityCount relationshipCount sourceCount } }";
const shipped = { entityCount: 122, relationshipCount: 205, sourceCount: 7 };

test("the shipped files are imported whole, and a second time change nothing", async () => {
  expect(await importFolder()).toMatchObject({
    dataset: "egov-seeds",
    version: 1,
    changed: true,
    problems: [],
  });
  expect(await graph.data(COUNTS)).toEqual({ graph: { version: 1, ...shipped } });
  expect(await importFolder()).toMatchObject({ version: 1, changed: false });
  expect(await graph.data(COUNTS)).toEqual({ graph: { version: 1, ...shipped } });
});

test("the README's example adds a programme with money, members and a conflict", async () => {
  writeFileSync(added, exampleFile(readFileSync(new URL("README.md", seeds), "utf8")));
  expect(await importFolder()).toMatchObject({ version: 2, changed: true, problems: [] });
  expect(await graph.data(COUNTS)).toEqual({
    graph: { version: 2, entityCount: 126, relationshipCount: 208, sourceCount: 8 },
  });
  expect(await graph.data(EXAMPLE)).toEqual({
    search: { nodes: [{ id: "stadt-musterstadt", name: "Stadt Musterstadt" }] },
    entity: {
      name: "Dorf digital",
      nameEn: "Digital Village",
      period: { start: "2026-03-14", end: null },
      funders: {
        edges: [
          {
            node: { id: "land-musterland", level: "STATE" },
            relationship: {
              amount: { value: "1250000.5", currency: "EUR" },
              period: { end: "2028" },
              statements: {
                nodes: [
                  {
                    locator: "line 4",
                    originalValue: "1.250.000,50 Euro",
                    source: { id: "musterland-2026-03-14" },
                  },
                ],
              },
            },
          },
        ],
      },
      participants: {
        edges: [
          { node: { id: "stadt-musterstadt" }, relationship: { role: "lead municipality" } },
          { node: { id: "dorf-digital-gemeinden", size: 12 }, relationship: { role: null } },
        ],
      },
      conflicts: { nodes: [{ id: "c-dorf-start", kind: "CONTRADICTION", properties: ["period.start"] }] },
    },
  });
});

test("without the file the programme is gone, and the version before still holds", async () => {
  rmSync(added);
  expect(await importFolder()).toMatchObject({ version: 3, changed: true });
  expect(await graph.data(COUNTS)).toEqual({ graph: { version: 3, ...shipped } });
  expect(await graph.data('{ entity(by: { id: "dorf-digital" }) { id } }')).toEqual({ entity: null });
});

const EXAMPLE = `{
  search(text: "Musterstatt") { nodes { id name } }
  entity(by: { id: "dorf-digital" }) {
    name
    nameEn: name(language: EN)
    ... on Programme {
      period { start end }
      funders {
        edges {
          node { id ... on PublicBody { level } }
          relationship {
            amount { value currency }
            period { end }
            statements { nodes { locator originalValue source { id } } }
          }
        }
      }
      participants { edges { node { id ... on Group { size } } relationship { role } } }
    }
    conflicts { nodes { id kind properties } }
  }
}`;
