/** What is read of every statement. */
const STATEMENT = `
fragment S on StatementConnection {
  nodes {
    id property value locator status modality interestedParty role deadline
    source { id }
    attributedTo { id }
    period { start end observedOn }
    amount { value min max currency }
    quantity { value min max unit }
  }
  pageInfo { hasNextPage endCursor }
}`;

const PAGE = "pageInfo { hasNextPage endCursor }";

/** The lists of the API that are read from beginning to end; each has one root field of the same name. */
export const listQueries = {
  entities: `query Entities($after: String) {
  entities(first: 40, after: $after) {
    nodes { id kind name nameEn: name(language: EN) alternateNames statements(first: 100) { ...S } }
    ${PAGE}
  }
}${STATEMENT}`,
  relationships: `query Relationships($after: String) {
  relationships(via: { minRank: DEPRECATED }, first: 100, after: $after) {
    nodes {
      id type predicate modality role deadline
      from { id }
      to { id }
      period { start end observedOn }
      amount { value min max currency }
      quantity { value min max unit }
      statements(first: 20) { ...S }
    }
    ${PAGE}
  }
}${STATEMENT}`,
  sources: `query Sources($after: String) {
  sources(first: 40, after: $after) { nodes { id statements: ownStatements(first: 100) { ...S } } ${PAGE} }
}${STATEMENT}`,
  conflicts: `query Conflicts($after: String) {
  conflicts(first: 40, after: $after) {
    nodes { id kind properties about { id } statements(first: 100) { ...S } }
    ${PAGE}
  }
}${STATEMENT}`,
} as const;

/** The lists that are compared. */
export type ListName = keyof typeof listQueries;

/** What stands in each list, and where its statements are. */
const OWNERS: Readonly<Record<ListName, readonly [type: string, field: string]>> = {
  entities: ["Entity", "statements"],
  relationships: ["Relationship", "statements"],
  sources: ["Source", "ownStatements"],
  conflicts: ["Conflict", "statements"],
};

/** Goes on in the statements below one thing of a list, where they did not fit on the page that came with it. */
export function restOfStatements(list: ListName): string {
  const [type, field] = OWNERS[list];
  return `query Rest($id: ID!, $after: String) {
  node(id: $id) { ... on ${type} { statements: ${field}(first: 100, after: $after) { ...S } } }
}${STATEMENT}`;
}
