import { z } from "zod";
import { tidyName } from "../../values/text/text-characters.ts";
import { evidenceList, qualifierFields } from "./evidence-shape.ts";
import { plainText } from "./text-shape.ts";
import { factValue, idText } from "./value-shape.ts";

/** Values of the schema's enum; a test compares them. */
export const CONFLICT_KINDS = [
  "CONTRADICTION",
  "PRECISION",
  "NAMING",
  "TYPO",
  "AMBIGUITY",
  "OPEN",
  "STATUS",
  "WORDING",
  "INTERESTED_PARTY",
  "ARITHMETIC",
  "NOISE",
] as const;

/** One element of a list of values, with its own evidence. */
const valueElement = z.strictObject({
  value: factValue.meta({ description: "The value." }),
  evidence: evidenceList.optional(),
  ...qualifierFields,
});

/** What sources say about one thing: a tie to another (`object`) or a value. */
export const factShape = z
  .strictObject({
    id: idText("Stable id; the relationship's id where there is an object."),
    subject: idText("Id of the entity or source it is about."),
    predicate: z
      .string()
      .transform(tidyName)
      .meta({ description: "A predicate of vocabulary.yaml, as `carries-out`." }),
    object: idText("Id of the entity at the other end.").optional(),
    value: z
      .union([factValue, z.array(z.union([factValue, valueElement])).min(1)])
      .meta({ description: "A text, a number, or a list of them: one statement for each." })
      .optional(),
    ...qualifierFields,
    evidence: evidenceList,
  })
  .meta({ description: "What sources say about one thing." });

/** A fact as a seed file states it. */
export type Fact = z.output<typeof factShape>;

/** Facts that disagree; the conflict compares all their statements. */
export const conflictShape = z
  .strictObject({
    id: idText("Stable id."),
    kind: z.enum(CONFLICT_KINDS).meta({ description: "In what way they disagree." }),
    facts: z.array(idText("Id of a fact.")).min(1).meta({ description: "Ids of the facts compared." }),
    note: plainText("What disagrees and how to read it, in our own words.").optional(),
  })
  .meta({ description: "Facts that cannot all be right, or need reading side by side." });

/** A conflict as a seed file names it. */
export type SeedConflict = z.output<typeof conflictShape>;
