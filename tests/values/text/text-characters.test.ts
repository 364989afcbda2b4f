import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findLoneSurrogate,
  findUnfitCharacter,
  isBlank,
  tidyName,
} from "../../../src/values/text/text-characters.ts";
import { nastyText } from "./nasty-text.ts";

describe("findUnfitCharacter", () => {
  it.each<[string, string, string]>([
    ["\ud800", "U+D800", "HALF"],
    ["Bonn\udc00", "U+DC00", "HALF"],
    ["\udc00\ud800", "U+DC00", "HALF"],
    ["Bonn\ufdd0", "U+FDD0", "NONCHARACTER"],
    ["\uffff", "U+FFFF", "NONCHARACTER"],
    ["\u{10fffe}", "U+10FFFE", "NONCHARACTER"],
    ["\ue000", "U+E000", "PRIVATE_USE"],
    ["Logo \uf8ff", "U+F8FF", "PRIVATE_USE"],
    ["\u{f0000}", "U+F0000", "PRIVATE_USE"],
    ["Bo\u00adnn", "U+00AD", "INVISIBLE"],
    ["Bonn\u200b", "U+200B", "INVISIBLE"],
    ["Bonn\u200d", "U+200D", "INVISIBLE"],
    ["Bo\u200cnn", "U+200C", "INVISIBLE"],
    ["Bonn\ufe0f", "U+FE0F", "INVISIBLE"],
    ["Bonn\u{e0100}", "U+E0100", "INVISIBLE"],
    ["\u3164", "U+3164", "INVISIBLE"],
    ["\u115f", "U+115F", "INVISIBLE"],
    ["\uffa0", "U+FFA0", "INVISIBLE"],
    ["\u034f", "U+034F", "INVISIBLE"],
    ["\u{e0041}", "U+E0041", "INVISIBLE"],
    ["a\u202eb", "U+202E", "INVISIBLE"],
    ["a\u2066b", "U+2066", "INVISIBLE"],
    ["a\u2028b", "U+2028", "INVISIBLE"],
    ["a\u0085b", "U+0085", "INVISIBLE"],
    ["a\u0000b", "U+0000", "INVISIBLE"],
    ["a\nb", "U+000A", "INVISIBLE"],
    ["\ufff9", "U+FFF9", "INVISIBLE"],
    ["\ufffc", "U+FFFC", "INVISIBLE"],
  ])("of %j is %s", (text, name, kind) => {
    expect(findUnfitCharacter(text)).toEqual({ name, kind });
  });

  it.each([
    "Stadt Münster",
    "Bonn\u00a0am\u202fRhein",
    "Zentrum für 東京",
    "❤\ufe0f 1\ufe0f\u20e3 👩\u200d💻",
    "می\u200cخواهم",
    "क्\u200dष",
    "葛\u{e0100}",
    "@dresden +49 =1 -x",
    "💥",
    "",
  ])("of %j is nothing", (text) => {
    expect(findUnfitCharacter(text)).toBeNull();
  });
});

describe("isBlank", () => {
  it.each([
    ["", true],
    [" \u00a0\u202f\u3000", true],
    ["\u2800\u2800", true],
    ["\u3164\u115f\u1160\uffa0", true],
    ["\u200b\u00ad\ufeff", true],
    ["\u0301", true],
    ["\u{1d159}", true],
    ["\n\t", true],
    ["-", false],
    ["1", false],
    ["💥", false],
    ["한", false],
  ])("of %j is %s", (text, expected) => {
    expect(isBlank(text)).toBe(expected);
  });
});

describe("tidyName", () => {
  it.each([
    ["Mu\u0308nster", "Münster"],
    [" Bad\u00a0Homburg\u2009 v. d.\u202fHöhe ", "Bad Homburg v. d. Höhe"],
    ["Bonn\u2800", "Bonn"],
    ["a \u3000 b", "a b"],
    ["\u212b", "Å"],
    ["\ufb01", "\ufb01"],
  ])("of %j is %j", (text, expected) => {
    expect(tidyName(text)).toBe(expected);
  });

  it("leaves its own result as it is", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(tidyName(tidyName(text))).toBe(tidyName(text));
      }),
    );
  });
});

describe("findLoneSurrogate", () => {
  it.each([
    ["\ud800", "U+D800"],
    ["a\udfffb", "U+DFFF"],
    ["\ude00\ud83d", "U+DE00"],
    ["😀", null],
    ["\ufffd", null],
  ])("of %j is %s", (text, expected) => {
    expect(findLoneSurrogate(text)).toBe(expected);
  });
});
