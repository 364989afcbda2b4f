import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, YYYY-MM-DD, in the Gregorian calendar. */
  Date: { input: string; output: string; }
  /** An instant in UTC to the millisecond, YYYY-MM-DDThh:mm:ss.sssZ; as input any offset is accepted. */
  DateTime: { input: string; output: string; }
  /**
   * Exact decimal number as text, such as 4400000 or -0.5: digits, at most one point, no exponent, no separators. Without trailing
   * zeros in answers; as input also a whole number.
   */
  Decimal: { input: string; output: string; }
  /**
   * A date or period at the precision of its source, as text of ISO 8601-2 (EDTF), levels 0 and 1, in the years 0000 to 9999: 2014,
   * 2016-09, 2016-09-22; the seasons 2014-21 (spring) to 2014-24 (winter); 201X, 20XX, 2016-XX, 2016-09-XX, 2016-XX-XX; each with
   * `?`, `~` or `%` after it, which widens both bounds by one unit of the stated precision; the intervals 2012/2016, 2012/..,
   * ../2021, 2012/ and /2021. Not read are years before 0000 or after 9999 (-0044, Y12000), times of day, and level 2; as input they
   * are BAD_USER_INPUT with the reason. Of level 2 there is only a day without a year (XXXX-06-25), in answers only; it has no bounds.
   */
  EDTF: { input: string; output: string; }
  /** Absolute web address, http or https. */
  URL: { input: string; output: string; }
};

