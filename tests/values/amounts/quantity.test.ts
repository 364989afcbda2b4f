import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidValueError } from "../../../src/errors/graph-error.ts";
import {
  canonicalDecimal,
  formatQuantity,
  parseQuantity,
  type Quantity,
} from "../../../src/values/amounts/quantity.ts";

describe("parseQuantity", () => {
  it.each<[string, Quantity]>([
    ["8 model municipalities", { value: "8", unit: "model municipalities" }],
    ["mehr als 170 recommendations", { min: "170", unit: "recommendations" }],
    [">= 170 recommendations", { min: "170", unit: "recommendations" }],
    ["bis zu 300 Tsd. inhabitants", { max: "300000", unit: "inhabitants" }],
    ["ca. 60 digital citizen services", { value: "60", unit: "digital citizen services" }],
    ["11-20 measures each", { min: "11", max: "20", unit: "measures each" }],
    ["2,50 km", { value: "2.5", unit: "km" }],
    ["- 5 °C", { value: "-5", unit: "°C" }],
    ["– 5 bis 3 °C", { min: "-5", max: "3", unit: "°C" }],
    ["-5 °C", { value: "-5", unit: "°C" }],
    ["1’101 Städte", { value: "1101", unit: "Städte" }],
    ["1.101.000 Einwohner", { value: "1101000", unit: "Einwohner" }],
    ["3 mill towns", { value: "3", unit: "mill towns" }],
    ["3 Mill. Einwohner", { value: "3000000", unit: "Einwohner" }],
    ["5 m", { value: "5", unit: "m" }],
    ["4 und 1 Verbund", { value: "4", unit: "und 1 Verbund" }],
  ])("reads %s", (text, expected) => {
    expect(parseQuantity(text)).toEqual(expected);
  });

  it("takes the unit given apart, which must agree with the text", () => {
    expect(parseQuantity("170", "pages")).toEqual({ value: "170", unit: "pages" });
    expect(() => parseQuantity("170 pages", "days")).toThrow("needs one unit");
  });

  it.each([
    ["170", "needs one unit"],
    ["many pages", "does not begin with a number"],
    ["1,101 Städte", "may mean 1101 or 1.101"],
    ["20-11 measures", "ends below its start"],
  ])("refuses %s", (text, reason) => {
    expect(() => parseQuantity(text)).toThrow(InvalidValueError);
    expect(() => parseQuantity(text)).toThrow(reason);
  });

  it("reads back what formatQuantity wrote", () => {
    const number = fc.nat().map(String);
    const unit = fc.constantFrom("pages", "Städte und Gemeinden");
    const quantity = fc.oneof(
      fc.record({ value: number, unit }),
      fc.record({ min: number, unit }),
      fc.record({ max: number, unit }),
    );
    fc.assert(
      fc.property(quantity, (all) => {
        expect(parseQuantity(formatQuantity(all))).toEqual(all);
      }),
    );
    expect(formatQuantity({ min: "11", max: "20", unit: "measures" })).toBe("11-20 measures");
  });
});

describe("canonicalDecimal", () => {
  it.each([
    ["007.50", "7.5"],
    ["0.00", "0"],
    ["-0", "0"],
    ["-1.10", "-1.1"],
    ["100", "100"],
  ])("of %s is %s", (text, expected) => {
    expect(canonicalDecimal(text)).toBe(expected);
  });

  it("refuses what is no plain decimal", () => {
    for (const text of ["1,5", "", "1e3", "NaN"])
      expect(() => canonicalDecimal(text)).toThrow(InvalidValueError);
  });
});
