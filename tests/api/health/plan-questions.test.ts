import { readdirSync } from "node:fs";
import { parse } from "graphql";
import { expect, test } from "vitest";
import { planQuestions } from "../../../src/api/health/plan-questions.ts";
import { exampleQuery, listTypicalQuestions } from "../../../src/api/health/typical-questions.ts";

const never = new AbortController().signal;

/** An executor that notes what it is asked, and answers when it is told to. */
function createNotes() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  return {
    asked,
    answer: async (): Promise<void> => {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
    execute: ({ requestId }: { readonly requestId: string }) =>
      new Promise<{ data: null }>((resolve) => {
        asked.push(requestId);
        waiting.push(() => resolve({ data: null }));
      }),
  };
}

const five = ["{ a }", "{ b }", "{ c }", "{ d }", "{ e }"];

test("the typical questions are the one that the start prints and all that the page offers", () => {
  const examples = readdirSync(new URL("../../../web/graphiql/examples", import.meta.url));
  const questions = listTypicalQuestions();
  expect(questions[0]).toBe(exampleQuery);
  expect(questions.length).toBe(examples.length + 1);
  expect(questions.map((question) => parse(question).kind)).toEqual(questions.map(() => "Document"));
});

test("they are asked one after the other; the first three are waited for, the others go on", async () => {
  const { asked, answer, execute } = createNotes();
  let isPlanned = false;
  const planning = planQuestions(execute, five, never).then(() => {
    isPlanned = true;
  });
  await answer();
  await answer();
  expect([asked, isPlanned]).toEqual([["plan-1", "plan-2", "plan-3"], false]);
  await answer();
  await planning;
  await answer();
  await answer();
  expect(asked).toEqual(["plan-1", "plan-2", "plan-3", "plan-4", "plan-5"]);
});

test("one that fails, and fewer than three, keep nobody waiting", async () => {
  const failing = () => Promise.reject(new Error("It cannot be answered."));
  await expect(planQuestions(failing, five, never)).resolves.toBeUndefined();
  await expect(planQuestions(failing, ["{ a }"], never)).resolves.toBeUndefined();
  await expect(planQuestions(failing, [], never)).resolves.toBeUndefined();
});

test("a stop ends it, also in the middle of a question", async () => {
  const { asked, answer, execute } = createNotes();
  const stopping = new AbortController();
  const planning = planQuestions(execute, five, stopping.signal);
  stopping.abort();
  await planning;
  await answer();
  expect(asked).toEqual(["plan-1"]);
});
