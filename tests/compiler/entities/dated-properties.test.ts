import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importDataset } from "../../../src/import/run/import-dataset.ts";
import { createStatement } from "../../../src/import/statement-record.ts";
import { periodBounds } from "../../../src/values/time/period.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { compareTexts } from "../../setup/graphs/plain-graph.ts";
import { randomAskedTime, randomPeriod } from "../../setup/graphs/random-graph.ts";
import { bestAt, type Said } from "../../setup/oracles/dated-oracle.ts";
import { oracleRuns } from "../../setup/oracles/oracle-runs.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
});

afterAll(() => graph.close());

const valueTypes: Readonly<Record<string, "DECIMAL" | "MONEY" | "ID">> = {
  population: "DECIMAL",
  size: "DECIMAL",
  budget: "MONEY",
  identifiers: "ID",
};

/** Imports one entity; the n-th statement is of the n-th source, so that ties go by position. */
async function importEntity(kind: string, said: readonly Said[]): Promise<void> {
  const sources = said.map((_, index) => ({ id: sourceAt(index), title: `Source ${index}` }));
  const statements = said.map(({ property, value, language, rank, period, amount }, index) =>
    createStatement(
      {
        about: "e",
        aboutType: "Entity",
        property,
        ...(value !== undefined && { value }),
        valueType: valueTypes[property] ?? "TEXT",
        ...(language && { language }),
        fact: `e.${property}`,
        dataset: "x",
      },
      { source: sourceAt(index), ...(rank && { rank }), ...period, ...(amount && { amount }) },
      [],
    ),
  );
  await importDataset({
    database: graph.database,
    dataset: {
      id: "x",
      title: "One entity",
      sources,
      things: () => [{ type: "Entity", id: "e", kind, statements }],
      conflicts: [],
    },
  });
}

function sourceAt(index: number): string {
  return `s${String(index).padStart(2, "0")}`;
}

const randomName = fc.record({
  property: fc.constant("name"),
  value: fc.constantFrom("Düren", "Soest", "Gera", "Halle"),
  language: fc.constantFrom("DE" as const, "DE" as const, "EN" as const),
  rank: fc.constantFrom("NORMAL" as const, "NORMAL" as const, "PREFERRED" as const, "DEPRECATED" as const),
  period: randomPeriod,
});
const randomForm = fc.record({
  property: fc.constant("legalForm"),
  value: fc.constantFrom("GmbH", "Zweckverband", "AöR"),
  period: randomPeriod,
});

