import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dataset, SourceThing, Thing } from "../../../src/import/dataset.ts";
import { importDataset } from "../../../src/import/run/import-dataset.ts";
import { createStatement } from "../../../src/import/statement-record.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { newestInstant, openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { toDataset } from "../../setup/graphs/plain-dataset.ts";
import type { PlainEntity, PlainGraph, PlainRelationship } from "../../setup/graphs/plain-graph.ts";

let graph: TestGraph;
/** When the versions 1, 2 and 3 were published. */
const published: string[] = [];

beforeAll(async () => {
  graph = await openTestGraph();
  await clearGraph(graph.database);
  for (const state of [whole, rest, back]) {
    await importDataset({ database: graph.database, dataset: state });
    published.push(await newestInstant(graph));
  }
}, 60_000);

afterAll(() => graph.close());

const town = (id: string, name: string, sources: readonly string[] = ["s0"]): PlainEntity => ({
  id,
  kind: "MUNICIPALITY",
  name,
  sources,
});
const tie = (role: string): PlainRelationship => ({
  id: "r",
  type: "FUNDS",
  from: "a",
  to: "b",
  role,
  sources: ["s0"],
});
const first = { id: "s0", title: "First" };
const second = { id: "s1", title: "Second" };

/** A graph as a data set, with what s0 says of s1, and facts that are compared. */
function dataset(plain: PlainGraph, facts: readonly string[]): Dataset {
  const said: readonly SourceThing[] = plain.sources.slice(1).map(({ id }) => ({
    type: "Source",
    id,
    statements: [
      createStatement(
        {
          about: id,
          aboutType: "Source",
          property: "author",
          value: "b",
          valueType: "ID",
          fact: `${id}.author`,
          dataset: "plain",
        },
        { source: "s0" },
        [],
      ),
    ],
  }));
  const given = toDataset(plain);
  return {
    ...given,
    things: () => [...(given.things() as Iterable<Thing>), ...said],
    conflicts: [{ id: "c", kind: "OPEN", facts }],
  };
}

const compared = ["a.name", "b.name"];
const whole = dataset(
  {
    entities: [town("a", "Aachen"), town("b", "Bonn", ["s0", "s1"])],
    relationships: [tie("old")],
    sources: [first, second],
  },
  compared,
);
const rest = dataset(
  { entities: [town("b", "Bonn"), town("d", "Düren")], relationships: [], sources: [first] },
  ["b.name", "d.name"],
);
const back = dataset(
  {
    entities: [town("a", "Ahlen"), town("b", "Bonn"), town("d", "Düren")],
    relationships: [tie("new")],
    sources: [first],
  },
  compared,
);

const about = `about {
  __typename id
  ... on Entity { name degree sources { nodes { id } } }
  ... on Relationship { type role from { id name } to { id name } statements { totalCount } }
  ... on Source { title statementCount }
}`;

async function statementsAt(version: number) {
  interface Answer {
    readonly sources: {
      readonly nodes: readonly { readonly statements: { readonly nodes: readonly unknown[] } }[];
    };
  }
  const { sources } = await graph.data<Answer>(
    `query Q($asOf: AsOf) {
      sources(asOf: $asOf) { nodes { statements(includeRetracted: true) { nodes { fact: property value ${about} } } } }
    }`,
    { asOf: version === 3 ? null : { knownAt: published[version - 1] } },
  );
  return sources.nodes[0]?.statements.nodes;
}

const aachen = { __typename: "Municipality", id: "a", name: "Aachen", degree: 1, sources: { nodes: [] } };
const bonn = {
  __typename: "Municipality",
  id: "b",
  name: "Bonn",
  degree: 1,
  sources: { nodes: [{ id: "s0" }] },
};
const dueren = { ...bonn, id: "d", name: "Düren", degree: 0 };
const oldTie = {
  __typename: "Relationship",
  id: "r",
  type: "FUNDS",
  role: "old",
  from: { id: "a", name: "Aachen" },
  to: { id: "b", name: "Bonn" },
  statements: { totalCount: 0 },
};
const author = {
  fact: "author",
  value: "b",
  about: { __typename: "Source", id: "s1", title: "Second", statementCount: 0 },
};

test("A retracted statement is about its thing as that was last, also where that is retracted too", async () => {
  expect(await statementsAt(2)).toEqual([
    { fact: "name", value: "Aachen", about: aachen },
    { fact: "name", value: "Bonn", about: bonn },
    { fact: "name", value: "Düren", about: dueren },
    { fact: "exists", value: null, about: oldTie },
    author,
  ]);
});

test("A retracted statement is about its thing as that is now, where it came back", async () => {
  const ahlen = { ...bonn, id: "a", name: "Ahlen" };
  const newTie = {
    ...oldTie,
    role: "new",
    from: { id: "a", name: "Ahlen" },
    statements: { totalCount: 1 },
  };
  const answer = await statementsAt(3);
  expect(answer).toHaveLength(7);
  expect(answer).toEqual(
    expect.arrayContaining([
      { fact: "name", value: "Aachen", about: ahlen },
      { fact: "name", value: "Ahlen", about: ahlen },
      { fact: "name", value: "Bonn", about: bonn },
      { fact: "name", value: "Düren", about: dueren },
      { fact: "exists", value: null, about: newTie },
      author,
    ]),
  );
});

test("A retracted statement names its source, though that is retracted too", async () => {
  const query = `{ entity(by: { id: "b" }) { statements(includeRetracted: true) { nodes { value retractedAt source { id title } } } } }`;
  expect(await graph.data(query)).toEqual({
    entity: {
      statements: {
        nodes: [
          { value: "Bonn", retractedAt: null, source: first },
          { value: "Bonn", retractedAt: published[1], source: second },
        ],
      },
    },
  });
});

test("A conflict is about what it compares at the version", async () => {
  const query = `query Q($asOf: AsOf) { conflicts(asOf: $asOf) { nodes { id about { id ... on Entity { name } } } } }`;
  const answers = [];
  for (const knownAt of published) answers.push(await graph.data(query, { asOf: { knownAt } }));
  const conflict = (...things: unknown[]) => ({ conflicts: { nodes: [{ id: "c", about: things }] } });
  const [a, b, d] = [
    { id: "a", name: "Aachen" },
    { id: "b", name: "Bonn" },
    { id: "d", name: "Düren" },
  ];
  expect(answers).toEqual([conflict(a, b), conflict(b, d), conflict({ ...a, name: "Ahlen" }, b)]);
});

test.each(["a", "r", "s1"])("What is retracted is not found by its id %s", async (id) => {
  const asOf = { knownAt: published[1] };
  const query = "query Q($id: ID!, $asOf: AsOf) { node(id: $id, asOf: $asOf) { id } }";
  expect(await graph.data(query, { id, asOf })).toEqual({ node: null });
});
