import type { ExecutionResult, GraphQLError, GraphQLSchema } from "graphql";
import type { WorkerPool } from "../../derived/worker-pool.ts";
import type { Database, Statement } from "../../neo4j/calls/database.ts";
import { type Limits, withinTime } from "../../neo4j/calls/deadline.ts";
import type { GraphModel } from "../../schema/graph-model.ts";
import type { StoreCounts } from "../../store/model/store-counts.ts";
import type { GraphVersions } from "../../store/versions/graph-versions.ts";
import type { ProjectionCache } from "../collaborations/projection-cache.ts";
import { AnswerSize } from "../run/answer-size.ts";
import { LateLists } from "../run/late-lists.ts";
import { createRun, type Run, ShapingError } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import { toShapingError } from "../selection/object-shaper.ts";
import type { ProjectionSource } from "../selection/selection-context.ts";
import type { FieldAnswer, GraphRequest } from "./graph-request.ts";
import { answerIntrospection } from "./introspection.ts";
import type { FieldPlan } from "./plan.ts";
import { type PreparedOperation, prepareOperation } from "./prepare-operation.ts";
import { toGraphQLError } from "./to-graphql-error.ts";
import { withWaysOut } from "./ways-out.ts";

/** What the executor needs to answer operations. */
export interface GraphExecutorOptions {
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
  readonly database: Database;
  readonly versions: GraphVersions;
  /**
   * Record counts by kind and type. Undefined if not known; searches then start as they would in any graph.
   */
  readonly counts?: StoreCounts | undefined;
  /** Maximum number of objects in one answer. */
  readonly nodeBudget: number;
  /** Maximum number of nested filters in one operation; undefined: no limit. */
  readonly filterNodes?: number | undefined;
  /** Deadline of each operation, counted from its arrival, in ms. */
  readonly timeoutMs: number;
  /** Computes what is derived from a version. */
  readonly workers: WorkerPool;
}

interface AnswerOptions extends GraphExecutorOptions {
  readonly projections: ProjectionCache;
}

/** An operation in progress. */
interface Asked extends AnswerOptions {
  /** What may end it early: one deadline for all its statements and everything they wait for. */
  readonly limits: Limits;
}

/**
 * Answers one query operation. Compiles every root field before the first statement is sent, then runs the
 * statements in parallel.
 */
export async function answerOperation(
  options: AnswerOptions,
  request: GraphRequest,
): Promise<ExecutionResult> {
  const limits = { timeoutMs: options.timeoutMs, since: performance.now(), signal: request.signal };
  const { versions } = options;
  try {
    if (!versions.isHeard) await withinTime(limits, versions.refresh());
    const held = versions.hold(versions.newest);
    try {
      const answer = await answerAt({ ...options, limits }, request);
      held.check();
      return answer;
    } finally {
      held.release();
    }
  } catch (error) {
    return { errors: [toGraphQLError(error, [], null)], data: null };
  }
}

/** Answers at the newest version known now. */
async function answerAt(options: Asked, request: GraphRequest): Promise<ExecutionResult> {
  const { schema, model, nodeBudget, filterNodes, counts } = options;
  const { newest: version, rest, versionAt, publishedAt } = options.versions;
  const { viewer, operation, variables = {} } = request;
  const scope = { viewer, version, rest, versionAt, publishedAt, counts };
  const prepared = prepareOperation({ schema, model, nodeBudget, filterNodes, scope }, operation, variables);
  if ("errors" in prepared) return prepared;
  const result = await answerRoot(options, request, prepared);
  return { ...result, extensions: { graph: graphExtension(options, version) } };
}

function graphExtension({ versions }: AnswerOptions, version: number) {
  const published = versions.publishedAt(version);
  return { version, knownAt: published === undefined ? null : new Date(published).toISOString() };
}

