import type { GraphQLObjectType } from "graphql";
import { type Cypher, cy, join } from "../../cypher/cypher.ts";
import type { Run, Shaper } from "../run/run.ts";
import { readRange } from "../selection/limits.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import { shapeList } from "../selection/object-shaper.ts";
import type { Place } from "../selection/place.ts";
import { compileRecord } from "../selection/record.ts";
import { compileTruncation } from "../selection/truncation.ts";

const maxRows = 10_000;

/** What is counted, and by which keys. */
interface Counted {
  /** Clauses that give one row for each thing. */
  readonly match: Cypher;
  /** What the asked keys read of a thing, in the order of the rows. */
  readonly keys: readonly (readonly [key: string, expression: Cypher])[];
  /** The field of a row that has the count. */
  readonly countField: string;
}

/**
 * Compiles a field whose type has `rows` (keys and a count) and `truncated`, and which takes a `limit`.
 * @throws InvalidValueError for a limit out of range
 */
export function compileCounts(field: SelectedField, place: Place, counted: Counted): Shaper {
  const { ctx } = place;
  const maximum = readRange(field, "limit", 1, maxRows);
  const { index } = field.arguments;
  const limit = (run: Run) => run.args[index]?.limit as number;
  const groups = new Groups(place, counted);
  const rows = groups.collect(ctx.parameter((run) => limit(run) + 1));
  const slot = place.row.add(rows);
  return compileObject({
    ctx,
    types: [field.type as GraphQLObjectType],
    nodes: field.nodes,
    compileField(selected) {
      if (selected.name === "truncated") {
        const found = place.row.add(groups.countBeyond(rows, ctx.parameter(limit)));
        const shape = compileTruncation(ctx, selected);
        return (row, run) => {
          const count = row[found] as number;
          return count === 0 ? null : shape({ reason: "ROW_LIMIT", limit: limit(run), found: count }, run);
        };
      }
      ctx.budget.add(maximum * (counted.keys.length + 1));
      const shapeRow = compileRow(selected, place, counted);
      return (row, run) =>
        shapeList((row[slot] as readonly (readonly unknown[])[]).slice(0, limit(run)), shapeRow, run);
    },
  });
}

/** The groups of what is counted. A group is a list: the count, then the value of each key. */
class Groups {
  readonly #place: Place;
  readonly #match: Cypher;
  readonly #keys: readonly Cypher[];
  readonly #names: readonly Cypher[];

  constructor(place: Place, { match, keys }: Counted) {
    this.#place = place;
    this.#match = match;
    this.#keys = keys.map(([, expression]) => expression);
    this.#names = keys.map(() => place.ctx.variable("k"));
  }

  /** Variable with the largest groups. */
  collect(size: Cypher): Cypher {
    const columns = join([...this.#named(), cy`count(*) AS n`], ", ");
    const order = join([cy`n DESC`, ...this.#names], ", ");
    const row = join([cy`n`, ...this.#names], ", ");
    return this.#place.block.bind(
      cy`COLLECT { ${this.#match} WITH ${columns} ORDER BY ${order} LIMIT ${size} RETURN [${row}] }`,
      "counts",
    );
  }

  /** Variable with the number of groups if it exceeds a limit, else 0. */
  countBeyond(rows: Cypher, limit: Cypher): Cypher {
    const columns = this.#names.length > 0 ? join(this.#named(), ", ") : cy`1 AS one`;
    const all = cy`COUNT { ${this.#match} RETURN DISTINCT ${columns} }`;
    return this.#place.block.bind(cy`CASE WHEN size(${rows}) > ${limit} THEN ${all} ELSE 0 END`, "found");
  }

  #named(): readonly Cypher[] {
    return this.#keys.map((expression, index) => cy`${expression} AS ${this.#names[index] as Cypher}`);
  }
}

function compileRow(field: SelectedField, { ctx }: Place, { keys, countField }: Counted): Shaper {
  return compileObject({
    ctx,
    types: [field.type as GraphQLObjectType],
    nodes: field.nodes,
    compileField(selected) {
      if (selected.name === countField) return (row) => row[0];
      const shape = compileRecord(ctx, selected);
      return (row, run) => keys.map(([key], index) => shape({ key, value: row[index + 1] ?? null }, run));
    },
  });
}
