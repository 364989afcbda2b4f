import { z } from "zod";
import { canonicalScheme } from "../../values/identifiers/identifier.ts";
import type { EntityField } from "./entity-fields.ts";
import { evidenceList, type Qualifiers, qualifierFields } from "./evidence-shape.ts";
import { nameText, plainText } from "./text-shape.ts";
import { edtfText, idText, urlText } from "./value-shape.ts";

/** A value with its evidence; without evidence the editors' source of the data set vouches for it. */
export interface SourcedValue extends Qualifiers {
  readonly value: string;
  readonly evidence?: z.output<typeof evidenceList> | undefined;
}

/** A register key; check-identifiers.ts checks whether it is valid in its scheme. */
const keyText = z.union([z.string().min(1).max(200), z.number()]).transform(String);

/** Read as look-ups and filters read it; check-identifiers.ts checks it too. */
const schemeText = z.string().min(1).max(200).transform(canonicalScheme);

const identifierShape = z
  .strictObject({
    scheme: schemeText.meta({ description: "Scheme of the key, in any case: ags, ars, wikidata …" }),
    value: keyText.meta({ description: "The key." }),
    evidence: evidenceList.optional(),
    ...qualifierFields,
  })
  .meta({ description: "Its key in a register or authority file." });

/** A plain value or one with evidence; both become a {@link SourcedValue}. */
function sourced<T extends z.ZodType<string>>(value: T) {
  const withEvidence = z.strictObject({ value, evidence: evidenceList.optional(), ...qualifierFields });
  return z
    .union([value, withEvidence])
    .transform((given) => (typeof given === "string" ? { value: given } : given) as SourcedValue);
}

function fieldShape({ type, values, description, kinds }: EntityField, kindCount: number) {
  const only = kinds.length === kindCount ? "" : ` Only for ${kinds.join(", ")}.`;
  const meta = { description: `${description}${only}` };
  switch (type) {
    case "EDTF":
      return sourced(edtfText(meta.description)).meta(meta);
    case "URL":
      return sourced(urlText(meta.description)).meta(meta);
    case "ENUM":
      return sourced(z.enum(values).meta(meta)).meta(meta);
    case "INTEGER":
      return sourced(z.int().min(0).transform(String).meta(meta)).meta(meta);
    case "IDENTIFIER":
      return sourced(keyText.meta(meta)).meta(meta);
    case "TEXT":
      return sourced(plainText(meta.description)).meta(meta);
  }
}

/** The shape of an entity in a seed file, with fields from the GraphQL schema. */
export function createEntityShape(kinds: readonly string[], fields: ReadonlyMap<string, EntityField>) {
  const plain = [...fields].map(
    ([name, field]) => [name, fieldShape(field, kinds.length).optional()] as const,
  );
  return z
    .strictObject({
      id: idText("Stable id; an entity keeps it for life."),
      kind: z.enum(kinds).meta({ description: "Which kind of thing it is; never changes under an id." }),
      name: nameText("Its name in German."),
      nameEn: sourced(nameText("Its name in English."))
        .meta({ description: "Its name in English." })
        .optional(),
      evidence: evidenceList.meta({ description: "The sources that name it." }),
      alternateNames: z
        .array(sourced(nameText("Another name it is known by.")))
        .meta({
          description: "Other names: abbreviations, former and foreign names, misspellings of sources.",
        })
        .optional(),
      identifiers: z
        .array(identifierShape)
        .meta({ description: "Its keys in registers and authority files." })
        .optional(),
      formerIds: z
        .array(idText("An id merged into this entity."))
        .meta({ description: "Ids that now lead to this entity; the editors' source vouches for that." })
        .optional(),
      ...Object.fromEntries(plain),
    })
    .meta({ description: "An actor, or what actors do things in." })
    .transform(
      ({
        id,
        kind,
        name,
        nameEn,
        evidence,
        alternateNames,
        identifiers,
        formerIds,
        ...rest
      }): EntityRecord => ({
        id,
        kind,
        name,
        nameEn,
        evidence,
        alternateNames: alternateNames ?? [],
        identifiers: identifiers ?? [],
        formerIds: formerIds ?? [],
        fields: rest as Readonly<Record<string, SourcedValue | undefined>>,
      }),
    );
}

/** An entity as given in a seed file. */
export interface EntityRecord {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: SourcedValue | undefined;
  readonly evidence: z.output<typeof evidenceList>;
  readonly alternateNames: readonly SourcedValue[];
  readonly identifiers: readonly z.output<typeof identifierShape>[];
  readonly formerIds: readonly string[];
  /** Its plain fields by name. */
  readonly fields: Readonly<Record<string, SourcedValue | undefined>>;
}
