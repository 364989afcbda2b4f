import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";
import type { GraphModel } from "../schema/graph-model.ts";
import { CompileContext, type CompiledField, type Decision } from "./context.ts";
import { toGraphQLError } from "./graph-request.ts";
import { isIntrospection } from "./introspection.ts";
import { compileRootField, type FieldPlan } from "./plan.ts";
import type { ArgumentValues, RunVersions } from "./run.ts";
import { collectFields, type Selection } from "./selection.ts";

export interface CompileOptions {
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
  /** At most so many objects in one answer. */
  readonly nodeBudget: number;
  readonly versions: RunVersions;
}

/** An operation that may be sent: the plan of each root field, in the order of the answer, and for which requests it holds. */
export interface OperationPlan {
  readonly plans: readonly FieldPlan[];
  /** All root fields, introspection too. */
  readonly selection: Selection;
  /** The fields whose coerced arguments an execution needs, by number. */
  readonly fields: readonly CompiledField[];
  /** Their arguments when the plan was made. */
  readonly args: readonly ArgumentValues[];
  /** What must be the same in a later execution, beside the shape of its variables. */
  readonly decisions: readonly Decision[];
}

/** Why an operation cannot be answered. */
export interface Refusal {
  readonly errors: readonly GraphQLError[];
}

/**
 * Compiles a validated query operation for coerced variables; nothing is sent. It is refused for arguments out of range and for more
 * objects than the budget.
 */
export function compileOperation(
  options: CompileOptions,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): OperationPlan | Refusal {
  const ctx = new CompileContext({ ...options, fragments: fragmentsOf(document), variables });
  const queryType = options.schema.getQueryType() as GraphQLObjectType;
  const selection = collectFields(ctx, queryType, [{ selectionSet: operation.selectionSet } as FieldNode]);
  const plans: FieldPlan[] = [];
  for (const [key, nodes] of selection) {
    if (isIntrospection(nodes)) continue;
    try {
      plans.push(compileRootField(ctx, queryType, key, nodes));
    } catch (error) {
      return { errors: [toGraphQLError(error, nodes, [key])] };
    }
  }
  const { fields, args, decisions } = ctx;
  return { plans, selection, fields, args, decisions };
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions)
    if (definition.kind === "FragmentDefinition") fragments[definition.name.value] = definition;
  return fragments;
}
