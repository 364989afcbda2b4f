import { Cypher } from "../../cypher/cypher.ts";
import type { GraphModel } from "../../schema/graph-model.ts";
import type { ArgumentReader } from "../arguments/argument-reader.ts";
import { type ArgumentValues, createRun, type Run, type RunScope } from "../run/run.ts";
import { NodeBudget } from "./budget.ts";
import { type ParameterSource, Parameters } from "./parameters.ts";

/** Something beside the shape of variables that decided the statements' texts. */
export interface Decision {
  readonly read: (run: Run) => unknown;
  /** What it was, as JSON. */
  readonly seen: string;
}

/**
 * The arguments of one field: their values now, and where a later execution finds its own. `values` may decide the statement's text; a parameter must
 * read `run.args[index]`, or a kept plan answers with the values of an earlier request.
 */
export interface FieldArguments {
  readonly index: number;
  readonly values: ArgumentValues;
}

/** What the statements of one request are made with. */
export interface StatementOptions {
  readonly model: GraphModel;
  readonly scope: RunScope;
  readonly nodeBudget: number;
}

/** What the making of statements shares, whoever asks for them: filters, times and references need this alone. */
export class StatementContext {
  readonly model: GraphModel;
  readonly scope: RunScope;
  readonly budget: NodeBudget;
  /** Coerced arguments of every field, in the order met. */
  readonly args: ArgumentValues[] = [];
  /** What reads them in a later execution. */
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
   * Takes arguments, so that inputs can be read of them.
   * @param reader gives them in a later execution; default: always the same
   */
  addArguments(values: ArgumentValues, reader: ArgumentReader = () => values): FieldArguments {
    this.readers.push(reader);
    return { index: this.args.push(values) - 1, values };
  }
}

/** Whether a text is a name as {@link StatementContext.variable} gives them. */
export function isVariable(text: string): boolean {
  return /^[a-z]+\d+$/.test(text);
}
