import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidValueError } from "../../../src/errors/graph-error.ts";
import { currencyDigits } from "../../../src/values/amounts/currency.ts";
import {
  formatDecimal,
  formatMoney,
  type MoneyAmount,
  parseDecimal,
  parseMoney,
} from "../../../src/values/amounts/money.ts";

describe("parseMoney", () => {
  it.each<[string, MoneyAmount]>([
    ["4400000 EUR", { value: 440000000n, currency: "EUR" }],
    ["4,4 Mio. Euro", { value: 440000000n, currency: "EUR" }],
    ["91 Mio. Euro", { value: 9100000000n, currency: "EUR" }],
    ["1.234,56 €", { value: 123456n, currency: "EUR" }],
    ["1,234.56 €", { value: 123456n, currency: "EUR" }],
    ["EUR 12.5 million", { value: 1250000000n, currency: "EUR" }],
    ["12,5 Millionen Euro", { value: 1250000000n, currency: "EUR" }],
    ["0,125 Mio. €", { value: 12500000n, currency: "EUR" }],
    ["€12.50", { value: 1250n, currency: "EUR" }],
    ["1.234.567 Euro", { value: 123456700n, currency: "EUR" }],
    ["1 234 567,8 EUR", { value: 123456780n, currency: "EUR" }],
    ["1'234'567.80 CHF", { value: 123456780n, currency: "CHF" }],
    ["4\u00a0400\u00a0000\u202fEUR", { value: 440000000n, currency: "EUR" }],
    ["60.000,00 EUR", { value: 6000000n, currency: "EUR" }],
    ["250 Tsd. Euro", { value: 25000000n, currency: "EUR" }],
    ["1,2 Mrd. Euro", { value: 120000000000n, currency: "EUR" }],
    ["2 Billionen Euro", { value: 200000000000000n, currency: "EUR" }],
    ["60 Mio. DM", { value: 6000000000n, currency: "DEM" }],
    ["rund 91 Mio. Euro", { value: 9100000000n, currency: "EUR" }],
    ["500 JPY", { value: 500n, currency: "JPY" }],
    ["0 EUR", { value: 0n, currency: "EUR" }],
    ["-1.000,00 €", { value: -100000n, currency: "EUR" }],
    ["\u22121.000,00 €", { value: -100000n, currency: "EUR" }],
    ["–5 Mio. Euro", { value: -500000000n, currency: "EUR" }],
    ["EUR -5", { value: -500n, currency: "EUR" }],
    ["-€5.50", { value: -550n, currency: "EUR" }],
    ["- 1.000,00 €", { value: -100000n, currency: "EUR" }],
    ["\u2212 1.000,00 €", { value: -100000n, currency: "EUR" }],
    ["–\u00a05 Mio. Euro", { value: -500000000n, currency: "EUR" }],
    ["— 5 €", { value: -500n, currency: "EUR" }],
    ["EUR - 5", { value: -500n, currency: "EUR" }],
    ["rund - 5 €", { value: -500n, currency: "EUR" }],
    ["bis zu - 5 €", { max: -500n, currency: "EUR" }],
    ["- 10 bis - 5 €", { min: -1000n, max: -500n, currency: "EUR" }],
    ["- 250 T€", { value: -25000000n, currency: "EUR" }],
    ["T€ - 250", { value: -25000000n, currency: "EUR" }],
    ["- T€ 250", { value: -25000000n, currency: "EUR" }],
    ["— € 5", { value: -500n, currency: "EUR" }],
    ["2 - 3 Mio. Euro", { min: 200000000n, max: 300000000n, currency: "EUR" }],
    ["- EUR 5", { value: -500n, currency: "EUR" }],
    ["250 TEUR", { value: 25000000n, currency: "EUR" }],
    ["TEUR 1.234,5", { value: 123450000n, currency: "EUR" }],
    ["-250 T€", { value: -25000000n, currency: "EUR" }],
    ["T€ 250", { value: 25000000n, currency: "EUR" }],
    ["T€ 250-300", { min: 25000000n, max: 30000000n, currency: "EUR" }],
    ["4,4 MEUR", { value: 440000000n, currency: "EUR" }],
    ["4,4 M€", { value: 440000000n, currency: "EUR" }],
    ["250 k€", { value: 25000000n, currency: "EUR" }],
    ["100 TCHF", { value: 10000000n, currency: "CHF" }],
    ["250 Tsd. €", { value: 25000000n, currency: "EUR" }],
    ["250 Tsd €", { value: 25000000n, currency: "EUR" }],
    ["4,4 Mill. €", { value: 440000000n, currency: "EUR" }],
    ["4,4 Mill €", { value: 440000000n, currency: "EUR" }],
    ["4,4 Mio €", { value: 440000000n, currency: "EUR" }],
    ["4,4Mio€", { value: 440000000n, currency: "EUR" }],
    ["EUR 4,4 Mio.", { value: 440000000n, currency: "EUR" }],
    ["1,2 Mrd. €", { value: 120000000000n, currency: "EUR" }],
    ["1,2 Mia. CHF", { value: 120000000000n, currency: "CHF" }],
    ["100,- €", { value: 10000n, currency: "EUR" }],
    ["100,-- DM", { value: 10000n, currency: "DEM" }],
    ["100,– €", { value: 10000n, currency: "EUR" }],
    ["100,—€", { value: 10000n, currency: "EUR" }],
    ["1.234,- €", { value: 123400n, currency: "EUR" }],
    ["SFr. 5", { value: 500n, currency: "CHF" }],
    ["CHF 1'234.–", { value: 123400n, currency: "CHF" }],
    ["500,- JPY", { value: 500n, currency: "JPY" }],
    ["CHF 1’234.50", { value: 123450n, currency: "CHF" }],
    ["1’234’567.50 CHF", { value: 123456750n, currency: "CHF" }],
    ["1\u202f234,50 €", { value: 123450n, currency: "EUR" }],
    ["1\u2009234\u00a0567 €", { value: 123456700n, currency: "EUR" }],
    ["US$ 5", { value: 500n, currency: "USD" }],
    ["5 EURO", { value: 500n, currency: "EUR" }],
    ["5 eur", { value: 500n, currency: "EUR" }],
    ["60.0000 EUR", { value: 6000n, currency: "EUR" }],
    ["mehr als 2 Mio. Euro", { min: 200000000n, currency: "EUR" }],
    ["> 2000000 EUR", { min: 200000000n, currency: "EUR" }],
    [">= 2000000 EUR", { min: 200000000n, currency: "EUR" }],
    ["EUR >2000000", { min: 200000000n, currency: "EUR" }],
    ["at least EUR 5", { min: 500n, currency: "EUR" }],
    ["über rund 5 €", { min: 500n, currency: "EUR" }],
    ["bis zu 500.000,00 €", { max: 50000000n, currency: "EUR" }],
    ["bis 500 €", { max: 50000n, currency: "EUR" }],
    ["höchstens 3 Mio. Euro", { max: 300000000n, currency: "EUR" }],
    ["≤ 5 EUR", { max: 500n, currency: "EUR" }],
    ["2-3 Mio. Euro", { min: 200000000n, max: 300000000n, currency: "EUR" }],
    ["2 bis 3,5 Mio. Euro", { min: 200000000n, max: 350000000n, currency: "EUR" }],
    ["500 Tsd. – 1 Mio. Euro", { min: 50000000n, max: 100000000n, currency: "EUR" }],
    ["zwischen 2 und 3 Mio. Euro", { min: 200000000n, max: 300000000n, currency: "EUR" }],
    ["von 2 Mio. Euro bis 3 Mio. Euro", { min: 200000000n, max: 300000000n, currency: "EUR" }],
  ])("reads %s", (text, expected) => {
    expect(parseMoney(text)).toEqual(expected);
  });

  it("takes the currency given apart, which must agree with the text", () => {
    expect(parseMoney("12,5", "EUR")).toEqual({ value: 1250n, currency: "EUR" });
    expect(parseMoney("12,5 €", "EUR")).toEqual({ value: 1250n, currency: "EUR" });
    expect(() => parseMoney("12,5 €", "USD")).toThrow("names EUR and USD");
  });

  it.each([
    [
      "60,000 EUR",
      '"60,000" may mean 60000 or 60, because the mark may separate thousands or decimals; write 60000, or 60.',
    ],
    [
      "1.234 €",
      '"1.234" may mean 1234 or 1.234, because the mark may separate thousands or decimals; write 1234, or 1.2340.',
    ],
    ["-1,234 €", '"-1,234" may mean -1234 or -1.234'],
    ["-1.000 €", "write -1000, or -1."],
    ["- 1.000 €", "write -1000, or -1."],
    ["- - 5 €", "does not begin with a number"],
    ["- €", "does not begin with a number"],
    ["1.234 TEUR", '"1.234" may mean 1234 or 1.234'],
    ["100.000 T€", '"100.000" may mean 100000 or 100'],
    ["$ 5", "has no currency"],
    ["(5) EUR", "does not begin with a number"],
    ["5- EUR", '"-" is not part of an amount'],
    ["5 TEUR und 3", "is not part of an amount"],
    ["60.000 Euro", '"60.000" may mean 60000 or 60'],
    ["1.234 Mio. Euro", '"1.234" may mean 1234 or 1.234'],
    ["4400000", "has no currency"],
    ["4400000 QQQ", "not a currency of ISO 4217"],
    ["4400000 XXX", "not a currency of ISO 4217"],
    ["5 EUR or 6 USD", "names EUR and USD"],
    ["12.345,678 EUR", "has 3 decimal places; EUR has 2"],
    ["0,5 JPY", "has 1 decimal places; JPY has 0"],
    ["2 billion EUR", "10^9 in English and 10^12 in German"],
    ["EUR", "does not begin with a number"],
    ["", "has no currency"],
    ["viel Geld, Euro", "does not begin with a number"],
    ["5 EUR jährlich", '"jährlich" is not part of an amount'],
    ["5 m EUR", '"m" is not part of an amount'],
    ["3-2 Mio. Euro", "the range ends below its start"],
    ["mehr als 2-3 Mio. Euro", "it has a bound and a range"],
    ["1.23.456 EUR", "is not a number"],
    ["1,234,56 EUR", "is not a number"],
    ["12 34 EUR", "is not a number"],
    ["100000000000 Mio. EUR", "too large to be stored"],
  ])("refuses %s", (text, reason) => {
    expect(() => parseMoney(text)).toThrow(InvalidValueError);
    expect(() => parseMoney(text)).toThrow(reason);
  });

  it("reads back what formatMoney wrote", () => {
    const minor = fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n });
    const currency = fc.constantFrom("EUR", "USD", "JPY", "DEM");
    const amount = fc.oneof(
      fc.record({ value: minor, currency }),
      fc.record({ min: minor, currency }),
      fc.record({ max: minor, currency }),
      fc
        .tuple(minor, minor, currency)
        .map(([a, b, code]) =>
          a < b ? { min: a, max: b, currency: code } : { min: b, max: a, currency: code },
        ),
    );
    fc.assert(
      fc.property(amount, (money) => {
        expect(parseMoney(formatMoney(money))).toEqual(money);
      }),
    );
  });

  it("never throws anything but InvalidValueError, whatever the text", () => {
    const pieces = fc.array(
      fc.constantFrom("1", "23", "456", ".", ",", " ", "-", "Mio.", "EUR", "€", "bis", "mehr als", ">"),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((all) => all.join("")),
        ),
        (text) => {
          try {
            parseMoney(text, "EUR");
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidValueError);
          }
        },
      ),
    );
  });
});

