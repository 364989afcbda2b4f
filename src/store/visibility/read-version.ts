import type { Cypher } from "../../cypher/cypher.ts";

/** A version in a statement. */
export interface ReadVersion {
  readonly version: Cypher;
  /** Earlier than the newest: what is marked as written or ended since does not tell. */
  readonly isHistorical: boolean;
  /** The newest version, which tells where relationships that ended are to be found. */
  readonly newest: Cypher;
}
