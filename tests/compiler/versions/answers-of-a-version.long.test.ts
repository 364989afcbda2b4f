import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importDataset } from "../../../src/import/run/import-dataset.ts";
import { removeVersionMarks } from "../../../src/store/versions/remove-version-marks.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { newestInstant, openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { type Edit, EditedDatasets, randomEdits } from "../../setup/graphs/random-edits.ts";
import { oracleRuns } from "../../setup/oracles/oracle-runs.ts";
import { type VersionQuery, versionQueries } from "./version-queries.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
});

afterAll(() => graph.close());

/** The answers of the whole corpus at an instant, each as one text, data and errors. */
async function askAll(knownAt: string): Promise<readonly string[]> {
  const answers = [];
  for (const query of versionQueries) answers.push(await ask(query, knownAt));
  return answers;
}

async function ask({ field, args, validAt, selection }: VersionQuery, knownAt: string): Promise<string> {
  const given = [args, "asOf: $asked"].filter((text) => text !== "").join(", ");
  const document = `query Q($asked: AsOf!) { ${field}(${given}) { ${selection} } }`;
  const { data, errors } = await graph.ask(document, { asked: { knownAt, validAt } });
  return JSON.stringify({ field, data, errors: errors?.map((error) => error.toJSON()) });
}

/** The lists that pages.test.ts does not walk, with what a page shows of each. */
const lists = [
  { field: "collaborations", nodes: "a { id name } b { id } weight" },
  { field: "matchPattern", nodes: "bindings { entity { id name } }" },
].map(({ field, nodes }) => ({ field, nodes, args: argsOf(field) }));

function argsOf(asked: string): string {
  return versionQueries.find(({ field }) => field === asked)?.args ?? "";
}

type List = (typeof lists)[number];

interface Page {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function askPage({ field, args, nodes }: List, first: number, after: string | null): Promise<Page> {
  const document = `query Q($first: Int!, $after: String) {
    ${field}(${args}, first: $first, after: $after) { nodes { ${nodes} } pageInfo { hasNextPage endCursor } }
  }`;
  return (await graph.data<Record<string, Page>>(document, { first, after }))[field] as Page;
}

/** The rest of a walk; each page is as long as all before it. */
async function walkOn(list: List, begun: Page): Promise<readonly unknown[]> {
  let [nodes, { pageInfo }] = [begun.nodes, begun];
  while (pageInfo.hasNextPage) {
    const page = await askPage(list, nodes.length, pageInfo.endCursor);
    nodes = [...nodes, ...page.nodes];
    pageInfo = page.pageInfo;
  }
  return nodes;
}

const runs = Math.ceil(oracleRuns / 60);
/** So many statements are recorded or retracted after the first answers. */
const wantedEdits = 1000;
/** Imports before the first answers; before the instant of the second ones; before these are asked, since statements for earlier versions are planned anyway. */
const [first, second, third] = [5, 13, 16];

/** Imports edited data sets; gives how many statements were recorded or retracted. */
async function importAll(datasets: EditedDatasets, edits: readonly Edit[]): Promise<number> {
  let made = 0;
  for (const edit of edits) {
    const dataset = datasets.apply(edit);
    const { changes } = await importDataset({ database: graph.database, dataset });
    made += changes.statementsRecorded + changes.statementsRetracted;
  }
  return made;
}

test("A version, its times and a query have the same answer after a thousand later edits, on every page", {
  timeout: 120_000 + runs * 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(randomEdits(24), async ({ list: edits }) => {
      await clearGraph(graph.database);
      const datasets = new EditedDatasets();
      await importAll(datasets, edits.slice(0, first));
      const begun = await newestInstant(graph);
      const before = await askAll(begun);
      const walks = [];
      for (const list of lists)
        walks.push({ list, whole: await askPage(list, 1000, null), page: await askPage(list, 2, null) });

      let made = await importAll(datasets, edits.slice(first, second));
      const halfway = await newestInstant(graph);
      made += await importAll(datasets, edits.slice(second, third));
      const between = await askAll(halfway);
      await removeVersionMarks({ database: graph.database, graceMs: 0 });
      made += await importAll(datasets, edits.slice(third));
      while (made < wantedEdits) made += await importAll(datasets, edits);

      expect(await askAll(begun)).toEqual(before);
      expect(await askAll(halfway)).toEqual(between);
      await removeVersionMarks({ database: graph.database, graceMs: 0 });
      expect(await askAll(halfway)).toEqual(between);
      for (const { list, whole, page } of walks) expect(await walkOn(list, page)).toEqual(whole.nodes);
      const changed = between.filter((answer, index) => answer !== before[index]);
      expect(changed.length).toBeGreaterThan(versionQueries.length / 2);
    }),
    { numRuns: runs, endOnFailure: true },
  );
});
