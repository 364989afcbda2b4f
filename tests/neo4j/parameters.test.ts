import fc from "fast-check";
import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { toBoltParameters } from "../../src/neo4j/driver/parameters.ts";

test.each([
  ["whole numbers", 5, neo4j.int(5)],
  ["the largest exact number", Number.MAX_SAFE_INTEGER, neo4j.int("9007199254740991")],
  ["fractions", 0.5, 0.5],
  ["bigints", 2n ** 62n, 2n ** 62n],
  ["lists and records, at any depth", [{ a: [1] }], [{ a: [neo4j.int(1)] }]],
  ["null", null, null],
  ["texts that look like Cypher", "'`) RETURN 1 //", "'`) RETURN 1 //"],
  ["integers of the driver", neo4j.int(7), neo4j.int(7)],
])("%s are sent as they should be", (_, value, sent) => {
  expect(toBoltParameters({ value })).toEqual({ value: sent });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 60)])("%d is refused", (value) => {
  expect(() => toBoltParameters({ list: [value] })).toThrow(`${value} cannot be stored exactly.`);
});

test("every whole number that JavaScript holds exactly arrives as the same number", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(neo4j.integer.toNumber(toBoltParameters({ value }).value as never)).toBe(value);
    }),
  );
});
