import type { OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { OperationPlan } from "./compile-operation.ts";

/** Plans of one document and shape of variables that differ in what else was decided; the newest first. */
const variants = 4;

/** A plan's functions and positions come to 4 to 14 bytes for each letter of its statements. */
const bytesPerLetter = 14;
const bytesBeside = 4000;

/** What may be kept. */
interface PlanCacheLimits {
  /** Shapes of operations. */
  readonly shapes: number;
  /** Of all plans together, as estimated from the texts of their statements. */
  readonly bytes: number;
}

/** The plans used last, by operation and shape of its variables. */
export class PlanCache {
  readonly #plans: LRUCache<string, readonly OperationPlan[]>;
  readonly #numbers = new WeakMap<OperationDefinitionNode, number>();
  #count = 0;

  constructor({ shapes: max, bytes: maxSize }: PlanCacheLimits) {
    this.#plans = new LRUCache({
      max,
      maxSize,
      sizeCalculation: (plans, key) => plans.reduce((sum, plan) => sum + planWeight(plan), 2 * key.length),
    });
  }

  /** The plans kept for an operation and shape. */
  get(operation: OperationDefinitionNode, shape: string): readonly OperationPlan[] {
    return this.#plans.get(this.#key(operation, shape)) ?? [];
  }

  /** Keeps one more plan. */
  add(operation: OperationDefinitionNode, shape: string, plan: OperationPlan): void {
    const plans = [plan, ...this.get(operation, shape)].slice(0, variants);
    this.#plans.set(this.#key(operation, shape), plans);
  }

  #key(operation: OperationDefinitionNode, shape: string): string {
    let number = this.#numbers.get(operation);
    if (number === undefined) {
      number = this.#count++;
      this.#numbers.set(operation, number);
    }
    return `${number} ${shape}`;
  }
}

/** About so many bytes a kept plan takes in memory. */
export function planWeight({ plans }: Pick<OperationPlan, "plans">): number {
  const letters = plans.reduce(
    (sum, { statement: { text, atRest } }) => sum + text.length + atRest.length,
    0,
  );
  return bytesBeside + bytesPerLetter * letters;
}
