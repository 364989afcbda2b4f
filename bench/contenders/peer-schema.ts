/**
 * The part of the product's schema that the workloads use, so that peers with their own resolvers answer the
 * same documents.
 */
export const peerSchema = `
type Query {
  entity(by: EntityRef!): Entity
  search(text: String!, first: Int! = 20): SearchConnection!
  neighbourhood(of: [EntityRef!]!, hops: Int! = 1, via: RelationshipFilter, limit: Int! = 200): Subgraph!
  shortestPaths(from: EntityRef!, to: EntityRef!, via: RelationshipFilter, limit: Int! = 10): PathSet!
  collaborations(projection: CollaborationInput!, first: Int! = 50): CollaborationConnection!
  stats(via: RelationshipFilter, groupBy: [GroupKey!]! = []): Stats!
}
input EntityRef { id: ID }
input RelationshipFilter { types: [RelationshipType!], direction: Direction! = BOTH, roles: [String!] }
input CollaborationInput { via: RelationshipFilter!, through: [EntityKind!]!, around: EntityRef }
enum RelationshipType { PARTICIPATES_IN }
enum EntityKind { PROJECT }
enum GroupKey { YEAR }
enum Direction { OUT IN BOTH }
type Entity {
  id: ID!
  kind: String!
  name: String!
  alternateNames: [String!]!
  description: String
  homepage: String
  degree: Int!
  neighbours(via: RelationshipFilter, first: Int! = 20): NeighbourConnection!
}
type NeighbourConnection { edges: [NeighbourEdge!]! }
type NeighbourEdge { relationship: Relationship!, node: Entity! }
type Relationship { id: ID!, role: String, amount: Money, period: Period, from: Entity!, to: Entity! }
type Money { value: String, currency: String! }
type Period { start: String, end: String }
type SearchConnection { edges: [SearchEdge!]! }
type SearchEdge { node: Entity! }
type Subgraph { nodes: [Entity!]!, relationships: [Relationship!]!, truncated: Truncation }
type Truncation { reason: String!, limit: Int! }
type PathSet { paths: [Path!]!, truncated: Truncation }
type Path { length: Int!, steps: [PathStep!]! }
type PathStep { entity: Entity! }
type CollaborationConnection { edges: [CollaborationEdge!]! }
type CollaborationEdge { node: Collaboration! }
type Collaboration { weight: Float!, sharedCount: Int!, b: Entity! }
type Stats { rows: [StatRow!]! }
type StatRow { keys: [StatKey!]!, relationshipCount: Int!, entityCount: Int!, amounts: [Money!]! }
type StatKey { key: GroupKey!, value: String }
`;