describe("parseDecimal and formatDecimal", () => {
  it.each([
    ["4400000", "EUR", 440000000n],
    ["12.5", "EUR", 1250n],
    ["0.01", "EUR", 1n],
    ["-0.5", "EUR", -50n],
    ["0", "EUR", 0n],
    ["1.234", "TND", 1234n],
    ["500", "JPY", 500n],
    ["92233720368547758.07", "EUR", 9223372036854775807n],
  ])("%s %s is %d minor units, and back", (text, currency, minor) => {
    expect(parseDecimal(text, currency)).toBe(minor);
    expect(formatDecimal(minor, currency)).toBe(text);
  });

  it("are each other's inverse for every amount that can be held", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n }),
        fc.constantFrom("EUR", "JPY", "TND", "CLF"),
        (minor, currency) => {
          expect(parseDecimal(formatDecimal(minor, currency), currency)).toBe(minor);
        },
      ),
    );
  });

  it.each([
    "12,5",
    "1.",
    ".5",
    "1e3",
    "+5",
    " 5",
    "",
    "0x10",
    "1 000",
    "12.345",
    "12.500",
    "92233720368547758.08",
    "٣",
  ])("parseDecimal refuses %j for EUR", (text) => {
    expect(() => parseDecimal(text, "EUR")).toThrow(InvalidValueError);
  });
});

describe("currencyDigits", () => {
  it.each([
    ["EUR", 2],
    ["HUF", 2],
    ["JPY", 0],
    ["TND", 3],
    ["CLF", 4],
    ["DEM", 2],
  ])("of %s is %i", (code, digits) => {
    expect(currencyDigits(code)).toBe(digits);
  });

  it.each(["eur", "EURO", "QQQ", "XXX", "", "€"])("refuses %j", (code) => {
    expect(() => currencyDigits(code)).toThrow("not a currency of ISO 4217");
  });
});
