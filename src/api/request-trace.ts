import type { DocumentNode, ExecutionResult } from "graphql";

const traces = new WeakMap<AbortSignal, RequestTrace>();

/** What one request did, filled in on its way and logged at its end. Holds no value of a variable. */
export class RequestTrace {
  readonly requestId: string;
  /** Name in the document; null for an anonymous operation and before one is known. */
  operationName: string | null = null;
  operationType: string | null = null;
  /** What Apollo Server parsed and validated; null before it did, and for what is not a query within the limits. */
  document: DocumentNode | null = null;
  /** The answer, where one was made before Apollo Server was asked: it only words the errors then. */
  answered: ExecutionResult | null = null;
  /** Whether a kept answer was sent; then no statement was. */
  isKept = false;
  /** Statements sent to the database. */
  statements = 0;
  /** Codes of the errors in the answer, in their order. */
  errorCodes: readonly string[] = [];
  /** Made when it is first asked for: most requests are answered without. */
  #controller: AbortController | undefined;

  constructor(requestId: string) {
    this.requestId = requestId;
  }

  /** Aborted when the client has gone before its answer was written. */
  get signal(): AbortSignal {
    if (this.#controller) return this.#controller.signal;
    this.#controller = new AbortController();
    traces.set(this.#controller.signal, this);
    return this.#controller.signal;
  }

  /** Says that the client has gone. */
  abort(reason: Error): void {
    // Asked for by nobody yet, the signal is made aborted.
    void this.signal;
    this.#controller?.abort(reason);
  }
}

/** The trace of the request that a signal belongs to; undefined for another's signal. */
export function findRequestTrace(signal: AbortSignal | undefined): RequestTrace | undefined {
  return signal === undefined ? undefined : traces.get(signal);
}
