import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { migrate, schemaVersion } from "../../src/store/model/migrations.ts";
import { createPropertyKeys } from "../../src/store/model/property-keys.ts";
import { listSchemaCommands } from "../../src/store/model/schema-commands.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await clearGraph(database);
});
afterAll(async () => {
  await clearGraph(database);
  await database.close();
});

const rows = (text: string, parameters: Record<string, unknown> = {}) => database.read({ text, parameters });
const indexNames = async () =>
  (await rows("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name ORDER BY name")).flat();

test("every constraint and index of the list is online, and those on the id of each relationship type, that of archived ones among them, and on the role", async () => {
  const names = await indexNames();
  expect(names).toEqual(expect.arrayContaining(listSchemaCommands().map(({ name }) => name)));
  const schema = new URL("../../schema/", import.meta.url);
  const sdl = readdirSync(schema, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".graphql"))
    .map((name) => readFileSync(new URL(name, schema), "utf8"))
    .join("\n");
  const body =
    /enum RelationshipType\b[^{]*\{([^}]*)\}/.exec(sdl.replaceAll(/"""[\s\S]*?"""|"[^"\n]*"/g, ""))?.[1] ??
    "";
  const types = body.match(/\b[A-Z_]+\b/g) ?? [];
  expect(types.length).toBeGreaterThanOrEqual(20);
  expect(names.filter((name) => String(name).startsWith("relationship_id_"))).toEqual(
    [...types, "ARCHIVED"].map((type) => `relationship_id_${type}`).sort(),
  );
  expect(names.filter((name) => String(name).startsWith("relationship_role_"))).toEqual(
    types.map((type) => `relationship_role_${type}`).sort(),
  );
});

test.each(["id", "role"])("the index on a relationship type is on its %s", async (property) => {
  const [row] = await rows(
    `SHOW INDEXES YIELD name, entityType, labelsOrTypes, properties WHERE name = 'relationship_${property}_FUNDS' RETURN entityType, labelsOrTypes, properties`,
  );
  expect(row).toEqual(["RELATIONSHIP", ["FUNDS"], [property]]);
});

test("a new database's first property keys are those of entities and relationships, what is read most last", async () => {
  const { keys } = createPropertyKeys.parameters;
  const found = await rows("CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey");
  expect(found.flat().slice(0, keys.length)).toEqual(keys);
  expect(keys.slice(-4)).toEqual(["role", "id", "name", "sortName"]);
});

test("the full-text index finds whole folded words of lists, of entities and past states", async () => {
  await database.write((run) =>
    run({
      text: "CREATE (:Entity {id: 'a', searchTerms: ['halle-saale', 'münster']}), (:PastState {id: 'b', searchTerms: ['münster']})",
      parameters: {},
    }),
  );
  const find = (word: string) =>
    rows(
      "CALL db.index.fulltext.queryNodes('entitySearch', $word) YIELD node RETURN node.id ORDER BY node.id",
      { word },
    );
  expect(await find('"halle-saale"')).toEqual([["a"]]);
  expect(await find("münster")).toEqual([["a"], ["b"]]);
  expect(await find("halle")).toEqual([]);
});

test("running it again sends two reads and changes nothing", async () => {
  const before = await indexNames();
  const sent: string[] = [];
  const stop = database.onStatement(({ mode }) => sent.push(mode));
  await migrate(database);
  stop();
  expect(sent).toEqual(["read", "read"]);
  expect(await indexNames()).toEqual(before);
  expect(await rows("MATCH (graph:Graph) RETURN properties(graph)")).toEqual([
    [{ id: "graph", version: 0, schemaVersion }],
  ]);
});

test("what is missing is made again, and the marker's version is kept", async () => {
  await database.write((run) => run({ text: "DROP INDEX statement_about", parameters: {} }));
  await database.write((run) =>
    run({ text: "MATCH (graph:Graph) SET graph.version = 7 REMOVE graph.schemaVersion", parameters: {} }),
  );
  await migrate(database);
  expect(await indexNames()).toContain("statement_about");
  expect(await rows("MATCH (graph:Graph) RETURN graph.version, graph.schemaVersion")).toEqual([
    [7, schemaVersion],
  ]);
});

