import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseMoney } from "../../../src/values/amounts/money.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import type { PlainRelationship } from "../../setup/graphs/plain-graph.ts";

const page = readFileSync(new URL("../../../docs/statistics.md", import.meta.url), "utf8");

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
});

afterAll(() => graph.close());

/** The cells of the table that begins with such a header, row by row. */
function readTable(header: string): readonly (readonly string[])[] {
  const [, after = ""] = page.split(`| ${header} |\n`);
  const lines = after.split("\n\n")[0]?.trimEnd().split("\n").slice(1) ?? [];
  return lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** One row of a table is one programme, to which its relationships lead. */
async function writeRows(rows: readonly (readonly Partial<PlainRelationship>[])[]): Promise<void> {
  const giver = { id: "giver", kind: "PUBLIC_BODY" as const, name: "Amt" };
  const programmes = rows.map((_, index) => ({
    id: `row-${index}`,
    kind: "PROGRAMME" as const,
    name: "Programm",
  }));
  const relationships = rows.flatMap((ties, row) =>
    ties.map(
      (tie, index): PlainRelationship => ({
        id: `r${row}-${index}`,
        type: "FUNDS",
        from: "giver",
        to: `row-${row}`,
        sources: ["s"],
        ...tie,
      }),
    ),
  );
  await writeGraph(graph.database, {
    entities: [giver, ...programmes],
    relationships,
    sources: [{ id: "s", title: "Source" }],
  });
}

interface Answer {
  readonly stats: {
    readonly rows: readonly {
      readonly keys: readonly { readonly value: string | null }[];
      readonly amounts: readonly unknown[];
    }[];
  };
}

describe("docs/statistics.md", () => {
  test.each([
    { header: "start | end | observedOn | ongoing | years", during: null, size: 19 },
    { header: "start | end | observedOn | ongoing | years from 2015 to 2018", during: "2015/2018", size: 6 },
    { header: "start | end | observedOn | ongoing | years from 0001 to 9999", during: "0001/9999", size: 6 },
  ])("says in which years a relationship counts, during $during", async ({ header, during, size }) => {
    const table = readTable(header);
    expect(table).toHaveLength(size);
    await writeRows(
      table.map(([start, end, observedOn, ongoing]) => [
        {
          ...(start && { start }),
          ...(end && { end }),
          ...(observedOn && { observedOn }),
          ...(ongoing && { ongoing: true }),
        },
      ]),
    );
    const { stats } = await graph.data<Answer>(
      "query Q($during: EDTF) { stats(via: { during: $during }, groupBy: [TO, YEAR]) { rows { keys { value } } } }",
      { during },
    );
    const years = table.map((_, row) =>
      stats.rows
        .filter(({ keys }) => keys[0]?.value === `row-${row}`)
        .map(({ keys }) => keys[1]?.value ?? "null")
        .join(", "),
    );
    expect(years).toEqual(table.map((cells) => cells[4]));
  });

  test("says how amounts add up", async () => {
    const table = readTable("amounts of a row in EUR | value | min | max");
    expect(table).toHaveLength(6);
    const amounts = table.map(([text = ""]) => text.split(";").map((amount) => parseMoney(amount, "EUR")));
    await writeRows(amounts.map((list) => list.map((amount) => ({ amount }))));
    const { stats } = await graph.data<Answer>(
      "{ stats(groupBy: [TO]) { rows { keys { value } amounts { value min max currency } } } }",
    );
    const byRow = new Map(stats.rows.map(({ keys, amounts: sums }) => [keys[0]?.value, sums]));
    const orNull = (text: string | undefined) => (text ? text : null);
    expect(table.map((_, row) => byRow.get(`row-${row}`))).toEqual(
      table.map(([, value, min, max]) => [
        { value: orNull(value), min: orNull(min), max: orNull(max), currency: "EUR" },
      ]),
    );
  });

  test("gives a query that is answered", async () => {
    const [, query = ""] = /```graphql\n(.*?)```/s.exec(page) ?? [];
    const { errors, data } = await graph.ask(query);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ stats: { truncated: null } });
  });
});
