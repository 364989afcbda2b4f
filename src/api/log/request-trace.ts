import type { ExecutionResult, GraphQLError } from "graphql";
import type { KnownOperation } from "../../compiler/operation/known-operation.ts";
import type { Cancellation } from "../../neo4j/calls/database.ts";

/** What one request did, filled in on its way and logged at its end. Holds no value of a variable. */
export class RequestTrace {
  readonly requestId: string;
  /** The client's address; `unknown` where it had gone by then. */
  readonly client: string;
  /** Aborted when the client has gone before its answer was written. */
  readonly signal = new RequestSignal(this);
  /** Name in the document; null for an anonymous operation and before one is known. */
  operationName: string | null = null;
  operationType: string | null = null;
  /** What is asked; null before it is known to be a valid query within the limits. */
  operation: KnownOperation | null = null;
  /** Why a document was refused that was too long to be validated; null: it was not. */
  refusal: GraphQLError | null = null;
  /** The answer, where one was made before Apollo Server was asked: it only words the errors then. */
  answered: ExecutionResult | null = null;
  /** Whether a kept answer was sent; then no statement was. */
  isKept = false;
  /** Statements sent to the database. */
  statements = 0;
  /** Codes of the errors in the answer, in their order. */
  errorCodes: readonly string[] = [];

  constructor(requestId: string, client: string) {
    this.requestId = requestId;
    this.client = client;
  }
}

/** A request's own signal, in place of an AbortSignal: making one of those takes longer than preparing a small question. */
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

  /** Says that the client has gone. */
  abort(reason: Error): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }
}
