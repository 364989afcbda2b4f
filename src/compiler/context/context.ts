import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
} from "graphql";
import { Cypher } from "../../cypher/cypher.ts";
import type { ProjectedPairs } from "../../derived/projected-pairs.ts";
import type { WorkerPool } from "../../derived/worker-pool.ts";
import type { GraphModel } from "../../schema/graph-model.ts";
import type { ReadVersion } from "../../store/visibility/read-version.ts";
import type { AskedDays } from "../../values/time/certainty.ts";
import { type ArgumentReader, createArgumentReader } from "../arguments/argument-reader.ts";
import { defaultArguments } from "../arguments/field-definition.ts";
import { FilterNodes } from "../arguments/filter-nodes.ts";
import { type ArgumentValues, createRun, type Run, type RunScope } from "../run/run.ts";
import { NodeBudget } from "./budget.ts";
import { type ParameterSource, Parameters } from "./parameters.ts";

/** A whole-graph projection that a statement leaves to this process where it is large. */
export interface ProjectionSource {
  /** What decides the pairs: equal keys, equal projections. */
  readonly key: (run: Run) => string;
  /** Made from the row of a statement that was sent without one; null: that row is the whole answer. Given up when the signal is aborted. */
  readonly build: (
    row: readonly unknown[],
    workers: WorkerPool,
    signal: AbortSignal,
  ) => Promise<ProjectedPairs | null>;
}

/** Days that were asked about, both included: as parameters, and for what is chosen outside the statement. */
export interface AskedTime {
  readonly first: Cypher;
  readonly last: Cypher;
  readonly days: (run: Run) => AskedDays;
}

/** The times asked of a relationship: `asOf.validAt` (throughout) and `via.during` (at some time). */
export interface AskedTimes {
  readonly validAt: AskedTime | null;
  readonly during: AskedTime | null;
}

/** The two times that a part of a query reads. */
export interface At extends ReadVersion {
  readonly readVersion: (run: Run) => number;
  /** What `degree` counts, whatever `asOf`: the newest version, on later pages of a walk that of its first. */
  readonly current: ReadVersion;
  /** `asOf.validAt`; null: time in the world is not asked. */
  readonly validAt: AskedTime | null;
  /** What binds cursors to `asOf`. */
  readonly key: (run: Run) => unknown;
}

/** Something beside the shape of variables that decided the statements' texts. */
export interface Decision {
  readonly read: (run: Run) => unknown;
  /** What it was, as JSON. */
  readonly seen: string;
}

/** The arguments of one field: their values now, and where a later execution finds its own. */
export interface FieldArguments {
  readonly index: number;
  readonly values: ArgumentValues;
}

/** Of a field that takes none; it needs no number. */
const noArguments: FieldArguments = { index: -1, values: {} };

interface ContextOptions {
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly scope: RunScope;
  readonly nodeBudget: number;
  /** At most so many filters within filters; undefined: any number. */
  readonly filterNodes?: number | undefined;
}

/** What the compilation of one operation shares: schema, variables, the fields met, and per root field the statement's parameters. */
export class CompileContext {
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly scope: RunScope;
  readonly budget: NodeBudget;
  /** Coerced arguments of every field, in the order met. */
  readonly args: ArgumentValues[] = [];
  /** What reads them in a later execution. */
  readonly readers: ArgumentReader[] = [];
  readonly decisions: Decision[] = [];
  parameters: Parameters = new Parameters();
  /** Set where the statement of the root field may leave a projection to this process. */
  projection: ProjectionSource | null = null;
  readonly #filters: FilterNodes;
  #names = 0;

  constructor(options: ContextOptions) {
    this.schema = options.schema;
    this.model = options.model;
    this.fragments = options.fragments;
    this.variables = options.variables;
    this.scope = options.scope;
    this.budget = new NodeBudget(options.nodeBudget);
    this.#filters = new FilterNodes(options.filterNodes);
  }

  /** Begins the statement of another root field. */
  beginStatement(): void {
    this.parameters = new Parameters();
    this.projection = null;
    this.#names = 0;
  }

  /** The run for which the operation is compiled. */
  get run(): Run {
    return createRun(this.scope, this.args);
  }

  /**
   * Reads something on which the statements' texts depend though the shape of variables does not tell it: the plan holds for later
   * executions that read the same, as JSON.
   */
  decide<T>(read: (run: Run) => T): T {
    const value = read(this.run);
    this.decisions.push({ read, seen: JSON.stringify(value) });
    return value;
  }

  /** A fresh variable name beginning with `prefix`: see {@link isVariable}. */
  variable(prefix: string): Cypher {
    return new Cypher(`${prefix}${this.#names++}`);
  }

  /** A parameter computed at each execution. */
  parameter(source: ParameterSource): Cypher {
    return this.parameters.add(source);
  }

  /**
   * Coerces the arguments of a field.
   * @throws GraphQLError for a value that does not fit, with its place in the document
   * @throws LimitExceededError (COST_LIMIT_EXCEEDED) where the operation's filters hold too many filters
   */
  arguments(field: GraphQLField<unknown, unknown>, node: FieldNode): FieldArguments {
    if (field.args.length === 0) return noArguments;
    if (!node.arguments?.length) {
      const values = defaultArguments(field, node);
      return this.#add(values, () => values);
    }
    const values = getArgumentValues(field, node, this.variables as Record<string, unknown>);
    for (const { name, type } of field.args) this.#filters.add(type, values[name]);
    return this.#add(values, createArgumentReader(field, node, this.variables, values));
  }

  #add(values: ArgumentValues, reader: ArgumentReader): FieldArguments {
    this.readers.push(reader);
    return { index: this.args.push(values) - 1, values };
  }
}

/** Whether a text is a name as {@link CompileContext.variable} gives them. */
export function isVariable(text: string): boolean {
  return /^[a-z]+\d+$/.test(text);
}