/** An actor: an organisation, a group or a person. */
export type Actor = {
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** An actor: an organisation, a group or a person. */
export type ActorConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An actor: an organisation, a group or a person. */
export type ActorDescriptionArgs = {
  language?: Language;
};


/** An actor: an organisation, a group or a person. */
export type ActorNameArgs = {
  language?: Language;
};


/** An actor: an organisation, a group or a person. */
export type ActorNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** An actor: an organisation, a group or a person. */
export type ActorNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** An actor: an organisation, a group or a person. */
export type ActorSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An actor: an organisation, a group or a person. */
export type ActorStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** Levels of the state, from the widest to the narrowest. */
export type AdministrativeLevel =
  /** A rural district (Landkreis) or a part of a Land above the municipalities. */
  | 'DISTRICT'
  /** The European Union and its bodies. */
  | 'EU'
  /** The Federation (Bund). */
  | 'FEDERAL'
  /** A town, a city or a rural municipality. */
  | 'MUNICIPAL'
  /** One of the sixteen Länder. */
  | 'STATE';

/**
 * Two times, for everything selected below the field. A relationship begins between s1 and s2 (its earliest and latest start) and
 * ends between e1 and e2 (its earliest and latest end); the asked days are q1 to q2. docs/time.md explains it with examples.
 * Unknown start: s1 open, s2 = e2. Unknown end: e2 open, e1 = s1. Ongoing: e1 and e2 open. `observedOn` narrows the range: s2 is
 * no later, and e1 no earlier. An undated relationship is POSSIBLE at any time, never CERTAIN.
 */
export type AsOf = {
  /**
   * The graph as recorded at this instant; empty before its first version. An instant after the newest version is BAD_USER_INPUT,
   * because more may be recorded until then. Null or omitted: the newest version, fixed once per operation.
   */
  readonly knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * What held in the world throughout these days: CERTAIN if s2 <= q1 and e1 >= q2, POSSIBLE if s1 <= q2 and e2 >= q1; otherwise
   * the relationship is left out. Never removes an entity, but selects its dated names and properties. A day without a year is
   * BAD_USER_INPUT. Null or omitted: no condition on time.
   */
  readonly validAt?: InputMaybe<Scalars['EDTF']['input']>;
};

/** How certain it is that something held at the asked time. What certainly did not hold is left out. */
export type Certainty =
  /** It held, whatever the true dates are within the range that the sources give. */
  | 'CERTAIN'
  /** It may have held: the dates leave it open, or there are none. */
  | 'POSSIBLE';

/** Two actors tied by what they share (one-mode projection of a two-mode network). Shared ties need not overlap in time. */
export type Collaboration = {
  readonly __typename?: 'Collaboration';
  /** The actor in `around`, else the one whose id comes first. */
  readonly a: Actor;
  /** The one that `a` shares things with. */
  readonly b: Actor;
  /**
   * From the earliest start to the latest end of all ties of both. `start` is the stated start of the tie that certainly began
   * first; `end` and `ongoing` are those of the tie that certainly lasted longest. The bounds give the range of all dated ties;
   * `observedOn` is null. Null if no tie is dated.
   */
  readonly period?: Maybe<Period>;
  /** The things they share, ordered by id. */
  readonly shared: ReadonlyArray<SharedTie>;
  /** How many things they share. */
  readonly sharedCount: Scalars['Int']['output'];
  /** The sources of the ties' current statements, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** Strength of the collaboration, by the requested `weight`. NEWMAN weights are given to 10 decimal places. */
  readonly weight: Scalars['Float']['output'];
};


/** Two actors tied by what they share (one-mode projection of a two-mode network). Shared ties need not overlap in time. */
export type CollaborationSharedArgs = {
  first?: Scalars['Int']['input'];
};


/** Two actors tied by what they share (one-mode projection of a two-mode network). Shared ties need not overlap in time. */
export type CollaborationSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of collaborations, strongest first, then by the ids of `a` and `b`. */
export type CollaborationConnection = {
  readonly __typename?: 'CollaborationConnection';
  /** This page, in order. */
  readonly edges: ReadonlyArray<CollaborationEdge>;
  /** The nodes of the edges, in the same order. */
  readonly nodes: ReadonlyArray<Collaboration>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; counted only if selected. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A collaboration in a list of collaborations. */
export type CollaborationEdge = {
  readonly __typename?: 'CollaborationEdge';
  /** Opaque cursor for `after` and `before`. It is bound to the field, its parent, filters and order, not to the document or an alias. */
  readonly cursor: Scalars['String']['output'];
  /** The collaboration at this place. */
  readonly node: Collaboration;
};

/**
 * Which actors are tied, and by what. Without `around` or `between.ids`, an answer over the limit is RESULT_TOO_LARGE; the message
 * says how to ask for less.
 */
export type CollaborationInput = {
  /** One actor that takes part in all collaborations, as their `a`. An unknown one is NOT_FOUND. */
  readonly around?: InputMaybe<EntityRef>;
  /** Both actors must match; null or omitted: all. */
  readonly between?: InputMaybe<EntityFilter>;
  /** Minimum weight; collaborations with less are left out. */
  readonly minWeight?: Scalars['Float']['input'];
  /** Kinds of the shared things; an empty list matches nothing. */
  readonly through?: ReadonlyArray<EntityKind>;
  /** What ties an actor to a shared thing, direction seen from the actor; several ties to one thing count once. */
  readonly via?: RelationshipFilter;
  /** How collaborations are weighted. */
  readonly weight?: CollaborationWeight;
};

/** How collaborations are weighted. */
export type CollaborationWeight =
  /** The number of shared things. */
  | 'COUNT'
  /**
   * Sum of 1/(n - 1) over the shared things, where n is the number of distinct actors tied to the thing under `via` and `asOf`,
   * before `between` and `around`. Large gatherings thus count for less.
   */
  | 'NEWMAN';

/** Statements that cannot all be right, or that need a careful reading side by side. */
export type Conflict = Node & {
  readonly __typename?: 'Conflict';
  /** The entities, relationships and sources it concerns, each once, ordered by id. */
  readonly about: ReadonlyArray<Node>;
  /** Stable and opaque: letters, digits, `.` and `-`. */
  readonly id: Scalars['ID']['output'];
  /** What is wrong or doubtful. */
  readonly kind: ConflictKind;
  /** How to read it and what we did, in our own words; null: nothing to add. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The properties in question (`period.end`, `name`, `exists` …), each once, in the order of their code points. */
  readonly properties: ReadonlyArray<Scalars['String']['output']>;
  /** The statements to read side by side, ordered by id. */
  readonly statements: StatementConnection;
};


/** Statements that cannot all be right, or that need a careful reading side by side. */
export type ConflictStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of conflicts. */
export type ConflictConnection = {
  readonly __typename?: 'ConflictConnection';
  /** This page, in order. */
  readonly edges: ReadonlyArray<ConflictEdge>;
  /** The nodes of the edges, in the same order. */
  readonly nodes: ReadonlyArray<Conflict>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; counted only if selected. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A conflict in a list of conflicts. */
export type ConflictEdge = {
  readonly __typename?: 'ConflictEdge';
  /** Opaque cursor for `after` and `before`. It is bound to the field, its parent, filters and order, not to the document or an alias. */
  readonly cursor: Scalars['String']['output'];
  /** The conflict at this place. */
  readonly node: Conflict;
};

/** What makes statements a conflict. */
export type ConflictKind =
  /** The wording allows more than one reading. */
  | 'AMBIGUITY'
  /** Figures that do not add up, or that only a calculation gives. */
  | 'ARITHMETIC'
  /** They cannot all be right. */
  | 'CONTRADICTION'
  /** The source speaks for itself or for its partner. */
  | 'INTERESTED_PARTY'
  /** They name the same thing differently, or different things alike. */
  | 'NAMING'
  /** Leftovers of the page around a text, irrelevant to the subject. */
  | 'NOISE'
  /** The sources leave an important question open. */
  | 'OPEN'
  /** They agree, but one is more exact than the other. */
  | 'PRECISION'
  /** The facts depend on the time of writing: planned or under way then, perhaps not now. */
  | 'STATUS'
  /** A misspelling in a source, kept and corrected. */
  | 'TYPO'
  /** They say nearly the same, but the difference in wording matters. */
  | 'WORDING';

/** Municipalities or others that joined forces for a task: a Zweckverband, a bidder community, a consortium of districts. */
export type Consortium = Actor & Entity & Node & {
  readonly __typename?: 'Consortium';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it came into being, as precisely as stated; null if no source says it. */
  readonly foundedOn?: Maybe<Scalars['EDTF']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** Legal form as the sources write it (AG, GmbH, Zweckverband); null if none says it. */
  readonly legalForm?: Maybe<Scalars['String']['output']>;
  /**
   * Who belongs to it, as far as named: MEMBER_OF towards it. One edge per relationship; ordered by `orderBy`, then by the
   * relationship's id.
   */
  readonly members: NeighbourConnection;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /**
   * Programmes, projects and events it takes part in: PARTICIPATES_IN from it. One edge per relationship; ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly participatesIn: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /**
   * How many members it has, where a source says it; whole number, 1 or more. Members need not be known by name, so `members` may
   * hold fewer. Null if no source says it.
   */
  readonly size?: Maybe<Scalars['Int']['output']>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** Municipalities or others that joined forces for a task: a Zweckverband, a bidder community, a consortium of districts. */
export type ConsortiumConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Municipalities or others that joined forces for a task: a Zweckverband, a bidder community, a consortium of districts. */
export type ConsortiumDescriptionArgs = {
  language?: Language;
};


/** Municipalities or others that joined forces for a task: a Zweckverband, a bidder community, a consortium of districts. */
export type ConsortiumMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** Municipalities or others that joined forces for a task: a Zweckverband, a bidder community, a consortium of districts. */
export type ConsortiumNameArgs = {
  language?: Language;
};


/** Municipalities or others that joined forces for a task: a Zweckverband, a bidder community, a consortium of districts. */
export type ConsortiumNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** Municipalities or others that joined forces for a task: a Zweckverband, a bidder community, a consortium of districts. */
export type ConsortiumNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** Municipalities or others that joined forces for a task: a Zweckverband, a bidder community, a consortium of districts. */
export type ConsortiumParticipatesInArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** Municipalities or others that joined forces for a task: a Zweckverband, a bidder community, a consortium of districts. */
export type ConsortiumSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Municipalities or others that joined forces for a task: a Zweckverband, a bidder community, a consortium of districts. */
export type ConsortiumStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** A company whose business is to advise. Where a source does not show that, the company is an Organisation. */
export type Consultancy = Actor & Entity & Node & {
  readonly __typename?: 'Consultancy';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it came into being, as precisely as stated; null if no source says it. */
  readonly foundedOn?: Maybe<Scalars['EDTF']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** Legal form as the sources write it (AG, GmbH, Zweckverband); null if none says it. */
  readonly legalForm?: Maybe<Scalars['String']['output']>;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** A company whose business is to advise. Where a source does not show that, the company is an Organisation. */
export type ConsultancyConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A company whose business is to advise. Where a source does not show that, the company is an Organisation. */
export type ConsultancyDescriptionArgs = {
  language?: Language;
};


/** A company whose business is to advise. Where a source does not show that, the company is an Organisation. */
export type ConsultancyNameArgs = {
  language?: Language;
};


/** A company whose business is to advise. Where a source does not show that, the company is an Organisation. */
export type ConsultancyNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** A company whose business is to advise. Where a source does not show that, the company is an Organisation. */
export type ConsultancyNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** A company whose business is to advise. Where a source does not show that, the company is an Organisation. */
export type ConsultancySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A company whose business is to advise. Where a source does not show that, the company is an Organisation. */
export type ConsultancyStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** What is known of when a relationship began and ended, whatever time is asked. Days without a year count as unknown. */
export type Dating =
  /** Both its beginning and its end are dated, exactly or within bounds. What happens on one day and has a date is DATED. */
  | 'DATED'
  /** It has a beginning and no known end; it may go on. */
  | 'OPEN_END'
  /** Its beginning is unknown: there is an end, or only a time for which a source vouches that it held. */
  | 'OPEN_START'
  /** No source gives any time. */
  | 'UNDATED';

/** How many relationships of a list are dated how; together they are all. */
export type DatingCounts = {
  readonly __typename?: 'DatingCounts';
  /** Beginning and end are dated. */
  readonly dated: Scalars['Int']['output'];
  /** There is a beginning and no known end. */
  readonly openEnd: Scalars['Int']['output'];
  /** The beginning is unknown. */
  readonly openStart: Scalars['Int']['output'];
  /** No source gives any time. */
  readonly undated: Scalars['Int']['output'];
};

/** Direction of relationships, seen from the entity where the hop starts. */
export type Direction =
  /** Relationships of either direction. */
  | 'BOTH'
  /** Relationships that lead to the entity. */
  | 'IN'
  /** Relationships that start at the entity. */
  | 'OUT';

/**
 * Anything the graph describes: actors, and what they take part in, make or deal with. A field name has the same type on all
 * concrete types. `kind` and `__typename` both tell the concrete type.
 */
export type Entity = {
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/**
 * Anything the graph describes: actors, and what they take part in, make or deal with. A field name has the same type on all
 * concrete types. `kind` and `__typename` both tell the concrete type.
 */
export type EntityConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Anything the graph describes: actors, and what they take part in, make or deal with. A field name has the same type on all
 * concrete types. `kind` and `__typename` both tell the concrete type.
 */
export type EntityDescriptionArgs = {
  language?: Language;
};


/**
 * Anything the graph describes: actors, and what they take part in, make or deal with. A field name has the same type on all
 * concrete types. `kind` and `__typename` both tell the concrete type.
 */
export type EntityNameArgs = {
  language?: Language;
};


/**
 * Anything the graph describes: actors, and what they take part in, make or deal with. A field name has the same type on all
 * concrete types. `kind` and `__typename` both tell the concrete type.
 */
export type EntityNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/**
 * Anything the graph describes: actors, and what they take part in, make or deal with. A field name has the same type on all
 * concrete types. `kind` and `__typename` both tell the concrete type.
 */
export type EntityNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * Anything the graph describes: actors, and what they take part in, make or deal with. A field name has the same type on all
 * concrete types. `kind` and `__typename` both tell the concrete type.
 */
export type EntitySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Anything the graph describes: actors, and what they take part in, make or deal with. A field name has the same type on all
 * concrete types. `kind` and `__typename` both tell the concrete type.
 */
export type EntityStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** A page of entities. */
export type EntityConnection = {
  readonly __typename?: 'EntityConnection';
  /** This page, in order. */
  readonly edges: ReadonlyArray<EntityEdge>;
  /** The nodes of the edges, in the same order. */
  readonly nodes: ReadonlyArray<Entity>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; counted only if selected. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What the entities of a row have in common. */
export type EntityCountKey = {
  readonly __typename?: 'EntityCountKey';
  /** What they are grouped by. */
  readonly key: EntityGroupKey;
  /** Enum value, or `true` and `false` under HAS_HOMEPAGE; null if no source says it, or the kind has no such field. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** What entities with the same keys add up to. */
export type EntityCountRow = {
  readonly __typename?: 'EntityCountRow';
  /** How many entities. */
  readonly entityCount: Scalars['Int']['output'];
  /** The keys in the given order, each once. */
  readonly keys: ReadonlyArray<EntityCountKey>;
};

/** How many entities there are with equal keys. */
export type EntityCounts = {
  readonly __typename?: 'EntityCounts';
  /** One row for each combination of keys that occurs, the largest count first, then by the keys in the given order. Without keys: exactly one row. */
  readonly rows: ReadonlyArray<EntityCountRow>;
  /** What was cut; null if these are all rows. */
  readonly truncated?: Maybe<Truncation>;
};

/** An entity in a list of entities. */
export type EntityEdge = {
  readonly __typename?: 'EntityEdge';
  /** Opaque cursor for `after` and `before`. It is bound to the field, its parent, filters and order, not to the document or an alias. */
  readonly cursor: Scalars['String']['output'];
  /** The entity at this place. */
  readonly node: Entity;
};

/**
 * Which entities count. Fields are joined by AND, values in one list by OR; an empty list matches nothing; null equals omitted.
 * `and: []` is true, `or: []` is false. At most 4 deep, `related` at most 2; deeper is BAD_USER_INPUT.
 */
export type EntityFilter = {
  /** All of these hold. */
  readonly and?: InputMaybe<ReadonlyArray<EntityFilter>>;
  /** None of these kinds; an empty list excludes nothing. */
  readonly excludeKinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  /** True: a source gives its homepage. False: none does. */
  readonly hasHomepage?: InputMaybe<Scalars['Boolean']['input']>;
  /** Has an identifier of this scheme (`ags`, `wikidata` …), in any case, as in a look-up by identifier. */
  readonly identifierScheme?: InputMaybe<Scalars['String']['input']>;
  /** Any of these ids; a merged id means the surviving entity. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Any of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  /** A public body of any of these levels. */
  readonly levels?: InputMaybe<ReadonlyArray<AdministrativeLevel>>;
  /** A municipality of any of these types. */
  readonly municipalityTypes?: InputMaybe<ReadonlyArray<MunicipalityType>>;
  /**
   * The German name begins with this; both are folded by DIN 5007-1 (ä as a, ß as ss, case ignored). The empty text begins every
   * name. A text without letters or digits (`§`) begins none.
   */
  readonly nameStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  readonly not?: InputMaybe<EntityFilter>;
  /** One of these holds. */
  readonly or?: InputMaybe<ReadonlyArray<EntityFilter>>;
  /** Has such relationships. */
  readonly related?: InputMaybe<RelatedFilter>;
  /** Any of these sources says something about its own properties. */
  readonly sourceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What entities can be grouped by. */
export type EntityGroupKey =
  /** Whether a source gives a homepage. */
  | 'HAS_HOMEPAGE'
  /** What sort of thing they are: a value of `EntityKind`. */
  | 'KIND'
  /** The legal form, as the sources write it. */
  | 'LEGAL_FORM'
  /** The level of a public body; null for other kinds. */
  | 'LEVEL'
  /** The type of a municipality; null for other kinds. */
  | 'MUNICIPALITY_TYPE';

/** Kinds of entities, one to one with the concrete types. A kind never changes under an id. */
export type EntityKind =
  /** Zweckverbände, bidder communities, consortia of districts. */
  | 'CONSORTIUM'
  /** Companies whose business is to advise. */
  | 'CONSULTANCY'
  /** What happens at a time: conferences, panels, presentations. */
  | 'EVENT'
  /** Several actors named together, working groups and networks. */
  | 'GROUP'
  /** Research institutes and universities. */
  | 'INSTITUTE'
  /** IT companies and municipal IT providers. */
  | 'IT_COMPANY'
  /** Laws, and laws named together. */
  | 'LAW'
  /** Towns, cities and rural districts. */
  | 'MUNICIPALITY'
  /** Associations that speak for municipalities. */
  | 'MUNICIPAL_ASSOCIATION'
  /** Any other organisation, or one whose narrower kind no source shows. */
  | 'ORGANISATION'
  /** Natural persons in a public role. */
  | 'PERSON'
  /** Towns as mere locations, regions, buildings. */
  | 'PLACE'
  /** Funding programmes, competitions of a Land, model undertakings, strategies. */
  | 'PROGRAMME'
  /** Bounded undertakings: projects, rounds of a competition, evaluations. */
  | 'PROJECT'
  /** Reports, handbooks, press releases, films, periodicals, collections, agreements. */
  | 'PUBLICATION'
  /** Ministries, governments, Länder, state levels, authorities, public institutions. */
  | 'PUBLIC_BODY'
  /** Portals, platforms, software products, administrative services. */
  | 'SERVICE'
  /** Fields of work, subjects, technologies. */
  | 'TOPIC';

/** Order of a list of entities. Null keys come last in both directions; entities with equal keys are ordered by id. */
export type EntityOrder = {
  /** Ascending or descending. */
  readonly direction?: SortDirection;
  /** What to order by. */
  readonly field?: EntityOrderField;
};

/** Keys to order entities by. */
export type EntityOrderField =
  /** Number of current relationships of rank NORMAL or better. */
  | 'DEGREE'
  /** The German name folded by DIN 5007-1: ä as a, ß as ss, case ignored. */
  | 'NAME';

/**
 * One entity, named either by its id or by an identifier: exactly one of the two. A reference that finds nothing is null in
 * `entity`, `node` and `nodes`; elsewhere it is NOT_FOUND at its argument. An identifier that several entities have is
 * AMBIGUOUS_REFERENCE, with their ids.
 */
export type EntityRef =
  /** Id of an entity; a merged id means the surviving entity. */
  { readonly id: Scalars['ID']['input']; readonly identifier?: never; }
  |  /** A key in a register. */
  { readonly id?: never; readonly identifier: IdentifierInput; };

/**
 * Values of `errors[].extensions.code`, in addition to Apollo Server's own codes. No field returns this type; it exists so that
 * clients can generate it.
 */
export type ErrorCode =
  /** Several entities have the identifier; the error's `extensions` hold their ids. */
  | 'AMBIGUOUS_REFERENCE'
  /** The request is not a well-formed GraphQL request. */
  | 'BAD_REQUEST'
  /** A value is out of range, malformed, or conflicts with another; the message says what to write instead. */
  | 'BAD_USER_INPUT'
  /** Somebody else changed or is changing the same thing; read again and repeat. */
  | 'CONFLICT'
  /** The query could fetch more than is allowed; the error's `extensions` hold its cost and the limit. */
  | 'COST_LIMIT_EXCEEDED'
  /** A cursor is invalid, or belongs to another field, parent, filter or order. */
  | 'CURSOR_INVALID'
  /** The database cannot be reached or is starting; try again later. */
  | 'DATABASE_UNAVAILABLE'
  /** The key given does not allow this. */
  | 'FORBIDDEN'
  /** More hops are requested than are allowed. */
  | 'HOP_LIMIT_EXCEEDED'
  /** An import has errors; each is listed and nothing was written. */
  | 'IMPORT_REJECTED'
  /** An error on our side; the log has the details under the given request id. */
  | 'INTERNAL_SERVER_ERROR'
  /** A reference in a filter or argument finds nothing. */
  | 'NOT_FOUND'
  /** Too many requests at once; try again later. */
  | 'OVERLOADED'
  /** The request body exceeds its limit. */
  | 'PAYLOAD_TOO_LARGE'
  /** The database did not answer within the time allowed. */
  | 'QUERY_TIMEOUT'
  /** Too many requests from one address; try again after the given time. */
  | 'RATE_LIMITED'
  /** The database cannot be written to. */
  | 'READ_ONLY'
  /** The answer would be too large; ask for less of it, or export it. */
  | 'RESULT_TOO_LARGE'
  /** This needs a key, but none or a wrong one was given. */
  | 'UNAUTHENTICATED'
  /** The request's content type is not supported. */
  | 'UNSUPPORTED_MEDIA_TYPE';

/** Something that happens at a time: a closing event, a panel, a fair, an online dialogue. */
export type Event = Entity & Node & {
  readonly __typename?: 'Event';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** Who organises it: ORGANISES towards it. One edge per relationship; ordered by `orderBy`, then by the relationship's id. */
  readonly organisers: NeighbourConnection;
  /**
   * Who takes part in it, as speaker, host or guest: PARTICIPATES_IN towards it. The relationship's `role` says as what. One edge
   * per relationship; ordered by `orderBy`, then by the relationship's id.
   */
  readonly participants: NeighbourConnection;
  /** When it took place or is meant to; null if no source gives any time. */
  readonly period?: Maybe<Period>;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** Something that happens at a time: a closing event, a panel, a fair, an online dialogue. */
export type EventConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happens at a time: a closing event, a panel, a fair, an online dialogue. */
export type EventDescriptionArgs = {
  language?: Language;
};


/** Something that happens at a time: a closing event, a panel, a fair, an online dialogue. */
export type EventNameArgs = {
  language?: Language;
};


/** Something that happens at a time: a closing event, a panel, a fair, an online dialogue. */
export type EventNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** Something that happens at a time: a closing event, a panel, a fair, an online dialogue. */
export type EventNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** Something that happens at a time: a closing event, a panel, a fair, an online dialogue. */
export type EventOrganisersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** Something that happens at a time: a closing event, a panel, a fair, an online dialogue. */
export type EventParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** Something that happens at a time: a closing event, a panel, a fair, an online dialogue. */
export type EventSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that happens at a time: a closing event, a panel, a fair, an online dialogue. */
export type EventStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** What is served, in enough detail to cite it. All counts are of current records. */
export type GraphInfo = {
  readonly __typename?: 'GraphInfo';
  /** How many entities; 0 or more. */
  readonly entityCount: Scalars['Int']['output'];
  /** Licence of the facts: SPDX ids, joined by AND where data sets differ; null if none is recorded. */
  readonly licence?: Maybe<Scalars['String']['output']>;
  /** What one operation may ask at most on this server; docs/limits.md explains each. Beyond a limit the answer is COST_LIMIT_EXCEEDED. */
  readonly limits: Limits;
  /** How many relationships; 0 or more. */
  readonly relationshipCount: Scalars['Int']['output'];
  /** How many sources; 0 or more. */
  readonly sourceCount: Scalars['Int']['output'];
  /** How many statements; 0 or more. */
  readonly statementCount: Scalars['Int']['output'];
  /** When this version was published; for version 0, which was never published, 1970-01-01T00:00:00.000Z. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Number of the version: 0 before the first import, and 1 higher after each import that changed something. */
  readonly version: Scalars['Int']['output'];
};

/**
 * Several actors named together: partners of a project, winners of a competition, a working group, a network. Its members may be
 * named, partly named or not at all; none is ever invented.
 */
export type Group = Actor & Entity & Node & {
  readonly __typename?: 'Group';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it came into being, as precisely as stated; null if no source says it. */
  readonly foundedOn?: Maybe<Scalars['EDTF']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /**
   * Who belongs to it, as far as named: MEMBER_OF towards it. One edge per relationship; ordered by `orderBy`, then by the
   * relationship's id.
   */
  readonly members: NeighbourConnection;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /**
   * How many members it has, where a source says it; whole number, 1 or more. Members need not be known by name, so `members` may
   * hold fewer. Null if no source says it.
   */
  readonly size?: Maybe<Scalars['Int']['output']>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/**
 * Several actors named together: partners of a project, winners of a competition, a working group, a network. Its members may be
 * named, partly named or not at all; none is ever invented.
 */
export type GroupConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Several actors named together: partners of a project, winners of a competition, a working group, a network. Its members may be
 * named, partly named or not at all; none is ever invented.
 */
export type GroupDescriptionArgs = {
  language?: Language;
};


/**
 * Several actors named together: partners of a project, winners of a competition, a working group, a network. Its members may be
 * named, partly named or not at all; none is ever invented.
 */
export type GroupMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * Several actors named together: partners of a project, winners of a competition, a working group, a network. Its members may be
 * named, partly named or not at all; none is ever invented.
 */
export type GroupNameArgs = {
  language?: Language;
};


/**
 * Several actors named together: partners of a project, winners of a competition, a working group, a network. Its members may be
 * named, partly named or not at all; none is ever invented.
 */
export type GroupNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/**
 * Several actors named together: partners of a project, winners of a competition, a working group, a network. Its members may be
 * named, partly named or not at all; none is ever invented.
 */
export type GroupNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * Several actors named together: partners of a project, winners of a competition, a working group, a network. Its members may be
 * named, partly named or not at all; none is ever invented.
 */
export type GroupSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Several actors named together: partners of a project, winners of a competition, a working group, a network. Its members may be
 * named, partly named or not at all; none is ever invented.
 */
export type GroupStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** Keys to group relationships by. */
export type GroupKey =
  /** Currency of its amount; null: no amount. */
  | 'CURRENCY'
  /** What is known of its beginning and end: a value of `Dating`. */
  | 'DATING'
  /** The entity where it starts. */
  | 'FROM'
  /** Kind of the entity where it starts. */
  | 'FROM_KIND'
  /** The kind of assertion it rests on. */
  | 'MODALITY'
  /** The finer verb of the source; null: the type says all. */
  | 'PREDICATE'
  /** Type of the relationship. */
  | 'RELATIONSHIP_TYPE'
  /** Its role, word for word; null: not stated. */
  | 'ROLE'
  /** Each source of its current statements. */
  | 'SOURCE'
  /** The entity where it leads. */
  | 'TO'
  /** Kind of the entity where it leads. */
  | 'TO_KIND'
  /**
   * Each year in which it may have held, four digits. An open side extends as far as something is known, and an ongoing
   * relationship until the graph's version was published. With `via.during`, or else `asOf.validAt`, only years of the asked time
   * count, and an open side fills them. Null: undated.
   */
  | 'YEAR';

/** A company or public provider whose business is information technology; municipal IT providers too. */
export type ItCompany = Actor & Entity & Node & {
  readonly __typename?: 'ITCompany';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it came into being, as precisely as stated; null if no source says it. */
  readonly foundedOn?: Maybe<Scalars['EDTF']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** Legal form as the sources write it (AG, GmbH, Zweckverband); null if none says it. */
  readonly legalForm?: Maybe<Scalars['String']['output']>;
  /**
   * Who belongs to it, as far as named: MEMBER_OF towards it. One edge per relationship; ordered by `orderBy`, then by the
   * relationship's id.
   */
  readonly members: NeighbourConnection;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** A company or public provider whose business is information technology; municipal IT providers too. */
export type ItCompanyConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A company or public provider whose business is information technology; municipal IT providers too. */
export type ItCompanyDescriptionArgs = {
  language?: Language;
};


/** A company or public provider whose business is information technology; municipal IT providers too. */
export type ItCompanyMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** A company or public provider whose business is information technology; municipal IT providers too. */
export type ItCompanyNameArgs = {
  language?: Language;
};


/** A company or public provider whose business is information technology; municipal IT providers too. */
export type ItCompanyNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** A company or public provider whose business is information technology; municipal IT providers too. */
export type ItCompanyNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** A company or public provider whose business is information technology; municipal IT providers too. */
export type ItCompanySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A company or public provider whose business is information technology; municipal IT providers too. */
export type ItCompanyStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** An entity's key in a register or authority file. */
export type Identifier = {
  readonly __typename?: 'Identifier';
  /** Short name of the register (`ags`, `ars`, `wikidata`, `gnd`, `ror`, `lei` …), lower case. */
  readonly scheme: Scalars['String']['output'];
  /** The register's page about it; null if we know none for the scheme. */
  readonly url?: Maybe<Scalars['URL']['output']>;
  /** The key as the register writes it, without blanks. */
  readonly value: Scalars['String']['output'];
};

/** A key to look an entity up by. */
export type IdentifierInput = {
  /** Short name of the register (`ags`, `wikidata` …), in any case. */
  readonly scheme: Scalars['String']['input'];
  /**
   * The key, as the register writes it or in another common spelling: with blanks, without hyphens, after a prefix (`wd:Q1040`,
   * `doi:…`, `(DE-588)…`), or as an address (https://orcid.org/…).
   */
  readonly value: Scalars['String']['input'];
};

/** A research institute or a university. */
export type Institute = Actor & Entity & Node & {
  readonly __typename?: 'Institute';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it came into being, as precisely as stated; null if no source says it. */
  readonly foundedOn?: Maybe<Scalars['EDTF']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** Legal form as the sources write it (AG, GmbH, Zweckverband); null if none says it. */
  readonly legalForm?: Maybe<Scalars['String']['output']>;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** A research institute or a university. */
export type InstituteConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A research institute or a university. */
export type InstituteDescriptionArgs = {
  language?: Language;
};


/** A research institute or a university. */
export type InstituteNameArgs = {
  language?: Language;
};


/** A research institute or a university. */
export type InstituteNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** A research institute or a university. */
export type InstituteNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** A research institute or a university. */
export type InstituteSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A research institute or a university. */
export type InstituteStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** Languages of names and descriptions. */
export type Language =
  /** German; the language of nearly all sources. */
  | 'DE'
  /** English, if a source or we provide it. */
  | 'EN';

/** A law, or several laws named together. */
export type Law = Entity & Node & {
  readonly __typename?: 'Law';
  /** Official short form (EGovG, OZG); null if no source gives it. */
  readonly abbreviation?: Maybe<Scalars['String']['output']>;
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Day, month or year from which it has been in force, as precisely as stated; null if no source says it. */
  readonly inForceSince?: Maybe<Scalars['EDTF']['output']>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** A law, or several laws named together. */
export type LawConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A law, or several laws named together. */
export type LawDescriptionArgs = {
  language?: Language;
};


/** A law, or several laws named together. */
export type LawNameArgs = {
  language?: Language;
};


/** A law, or several laws named together. */
export type LawNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** A law, or several laws named together. */
export type LawNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** A law, or several laws named together. */
export type LawSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A law, or several laws named together. */
export type LawStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** What one operation may ask at most. */
export type Limits = {
  readonly __typename?: 'Limits';
  /** Aliases of a document. */
  readonly aliases: Scalars['Int']['output'];
  /** Bytes of the answer; more is RESULT_TOO_LARGE. */
  readonly answerBytes: Scalars['Int']['output'];
  /** Levels of fields within fields. */
  readonly depth: Scalars['Int']['output'];
  /** Directives of a document. */
  readonly directives: Scalars['Int']['output'];
  /** Fields of an operation, with fragments expanded. */
  readonly fields: Scalars['Int']['output'];
  /** Filters within filters; null: any number. */
  readonly filterNodes?: Maybe<Scalars['Int']['output']>;
  /** Lists and linked objects that are looked up. */
  readonly lists: Scalars['Int']['output'];
  /** Objects in the answer, as estimated before anything is read. */
  readonly nodes: Scalars['Int']['output'];
  /** Members of one page: the greatest `first`. */
  readonly pageSize: Scalars['Int']['output'];
  /** Fields at the root of an operation. */
  readonly rootFields: Scalars['Int']['output'];
  /** Tokens (words and signs) of a document. */
  readonly tokens: Scalars['Int']['output'];
};

/**
 * The kind of assertion a statement makes. PLAN, INTENTION and OBLIGATION are not (yet) facts of the world, and are drawn
 * differently.
 */
export type Modality =
  /** Plain report of a fact. */
  | 'ASSERTED'
  /** A judgement, praise or self-praise. */
  | 'ASSESSMENT'
  /** A general remark that sets the scene. */
  | 'BACKGROUND'
  /** Calculated by us from other statements. */
  | 'DERIVED'
  /** Two names or descriptions taken as one and the same thing. */
  | 'IDENTITY'
  /** A wish or declared intention. */
  | 'INTENTION'
  /** A name, an abbreviation or a designation. */
  | 'NAMING'
  /** A duty by law or contract, or its due date. */
  | 'OBLIGATION'
  /** Announced, expected or planned when the source was written. */
  | 'PLAN'
  /** Reported words of a person or body. */
  | 'QUOTATION';

/** A sum of money as stated: exact (`value`) or within bounds (`min`, `max`). Amounts of different currencies are never added. */
export type Money = {
  readonly __typename?: 'Money';
  /** Currency: three capital letters of ISO 4217 (EUR). */
  readonly currency: Scalars['String']['output'];
  /** Upper bound, inclusive; null: none stated. */
  readonly max?: Maybe<Scalars['Decimal']['output']>;
  /** Lower bound, inclusive; null: none stated. */
  readonly min?: Maybe<Scalars['Decimal']['output']>;
  /** The exact sum in whole units of the currency (4400000 for 4.4 million euros); null if only bounds are stated. */
  readonly value?: Maybe<Scalars['Decimal']['output']>;
};

/**
 * An association that speaks for municipalities, such as Deutscher Städtetag or Deutscher Landkreistag. Municipalities that join to
 * do a task are a Consortium.
 */
export type MunicipalAssociation = Actor & Entity & Node & {
  readonly __typename?: 'MunicipalAssociation';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it came into being, as precisely as stated; null if no source says it. */
  readonly foundedOn?: Maybe<Scalars['EDTF']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** Legal form as the sources write it (AG, GmbH, Zweckverband); null if none says it. */
  readonly legalForm?: Maybe<Scalars['String']['output']>;
  /**
   * Who belongs to it, as far as named: MEMBER_OF towards it. One edge per relationship; ordered by `orderBy`, then by the
   * relationship's id.
   */
  readonly members: NeighbourConnection;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/**
 * An association that speaks for municipalities, such as Deutscher Städtetag or Deutscher Landkreistag. Municipalities that join to
 * do a task are a Consortium.
 */
export type MunicipalAssociationConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * An association that speaks for municipalities, such as Deutscher Städtetag or Deutscher Landkreistag. Municipalities that join to
 * do a task are a Consortium.
 */
export type MunicipalAssociationDescriptionArgs = {
  language?: Language;
};


/**
 * An association that speaks for municipalities, such as Deutscher Städtetag or Deutscher Landkreistag. Municipalities that join to
 * do a task are a Consortium.
 */
export type MunicipalAssociationMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * An association that speaks for municipalities, such as Deutscher Städtetag or Deutscher Landkreistag. Municipalities that join to
 * do a task are a Consortium.
 */
export type MunicipalAssociationNameArgs = {
  language?: Language;
};


/**
 * An association that speaks for municipalities, such as Deutscher Städtetag or Deutscher Landkreistag. Municipalities that join to
 * do a task are a Consortium.
 */
export type MunicipalAssociationNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/**
 * An association that speaks for municipalities, such as Deutscher Städtetag or Deutscher Landkreistag. Municipalities that join to
 * do a task are a Consortium.
 */
export type MunicipalAssociationNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * An association that speaks for municipalities, such as Deutscher Städtetag or Deutscher Landkreistag. Municipalities that join to
 * do a task are a Consortium.
 */
export type MunicipalAssociationSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * An association that speaks for municipalities, such as Deutscher Städtetag or Deutscher Landkreistag. Municipalities that join to
 * do a task are a Consortium.
 */
export type MunicipalAssociationStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** A town, a city or a rural district: a body with a territory and self-government. */
export type Municipality = Actor & Entity & Node & {
  readonly __typename?: 'Municipality';
  /**
   * Official municipality key (Amtlicher Gemeindeschlüssel): eight digits for a municipality, five for a district, as text because
   * zeros may lead. Null if not recorded.
   */
  readonly ags?: Maybe<Scalars['String']['output']>;
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** Which kind of municipality; null if no source says it. */
  readonly municipalityType?: Maybe<MunicipalityType>;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /**
   * Programmes, projects and events it takes part in: PARTICIPATES_IN from it. One edge per relationship; ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly participatesIn: NeighbourConnection;
  /** Inhabitants; whole number, 0 or more. The statement gives its date. Null if no source gives it. */
  readonly population?: Maybe<Scalars['Int']['output']>;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** A town, a city or a rural district: a body with a territory and self-government. */
export type MunicipalityConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A town, a city or a rural district: a body with a territory and self-government. */
export type MunicipalityDescriptionArgs = {
  language?: Language;
};


/** A town, a city or a rural district: a body with a territory and self-government. */
export type MunicipalityNameArgs = {
  language?: Language;
};


/** A town, a city or a rural district: a body with a territory and self-government. */
export type MunicipalityNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** A town, a city or a rural district: a body with a territory and self-government. */
export type MunicipalityNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** A town, a city or a rural district: a body with a territory and self-government. */
export type MunicipalityParticipatesInArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** A town, a city or a rural district: a body with a territory and self-government. */
export type MunicipalitySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A town, a city or a rural district: a body with a territory and self-government. */
export type MunicipalityStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** Kinds of municipalities. */
export type MunicipalityType =
  /** A city (Stadt) that belongs to a district, or whose status no source states. */
  | 'CITY'
  /** A rural district (Landkreis, Kreis): several municipalities under one administration. */
  | 'DISTRICT'
  /** A city that is its own district (kreisfreie Stadt, Stadtkreis). */
  | 'DISTRICT_FREE_CITY'
  /** Any other: a collective municipality, a special territory. */
  | 'OTHER'
  /** A rural municipality (Gemeinde) without the title of town or city. */
  | 'RURAL_MUNICIPALITY'
  /** A small town, a market or a town without the rights of a city. */
  | 'TOWN';

/** A page of neighbours, one edge per relationship: an entity with several relationships appears several times. */
export type NeighbourConnection = {
  readonly __typename?: 'NeighbourConnection';
  /** How many of all pages together are dated how; counted only when asked for. */
  readonly datingCounts: DatingCounts;
  /** This page, in order. */
  readonly edges: ReadonlyArray<NeighbourEdge>;
  /** The nodes of the edges, in the same order. */
  readonly nodes: ReadonlyArray<Entity>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; counted only if selected. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A neighbour, and the relationship that leads to it. */
export type NeighbourEdge = {
  readonly __typename?: 'NeighbourEdge';
  /** Opaque cursor for `after` and `before`. It is bound to the field, its parent, filters and order, not to the document or an alias. */
  readonly cursor: Scalars['String']['output'];
  /** Direction seen from the entity whose neighbours are listed: OUT or IN, never BOTH. */
  readonly direction: Direction;
  /** The entity at the other end. */
  readonly node: Entity;
  /** The relationship between the two, with its evidence. */
  readonly relationship: Relationship;
};

/** Order of a list of neighbours. Null keys come last in both directions; equal keys are ordered by the relationship's id. */
export type NeighbourOrder = {
  /** Ascending or descending. */
  readonly direction?: SortDirection;
  /** What to order by. */
  readonly field?: NeighbourOrderField;
};

/** Keys to order neighbours by. */
export type NeighbourOrderField =
  /** Money of the relationship: its value, else its lower bound. Needs `via.currency`, else BAD_USER_INPUT. */
  | 'AMOUNT'
  /** The neighbour's German name folded by DIN 5007-1. */
  | 'NAME'
  /** Earliest day on which the relationship may have begun. */
  | 'START';

/** Anything with an id: entities, relationships, statements, sources and conflicts. `node(id:)` finds it. */
export type Node = {
  /** Stable and opaque: letters, digits, `.` and `-`. Unique over all types. */
  readonly id: Scalars['ID']['output'];
};

/**
 * Any other organisation: a company outside IT and consulting, an association, a foundation, a church. Also where a source does not
 * show a narrower kind.
 */
export type Organisation = Actor & Entity & Node & {
  readonly __typename?: 'Organisation';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it came into being, as precisely as stated; null if no source says it. */
  readonly foundedOn?: Maybe<Scalars['EDTF']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** Legal form as the sources write it (AG, GmbH, Zweckverband); null if none says it. */
  readonly legalForm?: Maybe<Scalars['String']['output']>;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/**
 * Any other organisation: a company outside IT and consulting, an association, a foundation, a church. Also where a source does not
 * show a narrower kind.
 */
export type OrganisationConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Any other organisation: a company outside IT and consulting, an association, a foundation, a church. Also where a source does not
 * show a narrower kind.
 */
export type OrganisationDescriptionArgs = {
  language?: Language;
};


/**
 * Any other organisation: a company outside IT and consulting, an association, a foundation, a church. Also where a source does not
 * show a narrower kind.
 */
export type OrganisationNameArgs = {
  language?: Language;
};


/**
 * Any other organisation: a company outside IT and consulting, an association, a foundation, a church. Also where a source does not
 * show a narrower kind.
 */
export type OrganisationNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/**
 * Any other organisation: a company outside IT and consulting, an association, a foundation, a church. Also where a source does not
 * show a narrower kind.
 */
export type OrganisationNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * Any other organisation: a company outside IT and consulting, an association, a foundation, a church. Also where a source does not
 * show a narrower kind.
 */
export type OrganisationSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Any other organisation: a company outside IT and consulting, an association, a foundation, a church. Also where a source does not
 * show a narrower kind.
 */
export type OrganisationStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A page's position in its list (GraphQL Cursor Connections Specification). All pages of a walk, forward and backward, show the version
 * of the graph at which it began.
 */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last edge, for `after`; null if the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** With `first`: whether more edges follow, up to `before` if it is given. With `last`: true exactly when `before` was given. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** With `last`: whether more edges come earlier, down to `after` if it is given. With `first`: true exactly when `after` was given. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge, for `before`; null if the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A sequence of entities, none twice: parallel relationships never make another path. */
export type Path = {
  readonly __typename?: 'Path';
  /** Number of hops; 0 from an entity to itself. */
  readonly length: Scalars['Int']['output'];
  /** The entities from first to last, one more than `length`. */
  readonly steps: ReadonlyArray<PathStep>;
};

/** A relationship, and the direction in which the path follows it. */
export type PathRelationship = {
  readonly __typename?: 'PathRelationship';
  /** OUT if the path follows it from its `from` to its `to`, IN if the other way round. */
  readonly direction: Direction;
  /** The relationship, with its evidence. */
  readonly relationship: Relationship;
};

/** Paths found, and whether there are more. */
export type PathSet = {
  readonly __typename?: 'PathSet';
  /** Shortest first, then by the ids of their entities in walking order. */
  readonly paths: ReadonlyArray<Path>;
  /** What was cut; null if these are all. */
  readonly truncated?: Maybe<Truncation>;
};

/** An entity of a path, and what leads to it. */
export type PathStep = {
  readonly __typename?: 'PathStep';
  /** The entity at this step. */
  readonly entity: Entity;
  /** How many such relationships there are. */
  readonly relationshipCount: Scalars['Int']['output'];
  /** The parallel relationships between the entity before and this one that pass `via`, ordered by id; none at the first step. */
  readonly relationships: ReadonlyArray<PathRelationship>;
};


/** An entity of a path, and what leads to it. */
export type PathStepRelationshipsArgs = {
  first?: Scalars['Int']['input'];
};

/** A variable and the entity bound to it. */
export type PatternBinding = {
  readonly __typename?: 'PatternBinding';
  /** The entity it is bound to. */
  readonly entity: Entity;
  /** The variable's name in the pattern. */
  readonly variable: Scalars['String']['output'];
};

/**
 * A tie between two variables: at least one relationship that passes `via`, or with `maxHops` a path of such relationships. The
 * entities between the ends of a path are free: they pass no filter, and other variables may bind them too. Several edges may use
 * the same relationship.
 */
export type PatternEdge = {
  /** The variable it starts from. A name that no node has is BAD_USER_INPUT. */
  readonly from: Scalars['String']['input'];
  /** How long the path may be, 1 to 3; more is HOP_LIMIT_EXCEEDED. */
  readonly maxHops?: Scalars['Int']['input'];
  /** The variable it leads to, different from `from`. A name that no node has is BAD_USER_INPUT. */
  readonly to: Scalars['String']['input'];
  /** Which relationships count, at every hop; its direction is seen from each step on the way from `from` to `to`. */
  readonly via?: RelationshipFilter;
};

/**
 * What to look for: variables that entities are bound to, and edges between them. It must be connected and ask for something: a
 * `ref` or `where` on a node, or more than a direction in the `via` of an edge. Different variables bind different entities.
 */
export type PatternInput = {
  /** The ties between them, at most 12; more is BAD_USER_INPUT. A single node needs none. */
  readonly edges: ReadonlyArray<PatternEdge>;
  /**
   * The variables, 1 to 8; more is BAD_USER_INPUT. Matches are ordered by the ids they bind, in this order. If none has a `ref`,
   * or `ids` or `nameStartsWith` in its `where`, the search starts at the first, so put the one that matches the fewest entities
   * there.
   */
  readonly nodes: ReadonlyArray<PatternNode>;
};

/** A match of the pattern: a distinct tuple of bound entities. */
export type PatternMatch = {
  readonly __typename?: 'PatternMatch';
  /** What each variable is bound to, in the order of the pattern's nodes. */
  readonly bindings: ReadonlyArray<PatternBinding>;
  /**
   * One path for each of the pattern's edges, in their order: the one with the fewest hops, and of several the first by the ids of
   * its entities in walking order.
   */
  readonly paths: ReadonlyArray<Path>;
};

/** A page of matches, ordered by the ids of their entities, in the order of the pattern's nodes. */
export type PatternMatchConnection = {
  readonly __typename?: 'PatternMatchConnection';
  /** This page, in order. */
  readonly edges: ReadonlyArray<PatternMatchEdge>;
  /** The nodes of the edges, in the same order. */
  readonly nodes: ReadonlyArray<PatternMatch>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
};

/** A match in a list of matches. */
export type PatternMatchEdge = {
  readonly __typename?: 'PatternMatchEdge';
  /** Opaque cursor for `after` and `before`. It is bound to the field, its parent, filters and order, not to the document or an alias. */
  readonly cursor: Scalars['String']['output'];
  /** The match at this place. */
  readonly node: PatternMatch;
};

/** A variable of a pattern, and what it may bind. */
export type PatternNode = {
  /** Binds only this entity. An unknown one is NOT_FOUND. Null or omitted: no condition. */
  readonly ref?: InputMaybe<EntityRef>;
  /** Its name, used in edges and answers. The same name twice is BAD_USER_INPUT. */
  readonly variable: Scalars['String']['input'];
  /** What the entity must meet. Null or omitted: any entity. */
  readonly where?: InputMaybe<EntityFilter>;
};

/**
 * When something held. `start` and `end` are as stated; a null start, or a null end that is not `ongoing`, is unknown. The four
 * bounds give the range that the stated dates allow, or that all of them cover if sources contradict each other; a null bound is
 * open.
 */
export type Period = {
  readonly __typename?: 'Period';
  /** First day on which it may have ended; null: open. */
  readonly earliestEnd?: Maybe<Scalars['Date']['output']>;
  /** First day on which it may have begun; null: open. */
  readonly earliestStart?: Maybe<Scalars['Date']['output']>;
  /** End as stated; null: unknown, or none yet if `ongoing`. */
  readonly end?: Maybe<Scalars['EDTF']['output']>;
  /** Last day on which it may have ended; null: open. */
  readonly latestEnd?: Maybe<Scalars['Date']['output']>;
  /** Last day on which it may have begun; null: open. */
  readonly latestStart?: Maybe<Scalars['Date']['output']>;
  /** A time at which a source says it held; not a beginning. Null: none. */
  readonly observedOn?: Maybe<Scalars['EDTF']['output']>;
  /** True if a source says that it continues; false means only that none says so. */
  readonly ongoing: Scalars['Boolean']['output'];
  /** Beginning as stated; null: unknown. */
  readonly start?: Maybe<Scalars['EDTF']['output']>;
};

/** A natural person in a public role. */
export type Person = Actor & Entity & Node & {
  readonly __typename?: 'Person';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /**
   * Where the person holds or held a role: HOLDS_ROLE_IN from the person. The role itself and its time are on the relationship.
   * One edge per relationship; ordered by `orderBy`, then by the relationship's id.
   */
  readonly roles: NeighbourConnection;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** A natural person in a public role. */
export type PersonConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A natural person in a public role. */
export type PersonDescriptionArgs = {
  language?: Language;
};


/** A natural person in a public role. */
export type PersonNameArgs = {
  language?: Language;
};


/** A natural person in a public role. */
export type PersonNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** A natural person in a public role. */
export type PersonNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** A natural person in a public role. */
export type PersonRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** A natural person in a public role. */
export type PersonSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A natural person in a public role. */
export type PersonStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** A location: a town as a mere place, a region, a building. A municipality that acts is a Municipality. */
export type Place = Entity & Node & {
  readonly __typename?: 'Place';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** A location: a town as a mere place, a region, a building. A municipality that acts is a Municipality. */
export type PlaceConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A location: a town as a mere place, a region, a building. A municipality that acts is a Municipality. */
export type PlaceDescriptionArgs = {
  language?: Language;
};


/** A location: a town as a mere place, a region, a building. A municipality that acts is a Municipality. */
export type PlaceNameArgs = {
  language?: Language;
};


/** A location: a town as a mere place, a region, a building. A municipality that acts is a Municipality. */
export type PlaceNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** A location: a town as a mere place, a region, a building. A municipality that acts is a Municipality. */
export type PlaceNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** A location: a town as a mere place, a region, a building. A municipality that acts is a Municipality. */
export type PlaceSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A location: a town as a mere place, a region, a building. A municipality that acts is a Municipality. */
export type PlaceStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** A framework for joint work over some time: a funding programme, a state competition, a model undertaking, a strategy. */
export type Programme = Entity & Node & {
  readonly __typename?: 'Programme';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Its money as a whole, as stated; null if no source gives it. What each funder gives is on the relationships. */
  readonly budget?: Maybe<Money>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Who evaluates it: EVALUATES towards it. One edge per relationship; ordered by `orderBy`, then by the relationship's id. */
  readonly evaluators: NeighbourConnection;
  /**
   * Who pays for it: FUNDS towards it. The amount is on the relationship. One edge per relationship; ordered by `orderBy`, then by
   * the relationship's id.
   */
  readonly funders: NeighbourConnection;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /**
   * Who takes part in it: PARTICIPATES_IN towards it. One edge per relationship; ordered by `orderBy`, then by the relationship's
   * id.
   */
  readonly participants: NeighbourConnection;
  /**
   * Its partners apart from funders: those who carry it out, initiated it, accompany it or cooperate with it (CARRIES_OUT,
   * INITIATED, ACCOMPANIES, COOPERATES_WITH towards it). Whoever has two of these relationships appears twice. One edge per
   * relationship; ordered by `orderBy`, then by the relationship's id.
   */
  readonly partners: NeighbourConnection;
  /** When it ran or is meant to run; null if no source gives any time. */
  readonly period?: Maybe<Period>;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** A framework for joint work over some time: a funding programme, a state competition, a model undertaking, a strategy. */
export type ProgrammeConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A framework for joint work over some time: a funding programme, a state competition, a model undertaking, a strategy. */
export type ProgrammeDescriptionArgs = {
  language?: Language;
};


/** A framework for joint work over some time: a funding programme, a state competition, a model undertaking, a strategy. */
export type ProgrammeEvaluatorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** A framework for joint work over some time: a funding programme, a state competition, a model undertaking, a strategy. */
export type ProgrammeFundersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** A framework for joint work over some time: a funding programme, a state competition, a model undertaking, a strategy. */
export type ProgrammeNameArgs = {
  language?: Language;
};


/** A framework for joint work over some time: a funding programme, a state competition, a model undertaking, a strategy. */
export type ProgrammeNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** A framework for joint work over some time: a funding programme, a state competition, a model undertaking, a strategy. */
export type ProgrammeNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** A framework for joint work over some time: a funding programme, a state competition, a model undertaking, a strategy. */
export type ProgrammeParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** A framework for joint work over some time: a funding programme, a state competition, a model undertaking, a strategy. */
export type ProgrammePartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** A framework for joint work over some time: a funding programme, a state competition, a model undertaking, a strategy. */
export type ProgrammeSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A framework for joint work over some time: a funding programme, a state competition, a model undertaking, a strategy. */
export type ProgrammeStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** A bounded undertaking: a project, one round of a competition, an evaluation, a bundle of single projects. */
export type Project = Entity & Node & {
  readonly __typename?: 'Project';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Its money as a whole, as stated; null if no source gives it. What each funder gives is on the relationships. */
  readonly budget?: Maybe<Money>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Who evaluates it: EVALUATES towards it. One edge per relationship; ordered by `orderBy`, then by the relationship's id. */
  readonly evaluators: NeighbourConnection;
  /**
   * Who pays for it: FUNDS towards it. The amount is on the relationship. One edge per relationship; ordered by `orderBy`, then by
   * the relationship's id.
   */
  readonly funders: NeighbourConnection;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /**
   * Who takes part in it: PARTICIPATES_IN towards it. One edge per relationship; ordered by `orderBy`, then by the relationship's
   * id.
   */
  readonly participants: NeighbourConnection;
  /**
   * Its partners apart from funders: those who carry it out, initiated it, accompany it or cooperate with it (CARRIES_OUT,
   * INITIATED, ACCOMPANIES, COOPERATES_WITH towards it). Whoever has two of these relationships appears twice. One edge per
   * relationship; ordered by `orderBy`, then by the relationship's id.
   */
  readonly partners: NeighbourConnection;
  /** When it ran or is meant to run; null if no source gives any time. */
  readonly period?: Maybe<Period>;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** A bounded undertaking: a project, one round of a competition, an evaluation, a bundle of single projects. */
export type ProjectConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A bounded undertaking: a project, one round of a competition, an evaluation, a bundle of single projects. */
export type ProjectDescriptionArgs = {
  language?: Language;
};


/** A bounded undertaking: a project, one round of a competition, an evaluation, a bundle of single projects. */
export type ProjectEvaluatorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** A bounded undertaking: a project, one round of a competition, an evaluation, a bundle of single projects. */
export type ProjectFundersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** A bounded undertaking: a project, one round of a competition, an evaluation, a bundle of single projects. */
export type ProjectNameArgs = {
  language?: Language;
};


/** A bounded undertaking: a project, one round of a competition, an evaluation, a bundle of single projects. */
export type ProjectNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** A bounded undertaking: a project, one round of a competition, an evaluation, a bundle of single projects. */
export type ProjectNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** A bounded undertaking: a project, one round of a competition, an evaluation, a bundle of single projects. */
export type ProjectParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** A bounded undertaking: a project, one round of a competition, an evaluation, a bundle of single projects. */
export type ProjectPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** A bounded undertaking: a project, one round of a competition, an evaluation, a bundle of single projects. */
export type ProjectSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A bounded undertaking: a project, one round of a competition, an evaluation, a bundle of single projects. */
export type ProjectStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A body of the state: a ministry, a government, a Land, a state level, an authority or another public institution. Municipalities
 * and their associations have types of their own.
 */
export type PublicBody = Actor & Entity & Node & {
  readonly __typename?: 'PublicBody';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it came into being, as precisely as stated; null if no source says it. */
  readonly foundedOn?: Maybe<Scalars['EDTF']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** Legal form as the sources write it (AG, GmbH, Zweckverband); null if none says it. */
  readonly legalForm?: Maybe<Scalars['String']['output']>;
  /** Level of the state it belongs to; null if no source says it. */
  readonly level?: Maybe<AdministrativeLevel>;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/**
 * A body of the state: a ministry, a government, a Land, a state level, an authority or another public institution. Municipalities
 * and their associations have types of their own.
 */
export type PublicBodyConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A body of the state: a ministry, a government, a Land, a state level, an authority or another public institution. Municipalities
 * and their associations have types of their own.
 */
export type PublicBodyDescriptionArgs = {
  language?: Language;
};


/**
 * A body of the state: a ministry, a government, a Land, a state level, an authority or another public institution. Municipalities
 * and their associations have types of their own.
 */
export type PublicBodyNameArgs = {
  language?: Language;
};


/**
 * A body of the state: a ministry, a government, a Land, a state level, an authority or another public institution. Municipalities
 * and their associations have types of their own.
 */
export type PublicBodyNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/**
 * A body of the state: a ministry, a government, a Land, a state level, an authority or another public institution. Municipalities
 * and their associations have types of their own.
 */
export type PublicBodyNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * A body of the state: a ministry, a government, a Land, a state level, an authority or another public institution. Municipalities
 * and their associations have types of their own.
 */
export type PublicBodySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A body of the state: a ministry, a government, a Land, a state level, an authority or another public institution. Municipalities
 * and their associations have types of their own.
 */
export type PublicBodyStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** A work made public or signed: a report, a handbook, a press release, a film, a periodical or one of its issues, a collection, an agreement. */
export type Publication = Entity & Node & {
  readonly __typename?: 'Publication';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Who wrote or made it: AUTHORED towards it. For its publishers (PUBLISHED) see `neighbours`. One edge per relationship; ordered
   * by `orderBy`, then by the relationship's id.
   */
  readonly authors: NeighbourConnection;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** Number of pages; whole number, 1 or more. Null if no source says it. */
  readonly pages?: Maybe<Scalars['Int']['output']>;
  /** When it was published, as precisely as stated; null if no source says it. */
  readonly publishedOn?: Maybe<Scalars['EDTF']['output']>;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** A work made public or signed: a report, a handbook, a press release, a film, a periodical or one of its issues, a collection, an agreement. */
export type PublicationAuthorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** A work made public or signed: a report, a handbook, a press release, a film, a periodical or one of its issues, a collection, an agreement. */
export type PublicationConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A work made public or signed: a report, a handbook, a press release, a film, a periodical or one of its issues, a collection, an agreement. */
export type PublicationDescriptionArgs = {
  language?: Language;
};


/** A work made public or signed: a report, a handbook, a press release, a film, a periodical or one of its issues, a collection, an agreement. */
export type PublicationNameArgs = {
  language?: Language;
};


/** A work made public or signed: a report, a handbook, a press release, a film, a periodical or one of its issues, a collection, an agreement. */
export type PublicationNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** A work made public or signed: a report, a handbook, a press release, a film, a periodical or one of its issues, a collection, an agreement. */
export type PublicationNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** A work made public or signed: a report, a handbook, a press release, a film, a periodical or one of its issues, a collection, an agreement. */
export type PublicationSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A work made public or signed: a report, a handbook, a press release, a film, a periodical or one of its issues, a collection, an agreement. */
export type PublicationStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** A count or measure as stated: exact (`value`) or within bounds (`min`, `max`). */
export type Quantity = {
  readonly __typename?: 'Quantity';
  /** Upper bound, inclusive; null: none stated. */
  readonly max?: Maybe<Scalars['Decimal']['output']>;
  /** Lower bound, inclusive; null: none stated. */
  readonly min?: Maybe<Scalars['Decimal']['output']>;
  /** What is counted or measured, in words (`recommendations`, `pages`, `years`). */
  readonly unit: Scalars['String']['output'];
  /** The exact number; null if only bounds are stated. */
  readonly value?: Maybe<Scalars['Decimal']['output']>;
};

/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type Query = {
  readonly __typename?: 'Query';
  /** Pairs of actors that share things, strongest first, then by the ids of the two. */
  readonly collaborations: CollaborationConnection;
  /** Conflicts between statements, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** Entities, ordered by `orderBy`, then by id. */
  readonly entities: EntityConnection;
  /** One entity; null if there is none. An identifier that several entities have is AMBIGUOUS_REFERENCE, with their ids. */
  readonly entity?: Maybe<Entity>;
  /** The version that is served, with its counts. */
  readonly graph: GraphInfo;
  /**
   * All matches of a pattern of entities and ties, each tuple of entities once, ordered by their ids in the order of the pattern's
   * nodes.
   */
  readonly matchPattern: PatternMatchConnection;
  /**
   * Everything within some hops of the given entities, nearest first. A layer that does not fit is cut by name, then id. An entity
   * that `where` leaves out is not passed through.
   */
  readonly neighbourhood: Subgraph;
  /** Anything that has an id: an entity, relationship, statement, source or conflict. Null if there is none. */
  readonly node?: Maybe<Node>;
  /** Several objects by id, in the order of `ids`; null if nothing has the id. An id given twice is returned twice. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** All simple paths between two entities, shortest first. */
  readonly paths: PathSet;
  /** Relationships, ordered by `orderBy`, then by id. */
  readonly relationships: RelationshipConnection;
  /**
   * Entities by name, alternate name or identifier, best first, then by name and id. Case is ignored. Umlauts match in any
   * spelling (München, Muenchen, Munchen), and ß matches ss. Hyphens and blanks are equal. Beginnings of words and typing errors
   * match. An identifier with its scheme's address or prefix (https://orcid.org/…, `doi:…`) is searched by its value, and numbers
   * match in blocks (`DE 136 695 976`). The exact spelling comes first. `Stadt`, `Landkreis`, `LK`, `SK`, `Gemeinde` and such need
   * not be met before or after a name (`Frankfurt (Oder), Stadt`). Entities that meet all other words are found; if there are
   * none, those that meet some of them, the most words first, and `unmatchedWords` says what is missing.
   */
  readonly search: SearchConnection;
  /** The shortest paths between two entities, all of them up to `limit`. */
  readonly shortestPaths: PathSet;
  /** All sources, ordered by id. */
  readonly sources: SourceConnection;
  /** Statements of all sources about all things, with their evidence. Only current ones, unless retracted ones are included. */
  readonly statements: StatementConnection;
  /** Counts and exact sums over relationships, grouped as asked. */
  readonly stats: Stats;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryCollaborationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  projection: CollaborationInput;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryConflictsArgs = {
  about?: InputMaybe<EntityRef>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<ConflictKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryEntitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryEntityArgs = {
  asOf?: InputMaybe<AsOf>;
  by: EntityRef;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryGraphArgs = {
  asOf?: InputMaybe<AsOf>;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryMatchPatternArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  pattern: PatternInput;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryNeighbourhoodArgs = {
  asOf?: InputMaybe<AsOf>;
  hops?: Scalars['Int']['input'];
  limit?: Scalars['Int']['input'];
  of: ReadonlyArray<EntityRef>;
  relationshipLimit?: Scalars['Int']['input'];
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryNodeArgs = {
  asOf?: InputMaybe<AsOf>;
  id: Scalars['ID']['input'];
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryNodesArgs = {
  asOf?: InputMaybe<AsOf>;
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryPathsArgs = {
  asOf?: InputMaybe<AsOf>;
  from: EntityRef;
  limit?: Scalars['Int']['input'];
  maxHops?: Scalars['Int']['input'];
  to: EntityRef;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryRelationshipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  from?: InputMaybe<EntityFilter>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationshipOrder>;
  to?: InputMaybe<EntityFilter>;
  via?: InputMaybe<RelationshipFilter>;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
  where?: InputMaybe<EntityFilter>;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryShortestPathsArgs = {
  asOf?: InputMaybe<AsOf>;
  from: EntityRef;
  limit?: Scalars['Int']['input'];
  maxHops?: Scalars['Int']['input'];
  to: EntityRef;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QuerySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<AsOf>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StatementOrder>;
  where?: InputMaybe<StatementFilter>;
};


/**
 * The entry points for queries. All fields of one operation show the same version of the graph; the answer's `extensions.graph`
 * names it.
 */
export type QueryStatsArgs = {
  asOf?: InputMaybe<AsOf>;
  from?: InputMaybe<EntityFilter>;
  groupBy?: ReadonlyArray<GroupKey>;
  limit?: Scalars['Int']['input'];
  to?: InputMaybe<EntityFilter>;
  via?: InputMaybe<RelationshipFilter>;
};

/** How much weight a statement or relationship has. The highest rank decides what is resolved. */
export type Rank =
  /** Kept for the record and known to be wrong or out of date; never decides anything. */
  | 'DEPRECATED'
  /** The usual rank; rivals of this rank are decided by precision, then source. */
  | 'NORMAL'
  /** Preferred to its rivals, for a reason given in its note. */
  | 'PREFERRED';

/** Has certain relationships to other entities. `not: { related: … }` asks for entities without any. */
export type RelatedFilter = {
  /** To at least this many distinct entities; 1 or more, else BAD_USER_INPUT. */
  readonly atLeast?: Scalars['Int']['input'];
  /** To this entity; omitted: to any. An unknown one is NOT_FOUND. */
  readonly entity?: InputMaybe<EntityRef>;
  /** Along which relationships, direction seen from the filtered entity; omitted: every current one of rank NORMAL or better. */
  readonly via?: InputMaybe<RelationshipFilter>;
  /** To entities like these; omitted: to any. */
  readonly where?: InputMaybe<EntityFilter>;
};

/**
 * A typed, directed, sourced fact between two entities. Parallel ones between the same pair are normal. Role, amount, period and
 * modality are those of its resolved statement (rank, then precision, then source), regardless of filters.
 */
export type Relationship = Node & {
  readonly __typename?: 'Relationship';
  /** The money involved; null if not stated. */
  readonly amount?: Maybe<Money>;
  /**
   * How certain it is that it held at the time asked by `asOf.validAt` and `via.during` (the lower of the two); judges time only.
   * Null if no time was asked.
   * @deprecated The value depends on arguments of other fields, so caches of clients that go by the id show that of one time at another. Use certaintyAt.
   */
  readonly certainty?: Maybe<Certainty>;
  /**
   * How sure it is that it held throughout `validAt` and at some time in `during`, by the formulas of `AsOf` (the lower of the two); judges time only. Null: it
   * surely did not. No time at all is BAD_USER_INPUT. Does not look at `asOf.validAt` and `via.during`.
   */
  readonly certaintyAt?: Maybe<Certainty>;
  /** Conflicts about it, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** What is known of its beginning and end: dated, open on a side, or undated. */
  readonly dating: Dating;
  /**
   * A target date or the day a duty falls due, as precisely as stated. Not an end, because nothing says that it was met. Null if
   * not stated.
   */
  readonly deadline?: Maybe<Scalars['EDTF']['output']>;
  /** Where it starts. */
  readonly from: Entity;
  /** Stable and opaque; identifies the fact. */
  readonly id: Scalars['ID']['output'];
  /** The kind of assertion it rests on. PLAN, INTENTION and OBLIGATION are not (yet) facts of the world. */
  readonly modality: Modality;
  /** When it held; null if no source gives any time. */
  readonly period?: Maybe<Period>;
  /** The source's more specific verb, lower case with hyphens (`speaks-at`); null if the type says it all. */
  readonly predicate?: Maybe<Scalars['String']['output']>;
  /** The count or measure involved; null if not stated. */
  readonly quantity?: Maybe<Quantity>;
  /** The rank of the statement that it rests on: PREFERRED or NORMAL, or DEPRECATED if all its statements are. */
  readonly rank: Rank;
  /** Office, function or part (`keynote`, `Projektleiter`), in the source's words; null if not stated. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** The sources of its current statements, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about it, ordered by id. */
  readonly statements: StatementConnection;
  /** Where it leads. */
  readonly to: Entity;
  /** How the two are related; reads from `from` to `to`. */
  readonly type: RelationshipType;
};


/**
 * A typed, directed, sourced fact between two entities. Parallel ones between the same pair are normal. Role, amount, period and
 * modality are those of its resolved statement (rank, then precision, then source), regardless of filters.
 */
export type RelationshipCertaintyAtArgs = {
  during?: InputMaybe<Scalars['EDTF']['input']>;
  validAt?: InputMaybe<Scalars['EDTF']['input']>;
};


/**
 * A typed, directed, sourced fact between two entities. Parallel ones between the same pair are normal. Role, amount, period and
 * modality are those of its resolved statement (rank, then precision, then source), regardless of filters.
 */
export type RelationshipConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A typed, directed, sourced fact between two entities. Parallel ones between the same pair are normal. Role, amount, period and
 * modality are those of its resolved statement (rank, then precision, then source), regardless of filters.
 */
export type RelationshipSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A typed, directed, sourced fact between two entities. Parallel ones between the same pair are normal. Role, amount, period and
 * modality are those of its resolved statement (rank, then precision, then source), regardless of filters.
 */
export type RelationshipStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of relationships. */
export type RelationshipConnection = {
  readonly __typename?: 'RelationshipConnection';
  /** How many of all pages together are dated how; counted only when asked for. */
  readonly datingCounts: DatingCounts;
  /** This page, in order. */
  readonly edges: ReadonlyArray<RelationshipEdge>;
  /** The nodes of the edges, in the same order. */
  readonly nodes: ReadonlyArray<Relationship>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; counted only if selected. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How many relationships of one type an entity has in one direction. */
export type RelationshipCount = {
  readonly __typename?: 'RelationshipCount';
  /** How many; 1 or more. */
  readonly count: Scalars['Int']['output'];
  /** Direction seen from the entity: OUT or IN, never BOTH. */
  readonly direction: Direction;
  /** Type of the relationships counted. */
  readonly type: RelationshipType;
};

/** A relationship in a list of relationships. */
export type RelationshipEdge = {
  readonly __typename?: 'RelationshipEdge';
  /** Opaque cursor for `after` and `before`. It is bound to the field, its parent, filters and order, not to the document or an alias. */
  readonly cursor: Scalars['String']['output'];
  /** The relationship at this place. */
  readonly node: Relationship;
};

/**
 * Which relationships count. Fields are joined by AND, values in one list by OR; an empty list matches nothing; null equals
 * omitted. One and the same statement must meet source, status, modality and rank. Omitting `via` equals {}.
 */
export type RelationshipFilter = {
  /** Only amounts in this currency: three capital letters of ISO 4217 (EUR). */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** Dated in any of these ways, whatever time is asked. Null or omitted: all four. */
  readonly dating?: InputMaybe<ReadonlyArray<Dating>>;
  /**
   * Seen from the entity where the hop starts. In `relationships`, where from and to are the stored ends, only BOTH is allowed,
   * else BAD_USER_INPUT.
   */
  readonly direction?: Direction;
  /**
   * Held at some time during these days: CERTAIN if s2 <= q2 and e1 >= q1, POSSIBLE if s1 <= q2 and e2 >= q1 (for the letters see
   * `AsOf`); otherwise it does not pass. A day without a year is BAD_USER_INPUT. Null or omitted: no condition.
   */
  readonly during?: InputMaybe<Scalars['EDTF']['input']>;
  /** None of these types; an empty list excludes nothing. */
  readonly excludeTypes?: InputMaybe<ReadonlyArray<RelationshipType>>;
  /**
   * At least this much money, compared with the value, or the lower bound if there is none; unknown amounts do not match. Needs
   * `currency`, else BAD_USER_INPUT.
   */
  readonly minAmount?: InputMaybe<Scalars['Decimal']['input']>;
  /**
   * The minimum certainty. CERTAIN needs `during` or `asOf.validAt`, else BAD_USER_INPUT; if both are given, the lower certainty
   * counts.
   */
  readonly minCertainty?: Certainty;
  /** At least this rank. NORMAL leaves out what we deprecated; DEPRECATED includes everything. */
  readonly minRank?: Rank;
  /** With any of these modalities. */
  readonly modalities?: InputMaybe<ReadonlyArray<Modality>>;
  /** With any of these finer verbs of the source (`speaks-at`). */
  readonly predicates?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Any of these roles, word for word. Composed and decomposed letters count as equal, as do blanks of any width. */
  readonly roles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Said by any of these sources. */
  readonly sourceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these statuses. */
  readonly statuses?: InputMaybe<ReadonlyArray<StatementStatus>>;
  /** Any of these types; omitted: every type. */
  readonly types?: InputMaybe<ReadonlyArray<RelationshipType>>;
};

/** Order of a list of relationships. Null keys come last in both directions; equal keys are ordered by id. */
export type RelationshipOrder = {
  /** Ascending or descending. */
  readonly direction?: SortDirection;
  /** What to order by. */
  readonly field?: RelationshipOrderField;
};

/** Keys to order relationships by. */
export type RelationshipOrderField =
  /** Its money: the value, else the lower bound. Needs `via.currency`, else BAD_USER_INPUT. */
  | 'AMOUNT'
  /** The relationship's id, by code points. */
  | 'ID'
  /** Earliest day on which it may have begun. */
  | 'START';

/**
 * Types of relationships. Each has one direction, given in its description; a source that puts it the other way round is reversed.
 * The source's more specific verb is in `Relationship.predicate`.
 */
export type RelationshipType =
  /** FROM one who advises or accompanies over some time TO who or what is accompanied. */
  | 'ACCOMPANIES'
  /** FROM a work TO those for whom it is made. */
  | 'ADDRESSES'
  /** FROM one who judges, praises, surveys or takes stock TO who or what is judged; a methodical evaluation is EVALUATES. */
  | 'ASSESSES'
  /** FROM one who wrote or made it TO the work. */
  | 'AUTHORED'
  /** FROM a thing TO the portal or platform where it is offered, published, or open for comments or registration. */
  | 'AVAILABLE_AT'
  /** FROM a thing TO its owner or the level of the state it belongs to. */
  | 'BELONGS_TO'
  /** FROM one who is in charge and does it TO the programme, project or other undertaking. */
  | 'CARRIES_OUT'
  /** FROM a work, an event, a programme or an actor TO the subject it deals with. */
  | 'CONCERNS'
  /** FROM one who cooperates TO the partner, or TO the joint undertaking; the order means nothing. */
  | 'COOPERATES_WITH'
  /** FROM a developer TO what was developed. */
  | 'DEVELOPED'
  /** FROM one who may apply or is invited TO what is open to them; it says nothing about taking part. */
  | 'ELIGIBLE_FOR'
  /** FROM one who evaluates methodically, or the evaluation itself, TO what is evaluated. */
  | 'EVALUATES'
  /** FROM a founder TO what was founded. */
  | 'FOUNDED'
  /** FROM one who gives money TO who or what receives it. */
  | 'FUNDS'
  /** FROM a person TO where the person has an office, a job or another role. */
  | 'HOLDS_ROLE_IN'
  /** FROM one who implements a law TO the law. */
  | 'IMPLEMENTS'
  /** FROM one who started it TO what was started. */
  | 'INITIATED'
  /** FROM what is based or takes place somewhere TO the place or territory. */
  | 'LOCATED_IN'
  /** FROM a member TO the organisation, consortium or group it belongs to. */
  | 'MEMBER_OF'
  /** FROM one who leads the discussion TO the event or body led. */
  | 'MODERATES'
  /** FROM a law TO those on whom it imposes a duty; the relationship's `deadline` says by when. */
  | 'OBLIGES'
  /** FROM one who arranges or hosts it TO the event or undertaking. */
  | 'ORGANISES'
  /** FROM one who takes part, whether as winner, model municipality or speaker, TO the programme, project or event. */
  | 'PARTICIPATES_IN'
  /** FROM a signatory TO the agreement. */
  | 'PARTY_TO'
  /** FROM a part TO the whole: a sub-group, a project of a programme, an issue of a periodical, a side event. */
  | 'PART_OF'
  /** FROM one who plans or announces it TO what is planned, which may not have happened. */
  | 'PLANS'
  /** FROM one who showed it to others TO the work shown. */
  | 'PRESENTED'
  /** FROM a work TO the event at which it was shown, handed over or signed. */
  | 'PRESENTED_AT'
  /** FROM one who offers or runs it TO what is offered. */
  | 'PROVIDES'
  /** FROM the publisher TO the work. */
  | 'PUBLISHED'
  /** FROM one thing TO another that a source calls similar or associated; the order means nothing. */
  | 'RELATED_TO'
  /** FROM one who stands for others TO those represented. */
  | 'REPRESENTS'
  /** FROM a result TO the undertaking that produced it. */
  | 'RESULT_OF'
  /** FROM who or what chose TO who or what was chosen. */
  | 'SELECTED'
  /** FROM a provider or a service TO those who are served. */
  | 'SERVES'
  /** FROM one who helps, prepares or lays the groundwork TO who or what is helped. */
  | 'SUPPORTS'
  /** FROM a user TO what is used. */
  | 'USES';

/** A page of entities found by text, best first. There is no total, because a search by similarity has no clear limit. */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** This page, in order. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** The nodes of the edges, in the same order. */
  readonly nodes: ReadonlyArray<Entity>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /**
   * Set if these pages do not hold all results: of the entities that match the text and pass `where`, only the 1,000 closest are
   * ranked. Null if these are all. Computed only if selected.
   */
  readonly truncated?: Maybe<Truncation>;
  /**
   * Words of the text, as typed, that no entity within `where` meets: "nothing contains 'Berlin'". Of the first 10 words only, and
   * without those that need not be met (`von`, `Stadt`). A word can be met and yet be missing in each hit that is shown; the edges
   * tell. Computed only if selected, with one more look-up a word.
   */
  readonly unmatchedWords: ReadonlyArray<Scalars['String']['output']>;
};

/** An entity found by text. */
export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  /** Opaque cursor for `after` and `before`. It is bound to the field, its parent, filters and order, not to the document or an alias. */
  readonly cursor: Scalars['String']['output'];
  /** The name, alternate name or identifier that matches best, as recorded; null if none of them matched by itself. */
  readonly matchedName?: Maybe<Scalars['String']['output']>;
  /** The entity found. */
  readonly node: Entity;
  /** How well it matches; above 0, comparable only within one search. */
  readonly score: Scalars['Float']['output'];
  /** Words of the text, as typed, that this entity does not meet; empty if it meets them all, as all hits do if any does. */
  readonly unmatchedWords: ReadonlyArray<Scalars['String']['output']>;
};

/** Something offered for use: a portal, a platform, a software product, an administrative service. */
export type Service = Entity & Node & {
  readonly __typename?: 'Service';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** Who offers or runs it: PROVIDES towards it. One edge per relationship; ordered by `orderBy`, then by the relationship's id. */
  readonly providers: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** Something offered for use: a portal, a platform, a software product, an administrative service. */
export type ServiceConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Something offered for use: a portal, a platform, a software product, an administrative service. */
export type ServiceDescriptionArgs = {
  language?: Language;
};


/** Something offered for use: a portal, a platform, a software product, an administrative service. */
export type ServiceNameArgs = {
  language?: Language;
};


/** Something offered for use: a portal, a platform, a software product, an administrative service. */
export type ServiceNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** Something offered for use: a portal, a platform, a software product, an administrative service. */
export type ServiceNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** Something offered for use: a portal, a platform, a software product, an administrative service. */
export type ServiceProvidersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  where?: InputMaybe<EntityFilter>;
};


/** Something offered for use: a portal, a platform, a software product, an administrative service. */
export type ServiceSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Something offered for use: a portal, a platform, a software product, an administrative service. */
export type ServiceStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** A thing that two actors share, and what ties each of them to it. */
export type SharedTie = {
  readonly __typename?: 'SharedTie';
  /** What ties the first actor to it, ordered by id. */
  readonly a: ReadonlyArray<Relationship>;
  /** What ties the second actor to it, ordered by id. */
  readonly b: ReadonlyArray<Relationship>;
  /** The programme, project, consortium … they share. */
  readonly entity: Entity;
};

/** Direction of an order. */
export type SortDirection =
  /** From low to high: A to Z, early to late, small to large. */
  | 'ASC'
  /** From high to low: Z to A, late to early, large to small. */
  | 'DESC';

/** A text, register or data set that says something. */
export type Source = Node & {
  readonly __typename?: 'Source';
  /** Stable and opaque: letters, digits, `.` and `-`. */
  readonly id: Scalars['ID']['output'];
  /** Its licence: an SPDX id or words; null if unknown. */
  readonly licence?: Maybe<Scalars['String']['output']>;
  /** What is said about the source itself (its date, its author …), by itself or by others, ordered by id. */
  readonly ownStatements: StatementConnection;
  /** When it was published, as precisely as known; null if unknown. */
  readonly publishedOn?: Maybe<Scalars['EDTF']['output']>;
  /** Who published it, in words; null if unknown. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** Day on which we retrieved it; null if not recorded. */
  readonly retrievedOn?: Maybe<Scalars['Date']['output']>;
  /** How many current statements it makes; 0 or more. */
  readonly statementCount: Scalars['Int']['output'];
  /** What this source says, ordered by id. */
  readonly statements: StatementConnection;
  /** Its title; where it has none, a description in our own words. */
  readonly title: Scalars['String']['output'];
  /** Where it can be read online; null if nowhere. */
  readonly url?: Maybe<Scalars['URL']['output']>;
};


/** A text, register or data set that says something. */
export type SourceOwnStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A text, register or data set that says something. */
export type SourceStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** A page of sources. */
export type SourceConnection = {
  readonly __typename?: 'SourceConnection';
  /** This page, in order. */
  readonly edges: ReadonlyArray<SourceEdge>;
  /** The nodes of the edges, in the same order. */
  readonly nodes: ReadonlyArray<Source>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; counted only if selected. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A source in a list of sources. */
export type SourceEdge = {
  readonly __typename?: 'SourceEdge';
  /** Opaque cursor for `after` and `before`. It is bound to the field, its parent, filters and order, not to the document or an alias. */
  readonly cursor: Scalars['String']['output'];
  /** The source at this place. */
  readonly node: Source;
};

/** What the relationships of a row have in common. */
export type StatKey = {
  readonly __typename?: 'StatKey';
  /** The key that this is a value of. */
  readonly key: GroupKey;
  /** The source or entity itself under SOURCE, FROM and TO; null under the other keys. */
  readonly node?: Maybe<Node>;
  /** Enum value, year, currency, role, or the id of a source or entity; null if unknown. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** Counts and sums of the relationships with the same keys. */
export type StatRow = {
  readonly __typename?: 'StatRow';
  /**
   * Exact sums, one per currency, ordered by it; amounts of different currencies are never added. `value` is the sum of the exact
   * amounts. If bounds are stated, `min` and `max` are the sums of all amounts, an exact one counting on both sides; each is null
   * if an amount is open on that side.
   */
  readonly amounts: ReadonlyArray<Money>;
  /** How many distinct entities are at either end of these relationships; what is not tied by one of them does not count. */
  readonly entityCount: Scalars['Int']['output'];
  /** The keys in the requested order, each once. */
  readonly keys: ReadonlyArray<StatKey>;
  /** How many relationships. */
  readonly relationshipCount: Scalars['Int']['output'];
};

/**
 * What one source says about one property of one thing: the unit of provenance.
 * Resolved values and relationships are derived from statements; rival statements stay side by side.
 */
export type Statement = Node & {
  readonly __typename?: 'Statement';
  /** The entity, relationship or source it is about. If that was retracted too, it is shown in its last state. */
  readonly about: Node;
  /** The money this source names with it; null: it names none. */
  readonly amount?: Maybe<Money>;
  /** Whose claim or quotation it is within the source; null if the source itself says it. */
  readonly attributedTo?: Maybe<Entity>;
  /** The conflicts that compare it, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** The target or due date this source names with it, which is not an end; null: it names none. */
  readonly deadline?: Maybe<Scalars['EDTF']['output']>;
  /** Stable: the same content has the same id. */
  readonly id: Scalars['ID']['output'];
  /** True if whoever says or publishes it speaks for itself or for its own partner. */
  readonly interestedParty: Scalars['Boolean']['output'];
  /** Language of a TEXT value; null if it has none or does not matter. */
  readonly language?: Maybe<Language>;
  /** Where in the source: `line 5`, `lines 5, 22`, `page 3`, `row 17`. Null if the source has no such divisions. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** What kind of assertion it is. */
  readonly modality: Modality;
  /** What a reader should know about it, in our own words; null: nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The source's own words for this value if they differ (a typo, an old spelling); null if they do not. */
  readonly originalValue?: Maybe<Scalars['String']['output']>;
  /** The time this source gives with it; null: it gives none. */
  readonly period?: Maybe<Period>;
  /** The source's more specific verb for a relationship; null if the type says it all, and for properties. */
  readonly predicate?: Maybe<Scalars['String']['output']>;
  /** A field of the schema (`name`, `period.start`, `amount`), a documented predicate (`goal`), or `exists` for a relationship itself. */
  readonly property: Scalars['String']['output'];
  /** The count or measure this source names with it; null: it names none. */
  readonly quantity?: Maybe<Quantity>;
  /** How much weight we give it against its rivals. */
  readonly rank: Rank;
  /** When this graph first showed it. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** When this graph stopped showing it; null: it still does. */
  readonly retractedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The role that this source gives with the fact, in its own words; null: it gives none. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** Who says it: the text, register or data set. */
  readonly source: Source;
  /** How explicitly the source says it. */
  readonly status: StatementStatus;
  /** The value as text, in the form `valueType` names; null for EXISTENCE. */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** How to read `value`. */
  readonly valueType: ValueType;
};


/**
 * What one source says about one property of one thing: the unit of provenance.
 * Resolved values and relationships are derived from statements; rival statements stay side by side.
 */
export type StatementConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of statements. */
export type StatementConnection = {
  readonly __typename?: 'StatementConnection';
  /** This page, in order. */
  readonly edges: ReadonlyArray<StatementEdge>;
  /** The nodes of the edges, in the same order. */
  readonly nodes: ReadonlyArray<Statement>;
  /** The position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages together; counted only if selected. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What the statements of a row have in common. */
export type StatementCountKey = {
  readonly __typename?: 'StatementCountKey';
  /** What they are grouped by. */
  readonly key: StatementGroupKey;
  /** Enum value, property, predicate, or the id of a source or entity; null if the statements have none. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** What statements with the same keys add up to. */
export type StatementCountRow = {
  readonly __typename?: 'StatementCountRow';
  /** The keys in the given order, each once. */
  readonly keys: ReadonlyArray<StatementCountKey>;
  /** How many statements. */
  readonly statementCount: Scalars['Int']['output'];
};

/** How many statements there are with equal keys. */
export type StatementCounts = {
  readonly __typename?: 'StatementCounts';
  /** One row for each combination of keys that occurs, the largest count first, then by the keys in the given order. Without keys: exactly one row. */
  readonly rows: ReadonlyArray<StatementCountRow>;
  /** What was cut; null if these are all rows. */
  readonly truncated?: Maybe<Truncation>;
};

/** A statement in a list of statements. */
export type StatementEdge = {
  readonly __typename?: 'StatementEdge';
  /** Opaque cursor for `after` and `before`. It is bound to the field, its parent, filters and order, not to the document or an alias. */
  readonly cursor: Scalars['String']['output'];
  /** The statement at this place. */
  readonly node: Statement;
};

/** Which statements count. Fields are joined by AND, values in one list by OR; an empty list matches nothing; null equals omitted. */
export type StatementFilter = {
  /** About any of these entities, relationships or sources, by id. A merged id means the surviving entity. */
  readonly about?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** About an entity of any of these kinds, or about a relationship that starts at or leads to one. */
  readonly aboutKinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  /** Said by any of these entities within the source, by id. A merged id means the surviving entity. */
  readonly attributedTo?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Dated in any of these ways, by the time that the source gives with it. */
  readonly dating?: InputMaybe<ReadonlyArray<Dating>>;
  /**
   * The time that the source gives with it includes some of these days, possibly: what has no time passes, unless `dating` leaves it out.
   * A day without a year is BAD_USER_INPUT.
   */
  readonly during?: InputMaybe<Scalars['EDTF']['input']>;
  /** True: in a conflict with others. False: in none. */
  readonly inConflict?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: whoever says or publishes it speaks for itself or for a partner. False: not so. */
  readonly interestedParty?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any of these kinds of assertion: PLAN, INTENTION and OBLIGATION find what has not happened yet. */
  readonly modalities?: InputMaybe<ReadonlyArray<Modality>>;
  /** With any of these finer verbs of the source (`praised`), which only statements about relationships have. */
  readonly predicates?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of any of these properties: fields of the schema (`size`), predicates (`goal`), or `exists` for a relationship itself. */
  readonly properties?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Any of these ranks. */
  readonly ranks?: InputMaybe<ReadonlyArray<Rank>>;
  /** About a relationship of any of these types. */
  readonly relationshipTypes?: InputMaybe<ReadonlyArray<RelationshipType>>;
  /** Made by any of these sources. */
  readonly sourceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Supported by the source in any of these ways. */
  readonly statuses?: InputMaybe<ReadonlyArray<StatementStatus>>;
  /** With a value of any of these types. */
  readonly valueTypes?: InputMaybe<ReadonlyArray<ValueType>>;
};

/** What statements can be grouped by. */
export type StatementGroupKey =
  /** `Entity`, `Source`, or the type of the relationship that they are about. */
  | 'ABOUT_TYPE'
  /** Who says it within the source, by id; null: the source itself. */
  | 'ATTRIBUTED_TO'
  /** The kind of assertion. */
  | 'MODALITY'
  /** The finer verb; null: the statement has none. */
  | 'PREDICATE'
  /** The property; `exists` for a relationship itself. */
  | 'PROPERTY'
  /** How much weight they have against their rivals. */
  | 'RANK'
  /** The source that makes them, by id. */
  | 'SOURCE'
  /** How the source supports them. */
  | 'STATUS';

/** Order of a list of statements. Unknown keys come last in both directions, ties by id. */
export type StatementOrder = {
  /** Which end comes first. */
  readonly direction?: SortDirection;
  /** What to order by. */
  readonly field?: StatementOrderField;
};

/** Keys to order statements by. */
export type StatementOrderField =
  /** The statement's id: the order without `orderBy`. */
  | 'ID'
  /** The name of what it states, such as `goal` or `exists`, by code units. */
  | 'PROPERTY'
  /** The source's id. */
  | 'SOURCE'
  /** The earliest day on which what it says may have begun, by the time that the source gives with it. */
  | 'START';

/** How explicitly a source says something. */
export type StatementStatus =
  /** Not said outright, but implied by the wording. */
  | 'IMPLIED'
  /** A step of reasoning across sentences or texts, or arithmetic. */
  | 'INFERRED'
  /** Said outright, in so many words. */
  | 'STATED';

/**
 * Counts and sums over relationships. A fact that several sources state counts once; under SOURCE and YEAR one fact may appear in
 * several rows.
 */
export type Stats = {
  readonly __typename?: 'Stats';
  /** Counts of entities, whatever relationships are grouped: only `asOf.knownAt` counts for both. */
  readonly entityCounts: EntityCounts;
  /**
   * One for each combination of keys that occurs, largest relationshipCount first, then by the keys in the requested order; null
   * keys come last. Without keys: exactly one.
   */
  readonly rows: ReadonlyArray<StatRow>;
  /** Counts of statements, whatever relationships are grouped: only `asOf` counts for both. */
  readonly statementCounts: StatementCounts;
  /** What was cut; null if these are all. */
  readonly truncated?: Maybe<Truncation>;
};


/**
 * Counts and sums over relationships. A fact that several sources state counts once; under SOURCE and YEAR one fact may appear in
 * several rows.
 */
export type StatsEntityCountsArgs = {
  groupBy?: ReadonlyArray<EntityGroupKey>;
  limit?: Scalars['Int']['input'];
  where?: InputMaybe<EntityFilter>;
};


/**
 * Counts and sums over relationships. A fact that several sources state counts once; under SOURCE and YEAR one fact may appear in
 * several rows.
 */
export type StatsStatementCountsArgs = {
  groupBy?: ReadonlyArray<StatementGroupKey>;
  includeRetracted?: Scalars['Boolean']['input'];
  limit?: Scalars['Int']['input'];
  where?: InputMaybe<StatementFilter>;
};

/** A flat graph for drawing: each entity and relationship once, including the start entities. */
export type Subgraph = {
  readonly __typename?: 'Subgraph';
  /** How many of these relationships are dated how. */
  readonly datingCounts: DatingCounts;
  /** Nearest first; within the same distance by name, then id. The start entities come first, in the given order. */
  readonly nodes: ReadonlyArray<Entity>;
  /** All relationships between the nodes that pass `via`, including parallel ones, whatever their direction; ordered by id. */
  readonly relationships: ReadonlyArray<Relationship>;
  /** What was cut; null if the answer is complete. */
  readonly truncated?: Maybe<Truncation>;
};

/** What things are about: a field of work, a subject, a technology. */
export type Topic = Entity & Node & {
  readonly __typename?: 'Topic';
  /**
   * Other names it is known by: abbreviations, former and foreign names, and misspellings in sources. Each once, ordered by code
   * point; empty if none is known.
   */
  readonly alternateNames: ReadonlyArray<Scalars['String']['output']>;
  /** Conflicts about it or about one of its relationships, ordered by id. */
  readonly conflicts: ConflictConnection;
  /** How many current relationships of rank NORMAL or better it has, in either direction. */
  readonly degree: Scalars['Int']['output'];
  /** A sentence or two about it in our own words; if the requested language is missing, in the other one. Null: none written. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Address of its own web site; null if no source gives one. */
  readonly homepage?: Maybe<Scalars['URL']['output']>;
  /** Stable and opaque: letters, digits, `.` and `-`. An entity keeps it for life; a merged id returns the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** Its keys in registers and authority files, by scheme, then value; empty if none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Its kind; never changes for an id, and corresponds one to one to the concrete type. */
  readonly kind: EntityKind;
  /** The name in use at `asOf.validAt` (omitted: now), in the requested language; if there is none, in the other one. */
  readonly name: Scalars['String']['output'];
  /** The name in use at a time, chosen as `name` is at `asOf.validAt`: caches of clients keep the name of each time. */
  readonly nameAt: Scalars['String']['output'];
  /**
   * The entities one hop away, one edge per relationship: an entity with two relationships appears twice. Ordered by `orderBy`,
   * then by the relationship's id.
   */
  readonly neighbours: NeighbourConnection;
  /** The same relationships counted by type and direction, ordered by the names of type and direction. Zero counts are left out. */
  readonly relationshipCounts: ReadonlyArray<RelationshipCount>;
  /** The sources of the current statements about its own properties, each once, ordered by id. */
  readonly sources: SourceConnection;
  /** What sources say about its own properties (not about its relationships), ordered by id. */
  readonly statements: StatementConnection;
};


/** What things are about: a field of work, a subject, a technology. */
export type TopicConflictsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What things are about: a field of work, a subject, a technology. */
export type TopicDescriptionArgs = {
  language?: Language;
};


/** What things are about: a field of work, a subject, a technology. */
export type TopicNameArgs = {
  language?: Language;
};


/** What things are about: a field of work, a subject, a technology. */
export type TopicNameAtArgs = {
  language?: Language;
  validAt: Scalars['EDTF']['input'];
};


/** What things are about: a field of work, a subject, a technology. */
export type TopicNeighboursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NeighbourOrder>;
  via?: InputMaybe<RelationshipFilter>;
  where?: InputMaybe<EntityFilter>;
};


/** What things are about: a field of work, a subject, a technology. */
export type TopicSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What things are about: a field of work, a subject, a technology. */
export type TopicStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  includeRetracted?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  property?: InputMaybe<Scalars['String']['input']>;
};

/** Why an answer is incomplete, and by how much. */
export type Truncation = {
  readonly __typename?: 'Truncation';
  /** How many matched in all; null if counting them would take a full search. */
  readonly found?: Maybe<Scalars['Int']['output']>;
  /** The limit that was reached: the requested one, or its default. */
  readonly limit: Scalars['Int']['output'];
  /** What exceeded its limit. */
  readonly reason: TruncationReason;
};

/** What exceeded its limit. */
export type TruncationReason =
  /** More entities than `limit`. */
  | 'NODE_LIMIT'
  /** More paths than `limit`. */
  | 'PATH_LIMIT'
  /** More relationships than `relationshipLimit`. */
  | 'RELATIONSHIP_LIMIT'
  /** More rows than `limit`. */
  | 'ROW_LIMIT';

/** How to read the value of a statement. */
export type ValueType =
  /** An exact decimal number. */
  | 'DECIMAL'
  /** A date or period as EDTF text. */
  | 'EDTF'
  /** No value: the statement says that the relationship exists. */
  | 'EXISTENCE'
  /** An id of this graph, or an identifier written `scheme:value`. */
  | 'ID'
  /** A decimal number, a blank and a currency of ISO 4217; the parts are in `amount`. */
  | 'MONEY'
  /** A decimal number, a blank and a unit; the parts are in `quantity`. */
  | 'QUANTITY'
  /** Plain text, as it is. */
  | 'TEXT'
  /** An absolute web address. */
  | 'URL';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Actor:
    | ( Omit<Consortium, 'conflicts' | 'members' | 'neighbours' | 'participatesIn' | 'statements'> & { conflicts: _RefType['ConflictConnection'], members: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], participatesIn: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Consultancy, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Group, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], members: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<ItCompany, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], members: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Institute, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<MunicipalAssociation, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], members: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Municipality, 'conflicts' | 'neighbours' | 'participatesIn' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], participatesIn: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Organisation, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Person, 'conflicts' | 'neighbours' | 'roles' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], roles: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<PublicBody, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
  ;
  Entity:
    | ( Omit<Consortium, 'conflicts' | 'members' | 'neighbours' | 'participatesIn' | 'statements'> & { conflicts: _RefType['ConflictConnection'], members: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], participatesIn: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Consultancy, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Event, 'conflicts' | 'neighbours' | 'organisers' | 'participants' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], organisers: _RefType['NeighbourConnection'], participants: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Group, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], members: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<ItCompany, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], members: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Institute, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Law, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<MunicipalAssociation, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], members: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Municipality, 'conflicts' | 'neighbours' | 'participatesIn' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], participatesIn: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Organisation, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Person, 'conflicts' | 'neighbours' | 'roles' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], roles: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Place, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Programme, 'budget' | 'conflicts' | 'evaluators' | 'funders' | 'neighbours' | 'participants' | 'partners' | 'statements'> & { budget?: Maybe<_RefType['Money']>, conflicts: _RefType['ConflictConnection'], evaluators: _RefType['NeighbourConnection'], funders: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], participants: _RefType['NeighbourConnection'], partners: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Project, 'budget' | 'conflicts' | 'evaluators' | 'funders' | 'neighbours' | 'participants' | 'partners' | 'statements'> & { budget?: Maybe<_RefType['Money']>, conflicts: _RefType['ConflictConnection'], evaluators: _RefType['NeighbourConnection'], funders: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], participants: _RefType['NeighbourConnection'], partners: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<PublicBody, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Publication, 'authors' | 'conflicts' | 'neighbours' | 'statements'> & { authors: _RefType['NeighbourConnection'], conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Service, 'conflicts' | 'neighbours' | 'providers' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], providers: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Topic, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
  ;
  Node:
    | ( Omit<Conflict, 'about' | 'statements'> & { about: ReadonlyArray<_RefType['Node']>, statements: _RefType['StatementConnection'] } )
    | ( Omit<Consortium, 'conflicts' | 'members' | 'neighbours' | 'participatesIn' | 'statements'> & { conflicts: _RefType['ConflictConnection'], members: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], participatesIn: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Consultancy, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Event, 'conflicts' | 'neighbours' | 'organisers' | 'participants' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], organisers: _RefType['NeighbourConnection'], participants: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Group, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], members: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<ItCompany, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], members: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Institute, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Law, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<MunicipalAssociation, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], members: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Municipality, 'conflicts' | 'neighbours' | 'participatesIn' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], participatesIn: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Organisation, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Person, 'conflicts' | 'neighbours' | 'roles' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], roles: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Place, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Programme, 'budget' | 'conflicts' | 'evaluators' | 'funders' | 'neighbours' | 'participants' | 'partners' | 'statements'> & { budget?: Maybe<_RefType['Money']>, conflicts: _RefType['ConflictConnection'], evaluators: _RefType['NeighbourConnection'], funders: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], participants: _RefType['NeighbourConnection'], partners: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Project, 'budget' | 'conflicts' | 'evaluators' | 'funders' | 'neighbours' | 'participants' | 'partners' | 'statements'> & { budget?: Maybe<_RefType['Money']>, conflicts: _RefType['ConflictConnection'], evaluators: _RefType['NeighbourConnection'], funders: _RefType['NeighbourConnection'], neighbours: _RefType['NeighbourConnection'], participants: _RefType['NeighbourConnection'], partners: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<PublicBody, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Publication, 'authors' | 'conflicts' | 'neighbours' | 'statements'> & { authors: _RefType['NeighbourConnection'], conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Relationship, 'amount' | 'conflicts' | 'from' | 'statements' | 'to'> & { amount?: Maybe<_RefType['Money']>, conflicts: _RefType['ConflictConnection'], from: _RefType['Entity'], statements: _RefType['StatementConnection'], to: _RefType['Entity'] } )
    | ( Omit<Service, 'conflicts' | 'neighbours' | 'providers' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], providers: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Source, 'ownStatements' | 'statements'> & { ownStatements: _RefType['StatementConnection'], statements: _RefType['StatementConnection'] } )
    | ( Omit<Statement, 'about' | 'amount' | 'attributedTo' | 'conflicts'> & { about: _RefType['Node'], amount?: Maybe<_RefType['Money']>, attributedTo?: Maybe<_RefType['Entity']>, conflicts: _RefType['ConflictConnection'] } )
    | ( Omit<Topic, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: _RefType['ConflictConnection'], neighbours: _RefType['NeighbourConnection'], statements: _RefType['StatementConnection'] } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Actor: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Actor']>;
  AdministrativeLevel: AdministrativeLevel;
  AsOf: AsOf;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Certainty: Certainty;
  Collaboration: ResolverTypeWrapper<Omit<Collaboration, 'a' | 'b' | 'shared'> & { a: ResolversTypes['Actor'], b: ResolversTypes['Actor'], shared: ReadonlyArray<ResolversTypes['SharedTie']> }>;
  CollaborationConnection: ResolverTypeWrapper<Omit<CollaborationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CollaborationEdge']>, nodes: ReadonlyArray<ResolversTypes['Collaboration']> }>;
  CollaborationEdge: ResolverTypeWrapper<Omit<CollaborationEdge, 'node'> & { node: ResolversTypes['Collaboration'] }>;
  CollaborationInput: CollaborationInput;
  CollaborationWeight: CollaborationWeight;
  Conflict: ResolverTypeWrapper<Omit<Conflict, 'about' | 'statements'> & { about: ReadonlyArray<ResolversTypes['Node']>, statements: ResolversTypes['StatementConnection'] }>;
  ConflictConnection: ResolverTypeWrapper<Omit<ConflictConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ConflictEdge']>, nodes: ReadonlyArray<ResolversTypes['Conflict']> }>;
  ConflictEdge: ResolverTypeWrapper<Omit<ConflictEdge, 'node'> & { node: ResolversTypes['Conflict'] }>;
  ConflictKind: ConflictKind;
  Consortium: ResolverTypeWrapper<Omit<Consortium, 'conflicts' | 'members' | 'neighbours' | 'participatesIn' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], members: ResolversTypes['NeighbourConnection'], neighbours: ResolversTypes['NeighbourConnection'], participatesIn: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  Consultancy: ResolverTypeWrapper<Omit<Consultancy, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], neighbours: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Dating: Dating;
  DatingCounts: ResolverTypeWrapper<DatingCounts>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Direction: Direction;
  EDTF: ResolverTypeWrapper<Scalars['EDTF']['output']>;
  Entity: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Entity']>;
  EntityConnection: ResolverTypeWrapper<Omit<EntityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['EntityEdge']>, nodes: ReadonlyArray<ResolversTypes['Entity']> }>;
  EntityCountKey: ResolverTypeWrapper<EntityCountKey>;
  EntityCountRow: ResolverTypeWrapper<EntityCountRow>;
  EntityCounts: ResolverTypeWrapper<EntityCounts>;
  EntityEdge: ResolverTypeWrapper<Omit<EntityEdge, 'node'> & { node: ResolversTypes['Entity'] }>;
  EntityFilter: EntityFilter;
  EntityGroupKey: EntityGroupKey;
  EntityKind: EntityKind;
  EntityOrder: EntityOrder;
  EntityOrderField: EntityOrderField;
  EntityRef: EntityRef;
  ErrorCode: ErrorCode;
  Event: ResolverTypeWrapper<Omit<Event, 'conflicts' | 'neighbours' | 'organisers' | 'participants' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], neighbours: ResolversTypes['NeighbourConnection'], organisers: ResolversTypes['NeighbourConnection'], participants: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GraphInfo: ResolverTypeWrapper<GraphInfo>;
  Group: ResolverTypeWrapper<Omit<Group, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], members: ResolversTypes['NeighbourConnection'], neighbours: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  GroupKey: GroupKey;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ITCompany: ResolverTypeWrapper<Omit<ItCompany, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], members: ResolversTypes['NeighbourConnection'], neighbours: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  Identifier: ResolverTypeWrapper<Identifier>;
  IdentifierInput: IdentifierInput;
  Institute: ResolverTypeWrapper<Omit<Institute, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], neighbours: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Language: Language;
  Law: ResolverTypeWrapper<Omit<Law, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], neighbours: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  Limits: ResolverTypeWrapper<Limits>;
  Modality: Modality;
  Money: ResolverTypeWrapper<Money>;
  MunicipalAssociation: ResolverTypeWrapper<Omit<MunicipalAssociation, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], members: ResolversTypes['NeighbourConnection'], neighbours: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  Municipality: ResolverTypeWrapper<Omit<Municipality, 'conflicts' | 'neighbours' | 'participatesIn' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], neighbours: ResolversTypes['NeighbourConnection'], participatesIn: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  MunicipalityType: MunicipalityType;
  NeighbourConnection: ResolverTypeWrapper<Omit<NeighbourConnection, 'datingCounts' | 'edges' | 'nodes'> & { datingCounts: ResolversTypes['DatingCounts'], edges: ReadonlyArray<ResolversTypes['NeighbourEdge']>, nodes: ReadonlyArray<ResolversTypes['Entity']> }>;
  NeighbourEdge: ResolverTypeWrapper<Omit<NeighbourEdge, 'node' | 'relationship'> & { node: ResolversTypes['Entity'], relationship: ResolversTypes['Relationship'] }>;
  NeighbourOrder: NeighbourOrder;
  NeighbourOrderField: NeighbourOrderField;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Organisation: ResolverTypeWrapper<Omit<Organisation, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], neighbours: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Path: ResolverTypeWrapper<Omit<Path, 'steps'> & { steps: ReadonlyArray<ResolversTypes['PathStep']> }>;
  PathRelationship: ResolverTypeWrapper<Omit<PathRelationship, 'relationship'> & { relationship: ResolversTypes['Relationship'] }>;
  PathSet: ResolverTypeWrapper<Omit<PathSet, 'paths'> & { paths: ReadonlyArray<ResolversTypes['Path']> }>;
  PathStep: ResolverTypeWrapper<Omit<PathStep, 'entity' | 'relationships'> & { entity: ResolversTypes['Entity'], relationships: ReadonlyArray<ResolversTypes['PathRelationship']> }>;
  PatternBinding: ResolverTypeWrapper<Omit<PatternBinding, 'entity'> & { entity: ResolversTypes['Entity'] }>;
  PatternEdge: PatternEdge;
  PatternInput: PatternInput;
  PatternMatch: ResolverTypeWrapper<Omit<PatternMatch, 'bindings' | 'paths'> & { bindings: ReadonlyArray<ResolversTypes['PatternBinding']>, paths: ReadonlyArray<ResolversTypes['Path']> }>;
  PatternMatchConnection: ResolverTypeWrapper<Omit<PatternMatchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PatternMatchEdge']>, nodes: ReadonlyArray<ResolversTypes['PatternMatch']> }>;
  PatternMatchEdge: ResolverTypeWrapper<Omit<PatternMatchEdge, 'node'> & { node: ResolversTypes['PatternMatch'] }>;
  PatternNode: PatternNode;
  Period: ResolverTypeWrapper<Period>;
  Person: ResolverTypeWrapper<Omit<Person, 'conflicts' | 'neighbours' | 'roles' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], neighbours: ResolversTypes['NeighbourConnection'], roles: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  Place: ResolverTypeWrapper<Omit<Place, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], neighbours: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  Programme: ResolverTypeWrapper<Omit<Programme, 'budget' | 'conflicts' | 'evaluators' | 'funders' | 'neighbours' | 'participants' | 'partners' | 'statements'> & { budget?: Maybe<ResolversTypes['Money']>, conflicts: ResolversTypes['ConflictConnection'], evaluators: ResolversTypes['NeighbourConnection'], funders: ResolversTypes['NeighbourConnection'], neighbours: ResolversTypes['NeighbourConnection'], participants: ResolversTypes['NeighbourConnection'], partners: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  Project: ResolverTypeWrapper<Omit<Project, 'budget' | 'conflicts' | 'evaluators' | 'funders' | 'neighbours' | 'participants' | 'partners' | 'statements'> & { budget?: Maybe<ResolversTypes['Money']>, conflicts: ResolversTypes['ConflictConnection'], evaluators: ResolversTypes['NeighbourConnection'], funders: ResolversTypes['NeighbourConnection'], neighbours: ResolversTypes['NeighbourConnection'], participants: ResolversTypes['NeighbourConnection'], partners: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  PublicBody: ResolverTypeWrapper<Omit<PublicBody, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], neighbours: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  Publication: ResolverTypeWrapper<Omit<Publication, 'authors' | 'conflicts' | 'neighbours' | 'statements'> & { authors: ResolversTypes['NeighbourConnection'], conflicts: ResolversTypes['ConflictConnection'], neighbours: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  Quantity: ResolverTypeWrapper<Quantity>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rank: Rank;
  RelatedFilter: RelatedFilter;
  Relationship: ResolverTypeWrapper<Omit<Relationship, 'amount' | 'conflicts' | 'from' | 'statements' | 'to'> & { amount?: Maybe<ResolversTypes['Money']>, conflicts: ResolversTypes['ConflictConnection'], from: ResolversTypes['Entity'], statements: ResolversTypes['StatementConnection'], to: ResolversTypes['Entity'] }>;
  RelationshipConnection: ResolverTypeWrapper<Omit<RelationshipConnection, 'datingCounts' | 'edges' | 'nodes'> & { datingCounts: ResolversTypes['DatingCounts'], edges: ReadonlyArray<ResolversTypes['RelationshipEdge']>, nodes: ReadonlyArray<ResolversTypes['Relationship']> }>;
  RelationshipCount: ResolverTypeWrapper<RelationshipCount>;
  RelationshipEdge: ResolverTypeWrapper<Omit<RelationshipEdge, 'node'> & { node: ResolversTypes['Relationship'] }>;
  RelationshipFilter: RelationshipFilter;
  RelationshipOrder: RelationshipOrder;
  RelationshipOrderField: RelationshipOrderField;
  RelationshipType: RelationshipType;
  SearchConnection: ResolverTypeWrapper<Omit<SearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SearchEdge']>, nodes: ReadonlyArray<ResolversTypes['Entity']> }>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['Entity'] }>;
  Service: ResolverTypeWrapper<Omit<Service, 'conflicts' | 'neighbours' | 'providers' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], neighbours: ResolversTypes['NeighbourConnection'], providers: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  SharedTie: ResolverTypeWrapper<Omit<SharedTie, 'a' | 'b' | 'entity'> & { a: ReadonlyArray<ResolversTypes['Relationship']>, b: ReadonlyArray<ResolversTypes['Relationship']>, entity: ResolversTypes['Entity'] }>;
  SortDirection: SortDirection;
  Source: ResolverTypeWrapper<Omit<Source, 'ownStatements' | 'statements'> & { ownStatements: ResolversTypes['StatementConnection'], statements: ResolversTypes['StatementConnection'] }>;
  SourceConnection: ResolverTypeWrapper<SourceConnection>;
  SourceEdge: ResolverTypeWrapper<SourceEdge>;
  StatKey: ResolverTypeWrapper<Omit<StatKey, 'node'> & { node?: Maybe<ResolversTypes['Node']> }>;
  StatRow: ResolverTypeWrapper<Omit<StatRow, 'amounts' | 'keys'> & { amounts: ReadonlyArray<ResolversTypes['Money']>, keys: ReadonlyArray<ResolversTypes['StatKey']> }>;
  Statement: ResolverTypeWrapper<Omit<Statement, 'about' | 'amount' | 'attributedTo' | 'conflicts'> & { about: ResolversTypes['Node'], amount?: Maybe<ResolversTypes['Money']>, attributedTo?: Maybe<ResolversTypes['Entity']>, conflicts: ResolversTypes['ConflictConnection'] }>;
  StatementConnection: ResolverTypeWrapper<Omit<StatementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StatementEdge']>, nodes: ReadonlyArray<ResolversTypes['Statement']> }>;
  StatementCountKey: ResolverTypeWrapper<StatementCountKey>;
  StatementCountRow: ResolverTypeWrapper<StatementCountRow>;
  StatementCounts: ResolverTypeWrapper<StatementCounts>;
  StatementEdge: ResolverTypeWrapper<Omit<StatementEdge, 'node'> & { node: ResolversTypes['Statement'] }>;
  StatementFilter: StatementFilter;
  StatementGroupKey: StatementGroupKey;
  StatementOrder: StatementOrder;
  StatementOrderField: StatementOrderField;
  StatementStatus: StatementStatus;
  Stats: ResolverTypeWrapper<Omit<Stats, 'rows'> & { rows: ReadonlyArray<ResolversTypes['StatRow']> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subgraph: ResolverTypeWrapper<Omit<Subgraph, 'datingCounts' | 'nodes' | 'relationships'> & { datingCounts: ResolversTypes['DatingCounts'], nodes: ReadonlyArray<ResolversTypes['Entity']>, relationships: ReadonlyArray<ResolversTypes['Relationship']> }>;
  Topic: ResolverTypeWrapper<Omit<Topic, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversTypes['ConflictConnection'], neighbours: ResolversTypes['NeighbourConnection'], statements: ResolversTypes['StatementConnection'] }>;
  Truncation: ResolverTypeWrapper<Truncation>;
  TruncationReason: TruncationReason;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  ValueType: ValueType;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Actor: ResolversInterfaceTypes<ResolversParentTypes>['Actor'];
  AsOf: AsOf;
  Boolean: Scalars['Boolean']['output'];
  Collaboration: Omit<Collaboration, 'a' | 'b' | 'shared'> & { a: ResolversParentTypes['Actor'], b: ResolversParentTypes['Actor'], shared: ReadonlyArray<ResolversParentTypes['SharedTie']> };
  CollaborationConnection: Omit<CollaborationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CollaborationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Collaboration']> };
  CollaborationEdge: Omit<CollaborationEdge, 'node'> & { node: ResolversParentTypes['Collaboration'] };
  CollaborationInput: CollaborationInput;
  Conflict: Omit<Conflict, 'about' | 'statements'> & { about: ReadonlyArray<ResolversParentTypes['Node']>, statements: ResolversParentTypes['StatementConnection'] };
  ConflictConnection: Omit<ConflictConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ConflictEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Conflict']> };
  ConflictEdge: Omit<ConflictEdge, 'node'> & { node: ResolversParentTypes['Conflict'] };
  Consortium: Omit<Consortium, 'conflicts' | 'members' | 'neighbours' | 'participatesIn' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], members: ResolversParentTypes['NeighbourConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], participatesIn: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  Consultancy: Omit<Consultancy, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DatingCounts: DatingCounts;
  Decimal: Scalars['Decimal']['output'];
  EDTF: Scalars['EDTF']['output'];
  Entity: ResolversInterfaceTypes<ResolversParentTypes>['Entity'];
  EntityConnection: Omit<EntityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['EntityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Entity']> };
  EntityCountKey: EntityCountKey;
  EntityCountRow: EntityCountRow;
  EntityCounts: EntityCounts;
  EntityEdge: Omit<EntityEdge, 'node'> & { node: ResolversParentTypes['Entity'] };
  EntityFilter: EntityFilter;
  EntityOrder: EntityOrder;
  EntityRef: EntityRef;
  Event: Omit<Event, 'conflicts' | 'neighbours' | 'organisers' | 'participants' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], organisers: ResolversParentTypes['NeighbourConnection'], participants: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  Float: Scalars['Float']['output'];
  GraphInfo: GraphInfo;
  Group: Omit<Group, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], members: ResolversParentTypes['NeighbourConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  ID: Scalars['ID']['output'];
  ITCompany: Omit<ItCompany, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], members: ResolversParentTypes['NeighbourConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  Identifier: Identifier;
  IdentifierInput: IdentifierInput;
  Institute: Omit<Institute, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  Int: Scalars['Int']['output'];
  Law: Omit<Law, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  Limits: Limits;
  Money: Money;
  MunicipalAssociation: Omit<MunicipalAssociation, 'conflicts' | 'members' | 'neighbours' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], members: ResolversParentTypes['NeighbourConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  Municipality: Omit<Municipality, 'conflicts' | 'neighbours' | 'participatesIn' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], participatesIn: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  NeighbourConnection: Omit<NeighbourConnection, 'datingCounts' | 'edges' | 'nodes'> & { datingCounts: ResolversParentTypes['DatingCounts'], edges: ReadonlyArray<ResolversParentTypes['NeighbourEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Entity']> };
  NeighbourEdge: Omit<NeighbourEdge, 'node' | 'relationship'> & { node: ResolversParentTypes['Entity'], relationship: ResolversParentTypes['Relationship'] };
  NeighbourOrder: NeighbourOrder;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Organisation: Omit<Organisation, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  PageInfo: PageInfo;
  Path: Omit<Path, 'steps'> & { steps: ReadonlyArray<ResolversParentTypes['PathStep']> };
  PathRelationship: Omit<PathRelationship, 'relationship'> & { relationship: ResolversParentTypes['Relationship'] };
  PathSet: Omit<PathSet, 'paths'> & { paths: ReadonlyArray<ResolversParentTypes['Path']> };
  PathStep: Omit<PathStep, 'entity' | 'relationships'> & { entity: ResolversParentTypes['Entity'], relationships: ReadonlyArray<ResolversParentTypes['PathRelationship']> };
  PatternBinding: Omit<PatternBinding, 'entity'> & { entity: ResolversParentTypes['Entity'] };
  PatternEdge: PatternEdge;
  PatternInput: PatternInput;
  PatternMatch: Omit<PatternMatch, 'bindings' | 'paths'> & { bindings: ReadonlyArray<ResolversParentTypes['PatternBinding']>, paths: ReadonlyArray<ResolversParentTypes['Path']> };
  PatternMatchConnection: Omit<PatternMatchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PatternMatchEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PatternMatch']> };
  PatternMatchEdge: Omit<PatternMatchEdge, 'node'> & { node: ResolversParentTypes['PatternMatch'] };
  PatternNode: PatternNode;
  Period: Period;
  Person: Omit<Person, 'conflicts' | 'neighbours' | 'roles' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], roles: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  Place: Omit<Place, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  Programme: Omit<Programme, 'budget' | 'conflicts' | 'evaluators' | 'funders' | 'neighbours' | 'participants' | 'partners' | 'statements'> & { budget?: Maybe<ResolversParentTypes['Money']>, conflicts: ResolversParentTypes['ConflictConnection'], evaluators: ResolversParentTypes['NeighbourConnection'], funders: ResolversParentTypes['NeighbourConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], participants: ResolversParentTypes['NeighbourConnection'], partners: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  Project: Omit<Project, 'budget' | 'conflicts' | 'evaluators' | 'funders' | 'neighbours' | 'participants' | 'partners' | 'statements'> & { budget?: Maybe<ResolversParentTypes['Money']>, conflicts: ResolversParentTypes['ConflictConnection'], evaluators: ResolversParentTypes['NeighbourConnection'], funders: ResolversParentTypes['NeighbourConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], participants: ResolversParentTypes['NeighbourConnection'], partners: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  PublicBody: Omit<PublicBody, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  Publication: Omit<Publication, 'authors' | 'conflicts' | 'neighbours' | 'statements'> & { authors: ResolversParentTypes['NeighbourConnection'], conflicts: ResolversParentTypes['ConflictConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  Quantity: Quantity;
  Query: Record<PropertyKey, never>;
  RelatedFilter: RelatedFilter;
  Relationship: Omit<Relationship, 'amount' | 'conflicts' | 'from' | 'statements' | 'to'> & { amount?: Maybe<ResolversParentTypes['Money']>, conflicts: ResolversParentTypes['ConflictConnection'], from: ResolversParentTypes['Entity'], statements: ResolversParentTypes['StatementConnection'], to: ResolversParentTypes['Entity'] };
  RelationshipConnection: Omit<RelationshipConnection, 'datingCounts' | 'edges' | 'nodes'> & { datingCounts: ResolversParentTypes['DatingCounts'], edges: ReadonlyArray<ResolversParentTypes['RelationshipEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Relationship']> };
  RelationshipCount: RelationshipCount;
  RelationshipEdge: Omit<RelationshipEdge, 'node'> & { node: ResolversParentTypes['Relationship'] };
  RelationshipFilter: RelationshipFilter;
  RelationshipOrder: RelationshipOrder;
  SearchConnection: Omit<SearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SearchEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Entity']> };
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['Entity'] };
  Service: Omit<Service, 'conflicts' | 'neighbours' | 'providers' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], providers: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  SharedTie: Omit<SharedTie, 'a' | 'b' | 'entity'> & { a: ReadonlyArray<ResolversParentTypes['Relationship']>, b: ReadonlyArray<ResolversParentTypes['Relationship']>, entity: ResolversParentTypes['Entity'] };
  Source: Omit<Source, 'ownStatements' | 'statements'> & { ownStatements: ResolversParentTypes['StatementConnection'], statements: ResolversParentTypes['StatementConnection'] };
  SourceConnection: SourceConnection;
  SourceEdge: SourceEdge;
  StatKey: Omit<StatKey, 'node'> & { node?: Maybe<ResolversParentTypes['Node']> };
  StatRow: Omit<StatRow, 'amounts' | 'keys'> & { amounts: ReadonlyArray<ResolversParentTypes['Money']>, keys: ReadonlyArray<ResolversParentTypes['StatKey']> };
  Statement: Omit<Statement, 'about' | 'amount' | 'attributedTo' | 'conflicts'> & { about: ResolversParentTypes['Node'], amount?: Maybe<ResolversParentTypes['Money']>, attributedTo?: Maybe<ResolversParentTypes['Entity']>, conflicts: ResolversParentTypes['ConflictConnection'] };
  StatementConnection: Omit<StatementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StatementEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Statement']> };
  StatementCountKey: StatementCountKey;
  StatementCountRow: StatementCountRow;
  StatementCounts: StatementCounts;
  StatementEdge: Omit<StatementEdge, 'node'> & { node: ResolversParentTypes['Statement'] };
  StatementFilter: StatementFilter;
  StatementOrder: StatementOrder;
  Stats: Omit<Stats, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['StatRow']> };
  String: Scalars['String']['output'];
  Subgraph: Omit<Subgraph, 'datingCounts' | 'nodes' | 'relationships'> & { datingCounts: ResolversParentTypes['DatingCounts'], nodes: ReadonlyArray<ResolversParentTypes['Entity']>, relationships: ReadonlyArray<ResolversParentTypes['Relationship']> };
  Topic: Omit<Topic, 'conflicts' | 'neighbours' | 'statements'> & { conflicts: ResolversParentTypes['ConflictConnection'], neighbours: ResolversParentTypes['NeighbourConnection'], statements: ResolversParentTypes['StatementConnection'] };
  Truncation: Truncation;
  URL: Scalars['URL']['output'];
};

export type EndsDirectiveArgs = {
  from?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  to?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type EndsDirectiveResolver<Result, Parent, ContextType = any, Args = EndsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type NodeDirectiveArgs = {
  label: Scalars['String']['input'];
};

export type NodeDirectiveResolver<Result, Parent, ContextType = any, Args = NodeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PropertyDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type PropertyDirectiveResolver<Result, Parent, ContextType = any, Args = PropertyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShortcutDirectiveArgs = {
  direction: Direction;
  types: ReadonlyArray<RelationshipType>;
};

export type ShortcutDirectiveResolver<Result, Parent, ContextType = any, Args = ShortcutDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActorResolvers<ContextType = any, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  __resolveType: TypeResolveFn<'Consortium' | 'Consultancy' | 'Group' | 'ITCompany' | 'Institute' | 'MunicipalAssociation' | 'Municipality' | 'Organisation' | 'Person' | 'PublicBody', ParentType, ContextType>;
};

export type CollaborationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Collaboration'] = ResolversParentTypes['Collaboration']> = {
  a?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  shared?: Resolver<ReadonlyArray<ResolversTypes['SharedTie']>, ParentType, ContextType, RequireFields<CollaborationSharedArgs, 'first'>>;
  sharedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<CollaborationSourcesArgs, 'first'>>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CollaborationConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CollaborationConnection'] = ResolversParentTypes['CollaborationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CollaborationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Collaboration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CollaborationEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CollaborationEdge'] = ResolversParentTypes['CollaborationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Collaboration'], ParentType, ContextType>;
};

export type ConflictResolvers<ContextType = any, ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict']> = {
  about?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConflictKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  properties?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ConflictStatementsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConflictConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConflictConnection'] = ResolversParentTypes['ConflictConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConflictEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Conflict']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConflictEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConflictEdge'] = ResolversParentTypes['ConflictEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conflict'], ParentType, ContextType>;
};

