import { describe, expect, test } from "vitest";
import { findRivals, SINGLE_PROPERTIES } from "../../src/import/resolve/find-rivals.ts";
import { resolveEntity } from "../../src/import/resolve/resolve-entity.ts";
import { validatePath } from "../../src/import/run/import-path.ts";
import { createEntityModel } from "../../src/import/shapes/entity-model.ts";
import type { StatementRecord } from "../../src/import/statement-record.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { type Files, writeFolder } from "../setup/graphs/temporary-files.ts";
import { name, say } from "./made-up-statements.ts";

const evidence = [{ source: "doc" }];
const town = (id: string, more: object) => ({ id, kind: "MUNICIPALITY", name: id, evidence, ...more });
const files = (entities: readonly object[], facts: readonly object[] = [], more: Files = {}): Files => ({
  ...more,
  "a.yaml": JSON.stringify({ sources: [{ id: "doc", title: "Register" }], entities, facts }),
});

/** Code, field and value of what is found; errors in capitals, warnings as `code?`. */
async function findings(given: Files): Promise<readonly string[]> {
  const { problems } = await validatePath(writeFolder(given), null);
  return problems.map(
    ({ severity, code, field, value }) => `${code}${severity === "WARNING" ? "?" : ""} ${field} ${value}`,
  );
}

describe("the field ags", () => {
  const said = (ags: string | number) => findings(files([town("ulm", { ags: { value: ags, evidence } })]));

  test.each(["abc", "17000000", "00212000", "082120", "082120000000", "0821200", "08212000x"])(
    "is no %s",
    async (ags) => {
      expect(await said(ags)).toEqual([`BAD_IDENTIFIER entities[0].ags ${ags}`]);
    },
  );

  test.each(["08212000", "08 2 12 000", "08.212.000", "08-212-000", "08\u00a0212\u00a0000", "08212", "08"])(
    "is %s",
    async (ags) => {
      expect(await said(ags)).toEqual([]);
    },
  );

  test.each(["8212000", 8212000, "8 212 000", "8212", "8"])(
    "is no %s, which has lost a zero",
    async (ags) => {
      const { problems } = await validatePath(
        writeFolder(files([town("ulm", { ags: { value: ags, evidence } })])),
        null,
      );
      const whole = `0${String(ags).replaceAll(" ", "")}`;
      expect(problems).toMatchObject([
        {
          severity: "ERROR",
          code: "BAD_IDENTIFIER",
          message: `"${ags}" is not a valid ags (Amtlicher Gemeindeschlüssel: state, government district, district, municipality). A valid one looks like 08212000; check its digits. Is it "${whole}", in quotes?`,
        },
      ]);
    },
  );

  test("warns where another entity has its key, in whatever field and spelling", async () => {
    const key = (value: string) => ({ identifiers: [{ scheme: "ags", value, evidence }] });
    const field = (value: string) => ({ ags: { value, evidence } });
    const pair = (first: object, second: object) => findings(files([town("a", first), town("b", second)]));
    expect(await pair(field("08212000"), field("08 212 000"))).toEqual([
      "SHARED_IDENTIFIER? entities[1].ags 08 212 000",
    ]);
    expect(await pair(key("08212000"), field("08.212.000"))).toEqual([
      "SHARED_IDENTIFIER? entities[1].ags 08.212.000",
    ]);
    expect(await pair(field("08212000"), key("08 212 000"))).toEqual([
      "SHARED_IDENTIFIER? entities[1].identifiers[0].value 08 212 000",
    ]);
    expect(await pair({ ...field("08212000"), ...key("08 212 000") }, field("08221000"))).toEqual([]);
  });

  test("warns where the identifiers say another one", async () => {
    const both = (ags: string, ...values: readonly string[]) =>
      findings(
        files([
          town("a", {
            ags: { value: ags, evidence },
            identifiers: values.map((value) => ({ scheme: "ags", value, evidence })),
          }),
        ]),
      );
    expect(await both("08212000", "08221000")).toEqual(["FIELDS_DISAGREE? entities[0].ags 08212000"]);
    expect(await both("08212000", "08 212 000", "08212")).toEqual([]);
  });

  test("is checked in facts too", async () => {
    const vocabulary = { "vocabulary.yaml": "predicates:\n  has-key: { property: ags, valueType: TEXT }\n" };
    const fact = (value: string) => [{ id: "f", subject: "ulm", predicate: "has-key", value, evidence }];
    const given = (value: string) => findings(files([town("ulm", {})], fact(value), vocabulary));
    expect(await given("abc")).toEqual(["BAD_IDENTIFIER facts[0].value abc"]);
    expect(await given("08 212 000")).toEqual([]);
  });

  test.each(["identifiers", "formerIds"])("no fact gives %s, past their checks", async (property) => {
    const vocabulary = `predicates:\n  has-key: { property: ${property}, valueType: TEXT }\n  is-key: { property: x, valueType: TEXT, byKind: { PERSON: ${property} } }\n`;
    expect(await findings(files([town("ulm", {})], [], { "vocabulary.yaml": vocabulary }))).toEqual([
      expect.stringMatching(/^BAD_VOCABULARY predicates.has-key/),
      expect.stringMatching(/^BAD_VOCABULARY predicates.is-key/),
    ]);
  });
});

