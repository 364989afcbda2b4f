import { z } from "zod";
import type { LoadedSchema } from "../../schema/load-schema.ts";
import { type EntityField, listEntityFields } from "./entity-fields.ts";
import { createEntityShape } from "./entity-shape.ts";
import { conflictShape, factShape } from "./fact-shape.ts";
import { datasetShape, sourceShape } from "./source-shape.ts";
import { createVocabularyShape } from "./vocabulary-shape.ts";

/** The shapes of the three kinds of files, made from the GraphQL schema. */
export interface SeedShapes {
  readonly entityFields: ReadonlyMap<string, EntityField>;
  /** The shapes of the elements of a seed file's lists, by the list's name. */
  readonly elements: {
    readonly sources: typeof sourceShape;
    readonly entities: ReturnType<typeof createEntityShape>;
    readonly facts: typeof factShape;
    readonly conflicts: typeof conflictShape;
  };
  readonly seedFile: z.ZodType;
  readonly dataset: typeof datasetShape;
  readonly vocabulary: ReturnType<typeof createVocabularyShape>;
}

/** The lists that a seed file may have. */
export const LIST_NAMES = ["sources", "entities", "facts", "conflicts"] as const;
/** The name of a list in a seed file. */
export type ListName = (typeof LIST_NAMES)[number];

/** Makes the shapes of all seed files for a schema. */
export function createSeedShapes(loaded: LoadedSchema): SeedShapes {
  const kinds = [...loaded.model.kinds.keys()];
  const entityFields = listEntityFields(loaded);
  const elements = {
    sources: sourceShape,
    entities: createEntityShape(kinds, entityFields),
    facts: factShape,
    conflicts: conflictShape,
  };
  const seedFile = z
    .strictObject({
      sources: z
        .array(elements.sources)
        .meta({ description: "Texts, registers and data sets that are cited." })
        .optional(),
      entities: z
        .array(elements.entities)
        .meta({ description: "Actors, and what actors do things in." })
        .optional(),
      facts: z.array(elements.facts).meta({ description: "What sources say about them." }).optional(),
      conflicts: z.array(elements.conflicts).meta({ description: "Facts that disagree." }).optional(),
    })
    .meta({ title: "Seed file", description: "Sources, entities, facts and conflicts of a data set." });
  const vocabulary = createVocabularyShape([...loaded.model.relationshipTypes.keys()], kinds);
  return { entityFields, elements, seedFile, dataset: datasetShape, vocabulary };
}

/** JSON Schemas (draft 2020-12) of the files, by file name; for editors. */
export function toJsonSchemas({ seedFile, dataset, vocabulary }: SeedShapes): ReadonlyMap<string, object> {
  const toJson = (shape: z.ZodType): object => z.toJSONSchema(shape, { io: "input", reused: "inline" });
  return new Map([
    ["seed-file.schema.json", toJson(seedFile)],
    ["dataset.schema.json", toJson(dataset)],
    ["vocabulary.schema.json", toJson(vocabulary)],
  ]);
}
