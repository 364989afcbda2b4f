import { type GraphQLScalarType, isScalarType, parseValue } from "graphql";
import { describe, expect, test } from "vitest";
import { InvalidValueError } from "../../src/errors/graph-error.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";

function scalar(name: string): GraphQLScalarType {
  const type = loadSchema().schema.getType(name);
  if (!isScalarType(type)) throw new Error(`no scalar ${name}`);
  return type;
}

describe("a value of a request", () => {
  test.each([
    ["EDTF", "2014", "2014"],
    ["EDTF", "2014-09~", "2014-09~"],
    ["EDTF", "../2021", "../2021"],
    ["Date", "2016-02-29", "2016-02-29"],
    ["DateTime", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000Z"],
    ["DateTime", "2026-01-02T01:04+02:00", "2026-01-01T23:04:00.000Z"],
    ["Decimal", "4400000.50", "4400000.5"],
    ["Decimal", "-0.01", "-0.01"],
    ["Decimal", 4400000, "4400000"],
    ["URL", "https://example.org/a?b=c", "https://example.org/a?b=c"],
  ])("of %s may be %j and means %j", (name, value, text) => {
    expect(scalar(name).parseValue(value)).toBe(text);
  });

  test.each([
    ["EDTF", "XXXX-06-25", "has no year"],
    ["EDTF", "25.06.2016", "25.06.2016"],
    ["EDTF", 2014, "in quotes"],
    ["Date", "2015-02-29", "2015-02-29"],
    ["Date", "2015-02", "YYYY-MM-DD"],
    ["DateTime", "2026-02-30T00:00:00Z", "2026-02-30"],
    ["DateTime", "2026-01-02", "YYYY-MM-DDThh:mm:ssZ"],
    ["DateTime", "2026-01-02T03:04:05", "offset"],
    ["Decimal", "4,4 Mio.", "Write digits and a point"],
    ["Decimal", "1e6", "Write digits and a point"],
    ["Decimal", 0.1, "in quotes"],
    ["Decimal", null, "in quotes"],
    ["URL", "www.example.org", "https://"],
    ["URL", "javascript:alert(1)", "https://"],
  ])("of %s may not be %j: %s", (name, value, message) => {
    expect(() => scalar(name).parseValue(value)).toThrow(InvalidValueError);
    expect(() => scalar(name).parseValue(value)).toThrow(message);
  });

  test.each([
    ["Decimal", "12345678901234567890", "12345678901234567890"],
    ["Decimal", '"12.5"', "12.5"],
    ["EDTF", '"2014"', "2014"],
  ])("of %s written as the literal %s means %j", (name, literal, text) => {
    expect(scalar(name).parseLiteral(parseValue(literal))).toBe(text);
  });

  test.each([
    ["Decimal", "12.5"],
    ["Decimal", "true"],
    ["EDTF", "2014"],
    ["URL", "{}"],
  ])("of %s may not be the literal %s", (name, literal) => {
    expect(() => scalar(name).parseLiteral(parseValue(literal))).toThrow("in quotes");
  });
});

describe("a value of an answer", () => {
  test.each([
    ["EDTF", "XXXX-06-25", "XXXX-06-25"],
    ["Date", 0, "1970-01-01"],
    ["Date", "2016-09-22", "2016-09-22"],
    ["DateTime", 0, "1970-01-01T00:00:00.000Z"],
    ["DateTime", "2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05.678Z"],
    ["Decimal", "4400000.00", "4400000"],
    ["URL", "http://example.org/", "http://example.org/"],
  ])("of %s is stored as %j and written %j", (name, stored, text) => {
    expect(scalar(name).serialize(stored)).toBe(text);
  });

  test.each([
    ["EDTF", "someday"],
    ["Date", "someday"],
    ["DateTime", {}],
    ["Decimal", 4.4],
    ["URL", "example"],
  ])("of %s is never %j", (name, stored) => {
    expect(() => scalar(name).serialize(stored)).toThrow(InvalidValueError);
  });
});
