import { expect, it } from "vitest";
import { InvalidValueError } from "../../../src/errors/graph-error.ts";
import { placeholderMeaning } from "../../../src/values/time/placeholder-date.ts";

it.each([
  ["9999", "NO_END"],
  ["9999-12-31", "NO_END"],
  ["9999-12-31?", "NO_END"],
  ["999X", "NO_END"],
  ["99XX", "NO_END"],
  ["2999-12-31", "NO_END"],
  ["2200", "NO_END"],
  ["2014/9999", "NO_END"],
  ["2099-12-31", "NO_END"],
  ["2038-01-19", "NO_END"],
  ["0000", "UNKNOWN"],
  ["0001", "UNKNOWN"],
  ["0001-01-01", "UNKNOWN"],
  ["0001-01-01/2014", "UNKNOWN"],
  ["1900-01-01", "UNKNOWN"],
  ["1899-12-30", "UNKNOWN"],
  ["1970-01-01", "UNKNOWN"],
  ["1970-01-01~", "UNKNOWN"],
  ["2014", null],
  ["2199-12-30", null],
  ["2099", null],
  ["1900", null],
  ["1900-01", null],
  ["1900-01-02", null],
  ["1970", null],
  ["0794-06-22", null],
  ["0002", null],
  ["2014/..", null],
  ["../2014", null],
  ["XXXX-01-01", null],
])("%s stands for %s", (text, meaning) => {
  expect(placeholderMeaning(text)).toBe(meaning);
});

it("refuses what is no date", () => {
  expect(() => placeholderMeaning("31.12.9999")).toThrow(InvalidValueError);
});
