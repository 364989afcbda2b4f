import { type Cypher, cy, empty, join } from "./cypher.ts";

/** A position whose expression is filled in later. */
export interface ReservedSlot {
  readonly index: number;
  readonly fill: (expression: Cypher) => void;
}

/** The positional row of one query block: expressions by position, each text once. */
export class Row {
  readonly #slots: Cypher[] = [];

  /** Adds an expression and returns its position. A text that is already there keeps its position. */
  add(expression: Cypher): number {
    const known = this.#slots.findIndex((slot) => slot.text === expression.text);
    return known >= 0 ? known : this.#slots.push(expression) - 1;
  }

  /** Reserves a position for an expression that is complete only later. */
  reserve(): ReservedSlot {
    const index = this.#slots.push(empty) - 1;
    return {
      index,
      fill: (expression) => {
        this.#slots[index] = expression;
      },
    };
  }

  /** The list expression `[…]` of all slots. */
  toList(): Cypher {
    return cy`[${join(this.#slots, ", ")}]`;
  }
}
