import { z } from "zod";
import { InvalidValueError } from "../../src/errors/graph-error.ts";

const text = z.string().nullish();

const goldEvidence = z.object({
  file: z.string(),
  lines: z.array(z.int()).min(1),
  terms: z.array(z.string()),
});

const goldQualifiers = z.object({
  role: text,
  start: text,
  end: text,
  as_of: text,
  precision: text,
  amount: z.number().nullish(),
  currency: text,
  quantity: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullish(),
  unit: text,
});

const goldFact = z.object({
  id: z.string(),
  subject: z.string(),
  predicate: z.string(),
  object: z.string().optional(),
  value: z.union([z.string(), z.number(), z.array(z.string())]).optional(),
  qualifiers: goldQualifiers,
  status: z.string(),
  modality: z.string(),
  attributed_to: z.string().nullable(),
  interested_party: z.boolean(),
  evidence: z.array(goldEvidence).min(1),
});

const gold = z.object({
  documents: z.array(z.object({ id: z.string(), file: z.string() })),
  entities: z.array(
    z.object({
      id: z.string(),
      label_de: z.string(),
      label_en: z.string(),
      type: z.string(),
      aliases: z.array(z.string()),
    }),
  ),
  facts: z.array(goldFact),
  conflicts: z.array(z.object({ id: z.string(), kind: z.string(), facts: z.array(z.string()) })),
});

/** A complete reading of the source texts, made apart from the seed files: what the graph must hold. */
export type Gold = z.output<typeof gold>;
/** A fact of the file with all facts. */
export type GoldFact = Gold["facts"][number];
/** The qualifiers of such a fact. */
export type GoldQualifiers = GoldFact["qualifiers"];

/**
 * Reads the text of a `facts.json`. Fields that are not compared are passed over.
 *
 * @throws InvalidValueError where it is no JSON or lacks a field
 */
export function parseGold(json: string): Gold {
  try {
    return gold.parse(JSON.parse(json));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new InvalidValueError(`This is no file of facts to compare with:\n${why}`, {});
  }
}
