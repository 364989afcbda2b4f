import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { MessageWriter } from "../../../src/neo4j/bolt/pack.ts";
import { type Structure, unpack, unpackInSlices } from "../../../src/neo4j/bolt/unpack.ts";

const record = (...fields: readonly unknown[]): Buffer => {
  const framed = new MessageWriter().add(0x71, ...fields).take();
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const size = framed.readUInt16BE(at);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(framed.subarray(at + 2, at + 2 + size));
    at += 2 + size;
  }
};

test("A message read in slices is what it is when read at once", async () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "large" },
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Number.isInteger(number)),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 40 }),
      fc.dictionary(fc.string({ maxLength: 5 }), tie("value"), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(value, fc.array(value, { maxLength: 300 }), async (one, list) => {
      const message = record([one, list]);
      expect(await unpackInSlices(message)).toEqual(unpack(message));
    }),
    { numRuns: 200 },
  );
});

test("While a large message is read, others have their turns", async () => {
  const list = Array.from({ length: 300 }, (_, n) => Array.from({ length: 1000 }, (_, m) => [n, m, "text"]));
  let turns = 0;
  let isRead = false;
  const reading = unpackInSlices(record([list])).finally(() => {
    isRead = true;
  });
  for (; !isRead; turns++) await nextTurn();
  expect(((await reading) as Structure).fields).toEqual([[list]]);
  expect(turns).toBeGreaterThan(2);
});

test.each([1, 2, 5, 9])("A large message that ends too early is refused: %i bytes less", async (missing) => {
  const message = record([["abc", [1, 2, [3]], "defg"]]);
  await expect(unpackInSlices(message.subarray(0, -missing))).rejects.toThrow(RangeError);
});
