import { type Cypher, constant, cy } from "./cypher.ts";

/**
 * A property that is read only where the expression around it comes to it. What an expression names by a dot Neo4j reads before it computes it, in
 * whatever branch it stands, and what is not there takes longest to find.
 */
export function readLate(element: Cypher, property: string): Cypher {
  return cy`${element}[${constant(property)}]`;
}
