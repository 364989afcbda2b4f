import type { Cypher } from "../../cypher/cypher.ts";
import type { ReadVersion } from "../../store/visibility/read-version.ts";
import type { AskedDays } from "../../values/time/certainty.ts";
import type { Run } from "../run/run.ts";

/** The asked days, both inclusive: as parameters, and as values for what is chosen outside the statement. */
export interface AskedTime {
  readonly first: Cypher;
  readonly last: Cypher;
  readonly days: (run: Run) => AskedDays;
}

/**
 * The times that a relationship is tested for: `asOf.validAt` (throughout) and `via.during` (at some point).
 */
export interface AskedTimes {
  readonly validAt: AskedTime | null;
  readonly during: AskedTime | null;
}

/** The version and the valid time that a part of a query reads. */
export interface At extends ReadVersion {
  readonly readVersion: (run: Run) => number;
  /**
   * The version that `degree` counts, regardless of `asOf`: the newest, or on later pages the version of the
   * first page.
   */
  readonly current: ReadVersion;
  /** `asOf.validAt`; null if it is not given. */
  readonly validAt: AskedTime | null;
  /** The part of a cursor's binding that stands for `asOf`. */
  readonly key: (run: Run) => unknown;
}