async function answerRoot(
  options: Asked,
  request: GraphRequest,
  { plan: { plans, failed, selection }, parameters, run }: PreparedOperation,
): Promise<ExecutionResult> {
  const size = new AnswerSize();
  const answers = new Map<string, FieldAnswer>(
    await Promise.all(
      plans.map(async (plan, index) => {
        const values = parameters[index] ?? {};
        return [plan.field.key, await answerField(options, request, { plan, values }, run, size)] as const;
      }),
    ),
  );
  if (size.refusal) return { errors: [toGraphQLError(size.refusal, [], null)] };
  for (const [key, { error, isRequired }] of failed)
    answers.set(key, { data: null, errors: [error], isNull: isRequired });
  for (const [key, answer] of answerIntrospection(options.schema, request, selection))
    answers.set(key, answer);
  const data: [string, unknown][] = [];
  const errors: GraphQLError[] = [];
  let isNull = false;
  for (const key of selection.keys()) {
    const answer = answers.get(key);
    if (!answer) throw new TypeError(`The root field ${key} has no answer.`);
    errors.push(...answer.errors);
    data.push([key, answer.data]);
    isNull ||= answer.isNull;
  }
  const shown = isNull ? null : Object.fromEntries(data);
  size.mark(shown);
  return errors.length > 0 ? { errors, data: shown } : { data: shown };
}

async function answerField(
  options: Asked,
  request: GraphRequest,
  { plan, values }: { readonly plan: FieldPlan; readonly values: Readonly<Record<string, unknown>> },
  shared: Run,
  size: AnswerSize,
): Promise<FieldAnswer> {
  const late = new LateLists();
  const run = createRun(shared, shared.args, late);
  const { nodes, key } = plan.field;
  const send = async (pairs: Run["pairs"]) => {
    const parameters = pairs ? plan.parameters.values({ ...run, pairs }) : values;
    const { text, atRest } = plan.statement;
    const ask = (statement: Statement) => readRow(options, request, plan.field, statement);
    const always = { text, parameters };
    if (run.rest === null) return (await ask(always)).row;
    const { row, rest } = await ask({ text: atRest, parameters: plan.atRest(parameters) });
    // An import has begun meanwhile, and what was read may contain its changes. The full statement, which
    // checks their marks, reads it again.
    return rest === run.rest ? row : (await ask(always)).row;
  };
  const isRequired = plan.field.nonNull;
  const located = () => run.errors.map((error) => toGraphQLError(error, nodes, [key, ...error.path]));
  try {
    const row = await (plan.projection ? answerProjected(options, plan.projection, run, send) : send(null));
    const shaped = plan.shape(row, run);
    const data = late.areThere ? await shapeLate({ plan, row, run, late, shaped }, size) : shaped;
    if (data === null && isRequired)
      throw new ShapingError(`Cannot return null for non-nullable field Query.${plan.field.name}.`);
    return { data, errors: located(), isNull: false };
  } catch (error) {
    const failure = toShapingError(withWaysOut(error, plan.field));
    return {
      data: null,
      errors: [...located(), toGraphQLError(failure, nodes, [key, ...failure.path])],
      isNull: isRequired,
    };
  }
}

/**
 * A client whose time is up may ask again, and finds what was made meanwhile. A projection is cancelled only
 * when all who waited for it are gone.
 */
function answerProjected(
  { projections, workers, limits }: Asked,
  { key, build }: ProjectionSource,
  run: Run,
  send: (pairs: Run["pairs"]) => Promise<readonly unknown[]>,
): Promise<readonly unknown[]> {
  const answer = projections.answer(key(run), {
    send,
    build: (row, signal) => build(row, workers, signal),
    signal: limits.signal,
  });
  return withinTime(limits, answer);
}

interface Shaped {
  readonly plan: FieldPlan;
  readonly row: readonly unknown[];
  readonly run: Run;
  readonly late: LateLists;
  /** The shaped row. Its late lists are still empty. */
  readonly shaped: unknown;
}

/**
 * Fills the late lists. If a member fails, everything is shaped again in one go, because an error in a list
 * may also null what surrounds the list.
 */
async function shapeLate({ plan, row, run, late, shaped }: Shaped, size: AnswerSize): Promise<unknown> {
  try {
    size.add(shaped);
    await late.shape(run, size);
    if (run.errors.length === 0) return shaped;
  } catch (error) {
    if (size.refusal) throw error;
  }
  run.errors.length = 0;
  return plan.shape(row, { ...run, late: null });
}

async function readRow(
  { database, limits }: Asked,
  { requestId }: GraphRequest,
  field: SelectedField,
  statement: Statement,
): Promise<{ readonly row: readonly unknown[]; readonly rest: unknown }> {
  const metadata = { requestId, field: field.name };
  const [record] = await database.read(statement, { ...limits, metadata });
  return { row: (record?.[0] ?? []) as readonly unknown[], rest: record?.[1] };
}
