import { parse } from "graphql";
import { publicViewer } from "../../src/access/viewer.ts";
import { KnownOperation } from "../../src/compiler/operation/known-operation.ts";
import { prepareOperation } from "../../src/compiler/operation/prepare-operation.ts";
import type { RunScope } from "../../src/compiler/run/run.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { documents } from "../workloads/documents.ts";

// A separate process that prints, as one line of JSON, how long src/compiler/operation/prepare-operation.ts
// takes for the nested query, in ms, without parsing and validation. "First sight" is a new document for a
// compiler that has seen others.

const { schema, model } = loadSchema();
const scope: RunScope = {
  viewer: publicViewer,
  version: 1,
  rest: 1,
  versionAt: () => undefined,
  publishedAt: () => undefined,
};
const options = { schema, model, nodeBudget: 50_000, scope };
const [warmUps, samples] = [1500, 500];

const firstEver = time(newRequest());
const first: number[] = [];
for (let index = 0; index < warmUps + samples; index++) {
  const ms = time(newRequest());
  if (index >= warmUps) first.push(ms);
}
const request = newRequest();
const cached: number[] = [];
for (let index = 0; index < 10 * (warmUps + samples); index++) {
  const ms = time(request);
  if (index >= 10 * warmUps) cached.push(ms);
}
process.stdout.write(`${JSON.stringify({ firstEver, first, cached })}\n`);

function newRequest() {
  return KnownOperation.of(schema, parse(documents.nested));
}

function time(asked: ReturnType<typeof newRequest>): number {
  const startedAt = performance.now();
  const prepared = prepareOperation(options, asked, { id: "actor-1" });
  const ms = performance.now() - startedAt;
  if ("errors" in prepared) throw prepared.errors[0];
  return ms;
}
