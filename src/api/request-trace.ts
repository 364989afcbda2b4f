/** What one request did, filled in on its way and logged at its end. Holds no value of a variable. */
export interface RequestTrace {
  readonly requestId: string;
  /** Aborted when the client has gone before its answer was written. */
  readonly signal: AbortSignal;
  /** Name in the document; null for an anonymous operation and before one is known. */
  operationName: string | null;
  operationType: string | null;
  /** Whether a kept answer was sent; then no statement was. */
  isKept: boolean;
  /** Statements sent to the database. */
  statements: number;
  /** Codes of the errors in the answer, in their order. */
  errorCodes: readonly string[];
}

const traces = new WeakMap<AbortSignal, RequestTrace>();

export function createRequestTrace(requestId: string, signal: AbortSignal): RequestTrace {
  const trace: RequestTrace = {
    requestId,
    signal,
    operationName: null,
    operationType: null,
    isKept: false,
    statements: 0,
    errorCodes: [],
  };
  traces.set(signal, trace);
  return trace;
}

/** The trace of the request that a signal belongs to; undefined for another's signal. */
export function findRequestTrace(signal: AbortSignal | undefined): RequestTrace | undefined {
  return signal === undefined ? undefined : traces.get(signal);
}
