/** Cypher and the values for its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** One array per row, in the order of the statement's RETURN. */
export type Rows = readonly unknown[][];

/** `starting`: it will be there without anybody's doing. `down`: it is not known when it will be. */
export type DatabaseStatus = "up" | "starting" | "down";

/** A statement that was sent, and how long its rows took. */
export interface StatementEvent {
  readonly text: string;
  /** As they were given. Never to be logged: they hold what users asked. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly durationMs: number;
  readonly mode: "read" | "write";
}

/** What a call needs of an AbortSignal to be ended early. */
export interface Cancellation {
  readonly aborted: boolean;
  /** What an ended call rejects with. */
  readonly reason: unknown;
  /** Calls `listener` once, when `aborted` becomes true. */
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** Limits of one call. */
export interface CallOptions {
  /** Default: EGOV_QUERY_TIMEOUT_MS for reads, a minute for writes, ten minutes for streams. */
  readonly timeoutMs?: number | undefined;
  /** When that time began to count, by `performance.now()`: calls of one request share its time. Default: now. */
  readonly since?: number | undefined;
  /** Aborting cancels the transaction in the server; the call rejects with the signal's reason. */
  readonly signal?: Cancellation | undefined;
  /** Of a read: it watches for new versions, and waits neither for other reads nor for streams; it has places and connections of its own. */
  readonly isPoll?: boolean | undefined;
  /** Of a write: it ends what was begun, and may use disk that is kept free for that; see disk-space.ts. */
  readonly usesReserve?: boolean | undefined;
  /** Shown by `SHOW TRANSACTIONS` and in the query log. */
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
}

/** Access to the graph. Everything rejects with a GraphError. */
export interface Database {
  readonly uri: string;
  /** True when this process, or another of this project, runs the server. */
  readonly embedded: boolean;
  status(): DatabaseStatus;
  /** Why it is not up, in a sentence for the operator; undefined: it is, or nothing is known. */
  trouble(): string | undefined;
  /** Runs one statement in a read transaction, again if the connection is lost. */
  read(statement: Statement, options?: CallOptions): Promise<Rows>;
  /**
   * Yields rows as they come; a slow reader slows the server down instead of filling memory. Never repeated. Streams have places and
   * connections of their own. @throws UnavailableError OVERLOADED when all places stay taken
   */
  stream(statement: Statement, options?: CallOptions): AsyncIterable<unknown[]>;
  /**
   * Runs `work` in one write transaction, which is committed when it resolves and rolled back when it rejects.
   * It may run more than once: after a lost connection or a deadlock.
   */
  write<T>(
    work: (run: (statement: Statement) => Promise<Rows>) => Promise<T>,
    options?: CallOptions,
  ): Promise<T>;
  /** Calls `listener` for every statement sent, failed ones too; the result ends that. */
  onStatement(listener: (event: StatementEvent) => void): () => void;
  /** Ends the connections, and the server if this object started it. */
  close(): Promise<void>;
}

/** Told each step of what takes time, in one line. */
export type Report = (step: string) => void;
