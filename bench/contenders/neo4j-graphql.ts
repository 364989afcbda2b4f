import { Neo4jGraphQL } from "@neo4j/graphql";
import { openEnvironment } from "./environment.ts";
import { serveApollo } from "./serve-apollo.ts";

const entityFields =
  "id: ID! kind: String! name: String! sortName: String! alternateNames: [String!]! description: String homepage: String knownTo: Int";

/** The stored graph as @neo4j/graphql sees it: docs/data-model.md, "Entity" and "Relationships". */
const typeDefs = `
type Actor @node(labels: ["Entity", "Actor"]) {
  ${entityFields}
  projects: [Project!]! @relationship(type: "PARTICIPATES_IN", direction: OUT, properties: "ParticipatesIn")
}
type Project @node(labels: ["Entity", "Project"]) {
  ${entityFields}
  participants: [Actor!]! @relationship(type: "PARTICIPATES_IN", direction: IN, properties: "ParticipatesIn")
}
type ParticipatesIn @relationshipProperties {
  id: ID!
  role: String
  amountValue: BigInt
  amountCurrency: String
  start: String
  end: String
}
`;

const { driver, port } = openEnvironment();
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
await serveApollo(schema, async () => ({ sessionConfig: { database: "neo4j" } }), port);