test("Names and fields at a time are those that the dates give, and the current name where they give none", {
  timeout: 120_000 + oracleRuns * 3_000,
}, async () => {
  const names = fc.array(randomName, { minLength: 1, maxLength: 6 });
  const forms = fc.array(randomForm, { maxLength: 4 });
  const times = fc.array(randomAskedTime, { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(names, forms, times, async (named, formed, asked) => {
      await clearGraph(graph.database);
      await importEntity("CONSORTIUM", [...named, ...formed]);
      const fields = "name nameEn: name(language: EN) alternateNames ... on Consortium { legalForm }";
      const { entity: now } = await graph.data<{ entity: Answer }>(
        `{ entity(by: { id: "e" }) { ${fields} } }`,
      );
      for (const validAt of asked) {
        const { entity } = await graph.data<{ entity: Answer }>(
          `query Q($validAt: EDTF) { entity(by: { id: "e" }, asOf: { validAt: $validAt }) { ${fields} } }`,
          { validAt },
        );
        expect({ validAt, ...entity }).toEqual({ validAt, ...expected(named, formed, validAt, now) });
        // The same names, asked by arguments of the fields themselves.
        const atTime = await graph.data(
          `query Q($validAt: EDTF!) { entity(by: { id: "e" }) {
            name: nameAt(validAt: $validAt) nameEn: nameAt(validAt: $validAt, language: EN) } }`,
          { validAt },
        );
        expect(atTime).toEqual({ entity: { name: entity.name, nameEn: entity.nameEn } });
      }
    }),
    { numRuns: oracleRuns, endOnFailure: true },
  );
});

interface Answer {
  readonly name: string;
  readonly nameEn: string;
  readonly alternateNames: readonly string[];
  readonly legalForm: string | null;
}

function expected(named: readonly Said[], formed: readonly Said[], validAt: string, now: Answer): Answer {
  const isDated = (said: readonly Said[]) =>
    said.some(({ period = {}, rank }) => rank !== "DEPRECATED" && periodBounds(period) !== null);
  const best = (language: string) =>
    bestAt(
      named.map((one) => (one.language === language ? one : { ...one, rank: "DEPRECATED" as const })),
      validAt,
    );
  const [german, english] = [best("DE"), best("EN")];
  const legalForm = isDated(formed) ? (bestAt(formed, validAt) ?? null) : now.legalForm;
  if (!isDated(named) || (german ?? english) === undefined) return { ...now, legalForm };
  const [name, nameEn] = [german ?? english ?? "", english ?? german ?? ""];
  const all = new Set([...now.alternateNames, ...currentNames(now, named)]);
  const alternateNames = [...all].filter((one) => one !== name && one !== nameEn).sort(compareTexts);
  return { name, nameEn, alternateNames, legalForm };
}

/** The English name is one of its own only where a source gives one. */
function currentNames({ name, nameEn }: Answer, named: readonly Said[]): readonly string[] {
  return named.some(({ language }) => language === "EN") ? [name, nameEn] : [name];
}

test("Everything that is dated is chosen by its dates, with its own type", async () => {
  await clearGraph(graph.database);
  await importEntity("MUNICIPALITY", [
    { property: "name", value: "Halle", language: "DE", period: { end: "2004" } },
    { property: "name", value: "Halle (Saale)", language: "DE", period: { start: "2005" } },
    { property: "population", value: "90000", period: { observedOn: "2010" } },
    { property: "population", value: "91000", period: { observedOn: "2019" } },
    { property: "identifiers", value: "ags:15202000", period: { end: "2007-06-30" } },
    { property: "identifiers", value: "ags:15002000", period: { start: "2007-07-01" } },
    { property: "description", value: "Eine Stadt.", language: "DE" },
  ]);
  const fields =
    "name alternateNames description identifiers { value } ... on Municipality { population ags }";
  const { old, between, young, now } = await graph.data<Record<string, unknown>>(
    `{ old: entity(by: { id: "e" }, asOf: { validAt: "2004" }) { ${fields} }
       young: entity(by: { id: "e" }, asOf: { validAt: "2020-06" }) { ${fields} }
       between: entity(by: { id: "e" }, asOf: { validAt: "2015" }) { ... on Municipality { population } }
       now: entity(by: { id: "e" }) { name alternateNames } }`,
  );
  const described = { description: "Eine Stadt." };
  expect({ old, between, young, now }).toEqual({
    old: {
      ...described,
      name: "Halle",
      alternateNames: ["Halle (Saale)"],
      identifiers: [{ value: "15202000" }],
      population: 91_000,
      ags: "15202000",
    },
    // No source says what it was before: seen in 2010, in 2015 it is still that.
    between: { population: 90_000 },
    young: {
      ...described,
      name: "Halle (Saale)",
      alternateNames: ["Halle"],
      identifiers: [{ value: "15002000" }],
      population: 91_000,
      ags: "15002000",
    },
    now: { name: "Halle (Saale)", alternateNames: ["Halle"] },
  });
});

test("A dated budget is that of the asked time, none where none was", async () => {
  await clearGraph(graph.database);
  await importEntity("PROGRAMME", [
    { property: "name", value: "Modellregionen", language: "DE" },
    {
      property: "budget",
      amount: { value: "91000000", currency: "EUR" },
      period: { start: "2018", end: "2021" },
    },
    {
      property: "budget",
      amount: { min: "5000000", currency: "EUR" },
      period: { start: "2022", end: "2022" },
    },
  ]);
  const answers = [];
  for (const validAt of ["2019", "2022", "2030", null]) {
    const { entity } = await graph.data<{ entity: unknown }>(
      `query Q($validAt: EDTF) { entity(by: { id: "e" }, asOf: { validAt: $validAt }) {
        name ... on Programme { budget { value min max currency } } } }`,
      { validAt },
    );
    answers.push(entity);
  }
  const name = "Modellregionen";
  const whole = { value: "91000000", min: null, max: null, currency: "EUR" };
  expect(answers).toEqual([
    { name, budget: whole },
    { name, budget: { value: null, min: "5000000", max: null, currency: "EUR" } },
    { name, budget: null },
    { name, budget: whole },
  ]);
});

test("Names at several times stand side by side, whatever asOf says", async () => {
  await clearGraph(graph.database);
  await importEntity("MUNICIPALITY", [
    { property: "name", value: "Halle", language: "DE", period: { end: "2004" } },
    { property: "name", value: "Halle (Saale)", language: "DE", period: { start: "2005" } },
  ]);
  const answer = await graph.data(`{ entity(by: { id: "e" }, asOf: { validAt: "2004" }) {
    name old: nameAt(validAt: "2003") young: nameAt(validAt: "2010", language: EN)
  } }`);
  expect(answer).toEqual({ entity: { name: "Halle", old: "Halle", young: "Halle (Saale)" } });
  const { errors } = await graph.ask(
    'query Q($at: EDTF!) { entity(by: { id: "e" }) { nameAt(validAt: $at) } }',
    { at: "XXXX-06-25" },
  );
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
});

test("Entities without dated values cost a statement one property, and one without validAt nothing", async () => {
  await clearGraph(graph.database);
  await importEntity("MUNICIPALITY", [{ property: "name", value: "Gera", language: "DE" }]);
  const stored = await graph.database.read({
    text: "MATCH (e:Entity {id: 'e'}) RETURN e.dated",
    parameters: {},
  });
  expect(stored).toEqual([[null]]);
  const plain = await graph.ask('{ entity(by: { id: "e" }) { name } }');
  const timed = await graph.ask('{ entity(by: { id: "e" }, asOf: { validAt: "2019" }) { name } }');
  expect([plain.data, timed.data]).toEqual([{ entity: { name: "Gera" } }, { entity: { name: "Gera" } }]);
  expect(plain.statements.map(({ text }) => text.includes("dated"))).toEqual([false]);
  expect(timed.statements.map(({ text }) => text.split(".dated").length)).toEqual([2]);
});
