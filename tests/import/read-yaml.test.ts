import { describe, expect, test } from "vitest";
import { findNearest } from "../../src/import/problems/nearest.ts";
import { decodeText } from "../../src/import/yaml/decode-text.ts";
import { readYaml } from "../../src/import/yaml/read-yaml.ts";

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

/** ASCII and Latin-1 in characters of so many bytes, the lowest first. */
const wide = (text: string, width: number) =>
  [...text].flatMap((letter) => [letter.charCodeAt(0), ...Array<number>(width - 1).fill(0)]);
const utf = (name: string) =>
  expect.objectContaining({
    code: "BAD_ENCODING",
    line: 1,
    message: expect.stringContaining(`The file is ${name}`),
  });

test.each<[string, string]>([
  ['"\\ud800": 1', "1 BAD_CHARACTER This is half a character (U+D800)"],
  ['a: "x\\udfff"', "1 BAD_CHARACTER This is half a character (U+DFFF)"],
  ["a: 1\n<<: { b: 2 }", "2 BAD_YAML Merge keys"],
  ["a: 1\n&x b: 2", "2 BAD_YAML Anchors and aliases"],
  ["!x a: 1", "1 BAD_YAML Tags"],
  ["%YAML 1.1\n---\na: yes", "1 BAD_YAML This is %YAML 1.1"],
  ["# c\n%YAML 1.1\n---\na: 010", "2 BAD_YAML This is %YAML 1.1"],
  ["a: { b: 1, b: 2 }", '1 DUPLICATE_KEY The key "b"'],
  ["a: 1\n...\nb: 2", "3 BAD_YAML A second document"],
  ["a: 1\n\tb: 2", "2 BAD_YAML A tab indents"],
])("%j is refused", (text, found) => {
  const { problems } = readYaml(text);
  expect(problems.map(({ line, code, message }) => `${line} ${code} ${message}`)).toEqual([
    expect.stringContaining(found),
  ]);
});

test("%YAML 1.2 is what is read, and two halves are a character", () => {
  expect(readYaml('%YAML 1.2\n---\na: "\\ud83d\\ude00"')).toMatchObject({ value: { a: "😀" }, problems: [] });
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
    ["UTF-16 with a byte order mark", [0xff, 0xfe, 0x61, 0], utf("UTF-16")],
    ["UTF-16BE with a byte order mark", [0xfe, 0xff, 0, 0x61], utf("UTF-16")],
    ["UTF-32 with a byte order mark", [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], utf("UTF-32")],
    ["UTF-32BE with a byte order mark", [0, 0, 0xfe, 0xff, 0, 0, 0, 0x61], utf("UTF-32")],
    ["UTF-16 without one", wide("id: über", 2), utf("UTF-16, without")],
    ["UTF-16BE without one", wide("id: über", 2).reverse(), utf("UTF-16, without")],
    ["UTF-32 without one", wide("id: über", 4), utf("UTF-32, without")],
    ["UTF-32BE without one", wide("id: über", 4).reverse(), utf("UTF-32, without")],
    [
      "Windows-1252",
      [0x61, 0x0a, 0x4d, 0xfc, 0x6e, 0x80],
      expect.objectContaining({
        line: 2,
        message: expect.stringContaining('in Windows-1252 or Latin-1 they read "Mün€"'),
      }),
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
