import type { OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { OperationPlan } from "./compile-operation.ts";

/** Plans of one document and shape of variables that differ in what else was decided; the newest first. */
const variants = 4;

/** The plans used last, by operation and shape of its variables. */
export class PlanCache {
  readonly #plans: LRUCache<string, readonly OperationPlan[]>;
  readonly #numbers = new WeakMap<OperationDefinitionNode, number>();
  #count = 0;

  /** @param capacity how many shapes of operations are kept; a plan of three nested lists takes 52 kB */
  constructor(capacity: number) {
    this.#plans = new LRUCache({ max: capacity });
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
