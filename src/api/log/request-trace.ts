import type { ExecutionResult, GraphQLError } from "graphql";
import type { KnownOperation } from "../../compiler/operation/known-operation.ts";
import type { Cancellation } from "../../neo4j/calls/database.ts";

/** What one request did; filled in along the way and logged at the end. Contains no values of variables. */
export class RequestTrace {
  readonly requestId: string;
  /** The client's address; `unknown` if it had already gone. */
  readonly client: string;
  /** Aborted if the client goes before its answer is written. */
  readonly signal = new RequestSignal(this);
  /** Name in the document; null for an anonymous operation and before one is known. */
  operationName: string | null = null;
  operationType: string | null = null;
  /** The operation; null until it is known to be valid and within the limits. */
  operation: KnownOperation | null = null;
  /** Why the document was refused before validation; null if it was not. */
  refusal: GraphQLError | null = null;
  /** The answer, if one was made before Apollo Server was called, which then only formats the errors. */
  answered: ExecutionResult | null = null;
  /** Whether a cached answer was sent; then there was no database statement. */
  isKept = false;
  /** Statements sent to the database. */
  statements = 0;
  /** Codes of the errors in the answer, in order. */
  errorCodes: readonly string[] = [];

  constructor(requestId: string, client: string) {
    this.requestId = requestId;
    this.client = client;
  }
}

/**
 * A request's signal, used instead of an AbortSignal: creating one of those takes longer than preparing a
 * small query.
 */
export class RequestSignal implements Cancellation {
  readonly trace: RequestTrace;
  aborted = false;
  reason: unknown = undefined;
  readonly #listeners = new Set<() => void>();

  constructor(trace: RequestTrace) {
    this.trace = trace;
  }

  addEventListener(_type: "abort", listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: "abort", listener: () => void): void {
    this.#listeners.delete(listener);
  }

  /** Call when the client has gone. */
  abort(reason: Error): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }
}
