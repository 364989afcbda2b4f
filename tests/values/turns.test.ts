import { expect, test } from "vitest";
import { ownTurn, Turns } from "../../src/values/turns.ts";

/** How many turns of the event loop begin until something has happened. */
async function countTurns(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    if (isOver) return;
    turns += 1;
    setImmediate(count);
  };
  setImmediate(count);
  await work;
  isOver = true;
  return turns;
}

test.each([1, 3, 20])(
  "%i pieces of long work have a turn each, in the order in which they asked",
  async (count) => {
    const order: number[] = [];
    const pieces = Array.from({ length: count }, async (_, index) => {
      await ownTurn();
      order.push(index);
    });
    const turns = await countTurns(Promise.all(pieces));
    expect(order).toEqual(Array.from({ length: count }, (_, index) => index));
    expect(turns).toBeGreaterThanOrEqual(count - 1);
  },
);

test("slices of several pieces of work take turns with each other and with everybody else", async () => {
  const order: string[] = [];
  const work = async (name: string): Promise<void> => {
    const turns = new Turns();
    for (let slice = 0; slice < 3; slice++) {
      await turns.next();
      order.push(name);
    }
  };
  setImmediate(() => order.push("other"));
  await Promise.all([work("a"), work("b")]);
  expect(order.filter((name) => name !== "other").join("")).toBe("ababab");
  expect(order.indexOf("other")).toBeLessThan(3);
});
