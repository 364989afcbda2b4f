import { isInputObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RelationshipFilter } from "../../../src/generated/schema.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import { entities, lonely, ties } from "../../setup/graphs/filter-graph.ts";
import { type ViaPlace, viaCases, viaPlaces } from "../../setup/oracles/via-oracle.ts";
import { type WherePlace, whereCases, wherePlaces } from "../../setup/oracles/where-oracle.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
  const sources = ["s1", "s2"].map((id) => ({ id, title: id }));
  await writeGraph(graph.database, { entities: [...entities, lonely], relationships: ties, sources });
  // The only identifier.
  await graph.database.write((run) =>
    run({ text: "MATCH (n:Entity {id: 'celle'}) SET n.identifiers = ['gnd:4009634-1']", parameters: {} }),
  );
});

afterAll(() => graph.close());

const fieldsOf = (typeName: string): readonly string[] => {
  const type = loadSchema().schema.getType(typeName);
  return isInputObjectType(type) ? Object.keys(type.getFields()).sort() : [];
};

const viaTests = Object.entries(viaPlaces).flatMap(([place, { only }]) =>
  viaCases.filter(([field]) => !only || only.includes(field)).map(([field]) => [field, place] as const),
);

describe("each field of RelationshipFilter", () => {
  test("has a case", () => {
    expect(viaCases.map(([field]) => field).sort()).toEqual(fieldsOf("RelationshipFilter"));
  });

  test.each(viaTests)("%s alone narrows %s", async (field, place) => {
    const { query, expected, isStored } = viaPlaces[place] as ViaPlace;
    const [, via, keeps] = viaCases.find(([name]) => name === field) as (typeof viaCases)[number];
    const ask = async (asked: RelationshipFilter) => {
      // CERTAIN needs a time, which leaves out by itself what did not hold then.
      const asOf = field === "minCertainty" ? { validAt: "2016" } : null;
      const { data, errors } = await graph.ask(
        `query ($via: RelationshipFilter!, $asOf: AsOf) { it: ${query} }`,
        { via: asked, asOf },
      );
      return errors ? errors.map(({ extensions }) => extensions.code) : data?.it;
    };
    if (field === "direction" && isStored) {
      expect(await ask(via)).toEqual(["BAD_USER_INPUT"]);
      return;
    }
    const held = ties.filter(
      ({ rank, start }) => rank !== "DEPRECATED" && (field !== "minCertainty" || start !== "2010"),
    );
    const [all, some] = [expected(held, {}), expected(held.filter(keeps), via)];
    expect(some).not.toEqual(all);
    expect(await ask({})).toEqual(all);
    expect(await ask(via)).toEqual(some);
  });

  test.each(["relationships", "neighbours", "collaborations"])(
    "a currency that does not exist, and an amount without one, are refused at %s",
    async (place) => {
      const { query } = viaPlaces[place] as ViaPlace;
      const refused = [
        { currency: "ABC" },
        { currency: "" },
        { currency: "eur" },
        { minAmount: "5" },
        { currency: "XXX", minAmount: "5" },
      ];
      for (const via of [{ currency: "EUR" }, ...refused, { currency: "EUR" }]) {
        const { errors } = await graph.ask(
          `query ($via: RelationshipFilter!, $asOf: AsOf) { it: ${query} }`,
          { via },
        );
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(
          refused.includes(via as never) ? ["BAD_USER_INPUT"] : undefined,
        );
      }
    },
  );

  test("DEPRECATED takes everything in", async () => {
    const query =
      "stats(via: { minRank: DEPRECATED, modalities: [ASSERTED, PLAN] }) { rows { relationshipCount } }";
    expect(await graph.data(`{ ${query} }`)).toEqual({
      stats: { rows: [{ relationshipCount: ties.length }] },
    });
  });

  test("by amount, a list in one currency leaves out what has none", async () => {
    const query = 'relationships(via: { currency: "EUR" }, orderBy: { field: AMOUNT }) { nodes { id } }';
    const ids = ["bonn-p", "bonn-q", "aue-p", "aue-q"].map((id) => ({ id }));
    expect(await graph.data(`{ ${query} }`)).toEqual({ relationships: { nodes: ids } });
  });
});

const whereTests = Object.entries(wherePlaces).flatMap(([place, { only }]) =>
  whereCases.filter(([field]) => !only || only.includes(field)).map(([field]) => [field, place] as const),
);

describe("each field of EntityFilter", () => {
  test("has a case", () => {
    const related = fieldsOf("RelatedFilter").map((field) => `related.${field}`);
    expect(whereCases.map(([field]) => field).sort()).toEqual(
      [...fieldsOf("EntityFilter"), ...related].sort(),
    );
  });

  test.each(whereTests)("%s alone narrows %s", async (field, place) => {
    const { query, expected } = wherePlaces[place] as WherePlace;
    const [, where, keeps] = whereCases.find(([name]) => name === field) as (typeof whereCases)[number];
    const [all, some] = [expected(() => true), expected(keeps)];
    expect(some).not.toEqual(all);
    const text = `query ($where: EntityFilter) { it: ${query} }`;
    expect(await graph.data(text, { where })).toEqual({ it: some });
    if (field === "ids" || field === "kinds") expect(await graph.data(text, {})).toEqual({ it: all });
  });
});
