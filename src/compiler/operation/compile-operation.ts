import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  type OperationDefinitionNode,
} from "graphql";
import type { GraphModel } from "../../schema/graph-model.ts";
import type { ArgumentReader, VariableValues } from "../arguments/argument-reader.ts";
import { orError } from "../arguments/or-error.ts";
import type { Decision } from "../context/statement-context.ts";
import type { RunScope } from "../run/run.ts";
import { collectFields, type Selection } from "../selection/selection.ts";
import { SelectionContext } from "../selection/selection-context.ts";
import { checkIntrospection, isIntrospection } from "./introspection-size.ts";
import { compileRootField, type FieldPlan } from "./plan.ts";
import { toGraphQLError } from "./to-graphql-error.ts";

/** What operations are compiled with. */
export interface CompileOptions {
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
  /** Maximum number of objects in one answer. */
  readonly nodeBudget: number;
  /** Maximum number of nested filters in an operation; undefined: no limit. */
  readonly filterNodes?: number | undefined;
  /** What is read, and by whom. */
  readonly scope: RunScope;
}

/** A validated query. */
export interface ParsedOperation {
  readonly document: DocumentNode;
  /** One of the document's operations. */
  readonly definition: OperationDefinitionNode;
}

/**
 * A root field whose arguments do not fit their types. The other fields are still answered (specification,
 * 6.4.1).
 */
interface FailedField {
  readonly error: GraphQLError;
  /** If true, the whole answer becomes null. */
  readonly isRequired: boolean;
}

/**
 * An operation ready to run: the plan of each root field, in the order of the answer, and the requests it is
 * valid for.
 */
export interface OperationPlan {
  readonly plans: readonly FieldPlan[];
  readonly failed: ReadonlyMap<string, FailedField>;
  /** All root fields, including introspection. */
  readonly selection: Selection;
  /**
   * Refuses introspection that is too large with these coerced variables. @throws LimitExceededError
   * (COST_LIMIT_EXCEEDED)
   */
  readonly checkIntrospection: (variables: VariableValues) => void;
  /** Readers of each field's coerced arguments, by the field's number. */
  readonly readers: readonly ArgumentReader[];
  /** Values, besides the shape of variables, that must be the same in a later execution. */
  readonly decisions: readonly Decision[];
}

/** Why an operation cannot be answered. */
export interface Refusal {
  readonly errors: readonly GraphQLError[];
  /** Null if execution had begun in the sense of the specification (7.1.1). */
  readonly data?: null;
}

/**
 * Compiles a validated query operation for coerced variables, without sending anything. Refuses arguments out
 * of range and more objects than the budget allows.
 */
export function compileOperation(
  options: CompileOptions,
  { document, definition }: ParsedOperation,
  variables: Readonly<Record<string, unknown>>,
): OperationPlan | Refusal {
  const { schema, model, nodeBudget, filterNodes, scope } = options;
  const fragments = fragmentsOf(document);
  const ctx = new SelectionContext({ schema, model, nodeBudget, filterNodes, scope, fragments, variables });
  const queryType = schema.getQueryType() as GraphQLObjectType;
  const root = { selectionSet: definition.selectionSet } as FieldNode;
  const selection = orError(() => collectFields(ctx, queryType, [root]));
  if (selection instanceof GraphQLError) return { errors: [toGraphQLError(selection, [], null)], data: null };
  const plans: FieldPlan[] = [];
  const failed = new Map<string, FailedField>();
  for (const [key, nodes] of selection) {
    if (isIntrospection(nodes)) continue;
    try {
      plans.push(compileRootField(ctx, queryType, key, nodes));
    } catch (error) {
      const refusal = toGraphQLError(error, nodes, [key]);
      if (!(error instanceof GraphQLError)) return { errors: [refusal] };
      failed.set(key, { error: refusal, isRequired: isRequired(queryType, nodes) });
    }
  }
  const { readers, decisions } = ctx;
  const roots = [...selection.values()].filter(isIntrospection);
  return {
    plans,
    failed,
    selection,
    readers,
    decisions,
    checkIntrospection: (values) => checkIntrospection({ schema, fragments, variables: values }, roots),
  };
}

function isRequired(queryType: GraphQLObjectType, [node]: readonly FieldNode[]): boolean {
  return isNonNullType(queryType.getFields()[node?.name.value ?? ""]?.type);
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions)
    if (definition.kind === "FragmentDefinition") fragments[definition.name.value] = definition;
  return fragments;
}
