import type { Cypher } from "../../cypher/cypher.ts";

/** The version that a statement reads. */
export interface ReadVersion {
  readonly version: Cypher;
  /**
   * Earlier than the newest version. Marks of writes and ends since then are then not enough to decide
   * visibility.
   */
  readonly isHistorical: boolean;
  /** The newest version. It decides where relationships that ended are to be found. */
  readonly newest: Cypher;
}
