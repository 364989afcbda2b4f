import {
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  isNonNullType,
  type OperationDefinitionNode,
} from "graphql";
import type { Database } from "../neo4j/database.ts";
import type { GraphVersions } from "../neo4j/graph-versions.ts";
import type { GraphModel } from "../schema/graph-model.ts";
import { type GraphRequest, toGraphQLError } from "./graph-request.ts";
import { answerIntrospection } from "./introspection.ts";
import { toShapingError } from "./object.ts";
import type { FieldPlan } from "./plan.ts";
import type { createPrepare, PreparedOperation } from "./prepare-operation.ts";
import { type Run, ShapingError } from "./run.ts";

/** What the answering of operations needs. */
export interface GraphExecutorOptions {
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
  readonly database: Database;
  readonly versions: GraphVersions;
  /** At most so many objects in one answer. */
  readonly nodeBudget: number;
  /** Deadline of each statement, in ms. */
  readonly timeoutMs: number;
}

type Options = GraphExecutorOptions & { readonly prepare: ReturnType<typeof createPrepare> };

/** Answers one query operation: compiles every root field before the first statement is sent, then runs them side by side. */
export async function answerOperation(
  options: Options,
  request: GraphRequest,
  operation: OperationDefinitionNode,
): Promise<ExecutionResult> {
  const { versions } = options;
  const version = versions.newest;
  const prepared = options.prepare(
    { ...options, versions: { version, versionAt: versions.versionAt, publishedAt: versions.publishedAt } },
    { document: request.document, operation, variables: request.variables ?? {} },
  );
  if ("errors" in prepared) return prepared;
  const result = await answerRoot(options, request, operation, prepared);
  return { ...result, extensions: { graph: graphExtension(options, version) } };
}

function graphExtension({ versions }: GraphExecutorOptions, version: number) {
  const published = versions.publishedAt(version);
  return { version, knownAt: published === undefined ? null : new Date(published).toISOString() };
}

async function answerRoot(
  options: GraphExecutorOptions,
  request: GraphRequest,
  operation: OperationDefinitionNode,
  { plan: { plans, failed, selection }, parameters, run }: PreparedOperation,
): Promise<ExecutionResult> {
  const answers = new Map<string, FieldAnswer>(
    await Promise.all(
      plans.map(async (plan, index) => {
        const values = parameters[index] ?? {};
        return [plan.field.key, await answerField(options, request, { plan, values }, run)] as const;
      }),
    ),
  );
  for (const [key, { error, isRequired }] of failed)
    answers.set(key, { data: null, errors: [error], isNull: isRequired });
  const introspection = answerIntrospection(options.schema, request, operation, selection);
  const data: Record<string, unknown> = {};
  const errors: GraphQLError[] = [];
  let isNull = false;
  for (const key of selection.keys()) {
    const answer = answers.get(key);
    if (!answer) {
      data[key] = introspection[key];
      continue;
    }
    errors.push(...answer.errors);
    data[key] = answer.data;
    isNull ||= answer.isNull;
  }
  const shown = isNull ? null : data;
  return errors.length > 0 ? { errors, data: shown } : { data: shown };
}

interface FieldAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
  /** A non-null field without a value makes the whole answer null. */
  readonly isNull: boolean;
}

async function answerField(
  options: GraphExecutorOptions,
  request: GraphRequest,
  { plan, values }: { readonly plan: FieldPlan; readonly values: Readonly<Record<string, unknown>> },
  shared: Run,
): Promise<FieldAnswer> {
  const run: Run = { ...shared, errors: [] };
  const { nodes, key } = plan.field;
  const isRequired = isNonNullType(plan.field.definition.type);
  const located = () => run.errors.map((error) => toGraphQLError(error, nodes, [key, ...error.path]));
  try {
    const statement = { text: plan.text, parameters: values };
    const metadata = { requestId: request.requestId, field: plan.field.name };
    const { timeoutMs } = options;
    const [record] = await options.database.read(statement, {
      timeoutMs,
      metadata,
      ...(request.signal && { signal: request.signal }),
    });
    const data = plan.shape((record?.[0] ?? []) as readonly unknown[], run);
    if (data === null && isRequired)
      throw new ShapingError(`Cannot return null for non-nullable field Query.${plan.field.name}.`);
    return { data, errors: located(), isNull: false };
  } catch (error) {
    const failure = toShapingError(error);
    return {
      data: null,
      errors: [...located(), toGraphQLError(failure, nodes, [key, ...failure.path])],
      isNull: isRequired,
    };
  }
}
