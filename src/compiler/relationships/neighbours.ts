import { and, type Cypher, constant, cy } from "../../cypher/cypher.ts";
import { byId, type SortKey } from "../../cypher/sort.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import type { EntityFilter, NeighbourOrder, RelationshipFilter } from "../../generated/schema.ts";
import type { Shortcut } from "../../schema/graph-model.ts";
import { stateAt } from "../../store/visibility/visibility.ts";
import { compileConnection, type ListSource } from "../connection/connection.ts";
import type { At } from "../context/at.ts";
import { Block } from "../context/block.ts";
import { argument, type Input, source } from "../context/input.ts";
import { compileWhere } from "../filter/entity-filter.ts";
import { askedTimes, compileVia, type RelationshipPattern } from "../filter/relationship-filter.ts";
import type { Shaper } from "../run/run.ts";
import { compileSlot } from "../selection/compile-slot.ts";
import type { SelectedField } from "../selection/object.ts";
import { type Place, placeAt } from "../selection/place.ts";
import { compileDatingCounts } from "./dating-counts.ts";

/** The relationships that a hop follows. */
interface HopKind {
  readonly r: Cypher;
  readonly compile: (at: At) => RelationshipPattern;
  readonly direction: "OUT" | "IN" | "BOTH";
}

interface Hop extends HopKind {
  readonly other: Cypher;
  /** The bindings that the order needs. */
  readonly block: Block;
  /** The state with the other entity's name; null if the list is not ordered by name. */
  readonly state: Cypher | null;
}

type Via = Input<RelationshipFilter | null | undefined>;

/** Compiles `neighbours`: one hop along relationships that pass `via`, to entities that pass `where`. */
export function compileNeighbours(field: SelectedField, node: Cypher, place: Place): Shaper {
  const via = argument<RelationshipFilter>(field.arguments, "via");
  const direction = via.value?.direction ?? "BOTH";
  const r = place.ctx.variable("r");
  const compile = (at: At) => compileVia(place.ctx, via, at, r);
  return compileHop(field, node, place, via, { r, compile, direction });
}

/** Compiles a typed shortcut (`participants`, `members` …): `neighbours` with fixed types and direction. */
export function compileShortcut(
  field: SelectedField,
  node: Cypher,
  shortcut: Shortcut,
  place: Place,
): Shaper {
  const { direction } = shortcut;
  const r = place.ctx.variable("r");
  const none: Via = { value: null, read: () => null };
  const compile = (at: At) => compileVia(place.ctx, none, at, r, shortcut);
  return compileHop(field, node, place, none, { r, compile, direction });
}

function compileHop(field: SelectedField, node: Cypher, place: Place, via: Via, kind: HopKind): Shaper {
  const { r } = kind;
  const other = place.ctx.variable("n");
  let state: Cypher | null = null;
  return compileConnection({
    field,
    place,
    owner: "Entity",
    parent: cy`${node}.id`,
    open: (at) => {
      const block = new Block(place.ctx);
      state = order(field) === "NAME" ? block.bind(stateAt(other, at), "s") : null;
      return openHop(field, node, place, via, { ...kind, other, block, state }, at);
    },
    compileField: (selected, rows) => compileDatingCounts(selected, place, rows, r),
    compileNode: (selected, inner) =>
      inner.types.entity(selected, { node: other, ...(state && { state }) }, inner),
    compileEdgeField: (selected, inner) => {
      if (selected.type.name === "Relationship")
        return inner.types.relationship(selected, { r, asked: askedTimes(inner.ctx, via, inner.at) }, inner);
      return compileSlot(inner, directionOf(kind, node));
    },
  });
}

function openHop(field: SelectedField, node: Cypher, place: Place, via: Via, hop: Hop, at: At): ListSource {
  const { r, other, block, compile } = hop;
  const pattern = compile(at);
  const where = compileWhere(placeAt(place, at), argument<EntityFilter>(field.arguments, "where"), {
    node: other,
    state: () => cy`(${stateAt(other, at)})`,
  });
  const predicates = [...pattern.predicates, ...(where ? [where] : [])];
  const match = cy`MATCH (${node})${pattern.arrow}(${other}) WHERE ${and(predicates)}`;
  const keys = [neighbourKey(field, place, via, hop), byId(r)];
  return { match, prepare: block.toCypher(), keys, isHeld: true };
}

function order(field: SelectedField): NeighbourOrder["field"] {
  return (field.arguments.values.orderBy as NeighbourOrder | null | undefined)?.field ?? "NAME";
}

function neighbourKey(field: SelectedField, { ctx }: Place, via: Via, { r, state }: Hop): SortKey {
  const direction = (field.arguments.values.orderBy as NeighbourOrder | null | undefined)?.direction ?? "ASC";
  if (state) return { expression: cy`${state}.sortName`, direction, nullable: false };
  if (order(field) === "START") return { expression: startOf(r), direction, nullable: true };
  if (!via.value?.currency)
    throw new InvalidValueError(
      `Ordering by AMOUNT needs the currency to compare: via: { currency: "EUR" }.`,
      { field: field.key },
    );
  const currency = ctx.parameter(source(via, (filter) => filter?.currency));
  return { expression: amountOf(r, currency), direction, nullable: true, isLarge: true };
}

/** The earliest start in days since 1970-01-01; null where it is open or undated. */
export function startOf(r: Cypher): Cypher {
  return cy`${r}.earliestStart`;
}

/**
 * The amount in one currency: its value, else its lower bound; null in another currency or without an amount.
 */
export function amountOf(r: Cypher, currency: Cypher): Cypher {
  return cy`CASE WHEN ${r}.amountCurrency = ${currency} THEN coalesce(${r}.amountValue, ${r}.amountMin) END`;
}

function directionOf({ r, direction }: HopKind, node: Cypher): Cypher {
  if (direction !== "BOTH") return constant(direction);
  return cy`CASE WHEN startNode(${r}) = ${node} THEN 'OUT' ELSE 'IN' END`;
}
