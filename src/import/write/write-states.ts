import { ARCHIVED } from "../../store/model/archived.ts";
import type { Run } from "../../store/versions/lease.ts";
import { groupBy } from "../../values/group-by.ts";
import type { EntityThing, RelationshipThing } from "../dataset.ts";
import { RELATIONSHIP_PROPERTIES } from "../resolve/resolve-relationship.ts";
import { isSameState, type ResolvedState } from "../resolve/resolved-state.ts";
import { type Columns, createColumns } from "./columns.ts";
import { keepStates } from "./keep-states.ts";
import { readEntities, readRelationships, type StoredProperties } from "./read-live.ts";
import type { ThingChange } from "./thing-change.ts";
import type { ChangeCounts, WriteContext } from "./write-context.ts";

/** A thing with its new state and its stored one. */
interface Step<T> {
  readonly thing: T;
  readonly state: ResolvedState | null;
  readonly stored: StoredProperties | undefined;
}

/** The state changes of a batch, with what is stored now. */
export interface StateSteps {
  readonly entities: readonly Step<EntityThing>[];
  readonly relationships: readonly Step<RelationshipThing>[];
}

/**
 * Reads the stored states and keeps only real changes. A relationship without earlier statements cannot be
 * stored yet.
 */
export async function planStates(
  { database, model, version }: WriteContext,
  changes: readonly ThingChange[],
): Promise<StateSteps> {
  const entities = changes.flatMap(({ thing, state }) => (thing.type === "Entity" ? [{ thing, state }] : []));
  const ties = changes.flatMap(({ thing, state, isKnown }) =>
    thing.type === "Relationship" ? [{ thing, state, isKnown }] : [],
  );
  const storedEntities: ReadonlyMap<string, StoredProperties> =
    version === 1
      ? new Map()
      : await readEntities(
          database,
          entities.map(({ thing }) => thing.id),
        );
  const storedTies = new Map<string, StoredProperties>();
  const known = ties.filter(({ isKnown }) => isKnown).map(({ thing }) => thing);
  const byType = groupBy(known, ({ relationship }) => model.relationshipType(relationship));
  // Deprecated relationships are archived from the start.
  for (const [type, things] of [...byType, [ARCHIVED, known] as const]) {
    if (things.length === 0) continue;
    const ids = things.map(({ id }) => id);
    for (const [id, stored] of await readRelationships(database, type, ids)) storedTies.set(id, stored);
  }
  const changed = <T extends { readonly id: string }>(
    steps: readonly { readonly thing: T; readonly state: ResolvedState | null }[],
    all: ReadonlyMap<string, StoredProperties>,
  ) =>
    steps
      .map((step) => ({ ...step, stored: all.get(step.thing.id) }))
      .filter(({ state, stored }) => {
        const isCurrent = stored !== undefined && stored.knownTo === undefined;
        return state === null ? isCurrent : !isCurrent || !isSameState(stored, state);
      });
  return { entities: changed(entities, storedEntities), relationships: changed(ties, storedTies) };
}

/** Keeps the entity states that a batch is about to replace. Call it before the batch's transaction. */
export async function keepReplaced(context: WriteContext, { entities }: StateSteps): Promise<void> {
  const ids = entities.filter(isReplaced).map(({ thing }) => thing.id);
  await keepStates(context, "Entity", ids);
}

const isReplaced = ({ state, stored }: Step<EntityThing>): boolean => state !== null && stored !== undefined;

/** Writes new states; the previous ones stay readable at earlier versions. */
export async function writeStates(
  run: Run,
  context: WriteContext,
  steps: StateSteps,
): Promise<Partial<ChangeCounts>> {
  await writeEntities(run, context, steps.entities);
  await writeRelationships(run, context, steps.relationships);
  return { entities: steps.entities.length, relationships: steps.relationships.length };
}

async function writeEntities(
  run: Run,
  { model, version }: WriteContext,
  steps: readonly Step<EntityThing>[],
): Promise<void> {
  const gone = steps.filter(({ state }) => state === null).map(({ thing }) => thing.id);
  if (gone.length > 0) await run({ text: RETRACT_ENTITIES, parameters: { ids: gone, version } });
  const replaced = steps.filter(isReplaced).map(({ state }) => ({ ...state, knownFrom: version, version }));
  if (replaced.length > 0) await run({ text: REPLACE_ENTITIES, parameters: { rows: replaced } });
  const created = steps.filter(({ state, stored }) => state !== null && stored === undefined);
  if (created.length > 0) {
    const columns = createColumns({
      shared: ["kind"],
      own: model.stateProperties.filter((name) => name !== "kind"),
    });
    const entries = created.map(({ thing, state }) => ({
      as: model.labelsOf(thing.kind),
      record: state ?? {},
    }));
    await run({ text: createEntities(columns), parameters: { groups: columns.toGroups(entries), version } });
  }
  await writeIdentifiers(run, version, steps);
}

