import { readFileSync } from "node:fs";
import { isEnumType } from "graphql";
import { describe, expect, test } from "vitest";
import { LANGUAGES, MODALITIES, RANKS, STATUSES } from "../../src/import/shapes/evidence-shape.ts";
import { CONFLICT_KINDS } from "../../src/import/shapes/fact-shape.ts";
import { createSeedShapes, toJsonSchemas } from "../../src/import/shapes/seed-shapes.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";

const loaded = loadSchema();
const schemas = toJsonSchemas(createSeedShapes(loaded));

describe("the JSON Schemas of the seed files", () => {
  test.each([...schemas])("%s is up to date, or `npm run codegen` writes it", (file, schema) => {
    const written = readFileSync(new URL(`../../seeds/schema/${file}`, import.meta.url), "utf8");
    expect(written).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  test("describe every field, so that editors can explain it", () => {
    const undescribed = [...schemas].flatMap(([file, schema]) => listUndescribed(schema, file));
    expect(undescribed).toEqual([]);
  });
});

describe("the enums of seed files", () => {
  test.each([
    ["Rank", RANKS],
    ["StatementStatus", STATUSES],
    ["Modality", MODALITIES],
    ["Language", LANGUAGES],
    ["ConflictKind", CONFLICT_KINDS],
  ])("are those of the schema: %s", (typeName, values) => {
    const type = loaded.schema.getType(typeName);
    expect(isEnumType(type) ? type.getValues().map(({ name }) => name) : []).toEqual([...values]);
  });
});

/** Paths of properties without a description, their own or that of what they refer to. */
function listUndescribed(node: unknown, path: string): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((inner, index) => listUndescribed(inner, `${path}[${index}]`));
  return Object.entries(node).flatMap(([key, value]) => {
    const own =
      key === "properties"
        ? Object.entries(value as Readonly<Record<string, object>>)
            .filter(([, property]) => !("description" in property) && !("$ref" in property))
            .map(([name]) => `${path}.${name}`)
        : [];
    return [...own, ...listUndescribed(value, `${path}.${key}`)];
  });
}
