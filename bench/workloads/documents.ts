/** The GraphQL documents of the workloads, used for the product and for peers with their own resolvers. */
export const documents = {
  entity: `query Entity($id: ID!) {
  entity(by: { id: $id }) { id kind name alternateNames description homepage degree }
}`,
  nested: `query Nested($id: ID!) {
  entity(by: { id: $id }) {
    id kind name
    neighbours(via: { types: [PARTICIPATES_IN], direction: OUT }, first: 5) {
      edges {
        relationship { id role amount { value currency } period { start end } }
        node {
          id kind name
          neighbours(via: { types: [PARTICIPATES_IN], direction: IN }, first: 5) {
            edges {
              relationship { id role amount { value currency } period { start end } }
              node {
                id kind name
                neighbours(via: { types: [PARTICIPATES_IN], direction: OUT }, first: 3) {
                  edges {
                    relationship { id role amount { value currency } period { start end } }
                    node { id kind name }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}`,
  search: `query Search($text: String!) {
  search(text: $text, first: 10) { edges { node { id kind name } } }
}`,
  neighbourhood: `query Neighbourhood($id: ID!) {
  neighbourhood(of: [{ id: $id }], hops: 2, via: { types: [PARTICIPATES_IN] }, limit: 100) {
    nodes { id kind name }
    relationships { id role from { id } to { id } }
    truncated { reason limit }
  }
}`,
  shortestPath: `query ShortestPath($from: ID!, $to: ID!) {
  shortestPaths(from: { id: $from }, to: { id: $to }, via: { types: [PARTICIPATES_IN] }, limit: 10) {
    paths { length steps { entity { id kind name } } }
    truncated { reason limit }
  }
}`,
  collaborations: `query Collaborations($id: ID!) {
  collaborations(projection: { via: { types: [PARTICIPATES_IN], direction: OUT }, through: [PROJECT], around: { id: $id } }, first: 20) {
    edges { node { weight sharedCount b { id kind name } } }
  }
}`,
  stats: `query Stats($role: String!) {
  stats(via: { types: [PARTICIPATES_IN], roles: [$role] }, groupBy: [YEAR]) {
    rows { keys { key value } relationshipCount entityCount amounts { value currency } }
  }
}`,
  relationships: `query Relationships($after: String) {
  relationships(via: { types: [PARTICIPATES_IN] }, first: 1000, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id role from { id } to { id } }
  }
}`,
} as const;
