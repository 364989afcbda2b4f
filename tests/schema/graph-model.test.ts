import { buildSchema, isInterfaceType } from "graphql";
import { describe, expect, test } from "vitest";
import { createGraphModel } from "../../src/schema/graph-model.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";

const { schema, model } = loadSchema();

const entityTypes = (): readonly string[] => {
  const entity = schema.getType("Entity");
  if (!isInterfaceType(entity)) throw new Error("no interface Entity");
  return schema.getPossibleTypes(entity).map(({ name }) => name);
};

describe("the graph model", () => {
  test("is read once", () => {
    expect(loadSchema()).toBe(loadSchema());
  });

  test("has for each kind one type, for each type of an entity one kind, and a label of its own for each", () => {
    expect([...model.kinds.values()].sort()).toEqual([...entityTypes()].sort());
    expect(new Set(model.kinds.values()).size).toBe(model.kinds.size);
    expect(new Set(model.labels.values()).size).toBe(model.labels.size);
    expect([...model.kinds.values()].filter((typeName) => !model.labels.has(typeName))).toEqual([]);
  });

  test("spells each kind like its type", () => {
    const spelled = [...model.kinds].map(([kind, typeName]) => [
      kind.replaceAll("_", ""),
      typeName.toUpperCase(),
    ]);
    expect(spelled.filter(([kind, typeName]) => kind !== typeName)).toEqual([]);
  });

  test("labels what is stored beside the kinds", () => {
    const kinds = new Set(model.kinds.values());
    const others = [...model.labels].filter(([typeName]) => !kinds.has(typeName));
    expect(Object.fromEntries(others)).toEqual({
      Entity: "Entity",
      Actor: "Actor",
      Source: "Source",
      Statement: "Statement",
      Conflict: "Conflict",
    });
  });

  test("knows who acts", () => {
    expect([...model.actorTypes].sort()).toEqual([
      "Consortium",
      "Consultancy",
      "Group",
      "ITCompany",
      "Institute",
      "MunicipalAssociation",
      "Municipality",
      "Organisation",
      "Person",
      "PublicBody",
    ]);
  });

  test("finds type and label of a kind, and nothing for what is none", () => {
    expect(model.typeOfKind("IT_COMPANY")).toBe("ITCompany");
    expect(model.label("PUBLIC_BODY")).toBe("PublicBody");
    expect(() => model.label("Person`) DETACH DELETE (n")).toThrow("no EntityKind");
  });

  test("says which types a name stands for", () => {
    expect(model.entityTypes("Entity")).toHaveLength(model.kinds.size);
    expect(model.entityTypes("Actor")).toEqual(model.actorTypes);
    expect(model.entityTypes("Law")).toEqual(["Law"]);
    expect(model.entityTypes("Statement")).toEqual([]);
  });

  test.each([
    ["Statement", "recordedAt", "knownFrom"],
    ["Statement", "retractedAt", "knownTo"],
    ["Statement", "locator", "locator"],
    ["EntityOrderField", "NAME", "sortName"],
    ["NeighbourOrderField", "START", "earliestStart"],
    ["Law", "inForceSince", "inForceSince"],
  ])("reads %s.%s from the stored property %s", (typeName, fieldName, property) => {
    expect(model.property(typeName, fieldName)).toBe(property);
  });

  test.each([
    ["Programme", "funders", { types: ["FUNDS"], direction: "IN" }],
    [
      "Project",
      "partners",
      { types: ["CARRIES_OUT", "INITIATED", "ACCOMPANIES", "COOPERATES_WITH"], direction: "IN" },
    ],
    ["Person", "roles", { types: ["HOLDS_ROLE_IN"], direction: "OUT" }],
    ["Municipality", "participatesIn", { types: ["PARTICIPATES_IN"], direction: "OUT" }],
    ["Programme", "neighbours", undefined],
    ["Person", "funders", undefined],
  ])("follows for %s.%s %o", (typeName, fieldName, shortcut) => {
    expect(model.shortcut(typeName, fieldName)).toEqual(shortcut);
  });

  test.each([
    ["HOLDS_ROLE_IN", "Person", "Municipality", true],
    ["HOLDS_ROLE_IN", "Municipality", "Municipality", false],
    ["OBLIGES", "Law", "Group", true],
    ["OBLIGES", "Law", "Topic", false],
    ["PART_OF", "Topic", "Topic", true],
    ["MEMBER_OF", "PublicBody", "ITCompany", true],
    ["MEMBER_OF", "PublicBody", "Programme", false],
  ])("lets %s tie %s to %s: %s", (type, from, to, allowed) => {
    const ends = model.relationshipTypes.get(type);
    expect(ends && model.isEnd(ends.from, from) && model.isEnd(ends.to, to)).toBe(allowed);
  });
});

describe("a schema whose directives do not fit together", () => {
  const sdl = `
    directive @node(label: String!) on OBJECT | INTERFACE | ENUM_VALUE
    directive @property(name: String!) on FIELD_DEFINITION
    directive @shortcut(types: [String!]!, direction: String!) on FIELD_DEFINITION
    directive @ends(from: [String!], to: [String!]) on ENUM_VALUE
    interface Entity { id: ID }
    interface Actor implements Entity { id: ID }
    type Person implements Actor & Entity @node(label: "Person") { id: ID }
    enum EntityKind { PERSON @node(label: "Person") }
    enum RelationshipType { KNOWS @ends(to: ["Person"]) }
    type Query { id: ID }`;

  test("is told apart from one whose directives do", () => {
    expect(createGraphModel(buildSchema(sdl)).relationshipTypes).toEqual(
      new Map([["KNOWS", { from: null, to: ["Person"] }]]),
    );
  });

  test.each([
    ['PERSON @node(label: "Person")', "PERSON", "EntityKind.PERSON needs @node"],
    ['PERSON @node(label: "Person")', 'PERSON @node(label: "Pet")', "EntityKind.PERSON needs @node"],
    ['KNOWS @ends(to: ["Person"])', "KNOWS", "RelationshipType.KNOWS needs @ends"],
    ['["Person"]', '["Pet"]', 'RelationshipType.KNOWS names "Pet"'],
    [/directive @property.*/, "", "defines no directive @property"],
  ])("is refused: %s as %j", (before, after, message) => {
    expect(() => createGraphModel(buildSchema(sdl.replace(before, after)))).toThrow(message);
  });
});
