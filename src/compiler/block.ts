import type { CompileContext } from "./context.ts";
import { type Cypher, cy, join } from "./cypher.ts";

/**
 * The last part of a query block, after its rows are chosen: variables that the projection needs, each bound once by
 * `WITH *, … AS …` in the order asked for.
 */
export class Block {
  readonly #ctx: CompileContext;
  readonly #bindings: { readonly expression: Cypher; readonly variable: Cypher }[] = [];

  constructor(ctx: CompileContext) {
    this.#ctx = ctx;
  }

  /** Binds an expression to a variable; the same expression keeps its variable. */
  bind(expression: Cypher, prefix: string): Cypher {
    const known = this.#bindings.find((binding) => binding.expression.text === expression.text);
    if (known) return known.variable;
    const variable = this.#ctx.variable(prefix);
    this.#bindings.push({ expression, variable });
    return variable;
  }

  /** The `WITH` clauses that make the bound variables. */
  toCypher(): Cypher {
    return join(
      this.#bindings.map(({ expression, variable }) => cy` WITH *, ${expression} AS ${variable}`),
      "",
    );
  }
}
