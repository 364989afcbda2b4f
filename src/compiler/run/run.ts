import type { FieldNode } from "graphql";
import type { Viewer } from "../../access/viewer.ts";
import type { ProjectedPairs } from "../../derived/projected-pairs.ts";
import type { StoreCounts } from "../../store/model/store-counts.ts";

/** Coerced argument values of one field, by argument name. */
export type ArgumentValues = Readonly<Record<string, unknown>>;

/** What one execution reads: the versions there are, and for whom. */
export interface RunScope {
  /** Who asks. */
  readonly viewer: Viewer;
  /** The newest published version, fixed once per operation. */
  readonly version: number;
  /** What the database calls the rest of the graph in which this version was read; null: an import was writing. See docs/data-model.md, "Versions". */
  readonly rest: number | null;
  /** The version that was the newest at an instant, in ms since 1970; undefined before the first. */
  readonly versionAt: (instantMs: number) => number | undefined;
  /** When a version was published, in ms since 1970; undefined for an unknown version. */
  readonly publishedAt: (version: number) => number | undefined;
  /** How much there is of what, for choosing where a search begins; undefined: not known. */
  readonly counts?: StoreCounts | undefined;
}

/** Takes lists of rows whose members are shaped later. */
export interface ListTaker {
  /** @returns the list that is filled later; null: it is to be shaped at once */
  put(rows: readonly (readonly unknown[])[], shape: Shaper): unknown[] | null;
}

/** What one execution of a plan knows: argument values by field number, and the version read. */
export interface Run extends RunScope {
  /** Coerced arguments of every compiled field, in the order in which the compiler met them. */
  readonly args: readonly ArgumentValues[];
  /** The whole-graph projection of which the statement shows a page; null: the statement projects. */
  readonly pairs: ProjectedPairs | null;
  /** Errors met while shaping; the answer's `errors`. */
  readonly errors: ShapingError[];
  /** Takes the lists of a large answer that are shaped in slices; null: all is shaped at once. */
  readonly late: ListTaker | null;
}

/** One execution, in which nothing has failed yet. Written out: spreading one took V8 a twentieth of the time of compiling a document. */
export function createRun(
  { viewer, version, rest, versionAt, publishedAt, counts }: RunScope,
  args: readonly ArgumentValues[],
  late: ListTaker | null = null,
): Run {
  return { viewer, version, rest, versionAt, publishedAt, counts, args, pairs: null, errors: [], late };
}

/** The same function, computing once for each execution. */
export function oncePerRun<T>(compute: (run: Run) => T): (run: Run) => T {
  const known = new WeakMap<Run, { readonly value: T }>();
  return (run) => {
    let entry = known.get(run);
    if (!entry) {
      entry = { value: compute(run) };
      known.set(run, entry);
    }
    return entry.value;
  };
}

/** Makes one value of the answer from a row of a statement's result. */
export type Shaper = (row: readonly unknown[], run: Run) => unknown;

/** An error at a place of the answer. `path` grows from the inside while it is thrown outwards. */
export class ShapingError extends Error {
  readonly path: (string | number)[] = [];
  /** The fields at which it was first met, for `locations`. */
  nodes: readonly FieldNode[] | undefined;
  /** What was thrown, where it was no such error. */
  readonly original: unknown;
  constructor(message: string, original?: unknown) {
    super(message);
    this.original = original;
  }
}
