import { describe, expect, test } from "vitest";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { listElements } from "./schema-elements.ts";

const { schema, model } = loadSchema();
const elements = listElements(schema);
const described = new Map(elements.map(({ coordinate, description }) => [coordinate, description]));

/** Letters only, so that a name in other clothes is still the name. */
const letters = (text: string): string => text.replace(/[^a-z]/gi, "").toLowerCase();
const lastName = (coordinate: string): string => /(\w+)\W*$/.exec(coordinate)?.[1] ?? coordinate;

describe("the schema's descriptions", () => {
  test("say more than the name about every type, field, argument, enum value and input field", () => {
    const poor = elements.filter(({ coordinate, description }) => {
      const text = description ?? "";
      return text.length < 15 || letters(text) === letters(lastName(coordinate));
    });
    expect(poor.map(({ coordinate }) => coordinate)).toEqual([]);
    expect(elements.length).toBeGreaterThan(1000);
  });

  test("read every relationship type from one end to the other", () => {
    const types = [...model.relationshipTypes.keys()];
    const unread = types.filter(
      (type) => !/^FROM .+ TO .+\.$/.test(described.get(`RelationshipType.${type}`) ?? ""),
    );
    expect(unread).toEqual([]);
    expect(types.length).toBeGreaterThanOrEqual(37);
  });

  test("use an interface's words wherever its fields and arguments are implemented", () => {
    const drifted = elements.filter(({ coordinate, description }) => {
      const [typeName = "", member] = coordinate.split(/\.(.*)/);
      const original =
        member !== undefined && typeName !== "Entity" ? described.get(`Entity.${member}`) : undefined;
      const isEntity = described.has(`${typeName} implements Entity`);
      return isEntity && original !== undefined && original !== description;
    });
    expect(drifted.map(({ coordinate }) => coordinate)).toEqual([]);
  });
});
