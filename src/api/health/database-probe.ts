import { GraphError } from "../../errors/graph-error.ts";
import type { Database } from "../../neo4j/calls/database.ts";

/** Why a small question to the database was not answered; `code` is the failed call's. */
export interface ProbeFailure {
  readonly code: string;
  readonly reason: string;
}

/** How a database is probed. */
interface ProbeOptions {
  /** Longest wait for the answer. */
  readonly withinMs?: number;
  /** How long an answer, or the lack of one, stands for all who ask. */
  readonly freshMs?: number;
}

/**
 * Asks the database for the graph's version, as every query does, and not more often than every half second, however many want to know: probes cannot
 * load it.
 *
 * @returns asks, or tells what was found just now; undefined: it answered
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
  // Of its own: the call's begins when it has a connection.
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
