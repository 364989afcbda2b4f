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
import { InvalidValueError } from "../../errors/graph-error.ts";
import { stringifyAnswer } from "../answers/stringify-answer.ts";
import { checkDocumentLimits } from "../documents/document-limits.ts";
import { createDocumentStore } from "../documents/document-store.ts";
import { refusalOf, standInFor } from "../documents/refused-document.ts";
import { formatError } from "../errors/format-error.ts";
import { reportErrors } from "../errors/report-errors.ts";
import { finishResponse } from "./finish-response.ts";
import { type ApiContext, createGateway } from "./gateway.ts";

/** Words and signs of one document. The full introspection query has about 400, our longest example under 200. */
const maxTokens = 2000;
/** graphql-js adds one error that says it stopped, which makes five. */
const maxValidationErrors = 4;
/** Documents kept parsed and validated. */
const keptDocuments = { documents: 500, bytes: 32 * 2 ** 20 };

interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly log: FastifyBaseLogger;
}

/** Apollo Server with our executor and limits, started. Nothing of it ever asks another host. */
export async function createApollo({
  schema,
  execute,
  log,
}: ApolloOptions): Promise<ApolloServer<ApiContext>> {
  const apollo = new ApolloServer<ApiContext>({
    gateway: createGateway(schema, execute),
    plugins: [operationPlugin(log), ...disabledPlugins()],
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    formatError,
    stringifyResult: stringifyAnswer,
    parseOptions: { maxTokens },
    validationOptions: { maxErrors: maxValidationErrors },
    documentStore: createDocumentStore(keptDocuments),
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
function operationPlugin(log: FastifyBaseLogger): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async validationDidStart(context) {
          // Whatever is thrown here Apollo Server takes for a failure of its own.
          (context as { document: DocumentNode }).document = standInFor(context.document);
        },
        async didResolveOperation({ document, operation, contextValue: { trace } }) {
          const refusal = refusalOf(document);
          if (refusal) throw refusal;
          if (operation === undefined || operation === null) {
            return;
          }
          trace.operationName = operation.name?.value ?? null;
          trace.operationType = operation.operation;
          try {
            checkIsQuery(operation);
            checkDocumentLimits(document, operation);
            trace.document = document;
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
