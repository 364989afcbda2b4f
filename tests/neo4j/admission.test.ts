import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAdmission } from "../../src/neo4j/calls/admission.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Enters, and notes the outcome under `name`. */
function enterAs(
  name: string,
  admission: ReturnType<typeof createAdmission>,
  log: string[],
  ended = new Promise<never>(() => undefined),
) {
  return admission.enter(1000, ended).then(
    (leave) => {
      log.push(`${name} in`);
      return leave;
    },
    (cause) => {
      log.push(`${name} ${cause.code}`);
      return () => undefined;
    },
  );
}

test("as many as there are places enter at once, the others in order of arrival", async () => {
  const admission = createAdmission(2);
  const log: string[] = [];
  const leaveA = await enterAs("a", admission, log);
  await enterAs("b", admission, log);
  const c = enterAs("c", admission, log);
  void enterAs("d", admission, log);
  leaveA();
  (await c)();
  await vi.advanceTimersByTimeAsync(0);
  expect(log).toEqual(["a in", "b in", "c in", "d in"]);
});

test("a place is given back once, however often", async () => {
  const admission = createAdmission(1);
  const log: string[] = [];
  const leave = await enterAs("a", admission, log);
  leave();
  leave();
  await enterAs("b", admission, log);
  void enterAs("c", admission, log);
  await vi.advanceTimersByTimeAsync(999);
  expect(log).toEqual(["a in", "b in"]);
});

test("a queue that stands is left after a second", async () => {
  const admission = createAdmission(1);
  const log: string[] = [];
  await enterAs("a", admission, log);
  void enterAs("b", admission, log);
  await vi.advanceTimersByTimeAsync(999);
  expect(log).toEqual(["a in"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(log).toEqual(["a in", "b OVERLOADED"]);
});

test("a queue that moves is waited in, but not for more than five seconds", async () => {
  const admission = createAdmission(1);
  const log: string[] = [];
  let leave = await enterAs("0", admission, log);
  const queue = Array.from({ length: 8 }, (_, index) => enterAs(String(index + 1), admission, log));
  for (const next of queue) {
    await vi.advanceTimersByTimeAsync(900);
    leave();
    leave = await next;
  }
  expect(log).toEqual([
    "0 in",
    "1 in",
    "2 in",
    "3 in",
    "4 in",
    "5 in",
    "6 OVERLOADED",
    "7 OVERLOADED",
    "8 OVERLOADED",
  ]);
});

test("who has gone leaves the queue at once, and the next one gets the place", async () => {
  const admission = createAdmission(1);
  const log: string[] = [];
  const leave = await enterAs("a", admission, log);
  let leaveQueue: (cause: unknown) => void = () => undefined;
  const gone = new Promise<never>((_, reject) => {
    leaveQueue = reject;
  });
  void enterAs("b", admission, log, gone);
  void enterAs("c", admission, log);
  leaveQueue({ code: "gone" });
  await vi.advanceTimersByTimeAsync(0);
  expect(log).toEqual(["a in", "b gone"]);
  leave();
  await vi.advanceTimersByTimeAsync(2000);
  expect(log).toEqual(["a in", "b gone", "c in"]);
});
