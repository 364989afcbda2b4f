import fc from "fast-check";
import type {
  EntityFilter,
  PatternInput,
  PatternNode,
  RelationshipFilter,
} from "../../../src/generated/schema.ts";
import { compareTexts, type PlainGraph } from "../../setup/graphs/plain-graph.ts";
import { randomAskedTime } from "../../setup/graphs/random-graph.ts";
import { certaintyOf, isKept, passes, type Question, simplePaths } from "../../setup/oracles/oracle.ts";
import { randomVia, randomWhere } from "../../setup/oracles/random-question.ts";

/** A pattern as `variables` of a query, and the time it is asked at. */
export interface AskedPattern {
  readonly pattern: PatternInput;
  readonly validAt?: string | undefined;
}

// Every random graph has these two. Half of all nodes and edges ask for little, so that patterns are met.
const ref = fc.constantFrom({ id: "e0" }, { id: "e1" });
const node = fc.record({
  ref: fc.option(ref, { nil: undefined, freq: 1 }),
  where: fc.option(randomWhere, { nil: undefined, freq: 1 }),
});

const edge = fc.record({
  via: fc.oneof(fc.constantFrom({}, { direction: "BOTH" as const }, undefined), randomVia),
  maxHops: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 2 }),
  isTurned: fc.boolean(),
  joins: fc.nat(3),
});

/** Connected patterns of 1 to 4 variables with 0 to 5 edges. */
export const randomPattern: fc.Arbitrary<AskedPattern> = fc
  .record({
    count: fc.constantFrom(1, 2, 2, 3, 3, 3, 4),
    nodes: fc.array(node, { minLength: 4, maxLength: 4 }),
    tree: fc.array(edge, { minLength: 3, maxLength: 3 }),
    more: fc.array(fc.tuple(edge, fc.nat(3)), { maxLength: 2 }),
    validAt: fc.option(randomAskedTime, { nil: undefined, freq: 1 }),
  })
  .map(({ count, nodes, tree, more, validAt }) => {
    const ends = [
      ...tree.slice(0, count - 1).map((one, index) => ({ one, a: index + 1, b: one.joins % (index + 1) })),
      ...more.map(([one, a]) => ({ one, a: a % count, b: one.joins % count })),
    ].filter(({ a, b }) => a !== b);
    const edges = ends.map(({ one: { isTurned, via, maxHops }, a, b }) => ({
      from: variable(isTurned ? b : a),
      to: variable(isTurned ? a : b),
      ...(via && { via }),
      ...(maxHops !== undefined && { maxHops }),
    }));
    return { pattern: { nodes: nodes.slice(0, count).map(asking), edges }, validAt };
  });

const someKinds = fc.subarray(["PERSON", "MUNICIPALITY", "PROGRAMME", "PROJECT"] as const, { minLength: 1 });
const someTypes = fc.subarray(["FUNDS", "MEMBER_OF", "PARTICIPATES_IN", "COOPERATES_WITH"] as const, {
  minLength: 1,
});

/** {@link randomPattern} by kinds and types alone, whose search may begin at whatever is rare. */
export const randomUnnamedPattern: fc.Arbitrary<AskedPattern> = fc
  .record({
    asked: randomPattern,
    kinds: fc.array(fc.option(someKinds), { minLength: 4, maxLength: 4 }),
    types: fc.array(fc.option(someTypes), { minLength: 5, maxLength: 5 }),
  })
  .map(({ asked: { pattern, validAt }, kinds, types }) => {
    const nodes = pattern.nodes.map(({ variable }, index) => {
      const chosen = kinds[index] ?? null;
      const asks = chosen || index === 0;
      return { variable, ...(asks && { where: chosen ? { kinds: chosen } : { not: { kinds: [] } } }) };
    });
    const edges = pattern.edges.map((edge, index) => {
      const chosen = types[index];
      return chosen ? { ...edge, via: { ...edge.via, types: chosen } } : edge;
    });
    return { pattern: { nodes, edges }, validAt };
  });

