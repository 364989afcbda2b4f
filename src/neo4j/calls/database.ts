/** Cypher and the values for its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** One array per row, in the order of the statement's RETURN. */
export type Rows = readonly unknown[][];

/** `starting`: it will come up by itself. `down`: it is unknown when it will be up. */
export type DatabaseStatus = "up" | "starting" | "down";

/** A statement that was sent, and how long it took. */
export interface StatementEvent {
  readonly text: string;
  /** As given. Never log them: they contain what users asked. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly durationMs: number;
  readonly mode: "read" | "write";
}

/** The part of AbortSignal that calls need. */
export interface Cancellation {
  readonly aborted: boolean;
  /** What an aborted call rejects with. */
  readonly reason: unknown;
  /** Calls `listener` once, when `aborted` becomes true. */
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** Limits of one call. */
export interface CallOptions {
  /** Default: EGOV_QUERY_TIMEOUT_MS for reads, a minute for writes, ten minutes for streams. */
  readonly timeoutMs?: number | undefined;
  /** Start of that time, by `performance.now()`; the calls of one request share it. Default: now. */
  readonly since?: number | undefined;
  /** Aborting cancels the transaction in the server; the call rejects with the signal's reason. */
  readonly signal?: Cancellation | undefined;
  /**
   * True for a read that polls for new versions. It has its own places and connections, so it waits for no
   * other calls.
   */
  readonly isPoll?: boolean | undefined;
  /**
   * True for a write that finishes or undoes earlier work. It may use disk space reserved for that; see
   * disk-space.ts.
   */
  readonly usesReserve?: boolean | undefined;
  /** Shown by `SHOW TRANSACTIONS` and in the query log. */
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
}

/** Access to the graph. All methods reject with a GraphError. */
export interface Database {
  readonly uri: string;
  /** True if this process, or another of this project, runs the server. */
  readonly embedded: boolean;
  status(): DatabaseStatus;
  /** Why it is not up, in a sentence for the operator; undefined if it is up or the reason is unknown. */
  trouble(): string | undefined;
  /** Runs one statement in a read transaction; retries if the connection is lost. */
  read(statement: Statement, options?: CallOptions): Promise<Rows>;
  /**
   * Yields rows as they arrive; a slow reader slows the server down instead of filling memory. Never retried.
   * Streams have their own places and connections. @throws UnavailableError OVERLOADED when all places stay
   * taken
   */
  stream(statement: Statement, options?: CallOptions): AsyncIterable<unknown[]>;
  /**
   * Runs `work` in one write transaction, which is committed when it resolves and rolled back when it
   * rejects. It may run more than once, after a lost connection or a deadlock.
   */
  write<T>(
    work: (run: (statement: Statement) => Promise<Rows>) => Promise<T>,
    options?: CallOptions,
  ): Promise<T>;
  /** Calls `listener` for every statement sent, including failed ones. Returns a function that stops this. */
  onStatement(listener: (event: StatementEvent) => void): () => void;
  /** Closes the connections, and stops the server if this object started it. */
  close(): Promise<void>;
}

/** Receives each step of a slow operation, in one line. */
export type Report = (step: string) => void;
