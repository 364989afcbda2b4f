import {
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  getVariableValues,
  type OperationDefinitionNode,
} from "graphql";
import type { Database } from "../neo4j/database.ts";
import type { GraphVersions } from "../neo4j/graph-versions.ts";
import type { GraphModel } from "../schema/graph-model.ts";
import { CompileContext } from "./context.ts";
import { type GraphRequest, toGraphQLError } from "./graph-request.ts";
import { answerIntrospection, isIntrospection } from "./introspection.ts";
import { toShapingError } from "./object.ts";
import { compileRootField, type FieldPlan } from "./plan.ts";
import type { Run } from "./run.ts";
import { collectFields } from "./selection.ts";

/** What the answering of operations needs. */
export interface GraphExecutorOptions {
  readonly schema: import("graphql").GraphQLSchema;
  readonly model: GraphModel;
  readonly database: Database;
  readonly versions: GraphVersions;
  /** At most so many objects in one answer. */
  readonly nodeBudget: number;
  /** Deadline of each statement, in ms. */
  readonly timeoutMs: number;
}

interface RootSelection {
  readonly plans: readonly FieldPlan[];
  readonly selection: ReadonlyMap<string, readonly FieldNode[]>;
}

/** Answers one query operation: compiles every root field before the first statement is sent, then runs them side by side. */
export async function answerOperation(
  options: GraphExecutorOptions,
  request: GraphRequest,
  operation: OperationDefinitionNode,
): Promise<ExecutionResult> {
  const coerced = getVariableValues(
    options.schema,
    operation.variableDefinitions ?? [],
    request.variables ?? {},
    { maxErrors: 5 },
  );
  if (coerced.errors) return { errors: coerced.errors.map(toInputError) };
  const version = options.versions.newest;
  const ctx = new CompileContext({
    ...options,
    fragments: fragmentsOf(request),
    variables: coerced.coerced,
    newest: version,
  });
  const root = compileRoot(options, ctx, operation);
  if ("errors" in root) return root;
  const run: Run = {
    args: ctx.args,
    version,
    publishedAt: (asked) => options.versions.publishedAt(asked),
    errors: [],
  };
  const result = await answerRoot(options, request, operation, root, run);
  return { ...result, extensions: { graph: graphExtension(options, version) } };
}

function graphExtension({ versions }: GraphExecutorOptions, version: number) {
  const published = versions.publishedAt(version);
  return { version, knownAt: published === undefined ? null : new Date(published).toISOString() };
}

function fragmentsOf(request: GraphRequest): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of request.document.definitions)
    if (definition.kind === "FragmentDefinition") fragments[definition.name.value] = definition;
  return fragments;
}

function compileRoot(
  options: GraphExecutorOptions,
  ctx: CompileContext,
  operation: OperationDefinitionNode,
): RootSelection | { errors: GraphQLError[] } {
  const queryType = options.schema.getQueryType() as GraphQLObjectType;
  const rootNode = { selectionSet: operation.selectionSet } as FieldNode;
  const selection = collectFields(ctx, queryType, [rootNode]);
  const plans: FieldPlan[] = [];
  for (const [key, nodes] of selection) {
    if (isIntrospection(nodes)) continue;
    try {
      plans.push(compileRootField(ctx, queryType, key, nodes));
    } catch (error) {
      return { errors: [toGraphQLError(error, nodes, [key])] };
    }
  }
  return { plans, selection };
}

async function answerRoot(
  options: GraphExecutorOptions,
  request: GraphRequest,
  operation: OperationDefinitionNode,
  { plans, selection }: RootSelection,
  run: Run,
): Promise<ExecutionResult> {
  const answers = new Map(
    await Promise.all(
      plans.map(async (plan) => [plan.field.key, await answerField(options, request, plan, run)] as const),
    ),
  );
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
  plan: FieldPlan,
  shared: Run,
): Promise<FieldAnswer> {
  const run: Run = { ...shared, errors: [] };
  const { nodes, key } = plan.field;
  const isRequired = plan.field.definition.type.toString().endsWith("!");
  const located = () => run.errors.map((error) => toGraphQLError(error, nodes, [key, ...error.path]));
  try {
    const statement = { text: plan.text, parameters: plan.parameters.values(run) };
    const metadata = { requestId: request.requestId, field: plan.field.name };
    const { timeoutMs } = options;
    const [record] = await options.database.read(statement, {
      timeoutMs,
      metadata,
      ...(request.signal && { signal: request.signal }),
    });
    const data = plan.shape((record?.[0] ?? []) as readonly unknown[], run);
    if (data === null && isRequired)
      throw new GraphQLError(`Cannot return null for non-nullable field Query.${plan.field.name}.`);
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

function toInputError(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    ...error,
    nodes: error.nodes ?? null,
    extensions: { ...error.extensions, code: "BAD_USER_INPUT" },
  });
}