export type ConsortiumResolvers<ContextType = any, ParentType extends ResolversParentTypes['Consortium'] = ResolversParentTypes['Consortium']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<ConsortiumConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ConsortiumDescriptionArgs, 'language'>>;
  foundedOn?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  legalForm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ConsortiumMembersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ConsortiumNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ConsortiumNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ConsortiumNeighboursArgs, 'first'>>;
  participatesIn?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ConsortiumParticipatesInArgs, 'first'>>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<ConsortiumSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ConsortiumStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsultancyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Consultancy'] = ResolversParentTypes['Consultancy']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<ConsultancyConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ConsultancyDescriptionArgs, 'language'>>;
  foundedOn?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  legalForm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ConsultancyNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ConsultancyNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ConsultancyNeighboursArgs, 'first'>>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<ConsultancySourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ConsultancyStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DatingCountsResolvers<ContextType = any, ParentType extends ResolversParentTypes['DatingCounts'] = ResolversParentTypes['DatingCounts']> = {
  dated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openEnd?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openStart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface EdtfScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EDTF'], any> {
  name: 'EDTF';
}

export type EntityResolvers<ContextType = any, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  __resolveType: TypeResolveFn<'Consortium' | 'Consultancy' | 'Event' | 'Group' | 'ITCompany' | 'Institute' | 'Law' | 'MunicipalAssociation' | 'Municipality' | 'Organisation' | 'Person' | 'Place' | 'Programme' | 'Project' | 'PublicBody' | 'Publication' | 'Service' | 'Topic', ParentType, ContextType>;
};

