/** One run: requests in turn, over a number of connections, for a time. */
export interface LoadOrder {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly bodies: readonly string[];
  /** Whether each request ends in unique white space, so that no cached answer fits its bytes. */
  readonly isNew?: boolean;
}

/** Measurements of a run. */
export interface LoadResult {
  /** Successful answers per second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
  /** Answers other than 200, GraphQL errors, and requests without an answer. */
  readonly failures: number;
  /** Start of the first failed answer; null if there was none or it had no body. */
  readonly complaint: string | null;
  /** Mean bytes of an answer, including headers. */
  readonly bytes: number;
}
