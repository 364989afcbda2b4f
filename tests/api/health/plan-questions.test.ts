import { readdirSync, readFileSync } from "node:fs";
import { parse } from "graphql";
import { expect, test } from "vitest";
import { planQuestions } from "../../../src/api/health/plan-questions.ts";
import { exampleQuery, listTypicalQuestions } from "../../../src/api/health/typical-questions.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";

const { schema } = loadSchema();
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

const file = (path: string): URL => new URL(`../../../${path}`, import.meta.url);

test("the typical questions are the README's first one, the one that the start prints, and all that the page offers", () => {
  const questions = listTypicalQuestions();
  expect(questions[0]).toBe(/```graphql\n(.*?)\n```/s.exec(readFileSync(file("README.md"), "utf8"))?.[1]);
  expect(questions[1]).toBe(exampleQuery);
  expect(questions.length).toBe(readdirSync(file("web/graphiql/examples")).length + 2);
  expect(questions.map((question) => parse(question).kind)).toEqual(questions.map(() => "Document"));
});

test("they are asked one after the other; the first three are waited for, the others go on", async () => {
  const { asked, answer, execute } = createNotes();
  let isPlanned = false;
  const planning = planQuestions({ schema, execute }, five, never).then(() => {
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
  await expect(planQuestions({ schema, execute: failing }, five, never)).resolves.toBeUndefined();
  await expect(planQuestions({ schema, execute: failing }, ["{ a }"], never)).resolves.toBeUndefined();
  await expect(planQuestions({ schema, execute: failing }, [], never)).resolves.toBeUndefined();
});

test("a stop ends it, also in the middle of a question", async () => {
  const { asked, answer, execute } = createNotes();
  const stopping = new AbortController();
  const planning = planQuestions({ schema, execute }, five, stopping.signal);
  stopping.abort();
  await planning;
  await answer();
  expect(asked).toEqual(["plan-1"]);
});
