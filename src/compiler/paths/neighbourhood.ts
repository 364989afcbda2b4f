import type { GraphQLObjectType } from "graphql";
import { and, type Cypher, cy, empty, join } from "../../cypher/cypher.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import type { EntityFilter, EntityRef, RelationshipFilter } from "../../generated/schema.ts";
import { stateAt } from "../../store/visibility/visibility.ts";
import { argument, isGiven, members } from "../context/input.ts";
import { compileWhere } from "../filter/entity-filter.ts";
import { arrow, askedTimes, compileVia } from "../filter/relationship-filter.ts";
import { compileDatingCounts } from "../relationships/dating-counts.ts";
import type { Run, Shaper } from "../run/run.ts";
import { readHops, readRange } from "../selection/limits.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import { shapeList } from "../selection/object-shaper.ts";
import type { Place } from "../selection/place.ts";
import { compileRows, membersOf } from "../selection/single.ts";
import { compileTruncation } from "../selection/truncation.ts";

const [maxHops, maxNodes, maxRelationships, maxStarts] = [6, 2_000, 20_000, 100];

/**
 * `neighbourhood`: found layer by layer; each layer is a list of the entities not reached before. Measured
 * over 208,000 relationships, three hops: 11 ms this way, 38 ms with the shortest of variable-length paths,
 * 149 ms with SHORTEST 1. Nothing is sorted with LIMIT or made distinct with WITH DISTINCT, because Neo4j
 * then counts the lists reached so far as memory of every row: 85 KB a row with 1,000 entities. Lists are
 * sorted first and cut afterwards.
 * @throws LimitExceededError (HOP_LIMIT_EXCEEDED) for more than 6 hops
 * @throws InvalidValueError for limits out of range
 */
export function compileNeighbourhood(field: SelectedField, place: Place): Shaper {
  const area = new Neighbourhood(field, place);
  const shape = compileObject({
    ctx: place.ctx,
    types: [place.ctx.schema.getType("Subgraph") as GraphQLObjectType],
    nodes: field.nodes,
    compileField: (selected) => {
      switch (selected.name) {
        case "nodes":
          return area.compileNodes(selected);
        case "relationships":
          return area.compileRelationships(selected);
        case "datingCounts":
          return area.compileDatingCounts(selected);
        default:
          return area.compileTruncated(selected);
      }
    },
  });
  return shape;
}

class Neighbourhood {
  readonly #field: SelectedField;
  readonly #place: Place;
  readonly #limit: number;
  readonly #relationshipLimit: number;
  /** Variable with the entities reached, one more than the limit if there are more. */
  readonly #met: Cypher;
  /** Variable with the entities of the answer. */
  readonly #nodes: Cypher;

  constructor(field: SelectedField, place: Place) {
    const hops = readHops(field, "hops", maxHops);
    this.#field = field;
    this.#place = place;
    this.#limit = readRange(field, "limit", 1, maxNodes);
    this.#relationshipLimit = readRange(field, "relationshipLimit", 1, maxRelationships);
    this.#met = this.#walk(hops);
    this.#nodes = place.block.bind(cy`${this.#met}[..${this.#parameter("limit", 0)}]`, "nodes");
  }

