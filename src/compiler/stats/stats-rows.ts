import type { GraphQLObjectType } from "graphql";
import { type Cypher, cy } from "../../cypher/cypher.ts";
import type { GroupKey } from "../../generated/schema.ts";
import type { Shaper } from "../run/run.ts";
import { compileSlot } from "../selection/compile-slot.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import { shapeList } from "../selection/object-shaper.ts";
import type { Place } from "../selection/place.ts";
import { compileRecord } from "../selection/record.ts";
import { compileRows } from "../selection/single.ts";
import { type SumColumns, toMoney } from "./stats-amounts.ts";
import type { StatsGroups } from "./stats-groups.ts";
import { isEntityKey } from "./stats-keys.ts";

/** Compiles `rows` of `Stats`. The budget counts each row, its keys and one sum. */
export function compileStatRows(
  field: SelectedField,
  groups: StatsGroups,
  limit: number,
  place: Place,
): Shaper {
  const shown = groups.shown();
  const rows = compileRows(place, limit, (inner) => {
    const [i, group] = [inner.ctx.variable("i"), inner.ctx.variable("group")];
    const shape = compileObject({
      ctx: inner.ctx,
      types: [inner.ctx.schema.getType("StatRow") as GraphQLObjectType],
      nodes: field.nodes,
      compileField: (selected) => compileRowField(selected, groups, group, inner),
    });
    return {
      match: cy`UNWIND range(0, size(${shown}) - 1) AS ${i} WITH *, ${groups.list}[${i}] AS ${group}`,
      order: cy` ORDER BY ${i}`,
      shape,
    };
  });
  return (row, run) => shapeList(rows.read(row), rows.shape, run);
}

function compileRowField(field: SelectedField, groups: StatsGroups, group: Cypher, place: Place): Shaper {
  switch (field.name) {
    case "keys":
      return compileKeys(field, groups, group, place);
    case "relationshipCount":
      return compileSlot(place, groups.count(group));
    case "entityCount":
      return compileSlot(place, groups.countEnds(group));
    case "amounts":
      return compileAmounts(field, place.block.bind(groups.sums(group), "sums"), place);
    default:
      throw new TypeError(`No compiler for StatRow.${field.name}.`);
  }
}

function compileAmounts(field: SelectedField, sums: Cypher, place: Place): Shaper {
  place.ctx.budget.add(place.count);
  const index = place.row.add(sums);
  const shape = compileRecord(place.ctx, field);
  return (row, run) =>
    (row[index] as readonly SumColumns[])
      .map(toMoney)
      .sort((a, b) => (a.currency < b.currency ? -1 : 1))
      .map((money) => shape({ ...money }, run));
}

function compileKeys(field: SelectedField, groups: StatsGroups, group: Cypher, place: Place): Shaper {
  place.ctx.budget.add(place.count * groups.keys.length);
  const shapers = groups.keys.map((key) => compileKey(field, key, groups.key(group, key), place));
  return (row, run) => shapers.map((shape) => shape(row, run));
}

function compileKey(field: SelectedField, key: GroupKey, held: Cypher, place: Place): Shaper {
  return compileObject({
    ctx: place.ctx,
    types: [place.ctx.schema.getType("StatKey") as GraphQLObjectType],
    nodes: field.nodes,
    compileField: (selected) => {
      if (selected.name === "key") return () => key;
      if (selected.name === "node") return compileKeyNode(selected, key, held, place);
      const index = place.row.add(isEntityKey(key) ? cy`${held}.id` : held);
      return (row) => (key === "YEAR" ? formatYear(row[index]) : row[index]);
    },
  });
}

function compileKeyNode(field: SelectedField, key: GroupKey, held: Cypher, place: Place): Shaper {
  const { block, types } = place;
  if (isEntityKey(key)) return types.node(field, { entity: block.bind(held, "n") }, place);
  if (key !== "SOURCE") return () => null;
  const source = cy`head(COLLECT { MATCH (so:Source {id: ${held}}) RETURN so })`;
  return types.node(field, { source: block.bind(source, "so") }, place);
}

function formatYear(year: unknown): string | null {
  return typeof year === "number" ? String(year).padStart(4, "0") : null;
}