/** Names of variables that stand in no order and are no plain words. */
function variable(position: number): string {
  return ["z` }", "A", "n0", "ü 1"][position] ?? "";
}

interface RandomNode {
  readonly ref: { readonly id: string } | undefined;
  readonly where: EntityFilter | undefined;
}

/** A node; the first asks for something in any case. */
function asking({ ref, where }: RandomNode, position: number): PatternNode {
  const isEmpty = Object.keys(where ?? {}).length === 0;
  const asked = isEmpty && position === 0 ? { not: { kinds: ["PERSON"] as const } } : where;
  return { variable: variable(position), ...(ref && { ref }), ...(asked && { where: asked }) };
}

/** All matches as the API gives them, found by trying every tuple of entities. */
export function bruteForceMatches(plain: PlainGraph, { pattern, validAt }: AskedPattern): readonly unknown[] {
  const { nodes, edges } = pattern;
  const names = nodes.map((node) => node.variable);
  const ties = edges.map((edge) => {
    const question: Question = { via: edge.via ?? { direction: "OUT" }, validAt };
    const paths = new Map<string, readonly string[]>();
    for (const { id: from } of plain.entities)
      for (const { id: to } of plain.entities) {
        const [shortest] = from === to ? [] : simplePaths(plain, from, to, edge.maxHops ?? 1, question);
        if (shortest) paths.set(`${from} ${to}`, shortest);
      }
    return { from: names.indexOf(edge.from), to: names.indexOf(edge.to), question, paths };
  });
  const pathsOf = (tuple: readonly string[]) =>
    ties.map(({ from, to, paths }) => paths.get(`${tuple[from]} ${tuple[to]}`));
  return tuplesOf(plain, nodes)
    .filter((tuple) => pathsOf(tuple).every((path) => path !== undefined))
    .map((tuple) => ({
      bindings: tuple.map((id, index) => ({ variable: names[index], entity: { id } })),
      paths: pathsOf(tuple).map((path = [], index) =>
        pathAnswer(plain, path, ties[index]?.question as Question),
      ),
    }));
}

/** Tuples of different entities that pass the nodes' filters, in the order of their ids. */
function tuplesOf(plain: PlainGraph, nodes: readonly PatternNode[]): readonly (readonly string[])[] {
  const sorted = [...plain.entities].sort((a, b) => compareTexts(a.id, b.id));
  let tuples: (readonly string[])[] = [[]];
  for (const { ref, where } of nodes) {
    const fitting = sorted.filter((entity) => (!ref || ref.id === entity.id) && isKept(entity, where));
    tuples = tuples.flatMap((tuple) =>
      fitting.filter(({ id }) => !tuple.includes(id)).map(({ id }) => [...tuple, id]),
    );
  }
  return tuples;
}

function pathAnswer(plain: PlainGraph, path: readonly string[], asked: Question) {
  const steps = path.map((id, index) => {
    const relationships = index === 0 ? [] : walked(plain, path[index - 1] ?? "", id, asked);
    return { entity: { id }, relationshipCount: relationships.length, relationships };
  });
  return { length: path.length - 1, steps };
}

function walked(plain: PlainGraph, before: string, id: string, asked: Question) {
  const direction: RelationshipFilter["direction"] = asked.via?.direction ?? "BOTH";
  return plain.relationships
    .filter((tie) => passes(tie, asked))
    .filter(
      ({ from, to }) =>
        (from === before && to === id && direction !== "IN") ||
        (to === before && from === id && direction !== "OUT"),
    )
    .sort((a, b) => compareTexts(a.id, b.id))
    .map((tie) => ({
      direction: tie.from === before ? "OUT" : "IN",
      relationship: { id: tie.id, certainty: certaintyOf(tie, asked) },
    }));
}