test("of the relationships that an earlier program wrote those are archived that ended or are deprecated", async () => {
  await database.write((run) =>
    run({
      text: `MATCH (graph:Graph) SET graph.schemaVersion = 2, graph.version = 7
CREATE (a:Entity {id: 'from'}), (b:Entity {id: 'to'})
CREATE (a)-[:FUNDS {id: 'plain', current: true}]->(b), (a)-[:FUNDS {id: 'ended', role: 'x', knownFrom: 1, knownTo: 2}]->(b),
  (a)-[:FUNDS {id: 'deprecated', rank: 'DEPRECATED'}]->(b), (a)-[:EVALUATES {id: 'preferred', rank: 'PREFERRED'}]->(b),
  (b)-[:EVALUATES {id: 'ending', knownTo: 8}]->(a)`,
      parameters: {},
    }),
  );
  await migrate(database);
  const ties = "MATCH (x)-[r]->(y) RETURN type(r), x.id, y.id, properties(r) ORDER BY r.id";
  expect(await rows(ties)).toEqual([
    ["ARCHIVED", "from", "to", { id: "deprecated", type: "FUNDS", rank: "DEPRECATED" }],
    ["ARCHIVED", "from", "to", { id: "ended", type: "FUNDS", role: "x", knownFrom: 1, knownTo: 2 }],
    ["EVALUATES", "to", "from", { id: "ending", archivedIn: 8 }],
    ["FUNDS", "from", "to", { id: "plain" }],
    ["EVALUATES", "from", "to", { id: "preferred", rank: "PREFERRED" }],
  ]);
  expect(await rows("MATCH (graph:Graph) RETURN graph.schemaVersion")).toEqual([[schemaVersion]]);
});

test("names that an earlier program folded for search are folded anew, past states and unshown abbreviations too", async () => {
  await database.write((run) =>
    run({
      text: `MATCH (graph:Graph) SET graph.schemaVersion = 3
CREATE (:Entity {id: 'bauer', name: 'Bauer', alternateNames: ['Münster'], identifiers: ['url:https://x.de/', 'orcid:0000-0002-1825-0097'],
    searchTerms: ['baur', 'munster'], searchNames: ['bauer', 'baur', 'muenster', 'munster', '0000 0002 1825 0097']}),
  (:Entity {id: 'law', name: 'Gesetz', abbreviation: 'NeuG', searchTerms: ['gesetz', 'neug', 'alteug'], searchNames: ['gesetz', 'neug', 'quelle', 'qulle']}),
  (:PastState {id: 'bauer', of: 'Entity', name: 'Neue Quelle', searchTerms: ['neu', 'qulle'], searchNames: ['neue quelle', 'neu qulle']}),
  (:PastState {id: 'bauer', of: 'Entity', name: 'Quelle', searchTerms: ['qulle'], searchNames: ['quelle', 'qulle']}),
  (:PastState {id: 'source', of: 'Source', title: 'Quelle'})`,
      parameters: {},
    }),
  );
  await migrate(database);
  const folded = await rows(
    "MATCH (x) WHERE x.searchNames IS NOT NULL RETURN x.id, x.searchTerms, x.searchNames ORDER BY labels(x), x.id, x.name",
  );
  const [bauer, law, ...past] = folded;
  const orcid = ["0000", "00000002", "000000021825", "0000000218250097"];
  expect(bauer?.[1]).toEqual(expect.arrayContaining(["bauer", "munster", ...orcid]));
  expect(bauer?.[1]).not.toContain("baur");
  expect(bauer?.[2]).toEqual(["bauer", "muenster", "munster", "0000 0002 1825 0097"]);
  expect(law).toEqual(["law", ["gesetz", "neug", "quelle", "qulle"], ["gesetz", "neug", "quelle", "qulle"]]);
  expect(past).toEqual([
    ["bauer", ["neue", "neuequelle", "quelle"], ["neue quelle"]],
    ["bauer", ["quelle"], ["quelle"]],
  ]);
  expect(await rows("MATCH (graph:Graph) RETURN graph.schemaVersion")).toEqual([[schemaVersion]]);
});

test("a database of a later version is refused and left as it is", async () => {
  await database.write((run) =>
    run({ text: "MATCH (graph:Graph) SET graph.schemaVersion = 99", parameters: {} }),
  );
  await expect(migrate(database)).rejects.toMatchObject({
    code: "CONFLICT",
    details: { found: 99, known: schemaVersion },
  });
  expect(await rows("MATCH (graph:Graph) RETURN graph.schemaVersion")).toEqual([[99]]);
});
