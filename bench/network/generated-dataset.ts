import type { Dataset, EntityThing, RelationshipThing, Thing } from "../../src/import/dataset.ts";
import { createStatement } from "../../src/import/statement-record.ts";
import {
  type GeneratedEntity,
  type GeneratedTie,
  type GeneratorOptions,
  generateEntities,
  generateTies,
  sourceIds,
} from "./generator.ts";

/** Id of the generated data set. */
export const datasetId = "generated";

/** The generated network as a stream of things, each with its statement. */
export function createGeneratedDataset(options: GeneratorOptions): Dataset {
  return {
    id: datasetId,
    title: "Generated collaboration network",
    sources: sourceIds.map((id) => ({ id, title: `Register ${id}` })),
    things: () => generateThings(options),
    conflicts: [],
  };
}

function* generateThings(options: GeneratorOptions): Generator<Thing> {
  for (const entity of generateEntities(options)) yield toEntity(entity);
  for (const tie of generateTies(options)) yield toRelationship(tie);
}

function toEntity({ id, kind, name, source, row }: GeneratedEntity): EntityThing {
  const content = {
    about: id,
    aboutType: "Entity",
    property: "name",
    value: name,
    valueType: "TEXT",
    language: "DE",
    fact: `${id}.name`,
    dataset: datasetId,
  } as const;
  return { type: "Entity", id, kind, statements: [createStatement(content, { source, rows: [row] }, [])] };
}

function toRelationship({ id, from, to, euros, source, row, ...said }: GeneratedTie): RelationshipThing {
  const relationship = "PARTICIPATES_IN";
  const content = {
    about: id,
    aboutType: relationship,
    property: "exists",
    valueType: "EXISTENCE",
    from,
    to,
    predicate: "participatesIn",
    fact: id,
    dataset: datasetId,
  } as const;
  const evidence = { source, rows: [row], ...said, amount: { value: String(euros), currency: "EUR" } };
  return {
    type: "Relationship",
    id,
    relationship,
    from,
    to,
    statements: [createStatement(content, evidence, [])],
  };
}
