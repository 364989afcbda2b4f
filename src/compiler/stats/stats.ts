import type { FieldNode, GraphQLObjectType } from "graphql";
import type { Shaper } from "../run/run.ts";
import { compileBound } from "../selection/bound-row.ts";
import { readRange } from "../selection/limits.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { collectFields } from "../selection/selection.ts";
import { compileTruncation } from "../selection/truncation.ts";
import { compileEntityCounts } from "./entity-counts.ts";
import { compileStatementCounts } from "./statement-counts.ts";
import type { WantedColumns } from "./stats-columns.ts";
import { StatsGroups } from "./stats-groups.ts";
import { compileStatRows } from "./stats-rows.ts";

const maxRows = 10_000;

/**
 * `stats`: counts and exact sums over relationships, grouped as asked.
 * @throws InvalidValueError for a direction other than BOTH, or a limit out of range
 */
export function compileStats(field: SelectedField, place: Place): Shaper {
  const limit = readRange(field, "limit", 1, maxRows);
  let known: StatsGroups | undefined;
  const groups = () => (known ??= new StatsGroups(field, place, wantedColumns(field, place)));
  return compileBound(place, (inner) =>
    compileObject({
      ctx: inner.ctx,
      types: [inner.ctx.schema.getType("Stats") as GraphQLObjectType],
      nodes: field.nodes,
      compileField(selected) {
        if (selected.name === "statementCounts") return compileStatementCounts(selected, inner);
        if (selected.name === "entityCounts") return compileEntityCounts(selected, inner);
        return selected.name === "rows"
          ? compileStatRows(selected, groups(), limit, inner)
          : compileTruncated(selected, field, groups(), inner);
      },
    }),
  );
}

/** The columns that the selection on rows needs. */
function wantedColumns(field: SelectedField, { ctx }: Place): WantedColumns {
  const under = (typeName: string, nodes: readonly FieldNode[]) => [
    ...collectFields(ctx, ctx.schema.getType(typeName) as GraphQLObjectType, nodes).values(),
  ];
  const rows = under("Stats", field.nodes).filter(([node]) => node?.name.value === "rows");
  const fields = rows.flatMap((nodes) => under("StatRow", nodes));
  const named = (name: string) => fields.filter(([node]) => node?.name.value === name);
  const parts = named("amounts").flatMap((nodes) => under("Money", nodes));
  const bounds = parts.some(([node]) => node?.name.value === "min" || node?.name.value === "max");
  return { sums: named("amounts").length > 0, bounds, ends: named("entityCount").length > 0 };
}

function compileTruncated(
  field: SelectedField,
  stats: SelectedField,
  groups: StatsGroups,
  place: Place,
): Shaper {
  const found = place.row.add(groups.found());
  const shape = compileTruncation(place.ctx, field);
  return (row, run) => {
    const limit = run.args[stats.arguments.index]?.limit as number;
    const count = row[found] as number;
    return count > limit ? shape({ reason: "ROW_LIMIT", limit, found: count }, run) : null;
  };
}
