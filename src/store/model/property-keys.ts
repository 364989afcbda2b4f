import type { Statement } from "../../neo4j/calls/database.ts";

/**
 * What entities and relationships have, what is read least first.
 *
 * Neo4j walks a record's properties one after another, and puts those first whose keys were created last: it adds them in the order of the
 * keys' numbers, each new block before the others. With these 22 numbers (10 to 31; ten are Neo4j's own, and a record of 9 to 16 properties
 * counts them modulo 32) nested lists take 0.95 of the database's time that they take where keys are numbered as they come. Nothing but
 * speed depends on it: a database that has keys already keeps their order.
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

/** To be sent to an empty database before anything else is written, the names of indexed properties included. */
export const createPropertyKeys = {
  text: "UNWIND $keys AS key CALL db.createProperty(key) RETURN count(*)",
  parameters: { keys: leastReadFirst },
} satisfies Statement;
