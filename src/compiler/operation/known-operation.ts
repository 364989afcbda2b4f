import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from "graphql";
import { InvalidValueError } from "../../errors/graph-error.ts";
import { type DeclaredVariable, declaredVariables } from "../arguments/declared-variables.ts";
import type { OperationPlan, ParsedOperation } from "./compile-operation.ts";
import { documentWeight, planWeight } from "./operation-weight.ts";

/** How many plans are kept for one shape of variables. They differ in what else was decided. */
const variants = 4;
/** How many shapes of variables and media types are kept with one operation. */
const maxShapes = 64;
const maxMediaTypes = 16;
/** Maximum size of one operation's plans, in bytes. Those of the newest shape are always kept. */
const maxPlanBytes = 16 * 2 ** 20;

/** A validated query with what is known about it. None of it depends on the values of variables. */
export class KnownOperation implements ParsedOperation {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly declared: readonly DeclaredVariable[];
  /** The least recently used shape comes first. */
  readonly #plans = new Map<string, readonly OperationPlan[]>();
  readonly #mediaTypes = new Map<string, string>();
  readonly #documentBytes: number;
  #planBytes = 0;
  #mediaTypeBytes = 0;
  /** Called when the operation's size changes. */
  onResize: (() => void) | undefined;

  /** @param definition one of the document's operations, a query */
  constructor(schema: GraphQLSchema, document: DocumentNode, definition: OperationDefinitionNode) {
    this.document = document;
    this.definition = definition;
    this.declared = declaredVariables(schema, definition);
    this.#documentBytes = documentWeight(document);
  }

  /**
   * Picks an operation from a validated document.
   * @param name which one; left out: the only one
   * @throws InvalidValueError if none or several match, or it is not a query
   */
  static of(schema: GraphQLSchema, document: DocumentNode, name?: string | null): KnownOperation {
    const definition = getOperationAST(document, name);
    if (!definition)
      throw new InvalidValueError(
        "The document has several operations, or none of this name. Name one of them in operationName.",
        {},
      );
    const { operation } = definition;
    if (operation === "query") return new KnownOperation(schema, document, definition);
    throw new InvalidValueError(`This API answers queries only; this operation is a ${operation}.`, {
      operation,
    });
  }

  /** Approximate size in memory, in bytes. */
  get bytes(): number {
    return this.#documentBytes + this.#planBytes + this.#mediaTypeBytes;
  }

  /** The plans kept for a shape of variables, newest first. */
  plans(shape: string): readonly OperationPlan[] {
    const plans = this.#plans.get(shape);
    if (!plans) return [];
    if (this.#plans.size > 1) {
      this.#plans.delete(shape);
      this.#plans.set(shape, plans);
    }
    return plans;
  }

  /** Keeps another plan. If there are too many, those of the least recently used shapes are dropped. */
  addPlan(shape: string, plan: OperationPlan): void {
    const plans = [plan, ...this.plans(shape)].slice(0, variants);
    this.#drop(shape);
    this.#plans.set(shape, plans);
    this.#planBytes += weightOf(shape, plans);
    for (const [oldest] of this.#plans) {
      const fits = this.#plans.size <= maxShapes && this.#planBytes <= maxPlanBytes;
      if (fits || oldest === shape) break;
      this.#drop(oldest);
    }
    this.onResize?.();
  }

  #drop(shape: string): void {
    const plans = this.#plans.get(shape);
    if (plans && this.#plans.delete(shape)) this.#planBytes -= weightOf(shape, plans);
  }

  /** The media type of an earlier answer to the same `accept` header. */
  mediaType(accept: string): string | undefined {
    return this.#mediaTypes.get(accept);
  }

  /** Stores the media type of an answer without errors. */
  addMediaType(accept: string, type: string): void {
    if (this.#mediaTypes.size >= maxMediaTypes || this.#mediaTypes.has(accept)) return;
    this.#mediaTypes.set(accept, type);
    this.#mediaTypeBytes += 2 * (accept.length + type.length);
    this.onResize?.();
  }
}

const weightOf = (shape: string, plans: readonly OperationPlan[]): number =>
  plans.reduce((sum, plan) => sum + planWeight(plan), 2 * shape.length);
