import type { Run, Shaper } from "../run/run.ts";
import { shapeList } from "../selection/object-shaper.ts";
import type { ShapeRecord } from "../selection/record.ts";
import type { Page } from "./page.ts";

// The shapers of a connection's pages, in a file separate from its compiler: see slot.ts.

/** Refuses a cursor from another parent's list. @throws InvalidValueError (CURSOR_INVALID) */
type ParentCheck = (row: readonly unknown[], run: Run) => void;

type Rows = readonly (readonly unknown[])[];

/** Used when there is no cursor. */
export const noCheck: ParentCheck = () => undefined;

/** Compares the parent's id in a slot with the one in the cursor. */
export function parentCheck(slot: number, page: Page): ParentCheck {
  return (row, run) => page.checkParent(String(row[slot]), run);
}

/** Shapes the members of the page whose rows are in a slot. */
export function listShaper(slot: number, shape: Shaper, page: Page, checkParent: ParentCheck): Shaper {
  return (row, run) => {
    checkParent(row, run);
    return shapeList(shownOf(row, slot, page, run), shape, run);
  };
}

/**
 * Writes the cursor of a row. Its sort keys are in the slots from `begin` up to but not including `end`, its
 * parent's id is in the slot `parent` (null: no parent).
 */
export function cursorShaper(parent: number | null, [begin, end]: readonly [number, number], page: Page) {
  return (row: readonly unknown[], run: Run): string => {
    const keys = row.slice(begin, end) as (string | number | null)[];
    return page.cursor(parent === null ? "" : String(row[parent]), keys, run);
  };
}

interface PageInfoParts {
  readonly page: Page;
  readonly cursor: ReturnType<typeof cursorShaper>;
  readonly shape: ShapeRecord;
}

/** Shapes the `PageInfo` of the page whose rows, one more than shown, are in a slot. */
export function pageInfoShaper(
  slot: number,
  { page, cursor, shape }: PageInfoParts,
  checkParent: ParentCheck,
): Shaper {
  return (row, run) => {
    checkParent(row, run);
    const rows = shownOf(row, slot, page, run);
    const hasMore = rowsOf(row, slot).length > rows.length;
    const [first, last] = [rows[0], rows[rows.length - 1]];
    return shape(
      {
        hasNextPage: page.isBackward ? page.bounds.before !== null : hasMore,
        hasPreviousPage: page.isBackward ? hasMore : page.bounds.after !== null,
        startCursor: first ? cursor(first, run) : null,
        endCursor: last ? cursor(last, run) : null,
      },
      run,
    );
  };
}

/** The rows of the page, in the order of the list. A backward page was read from its end. */
function shownOf(row: readonly unknown[], slot: number, page: Page, run: Run): Rows {
  const rows = rowsOf(row, slot);
  const size = page.size(run);
  if (page.isBackward) return rows.slice(0, size).reverse();
  return rows.length > size ? rows.slice(0, size) : rows;
}

function rowsOf(row: readonly unknown[], slot: number): Rows {
  return (row[slot] ?? []) as Rows;
}
