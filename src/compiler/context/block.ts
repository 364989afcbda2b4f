import { type Cypher, cy, empty, join, whileResting } from "../../cypher/cypher.ts";
import { isVariable, type StatementContext } from "./statement-context.ts";

interface Binding {
  readonly expression: Cypher;
  readonly variable: Cypher;
  readonly clause: Cypher;
}

/**
 * The last part of a query block, after its rows are chosen: the variables that the projection needs, each
 * bound once by `WITH *, … AS …` in the order requested.
 */
export class Block {
  readonly #ctx: StatementContext;
  readonly #bindings: Binding[] = [];

  constructor(ctx: StatementContext) {
    this.#ctx = ctx;
  }

  /**
   * Binds an expression to a variable. The same expression keeps its variable. An expression that is itself a
   * variable while the graph rests is then used directly.
   */
  bind(expression: Cypher, prefix: string): Cypher {
    const known = this.#bindings.find((binding) => binding.expression.text === expression.text);
    if (known) return known.variable;
    const variable = this.#ctx.variable(prefix);
    const clause = cy` WITH *, ${expression} AS ${variable}`;
    const binding = isVariable(expression.atRest)
      ? { expression, variable: whileResting(variable, expression), clause: whileResting(clause, empty) }
      : { expression, variable, clause };
    this.#bindings.push(binding);
    return binding.variable;
  }

  /** The `WITH` clauses that bind the variables. */
  toCypher(): Cypher {
    return join(
      this.#bindings.map(({ clause }) => clause),
      "",
    );
  }
}
