import type { Cypher } from "../../cypher/cypher.ts";
import type { Bounds } from "../../cypher/sort.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import { encodeCursor } from "../../values/cursor.ts";
import { contentHash } from "../../values/hash.ts";
import { canonicalArguments } from "../arguments/canonical-arguments.ts";
import { oncePerRun, type Run } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { type CursorKey, type PageBounds, readBounds } from "./page-bounds.ts";

/** The largest page of one list. */
export const maxPageSize = 1000;

/** Arguments to which no cursor is bound; `asOf` counts by what it means here. */
const pageArguments: ReadonlySet<string> = new Set(["first", "after", "last", "before", "asOf"]);

/** The requested part of a list, and how its cursors are written. */
export interface Page extends PageBounds {
  /** Page size at compile time, for the budget only. The statement takes it as a parameter. */
  readonly most: number;
  readonly size: (run: Run) => number;
  /** Whether `last` is given: the page is read from its end. */
  readonly isBackward: boolean;
  readonly cursor: (parent: string, keys: readonly CursorKey[], run: Run) => string;
}

/** The rows that a page needs: at most `size`, from the end if the page is read backward. */
export interface PagePart extends Bounds {
  readonly size: Cypher;
  readonly isBackward: boolean;
}

/**
 * Reads `first`, `after`, `last` and `before` of a connection field. Cursors are bound to the field, its
 * parent, filters and order, and hold the version of the first page of the walk. They do not depend on the
 * direction.
 * @throws InvalidValueError when `first` or `last` is out of range or both are given, or when `after` or
 *   `before` is not a cursor of this list (CURSOR_INVALID)
 */
export function readPage(field: SelectedField, place: Place, owner: string): Page {
  const { index } = field.arguments;
  const count = countOf(field, place);
  const most = checkCount(field, count);
  const label = `${owner}.${field.name}`;
  const asked = place.at;
  const definitions = field.types[0]?.getFields()[field.name]?.args ?? [];
  const bound = definitions.filter(({ name }) => !pageArguments.has(name));
  const bindingOf = oncePerRun((run) => {
    const question = { bound: canonicalArguments(bound, run.args[index] ?? {}), asOf: asked.key(run) };
    return `${label}:${contentHash(question)}`;
  });
  const bounds = readBounds(field, place, bindingOf);
  return {
    ...bounds,
    most,
    size: (run) => run.args[index]?.[count] as number,
    isBackward: count === "last",
    cursor: (parent, keys, run) =>
      encodeCursor({ version: bounds.at.readVersion(run), binding: bindingOf(run), keys: [parent, ...keys] }),
  };
}

/**
 * The argument that says how many edges are wanted. `first` has a default, so it counts as given only if the
 * document has it.
 */
function countOf(field: SelectedField, { ctx }: Place): "first" | "last" {
  const { last } = field.arguments.values;
  if (last === undefined || last === null) return "first";
  const first = field.nodes[0]?.arguments?.find(({ name }) => name.value === "first")?.value;
  if (!first || (first.kind === "Variable" && ctx.variables[first.name.value] === undefined)) return "last";
  throw new InvalidValueError(
    `"${field.key}" has "first" and "last". Give "first" for the first edges or "last" for the last ones, and leave out the other (of a variable: its value and default, too).`,
    { field: field.key },
  );
}

function checkCount(field: SelectedField, count: "first" | "last"): number {
  const value = field.arguments.values[count];
  if (typeof value === "number" && value >= 1 && value <= maxPageSize) return value;
  const more = count === "first" ? "after" : "before";
  throw new InvalidValueError(
    `"${count}" of "${field.key}" is ${String(value)}; it must be from 1 to ${maxPageSize}. For more, page with "${more}".`,
    { field: field.key, [count]: value, limit: maxPageSize },
  );
}
