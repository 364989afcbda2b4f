/** A root field and what is asked below it; `asOf` is filled in by the test. */
export interface VersionQuery {
  readonly field: string;
  /** Arguments but `asOf`. */
  readonly args: string;
  /** `asOf.validAt`; left out: time is not asked. */
  readonly validAt?: string;
  readonly selection: string;
}

const period = "period { start end observedOn ongoing earliestStart latestStart earliestEnd latestEnd }";
const money = "{ value min max currency }";

/**
 * Every root field that takes `asOf`, each field that a version may change in one or two places: what stands below a list is the dearest to plan.
 * What counts the newest version by its description, `degree` and `relationshipCounts`, is left out.
 */
export const versionQueries: readonly VersionQuery[] = [
  {
    field: "graph",
    args: "",
    selection: "version updatedAt entityCount relationshipCount statementCount sourceCount licence",
  },
  {
    field: "node",
    args: 'id: "e0"',
    validAt: "2012",
    selection: `__typename id ... on Entity { kind name nameEn: name(language: EN) alternateNames description homepage identifiers { scheme value }
      ... on PublicBody { level legalForm } ... on Municipality { population ags } }`,
  },
  {
    field: "nodes",
    args: 'ids: ["e1", "former-e1", "former-e2", "a-s0", "c-a", "a-FUNDS.e0.e1.1", "nobody"]',
    selection: `__typename id ... on Entity { name ... on Programme { ${period} budget ${money} } } ... on Source { title }
      ... on Relationship { role amount ${money} } ... on Conflict { note }`,
  },
  {
    field: "entity",
    args: 'by: { identifier: { scheme: "ags", value: "08426" } }',
    selection: `id name statements(includeRetracted: true, first: 50) {
      totalCount nodes { id property value language rank note recordedAt retractedAt source { id title } ${period} amount ${money} }
    }`,
  },
  {
    field: "entities",
    args: 'where: { or: [{ sourceIds: ["a-s1"] }, { related: { via: { types: [FUNDS] }, where: { nameStartsWith: "D" } } }] }',
    selection: "totalCount nodes { id name }",
  },
  {
    field: "entities",
    args: 'orderBy: { field: DEGREE, direction: DESC }, where: { identifierScheme: "ags" }',
    validAt: "2015",
    selection:
      "nodes { id neighbours(first: 3) { edges { direction node { id name } relationship { role certainty } } } }",
  },
  {
    field: "search",
    args: 'text: "duren"',
    selection: "edges { score matchedName node { id name alternateNames } }",
  },
  {
    field: "search",
    args: 'text: "duren xyzzy"',
    selection: "unmatchedWords edges { score unmatchedWords node { id name } }",
  },
  {
    field: "relationships",
    args: 'orderBy: { field: START }, via: { minRank: DEPRECATED }, from: { nameStartsWith: "D" }',
    validAt: "2016-06",
    selection: `totalCount nodes { id type role modality certainty amount ${money} ${period} sources { nodes { id title } } }`,
  },
  {
    field: "neighbourhood",
    args: 'of: [{ id: "e0" }], where: { not: { kinds: [TOPIC] } }',
    selection: "nodes { id name } relationships { id role } truncated { reason }",
  },
  {
    field: "shortestPaths",
    args: 'from: { id: "e0" }, to: { id: "e1" }',
    selection: "paths { steps { entity { id name } } } truncated { reason }",
  },
  {
    field: "paths",
    args: 'from: { id: "e0" }, to: { id: "e1" }, maxHops: 2, limit: 200, where: { not: { nameStartsWith: "H" } }',
    validAt: "2015",
    selection: "paths { length steps { entity { id } relationshipCount } }",
  },
  {
    field: "matchPattern",
    args: 'pattern: { nodes: [{ variable: "a", where: { kinds: [MUNICIPALITY, PERSON] } }, { variable: "b" }], edges: [{ from: "a", to: "b", via: { types: [MEMBER_OF, PARTICIPATES_IN, FUNDS], direction: BOTH }, maxHops: 2 }] }',
    selection: "nodes { bindings { variable entity { id name } } paths { length } }",
  },
  {
    field: "collaborations",
    args: "projection: { weight: NEWMAN, via: { direction: BOTH } }",
    selection: "nodes { a { id name } b { id } weight sharedCount period { start end } }",
  },
  {
    field: "stats",
    args: "groupBy: [YEAR, SOURCE]",
    selection: `rows { keys { key value } relationshipCount entityCount amounts ${money} }`,
  },
  {
    field: "conflicts",
    args: "",
    selection: "totalCount nodes { id kind note properties statements { nodes { id value } } }",
  },
  { field: "sources", args: "", selection: "totalCount nodes { id title statementCount }" },
  {
    field: "statements",
    args: "where: { modalities: [ASSERTED], dating: [DATED, OPEN_START, OPEN_END, UNDATED] }, orderBy: { field: START, direction: DESC }, first: 20",
    selection: `totalCount nodes { id property value ${period} about { id } source { id } conflicts { totalCount } }`,
  },
];
