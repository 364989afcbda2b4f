import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from "graphql";
import type { GraphModel } from "../schema/graph-model.ts";
import { CompileContext } from "./context.ts";
import { toGraphQLError } from "./graph-request.ts";
import { isIntrospection } from "./introspection.ts";
import { compileRootField, type FieldPlan } from "./plan.ts";
import type { ArgumentValues } from "./run.ts";
import { collectFields, type Selection } from "./selection.ts";

interface CompileOptions {
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
  /** At most so many objects in one answer. */
  readonly nodeBudget: number;
  /** The newest published version. */
  readonly newest: number;
  /** The version that was the newest at an instant, in ms since 1970; undefined before the first. */
  readonly versionAt: (instantMs: number) => number | undefined;
  /** When a version was published, in ms since 1970; undefined for an unknown version. */
  readonly publishedAt: (version: number) => number | undefined;
}

/** An operation that may be sent: the plan of each root field, in the order of the answer. */
export interface OperationPlan {
  readonly plans: readonly FieldPlan[];
  /** All root fields, introspection too. */
  readonly selection: Selection;
  /** Coerced arguments of all fields, by number. */
  readonly args: readonly ArgumentValues[];
}

/**
 * Compiles a validated query operation; nothing is sent. `errors` says why it cannot be answered: variables that do not fit, arguments out of
 * range, more objects than the budget.
 */
export function compileOperation(
  options: CompileOptions,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): OperationPlan | { readonly errors: readonly GraphQLError[] } {
  const definitions = operation.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(options.schema, definitions, variables, { maxErrors: 5 });
  if (errors) return { errors: errors.map(toInputError) };
  const ctx = new CompileContext({ ...options, fragments: fragmentsOf(document), variables: coerced });
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
  return { plans, selection, args: ctx.args };
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions)
    if (definition.kind === "FragmentDefinition") fragments[definition.name.value] = definition;
  return fragments;
}

function toInputError(error: GraphQLError): GraphQLError {
  const extensions = { ...error.extensions, code: "BAD_USER_INPUT" };
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions,
    originalError: error.originalError ?? null,
  });
}
