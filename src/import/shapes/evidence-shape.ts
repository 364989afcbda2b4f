import { z } from "zod";
import { nameText, plainText } from "./text-shape.ts";
import { amountShape, edtfText, idText, quantityShape } from "./value-shape.ts";

/** Values of the schema's enums that a file may use; a test compares them with the schema. */
export const RANKS = ["PREFERRED", "NORMAL", "DEPRECATED"] as const;
/** The values of StatementStatus. */
export const STATUSES = ["STATED", "IMPLIED", "INFERRED"] as const;
/** The values of Modality. */
export const MODALITIES = [
  "ASSERTED",
  "ASSESSMENT",
  "QUOTATION",
  "PLAN",
  "INTENTION",
  "OBLIGATION",
  "NAMING",
  "IDENTITY",
  "BACKGROUND",
  "DERIVED",
] as const;
/** Modalities of what is intended; what really happened does not contradict it. */
export const NOT_YET: readonly string[] = ["PLAN", "INTENTION", "OBLIGATION"];
/** The values of Language. */
export const LANGUAGES = ["DE", "EN"] as const;

/**
 * What a source says along with a value or relationship. On a fact it applies to all its evidence, on one
 * evidence to that alone.
 */
export const qualifierFields = {
  role: nameText("What as: `winner`, `Bürgermeister`.").optional(),
  start: edtfText("When it began, as stated.").optional(),
  end: edtfText("When it ended, as stated; no plan and no due date.").optional(),
  observedOn: edtfText("A day for which the source vouches, not a start.").optional(),
  ongoing: z.boolean().meta({ description: "true: the source says it goes on." }).optional(),
  deadline: edtfText("A target or due date, which is not an end.").optional(),
  amount: amountShape.optional(),
  quantity: quantityShape.optional(),
  status: z.enum(STATUSES).meta({ description: "How the source carries it; STATED if left out." }).optional(),
  modality: z
    .enum(MODALITIES)
    .meta({ description: "What kind of saying it is; ASSERTED if left out." })
    .optional(),
  rank: z.enum(RANKS).meta({ description: "Weight against rivals; NORMAL if left out." }).optional(),
  attributedTo: idText("Id of the entity whose claim or quoted word it is.").optional(),
  interestedParty: z
    .boolean()
    .meta({ description: "true: who says it speaks for itself or its own partner." })
    .optional(),
  note: plainText("What a reader should know, in our own words.").optional(),
  language: z.enum(LANGUAGES).meta({ description: "Language of a text value." }).optional(),
  originalValue: plainText("The source's own words for the value where they differ.").optional(),
};

/** The qualifiers of a fact, value or evidence. */
export type Qualifiers = {
  readonly [K in keyof typeof qualifierFields]?: z.output<(typeof qualifierFields)[K]>;
};

const places = (what: string) =>
  z
    .array(z.int().min(1).max(100_000_000))
    .min(1)
    .meta({ description: `Numbers of the ${what}, from 1.` })
    .optional();

/** One source and the place in it, with the qualifiers in which it differs from the fact. */
const evidenceShape = z
  .strictObject({
    source: idText("Id of the source."),
    lines: places("lines"),
    pages: places("pages"),
    rows: places("rows"),
    ...qualifierFields,
  })
  .meta({ id: "evidence", description: "Who says it and where." });

/** What one source says, and where, with the qualifiers that it gives. */
export type Evidence = z.output<typeof evidenceShape>;

/** At least one source. */
export const evidenceList = z
  .array(evidenceShape)
  .min(1)
  .meta({ description: "The sources that say so; one statement for each." });
