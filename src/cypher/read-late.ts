import { type Cypher, constant, cy } from "./cypher.ts";

/**
 * Reads a property only when the expression around it is evaluated. Neo4j reads a property named with a dot
 * before it evaluates the expression, whatever branch it is in, and an absent property takes longest to find.
 */
export function readLate(element: Cypher, property: string): Cypher {
  return cy`${element}[${constant(property)}]`;
}
