import type { FastifyInstance } from "fastify";
import { AnswerCache } from "../../src/api/answers/answer-cache.ts";
import { type AppOptions, createApp } from "../../src/api/app/create-app.ts";
import { connectionLimits } from "../../src/api/http/connection-limits.ts";
import { loadConfig } from "../../src/config/config.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";

/** The API's HTTP side with no database behind it, for tests of HTTP alone: every query is answered with version 1. */
export interface BareApp {
  readonly app: FastifyInstance;
  /** Opens a free port of 127.0.0.1 and tells it. */
  listen(host?: string): Promise<number>;
  /** Lines of the log, parsed, oldest first. */
  readonly logs: Record<string, unknown>[];
}

/** @param env settings by their names */
export async function openBareApp(
  overrides: Partial<AppOptions> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<BareApp> {
  const config = loadConfig({ EGOV_LAME_DUCK_MS: "0", ...env });
  const logs: Record<string, unknown>[] = [];
  const app = await createApp({
    schema: loadSchema().schema,
    execute: async () => ({ data: { graph: { version: 1 } } }),
    readiness: () => ({ ready: true, version: 1 }),
    answers: new AnswerCache(1_000_000),
    logLevel: "info",
    logTo: { write: (line) => logs.push(JSON.parse(line)) },
    limits: connectionLimits(config),
    access: config,
    ...overrides,
  });
  const listen = async (host = "127.0.0.1"): Promise<number> =>
    Number(new URL(await app.listen({ host, port: 0 })).port);
  return { app, listen, logs };
}
