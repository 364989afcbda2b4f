import { parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { InvalidValueError } from "../../src/errors/graph-error.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { alterations } from "./alterations.ts";
import { compareGraph } from "./compare.ts";
import { toExpected } from "./expected.ts";
import { parseGold } from "./gold.ts";
import { formatLeftOut, formatTable } from "./left-out.ts";
import { type Answers, createAnswers } from "./made-up-answers.ts";
import { madeUpGold, madeUpVocabulary } from "./made-up-gold.ts";
import { listQueries, restOfStatements } from "./queries.ts";
import { readGraph } from "./read-graph.ts";
import { countGroup, formatGroups, isWhole } from "./report.ts";
import { serveAnswers } from "./serve-answers.ts";
import { parseVocabularyTable } from "./vocabulary-table.ts";

const table = parseVocabularyTable(madeUpVocabulary);
const expected = toExpected(parseGold(JSON.stringify(madeUpGold)), table);

async function compare(alter: (answers: Answers) => unknown) {
  const answers = createAnswers();
  alter(answers);
  return compareGraph(expected, await readGraph(serveAnswers(answers)));
}

async function differences(alter: (answers: Answers) => unknown): Promise<readonly string[]> {
  const groups = await compare(alter);
  expect(isWhole(groups)).toBe(
    groups.every((group) => countGroup(group).matched === countGroup(group).total),
  );
  return groups.flatMap(({ title, checks }) =>
    checks.flatMap((check) =>
      check.isLeftOut ? [] : check.differences.map((text) => `${title}: ${check.id}: ${text}`),
    ),
  );
}

test("a graph that holds everything matches in every group", async () => {
  const groups = await compare(() => {});
  expect(groups.map((group) => [group.title, countGroup(group)])).toEqual([
    ["Entities", { matched: 5, total: 5 }],
    ["Names", { matched: 11, total: 11 }],
    ["Sources", { matched: 2, total: 2 }],
    ["Relationships", { matched: 3, total: 3 }],
    ["Statements of relationships", { matched: 4, total: 4 }],
    ["Statements of values", { matched: 6, total: 6 }],
    ["Statements on sources", { matched: 1, total: 1 }],
    ["Conflicts", { matched: 1, total: 1 }],
  ]);
  expect(isWhole(groups)).toBe(true);
  expect(formatGroups(groups)).toContain("Nothing is missing.");
});

test("page furniture that is left out is named, and nothing else is", async () => {
  expect(
    formatLeftOut(expected, await compare(() => {}))
      .split("\n")
      .slice(0, 4),
  ).toEqual([
    "Left out of the graph:",
    "  f-keywords (has-keywords): page furniture",
    "  c-page-furniture: page furniture",
    "  start of f-winter: words, no date",
  ]);
});

test("the table names relationship, direction and property of every predicate", () => {
  expect(formatTable(table).split("\n").slice(2, 6)).toEqual([
    "  project-of                     CARRIES_OUT IN",
    "  obliges                        OBLIGES OUT",
    "  has-member-count                                    memberCount (DECIMAL, of GROUP: size)",
    "  has-date                                            publishedOn (EDTF, of EVENT: period)",
  ]);
});

describe("every difference is found:", () => {
  test.each(alterations)("%s", async (_what, alter, found) => {
    expect(await differences(alter)).toEqual(found);
  });
});

test("a statement that is there twice counts for one fact only", async () => {
  const twice = structuredClone(madeUpGold);
  const [praise] = twice.facts.filter(({ id }) => id === "f-praise");
  if (praise !== undefined) twice.facts.push({ ...praise, id: "f-praise-again" });
  const needed = toExpected(parseGold(JSON.stringify(twice)), table);
  const groups = compareGraph(needed, await readGraph(serveAnswers(createAnswers())));
  expect(groups.flatMap(({ checks }) => checks.filter(({ id }) => id === "f-praise-again"))).toEqual([
    {
      id: "f-praise-again",
      differences: ['no statement assessedAs = "good" from doc-b'],
      isLeftOut: false,
    },
  ]);
});

test("a type, a predicate or a file that it does not know is refused", () => {
  const [first] = madeUpGold.entities;
  const strange = { ...madeUpGold, entities: [{ ...first, type: "guild" }] };
  expect(() => toExpected(parseGold(JSON.stringify(strange)), table)).toThrow(InvalidValueError);
  expect(() => toExpected(parseGold(JSON.stringify(madeUpGold)), new Map())).toThrow(
    'The vocabulary has no predicate "funds".',
  );
  expect(() => parseGold('{"facts": []}')).toThrow(InvalidValueError);
  expect(() => parseVocabularyTable("predicates: [funds]")).toThrow(InvalidValueError);
});

test("the served schema takes every query of the comparison", () => {
  const lists = ["entities", "relationships", "sources", "conflicts"] as const;
  const queries = [...lists.map((list) => listQueries[list]), ...lists.map(restOfStatements)];
  const { schema } = loadSchema();
  expect(queries.map((query) => validate(schema, parse(query)).map(({ message }) => message))).toEqual(
    queries.map(() => []),
  );
});
