import { UnavailableError } from "../errors.ts";
import type { Database } from "../neo4j/database.ts";
import type { GraphVersions } from "../neo4j/graph-versions.ts";
import type { Execute } from "./execute.ts";
import type { Readiness } from "./health.ts";

/** What answers operations once everything has started. */
interface StartedGraph {
  readonly execute: Execute;
  readonly database: Pick<Database, "status">;
  readonly versions: Pick<GraphVersions, "newest">;
}

/** A graph that the server may ask from its first moment on: until it has started, answers are DATABASE_UNAVAILABLE. */
export interface StartingGraph {
  readonly execute: Execute;
  readonly readiness: () => Readiness;
  started(graph: StartedGraph): void;
  /** From now on not ready, for this reason; what still comes is answered all the same. */
  stopping(reason: string): void;
}

/** Listening before the database is there shows a taken port at once, and tells a supervisor what is going on. */
export function createStartingGraph(): StartingGraph {
  let graph: StartedGraph | undefined;
  let stopReason: string | undefined;
  return {
    execute: (request) => {
      if (graph === undefined) {
        return Promise.reject(new UnavailableError(startingReason));
      }
      return graph.execute(request);
    },
    readiness: () => {
      const state = readinessOf(graph);
      return stopReason === undefined
        ? state
        : { ready: false, reason: stopReason, stillAnswers: state.ready };
    },
    started(given) {
      graph = given;
    },
    stopping(reason) {
      stopReason = reason;
    },
  };
}

const startingReason = "The database is starting. Try again in some seconds.";

function readinessOf(graph: StartedGraph | undefined): Readiness {
  if (graph === undefined || graph.database.status() === "starting") {
    return { ready: false, reason: startingReason };
  }
  if (graph.database.status() === "down") {
    return { ready: false, reason: "The database cannot be reached." };
  }
  if (graph.versions.newest === 0) {
    return {
      ready: false,
      reason: "No version of the graph is published yet. Import one: egov import <path>.",
    };
  }
  return { ready: true, version: graph.versions.newest };
}
