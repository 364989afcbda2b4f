import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toBoltParameters } from "../../../src/neo4j/driver/parameters.ts";
import { openTestDriver } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import type { PlainEntity } from "../../setup/graphs/plain-graph.ts";
import { tie } from "../../setup/graphs/tie.ts";
import { hitsOf } from "../../setup/oracles/hits-of.ts";

let graph: TestGraph;
let driver: Driver;

const [members, elsewhere] = [20, 100];
const actors = Array.from({ length: members }, (_, index) => `a${index}`);
const projects = Array.from({ length: elsewhere }, (_, index) => `p${index}`);

/** Twenty actors of one project, paid by one ministry; each takes part in a hundred others and is paid by a hundred others too. */
const entities: readonly PlainEntity[] = [
  { id: "ministry", kind: "PUBLIC_BODY", name: "Ministry" },
  { id: "project", kind: "PROJECT", name: "Project" },
  ...actors.map((id) => ({ id, kind: "MUNICIPALITY" as const, name: `Town ${id}` })),
  ...projects.map((id) => ({ id, kind: "PROJECT" as const, name: `Project ${id}` })),
  ...projects.map((id) => ({ id: `f-${id}`, kind: "PUBLIC_BODY" as const, name: `Funder ${id}` })),
];
const relationships = actors.flatMap((id) => [
  tie(`in-${id}`, id, "project"),
  tie(`by-${id}`, "ministry", id, { type: "FUNDS" }),
  ...projects.map((project) => tie(`in-${id}-${project}`, id, project)),
  ...projects.map((project) => tie(`by-${id}-${project}`, `f-${project}`, id, { type: "FUNDS" })),
]);

beforeAll(async () => {
  graph = await openTestGraph();
  await writeGraph(graph.database, { entities, relationships, sources: [{ id: "s", title: "Source" }] });
  driver = openTestDriver();
}, 120_000);

afterAll(async () => {
  await driver.close();
  await graph.close();
});

test.each([
  { start: "project", type: "PARTICIPATES_IN", prefix: "in" },
  { start: "ministry", type: "FUNDS", prefix: "by" },
])(
  "the relationships among the neighbours of a $start are read from the side that has fewer",
  async (asked) => {
    const { data, errors, statements } = await graph.ask(
      `query Q($id: ID!) { neighbourhood(of: [{ id: $id }], via: { types: [${asked.type}] }) { relationships { id } } }`,
      { id: asked.start },
    );
    expect(errors).toBeUndefined();
    const ids = actors.map((id) => ({ id: `${asked.prefix}-${id}` }));
    expect(data).toEqual({
      neighbourhood: { relationships: ids.sort((a, b) => (a.id < b.id ? -1 : 1)) },
    });
    const [statement] = statements;
    const session = driver.session();
    const { summary } = await session
      .run(`PROFILE ${statement?.text}`, toBoltParameters(statement?.parameters ?? {}))
      .finally(() => session.close());
    if (!summary.profile) throw new Error("The statement was not profiled.");
    // From the other side there are 2,020 to read, each with its properties.
    expect(hitsOf(summary.profile)).toBeLessThan(1000);
  },
);
