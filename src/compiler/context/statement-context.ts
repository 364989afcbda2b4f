import { Cypher } from "../../cypher/cypher.ts";
import type { GraphModel } from "../../schema/graph-model.ts";
import type { ArgumentReader } from "../arguments/argument-reader.ts";
import { type ArgumentValues, createRun, type Run, type RunScope } from "../run/run.ts";
import { NodeBudget } from "./budget.ts";
import { type ParameterSource, Parameters } from "./parameters.ts";

/** A value, other than the shape of variables, that decided the statements' texts. */
export interface Decision {
  readonly read: (run: Run) => unknown;
  /** The value at that time, as JSON. */
  readonly seen: string;
}

/**
 * The arguments of one field: their current values, and where a later execution finds its own. `values` may decide the statement's text; a parameter
 * must read `run.args[index]`, or a kept plan answers with the values of an earlier request.
 */
export interface FieldArguments {
  readonly index: number;
  readonly values: ArgumentValues;
}

/** What one request's statements are made from. */
export interface StatementOptions {
  readonly model: GraphModel;
  readonly scope: RunScope;
  readonly nodeBudget: number;
}

/** Shared state for building statements. Filters, times and references need only this. */
export class StatementContext {
  readonly model: GraphModel;
  readonly scope: RunScope;
  readonly budget: NodeBudget;
  /** Coerced arguments of every field, in the order the compiler meets them. */
  readonly args: ArgumentValues[] = [];
  /** Readers of the arguments for later executions. */
  readonly readers: ArgumentReader[] = [];
  readonly decisions: Decision[] = [];
  parameters: Parameters = new Parameters();
  #names = 0;

  constructor({ model, scope, nodeBudget }: StatementOptions) {
    this.model = model;
    this.scope = scope;
    this.budget = new NodeBudget(nodeBudget);
  }

  /** Begins another statement. */
  beginStatement(): void {
    this.parameters = new Parameters();
    this.#names = 0;
  }

  /** The run for which the statements are made. */
  get run(): Run {
    return createRun(this.scope, this.args);
  }

  /**
   * Reads a value that decides the statements' texts although the shape of variables does not show it. The
   * plan is reused only by executions that read the same value, compared as JSON.
   */
  decide<T>(read: (run: Run) => T): T {
    const value = read(this.run);
    this.decisions.push({ read, seen: JSON.stringify(value) });
    return value;
  }

  /** A fresh variable name that begins with `prefix`; see {@link isVariable}. */
  variable(prefix: string): Cypher {
    return new Cypher(`${prefix}${this.#names++}`);
  }

  /** A parameter computed at each execution. */
  parameter(source: ParameterSource): Cypher {
    return this.parameters.add(source);
  }

  /**
   * Adds a field's arguments, so that inputs can be read from them.
   * @param reader gives them in a later execution; default: always the same
   */
  addArguments(values: ArgumentValues, reader: ArgumentReader = () => values): FieldArguments {
    this.readers.push(reader);
    return { index: this.args.push(values) - 1, values };
  }
}

/** Whether a text is a name made by {@link StatementContext.variable}. */
export function isVariable(text: string): boolean {
  return /^[a-z]+\d+$/.test(text);
}
