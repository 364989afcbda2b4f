import { groupBy } from "../../values/group-by.ts";
import { withoutUndefined } from "../../values/without-undefined.ts";
import type {
  ConflictRecord,
  Dataset,
  EntityThing,
  RelationshipThing,
  SourceThing,
  Thing,
} from "../dataset.ts";
import type { GraphKnowledge } from "../knowledge/graph-knowledge.ts";
import { createWorld, SOURCE_KIND, type World } from "../knowledge/world.ts";
import type { SeedShapes } from "../shapes/seed-shapes.ts";
import type { SeedDataset } from "../yaml/read-dataset.ts";
import { listWhole } from "../yaml/seed-file.ts";
import { entityStatements, type StatementContext } from "./entity-statements.ts";
import { type FactInWorld, factStatements, relationshipOf } from "./fact-statements.ts";

/** The data set of checked files, including facts about entities and sources of other data sets. */
export function toDataset(seeds: SeedDataset, shapes: SeedShapes, knowledge: GraphKnowledge): Dataset {
  const { id, title, description, licence, editorsSource } = seeds.dataset;
  const context = { dataset: id, editorsSource, entityFields: shapes.entityFields };
  const world = createWorld(seeds, knowledge);
  const things = [...listThings(seeds, world, context)];
  return {
    ...withoutUndefined({ id, title, description, licence }),
    singleProperties: listSingleProperties(seeds),
    sources: listWhole(seeds.sources).map(({ record }) => record),
    things: () => things,
    conflicts: listWhole(seeds.conflicts).map(({ record }): ConflictRecord => withoutUndefined(record)),
  };
}

function* listThings(seeds: SeedDataset, world: World, context: StatementContext): Generator<Thing> {
  const facts = listWhole(seeds.facts).map(({ record }) => placeFact(record, seeds, world));
  const values = facts.filter((fact) => relationshipOf(fact) === null);
  const said = groupBy(
    values.flatMap((fact) => factStatements(fact, context)),
    ({ about }) => about,
  );
  const entities = new Map(listWhole(seeds.entities).map(({ record }) => [record.id, record]));
  for (const id of new Set([...entities.keys(), ...said.keys()])) {
    const entity = entities.get(id);
    const own = entity === undefined ? [] : entityStatements(entity, context);
    const statements = [...own, ...(said.get(id) ?? [])];
    const kind = world.kindOf(id) ?? "";
    yield kind === SOURCE_KIND
      ? ({ type: "Source", id, statements } satisfies SourceThing)
      : ({ type: "Entity", id, kind, statements } satisfies EntityThing);
  }
  for (const fact of facts) {
    const tie = relationshipOf(fact);
    if (tie === null) continue;
    yield {
      type: "Relationship",
      ...tie,
      statements: factStatements(fact, context),
    } satisfies RelationshipThing;
  }
}

function placeFact(fact: FactInWorld["fact"], seeds: SeedDataset, world: World): FactInWorld {
  return {
    fact,
    predicate: seeds.vocabulary.get(fact.predicate) ?? {},
    subjectKind: world.kindOf(fact.subject) ?? "",
    objectKind: fact.object === undefined ? undefined : world.kindOf(fact.object),
  };
}

function listSingleProperties({ vocabulary }: SeedDataset): readonly string[] {
  return [...vocabulary.values()].flatMap(({ single, property }) =>
    single === true && property ? [property] : [],
  );
}
