import type { Bounds, KeyPosition } from "../../cypher/sort.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import { decodeCursor } from "../../values/cursor.ts";
import { versionToRead } from "../context/as-of.ts";
import type { At } from "../context/at.ts";
import type { Run } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";

/** A sort key in a cursor. */
export type CursorKey = string | number | null;

type Side = "after" | "before";
const sides: readonly Side[] = ["after", "before"];

type Cursor = ReturnType<typeof decodeCursor>;

/** Where a page may begin and end, and the version that it shows. */
export interface PageBounds {
  /** The positions of `after` and `before`, one parameter per key. */
  readonly bounds: Bounds;
  /** Whether `after` or `before` is given. */
  readonly isBounded: boolean;
  /** The keys of `after` and `before`; null without. */
  readonly keys: (run: Run) => Readonly<Record<Side, readonly CursorKey[] | null>>;
  /** The version that this list shows, which is that of the first page of the walk. */
  readonly at: At;
  /** Refuses cursors of the same field of another parent. @throws InvalidValueError (CURSOR_INVALID) */
  readonly checkParent: (parent: string, run: Run) => void;
}

/**
 * Reads `after` and `before` of a connection field.
 * @param bindingOf the list to which its cursors are bound
 * @throws InvalidValueError (CURSOR_INVALID) when one is not a cursor of this list or is below a list, or when
 *   they are of different versions
 */
export function readBounds(field: SelectedField, place: Place, bindingOf: (run: Run) => string): PageBounds {
  const { index, values } = field.arguments;
  const given = sides.filter((side) => values[side] !== null && values[side] !== undefined);
  const [one] = given;
  if (!one) return unbounded(place.at);
  if (place.inList)
    throw new InvalidValueError(
      `"${one}" on "${field.key}" is below a list, where one cursor cannot fit every parent. Continue with node(id:) of the parent you want.`,
      { field: field.key },
      "CURSOR_INVALID",
    );
  const decode = (side: Side, run: Run) => decodeCursor(String(run.args[index]?.[side]), bindingOf(run));
  const seen = place.ctx.decide((run) =>
    describeCursors(
      given.map((side) => ({ side, ...decode(side, run) })),
      run,
    ),
  );
  const at = versionOf(place, seen.isHistorical, (run) => decode(one, run).version);
  const positionOf = (side: Side): readonly KeyPosition[] | null =>
    seen.nulls[side]?.map((isNull, key) =>
      isNull ? null : place.ctx.parameter((run) => decode(side, run).keys[key + 1]),
    ) ?? null;
  const keysOf = (side: Side, run: Run) => (given.includes(side) ? decode(side, run).keys.slice(1) : null);
  return {
    bounds: { after: positionOf("after"), before: positionOf("before") },
    isBounded: true,
    keys: (run) => ({ after: keysOf("after", run), before: keysOf("before", run) }),
    at,
    checkParent: (parent, run) => {
      for (const side of given) checkParent(side, decode(side, run).keys[0], parent);
    },
  };
}

/** Of a page without cursors. */
function unbounded(at: At): PageBounds {
  return {
    bounds: { after: null, before: null },
    isBounded: false,
    keys: () => ({ after: null, before: null }),
    at,
    checkParent: () => undefined,
  };
}

/**
 * The part of the cursors that decides the statement's text.
 * @throws InvalidValueError (CURSOR_INVALID) for a future version, or two versions
 */
function describeCursors(cursors: readonly (Cursor & { readonly side: Side })[], run: Run) {
  const nulls: Partial<Record<Side, readonly boolean[]>> = {};
  for (const { side, version, keys } of cursors) {
    if (version > run.version)
      throw new InvalidValueError(
        `"${side}" is a cursor of version ${version}; this server knows versions up to ${run.version}. Try again in a second, or start over without "${side}".`,
        { version, newest: run.version },
        "CURSOR_INVALID",
      );
    // Key 0 is the parent. It is compared after the row is read, not in the statement.
    nulls[side] = keys.slice(1).map((key) => key === null);
  }
  const [one, other] = cursors;
  if (one && other && one.version !== other.version)
    throw new InvalidValueError(
      `"${one.side}" is a cursor of version ${one.version}, "${other.side}" of version ${other.version}. Take both from pages of one walk, which show one version.`,
      { after: one.version, before: other.version },
      "CURSOR_INVALID",
    );
  return { isHistorical: (one?.version ?? run.version) < run.version, nulls };
}

function versionOf(place: Place, isHistorical: boolean, readVersion: (run: Run) => number): At {
  const read = versionToRead(place.ctx, readVersion, isHistorical);
  const isCurrent = place.at.current.version === place.at.version;
  return { ...place.at, ...read, readVersion, current: isCurrent ? read : place.at.current };
}

function checkParent(side: Side, expected: CursorKey | undefined, parent: string): void {
  if (expected === parent) return;
  throw new InvalidValueError(
    `"${side}" is a cursor of another object's list. Use a cursor from this list.`,
    { parent },
    "CURSOR_INVALID",
  );
}
