import { readFileSync } from "node:fs";
import { buildSchema, specifiedDirectives } from "graphql";
import { describe, expect, test } from "vitest";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { printPublicSchema } from "../../src/schema/print-public-schema.ts";
import { findBreaks } from "./compare-schemas.ts";
import { listElements } from "./schema-elements.ts";
import stillToCome from "./still-to-come.json" with { type: "json" };

const elementsOf = (sdl: string) => listElements(buildSchema(sdl));
const contract = elementsOf(readFileSync(new URL("contract.graphql", import.meta.url), "utf8"));
const none = { lost: [], early: [], unknown: [], demanded: [] };

describe("the served schema", () => {
  test("keeps every name, argument, type, default, interface and enum value of the contract", () => {
    const served = elementsOf(printPublicSchema(loadSchema().schema));
    expect(findBreaks(contract, served, stillToCome)).toEqual(none);
  });

  test("does not show the directives that tie it to the stored graph", () => {
    const { schema } = loadSchema();
    expect(schema.getDirectives()).toEqual(specifiedDirectives);
    expect(printPublicSchema(schema)).not.toMatch(/@(node|property|shortcut|ends)\b/);
  });
});

describe("the comparison with the contract", () => {
  const promised = `
    interface Node { id: ID! }
    type Film implements Node { id: ID! title(short: Boolean! = false): String! year: Int }
    enum Genre { DRAMA COMEDY }
    input Filter { genre: Genre = DRAMA }
    input Ref @oneOf { id: ID }
    type Query { film(id: ID!): Film }`;
  const brokenBy = (change: (sdl: string) => string, later: readonly string[] = []) =>
    findBreaks(elementsOf(promised), elementsOf(change(promised)), later);

  test.each([
    ["a lost field", "year: Int", "", ["Film.year: Int"]],
    ["a renamed field", "year", "released", ["Film.year: Int"]],
    ["another type of a field", "year: Int", "year: String", ["Film.year: Int"]],
    ["a field that may now be null", "String!", "String", ["Film.title: String!"]],
    ["a lost argument", "(short: Boolean! = false)", "", ["Film.title(short:): Boolean! = false"]],
    ["another default of an argument", "= false", "= true", ["Film.title(short:): Boolean! = false"]],
    ["another default of an input field", "= DRAMA", "= COMEDY", ["Filter.genre: Genre = DRAMA"]],
    ["a lost enum value", "COMEDY", "", ["Genre.COMEDY: "]],
    ["an interface no longer implemented", "Film implements Node", "Film", ["Film implements Node: "]],
    ["an input that takes more than one", "@oneOf", "", ["Ref: GraphQLInputObjectType @oneOf"]],
  ])("finds %s", (_, before, after, lost) => {
    expect(brokenBy((sdl) => sdl.replace(before, after))).toEqual({ ...none, lost });
  });

  test("takes additions that an old client need not know", () => {
    const added = "film(id: ID!, at: String): Film films: [Film]";
    expect(brokenBy((sdl) => sdl.replace("film(id: ID!): Film", added))).toEqual(none);
  });

  test("finds an added argument or input field that an old client would have to know", () => {
    const broken = brokenBy((sdl) =>
      sdl.replace("id: ID!)", "id: ID!, at: String!)").replace("Genre =", "Genre! = "),
    );
    expect(broken.demanded).toEqual(["Query.film(at:)"]);
  });

  test("passes over what is still to come, until it is served", () => {
    const later = ["Film.title", "Filter"];
    const without = (sdl: string) => sdl.replace(/title.*String!/, "").replace(/input Filter.*/, "");
    expect(brokenBy(without, later)).toEqual(none);
    expect(brokenBy((sdl) => sdl, later)).toEqual({
      ...none,
      early: ["Film.title", "Film.title(short:)", "Filter", "Filter.genre"],
    });
  });

  test("finds a name still to come that nobody promised", () => {
    expect(brokenBy((sdl) => sdl, ["Film.plot"])).toEqual({ ...none, unknown: ["Film.plot"] });
  });
});
