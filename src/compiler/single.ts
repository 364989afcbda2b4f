import { Block } from "./block.ts";
import { type Cypher, cy, empty } from "./cypher.ts";
import type { Place } from "./place.ts";
import { Row } from "./row.ts";
import type { Shaper } from "./run.ts";

/** Rows of a subquery and the shaper over its positional row. */
interface Single {
  readonly match: Cypher;
  /** ` ORDER BY …` of the rows, where it matters. */
  readonly order?: Cypher;
  readonly shape: Shaper;
}

/** Compiles an object that a subquery finds: the first row's, null when there is none. */
export function compileSingle(place: Place, compile: (inner: Place) => Single): Shaper {
  const rows = compileRows(place, 1, compile);
  return (row, run) => {
    const first = rows.read(row)[0];
    return first ? rows.shape(first, run) : null;
  };
}

/** Compiles a subquery of at most `count` rows per row of the place, beside what is selected on each. */
export function compileRows(place: Place, count: number, compile: (inner: Place) => Single) {
  const { ctx, inList } = place;
  const [block, row] = [new Block(ctx), new Row()];
  const inner: Place = {
    ...place,
    block,
    row,
    count: place.count * count,
    inList: inList || count > 1,
    guard: null,
  };
  ctx.budget.add(inner.count);
  const { match, order = empty, shape } = compile(inner);
  const slot = place.row.add(cy`COLLECT { ${match}${block.toCypher()} RETURN ${row.toList()}${order} }`);
  return {
    shape,
    read: (outer: readonly unknown[]) => (outer[slot] ?? []) as readonly (readonly unknown[])[],
  };
}
