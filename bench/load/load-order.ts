/** One run: the requests in turn, by so many connections for so long. */
export interface LoadOrder {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly bodies: readonly string[];
  /** Whether each request ends in blanks of its own, so that nobody has kept the answer to its bytes. */
  readonly isNew?: boolean;
}

/** What a run measured. */
export interface LoadResult {
  /** Good answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
  /** Answers other than 200, GraphQL errors, and requests without an answer. */
  readonly failures: number;
  /** How the first wrong answer begins; null: there was none, or it had no body. */
  readonly complaint: string | null;
  /** Mean bytes of an answer, with its headers. */
  readonly bytes: number;
}
