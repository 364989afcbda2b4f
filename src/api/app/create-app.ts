import Fastify, { type FastifyInstance, LogController } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Execute } from "../../compiler/operation/graph-request.ts";
import { OperationCache } from "../../compiler/operation/operation-cache.ts";
import type { Config } from "../../config/config.ts";
import type { LogLevel } from "../../config/settings.ts";
import type { AnswerCache } from "../answers/answer-cache.ts";
import { createFindKept } from "../answers/keep-answers.ts";
import { createApollo } from "../apollo/create-apollo.ts";
import { describeError } from "../errors/describe-error.ts";
import { bodyLimit, handleHttpErrors } from "../errors/http-errors.ts";
import { addHealthRoutes, type Readiness } from "../health/health.ts";
import { checkHosts } from "../http/check-host.ts";
import { createOriginCheck } from "../http/check-origin.ts";
import type { ConnectionLimits } from "../http/connection-limits.ts";
import { Connections } from "../http/connections.ts";
import { createServerFactory } from "../http/create-server.ts";
import { drainOnClose } from "../http/drain-on-close.ts";
import { addHeaders } from "../http/headers.ts";
import { identifyViewers, type ViewerOf } from "../http/identify-viewers.ts";
import { createConnectionLimit } from "../http/limit-connections.ts";
import { limitForwardedRequests } from "../http/limit-forwarded-requests.ts";
import { refuseBadAddresses, rewriteBadAddress } from "../http/refuse-bad-addresses.ts";
import { takeUnreadBodies } from "../http/take-unread-bodies.ts";
import { trustedProxies } from "../http/trusted-proxies.ts";
import { requestIdOf, traceRequests } from "../log/request-log.ts";
import { addGraphiqlPage } from "./graphiql-page.ts";
import { addGraphqlRoute } from "./graphql-route.ts";
import { readJsonBodies } from "./json-body.ts";
import { addSchemaRoutes } from "./schema-routes.ts";

/** What the HTTP server needs. */
export interface AppOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  /** Identifies the viewer; default: everybody is the public. */
  readonly viewerOf?: ViewerOf;
  /** Last known readiness, without asking the database. */
  readonly readiness: () => Readiness;
  /** Readiness after asking the database too; default: `readiness`. */
  readonly checkReadiness?: () => Promise<Readiness>;
  readonly answers: AnswerCache;
  /** Folder of the built GraphiQL page; undefined to serve none. */
  readonly graphiqlFolder?: string | undefined;
  readonly logLevel: LogLevel;
  /** Where log lines go; default: standard output. */
  readonly logTo?: { write(line: string): void };
  readonly limits: ConnectionLimits;
  readonly access: AccessOptions;
}

/** The settings that control access. */
type AccessOptions = Pick<
  Config,
  "host" | "allowedHosts" | "corsOrigins" | "trustProxy" | "connectionsPerClient"
>;

/**
 * Creates the HTTP server, ready to listen: `/graphql`, `/schema/…`, `/health/…`, `/`. Closing it lets running
 * requests finish.
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { limits, access } = options;
  const connections = new Connections();
  const isTrusted = trustedProxies(access.trustProxy);
  const origins = createOriginCheck(access);
  const clients = { perClient: access.connectionsPerClient, isTrusted };
  const limitConnections = createConnectionLimit(clients, origins, () => app.log);
  const app: FastifyInstance = Fastify({
    serverFactory: createServerFactory(limits, origins, (server) => {
      limitConnections(server);
      connections.add(server);
    }),
    ...(access.trustProxy === undefined ? {} : { trustProxy: isTrusted }),
    return503OnClosing: false,
    // The factory attaches its own to each server; fastify would handle the first one only.
    clientErrorHandler: () => undefined,
    logger: {
      level: options.logLevel,
      serializers: { err: describeError },
      ...(options.logTo === undefined ? {} : { stream: options.logTo }),
    },
    // request-log.ts logs each request in one line instead of two.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    bodyLimit,
    rewriteUrl: rewriteBadAddress,
    routerOptions: { ignoreTrailingSlash: true },
  });
  drainOnClose(app, connections, limits);
  traceRequests(app);
  identifyViewers(app, options.viewerOf);
  addHeaders(app, origins);
  takeUnreadBodies(app, limits);
  checkHosts(app, access);
  if (access.trustProxy !== undefined) limitForwardedRequests(app, clients);
  refuseBadAddresses(app);
  handleHttpErrors(app);
  const findKept = createFindKept(app, options);
  readJsonBodies(app, findKept);
  await addGraphiqlPage(app, options.graphiqlFolder);
  const operations = new OperationCache();
  const apollo = await createApollo({ ...options, operations, log: app.log });
  app.addHook("onClose", () => apollo.stop());
  addGraphqlRoute(app, { ...options, operations, apollo, findKept });
  addSchemaRoutes(app, options.schema);
  addHealthRoutes(app, options.checkReadiness ?? (async () => options.readiness()));
  return app;
}
