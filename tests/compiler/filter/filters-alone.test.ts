import { afterAll, beforeAll, expect, test } from "vitest";
import { publicViewer } from "../../../src/access/viewer.ts";
import { readAsOf } from "../../../src/compiler/context/as-of.ts";
import { argument } from "../../../src/compiler/context/input.ts";
import { References } from "../../../src/compiler/context/reference.ts";
import { StatementContext } from "../../../src/compiler/context/statement-context.ts";
import { compileWhere } from "../../../src/compiler/filter/entity-filter.ts";
import { compileVia } from "../../../src/compiler/filter/relationship-filter.ts";
import { and, cy } from "../../../src/cypher/cypher.ts";
import type { AsOf, EntityFilter, RelationshipFilter } from "../../../src/generated/schema.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { existed, stateAt } from "../../../src/store/visibility/visibility.ts";
import { openSeedGraph, type TestGraph } from "../../setup/database/test-graph.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await openSeedGraph();
  await graph.versions.refresh();
}, 120_000);
afterAll(() => graph.close());

/** A statement of one's own, with its parameters, made of arguments and nothing else: no document, no selection. */
function begin(values: Readonly<Record<string, unknown>>) {
  const { newest: version, rest, versionAt, publishedAt } = graph.versions;
  const scope = { viewer: publicViewer, version, rest, versionAt, publishedAt };
  const ctx = new StatementContext({ model: loadSchema().model, scope, nodeBudget: 50_000 });
  const fields = ctx.addArguments(values);
  const at = readAsOf(ctx, argument<AsOf>(fields, "asOf"));
  return { ctx, fields, at, references: new References(ctx, at) };
}

const read = async (text: string, ctx: StatementContext) =>
  (await graph.database.read({ text, parameters: ctx.parameters.values(ctx.run) })).map(([id]) => id);

test.each<[what: string, where: EntityFilter]>([
  ["kinds", { kinds: ["MUNICIPALITY", "PERSON"] }],
  ["ids and a name", { or: [{ ids: ["bmi"] }, { nameStartsWith: "k" }] }],
  ["neighbours by reference", { related: { via: { direction: "IN" }, entity: { id: "bmi" } } }],
  ["neighbours by a filter", { not: { related: { where: { kinds: ["GROUP"] }, atLeast: 2 } } }],
])("A filter of entities makes a statement without any selection: %s", async (_, where) => {
  const { ctx, fields, at, references } = begin({ where });
  const scope = { ctx, at, references, row: {}, count: 1 };
  const state = () => cy`(${stateAt(cy`n`, at)})`;
  const predicate = compileWhere(scope, argument<EntityFilter>(fields, "where"), { node: cy`n`, state });
  if (!predicate) throw new Error("a predicate expected");
  const found = cy`MATCH (n:Entity) WHERE ${existed(cy`n`, at)} AND ${predicate} RETURN n.id ORDER BY n.id`;
  const { text } = cy`${references.toCypher()}${found}`;
  const { entities } = await graph.data<{ entities: { nodes: { id: string }[] } }>(
    "query($where: EntityFilter) { entities(where: $where, first: 500) { nodes { id } } }",
    { where },
  );
  expect(entities.nodes.length).toBeGreaterThan(0);
  expect(await read(text, ctx)).toEqual(entities.nodes.map(({ id }) => id).sort());
});

test.each<[what: string, via: RelationshipFilter, asOf?: AsOf]>([
  ["types", { types: ["FUNDS", "MEMBER_OF"] }],
  ["a time and modalities", { during: "2013/2014", modalities: ["ASSERTED"] }],
  ["what was certain in a year", { during: "2018", minCertainty: "CERTAIN" }],
  ["what is possible at a time", {}, { validAt: "1900" }],
])("A filter of relationships makes a statement without any selection: %s", async (_, via, asOf) => {
  const { ctx, fields, at } = begin({ via, asOf });
  const { arrow, predicates } = compileVia(ctx, argument<RelationshipFilter>(fields, "via"), at, cy`r`);
  const { text } =
    cy`MATCH (a:Entity)${arrow}(:Entity) WHERE ${and(predicates)} RETURN DISTINCT r.id AS id ORDER BY id`;
  const { relationships } = await graph.data<{ relationships: { nodes: { id: string }[] } }>(
    "query($via: RelationshipFilter, $asOf: AsOf) { relationships(via: $via, asOf: $asOf, first: 500) { nodes { id } } }",
    { via, asOf },
  );
  expect(relationships.nodes.length).toBeGreaterThan(0);
  expect(await read(text, ctx)).toEqual(relationships.nodes.map(({ id }) => id).sort());
});
