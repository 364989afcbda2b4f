import { GraphQLError } from "graphql";
import type { VariableValues } from "../arguments/argument-reader.ts";
import { checkVariableDepth } from "../arguments/check-variable-depth.ts";
import { checkVariableText } from "../arguments/check-variable-text.ts";
import { coerceVariables } from "../arguments/coerce-variables.ts";
import { FilterNodes } from "../arguments/filter-nodes.ts";
import { variableShape } from "../arguments/variable-shape.ts";
import { createRun, type Run, type RunScope } from "../run/run.ts";
import {
  type CompileOptions,
  compileOperation,
  type OperationPlan,
  type Refusal,
} from "./compile-operation.ts";
import type { KnownOperation } from "./known-operation.ts";
import { toGraphQLError } from "./to-graphql-error.ts";

/** An operation ready to be sent. */
export interface PreparedOperation {
  readonly plan: OperationPlan;
  readonly run: Run;
  /** Parameters of each plan's statement, in the order of the plans. */
  readonly parameters: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Prepares a query operation without sending anything: with an existing plan for the same shape of variables,
 * else with a new one. Refuses variables that do not fit, arguments out of range, and more objects than the
 * budget allows.
 */
export function prepareOperation(
  options: CompileOptions,
  operation: KnownOperation,
  variables: VariableValues,
): PreparedOperation | Refusal {
  const { schema, filterNodes } = options;
  const { definition, declared } = operation;
  try {
    checkVariableDepth(definition, variables);
    FilterNodes.check(declared, variables, filterNodes);
    checkVariableText(definition, variables);
  } catch (error) {
    return { errors: [toGraphQLError(error, [], null)] };
  }
  const { coerced, errors } = coerceVariables(schema, definition, declared, variables);
  if (errors) return { errors: errors.map(toInputError) };
  const shape = variableShape(declared, coerced);
  for (const plan of operation.plans(shape)) {
    const prepared = reuse(plan, options, coerced);
    if (prepared) return prepared;
  }
  const plan = compileOperation(options, operation, coerced);
  if ("errors" in plan) return plan;
  operation.addPlan(shape, plan);
  return prepare(plan, runOf(plan, options.scope, coerced), coerced);
}

/**
 * Reuses a stored plan for other variables of the same shape. Null if something it decided has changed, or a
 * value does not fit; compiling again then also finds the error message.
 */
function reuse(
  plan: OperationPlan,
  { scope }: CompileOptions,
  variables: VariableValues,
): PreparedOperation | null {
  try {
    const run = runOf(plan, scope, variables);
    for (const { read, seen } of plan.decisions) if (JSON.stringify(read(run)) !== seen) return null;
    const prepared = prepare(plan, run, variables);
    return "errors" in prepared ? null : prepared;
  } catch {
    return null;
  }
}

function runOf({ readers }: OperationPlan, scope: RunScope, variables: VariableValues): Run {
  return createRun(
    scope,
    readers.map((read) => read(variables)),
  );
}

function prepare(plan: OperationPlan, run: Run, variables: VariableValues): PreparedOperation | Refusal {
  try {
    plan.checkIntrospection(variables);
  } catch (error) {
    return { errors: [toGraphQLError(error, [], null)] };
  }
  const parameters: Record<string, unknown>[] = [];
  for (const field of plan.plans) {
    try {
      parameters.push(field.parameters.values(run));
    } catch (error) {
      return { errors: [toGraphQLError(error, field.field.nodes, [field.field.key])] };
    }
  }
  return { plan, run, parameters };
}

function toInputError(error: GraphQLError): GraphQLError {
  const extensions = { ...error.extensions, code: "BAD_USER_INPUT" };
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions,
    originalError: error.originalError ?? null,
  });
}
