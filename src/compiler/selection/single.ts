import { type Cypher, cy, empty, integer, whileResting } from "../../cypher/cypher.ts";
import { Row } from "../../cypher/row.ts";
import { Block } from "../context/block.ts";
import type { Shaper } from "../run/run.ts";
import type { Place } from "./place.ts";

/** The rows of a subquery, and the shaper over its positional row. */
interface Single {
  readonly match: Cypher;
  /** ` ORDER BY …` for the rows, if their order matters. */
  readonly order?: Cypher;
  /** Set if the rows are the members of a list, in its order. */
  readonly list?: RowList;
  readonly shape: Shaper;
}

/** A list whose members become rows. */
interface RowList {
  readonly of: Cypher;
  /** The variable of a member in `match`. */
  readonly as: Cypher;
  /** Other variables that `match` binds. */
  readonly beside: readonly Cypher[];
}

/** The members of a list. */
interface Members {
  readonly of: Cypher;
  /** Variable of a member. */
  readonly as: Cypher;
  /** Variable of its position, from 0. */
  readonly index: Cypher;
  /** A variable computed from a member's neighbours, and its expression. */
  readonly also?: { readonly variable: Cypher; readonly expression: Cypher };
}

/** Rows of the members of a list, in its order. */
export function membersOf({ of, as, index, also }: Members): Omit<Single, "shape"> {
  const other = also ? cy`, ${also.expression} AS ${also.variable}` : empty;
  return {
    match: cy`UNWIND range(0, size(${of}) - 1) AS ${index} WITH *, ${of}[${index}] AS ${as}${other}`,
    order: cy` ORDER BY ${index}`,
    list: { of, as, beside: also ? [index, also.variable] : [index] },
  };
}

/** Compiles an object that a subquery finds: the first row's, null when there is none. */
export function compileSingle(place: Place, compile: (inner: Place) => Single): Shaper {
  return firstOf(compileRows(place, 1, compile));
}

/** The object of the first row; null when there is none. */
export function firstOf({ read, shape }: ReturnType<typeof compileRows>): Shaper {
  return (row, run) => {
    const [first] = read(row);
    return first ? shape(first, run) : null;
  };
}

/** Compiles a subquery of at most `count` rows per row of the place, with what is selected on each. */
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
  ctx.budget.addList(inner.count);
  const { match, order = empty, list, shape } = compile(inner);
  const bindings = block.toCypher();
  const rows = cy`COLLECT { ${match}${bindings} RETURN ${row.toList()}${order} }`;
  const slot = place.row.add(list ? orComprehension(rows, list, bindings, row.toList()) : rows);
  return {
    shape,
    /** Expression for the number of rows, over the statement's `row`; only for a place at its root. */
    size: cy`size(row[${integer(slot)}])`,
    read: (outer: readonly unknown[]) => (outer[slot] ?? []) as readonly (readonly unknown[])[],
  };
}

/**
 * Uses a list comprehension instead of a subquery if a row contains only values of its member. For ten
 * shortest paths this saves a tenth of the database's time.
 */
function orComprehension(rows: Cypher, { of, as, beside }: RowList, bindings: Cypher, row: Cypher): Cypher {
  const comprehension = cy`[${as} IN ${of} | ${row}]`;
  const fits = (text: "text" | "atRest"): boolean =>
    bindings[text] === "" &&
    // A brace would mean a subquery.
    !row[text].includes("{") &&
    beside.every((variable) => !new RegExp(`\\b${variable.text}\\b`).test(row[text]));
  return whileResting(fits("text") ? comprehension : rows, fits("atRest") ? comprehension : rows);
}
