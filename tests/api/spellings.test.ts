import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importPath } from "../../src/import/run/import-path.ts";
import { clearGraph } from "../setup/database/test-database.ts";
import { writeFile } from "../setup/graphs/temporary-files.ts";
import { openTestApp, post, type TestApp } from "./test-app.ts";

/** Decomposed letters, wide and narrow blanks, addresses in place of identifiers. */
const FILE = `sources:
  - { id: doc-1, title: Bericht }
entities:
  - id: verein
    kind: PROGRAMME
    name: "Mu\\u0308nster\\u00a0 digital\\u2800"
    evidence: [{ source: doc-1, lines: [1] }]
    identifiers:
      - { scheme: wikidata, value: "http://www.wikidata.org/entity/q1040", evidence: [{ source: doc-1 }] }
      - { scheme: orcid, value: "0000000218250097", evidence: [{ source: doc-1 }] }
      - { scheme: gnd, value: "(DE-588)40157015", evidence: [{ source: doc-1 }] }
      - { scheme: doi, value: "doi:10.1000/ABC", evidence: [{ source: doc-1 }] }
      - { scheme: handelsregister, value: "HRB\\u00a01 Mu\\u0308nster", evidence: [{ source: doc-1 }] }
  - { id: amt, kind: PUBLIC_BODY, name: "@amt", evidence: [{ source: doc-1, lines: [2] }] }
facts:
  - id: f-1
    subject: amt
    predicate: carries-out
    object: verein
    role: "Bu\\u0308ro\\u202ffu\\u0308r  Digitales"
    evidence: [{ source: doc-1, lines: [1] }]
`;

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
  await clearGraph(api.database);
});
afterAll(() => api.close());

const ask = async (query: string, variables: object) =>
  (await api.app.inject(post({ query, variables }))).json() as unknown;

test("Names and identifiers are stored in one form", async () => {
  await importPath({ database: api.database, path: writeFile("spellings.yaml", FILE) });
  await api.versions.refresh();
  const query = '{ entity(by: { id: "verein" }) { name identifiers { scheme value } } }';
  expect(await ask(query, {})).toMatchObject({
    data: {
      entity: {
        name: "Münster digital",
        identifiers: [
          { scheme: "doi", value: "10.1000/abc" },
          { scheme: "gnd", value: "4015701-5" },
          { scheme: "handelsregister", value: "HRB 1 Münster" },
          { scheme: "orcid", value: "0000-0002-1825-0097" },
          { scheme: "wikidata", value: "Q1040" },
        ],
      },
    },
  });
});

test.each([
  ["wikidata", "Q1040"],
  ["Wikidata", "https://m.wikidata.org/wiki/Q1040"],
  ["wikidata", "wd:q1040"],
  ["orcid", "https://orcid.org/0000-0002-1825-0097"],
  ["orcid", "0000 0002 1825 0097"],
  ["gnd", "4015701-5"],
  ["GND", "http://d-nb.info/gnd/4015701-5"],
  ["doi", "http://dx.doi.org/10.1000/ABC"],
  ["handelsregister", " HRB 1\u2009Mu\u0308nster"],
])("The entity is found by %s %s", async (scheme, value) => {
  const query = "query Q($i: IdentifierInput!) { entity(by: { identifier: $i }) { id } }";
  expect(await ask(query, { i: { scheme, value } })).toMatchObject({ data: { entity: { id: "verein" } } });
});

test.each([
  ["https://www.wikidata.org/wiki/Q1040"],
  ["doi:10.1000/abc"],
  ["orcid.org/0000000218250097"],
  ["Mu\u0308nster\u00a0digital"],
])("search(text: %s) finds it", async (text) => {
  const query = "query Q($text: String!) { search(text: $text) { nodes { id } } }";
  expect(await ask(query, { text })).toMatchObject({ data: { search: { nodes: [{ id: "verein" }] } } });
});

test.each<[string, object]>([
  ["roles", { via: { roles: ["Büro für Digitales"] } }],
  ["roles decomposed, with wide blanks", { via: { roles: ["Bu\u0308ro\u00a0für\u3000Digitales"] } }],
  ["nameStartsWith", { to: { nameStartsWith: "Mu\u0308nster\u2009d" } }],
  ["identifierScheme", { to: { identifierScheme: " Wikidata" } }],
])("%s compares in one form", async (_title, variables) => {
  const query = `query Q($via: RelationshipFilter, $to: EntityFilter) { relationships(via: $via, to: $to) { nodes { id role } } }`;
  expect(await ask(query, variables)).toMatchObject({
    data: { relationships: { nodes: [{ id: "f-1", role: "Büro für Digitales" }] } },
  });
});

describe("half a character is BAD_USER_INPUT, named with its variable", () => {
  test.each<[string, string, object, string]>([
    [
      "a search text",
      "query Q($x: String!) { search(text: $x) { nodes { id } } }",
      { x: "a\ud800" },
      "U+D800",
    ],
    ["an id", "query Q($x: ID!) { entity(by: { id: $x }) { id } }", { x: "\udfff" }, "U+DFFF"],
    [
      "a role of a filter",
      "query Q($x: RelationshipFilter) { relationships(via: $x) { nodes { id } } }",
      { x: { roles: ["a", "\udc00"] } },
      "U+DC00",
    ],
    [
      "an identifier",
      "query Q($x: IdentifierInput!) { entity(by: { identifier: $x }) { id } }",
      { x: { scheme: "doi", value: "\ude00\ud83d" } },
      "U+DE00",
    ],
  ])("in %s", async (_title, query, variables, character) => {
    const answer = (await ask(query, variables)) as { errors: { message: string; extensions: object }[] };
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(answer.errors[0]?.message).toContain(`"$x" holds half a character (${character})`);
  });

  test("and a whole one is taken", async () => {
    const query = "query Q($x: String!) { search(text: $x) { nodes { id } } }";
    expect(await ask(query, { x: "😀" })).toMatchObject({ data: { search: { nodes: [] } } });
  });

  test.each(['{ search(text: "\\ud800") { nodes { id } } }', '{ search(text: "\ud800") { nodes { id } } }'])(
    "in a literal: %j",
    async (query) => {
      const answer = (await ask(query, {})) as { errors: { extensions: { code: string } }[] };
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(["GRAPHQL_PARSE_FAILED"]);
    },
  );
});
