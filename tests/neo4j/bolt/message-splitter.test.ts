import fc from "fast-check";
import { expect, test } from "vitest";
import { MessageSplitter } from "../../../src/neo4j/bolt/message-splitter.ts";
import { MessageWriter } from "../../../src/neo4j/bolt/pack.ts";
import { Structure, unpack } from "../../../src/neo4j/bolt/unpack.ts";

/** What is put together from bytes that arrive in pieces, each over the one before. */
function messagesOf(pieces: readonly Buffer[]): readonly unknown[] {
  const messages: unknown[] = [];
  const splitter = new MessageSplitter((message) => messages.push(unpack(message)));
  const place = Buffer.alloc(Math.max(...pieces.map(({ length }) => length)));
  for (const piece of pieces) splitter.feed(place.fill(piece, 0, piece.length).subarray(0, piece.length));
  return messages;
}

/** Cuts bytes at every one of the positions. */
const cut = (bytes: Buffer, at: readonly number[]): readonly Buffer[] => {
  const ends = [...new Set(at.map((each) => each % (bytes.length + 1)))].sort((a, b) => a - b);
  return [...ends, bytes.length].map((end, index) => bytes.subarray(index === 0 ? 0 : ends[index - 1], end));
};

const texts = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.string({ minLength: 300 }));
const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    texts,
    fc.maxSafeInteger(),
    fc.integer({ min: -200, max: 200 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Number.isInteger(number)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 20 }),
    fc.dictionary(
      texts.filter((key) => key !== "__proto__"),
      tie("value"),
      { maxKeys: 20 },
    ),
  ),
})).value;

test("what is packed is unpacked as it was, wherever the network cuts it", () => {
  const cuts = fc.array(fc.nat(), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), cuts, (sent, at) => {
      const writer = new MessageWriter();
      for (const value of sent) writer.add(0x71, value);
      const messages = messagesOf(cut(writer.take(), at));
      expect(messages).toEqual(sent.map((value) => new Structure(0x71, [value])));
    }),
    { numRuns: 300 },
  );
});

test.each([0, 1, 65_534, 65_535, 65_536, 200_000])(
  "a text of %d letters takes as many chunks as it needs",
  (size) => {
    const [text, list] = ["ü".repeat(size), new Array(size).fill(7)];
    const bytes = new MessageWriter().add(0x71, text, list).take();
    expect(messagesOf([bytes])).toEqual([new Structure(0x71, [text, list])]);
  },
);

test("empty chunks between messages are passed over", () => {
  const message = new MessageWriter().add(0x71, [1]).take();
  const alive = Buffer.from([0, 0]);
  expect(messagesOf([Buffer.concat([alive, alive, message, alive, message, alive])])).toHaveLength(2);
});

test.each([
  ["a marker that is not known", [0xc4], /begins with 196, which is not known/],
  ["a text that is cut off", [0x85, 0x41], /ends too early/],
  ["a list that is cut off", [0x92, 0x01], /ends too early/],
  ["a number that is cut off", [0xcb, 0, 0], /ends too early/],
  ["nothing", [], /ends too early/],
])("%s is refused", (_, bytes, message) => {
  expect(() => unpack(Buffer.from(bytes))).toThrow(message);
});

test.each([
  ["NaN", Number.NaN],
  ["a whole number beyond 2^53", 2 ** 60],
  ["a bigint beyond 64 bits", 2n ** 63n],
  ["a function", () => 1],
])("%s cannot be packed, and nothing of it is left behind", (_, value) => {
  const writer = new MessageWriter();
  expect(() => writer.add(0x10, "text", { value })).toThrow();
  expect(messagesOf([writer.add(0x10, 1).take()])).toEqual([new Structure(0x10, [1])]);
});