describe("a municipality's key", () => {
  const model = createEntityModel(loadSchema());
  const field = (source: string, value: string, more = {}) => say(source, { property: "ags", value }, more);
  const listed = (source: string, value: string, more = {}) =>
    say(source, { property: "identifiers", value: `ags:${value}`, valueType: "ID" }, more);
  const resolve = (...said: readonly StatementRecord[]) => {
    const state = resolveEntity({ id: "ulm", kind: "MUNICIPALITY" }, [name("a", "Ulm"), ...said], model);
    return [state?.ags, state?.identifiers];
  };

  test("is among its identifiers, whichever field gives it", () => {
    expect(resolve(field("a", "08421000"))).toEqual(["08421000", ["ags:08421000"]]);
    expect(resolve(listed("a", "08421000"))).toEqual(["08421000", ["ags:08421000"]]);
    expect(resolve(field("b", "08421000"), listed("a", "08212000"))).toEqual([
      "08421000",
      ["ags:08212000", "ags:08421000"],
    ]);
    expect(resolve(field("a", "08421000", { rank: "DEPRECATED" }), listed("a", "08212000"))).toEqual([
      "08212000",
      ["ags:08212000"],
    ]);
    const dated = resolveEntity(
      { id: "ulm", kind: "MUNICIPALITY" },
      [name("a", "Ulm"), field("a", "08421000", { end: "1999" })],
      model,
    )?.dated;
    expect(Object.keys(JSON.parse(String(dated)) as object)).toEqual(["ags", "identifiers"]);
  });

  test("that differs between field and identifiers is a contradiction", () => {
    const kinds = (...said: readonly StatementRecord[]) =>
      findRivals("ulm", said, new Set(SINGLE_PROPERTIES)).map(({ kind, property, statements }) => [
        kind,
        property,
        statements.length,
      ]);
    expect(kinds(field("a", "08421000"), listed("b", "08212000"))).toEqual([["CONTRADICTION", "ags", 2]]);
    expect(kinds(field("a", "08421000"), listed("b", "08421000"))).toEqual([]);
    expect(
      kinds(field("a", "08421000", { end: "1990" }), listed("b", "08212000", { start: "1995" })),
    ).toEqual([]);
  });
});

test("a law is found by its abbreviation", () => {
  const model = createEntityModel(loadSchema());
  const said = [name("a", "Onlinezugangsgesetz"), say("a", { property: "abbreviation", value: "OZG" })];
  const state = resolveEntity({ id: "ozg", kind: "LAW" }, said, model);
  expect(state).toMatchObject({ searchNames: ["onlinezugangsgesetz", "ozg"], alternateNames: [] });
});
