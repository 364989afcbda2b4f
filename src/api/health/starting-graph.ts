import type { Execute } from "../../compiler/operation/graph-request.ts";
import { UnavailableError } from "../../errors/graph-error.ts";
import type { Database } from "../../neo4j/calls/database.ts";
import type { GraphVersions } from "../../store/versions/graph-versions.ts";
import { createDatabaseProbe, type ProbeFailure } from "./database-probe.ts";
import type { NotReadyCode, Readiness } from "./health.ts";

/** What answers operations once everything has started. */
interface StartedGraph {
  readonly execute: Execute;
  readonly database: Pick<Database, "status" | "trouble" | "read">;
  readonly versions: Pick<GraphVersions, "newest">;
}

/**
 * A graph that the server can query from the start; until it has started, answers are DATABASE_UNAVAILABLE.
 */
export interface StartingGraph {
  readonly execute: Execute;
  /** Last known readiness, without asking the database. */
  readonly readiness: () => Readiness;
  /** Readiness, asking the database too if it should be up. */
  readonly checkReadiness: () => Promise<Readiness>;
  /** Call when operations can be answered. The server is not ready before {@link planned}. */
  started(graph: StartedGraph): void;
  /** Call when the first typical queries are planned. */
  planned(): void;
  /**
   * Answers every operation with DATABASE_UNAVAILABLE and this reason, because answers would be wrong;
   * undefined ends this.
   */
  refuse(reason: string | undefined): void;
  /** Reports not ready, with this reason, but still answers requests. */
  stopping(reason: string): void;
}

/**
 * Lets the server listen before the database is up: a taken port shows at once, and supervisors see what is
 * going on.
 */
export function createStartingGraph(): StartingGraph {
  let graph: StartedGraph | undefined;
  let probe: (() => Promise<ProbeFailure | undefined>) | undefined;
  let isPlanned = false;
  let stopReason: string | undefined;
  let refusal: string | undefined;
  const readiness = (): Readiness => {
    const state: Readiness =
      refusal === undefined ? readinessOf(graph, isPlanned) : notReady("DAMAGED", refusal);
    const stillAnswers = state.ready || state.stillAnswers === true;
    return stopReason === undefined ? state : { ...notReady("STOPPING", stopReason), stillAnswers };
  };
  return {
    execute: (request) => {
      if (graph === undefined || refusal !== undefined) {
        return Promise.reject(new UnavailableError(refusal ?? startingReason));
      }
      return graph.execute(request);
    },
    readiness,
    async checkReadiness() {
      const state = readiness();
      const failure = state.ready ? await probe?.() : undefined;
      return failure === undefined ? state : notReady(codes[failure.code] ?? "DATABASE_DOWN", failure.reason);
    },
    started(given) {
      graph = given;
      probe = createDatabaseProbe(given.database);
    },
    planned() {
      isPlanned = true;
    },
    refuse(reason) {
      refusal = reason;
    },
    stopping(reason) {
      stopReason = reason;
    },
  };
}

const startingReason = "The database is starting. Try again in some seconds.";
const codes: Readonly<Record<string, NotReadyCode>> = {
  QUERY_TIMEOUT: "DATABASE_SILENT",
  OVERLOADED: "OVERLOADED",
};

const notReady = (code: NotReadyCode, reason: string) => ({ ready: false, code, reason }) as const;

function readinessOf(graph: StartedGraph | undefined, isPlanned: boolean): Readiness {
  if (graph === undefined) {
    return notReady("STARTING", startingReason);
  }
  const { database } = graph;
  if (database.status() === "starting") {
    return notReady("STARTING", database.trouble() ?? startingReason);
  }
  if (database.status() === "down") {
    return notReady("DATABASE_DOWN", database.trouble() ?? "The database cannot be reached.");
  }
  if (graph.versions.newest === 0) {
    return notReady("EMPTY", "No version of the graph is published yet. Import one: egov import <path>.");
  }
  if (!isPlanned) {
    const reason = "The database plans the first typical questions. Others are answered, but slowly.";
    return { ...notReady("PLANNING", reason), stillAnswers: true };
  }
  return { ready: true, version: graph.versions.newest };
}
