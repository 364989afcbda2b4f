import { createRandom, type Random } from "../../bench/network/random.ts";
import type { AskedGraph } from "./graphs.ts";

/** One question, and how the API is asked. */
export interface Question {
  readonly kind: "shortestPaths" | "paths" | "neighbourhood" | "around" | "among" | "whole";
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How many questions of each kind. */
export interface Counts {
  readonly pairs: number;
  readonly balls: number;
  readonly around: number;
  readonly among: number;
}

type Pair = readonly [string, string];

/** Questions about a graph, drawn at random: the same ones for the same seed. */
export async function drawQuestions(
  { pairs, name }: AskedGraph,
  counts: Counts,
  seed: number,
): Promise<readonly Question[]> {
  const random = createRandom(seed);
  const neighbours = new Map<string, string[]>();
  const ties: Pair[] = [];
  for await (const [a, b] of pairs()) {
    ties.push([a, b]);
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = neighbours.get(from);
      if (known) known.push(to);
      else neighbours.set(from, [to]);
    }
  }
  const ids = [...neighbours.keys()];
  const draw = { random, ids, ties, neighbours };
  return [
    ...times(counts.pairs, () => shortestPaths(draw)),
    ...times(counts.pairs, () => paths(draw)),
    ...times(counts.balls, () => ({
      kind: "neighbourhood" as const,
      variables: { of: entity(draw), hops: 1 + random.whole(3) },
    })),
    ...(name === "h2020" ? collaborations(draw, counts) : []),
  ];
}

interface Draw {
  readonly random: Random;
  readonly ids: readonly string[];
  readonly ties: readonly Pair[];
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
}

function shortestPaths(draw: Draw): Question {
  const variables = { from: entity(draw), to: entity(draw), maxHops: 12, limit: 1000 };
  return { kind: "shortestPaths", variables };
}

/** Between ends that a walk of one to three steps connects. */
function paths(draw: Draw): Question {
  const { random, neighbours } = draw;
  const from = entity(draw);
  let to = from;
  for (let steps = 1 + random.whole(3); steps > 0; steps--) to = among(random, neighbours.get(to) ?? [to]);
  return { kind: "paths", variables: { from, to, maxHops: 2 + random.whole(2), limit: 1000 } };
}

function collaborations(draw: Draw, { around, among: groups }: Counts): readonly Question[] {
  const { random, ties } = draw;
  const weight = (): string => random.pick(["COUNT", "NEWMAN"]);
  const actor = (): string => among(random, ties)[0];
  return [
    ...times(around, () => ({ kind: "around" as const, variables: { around: actor(), weight: weight() } })),
    ...times(groups, () => ({
      kind: "among" as const,
      variables: { ids: partners(draw), weight: weight() },
    })),
    ...times(1, () => ({ kind: "whole" as const, variables: { weight: "COUNT", minWeight: 3 } })),
    ...times(1, () => ({ kind: "whole" as const, variables: { weight: "NEWMAN", minWeight: 1.5 } })),
  ];
}

/** Those who take part in some projects, at most a hundred. */
function partners({ random, ties, neighbours }: Draw): readonly string[] {
  const projects = times(12, () => among(random, ties)[1]);
  return [...new Set(projects.flatMap((project) => neighbours.get(project) ?? []))].slice(0, 100);
}

/** One of all, or an end of one of all ties: that one is a hub more often. */
function entity({ random, ids, ties }: Draw): string {
  return random.next() < 0.5 ? among(random, ids) : among(random, ties)[random.whole(2) as 0 | 1];
}

function among<T>(random: Random, list: readonly T[]): T {
  return random.pick(list as readonly [T, ...T[]]);
}

function times<T>(count: number, make: () => T): readonly T[] {
  return Array.from({ length: count }, make);
}
