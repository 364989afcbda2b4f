// Constraints and indexes of docs/data-model.md. Applied at every start; existing ones are kept.
// One index on `id` and one on `role` for each relationship type follow in src/store/model/schema-commands.ts.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT graph_version IF NOT EXISTS FOR (n:GraphVersion) REQUIRE n.version IS UNIQUE;

// Pages by name.
CREATE INDEX entity_sort_name IF NOT EXISTS FOR (n:Entity) ON (n.sortName, n.id);
CREATE INDEX entity_kind IF NOT EXISTS FOR (n:Entity) ON (n.kind, n.sortName, n.id);

// Evidence about one thing, and of one source. A statement that is retracted and recorded again appears twice, with the same id.
CREATE INDEX statement_id IF NOT EXISTS FOR (n:Statement) ON (n.id);
CREATE INDEX statement_about IF NOT EXISTS FOR (n:Statement) ON (n.about);
CREATE INDEX statement_source IF NOT EXISTS FOR (n:Statement) ON (n.source, n.id);

CREATE INDEX conflict_id IF NOT EXISTS FOR (n:Conflict) ON (n.id);
CREATE INDEX conflict_subject_about IF NOT EXISTS FOR (n:ConflictSubject) ON (n.about);
CREATE INDEX identifier_key IF NOT EXISTS FOR (n:Identifier) ON (n.key);
CREATE INDEX past_state_id IF NOT EXISTS FOR (n:PastState) ON (n.id);
CREATE INDEX past_state_known_to IF NOT EXISTS FOR (n:PastState) ON (n.knownTo);

CREATE FULLTEXT INDEX entitySearch IF NOT EXISTS FOR (n:Entity|PastState) ON EACH [n.searchTerms]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
