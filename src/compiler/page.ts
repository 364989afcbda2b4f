import { InvalidValueError } from "../errors.ts";
import { decodeCursor, encodeCursor } from "../values/cursor.ts";
import { contentHash } from "../values/hash.ts";
import type { At } from "./context.ts";
import type { SelectedField } from "./object.ts";
import type { Place } from "./place.ts";
import type { ArgumentValues, Run } from "./run.ts";
import type { KeyPosition } from "./sort.ts";

/** The largest page of one list. */
export const maxPageSize = 1000;

type CursorKey = string | number | null;

/** Which part of a list is asked for, and how its cursors are written. */
export interface Page {
  /** Page size now; it only shapes the budget, the statement takes it as a parameter. */
  readonly first: number;
  readonly size: (run: Run) => number;
  /** Position after which the page begins: a parameter per key; null without `after`. */
  readonly position: readonly KeyPosition[] | null;
  readonly hasPrevious: boolean;
  /** The version that this list shows: that of its first page. */
  readonly at: At;
  /** Refuses an `after` that belongs to the same field of another parent. @throws InvalidValueError (CURSOR_INVALID) */
  readonly checkParent: (parent: string, run: Run) => void;
  readonly cursor: (parent: string, keys: readonly CursorKey[], run: Run) => string;
}

/**
 * Reads `first` and `after` of a connection field. Cursors are bound to the field, its parent, filters and order; they hold
 * the version of the walk's first page.
 * @throws InvalidValueError when `first` is out of range or `after` is not a cursor of this list (CURSOR_INVALID)
 */
export function readPage(field: SelectedField, place: Place, owner: string): Page {
  const { index, values } = field.arguments;
  const first = checkFirst(values.first, field);
  const after = values.after as string | null | undefined;
  const given = after !== null && after !== undefined;
  if (given && place.inList)
    throw new InvalidValueError(
      `"after" on "${field.key}" stands below a list, where one cursor cannot fit every parent. Go on with node(id:) of the parent you want.`,
      { field: field.key },
      "CURSOR_INVALID",
    );
  const label = `${owner}.${field.name}`;
  const bindingOf = (run: Run) => binding(label, run.args[index] ?? {}, place.at, run);
  const decode = (run: Run) => decodeCursor(String(run.args[index]?.after), bindingOf(run));
  const decoded = given ? decode(place.ctx.run) : null;
  const at = decoded ? versionOf(place, decoded.version, decode) : place.at;
  return {
    first,
    size: (run) => run.args[index]?.first as number,
    position: decoded ? positionOf(place, decoded.keys, decode) : null,
    hasPrevious: given,
    at,
    checkParent: given ? (parent, run) => checkParent(decode(run).keys[0], parent) : () => undefined,
    cursor: (parent, keys, run) =>
      encodeCursor({ version: at.readVersion(run), binding: bindingOf(run), keys: [parent, ...keys] }),
  };
}

function checkFirst(value: unknown, field: SelectedField): number {
  if (typeof value === "number" && value >= 1 && value <= maxPageSize) return value;
  throw new InvalidValueError(
    `"first" of "${field.key}" is ${String(value)}; it must be from 1 to ${maxPageSize}. For more, page with "after".`,
    { field: field.key, first: value, limit: maxPageSize },
  );
}

const bindings = new WeakMap<ArgumentValues, string>();

/** What a cursor is bound to: the field, its arguments but for the page, and `asOf`. */
function binding(label: string, values: ArgumentValues, at: At, run: Run): string {
  const known = bindings.get(values);
  if (known !== undefined) return known;
  const { first: _first, after: _after, asOf: _asOf, ...bound } = values;
  const text = `${label}:${contentHash({ bound, asOf: at.key(run) })}`;
  bindings.set(values, text);
  return text;
}

function positionOf(
  place: Place,
  keys: readonly CursorKey[],
  decode: (run: Run) => { readonly keys: readonly CursorKey[] },
): readonly KeyPosition[] {
  // Position 0 is the parent, which is compared with the row, not in the statement.
  return keys
    .slice(1)
    .map((key, index) => (key === null ? null : place.ctx.parameter((run) => decode(run).keys[index + 1])));
}

function versionOf(place: Place, version: number, decode: (run: Run) => { readonly version: number }): At {
  const { newest } = place.ctx;
  if (version > newest)
    throw new InvalidValueError(
      `"after" is a cursor of version ${version}; this server knows versions up to ${newest}. Ask again in a second, or begin anew without "after".`,
      { version, newest },
      "CURSOR_INVALID",
    );
  const readVersion = (run: Run) => decode(run).version;
  const read = { version: place.ctx.parameter(readVersion), historical: version < newest };
  const isCurrent = place.at.current.version === place.at.version;
  return { ...place.at, ...read, readVersion, current: isCurrent ? read : place.at.current };
}

function checkParent(expected: CursorKey | undefined, parent: string): void {
  if (expected === parent) return;
  throw new InvalidValueError(
    `"after" is a cursor of another object's list. Use the cursors that this list gave.`,
    { parent },
    "CURSOR_INVALID",
  );
}
