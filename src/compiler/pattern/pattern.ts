import { InvalidValueError, LimitExceededError } from "../../errors/graph-error.ts";
import type {
  EntityFilter,
  EntityRef,
  PatternEdge,
  PatternInput,
  PatternNode,
  RelationshipFilter,
} from "../../generated/schema.ts";
import { type Input, isGiven, members, part } from "../context/input.ts";

/** What a variable of a pattern may match. */
export interface PatternVariable {
  /** Its name in the request; never written into a statement. */
  readonly name: Input<string>;
  readonly ref: Input<EntityRef> | null;
  readonly where: Input<EntityFilter | null | undefined>;
}

/** A tie between two variables, given by their positions. */
export interface PatternTie {
  readonly from: number;
  readonly to: number;
  /** Never left out: the schema has a default. */
  readonly via: Input<RelationshipFilter | undefined>;
  readonly maxHops: number;
}

/** A checked pattern: connected, each variable once, ties between different variables. */
export interface Pattern {
  readonly variables: readonly PatternVariable[];
  readonly ties: readonly PatternTie[];
}

const [maxVariables, maxTies, hopLimit] = [8, 12, 3];

/**
 * Checks a pattern and numbers its variables.
 * @throws InvalidValueError when it has too many parts, duplicate or unknown variables, is not connected, or
 *   asks for nothing
 * @throws LimitExceededError (HOP_LIMIT_EXCEEDED) for a tie of more than 3 hops
 */
export function readPattern(input: Input<PatternInput>): Pattern {
  const { nodes, edges } = input.value;
  checkSize("nodes", nodes.length, maxVariables);
  checkSize("edges", edges.length, maxTies);
  const positions = numberVariables(nodes);
  const ties = members(part(input, "edges")).map((edge, index) => readTie(edge, index, positions));
  checkConnected(nodes, ties);
  checkAsking(nodes, edges);
  return { variables: members(part(input, "nodes")).map(readVariable), ties };
}

function checkSize(argument: string, count: number, limit: number): void {
  if (count > limit)
    throw new InvalidValueError(
      `"pattern.${argument}" has ${count} entries; at most ${limit} are allowed. Split the pattern, and continue from the entities found.`,
      { argument: `pattern.${argument}`, count, limit },
    );
}

function numberVariables(nodes: readonly PatternNode[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const [index, { variable }] of nodes.entries()) {
    const before = positions.get(variable);
    if (before !== undefined)
      throw new InvalidValueError(
        `"pattern.nodes[${index}].variable" is "${variable}", as in pattern.nodes[${before}]. Give every variable its own name.`,
        { argument: `pattern.nodes[${index}].variable`, variable },
      );
    positions.set(variable, index);
  }
  return positions;
}

function readVariable(node: Input<PatternNode>): PatternVariable {
  const ref = part(node, "ref");
  return { name: part(node, "variable"), ref: isGiven(ref) ? ref : null, where: part(node, "where") };
}

function readTie(
  edge: Input<PatternEdge>,
  index: number,
  positions: ReadonlyMap<string, number>,
): PatternTie {
  const [from, to] = [
    position(edge.value, "from", index, positions),
    position(edge.value, "to", index, positions),
  ];
  const { maxHops = 1 } = edge.value;
  const argument = `pattern.edges[${index}].maxHops`;
  if (from === to)
    throw new InvalidValueError(
      `"pattern.edges[${index}]" leads from "${edge.value.from}" to itself; a path contains no entity twice. Use two variables.`,
      { argument: `pattern.edges[${index}]`, variable: edge.value.from },
    );
  if (maxHops > hopLimit)
    throw new LimitExceededError(
      `"${argument}" is ${maxHops}; at most ${hopLimit} hops are walked. Lower it, or put a variable in between.`,
      { argument, value: maxHops, limit: hopLimit },
      "HOP_LIMIT_EXCEEDED",
    );
  if (maxHops < 1)
    throw new InvalidValueError(`"${argument}" is ${maxHops}; it must be from 1 to ${hopLimit}.`, {
      argument,
      value: maxHops,
      limit: hopLimit,
    });
  return { from, to, via: part(edge, "via"), maxHops };
}

function position(
  edge: PatternEdge,
  end: "from" | "to",
  index: number,
  positions: ReadonlyMap<string, number>,
): number {
  const found = positions.get(edge[end]);
  if (found !== undefined) return found;
  const known = [...positions.keys()].map((name) => `"${name}"`).join(", ");
  throw new InvalidValueError(
    `"pattern.edges[${index}].${end}" is "${edge[end]}", which is not a variable of the pattern; it has ${known || "none"}.`,
    { argument: `pattern.edges[${index}].${end}`, variable: edge[end] },
  );
}

function checkConnected(nodes: readonly PatternNode[], ties: readonly PatternTie[]): void {
  const reached = new Set([0]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { from, to } of ties) if (reached.has(from) || reached.has(to)) reached.add(from).add(to);
  }
  const apart = nodes.filter((_, index) => !reached.has(index)).map(({ variable }) => variable);
  if (apart.length > 0)
    throw new InvalidValueError(
      `"pattern" is not connected: no edges lead from "${nodes[0]?.variable}" to ${apart.map((name) => `"${name}"`).join(", ")}. Connect them, or query each part separately.`,
      { argument: "pattern", variables: apart },
    );
}

function checkAsking(nodes: readonly PatternNode[], edges: readonly PatternEdge[]): void {
  const asks = nodes.some(({ ref, where }) => ref || asksOfEntity(where));
  if (asks || edges.some(({ via }) => asksOfRelationship(via))) return;
  throw new InvalidValueError(
    `"pattern" matches everything. Give a node a "ref" or "where", or an edge a "via" with more than a direction.`,
    { argument: "pattern" },
  );
}

function asksOfEntity(where: EntityFilter | null | undefined): boolean {
  if (!where) return false;
  const { and, or, ...own } = where;
  if (Object.values(own).some((value) => value !== null && value !== undefined)) return true;
  return (and?.some(asksOfEntity) ?? false) || (or?.every(asksOfEntity) ?? false);
}

function asksOfRelationship(via: RelationshipFilter = {}): boolean {
  const { direction: _direction, minRank, minCertainty, ...own } = via;
  if (minRank === "PREFERRED" || minCertainty === "CERTAIN") return true;
  return Object.values(own).some((value) => value !== null && value !== undefined);
}
