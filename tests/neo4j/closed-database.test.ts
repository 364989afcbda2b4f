import { expect, test } from "vitest";
import { openTestDatabase } from "../setup/database/test-database.ts";
import { failureOf } from "./failure-of.ts";

const one = { text: "RETURN 1", parameters: {} };

test("a write that runs when the database is closed fails at once, and so does the next", async () => {
  const database = await openTestDatabase();
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const writing = failureOf(
    database.write(async (run) => {
      await run(one);
      begin();
      return new Promise<never>(() => undefined);
    }),
  );
  await begun;
  await database.close();
  const closed = {
    code: "DATABASE_UNAVAILABLE",
    message: "The connections to the database were closed.",
  };
  expect(await writing).toMatchObject(closed);
  expect(await failureOf(database.write((run) => run(one)))).toMatchObject(closed);
  expect(await failureOf(database.read(one))).toMatchObject(closed);
});
