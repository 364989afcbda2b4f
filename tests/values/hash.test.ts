import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, contentHash, digest } from "../../src/values/hash.ts";

describe("digest and contentHash", () => {
  it("do not depend on the order of keys, nor on undefined ones", () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2n }], a: undefined, é: null })).toBe(
      '{"b":[{"c":"2","d":1}],"é":null}',
    );
    expect(digest({ b: 1, a: { d: 2, c: 3 } })).toBe(digest({ a: { c: 3, d: 2, e: undefined }, b: 1 }));
  });

  it("are SHA-256 over canonical JSON, whole or its first 8 digits", () => {
    expect(digest({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    expect(contentHash({})).toBe("44136fa3");
  });

  it("differ where the content differs", () => {
    expect(contentHash(["a", "b"])).not.toBe(contentHash(["b", "a"]));
    expect(contentHash({ a: null })).not.toBe(contentHash({}));
  });

  it("hold for every JSON value and its copy with keys turned round", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        expect(digest(turned)).toBe(digest(record));
        expect(JSON.parse(canonicalJson(record))).toEqual(JSON.parse(JSON.stringify(record)));
      }),
    );
  });

  it("refuse what JSON would lose", () => {
    for (const value of [Number.NaN, { a: Number.POSITIVE_INFINITY }, [() => 1], { a: Symbol("x") }]) {
      expect(() => digest(value)).toThrow(TypeError);
    }
  });
});
