import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/import/decode-text.ts";
import { findNearest } from "../../src/import/nearest.ts";
import { readYaml } from "../../src/import/read-yaml.ts";

describe("YAML values", () => {
  test.each<[string, unknown]>([
    ["a: 2014", { a: 2014 }],
    ["a: 08111000", { a: "08111000" }],
    ["a: 1.10", { a: "1.10" }],
    ["a: 12345678901234567890", { a: "12345678901234567890" }],
    ["a: 0x1F", { a: "0x1F" }],
    ["a: yes", { a: "yes" }],
    ["a: 2016-09-22", { a: "2016-09-22" }],
    ["a: [1, { b: ~ }]", { a: [1, { b: null }] }],
    ["a: >-\n  zwei\n  Zeilen", { a: "zwei Zeilen" }],
    ["constructor: 1", { constructor: 1 }],
  ])("%s", (text, value) => {
    const content = readYaml(text);
    expect(content.problems).toEqual([]);
    expect(content.value).toEqual(value);
  });

  test("know where they and their keys stand", () => {
    const { positionOf, keyPositionOf } = readYaml("a:\n  - b: 1\n    c: 2\n");
    expect(positionOf(["a", 0, "c"])).toEqual({ line: 3, column: 8 });
    expect(keyPositionOf(["a", 0, "c"])).toEqual({ line: 3, column: 5 });
    expect(positionOf(["a", 0, "missing"])).toEqual({ line: 2, column: 5 });
  });

  test("are refused in time where they would explode", () => {
    const lines = Array.from(
      { length: 30 },
      (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
    );
    const { problems } = readYaml(`a0: &a0 [x]\n${lines.join("\n")}\n`);
    expect(problems).toHaveLength(31);
    expect(readYaml("[".repeat(10_000)).problems).toHaveLength(1);
  });
});

describe("bytes", () => {
  test.each<[string, readonly number[], unknown]>([
    ["UTF-8", [0xc3, 0xa4], { text: "ä" }],
    ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, 0x61], { text: "a" }],
    ["line ends of Windows and old Macs", [0x61, 0x0d, 0x0a, 0x62, 0x0d, 0x63], { text: "a\nb\nc" }],
    [
      "a character cut off at the end",
      [0x61, 0x0a, 0xc3],
      expect.objectContaining({ code: "BAD_ENCODING", line: 2 }),
    ],
    ["a bell", [0x61, 0x0a, 0x0a, 0x07], expect.objectContaining({ code: "BAD_CHARACTER", line: 3 })],
  ])("in %s", (_title, bytes, decoded) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual(decoded);
  });
});

test("The nearest word is one that is close, else none", () => {
  const words = ["carries-out", "funds", "member-of"];
  expect(findNearest("carry-out", words)).toBe("carries-out");
  expect(findNearest("fudns", words)).toBe("funds");
  expect(findNearest("dances-with", words)).toBeNull();
});
