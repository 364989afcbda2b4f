import Fastify, { type FastifyInstance, LogController } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { LogLevel } from "../config.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { type ConnectionLimits, endConnectionsOnClose } from "./connection-limits.ts";
import { createApollo } from "./create-apollo.ts";
import { describeError } from "./describe-error.ts";
import type { Execute } from "./execute.ts";
import { addGraphiqlPage } from "./graphiql-page.ts";
import { addGraphqlRoute } from "./graphql-route.ts";
import { addHeaders } from "./headers.ts";
import { addHealthRoutes, type Readiness } from "./health.ts";
import { createServerFactory } from "./http/create-server.ts";
import { refuseBadAddresses, rewriteBadAddress } from "./http/refuse-bad-addresses.ts";
import { takeUnreadBodies } from "./http/take-unread-bodies.ts";
import { bodyLimit, handleHttpErrors } from "./http-errors.ts";
import { readJsonBodies } from "./json-body.ts";
import { createFindKept } from "./keep-answers.ts";
import { requestIdOf, traceRequests } from "./request-log.ts";

export interface AppOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly readiness: () => Readiness;
  readonly answers: AnswerCache;
  /** Folder of the built GraphiQL page; undefined: none is served. */
  readonly graphiqlFolder?: string | undefined;
  readonly logLevel: LogLevel;
  /** Where log lines go; default: standard output. */
  readonly logTo?: { write(line: string): void };
  readonly limits: ConnectionLimits;
}

/** The HTTP server, ready to listen: `/graphql`, `/health/…`, `/`. Closing it lets running requests finish. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { limits } = options;
  const app = Fastify({
    serverFactory: createServerFactory(limits),
    // Attached to each server by the factory; fastify would see to the first one only.
    clientErrorHandler: () => undefined,
    logger: {
      level: options.logLevel,
      serializers: { err: describeError },
      ...(options.logTo === undefined ? {} : { stream: options.logTo }),
    },
    // Each request is logged by request-log.ts, in one line instead of two.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    bodyLimit,
    rewriteUrl: rewriteBadAddress,
    routerOptions: { ignoreTrailingSlash: true },
  });
  endConnectionsOnClose(app);
  traceRequests(app);
  addHeaders(app);
  takeUnreadBodies(app, limits);
  refuseBadAddresses(app);
  handleHttpErrors(app);
  const findKept = createFindKept(app, options);
  readJsonBodies(app, findKept);
  await addGraphiqlPage(app, options.graphiqlFolder);
  const apollo = await createApollo({ schema: options.schema, execute: options.execute, log: app.log });
  app.addHook("onClose", () => apollo.stop());
  addGraphqlRoute(app, { ...options, apollo, findKept });
  addHealthRoutes(app, options.readiness);
  return app;
}