export type EntityConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['EntityConnection'] = ResolversParentTypes['EntityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityCountKeyResolvers<ContextType = any, ParentType extends ResolversParentTypes['EntityCountKey'] = ResolversParentTypes['EntityCountKey']> = {
  key?: Resolver<ResolversTypes['EntityGroupKey'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EntityCountRowResolvers<ContextType = any, ParentType extends ResolversParentTypes['EntityCountRow'] = ResolversParentTypes['EntityCountRow']> = {
  entityCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keys?: Resolver<ReadonlyArray<ResolversTypes['EntityCountKey']>, ParentType, ContextType>;
};

export type EntityCountsResolvers<ContextType = any, ParentType extends ResolversParentTypes['EntityCounts'] = ResolversParentTypes['EntityCounts']> = {
  rows?: Resolver<ReadonlyArray<ResolversTypes['EntityCountRow']>, ParentType, ContextType>;
  truncated?: Resolver<Maybe<ResolversTypes['Truncation']>, ParentType, ContextType>;
};

export type EntityEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['EntityEdge'] = ResolversParentTypes['EntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = any, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<EventConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<EventDescriptionArgs, 'language'>>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<EventNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<EventNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<EventNeighboursArgs, 'first'>>;
  organisers?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<EventOrganisersArgs, 'first'>>;
  participants?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<EventParticipantsArgs, 'first'>>;
  period?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<EventSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<EventStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GraphInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['GraphInfo'] = ResolversParentTypes['GraphInfo']> = {
  entityCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['Limits'], ParentType, ContextType>;
  relationshipCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statementCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GroupResolvers<ContextType = any, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<GroupConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<GroupDescriptionArgs, 'language'>>;
  foundedOn?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<GroupMembersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<GroupNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<GroupNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<GroupNeighboursArgs, 'first'>>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<GroupSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<GroupStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItCompanyResolvers<ContextType = any, ParentType extends ResolversParentTypes['ITCompany'] = ResolversParentTypes['ITCompany']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<ItCompanyConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ItCompanyDescriptionArgs, 'language'>>;
  foundedOn?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  legalForm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ItCompanyMembersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ItCompanyNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ItCompanyNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ItCompanyNeighboursArgs, 'first'>>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<ItCompanySourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ItCompanyStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentifierResolvers<ContextType = any, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InstituteResolvers<ContextType = any, ParentType extends ResolversParentTypes['Institute'] = ResolversParentTypes['Institute']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<InstituteConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<InstituteDescriptionArgs, 'language'>>;
  foundedOn?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  legalForm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<InstituteNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<InstituteNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<InstituteNeighboursArgs, 'first'>>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<InstituteSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<InstituteStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LawResolvers<ContextType = any, ParentType extends ResolversParentTypes['Law'] = ResolversParentTypes['Law']> = {
  abbreviation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<LawConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<LawDescriptionArgs, 'language'>>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  inForceSince?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<LawNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<LawNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<LawNeighboursArgs, 'first'>>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<LawSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<LawStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LimitsResolvers<ContextType = any, ParentType extends ResolversParentTypes['Limits'] = ResolversParentTypes['Limits']> = {
  aliases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  answerBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  directives?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fields?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filterNodes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lists?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rootFields?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tokens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type MunicipalAssociationResolvers<ContextType = any, ParentType extends ResolversParentTypes['MunicipalAssociation'] = ResolversParentTypes['MunicipalAssociation']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<MunicipalAssociationConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<MunicipalAssociationDescriptionArgs, 'language'>>;
  foundedOn?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  legalForm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<MunicipalAssociationMembersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MunicipalAssociationNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MunicipalAssociationNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<MunicipalAssociationNeighboursArgs, 'first'>>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<MunicipalAssociationSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<MunicipalAssociationStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MunicipalityResolvers<ContextType = any, ParentType extends ResolversParentTypes['Municipality'] = ResolversParentTypes['Municipality']> = {
  ags?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<MunicipalityConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<MunicipalityDescriptionArgs, 'language'>>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  municipalityType?: Resolver<Maybe<ResolversTypes['MunicipalityType']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MunicipalityNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MunicipalityNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<MunicipalityNeighboursArgs, 'first'>>;
  participatesIn?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<MunicipalityParticipatesInArgs, 'first'>>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<MunicipalitySourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<MunicipalityStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NeighbourConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['NeighbourConnection'] = ResolversParentTypes['NeighbourConnection']> = {
  datingCounts?: Resolver<ResolversTypes['DatingCounts'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['NeighbourEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NeighbourEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['NeighbourEdge'] = ResolversParentTypes['NeighbourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Conflict' | 'Consortium' | 'Consultancy' | 'Event' | 'Group' | 'ITCompany' | 'Institute' | 'Law' | 'MunicipalAssociation' | 'Municipality' | 'Organisation' | 'Person' | 'Place' | 'Programme' | 'Project' | 'PublicBody' | 'Publication' | 'Relationship' | 'Service' | 'Source' | 'Statement' | 'Topic', ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<OrganisationConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<OrganisationDescriptionArgs, 'language'>>;
  foundedOn?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  legalForm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<OrganisationNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<OrganisationNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<OrganisationNeighboursArgs, 'first'>>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<OrganisationSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<OrganisationStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PathResolvers<ContextType = any, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PathStep']>, ParentType, ContextType>;
};

export type PathRelationshipResolvers<ContextType = any, ParentType extends ResolversParentTypes['PathRelationship'] = ResolversParentTypes['PathRelationship']> = {
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type PathSetResolvers<ContextType = any, ParentType extends ResolversParentTypes['PathSet'] = ResolversParentTypes['PathSet']> = {
  paths?: Resolver<ReadonlyArray<ResolversTypes['Path']>, ParentType, ContextType>;
  truncated?: Resolver<Maybe<ResolversTypes['Truncation']>, ParentType, ContextType>;
};

export type PathStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['PathStep'] = ResolversParentTypes['PathStep']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  relationshipCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relationships?: Resolver<ReadonlyArray<ResolversTypes['PathRelationship']>, ParentType, ContextType, RequireFields<PathStepRelationshipsArgs, 'first'>>;
};

export type PatternBindingResolvers<ContextType = any, ParentType extends ResolversParentTypes['PatternBinding'] = ResolversParentTypes['PatternBinding']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  variable?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PatternMatchResolvers<ContextType = any, ParentType extends ResolversParentTypes['PatternMatch'] = ResolversParentTypes['PatternMatch']> = {
  bindings?: Resolver<ReadonlyArray<ResolversTypes['PatternBinding']>, ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['Path']>, ParentType, ContextType>;
};

export type PatternMatchConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PatternMatchConnection'] = ResolversParentTypes['PatternMatchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PatternMatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PatternMatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PatternMatchEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PatternMatchEdge'] = ResolversParentTypes['PatternMatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PatternMatch'], ParentType, ContextType>;
};

export type PeriodResolvers<ContextType = any, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  earliestEnd?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  earliestStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  latestEnd?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  latestStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  observedOn?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  ongoing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<PersonConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<PersonDescriptionArgs, 'language'>>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PersonNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PersonNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<PersonNeighboursArgs, 'first'>>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  roles?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<PersonRolesArgs, 'first'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<PersonSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<PersonStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<PlaceConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<PlaceDescriptionArgs, 'language'>>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PlaceNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PlaceNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<PlaceNeighboursArgs, 'first'>>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<PlaceSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<PlaceStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProgrammeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Programme'] = ResolversParentTypes['Programme']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<ProgrammeConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ProgrammeDescriptionArgs, 'language'>>;
  evaluators?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ProgrammeEvaluatorsArgs, 'first'>>;
  funders?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ProgrammeFundersArgs, 'first'>>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProgrammeNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProgrammeNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ProgrammeNeighboursArgs, 'first'>>;
  participants?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ProgrammeParticipantsArgs, 'first'>>;
  partners?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ProgrammePartnersArgs, 'first'>>;
  period?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<ProgrammeSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ProgrammeStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = any, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<ProjectConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ProjectDescriptionArgs, 'language'>>;
  evaluators?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ProjectEvaluatorsArgs, 'first'>>;
  funders?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ProjectFundersArgs, 'first'>>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProjectNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProjectNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ProjectNeighboursArgs, 'first'>>;
  participants?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ProjectParticipantsArgs, 'first'>>;
  partners?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ProjectPartnersArgs, 'first'>>;
  period?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<ProjectSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ProjectStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublicBodyResolvers<ContextType = any, ParentType extends ResolversParentTypes['PublicBody'] = ResolversParentTypes['PublicBody']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<PublicBodyConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<PublicBodyDescriptionArgs, 'language'>>;
  foundedOn?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  legalForm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['AdministrativeLevel']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PublicBodyNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PublicBodyNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<PublicBodyNeighboursArgs, 'first'>>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<PublicBodySourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<PublicBodyStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublicationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Publication'] = ResolversParentTypes['Publication']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  authors?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<PublicationAuthorsArgs, 'first'>>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<PublicationConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<PublicationDescriptionArgs, 'language'>>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PublicationNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PublicationNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<PublicationNeighboursArgs, 'first'>>;
  pages?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<PublicationSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<PublicationStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuantityResolvers<ContextType = any, ParentType extends ResolversParentTypes['Quantity'] = ResolversParentTypes['Quantity']> = {
  max?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  collaborations?: Resolver<ResolversTypes['CollaborationConnection'], ParentType, ContextType, RequireFields<QueryCollaborationsArgs, 'first' | 'projection'>>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<QueryConflictsArgs, 'first'>>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryEntitiesArgs, 'first'>>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<QueryEntityArgs, 'by'>>;
  graph?: Resolver<ResolversTypes['GraphInfo'], ParentType, ContextType, Partial<QueryGraphArgs>>;
  matchPattern?: Resolver<ResolversTypes['PatternMatchConnection'], ParentType, ContextType, RequireFields<QueryMatchPatternArgs, 'first' | 'pattern'>>;
  neighbourhood?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryNeighbourhoodArgs, 'hops' | 'limit' | 'of' | 'relationshipLimit'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  paths?: Resolver<ResolversTypes['PathSet'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'from' | 'limit' | 'maxHops' | 'to'>>;
  relationships?: Resolver<ResolversTypes['RelationshipConnection'], ParentType, ContextType, RequireFields<QueryRelationshipsArgs, 'first'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  shortestPaths?: Resolver<ResolversTypes['PathSet'], ParentType, ContextType, RequireFields<QueryShortestPathsArgs, 'from' | 'limit' | 'maxHops' | 'to'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<QuerySourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<QueryStatementsArgs, 'first' | 'includeRetracted'>>;
  stats?: Resolver<ResolversTypes['Stats'], ParentType, ContextType, RequireFields<QueryStatsArgs, 'groupBy' | 'limit'>>;
};

export type RelationshipResolvers<ContextType = any, ParentType extends ResolversParentTypes['Relationship'] = ResolversParentTypes['Relationship']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  certaintyAt?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType, Partial<RelationshipCertaintyAtArgs>>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<RelationshipConflictsArgs, 'first'>>;
  dating?: Resolver<ResolversTypes['Dating'], ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  predicate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Rank'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<RelationshipSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<RelationshipStatementsArgs, 'first' | 'includeRetracted'>>;
  to?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationshipConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['RelationshipConnection'] = ResolversParentTypes['RelationshipConnection']> = {
  datingCounts?: Resolver<ResolversTypes['DatingCounts'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelationshipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Relationship']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationshipCountResolvers<ContextType = any, ParentType extends ResolversParentTypes['RelationshipCount'] = ResolversParentTypes['RelationshipCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
};

export type RelationshipEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['RelationshipEdge'] = ResolversParentTypes['RelationshipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Relationship'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  truncated?: Resolver<Maybe<ResolversTypes['Truncation']>, ParentType, ContextType>;
  unmatchedWords?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matchedName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unmatchedWords?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<ServiceConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ServiceDescriptionArgs, 'language'>>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ServiceNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ServiceNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ServiceNeighboursArgs, 'first'>>;
  providers?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<ServiceProvidersArgs, 'first'>>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<ServiceSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<ServiceStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SharedTieResolvers<ContextType = any, ParentType extends ResolversParentTypes['SharedTie'] = ResolversParentTypes['SharedTie']> = {
  a?: Resolver<ReadonlyArray<ResolversTypes['Relationship']>, ParentType, ContextType>;
  b?: Resolver<ReadonlyArray<ResolversTypes['Relationship']>, ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ownStatements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<SourceOwnStatementsArgs, 'first'>>;
  publishedOn?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retrievedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  statementCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<SourceStatementsArgs, 'first' | 'includeRetracted'>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type StatKeyResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatKey'] = ResolversParentTypes['StatKey']> = {
  key?: Resolver<ResolversTypes['GroupKey'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StatRowResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatRow'] = ResolversParentTypes['StatRow']> = {
  amounts?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  entityCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keys?: Resolver<ReadonlyArray<ResolversTypes['StatKey']>, ParentType, ContextType>;
  relationshipCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatementResolvers<ContextType = any, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  about?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  attributedTo?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<StatementConflictsArgs, 'first'>>;
  deadline?: Resolver<Maybe<ResolversTypes['EDTF']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interestedParty?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['Language']>, ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  predicate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Rank'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  retractedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StatementStatus'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  valueType?: Resolver<ResolversTypes['ValueType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatementConnection'] = ResolversParentTypes['StatementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StatementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatementCountKeyResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatementCountKey'] = ResolversParentTypes['StatementCountKey']> = {
  key?: Resolver<ResolversTypes['StatementGroupKey'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StatementCountRowResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatementCountRow'] = ResolversParentTypes['StatementCountRow']> = {
  keys?: Resolver<ReadonlyArray<ResolversTypes['StatementCountKey']>, ParentType, ContextType>;
  statementCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatementCountsResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatementCounts'] = ResolversParentTypes['StatementCounts']> = {
  rows?: Resolver<ReadonlyArray<ResolversTypes['StatementCountRow']>, ParentType, ContextType>;
  truncated?: Resolver<Maybe<ResolversTypes['Truncation']>, ParentType, ContextType>;
};

export type StatementEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatementEdge'] = ResolversParentTypes['StatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
};

export type StatsResolvers<ContextType = any, ParentType extends ResolversParentTypes['Stats'] = ResolversParentTypes['Stats']> = {
  entityCounts?: Resolver<ResolversTypes['EntityCounts'], ParentType, ContextType, RequireFields<StatsEntityCountsArgs, 'groupBy' | 'limit'>>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['StatRow']>, ParentType, ContextType>;
  statementCounts?: Resolver<ResolversTypes['StatementCounts'], ParentType, ContextType, RequireFields<StatsStatementCountsArgs, 'groupBy' | 'includeRetracted' | 'limit'>>;
  truncated?: Resolver<Maybe<ResolversTypes['Truncation']>, ParentType, ContextType>;
};

export type SubgraphResolvers<ContextType = any, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  datingCounts?: Resolver<ResolversTypes['DatingCounts'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  relationships?: Resolver<ReadonlyArray<ResolversTypes['Relationship']>, ParentType, ContextType>;
  truncated?: Resolver<Maybe<ResolversTypes['Truncation']>, ParentType, ContextType>;
};

export type TopicResolvers<ContextType = any, ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic']> = {
  alternateNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['ConflictConnection'], ParentType, ContextType, RequireFields<TopicConflictsArgs, 'first'>>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<TopicDescriptionArgs, 'language'>>;
  homepage?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<TopicNameArgs, 'language'>>;
  nameAt?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<TopicNameAtArgs, 'language' | 'validAt'>>;
  neighbours?: Resolver<ResolversTypes['NeighbourConnection'], ParentType, ContextType, RequireFields<TopicNeighboursArgs, 'first'>>;
  relationshipCounts?: Resolver<ReadonlyArray<ResolversTypes['RelationshipCount']>, ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<TopicSourcesArgs, 'first'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<TopicStatementsArgs, 'first' | 'includeRetracted'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TruncationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Truncation'] = ResolversParentTypes['Truncation']> = {
  found?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['TruncationReason'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type Resolvers<ContextType = any> = {
  Actor?: ActorResolvers<ContextType>;
  Collaboration?: CollaborationResolvers<ContextType>;
  CollaborationConnection?: CollaborationConnectionResolvers<ContextType>;
  CollaborationEdge?: CollaborationEdgeResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  ConflictConnection?: ConflictConnectionResolvers<ContextType>;
  ConflictEdge?: ConflictEdgeResolvers<ContextType>;
  Consortium?: ConsortiumResolvers<ContextType>;
  Consultancy?: ConsultancyResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DatingCounts?: DatingCountsResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  EDTF?: GraphQLScalarType;
  Entity?: EntityResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityCountKey?: EntityCountKeyResolvers<ContextType>;
  EntityCountRow?: EntityCountRowResolvers<ContextType>;
  EntityCounts?: EntityCountsResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  GraphInfo?: GraphInfoResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  ITCompany?: ItCompanyResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  Institute?: InstituteResolvers<ContextType>;
  Law?: LawResolvers<ContextType>;
  Limits?: LimitsResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  MunicipalAssociation?: MunicipalAssociationResolvers<ContextType>;
  Municipality?: MunicipalityResolvers<ContextType>;
  NeighbourConnection?: NeighbourConnectionResolvers<ContextType>;
  NeighbourEdge?: NeighbourEdgeResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  PathRelationship?: PathRelationshipResolvers<ContextType>;
  PathSet?: PathSetResolvers<ContextType>;
  PathStep?: PathStepResolvers<ContextType>;
  PatternBinding?: PatternBindingResolvers<ContextType>;
  PatternMatch?: PatternMatchResolvers<ContextType>;
  PatternMatchConnection?: PatternMatchConnectionResolvers<ContextType>;
  PatternMatchEdge?: PatternMatchEdgeResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  Programme?: ProgrammeResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  PublicBody?: PublicBodyResolvers<ContextType>;
  Publication?: PublicationResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Relationship?: RelationshipResolvers<ContextType>;
  RelationshipConnection?: RelationshipConnectionResolvers<ContextType>;
  RelationshipCount?: RelationshipCountResolvers<ContextType>;
  RelationshipEdge?: RelationshipEdgeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  SharedTie?: SharedTieResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  StatKey?: StatKeyResolvers<ContextType>;
  StatRow?: StatRowResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  StatementConnection?: StatementConnectionResolvers<ContextType>;
  StatementCountKey?: StatementCountKeyResolvers<ContextType>;
  StatementCountRow?: StatementCountRowResolvers<ContextType>;
  StatementCounts?: StatementCountsResolvers<ContextType>;
  StatementEdge?: StatementEdgeResolvers<ContextType>;
  Stats?: StatsResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  Truncation?: TruncationResolvers<ContextType>;
  URL?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = any> = {
  ends?: EndsDirectiveResolver<any, any, ContextType>;
  node?: NodeDirectiveResolver<any, any, ContextType>;
  property?: PropertyDirectiveResolver<any, any, ContextType>;
  shortcut?: ShortcutDirectiveResolver<any, any, ContextType>;
};
