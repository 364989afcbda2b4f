import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { FastifyBaseLogger } from "fastify";
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { Execute } from "../../compiler/operation/graph-request.ts";
import { KnownOperation } from "../../compiler/operation/known-operation.ts";
import type { OperationCache } from "../../compiler/operation/operation-cache.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import { stringifyAnswer } from "../answers/stringify-answer.ts";
import { checkDocumentLimits } from "../documents/document-limits.ts";
import { refusalOf, standIn } from "../documents/refused-document.ts";
import { formatError } from "../errors/format-error.ts";
import { reportErrors } from "../errors/report-errors.ts";
import { finishResponse } from "./finish-response.ts";
import { type ApiContext, createGateway } from "./gateway.ts";

/** Words and signs of one document. The full introspection query has about 400, our longest example under 200. */
const maxTokens = 2000;
/** graphql-js adds one error that says it stopped, which makes five. */
const maxValidationErrors = 4;

interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly operations: OperationCache;
  readonly log: FastifyBaseLogger;
}

/** Apollo Server with our executor and limits, started. Nothing of it ever asks another host. */
export async function createApollo(options: ApolloOptions): Promise<ApolloServer<ApiContext>> {
  const { schema, execute, log } = options;
  const apollo = new ApolloServer<ApiContext>({
    gateway: createGateway(schema, execute),
    plugins: [operationPlugin(options), ...disabledPlugins()],
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    formatError,
    stringifyResult: stringifyAnswer,
    parseOptions: { maxTokens },
    validationOptions: { maxErrors: maxValidationErrors },
    // They are kept with their plans: see OperationCache.
    documentStore: null,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    apollo: {},
    logger: {
      debug: (message) => log.debug(message),
      info: (message) => log.info(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
  });
  await apollo.start();
  return apollo;
}

/** Reporting to Apollo's own service would begin as soon as APOLLO_KEY stands in the environment. */
function disabledPlugins(): ApolloServerPlugin<ApiContext>[] {
  return [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ];
}

/** graphql-js validates no field of a root type that the schema does not have. */
function checkIsQuery({ operation }: OperationDefinitionNode): void {
  if (operation !== "query") {
    throw new InvalidValueError(`This API answers queries only; this operation is a ${operation}.`, {
      operation,
    });
  }
}

/** Limits before, log and HTTP status after each operation. */
function operationPlugin({ schema, operations, log }: ApolloOptions): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async validationDidStart(context) {
          // Whatever is thrown here Apollo Server takes for a failure of its own.
          const refusal = refusalOf(context.document);
          if (!refusal) return;
          context.contextValue.trace.refusal = refusal;
          (context as { document: DocumentNode }).document = standIn;
        },
        async didResolveOperation({ source, request, document, operation, contextValue }) {
          const { viewer, trace } = contextValue;
          if (trace.refusal) throw trace.refusal;
          if (operation === undefined || operation === null) {
            return;
          }
          trace.operationName = operation.name?.value ?? null;
          trace.operationType = operation.operation;
          try {
            checkIsQuery(operation);
            checkDocumentLimits(document, operation);
            const text = { query: source, operationName: request.operationName };
            trace.operation =
              operations.find(viewer, text) ??
              operations.add(viewer, text, new KnownOperation(schema, document, operation));
          } catch (error) {
            throw error instanceof Error ? new GraphQLError(error.message, { originalError: error }) : error;
          }
        },
        async didEncounterErrors({ errors, contextValue: { trace } }) {
          reportErrors(log, errors, trace);
        },
        async willSendResponse(context) {
          finishResponse(context);
        },
      };
    },
    async unexpectedErrorProcessingRequest({ error, requestContext }) {
      reportErrors(log, [error], requestContext.contextValue.trace);
    },
  };
}
