import type { FieldNode } from "graphql";
import type { Viewer } from "../../access/viewer.ts";
import type { ProjectedPairs } from "../../derived/projected-pairs.ts";
import type { StoreCounts } from "../../store/model/store-counts.ts";

/** Coerced argument values of one field, by argument name. */
export type ArgumentValues = Readonly<Record<string, unknown>>;

/** What one execution reads (the available versions), and for whom. */
export interface RunScope {
  /** The user or client that sent the request. */
  readonly viewer: Viewer;
  /** The newest published version, fixed once per operation. */
  readonly version: number;
  /**
   * The number of the rest of the graph in which this version was read; null: an import was writing. See
   * docs/data-model.md, "Versions".
   */
  readonly rest: number | null;
  /** The version that was the newest at an instant, in ms since 1970; undefined before the first. */
  readonly versionAt: (instantMs: number) => number | undefined;
  /** When a version was published, in ms since 1970; undefined for an unknown version. */
  readonly publishedAt: (version: number) => number | undefined;
  /** Record counts by kind and type, for choosing where a search starts; undefined: not known. */
  readonly counts?: StoreCounts | undefined;
}

/** Takes lists of rows whose members are shaped later. */
export interface ListTaker {
  /** @returns the list that is filled later; null if it must be shaped at once */
  put(rows: readonly (readonly unknown[])[], shape: Shaper): unknown[] | null;
}

/** The state of one execution of a plan: argument values by field number, and the version read. */
export interface Run extends RunScope {
  /** Coerced arguments of every compiled field, in the order in which the compiler met them. */
  readonly args: readonly ArgumentValues[];
  /** The whole-graph projection whose page the statement shows; null: the statement computes it. */
  readonly pairs: ProjectedPairs | null;
  /** Errors found while shaping; they become the answer's `errors`. */
  readonly errors: ShapingError[];
  /** Takes the lists of a large answer that are shaped in slices; null: everything is shaped at once. */
  readonly late: ListTaker | null;
}

/**
 * A new execution without errors. Written out because spreading one took V8 a twentieth of the time to
 * compile a document.
 */
export function createRun(
  { viewer, version, rest, versionAt, publishedAt, counts }: RunScope,
  args: readonly ArgumentValues[],
  late: ListTaker | null = null,
): Run {
  return { viewer, version, rest, versionAt, publishedAt, counts, args, pairs: null, errors: [], late };
}

/** Caches a function's result for each execution. */
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

/** An error at a place in the answer. `path` is built from the inside out while the error propagates. */
export class ShapingError extends Error {
  readonly path: (string | number)[] = [];
  /** The fields where it first occurred, for `locations`. */
  nodes: readonly FieldNode[] | undefined;
  /** What was thrown, if it was another error. */
  readonly original: unknown;
  constructor(message: string, original?: unknown) {
    super(message);
    this.original = original;
  }
}
