import { Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { queryShapes } from "../compiler/operation/query-shapes.ts";
import { versionQueries } from "../compiler/versions/version-queries.ts";

const fields = Object.values(loadSchema().schema.getQueryType()?.getFields() ?? {});

/** The root fields of a document without fragments at its root. */
const rootsOf = (query: string): readonly string[] =>
  parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((field) =>
          field.kind === Kind.FIELD ? field.name.value : [],
        )
      : [],
  );

test("The corpus of queries has every root field", () => {
  const asked = new Set(queryShapes.flatMap(({ query }) => rootsOf(query)));
  const missing = fields.map(({ name }) => name).filter((name) => !asked.has(name));
  expect(missing, "Add them to tests/compiler/operation/query-shapes.ts.").toEqual([]);
});

test("The corpus of versions has every root field that takes asOf", () => {
  const asked = new Set(versionQueries.map(({ field }) => field));
  const dated = fields.filter(({ args }) => args.some(({ name }) => name === "asOf"));
  const missing = dated.map(({ name }) => name).filter((name) => !asked.has(name));
  expect(dated.length).toBeGreaterThan(10);
  expect(missing, "Add them to tests/compiler/versions/version-queries.ts.").toEqual([]);
});
