import type { GraphQLObjectType } from "graphql";
import { type Cypher, cy, join } from "../../cypher/cypher.ts";
import type { StatementFilter, StatementGroupKey } from "../../generated/schema.ts";
import { argument } from "../context/input.ts";
import { matchStatements } from "../filter/statement-filter.ts";
import type { Run, Shaper } from "../run/run.ts";
import { readRange } from "../selection/limits.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import { shapeList } from "../selection/object-shaper.ts";
import type { Place } from "../selection/place.ts";
import { compileRecord } from "../selection/record.ts";
import { compileTruncation } from "../selection/truncation.ts";

const maxRows = 10_000;

/** What each key reads of a statement. */
const properties: Readonly<Record<StatementGroupKey, (st: Cypher) => Cypher>> = {
  SOURCE: (st) => cy`${st}.source`,
  PROPERTY: (st) => cy`${st}.property`,
  PREDICATE: (st) => cy`${st}.predicate`,
  ABOUT_TYPE: (st) => cy`${st}.aboutType`,
  MODALITY: (st) => cy`${st}.modality`,
  STATUS: (st) => cy`${st}.status`,
  RANK: (st) => cy`${st}.rank`,
  ATTRIBUTED_TO: (st) => cy`${st}.attributedTo`,
};

/** Compiles `statementCounts`. @throws InvalidValueError for a limit out of range */
export function compileStatementCounts(field: SelectedField, place: Place): Shaper {
  const { ctx } = place;
  const { index, values } = field.arguments;
  const maximum = readRange(field, "limit", 1, maxRows);
  const keys = [...new Set(values.groupBy as readonly StatementGroupKey[])];
  const limit = (run: Run) => run.args[index]?.limit as number;
  const st = ctx.variable("st");
  const where = argument<StatementFilter>(field.arguments, "where");
  const match = matchStatements(place, where, values.includeRetracted === true, st);
  const columns = keys.map((key) => [properties[key](st), ctx.variable("k")] as const);
  const grouped = join(
    columns.map(([expression, variable]) => cy`${expression} AS ${variable}, `),
    "",
  );
  const names = columns.map(([, variable]) => variable);
  const size = ctx.parameter((run) => limit(run) + 1);
  const order = join([cy`n DESC`, ...names.flatMap((variable) => [cy`${variable}`])], ", ");
  const rows = place.block.bind(
    cy`COLLECT { ${match} WITH ${grouped}count(*) AS n ORDER BY ${order} LIMIT ${size} RETURN [${join([cy`n`, ...names], ", ")}] }`,
    "counts",
  );
  const groups = cy`${match} RETURN DISTINCT ${
    columns.length > 0
      ? join(
          columns.map(([expression, variable]) => cy`${expression} AS ${variable}`),
          ", ",
        )
      : cy`1 AS one`
  }`;
  const slot = place.row.add(rows);
  return compileObject({
    ctx,
    types: [ctx.schema.getType("StatementCounts") as GraphQLObjectType],
    nodes: field.nodes,
    compileField(selected) {
      if (selected.name === "truncated") {
        const all = cy`CASE WHEN size(${rows}) > ${ctx.parameter(limit)} THEN COUNT { ${groups} } ELSE 0 END`;
        const found = place.row.add(place.block.bind(all, "found"));
        const shape = compileTruncation(ctx, selected);
        return (row, run) =>
          row[found] === 0
            ? null
            : shape({ reason: "ROW_LIMIT", limit: limit(run), found: row[found] as number }, run);
      }
      ctx.budget.add(maximum * (keys.length + 1));
      const shapeRow = compileRow(selected, keys, place);
      return (row, run) => {
        const found = row[slot] as readonly (readonly unknown[])[];
        return shapeList(found.slice(0, limit(run)), shapeRow, run);
      };
    },
  });
}

/** A row is the count, then the value of each key. */
function compileRow(field: SelectedField, keys: readonly StatementGroupKey[], { ctx }: Place): Shaper {
  return compileObject({
    ctx,
    types: [ctx.schema.getType("StatementCountRow") as GraphQLObjectType],
    nodes: field.nodes,
    compileField(selected) {
      if (selected.name === "statementCount") return (row) => row[0];
      const shape = compileRecord(ctx, selected);
      return (row, run) => keys.map((key, index) => shape({ key, value: row[index + 1] ?? null }, run));
    },
  });
}
