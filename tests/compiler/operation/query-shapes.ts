/** A query of the corpus: every root field, filter and connection stands in at least one. `roots` is the number of statements to expect. */
export interface QueryShape {
  readonly title: string;
  readonly query: string;
  readonly roots: number;
  /** How many of them are asked once more in full while the graph rests, since nothing has the id they refer to. */
  readonly again?: number;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const evidence =
  "statements(first: 3) { totalCount nodes { id property locator source { id title } attributedTo { id } } }";

/** Shapes of queries; the values in them are found in the shipped seeds, where they matter. */
export const queryShapes: readonly QueryShape[] = [
  {
    title: "what is served",
    roots: 1,
    query:
      "{ graph { version updatedAt entityCount relationshipCount statementCount sourceCount licence limits { tokens depth pageSize } } }",
  },
  {
    title: "an entity by id",
    roots: 1,
    query:
      '{ entity(by: { id: "bmi" }) { __typename id kind name nameEn: name(language: EN) description homepage alternateNames } }',
  },
  {
    title: "an entity by identifier",
    roots: 1,
    query:
      '{ entity(by: { identifier: { scheme: "ags", value: "08426" } }) { id identifiers { scheme value url } } }',
  },
  {
    title: "keys that mean something to JavaScript",
    roots: 2,
    query:
      '{ __proto__: graph { __proto__: version constructor: __typename } toString: entity(by: { id: "bmi" }) { __proto__: id valueOf: identifiers { __proto__: scheme } } }',
  },
  { title: "a reference to nothing", roots: 1, again: 1, query: '{ entity(by: { id: "nobody" }) { id } }' },
  {
    title: "anything by id",
    roots: 1,
    query:
      '{ node(id: "bmi") { __typename id ... on Actor { name degree } ... on Source { title } ... on Relationship { type } ... on Statement { value } ... on Conflict { kind } } }',
  },
  {
    title: "many by id",
    roots: 1,
    again: 1,
    query:
      '{ nodes(ids: ["bmi", "doc-000", "nobody", "c-end-date"]) { __typename id ... on Entity { name } } }',
  },
  {
    title: "entities by name",
    roots: 1,
    query:
      "{ entities(first: 5) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id name } } } }",
  },
  {
    title: "the last entities by name, and the last relationships",
    roots: 2,
    query:
      "{ entities(last: 5) { pageInfo { hasNextPage hasPreviousPage startCursor } nodes { id name } } relationships(last: 5, orderBy: { field: START }) { edges { cursor node { id neighbours: from { neighbours(last: 2) { nodes { id } } } } } } }",
  },
  {
    title: "entities by degree, backwards",
    roots: 1,
    query:
      "{ entities(first: 5, orderBy: { field: DEGREE, direction: DESC }) { nodes { id degree relationshipCounts { type direction count } } } }",
  },
  {
    title: "entities of kinds",
    roots: 1,
    query:
      '{ entities(where: { kinds: [PROGRAMME, PROJECT], nameStartsWith: "Di" }) { nodes { id ... on Programme { period { start end ongoing earliestStart latestEnd } budget { value min max currency } } } } }',
  },
  {
    title: "nested filters",
    roots: 1,
    query:
      '{ entities(where: { or: [{ ids: ["krz"] }, { not: { kinds: [PERSON, TOPIC] }, and: [{ sourceIds: ["doc-002"] }, { identifierScheme: "ags" }] }] }) { nodes { id } } }',
  },
  {
    title: "entities related to one",
    roots: 1,
    query:
      '{ entities(where: { related: { via: { types: [PARTICIPATES_IN], direction: OUT }, entity: { id: "modellkommune-egovernment" } } }, first: 50) { nodes { id kind } } }',
  },
  {
    title: "entities related to several of a kind",
    roots: 1,
    query:
      "{ entities(where: { related: { where: { kinds: [MUNICIPALITY], related: { where: { kinds: [PROGRAMME] } } }, atLeast: 2 } }) { nodes { id } } }",
  },
  {
    title: "neighbours with evidence",
    roots: 1,
    query: `{ entity(by: { id: "bmi" }) { neighbours(first: 10) { totalCount edges { direction relationship { id type predicate role modality ${evidence} sources { nodes { id } } conflicts { nodes { id } } } node { id name } } } } }`,
  },
  {
    title: "neighbours through a filter",
    roots: 1,
    query:
      '{ entity(by: { id: "bmi" }) { neighbours(via: { types: [CARRIES_OUT, INITIATED], direction: OUT, roles: ["joint carrier"], statuses: [STATED], modalities: [ASSERTED], sourceIds: ["doc-000"], minRank: NORMAL }, where: { kinds: [PROGRAMME] }, orderBy: { field: START, direction: DESC }) { nodes { id } } } }',
  },
  {
    title: "neighbours by amount",
    roots: 1,
    query:
      '{ entity(by: { id: "land-nordrhein-westfalen" }) { neighbours(via: { minAmount: "1000000", currency: "EUR" }, orderBy: { field: AMOUNT, direction: DESC }) { edges { relationship { amount { value min max currency } quantity { value unit } } } } } }',
  },
  {
    title: "three levels",
    roots: 1,
    query: `{ entity(by: { id: "modellkommune-egovernment" }) { neighbours(first: 5) { edges { relationship { id ${evidence} } node { id neighbours(first: 5) { edges { relationship { id ${evidence} } node { id name neighbours(first: 2) { nodes { id } } } } } } } } } }`,
  },
  {
    title: "typed shortcuts",
    roots: 1,
    query:
      '{ entity(by: { id: "modellkommune-egovernment" }) { ... on Programme { participants(first: 20) { nodes { id ... on Municipality { participatesIn { nodes { id } } } ... on Consortium { members { nodes { id } } } } } evaluators { nodes { id } } partners { nodes { id } } funders { totalCount } } } }',
  },
  {
    title: "statements about an entity",
    roots: 1,
    query:
      '{ entity(by: { id: "modellkommune-egovernment" }) { statements(property: "period.end", includeRetracted: true) { nodes { id about { __typename id } property value valueType language originalValue locator rank status modality interestedParty note recordedAt retractedAt role deadline predicate period { start } amount { value } quantity { value unit } conflicts { nodes { id kind } } } } conflicts { nodes { id } } sources { nodes { id title } } } }',
  },
  {
    title: "search",
    roots: 1,
    query:
      '{ search(text: "Halls (Saale)", first: 3) { pageInfo { hasNextPage endCursor } edges { score matchedName node { id name } } } }',
  },
  {
    title: "search for words of which some are unknown",
    roots: 1,
    query:
      '{ search(text: "Hochschule Harz Wernigerode", first: 3) { unmatchedWords truncated { reason } edges { cursor score unmatchedWords node { id name } } } }',
  },
  {
    title: "search among those related to one",
    roots: 1,
    query:
      '{ search(text: "kommune", where: { related: { entity: { id: "bmi" } } }, first: 5) { nodes { id } } }',
  },
  {
    title: "search within kinds",
    roots: 1,
    query: '{ search(text: "Karlsruhe", where: { kinds: [MUNICIPALITY] }) { nodes { id } } }',
  },
  {
    title: "all relationships",
    roots: 1,
    query:
      "{ relationships(first: 5) { totalCount pageInfo { endCursor } nodes { id type from { id name } to { id name } period { start observedOn } deadline } } }",
  },
  {
    title: "relationships and names at times of their own",
    roots: 1,
    query:
      '{ relationships(first: 5, asOf: { validAt: "2014" }) { nodes { id certaintyAt(validAt: "2015", during: "2016") then: certaintyAt(during: "2019-05") from { nameAt(validAt: "2004") nameEn: nameAt(validAt: "2004", language: EN) name } } } }',
  },
  {
    title: "relationships between ends",
    roots: 1,
    query:
      '{ relationships(via: { types: [MEMBER_OF] }, from: { kinds: [MUNICIPALITY] }, to: { ids: ["komm24"] }, orderBy: { field: START }) { nodes { id from { id } } } }',
  },
  {
    title: "sources and what they say",
    roots: 1,
    query:
      "{ sources(first: 2) { totalCount nodes { id title publisher publishedOn url licence retrievedOn statementCount statements(first: 2) { nodes { id } } ownStatements { nodes { id property value } } } } }",
  },
  {
    title: "conflicts",
    roots: 1,
    query:
      "{ conflicts(first: 5, kinds: [CONTRADICTION, PRECISION]) { totalCount nodes { id kind note properties about { __typename id } statements(first: 9) { nodes { id value } } } } }",
  },
  {
    title: "conflicts about one",
    roots: 1,
    query: '{ conflicts(about: { id: "modellkommune-egovernment" }) { nodes { id } } }',
  },
  {
    title: "fragments, aliases and directives",
    roots: 2,
    variables: { deep: true },
    query:
      'query Q($deep: Boolean!, $first: Int! = 2) { a: entity(by: { id: "krz" }) { ...Card } b: entity(by: { id: "komm24" }) { ...Card id @skip(if: true) } } fragment Card on Entity { id title: name ...Near @include(if: $deep) } fragment Near on Entity { near: neighbours(first: $first) { nodes { id ... on Person { roles { nodes { id } } } } } far: neighbours(first: 1) { nodes { id } } }',
  },
  {
    title: "several root fields and introspection",
    roots: 3,
    query:
      "{ graph { version } __typename s: sources(first: 1) { nodes { id } } c: conflicts(first: 1) { nodes { id } } __schema { queryType { name } } }",
  },
  {
    title: "only introspection",
    roots: 0,
    query: '{ __schema { queryType { name } } __type(name: "Entity") { kind } }',
  },
  {
    title: "the default neighbourhood with its evidence",
    roots: 1,
    query: `{ neighbourhood(of: [{ id: "krz" }, { id: "bmi" }], hops: 2) { nodes { id name kind } relationships { id type from { id } to { id } certainty ${evidence} sources { nodes { id } } } truncated { reason limit found } } }`,
  },
  {
    title: "a filtered neighbourhood at a time",
    roots: 1,
    query:
      '{ neighbourhood(of: [{ id: "modellkommune-egovernment" }], hops: 3, limit: 20, via: { types: [MEMBER_OF, PARTICIPATES_IN], during: "2015" }, where: { kinds: [MUNICIPALITY, GROUP] }, asOf: { validAt: "2016-08-15" }) { nodes { id relationshipCounts { type direction count } } relationships { id certainty } } }',
  },
  {
    title: "shortest paths with evidence",
    roots: 1,
    query: `{ shortestPaths(from: { id: "krz" }, to: { id: "hochschule-harz" }, where: { not: { kinds: [TOPIC] } }) { paths { length steps { entity { id name } relationshipCount relationships { direction relationship { id type ${evidence} } } } } truncated { reason limit } } }`,
  },
  {
    title: "all simple paths",
    roots: 1,
    query:
      '{ paths(from: { id: "stadt-soest" }, to: { id: "stadt-heidelberg" }, maxHops: 5, via: { direction: BOTH, minRank: DEPRECATED }, where: { nameStartsWith: "D" }) { paths { length steps { entity { id } } } } }',
  },
  {
    title: "a pattern from what is referred to, with evidence",
    roots: 1,
    query: `{ matchPattern(pattern: { nodes: [{ variable: "actor" }, { variable: "programme", ref: { id: "modellkommune-egovernment" } }, { variable: "other", where: { kinds: [PUBLIC_BODY] } }], edges: [{ from: "actor", to: "programme", via: { types: [EVALUATES, ACCOMPANIES], direction: OUT } }, { from: "actor", to: "other", via: { direction: BOTH }, maxHops: 3 }, { from: "other", to: "programme", maxHops: 2 }] }) { pageInfo { hasNextPage endCursor } edges { cursor node { bindings { variable entity { id name } } paths { length steps { entity { id } relationshipCount relationships { direction relationship { id ${evidence} } } } } } } } }`,
  },
  {
    title: "a pattern from anywhere",
    roots: 1,
    query:
      '{ matchPattern(first: 3, pattern: { nodes: [{ variable: "a", where: { kinds: [MUNICIPALITY] } }, { variable: "b" }, { variable: "c" }], edges: [{ from: "a", to: "b", via: { types: [MEMBER_OF], minCertainty: CERTAIN } }, { from: "b", to: "c", via: {}, maxHops: 2 }, { from: "a", to: "c", via: {}, maxHops: 3 }, { from: "c", to: "a", via: {} }] }, asOf: { validAt: "2015" }) { nodes { bindings { variable entity { id } } } } }',
  },
  {
    title: "a pattern from a name",
    roots: 1,
    query:
      '{ matchPattern(pattern: { nodes: [{ variable: "a" }, { variable: "b", where: { nameStartsWith: "Modell", related: { entity: { id: "bmi" } } } }], edges: [{ from: "a", to: "b" }] }) { nodes { bindings { entity { id } } paths { length } } } }',
  },
  {
    title: "a pattern of one node",
    roots: 1,
    again: 1,
    query:
      '{ matchPattern(pattern: { nodes: [{ variable: "a", where: { ids: ["krz", "nobody"] } }], edges: [] }) { nodes { bindings { entity { id } } paths { length } } } }',
  },
  {
    title: "collaborations of the whole graph, with evidence",
    roots: 1,
    query: `{ collaborations(projection: { weight: NEWMAN }, first: 3) { totalCount pageInfo { endCursor } nodes {
      a { id } b { id } weight sharedCount period { start end } sources { nodes { id } }
      shared { entity { id } a { id ${evidence} } b { id } }
    } } }`,
  },
  {
    title: "collaborations around one, and between some",
    roots: 2,
    query: `{
      around: collaborations(projection: { around: { id: "krz" } }, first: 3) { nodes { b { id } weight } }
      between: collaborations(projection: { between: { ids: ["krz", "bmi"] } }) { totalCount nodes { weight } }
    }`,
  },
  {
    title: "sums and counts",
    roots: 2,
    query: `{
      coarse: stats(groupBy: [YEAR, CURRENCY]) { rows { keys { value } entityCount amounts { value } } truncated { found } }
      fine: stats(groupBy: [FROM, YEAR], limit: 5) { rows { keys { value } entityCount amounts { value } } truncated { found } }
    }`,
  },
  {
    title: "statements of all sources, filtered, ordered and counted",
    roots: 3,
    query: `query ($modalities: [Modality!], $after: String) {
      statements(where: { modalities: $modalities, properties: ["goal", "period.start"] }, first: 3, after: $after) { totalCount nodes { id value about { id } source { id } } pageInfo { endCursor } }
      byStart: statements(where: { aboutKinds: [EVENT, PROGRAMME], during: "2016", dating: [DATED, OPEN_END], interestedParty: false, inConflict: true }, orderBy: { field: START, direction: DESC }, includeRetracted: true) { edges { cursor node { id attributedTo { id } } } }
      stats { statementCounts(where: { about: ["bmi"], attributedTo: ["bmi"] }, groupBy: [SOURCE, MODALITY], limit: 3) { rows { keys { key value } statementCount } truncated { found } } entityCounts(where: { excludeKinds: [LAW], municipalityTypes: [CITY], levels: [STATE], hasHomepage: true }, groupBy: [KIND, LEVEL]) { rows { entityCount } } }
    }`,
    variables: { modalities: ["ASSERTED", "PLAN"] },
  },
];
