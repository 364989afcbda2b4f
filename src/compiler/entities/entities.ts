import { and, type Cypher, cy, whileResting } from "../../cypher/cypher.ts";
import { byId, isAfter, type KeyPosition, orderBy, reverse, type SortKey } from "../../cypher/sort.ts";
import type { EntityFilter, EntityOrder } from "../../generated/schema.ts";
import { stateAt, visible } from "../../store/visibility/visibility.ts";
import { compileConnection, type ListSource } from "../connection/connection.ts";
import type { PagePart } from "../connection/page.ts";
import type { At } from "../context/at.ts";
import { argument } from "../context/input.ts";
import { compileWhere } from "../filter/entity-filter.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { degreeOf } from "./degree.ts";

interface Variables {
  readonly node: Cypher;
  readonly state: Cypher;
}

/** `entities`: all entities that pass `where`, by name or degree. */
export function compileEntities(field: SelectedField, place: Place): Shaper {
  const variables = { node: place.ctx.variable("n"), state: place.ctx.variable("s") };
  return compileConnection({
    field,
    place,
    owner: "Query",
    parent: null,
    open: (at) => openEntities(field, place, variables, at),
    compileNode: (selected, inner) => inner.types.entity(selected, variables, inner),
  });
}

function openEntities(field: SelectedField, place: Place, variables: Variables, at: At): ListSource {
  const order = field.arguments.values.orderBy as EntityOrder | null | undefined;
  const direction = order?.direction ?? "ASC";
  const list = new EntityList(field, place, variables, at);
  const match = list.all();
  if (order?.field === "DEGREE") {
    const degree = place.ctx.variable("degree");
    const prepare = cy` WITH *, ${degreeOf(variables.node, at)} AS ${degree}`;
    return {
      match,
      prepare,
      keys: [{ expression: degree, direction, nullable: false }, byId(variables.node)],
    };
  }
  const keys = [nameKey(variables.state, direction), byId(variables.node)];
  return { match, keys, pageMatch: (page) => list.page(direction, page) };
}

function nameKey(state: Cypher, direction: "ASC" | "DESC"): SortKey {
  return { expression: cy`${state}.sortName`, direction, nullable: false };
}

/**
 * The entities that pass the field's filter: those visible in their node's state, and those visible in a past
 * state.
 */
class EntityList {
  readonly #field: SelectedField;
  readonly #place: Place;
  readonly #variables: Variables;
  readonly #at: At;

  constructor(field: SelectedField, place: Place, variables: Variables, at: At) {
    this.#field = field;
    this.#place = place;
    this.#variables = variables;
    this.#at = at;
  }

  all(): Cypher {
    return this.#union(this.#present([]), this.#past());
  }

  /** A page by name. The first branch reads the index on (sortName, id) and stops after the page. */
  page(direction: "ASC" | "DESC", { size, after, before, isBackward }: PagePart): Cypher {
    const { node } = this.#variables;
    const keys = [nameKey(node, direction), byId(node)];
    const back = reverse(keys);
    const expressions = keys.map((key) => key.expression);
    const bounds = [...this.#from(keys, after), ...this.#from(back, before)];
    const order = orderBy(isBackward ? back : keys, expressions);
    const present = cy`${this.#present(bounds)} WITH ${node} ${order} LIMIT ${size}`;
    return this.#union(present, this.#past());
  }

  /** The predicates of a position in an order by name. The first tells the planner where to start in the index. */
  #from(keys: readonly SortKey[], position: readonly KeyPosition[] | null): readonly Cypher[] {
    if (!position) return [];
    const expressions = keys.map((key) => key.expression);
    const compared = keys[0]?.direction === "ASC" ? cy`>=` : cy`<=`;
    const start = cy`${this.#variables.node}.sortName ${compared} ${position[0] ?? cy`''`}`;
    return [start, isAfter(keys, expressions, position)];
  }

  #union(present: Cypher, past: Cypher): Cypher {
    const { node, state } = this.#variables;
    const imports = this.#place.references.variables();
    const atRest = cy`CALL (${imports}) { ${present} RETURN ${node}, ${node} AS ${state} UNION ALL ${past} RETURN ${node}, ${state} }`;
    // While an import writes, a past state may exist before its node is replaced, so that both branches find
    // the entity. `collect` cannot remove the duplicate: Neo4j assigns an aggregate inside COLLECT to the
    // surrounding expression, and refuses what is next to it.
    const always = cy`CALL (${imports}) { ${present} RETURN ${node} UNION ${past} RETURN ${node} } WITH *, ${stateAt(node, this.#at)} AS ${state}`;
    return whileResting(always, atRest);
  }

  /**
   * Names all properties of the index on (sortName, id), so that the planner can start there instead of at
   * the label.
   */
  #present(bounds: readonly Cypher[]): Cypher {
    const { node } = this.#variables;
    const indexed = [cy`${node}.sortName >= ''`, cy`${node}.id IS NOT NULL`];
    return cy`MATCH (${node}:Entity) WHERE ${and([...indexed, ...bounds, visible(node, this.#at), ...this.#where(node)])}`;
  }

  #past(): Cypher {
    const { node, state } = this.#variables;
    const { version } = this.#at;
    const times = cy`${state}.knownTo > ${version} AND ${state}.knownFrom <= ${version}`;
    return cy`MATCH (${state}:PastState {of: 'Entity'}) WHERE ${times} MATCH (${node}:Entity {id: ${state}.id}) WHERE ${and(this.#where(state))}`;
  }

  #where(state: Cypher): readonly Cypher[] {
    const where = argument<EntityFilter>(this.#field.arguments, "where");
    const predicate = compileWhere({ ...this.#place, at: this.#at }, where, {
      node: this.#variables.node,
      state: () => state,
    });
    return predicate ? [predicate] : [];
  }
}
