import type { Cypher } from "../../cypher/cypher.ts";
import type { ReadVersion } from "../../store/visibility/read-version.ts";
import type { AskedDays } from "../../values/time/certainty.ts";
import type { Run } from "../run/run.ts";

/** Days that were asked about, both included: as parameters, and for what is chosen outside the statement. */
export interface AskedTime {
  readonly first: Cypher;
  readonly last: Cypher;
  readonly days: (run: Run) => AskedDays;
}

/** The times asked of a relationship: `asOf.validAt` (throughout) and `via.during` (at some time). */
export interface AskedTimes {
  readonly validAt: AskedTime | null;
  readonly during: AskedTime | null;
}

/** The two times that a part of a query reads. */
export interface At extends ReadVersion {
  readonly readVersion: (run: Run) => number;
  /** What `degree` counts, whatever `asOf`: the newest version, on later pages of a walk that of its first. */
  readonly current: ReadVersion;
  /** `asOf.validAt`; null: time in the world is not asked. */
  readonly validAt: AskedTime | null;
  /** What binds cursors to `asOf`. */
  readonly key: (run: Run) => unknown;
}
