import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import { everyField } from "../../setup/oracles/every-field.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
});

afterAll(() => graph.close());

const queries = everyField(loadSchema().schema);

const writeEntity = () =>
  writeGraph(graph.database, {
    entities: [{ id: "e", kind: "PROGRAMME", name: "E", sources: ["s"] }],
    relationships: [],
    sources: [{ id: "s", title: "S" }],
  });

/** Graphs in which most of what may be asked is not there. */
const graphs: readonly (readonly [title: string, write: () => Promise<void>, asOf: object | null])[] = [
  ["of one entity", writeEntity, null],
  ["of one entity, before its first version", writeEntity, { knownAt: "2000-01-01T00:00:00Z" }],
  ["without a version", () => clearGraph(graph.database), null],
];

describe.each(graphs)("in a graph %s", (_, write, asOf) => {
  beforeAll(() => write());

  test.each(queries)("every field is answered, or refers to what is not there: %s", async (query) => {
    const { data, errors = [] } = await graph.ask(query, { asOf });
    const codes = errors.map(({ extensions }) => extensions.code).filter((code) => code !== "NOT_FOUND");
    expect(codes, errors[0]?.message).toEqual([]);
    expect(data !== null || errors.length > 0).toBe(true);
  });
});

describe("the empty graph before the first version", () => {
  const before = { version: 0, updatedAt: "1970-01-01T00:00:00.000Z", entityCount: 0 };
  const ask = (asOf: object | null) =>
    graph.data("query ($asOf: AsOf) { graph(asOf: $asOf) { version updatedAt entityCount } }", { asOf });

  test("is of the instant at which time begins, and is shown at any until the first version", async () => {
    await writeEntity();
    for (const knownAt of ["2000-01-01T00:00:00Z", before.updatedAt, "1969-12-31T23:59:59Z"])
      expect(await ask({ knownAt })).toEqual({ graph: before });
    const first = { version: 1, updatedAt: "2020-01-01T00:00:00.000Z", entityCount: 1 };
    expect(await ask(null)).toEqual({ graph: first });
  });

  test("is served while nothing was published; no instant is known then", async () => {
    await clearGraph(graph.database);
    expect(await ask(null)).toEqual({ graph: before });
    const { errors } = await graph.ask("query ($asOf: AsOf) { graph(asOf: $asOf) { version } }", {
      asOf: { knownAt: before.updatedAt },
    });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
  });
});
