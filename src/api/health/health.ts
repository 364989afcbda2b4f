import type { FastifyInstance } from "fastify";
import { errorBody, retryAfterS } from "../errors/http-errors.ts";

/** Machine-readable reason why a server is not ready. */
export type NotReadyCode =
  | "STARTING"
  | "PLANNING"
  | "EMPTY"
  | "DATABASE_DOWN"
  | "DATABASE_SILENT"
  | "DAMAGED"
  | "OVERLOADED"
  | "STOPPING";

/** Whether queries can be answered now, and if not, why, in a sentence for the operator. */
export type Readiness =
  | { readonly ready: true; readonly version: number }
  | {
      readonly ready: false;
      readonly code: NotReadyCode;
      readonly reason: string;
      /** True if requests are still answered, as before a stop; absent if not. */
      readonly stillAnswers?: boolean;
    };

/**
 * Adds `/health/live` (this process answers) and `/health/ready` (the database answers too, and holds a
 * published version). The first tells a supervisor when to restart, the second tells a load balancer where to
 * send requests.
 */
export function addHealthRoutes(app: FastifyInstance, checkReadiness: () => Promise<Readiness>): void {
  app.get("/health/live", () => ({ status: "ok" }));
  app.get("/health/ready", async (request, reply) => {
    const state = await checkReadiness();
    if (state.ready) {
      return reply.send({ status: "ready", version: state.version });
    }
    request.trace.errorCodes = ["DATABASE_UNAVAILABLE"];
    return reply
      .code(503)
      .header("retry-after", retryAfterS)
      .send({
        status: "unavailable",
        code: state.code,
        reason: state.reason,
        ...errorBody("DATABASE_UNAVAILABLE", state.reason),
      });
  });
}
