import { type DocumentNode, GraphQLError, type OperationDefinitionNode } from "graphql";
import type { VariableValues } from "../arguments/argument-reader.ts";
import { checkVariableDepth } from "../arguments/check-variable-depth.ts";
import { checkVariableText } from "../arguments/check-variable-text.ts";
import { coerceVariables, declaredVariables } from "../arguments/coerce-variables.ts";
import { FilterNodes } from "../arguments/filter-nodes.ts";
import { variableShape } from "../arguments/variable-shape.ts";
import { createRun, type Run, type RunVersions } from "../run/run.ts";
import {
  type CompileOptions,
  compileOperation,
  type OperationPlan,
  type Refusal,
} from "./compile-operation.ts";
import { toGraphQLError } from "./graph-request.ts";
import { PlanCache } from "./plan-cache.ts";

/** An operation ready to be sent. */
export interface PreparedOperation {
  readonly plan: OperationPlan;
  readonly run: Run;
  /** Parameters of each plan's statement, in the order of the plans. */
  readonly parameters: readonly Readonly<Record<string, unknown>>[];
}

interface Request {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Prepare = (options: CompileOptions, request: Request) => PreparedOperation | Refusal;

/** Plans that are kept. */
const keptPlans = { shapes: 1000, bytes: 64 * 2 ** 20 };

/**
 * Makes the function that prepares validated query operations: with a plan made before for the same document and the same shape of
 * variables, else with a new one. Nothing is sent. It refuses variables that do not fit, arguments out of range, and more objects than
 * the budget.
 */
export function createPrepare(): Prepare {
  const plans = new PlanCache(keptPlans);
  return (options, { document, operation, variables }) => {
    const { schema, filterNodes } = options;
    try {
      checkVariableDepth(operation, variables);
      FilterNodes.check(declaredVariables(schema, operation), variables, filterNodes);
      checkVariableText(operation, variables);
    } catch (error) {
      return { errors: [toGraphQLError(error, [], null)] };
    }
    const { coerced, errors } = coerceVariables(schema, operation, variables);
    if (errors) return { errors: errors.map(toInputError) };
    const shape = variableShape(declaredVariables(schema, operation), coerced);
    for (const plan of plans.get(operation, shape)) {
      const prepared = reuse(plan, options, coerced);
      if (prepared) return prepared;
    }
    const plan = compileOperation(options, document, operation, coerced);
    if ("errors" in plan) return plan;
    plans.add(operation, shape, plan);
    return prepare(plan, runOf(plan, options.versions, coerced), coerced);
  };
}

/**
 * A kept plan for other variables of the same shape; null where it decided something that is different now, or a value does not fit: then
 * it is compiled anew, which also finds the words for what is wrong.
 */
function reuse(
  plan: OperationPlan,
  { versions }: CompileOptions,
  variables: VariableValues,
): PreparedOperation | null {
  try {
    const run = runOf(plan, versions, variables);
    for (const { read, seen } of plan.decisions) if (JSON.stringify(read(run)) !== seen) return null;
    const prepared = prepare(plan, run, variables);
    return "errors" in prepared ? null : prepared;
  } catch {
    return null;
  }
}

function runOf({ readers }: OperationPlan, versions: RunVersions, variables: VariableValues): Run {
  return createRun(
    versions,
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
