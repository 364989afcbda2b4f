import type { KeyPosition } from "../../cypher/sort.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import { decodeCursor, encodeCursor } from "../../values/cursor.ts";
import { contentHash } from "../../values/hash.ts";
import { canonicalArguments } from "../arguments/canonical-arguments.ts";
import { versionToRead } from "../context/as-of.ts";
import type { At } from "../context/at.ts";
import { oncePerRun, type Run } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";

/** The largest page of one list. */
export const maxPageSize = 1000;

/** Arguments to which no cursor is bound; `asOf` counts by what it means here. */
const pageArguments: ReadonlySet<string> = new Set(["first", "after", "asOf"]);

type CursorKey = string | number | null;

/** The requested part of a list, and how its cursors are written. */
export interface Page {
  /** Page size at compile time, for the budget only. The statement takes it as a parameter. */
  readonly first: number;
  readonly size: (run: Run) => number;
  /** The position after which the page begins, one parameter per key; null without `after`. */
  readonly position: readonly KeyPosition[] | null;
  readonly hasPrevious: boolean;
  /** The keys of `after`; null without. */
  readonly after: (run: Run) => readonly CursorKey[] | null;
  /** The version that this list shows, which is that of its first page. */
  readonly at: At;
  /** Refuses an `after` of the same field of another parent. @throws InvalidValueError (CURSOR_INVALID) */
  readonly checkParent: (parent: string, run: Run) => void;
  readonly cursor: (parent: string, keys: readonly CursorKey[], run: Run) => string;
}

/**
 * Reads `first` and `after` of a connection field. Cursors are bound to the field, its parent, filters and
 * order, and hold the version of the first page.
 * @throws InvalidValueError when `first` is out of range or `after` is not a cursor of this list
 *   (CURSOR_INVALID)
 */
export function readPage(field: SelectedField, place: Place, owner: string): Page {
  const { index, values } = field.arguments;
  const first = checkFirst(values.first, field);
  const after = values.after as string | null | undefined;
  const given = after !== null && after !== undefined;
  if (given && place.inList)
    throw new InvalidValueError(
      `"after" on "${field.key}" is below a list, where one cursor cannot fit every parent. Continue with node(id:) of the parent you want.`,
      { field: field.key },
      "CURSOR_INVALID",
    );
  const label = `${owner}.${field.name}`;
  const asked = place.at;
  const definitions = field.types[0]?.getFields()[field.name]?.args ?? [];
  const bound = definitions.filter(({ name }) => !pageArguments.has(name));
  const bindingOf = oncePerRun((run) => {
    const question = { bound: canonicalArguments(bound, run.args[index] ?? {}), asOf: asked.key(run) };
    return `${label}:${contentHash(question)}`;
  });
  const decode = (run: Run) => decodeCursor(String(run.args[index]?.after), bindingOf(run));
  const seen = given ? place.ctx.decide((run) => describeCursor(decode(run), run)) : null;
  const at = seen ? versionOf(place, seen.isHistorical, decode) : place.at;
  return {
    first,
    size: (run) => run.args[index]?.first as number,
    position: seen ? positionOf(place, seen.nulls, decode) : null,
    hasPrevious: given,
    after: (run) => (given ? decode(run).keys.slice(1) : null),
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

/**
 * The part of a cursor that decides the statement's text. @throws InvalidValueError (CURSOR_INVALID) for a
 * future version
 */
function describeCursor({ version, keys }: ReturnType<typeof decodeCursor>, run: Run) {
  if (version > run.version)
    throw new InvalidValueError(
      `"after" is a cursor of version ${version}; this server knows versions up to ${run.version}. Try again in a second, or start over without "after".`,
      { version, newest: run.version },
      "CURSOR_INVALID",
    );
  // Key 0 is the parent. It is compared after the row is read, not in the statement.
  return { isHistorical: version < run.version, nulls: keys.slice(1).map((key) => key === null) };
}

function positionOf(
  place: Place,
  nulls: readonly boolean[],
  decode: (run: Run) => { readonly keys: readonly CursorKey[] },
): readonly KeyPosition[] {
  return nulls.map((isNull, index) =>
    isNull ? null : place.ctx.parameter((run) => decode(run).keys[index + 1]),
  );
}

function versionOf(
  place: Place,
  isHistorical: boolean,
  decode: (run: Run) => { readonly version: number },
): At {
  const readVersion = (run: Run) => decode(run).version;
  const read = versionToRead(place.ctx, readVersion, isHistorical);
  const isCurrent = place.at.current.version === place.at.version;
  return { ...place.at, ...read, readVersion, current: isCurrent ? read : place.at.current };
}

function checkParent(expected: CursorKey | undefined, parent: string): void {
  if (expected === parent) return;
  throw new InvalidValueError(
    `"after" is a cursor of another object's list. Use a cursor from this list.`,
    { parent },
    "CURSOR_INVALID",
  );
}
