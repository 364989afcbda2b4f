import type { CompileContext } from "./context.ts";
import { type Cypher, cy, empty, join, whileResting } from "./cypher.ts";

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

  /** Binds an expression to a variable; the same expression keeps its variable. What is a variable while the graph rests needs no other then. */
  bind(expression: Cypher, prefix: string): Cypher {
    const known = this.#bindings.find((binding) => binding.expression.text === expression.text);
    if (known) return known.variable;
    const name = this.#ctx.variable(prefix);
    const variable = isVariable(expression) ? whileResting(name, expression) : name;
    this.#bindings.push({ expression, variable });
    return variable;
  }

  /** The `WITH` clauses that make the bound variables. */
  toCypher(): Cypher {
    return join(
      this.#bindings.map(({ expression, variable }) => {
        const bound = cy` WITH *, ${expression} AS ${variable}`;
        return isVariable(expression) ? whileResting(bound, empty) : bound;
      }),
      "",
    );
  }
}

/** As {@link CompileContext.variable} names them. */
const isVariable = ({ atRest }: Cypher): boolean => /^[a-z]+\d+$/.test(atRest);