  compileNodes(field: SelectedField): Shaper {
    const rows = compileRows(this.#place, this.#limit, (inner) => {
      const [index, n] = [inner.ctx.variable("i"), inner.ctx.variable("n")];
      const members = membersOf({ of: this.#nodes, as: n, index });
      return { ...members, shape: inner.types.entity(field, { node: n }, inner) };
    });
    return (row, run) => shapeList(rows.read(row), rows.shape, run);
  }

  compileRelationships(field: SelectedField): Shaper {
    const of = this.#shown();
    const rows = compileRows(this.#place, this.#relationshipLimit, (inner) => {
      const [index, r] = [inner.ctx.variable("i"), inner.ctx.variable("r")];
      const asked = askedTimes(inner.ctx, this.#via(), inner.at);
      return {
        ...membersOf({ of, as: r, index }),
        shape: inner.types.relationship(field, { r, asked }, inner),
      };
    });
    return (row, run) => shapeList(rows.read(row), rows.shape, run);
  }

  compileDatingCounts(field: SelectedField): Shaper {
    const r = this.#place.ctx.variable("r");
    return compileDatingCounts(field, this.#place, cy`UNWIND ${this.#shown()} AS ${r}`, r);
  }

  #shown(): Cypher {
    return cy`${this.#relationships()}[..${this.#parameter("relationshipLimit", 0)}]`;
  }

  compileTruncated(field: SelectedField): Shaper {
    const { ctx, row } = this.#place;
    const met = row.add(cy`size(${this.#met})`);
    const found = row.add(cy`size(${this.#relationships()})`);
    const shape = compileTruncation(ctx, field);
    return (values, run) => {
      const limits = this.#limits(run);
      if ((values[met] as number) > limits.limit)
        return shape({ reason: "NODE_LIMIT", limit: limits.limit, found: null }, run);
      if ((values[found] as number) <= limits.relationshipLimit) return null;
      return shape({ reason: "RELATIONSHIP_LIMIT", limit: limits.relationshipLimit, found: null }, run);
    };
  }

  #walk(hops: number): Cypher {
    const { block } = this.#place;
    let layer = block.bind(
      cy`COLLECT { UNWIND [${join(this.#starts(), ", ")}] AS n WITH n WHERE n IS NOT NULL RETURN DISTINCT n }`,
      "layer",
    );
    let met = layer;
    for (let hop = 1; hop <= hops; hop++) {
      layer = block.bind(this.#nextLayer(layer, met), "layer");
      met = block.bind(cy`${met} + ${layer}`, "met");
    }
    return met;
  }

  #starts(): readonly Cypher[] {
    const of = argument<readonly EntityRef[]>(this.#field.arguments, "of");
    const asked = of.value?.length ?? 0;
    if (!isGiven(of) || asked < 1 || asked > maxStarts)
      throw new InvalidValueError(`"of" has ${asked} entries; name 1 to ${maxStarts} entities.`, {
        asked,
        limit: maxStarts,
      });
    return members(of).map((ref, index) => this.#place.references.require(ref, `of[${index}]`));
  }

  /**
   * Cuts outside the subquery and avoids `WITH DISTINCT`. ORDER BY with LIMIT, and DISTINCT, count the lists
   * in scope as memory of every row; ORDER BY alone and collect() do not. Observed for 2,000 entities and
   * 2,300 relationships: more than 256 MB before, 1.5 MB now.
   */
  #nextLayer(layer: Cypher, met: Cypher): Cypher {
    const { ctx, at } = this.#place;
    const [n, r, m, s] = [ctx.variable("n"), ctx.variable("r"), ctx.variable("n"), ctx.variable("s")];
    const found = ctx.variable("found");
    const pattern = compileVia(ctx, this.#via(), at, r);
    const where = compileWhere(this.#place, argument<EntityFilter>(this.#field.arguments, "where"), {
      node: m,
      state: () => cy`(${stateAt(m, at)})`,
    });
    const kept = and([cy`NOT ${m} IN ${met}`, ...(where ? [where] : [])]);
    const hop = cy`MATCH (${n})${pattern.arrow}(${m}) WHERE ${and([...pattern.predicates, cy`size(${met}) <= ${this.#parameter("limit", 0)}`])}`;
    const once = cy`WITH collect(DISTINCT ${m}) AS ${found} UNWIND ${found} AS ${m} WITH ${m} WHERE ${kept}`;
    const sorted = cy`WITH ${m}, ${stateAt(m, at)} AS ${s} ORDER BY ${s}.sortName, ${m}.id`;
    const all = this.#place.block.bind(
      cy`COLLECT { UNWIND ${layer} AS ${n} ${hop} ${once} ${sorted} RETURN ${m} }`,
      "all",
    );
    return cy`${all}[..${this.#parameter("limit", 1)}]`;
  }

  /**
   * The relationships among the answer's entities, one more than the limit if there are more. Both ends are
   * in the answer, so one side is enough to find them: the side with fewer, by the degrees that Neo4j stores,
   * because the entities found last (the actors of some projects) may have many more elsewhere. Measured for
   * two hops and 100 entities of a million relationships: 5 ms, against 104 ms always from the start nodes.
   */
  #relationships(): Cypher {
    const { ctx, at, block } = this.#place;
    this.#found ??= (() => {
      const [n, r, m] = [ctx.variable("n"), ctx.variable("r"), ctx.variable("n")];
      const { types, predicates } = compileVia(ctx, this.#via(), at, r);
      const toward = (direction: "OUT" | "IN", variable: Cypher) => arrow(variable, types.label, direction);
      const degrees = (direction: "OUT" | "IN") =>
        cy`reduce(sum = 0, n IN ${this.#nodes} | sum + COUNT { (n)${toward(direction, empty)}() })`;
      const outwards = block.bind(cy`${degrees("OUT")} <= ${degrees("IN")}`, "outwards");
      const among = (direction: "OUT" | "IN", begin: Cypher) =>
        cy`COLLECT { UNWIND ${begin} AS ${n} MATCH (${n})${toward(direction, r)}(${m}) WHERE ${and([cy`${m} IN ${this.#nodes}`, ...predicates])} RETURN ${r} }`;
      const out = among("OUT", cy`CASE WHEN ${outwards} THEN ${this.#nodes} ELSE [] END`);
      const into = among("IN", cy`CASE WHEN ${outwards} THEN [] ELSE ${this.#nodes} END`);
      const either = block.bind(cy`${out} + ${into}`, "either");
      const all = block.bind(cy`COLLECT { UNWIND ${either} AS ${r} RETURN ${r} ORDER BY ${r}.id }`, "all");
      return block.bind(cy`${all}[..${this.#parameter("relationshipLimit", 1)}]`, "rels");
    })();
    return this.#found;
  }

  #found: Cypher | undefined;

  #via() {
    return argument<RelationshipFilter>(this.#field.arguments, "via");
  }

  #limits(run: Run): { readonly limit: number; readonly relationshipLimit: number } {
    return run.args[this.#field.arguments.index] as { limit: number; relationshipLimit: number };
  }

  readonly #parameters = new Map<string, Cypher>();

  #parameter(name: "limit" | "relationshipLimit", more: 0 | 1): Cypher {
    const known = this.#parameters.get(`${name}${more}`);
    if (known) return known;
    const parameter = this.#place.ctx.parameter((run) => this.#limits(run)[name] + more);
    this.#parameters.set(`${name}${more}`, parameter);
    return parameter;
  }
}
