import { type GraphQLInterfaceType, type GraphQLObjectType, isInterfaceType, isLeafType } from "graphql";
import { type Cypher, cy, name } from "../../cypher/cypher.ts";
import { readLate } from "../../cypher/read-late.ts";
import type { Language } from "../../generated/schema.ts";
import type { GraphModel } from "../../schema/graph-model.ts";
import { stateAt } from "../../store/visibility/visibility.ts";
import type { DatedMoney } from "../../values/time/dated-values.ts";
import { askedTime } from "../context/as-of.ts";
import { argument, type Input } from "../context/input.ts";
import { compileConflicts } from "../evidence/conflict.ts";
import { compileSources } from "../evidence/source.ts";
import { compileStatements } from "../evidence/statements.ts";
import type { EntityVariables } from "../filter/entity-filter.ts";
import { compileNeighbours, compileShortcut } from "../relationships/neighbours.ts";
import type { Shaper } from "../run/run.ts";
import { compileSlot } from "../selection/compile-slot.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import { type EntitySubject, type Place, placeAt } from "../selection/place.ts";
import { compileRecord } from "../selection/record.ts";
import { selectsIdAlone } from "../selection/selection.ts";
import type { SelectionContext } from "../selection/selection-context.ts";
import { orNull } from "../selection/slot.ts";
import { chooseDated, inAskedLanguage } from "../values/dated.ts";
import { compileIdentifiers, compileMoney, compilePeriod } from "../values/value-objects.ts";
import { compileAlternateNames } from "./alternate-names.ts";
import { compileDegree, compileRelationshipCounts } from "./degree.ts";

type EntityField = (field: SelectedField, entity: EntityVariables, place: Place) => Shaper;

const own: Readonly<Record<string, EntityField>> = {
  id: (_, { node }, place) => compileSlot(place, cy`${node}.id`),
  kind: (_, { node }, place) => compileSlot(place, cy`${node}.kind`),
  name: (field, { state }, place) => inLanguage(field, state, "name", place),
  nameAt: (field, { state }, place) => {
    const validAt = askedTime(place.ctx, argument(field.arguments, "validAt") as Input<string>);
    return inLanguage(field, state, "name", placeAt(place, { ...place.at, validAt }));
  },
  description: (field, { state }, place) => inLanguage(field, state, "description", place),
  alternateNames: (_, { state }, place) => compileAlternateNames(state, place),
  identifiers: (field, { state }, place) => compileIdentifiers(field, state, place),
  degree: (_, { node }, place) => compileDegree(node, place),
  relationshipCounts: (field, { node }, place) => compileRelationshipCounts(field, node, place),
  neighbours: (field, { node }, place) => compileNeighbours(field, node, place),
  statements: (field, { node }, place) => compileStatements(field, { about: cy`${node}.id` }, place),
  conflicts: (field, { node }, place) => compileConflicts(field, cy`${node}.id`, place),
  sources: (field, { node }, place) => compileSources(field, cy`${node}.id`, place),
  period: (field, { state }, place) => compilePeriod(field, state(), place),
  budget: (field, { state }, place) => compileBudget(field, state, place),
};

/**
 * Compiles a field whose type is an entity (interface or one kind), or the entity part of a `Node`; null
 * where the node is null.
 */
export function compileEntity(field: SelectedField, subject: EntitySubject, place: Place): Shaper {
  const { node } = subject;
  const { ctx, row } = place;
  const named = field.type.name;
  const types = possibleTypes(ctx, named === "Node" ? "Entity" : named);
  // This slot shows that there is an entity, and its concrete type where that matters.
  const isPlain = selectsIdAlone(field.nodes);
  const known = row.add(isPlain ? cy`${node}.id` : cy`${node}.kind`);
  const state = () => subject.state ?? place.block.bind(stateAt(node, place.at), "s");
  const shape = compileObject({
    ctx,
    types: isPlain ? types.slice(0, 1) : types,
    nodes: field.nodes,
    typeName: isPlain ? undefined : typeNameOf(known, ctx.model.kinds),
    compileField: (selected) =>
      compileField(selected, { node, state }, guarded(selected, types, node, place)),
  });
  return orNull(known, shape);
}

/** The concrete type for the kind in a slot. */
function typeNameOf(kind: number, typeNames: GraphModel["kinds"]): Shaper {
  return (row) => typeNames.get(row[kind] as string) ?? row[kind];
}

/** The concrete types of an interface, or the type itself. */
function possibleTypes({ schema }: SelectionContext, typeName: string): readonly GraphQLObjectType[] {
  const type = schema.getType(typeName) as GraphQLInterfaceType | GraphQLObjectType;
  return isInterfaceType(type) ? schema.getPossibleTypes(type) : [type];
}

function compileField(field: SelectedField, entity: EntityVariables, place: Place): Shaper {
  const special = own[field.name];
  if (special) return special(field, entity, place);
  const type = field.types[0] as GraphQLObjectType;
  const shortcut = place.ctx.model.shortcut(type.name, field.name);
  if (shortcut) return compileShortcut(field, entity.node, shortcut, place);
  if (!isLeafType(field.type)) throw new TypeError(`No compiler for ${type.name}.${field.name}.`);
  const property = place.ctx.model.property(type.name, field.name);
  const current = compileSlot(place, cy`${entity.state()}.${name(property)}`);
  return chooseDated(property, entity.state, place, current);
}

/** The place of a field. A subquery that only some kinds need is guarded by their labels. */
function guarded(
  field: SelectedField,
  types: readonly GraphQLObjectType[],
  node: Cypher,
  place: Place,
): Place {
  if (field.types.length === types.length) return place;
  const { model } = place.ctx;
  const labels = field.types.map((type) => model.labels.get(type.name) ?? type.name);
  return { ...place, guard: cy`${node}:${labels.map(name).reduce((left, right) => cy`${left}|${right}`)}` };
}

function inLanguage(
  field: SelectedField,
  state: () => Cypher,
  property: "name" | "description",
  place: Place,
): Shaper {
  const [german, english] = [property, `${property}En`];
  const language = field.arguments.values.language as Language;
  const [first, second] = language === "EN" ? [english, german] : [german, english];
  const current = compileSlot(place, cy`coalesce(${state()}.${name(first)}, ${readLate(state(), second)})`);
  return chooseDated(property, state, place, current, (holding, row, run) => {
    const value = inAskedLanguage(holding, language);
    // Without a name the whole entity would become null, so the current name is used.
    return value ?? (property === "name" ? current(row, run) : null);
  });
}

function compileBudget(field: SelectedField, state: () => Cypher, place: Place): Shaper {
  const shape = compileRecord(place.ctx, field);
  const current = compileMoney(field, state(), "budget", place);
  return chooseDated("budget", state, place, current, ([first], _, run) =>
    first ? shape({ ...(first.value as DatedMoney) }, run) : null,
  );
}