async function writeRelationships(
  run: Run,
  { model, version }: WriteContext,
  steps: readonly Step<RelationshipThing>[],
): Promise<void> {
  const ended = steps.filter(({ stored }) => stored !== undefined);
  const byType = groupBy(ended, ({ thing, stored }) =>
    isDeprecated(stored) ? ARCHIVED : model.relationshipType(thing.relationship),
  );
  for (const [type, ties] of byType) {
    const ids = ties.map(({ thing }) => thing.id);
    const text = type === ARCHIVED ? END_ARCHIVED : endRelationships(type);
    await run({ text, parameters: { ids, version } });
  }
  const created = steps.filter(({ state }) => state !== null);
  if (created.length === 0) return;
  const entries = created.map(({ thing: { relationship, from, to }, state }) => ({
    ...(isDeprecated(state)
      ? { as: ARCHIVED, record: { ...state, type: model.relationshipType(relationship) } }
      : { as: model.relationshipType(relationship), record: state ?? {} }),
    before: [from, to],
  }));
  const groups = RELATIONSHIP_COLUMNS.toGroups(entries);
  const [row] = await run({ text: CREATE_RELATIONSHIPS, parameters: { groups, version } });
  if (row?.[0] !== created.length)
    throw new Error("The data set has relationships between entities that are not described.");
}

const isDeprecated = (state: StoredProperties | null | undefined): boolean => state?.rank === "DEPRECATED";

/** Updates the look-up nodes to match the entities' identifiers and former ids. */
async function writeIdentifiers(
  run: Run,
  version: number,
  steps: readonly Step<EntityThing>[],
): Promise<void> {
  const ended: { readonly key: string; readonly entity: string }[] = [];
  const created: Readonly<Record<string, unknown>>[] = [];
  for (const { thing, state, stored } of steps) {
    const before = stored === undefined || stored.knownTo !== undefined ? [] : keysOf(stored);
    const after = state === null ? [] : keysOf(state);
    ended.push(...before.filter((key) => !after.includes(key)).map((key) => ({ key, entity: thing.id })));
    created.push(
      ...after
        .filter((key) => !before.includes(key))
        .map((key) => ({ key, entity: thing.id, knownFrom: version, version })),
    );
  }
  if (ended.length > 0) await run({ text: END_IDENTIFIERS, parameters: { rows: ended, version } });
  if (created.length > 0) await run({ text: CREATE_IDENTIFIERS, parameters: { rows: created } });
}

function keysOf(state: StoredProperties): readonly string[] {
  const list = (name: string) => (state[name] ?? []) as readonly string[];
  return [...list("identifiers"), ...list("formerIds").map((id) => `formerId:${id}`)];
}

const RETRACT_ENTITIES = `UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.knownTo = $version`;

const REPLACE_ENTITIES = `UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e = row`;

// Labels and types come from the schema's closed lists (EntityModel), never from a file.
const createEntities = (columns: Columns): string => `UNWIND $groups AS group
WITH group[0] AS shared, group[1] AS rows
UNWIND rows AS row
CREATE (:$(shared[0]) ${columns.map})`;

const SHARED: readonly string[] = [
  "predicate",
  "amountCurrency",
  "quantityUnit",
  "modality",
  "rank",
  "ongoing",
  "type",
];

const RELATIONSHIP_COLUMNS = createColumns({
  shared: SHARED,
  own: RELATIONSHIP_PROPERTIES.filter((name) => !SHARED.includes(name)),
  before: 2,
});

const CREATE_RELATIONSHIPS = `UNWIND $groups AS group
WITH group[0] AS shared, group[1] AS rows
UNWIND rows AS row
MATCH (a:Entity {id: row[0]})
MATCH (b:Entity {id: row[1]})
CREATE (a)-[:$(shared[0]) ${RELATIONSHIP_COLUMNS.map}]->(b)
RETURN count(*)`;

const END_IDENTIFIERS = `UNWIND $rows AS row
MATCH (i:Identifier {key: row.key, entity: row.entity})
WHERE i.knownTo IS NULL
SET i.knownTo = $version`;

const CREATE_IDENTIFIERS = `UNWIND $rows AS row
CREATE (i:Identifier)
SET i = row`;

// Readers see the archived record once the version is published, and the old one until then;
// removeVersionMarks deletes it later.
const endRelationships = (type: string): string => `MATCH (graph:Graph {id: 'graph'})
SET graph.archiving = $version
WITH graph
UNWIND $ids AS id
MATCH (a)-[r:${type} {id: id}]->(b)
WHERE r.archivedIn IS NULL
CREATE (a)-[archived:${ARCHIVED}]->(b)
SET archived = properties(r)
SET archived.type = '${type}', archived.knownTo = $version, archived.version = $version
SET r.archivedIn = $version`;

const END_ARCHIVED = `UNWIND $ids AS id
MATCH ()-[r:${ARCHIVED} {id: id}]->()
WHERE r.knownTo IS NULL
SET r.knownTo = $version`;
