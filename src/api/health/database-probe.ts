import { GraphError } from "../../errors/graph-error.ts";
import type { Database } from "../../neo4j/calls/database.ts";

/** Why the database did not answer a small query; `code` comes from the failed call. */
export interface ProbeFailure {
  readonly code: string;
  readonly reason: string;
}

/** Options of a probe. */
interface ProbeOptions {
  /** Longest wait for the answer. */
  readonly withinMs?: number;
  /** How long a result is reused for all callers. */
  readonly freshMs?: number;
}

/**
 * Creates a probe that reads the graph's version, as every query does. It asks at most every half second,
 * however many callers there are, so probes cannot overload the database.
 *
 * @returns a function that asks, or reuses a fresh result; it gives undefined if the database answered
 */
export function createDatabaseProbe(
  database: Pick<Database, "read">,
  { withinMs = 1000, freshMs = 500 }: ProbeOptions = {},
): () => Promise<ProbeFailure | undefined> {
  let last: Promise<ProbeFailure | undefined> | undefined;
  return () => {
    last ??= ask(database, withinMs).finally(() => {
      const timer = setTimeout(() => {
        last = undefined;
      }, freshMs);
      timer.unref();
    });
    return last;
  };
}

async function ask(database: Pick<Database, "read">, withinMs: number): Promise<ProbeFailure | undefined> {
  let timer: NodeJS.Timeout | undefined;
  // A separate timer: the call's own starts only when it has a connection.
  const late = new Promise<ProbeFailure>((resolve) => {
    const reason = `The database did not answer a small question within ${withinMs} ms.`;
    timer = setTimeout(resolve, withinMs, { code: "QUERY_TIMEOUT", reason });
  });
  const answer = database.read(question, { timeoutMs: withinMs }).then(() => undefined, failureOf);
  try {
    const failure = await Promise.race([answer, late]);
    return failure?.code === "QUERY_TIMEOUT" ? await late : failure;
  } finally {
    clearTimeout(timer);
  }
}

const question = { text: "MATCH (graph:Graph {id: 'graph'}) RETURN graph.version", parameters: {} };

const failureOf = (cause: unknown): ProbeFailure =>
  cause instanceof GraphError
    ? { code: cause.code, reason: cause.message }
    : { code: "DATABASE_UNAVAILABLE", reason: "The database cannot be asked." };
