import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import { compareTexts, type PlainGraph } from "../../setup/graphs/plain-graph.ts";
import { randomAskedTime, randomGraph } from "../../setup/graphs/random-graph.ts";
import { certaintyOf, layersFrom, passes, type Question, simplePaths } from "../../setup/oracles/oracle.ts";
import { oracleRuns } from "../../setup/oracles/oracle-runs.ts";
import { randomVia, randomWhere } from "../../setup/oracles/random-question.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
});

afterAll(() => graph.close());

const question = fc.record({
  via: fc.option(randomVia, { nil: undefined, freq: 4 }),
  where: fc.option(randomWhere, { nil: undefined, freq: 1 }),
  validAt: fc.option(randomAskedTime, { nil: undefined, freq: 2 }),
});

/** Where the filters do not matter: one shape, planned once. */
const plainQuestion = fc.constant<Question>({});

const declarations = "$via: RelationshipFilter, $where: EntityFilter, $validAt: EDTF";
const timeout = 60_000 + oracleRuns * 3_000;

/** Asks random questions of random graphs. A failure names its seed and is not shrunk: every attempt would be a new graph to write. */
async function compare(
  ask: (plain: PlainGraph, asked: Question, pick: readonly number[]) => Promise<void>,
  questions: fc.Arbitrary<Question> = question,
): Promise<void> {
  const picks = fc.array(fc.nat(8), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(randomGraph(), questions, picks, async (plain, asked, pick) => {
      await writeGraph(graph.database, plain);
      await ask(plain, asked, pick);
    }),
    { numRuns: oracleRuns, endOnFailure: true },
  );
}

function idAt(plain: PlainGraph, position: number): string {
  return plain.entities[position % plain.entities.length]?.id ?? "";
}

describe("neighbourhood", () => {
  test("is what a breadth-first search by hand finds, and all relationships among it", {
    timeout,
  }, async () => {
    await compare(async (plain, asked, [first = 0, second = 1, hops = 1]) => {
      const starts = [idAt(plain, first), idAt(plain, second)];
      const { neighbourhood } = await graph.data<{
        neighbourhood: {
          nodes: { id: string }[];
          relationships: { id: string; certainty: string | null }[];
          truncated: null;
        };
      }>(
        `query Q($of: [EntityRef!]!, $hops: Int!, ${declarations}) {
          neighbourhood(of: $of, hops: $hops, via: $via, where: $where, asOf: { validAt: $validAt }) {
            nodes { id } relationships { id certainty } truncated { reason }
          }
        }`,
        { ...asked, of: starts.map((id) => ({ id })), hops: (hops % 3) + 1 },
      );
      const expected = layersFrom(plain, starts, (hops % 3) + 1, asked).flat();
      const among = plain.relationships
        .filter((tie) => expected.includes(tie.from) && expected.includes(tie.to) && passes(tie, asked))
        .sort((a, b) => compareTexts(a.id, b.id));
      expect(neighbourhood).toEqual({
        nodes: expected.map((id) => ({ id })),
        relationships: among.map((tie) => ({ id: tie.id, certainty: certaintyOf(tie, asked) })),
        truncated: null,
      });
    });
  });

  test("is cut by name within the layer that does not fit, and says so", { timeout }, async () => {
    await compare(async (plain, asked, [first = 0, limit = 1]) => {
      const whole = layersFrom(plain, [idAt(plain, first)], 2, asked).flat();
      const shown = whole.slice(0, limit + 1);
      const { neighbourhood } = await graph.data(
        `query Q($of: [EntityRef!]!, $limit: Int!, ${declarations}) {
          neighbourhood(of: $of, hops: 2, limit: $limit, via: $via, where: $where, asOf: { validAt: $validAt }) {
            nodes { id } truncated { reason limit found }
          }
        }`,
        { ...asked, of: [{ id: idAt(plain, first) }], limit: limit + 1 },
      );
      expect(neighbourhood).toEqual({
        nodes: shown.map((id) => ({ id })),
        truncated:
          whole.length > shown.length ? { reason: "NODE_LIMIT", limit: limit + 1, found: null } : null,
      });
    }, plainQuestion);
  });
});

