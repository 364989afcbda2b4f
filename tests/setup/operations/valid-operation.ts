import { parse, validate } from "graphql";
import { publicViewer } from "../../../src/access/viewer.ts";
import { KnownOperation } from "../../../src/compiler/operation/known-operation.ts";
import type { RunScope } from "../../../src/compiler/run/run.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";

const { schema } = loadSchema();

/** The single operation of a query. @throws the first validation error */
export function validOperation(query: string): KnownOperation {
  const document = parse(query);
  const [invalid] = validate(schema, document);
  if (invalid) throw invalid;
  return KnownOperation.of(schema, document);
}

/**
 * The scope of a public read without a running import. Versions 1 to `newest` were published in the first
 * seconds of 1970.
 */
export function scopeAt(newest: number): RunScope {
  return {
    viewer: publicViewer,
    version: newest,
    rest: 1,
    versionAt: (instantMs) => Math.min(newest, Math.floor(instantMs / 1000)),
    publishedAt: (version) => version * 1000,
  };
}
