import { parse } from "graphql";
import { expect, test } from "vitest";
import { createDocumentStore } from "../../../src/api/documents/document-store.ts";
import { documentWeight } from "../../../src/api/documents/document-weight.ts";

const words = (count: number): string => Array.from({ length: count }, (_, n) => `f${n}`).join(" ");
const small = parse("{ graph { version } }");
const long = parse(`{ ${words(1800)} }`);
const withLongText = parse(`{ entity(by: { id: "${"x".repeat(90_000)}" }) { id } }`);
const withLongComment = parse(`{ graph { version } } # ${"x".repeat(90_000)}`);

/** The keys that are still there when some documents have been kept one after the other. */
async function kept(limits: Parameters<typeof createDocumentStore>[0], documents: readonly (typeof small)[]) {
  const store = createDocumentStore(limits);
  for (const [index, document] of documents.entries()) await store.set(String(index), document);
  const found = await Promise.all(documents.map((_, index) => store.get(String(index))));
  return found.flatMap((document, index) => (document ? [index] : []));
}

test.each([
  ["of many words", long],
  ["with a long text", withLongText],
  ["with a long comment", withLongComment],
])("Documents %s are kept by what they take, not by their number", async (_, document) => {
  const limits = { documents: 500, bytes: 2.5 * documentWeight(document) };
  expect(await kept(limits, [small, document, document, document])).toEqual([2, 3]);
});

test("Of small documents no more are kept than so many, the ones used last", async () => {
  expect(await kept({ documents: 2, bytes: 1e9 }, [small, small, small])).toEqual([1, 2]);
});

test("One that is too large by itself is not kept, and the others stay", async () => {
  expect(await kept({ documents: 9, bytes: 20_000 }, [small, long])).toEqual([0]);
});