test(
  "A neighbourhood and paths of the largest sizes fit into the memory of one request",
  async () => {
    // Hubs that all share 1,800 partners: 3,600 relationships, 1,800 paths of two hops, 1,799 from a partner to another.
    const partners = Array.from({ length: 1800 }, (_, index) => `p${String(index).padStart(4, "0")}`);
    const person = (id: string) => ({ id, kind: "PERSON", name: id }) as const;
    const ties = partners.flatMap((id) =>
      ["a", "b"].map((hub) => ({ id: `${hub}-${id}`, from: hub, to: id })),
    );
    await writeGraph(graph.database, {
      entities: ["a", "b", ...partners].map(person),
      relationships: ties.map((tie) => ({ ...tie, type: "COOPERATES_WITH" as const, sources: ["s"] })),
      sources: [{ id: "s", title: "Text" }],
    });
    const area = await graph.data<{
      neighbourhood: { nodes: unknown[]; relationships: unknown[]; truncated: null };
    }>(
      `{ neighbourhood(of: [{ id: "a" }], hops: 3, limit: 2000, relationshipLimit: 20000) { nodes { id } relationships { id } truncated { limit } } }`,
    );
    expect(area.neighbourhood.nodes).toHaveLength(1802);
    expect(area.neighbourhood.relationships.map((tie) => (tie as { id: string }).id)).toEqual(
      ties.map(({ id }) => id).sort(compareTexts),
    );
    for (const field of ["shortestPaths", "paths"]) {
      const found = await graph.data<{
        set: { paths: { steps: { entity: { id: string } }[] }[]; truncated: unknown };
      }>(
        `{ set: ${field}(from: { id: "a" }, to: { id: "b" }, maxHops: 3, limit: 1000) { paths { steps { entity { id } } } truncated { limit } } }`,
      );
      expect(found.set.truncated).toEqual({ limit: 1000 });
      expect(found.set.paths.map(({ steps }) => steps.map(({ entity }) => entity.id))).toEqual(
        partners.slice(0, 1000).map((id) => ["a", id, "b"]),
      );
    }
  },
  timeout,
);

describe.each([
  { field: "paths", select: (all: string[][]) => all },
  {
    field: "shortestPaths",
    select: (all: string[][]) => all.filter((path) => path.length === all[0]?.length),
  },
])("$field", ({ field, select }) => {
  test("are the sequences that a search by hand finds, with all parallel relationships", {
    timeout,
  }, async () => {
    await compare(async (plain, asked, [first = 0, second = 1]) => {
      const [from, to] = [idAt(plain, first), idAt(plain, second)];
      const answer = await graph.data<Record<string, { paths: PathAnswer[]; truncated: null }>>(
        `query Q($from: EntityRef!, $to: EntityRef!, ${declarations}) {
          ${field}(from: $from, to: $to, via: $via, where: $where, maxHops: 4, limit: 500, asOf: { validAt: $validAt }) {
            paths { length steps { entity { id } relationshipCount relationships(first: 99) { direction relationship { id certainty } } } }
            truncated { reason }
          }
        }`,
        { ...asked, from: { id: from }, to: { id: to } },
      );
      const expected = select(simplePaths(plain, from, to, 4, asked));
      expect(answer[field]).toEqual({
        paths: expected.map((path) => pathAnswer(plain, path, asked)),
        truncated: null,
      });
    });
  });

  test("are cut at the limit, and say so", { timeout }, async () => {
    await compare(async (plain, asked, [first = 0, second = 1]) => {
      const [from, to] = [idAt(plain, first), idAt(plain, second)];
      const expected = select(simplePaths(plain, from, to, 4, asked));
      const answer = await graph.data(
        `query Q($from: EntityRef!, $to: EntityRef!, ${declarations}) {
          ${field}(from: $from, to: $to, via: $via, where: $where, maxHops: 4, limit: 1, asOf: { validAt: $validAt }) {
            paths { steps { entity { id } } } truncated { reason limit found }
          }
        }`,
        { ...asked, from: { id: from }, to: { id: to } },
      );
      expect(answer[field]).toEqual({
        paths: expected.slice(0, 1).map((path) => ({ steps: path.map((id) => ({ entity: { id } })) })),
        truncated: expected.length > 1 ? { reason: "PATH_LIMIT", limit: 1, found: null } : null,
      });
    }, plainQuestion);
  });
});

interface PathAnswer {
  readonly length: number;
  readonly steps: readonly unknown[];
}

function pathAnswer(plain: PlainGraph, path: readonly string[], asked: Question): PathAnswer {
  return {
    length: path.length - 1,
    steps: path.map((id, index) => {
      const relationships = index === 0 ? [] : between(plain, path[index - 1] ?? "", id, asked);
      return { entity: { id }, relationshipCount: relationships.length, relationships };
    }),
  };
}

function between(plain: PlainGraph, before: string, id: string, asked: Question) {
  const direction = asked.via?.direction ?? "BOTH";
  return plain.relationships
    .filter((tie) => passes(tie, asked))
    .flatMap((tie) => {
      if (tie.from === before && tie.to === id && direction !== "IN") return [{ tie, direction: "OUT" }];
      return tie.to === before && tie.from === id && direction !== "OUT" ? [{ tie, direction: "IN" }] : [];
    })
    .sort((a, b) => compareTexts(a.tie.id, b.tie.id))
    .map(({ tie, direction: walked }) => ({
      direction: walked,
      relationship: { id: tie.id, certainty: certaintyOf(tie, asked) },
    }));
}
