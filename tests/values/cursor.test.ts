import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCursor, encodeCursor } from "../../src/values/cursor.ts";

const invalid = expect.objectContaining({ name: "InvalidValueError", code: "CURSOR_INVALID" });
const key = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const payload = fc.record({ version: fc.nat(), binding: fc.string(), keys: fc.array(key) });

describe("cursors", () => {
  it("return version and keys under the same binding", () => {
    fc.assert(
      fc.property(payload, ({ version, binding, keys }) => {
        const isMinusZero = (one: unknown) => Object.is(one, -0);
        fc.pre(!keys.some(isMinusZero));
        expect(decodeCursor(encodeCursor({ version, binding, keys }), binding)).toEqual({ version, keys });
      }),
    );
  });

  it("are URL-safe and short", () => {
    const cursor = encodeCursor({
      version: 12,
      binding: "Query.entities",
      keys: ["karlsruhe stadt", "stadt-karlsruhe"],
    });
    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(cursor.length).toBeLessThan(70);
  });

  it("are refused under every other binding", () => {
    fc.assert(
      fc.property(payload, fc.string(), (one, other) => {
        fc.pre(one.binding !== other);
        expect(() => decodeCursor(encodeCursor(one), other)).toThrow(invalid);
      }),
    );
  });

  it("are refused after any one character is changed, put in or taken out", () => {
    const letter = fc.constantFrom(..."ABCXYZabcxyz0189-_=+/ \nä");
    fc.assert(
      fc.property(
        payload,
        fc.nat(),
        letter,
        fc.constantFrom(0, 1),
        fc.boolean(),
        (one, at, char, removed, put) => {
          const cursor = encodeCursor(one);
          const index = at % cursor.length;
          const altered = cursor.slice(0, index) + (put ? char : "") + cursor.slice(index + removed);
          fc.pre(altered !== cursor);
          expect(() => decodeCursor(altered, one.binding)).toThrow(invalid);
        },
      ),
    );
  });

  it.each(["", "x", "AAAA", "cursor", "bnVsbA", "💥", "a".repeat(10_000)])(
    "are refused when they are %j",
    (text) => {
      expect(() => decodeCursor(text, "b")).toThrow(invalid);
    },
  );
});
