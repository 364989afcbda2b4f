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
import { maxTokens } from "../../values/document-limits.ts";
import { stringifyAnswer } from "../answers/stringify-answer.ts";
import { checkDocumentLimits } from "../documents/document-limits.ts";
import { refusalOf, standIn } from "../documents/refused-document.ts";
import { formatError } from "../errors/format-error.ts";
import { reportErrors } from "../errors/report-errors.ts";
import { finishResponse } from "./finish-response.ts";
import { type ApiContext, createGateway } from "./gateway.ts";

/** graphql-js adds one more error saying that it stopped, which makes five. */
const maxValidationErrors = 4;

interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly operations: OperationCache;
  readonly log: FastifyBaseLogger;
}

/** Starts Apollo Server with our executor and limits. It never contacts another host. */
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
    // Documents are kept with their plans: see OperationCache.
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

/** Disables reporting to Apollo's service, which would start if APOLLO_KEY is in the environment. */
function disabledPlugins(): ApolloServerPlugin<ApiContext>[] {
  return [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ];
}

/** Needed because graphql-js does not validate the fields of a root type that the schema lacks. */
function checkIsQuery({ operation }: OperationDefinitionNode): void {
  if (operation !== "query") {
    throw new InvalidValueError(`This API answers queries only; this operation is a ${operation}.`, {
      operation,
    });
  }
}

/** Checks limits before each operation; sets log fields and HTTP status after it. */
function operationPlugin({ schema, operations, log }: ApolloOptions): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async validationDidStart(context) {
          // Apollo Server treats anything thrown here as its own failure.
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
