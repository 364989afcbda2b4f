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
import type { ArgumentValues } from "./run.ts";

/** The version that a part of a query reads. `historical`: earlier than the newest, so marks of running imports do not tell. */
export interface At {
  readonly version: Cypher;
  readonly historical: boolean;
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
    this.budget = new NodeBudget(options.nodeBudget);
  }

  /** Begins the statement of another root field. */
  beginStatement(): void {
    this.parameters = new Parameters();
    this.#names = 0;
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
