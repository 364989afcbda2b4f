import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
} from "graphql";
import type { GraphModel } from "../schema/graph-model.ts";
import { NodeBudget } from "./budget.ts";
import { Cypher } from "./cypher.ts";
import { type ParameterSource, Parameters } from "./parameters.ts";
import type { ArgumentValues, Run } from "./run.ts";

/** Days that were asked about, both included, as parameters. */
export interface AskedTime {
  readonly first: Cypher;
  readonly last: Cypher;
}

/** A version in a statement. */
export interface ReadVersion {
  readonly version: Cypher;
  /** Earlier than the newest, so that marks of running imports do not tell. */
  readonly historical: boolean;
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

/** The arguments of one field: their values now, and where a later execution finds its own. */
export interface FieldArguments {
  readonly index: number;
  readonly values: ArgumentValues;
}

interface ContextOptions {
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly newest: number;
  /** The version that was the newest at an instant, in ms since 1970; undefined before the first. */
  readonly versionAt: (instantMs: number) => number | undefined;
  readonly publishedAt: (version: number) => number | undefined;
  readonly nodeBudget: number;
}

/** What the compilation of one operation shares: schema, variables, the fields met, and per root field the statement's parameters. */
export class CompileContext {
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The newest published version at the time of compilation. */
  readonly newest: number;
  readonly versionAt: (instantMs: number) => number | undefined;
  readonly publishedAt: (version: number) => number | undefined;
  readonly budget: NodeBudget;
  /** Coerced arguments of every field, in the order met. */
  readonly args: ArgumentValues[] = [];
  parameters: Parameters = new Parameters();
  #names = 0;

  constructor(options: ContextOptions) {
    this.schema = options.schema;
    this.model = options.model;
    this.fragments = options.fragments;
    this.variables = options.variables;
    this.newest = options.newest;
    this.versionAt = options.versionAt;
    this.publishedAt = options.publishedAt;
    this.budget = new NodeBudget(options.nodeBudget);
  }

  /** Begins the statement of another root field. */
  beginStatement(): void {
    this.parameters = new Parameters();
    this.#names = 0;
  }

  /** The run for which the operation is compiled. */
  get run(): Run {
    const { args, newest: version, versionAt, publishedAt } = this;
    return { args, version, versionAt, publishedAt, errors: [] };
  }

  /** A fresh variable name beginning with `prefix`. */
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
   */
  arguments(field: GraphQLField<unknown, unknown>, node: FieldNode): FieldArguments {
    const values = getArgumentValues(field, node, this.variables as Record<string, unknown>);
    return { index: this.args.push(values) - 1, values };
  }
}
