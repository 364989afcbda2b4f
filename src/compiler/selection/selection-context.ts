import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
} from "graphql";
import type { ProjectedPairs } from "../../derived/projected-pairs.ts";
import type { WorkerPool } from "../../derived/worker-pool.ts";
import { createArgumentReader } from "../arguments/argument-reader.ts";
import { defaultArguments } from "../arguments/field-definition.ts";
import { FilterNodes } from "../arguments/filter-nodes.ts";
import {
  type FieldArguments,
  StatementContext,
  type StatementOptions,
} from "../context/statement-context.ts";
import type { Run } from "../run/run.ts";

/** A whole-graph projection that a statement leaves to this process if it is large. */
export interface ProjectionSource {
  /** What decides the pairs: equal keys mean equal projections. */
  readonly key: (run: Run) => string;
  /**
   * Makes it from the row of a statement that was sent without one; null: that row is the whole answer.
   * Cancelled when the signal is aborted.
   */
  readonly build: (
    row: readonly unknown[],
    workers: WorkerPool,
    signal: AbortSignal,
  ) => Promise<ProjectedPairs | null>;
}

/** For a field without arguments, which needs no number. */
const noArguments: FieldArguments = { index: -1, values: {} };

interface SelectionOptions extends StatementOptions {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Maximum number of nested filters; undefined: no limit. */
  readonly filterNodes?: number | undefined;
}

/**
 * Shared state for compiling one operation: a statement context, plus what selections and arguments are read
 * with.
 */
export class SelectionContext extends StatementContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Set if the root field's statement may leave a projection to this process. */
  projection: ProjectionSource | null = null;
  /** Maximum number of filters within filters; undefined: any number. */
  readonly filterNodes: number | undefined;
  readonly #filters: FilterNodes;

  constructor(options: SelectionOptions) {
    super(options);
    this.schema = options.schema;
    this.fragments = options.fragments;
    this.variables = options.variables;
    this.filterNodes = options.filterNodes;
    this.#filters = new FilterNodes(options.filterNodes);
  }

  /** Begins the statement of another root field. */
  override beginStatement(): void {
    super.beginStatement();
    this.projection = null;
  }

  /**
   * Coerces the arguments of a field.
   * @throws GraphQLError for a value that does not fit, with its place in the document
   * @throws LimitExceededError (COST_LIMIT_EXCEEDED) when the operation has too many nested filters
   */
  arguments(field: GraphQLField<unknown, unknown>, node: FieldNode): FieldArguments {
    if (field.args.length === 0) return noArguments;
    if (!node.arguments?.length) return this.addArguments(defaultArguments(field, node));
    const values = getArgumentValues(field, node, this.variables as Record<string, unknown>);
    for (const { name, type } of field.args) this.#filters.add(type, values[name]);
    return this.addArguments(values, createArgumentReader(field, node, this.variables, values));
  }
}
