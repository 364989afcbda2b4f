import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../../src/neo4j/calls/database.ts";
import { clearGraph, openTestDatabase } from "../../setup/database/test-database.ts";
import { failureOf } from "../failure-of.ts";

// Whoever carries reads, a caller sees no difference.
describe.each(["own", "driver"])("carried by %s", (transport) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase({ EGOV_READ_TRANSPORT: transport });
  });
  beforeEach(() => clearGraph(database));
  afterAll(() => database.close());

  const rows = (text: string, parameters: Record<string, unknown> = {}) =>
    database.read({ text, parameters });
  describe("read", () => {
    test("returns rows as arrays in the order of RETURN, numbers and nulls as they are", async () => {
      expect(await rows("UNWIND $list AS n RETURN n, n * 2, [n, null], n / 4.0", { list: [1, 2] })).toEqual([
        [1, 2, [1, null], 0.25],
        [2, 4, [2, null], 0.5],
      ]);
    });

    test("sends whole numbers as integers, so that LIMIT and integer properties accept them", async () => {
      expect(await rows("UNWIND range(1, 9) AS n RETURN n LIMIT $limit", { limit: 2 })).toEqual([[1], [2]]);
      expect(await rows("RETURN valueType($one), valueType($half)", { one: 1, half: 0.5 })).toEqual([
        ["INTEGER NOT NULL", "FLOAT NOT NULL"],
      ]);
    });

    test("passes amounts beyond 2^53 exactly, in as bigint and out as text", async () => {
      expect(await rows("RETURN toString($amount)", { amount: 9_007_199_254_740_993n })).toEqual([
        ["9007199254740993"],
      ]);
    });

    test.each<[string, unknown]>([
      ["null", null],
      ["true", true],
      ["false", false],
      ["0", 0],
      ["-16", -16],
      ["-17", -17],
      ["127", 127],
      ["128", 128],
      ["-32768", -32_768],
      ["2147483647", 2_147_483_647],
      ["-2147483649", -2_147_483_649],
      ["9007199254740991", Number.MAX_SAFE_INTEGER],
      ["9007199254740993", Number.POSITIVE_INFINITY],
      ["-9007199254740993", Number.NEGATIVE_INFINITY],
      ["0.1", 0.1],
      ["1.0", 1],
      ["-1.0 / 0", Number.NEGATIVE_INFINITY],
      ["0.0 / 0", Number.NaN],
      ["''", ""],
      ["'Städte- und Gemeindebund 例 🏛'", "Städte- und Gemeindebund 例 🏛"],
      ["reduce(s = '', i IN range(1, 70000) | s + 'ä')", "ä".repeat(70_000)],
      ["[]", []],
      ["[1, [2, ['ä', null]], true]", [1, [2, ["ä", null]], true]],
      ["range(1, 300)", Array.from({ length: 300 }, (_, index) => index + 1)],
      ["{}", {}],
      ["{id: 'a', list: [1], map: {n: null}}", { id: "a", list: [1], map: { n: null } }],
    ])("answers the value of %s", async (expression, value) => {
      expect(await rows(`RETURN ${expression}`)).toEqual([[value]]);
    });

    test.each<[unknown, string]>([
      [null, "NULL"],
      [undefined, "NULL"],
      [true, "BOOLEAN NOT NULL"],
      [-17, "INTEGER NOT NULL"],
      [2 ** 40, "INTEGER NOT NULL"],
      [2n ** 62n, "INTEGER NOT NULL"],
      [0.5, "FLOAT NOT NULL"],
      ["例", "STRING NOT NULL"],
      [[], "LIST<NOTHING> NOT NULL"],
      [[1, null, undefined], "LIST<INTEGER> NOT NULL"],
      [{ a: { b: [1] } }, "MAP NOT NULL"],
    ])("takes %o for a parameter, as %s", async (value, type) => {
      expect(await rows("RETURN valueType($value)", { value })).toEqual([[type]]);
    });

    test("takes nothing for a missing entry of a map, and null for a missing parameter", async () => {
      const parameters = { map: { a: undefined, b: 1 }, none: undefined };
      expect(await rows("RETURN keys($map), $none", parameters)).toEqual([[["b"], null]]);
    });

    test.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
      "refuses %s for a parameter",
      async (value) => {
        expect(await failureOf(rows("RETURN $value", { value }))).toMatchObject({ code: "BAD_USER_INPUT" });
        expect(await failureOf(rows("RETURN $value", { value: [{ value }] }))).toMatchObject({
          code: "BAD_USER_INPUT",
        });
      },
    );

    test("answers no row, and many thousands of them in order", async () => {
      expect(await rows("UNWIND [] AS n RETURN n")).toEqual([]);
      expect(await rows("UNWIND range(1, 12345) AS n RETURN n, toString(n)")).toEqual(
        Array.from({ length: 12_345 }, (_, index) => [index + 1, String(index + 1)]),
      );
    });

    test("answers rows of megabytes", async () => {
      const [[text, list] = []] = await rows(
        "RETURN reduce(s = 'ä', i IN range(1, 22) | s + s), range(1, 300000)",
      );
      expect((text as string) === "ä".repeat(2 ** 22)).toBe(true);
      expect(list).toHaveLength(300_000);
    });

    test("takes rows that come before a failure for no answer, and goes on afterwards", async () => {
      const failure = await failureOf(rows("UNWIND [2, 1, 0] AS n RETURN 1 / n"));
      expect(failure.code).toBe("INTERNAL_SERVER_ERROR");
      expect(String(failure.cause)).toContain("/ by zero");
      expect(await rows("RETURN 1")).toEqual([[1]]);
    });

    test("refuses to write", async () => {
      const failure = await failureOf(rows("CREATE (:Entity {id: 'x'})"));
      expect(failure).toMatchObject({ code: "INTERNAL_SERVER_ERROR", details: {} });
      expect(await rows("MATCH (n:Entity) RETURN count(n)")).toEqual([[0]]);
    });

    test("says nothing of Neo4j's own words, and keeps them as the cause", async () => {
      const failure = await failureOf(rows("MATCH (secret) RETRUN secret"));
      expect(failure.message).toBe("The database could not carry out the request.");
      expect(String(failure.cause)).toContain("RETRUN");
    });

    test("answers 500 at once over 50 connections", async () => {
      const answers = await Promise.all(Array.from({ length: 500 }, (_, n) => rows("RETURN $n", { n })));
      expect(answers).toEqual(Array.from({ length: 500 }, (_, n) => [[n]]));
    });

    test.each([
      ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
      ["LOAD CSV FROM 'http://127.0.0.1:1/x.csv' AS line RETURN line"],
    ])("reads no file and no address: %s", async (text) => {
      const failure = await failureOf(rows(text));
      expect(failure.code).toBe("INTERNAL_SERVER_ERROR");
      expect(String(failure.cause)).toMatch(/allow_csv_import_from_file_urls|blocked/);
    });
  });
});
