import { parseArgs } from "node:util";
import { printOutcomes } from "../setup/processes/outcome-table.ts";
import { connections } from "./cases/connections.ts";
import { documents } from "./cases/documents.ts";
import { filters } from "./cases/filters.ts";
import { http } from "./cases/http.ts";
import { values } from "./cases/values.ts";
import { type HostileCase, query } from "./setup/hostile-case.ts";
import { openTarget, type Target } from "./setup/target.ts";

const { values: options } = parseArgs({
  options: { quick: { type: "boolean", default: false }, only: { type: "string" } },
});
const cases = [...documents, ...filters, ...values, ...http, ...connections].filter(
  ({ group, isSlow }) =>
    (options.only === undefined || group === options.only) && !(options.quick && isSlow === true),
);

/** Runs a case, and asks as another client afterwards whether the server still answers. */
async function run(target: Target, { group, input, expected, run }: HostileCase) {
  const client = target.client();
  let seen: string;
  try {
    seen = await run(target, client);
  } catch (error) {
    seen = String(error);
  }
  client.close();
  const { outcome } = await target.client().send(query('{ entity(by: { id: "krz" }) { name } }'));
  if (outcome !== "200 data") seen += `; the next look-up: ${outcome}`;
  if (target.process.exitCode !== null) seen += "; the server ended";
  return { group, input, expected, seen };
}

const target = await openTarget((line) => console.error(line));
const outcomes = [];
try {
  for (const each of cases) outcomes.push(await run(target, each));
} finally {
  await target.close();
}
process.exitCode = printOutcomes(outcomes) ? 0 : 1;
