import type { Driver, Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toBoltParameters } from "../../../src/neo4j/driver/parameters.ts";
import { openTestDriver } from "../../setup/database/test-database.ts";
import { openSeedGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { comparable, plainAnswer } from "../../setup/oracles/plain-answer.ts";
import { queryShapes } from "./query-shapes.ts";

let graph: TestGraph;
let driver: Driver;

beforeAll(async () => {
  graph = await openSeedGraph();
  driver = openTestDriver();
}, 120_000);

afterAll(async () => {
  await driver.close();
  await graph.close();
});

/** The operators of a plan that read without an index. `stats` of a type counts all its relationships, and says so. */
function scansOf(plan: Plan, text: string): readonly string[] {
  const isMeant = plan.operatorType.includes("TypeScan") && text.includes("USING SCAN");
  const own =
    /AllNodesScan|LabelScan|RelationshipsScan|TypeScan/.test(plan.operatorType) && !isMeant
      ? [describePlan(plan)]
      : [];
  return [...own, ...plan.children.flatMap((child) => scansOf(child, text))];
}

function describePlan(plan: Plan): string {
  return `${plan.operatorType} ${String(plan.arguments.Details ?? "")}`;
}

describe("an operation", () => {
  test("has at least 25 shapes in the corpus", () => {
    expect(queryShapes.length).toBeGreaterThanOrEqual(25);
  });

  test.each(queryShapes)(
    "$title: is one statement for each root field, which scans nothing, and graphql-js answers the same",
    async (shape) => {
      const { query, variables = {} } = shape;
      const plain = await plainAnswer(graph, query, variables);
      const session = driver.session();
      try {
        // Once as the graph rests, once as while an import is writing.
        const answers = [await graph.ask(query, variables), await graph.ask(query, variables)];
        const { roots, again = 0 } = shape;
        const counts = answers.map(({ statements }) => statements.length);
        expect(counts.sort((a, b) => a - b)).toEqual([roots, roots + again]);
        for (const answer of answers) {
          expect(answer.errors).toBeUndefined();
          expect(comparable(answer)).toEqual(plain());
          for (const { text, parameters, mode } of answer.statements) {
            expect(mode).toBe("read");
            const { summary } = await session.run(`EXPLAIN ${text}`, toBoltParameters(parameters));
            expect(summary.plan && scansOf(summary.plan, text)).toEqual([]);
          }
        }
      } finally {
        await session.close();
      }
    },
    60_000,
  );
});

describe("Neo4j's index of roles", () => {
  const via = 'via: { types: [FUNDS], roles: ["funder"] }';
  test.each([
    ["begins stats of a type", `{ stats(${via}) { rows { relationshipCount } } }`, true],
    // FUNDS is rare in the seeds: Neo4j would look up all of the role for each entity.
    [
      "is not asked for an entity's own",
      `{ entity(by: { id: "bmi" }) { neighbours(${via}) { nodes { id } } } }`,
      false,
    ],
    ["is not asked for pages", `{ relationships(${via}) { nodes { id } } }`, false],
  ])("%s", async (_, query, isUsed) => {
    const session = driver.session();
    try {
      const { statements, errors } = await graph.ask(query);
      expect(errors).toBeUndefined();
      const [{ text, parameters }] = statements as [(typeof statements)[number]];
      const { summary } = await session.run(`EXPLAIN ${text}`, toBoltParameters(parameters));
      expect(seeksOf(summary.plan as Plan).length > 0).toBe(isUsed);
    } finally {
      await session.close();
    }
  });
});

/** The operators of a plan that ask the index of roles. */
function seeksOf(plan: Plan): readonly string[] {
  const own = /FUNDS\(role\)/.test(String(plan.arguments.Details)) ? [describePlan(plan)] : [];
  return [...own, ...plan.children.flatMap(seeksOf)];
}
