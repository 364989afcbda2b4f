import { z } from "zod";
import { nameText, plainText } from "./text-shape.ts";

/** How the value of a property is read. */
const PROPERTY_TYPES = ["TEXT", "EDTF", "DECIMAL", "MONEY", "QUANTITY", "URL", "ID"] as const;
/** How the value of a property is read. */
export type PropertyType = (typeof PROPERTY_TYPES)[number];

const propertyName = z
  .string()
  .max(60)
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/);

/** The shape of vocabulary.yaml: what the predicates of facts become in the graph. */
export function createVocabularyShape(relationshipTypes: readonly string[], kinds: readonly string[]) {
  const predicate = z
    .strictObject({
      relationship: z.enum(relationshipTypes).meta({ description: "Type of the relationship." }).optional(),
      direction: z
        .enum(["OUT", "IN"])
        .meta({
          description: "OUT: from the subject to the object; IN: the two are turned round when stored.",
        })
        .optional(),
      property: propertyName
        .meta({ description: "Property that a value of this predicate states." })
        .optional(),
      valueType: z.enum(PROPERTY_TYPES).meta({ description: "How the value is read." }).optional(),
      byKind: z
        .partialRecord(z.enum([...kinds, "SOURCE"]), propertyName)
        .meta({ description: "Another property for subjects of one kind (SOURCE: a source)." })
        .optional(),
      single: z
        .boolean()
        .meta({ description: "true: there can be one value only, so that two are a conflict." })
        .optional(),
      instant: z
        .boolean()
        .meta({
          description:
            "true: the relationship happens on one day, as a signature does. Where no end is stated, its start is its end.",
        })
        .optional(),
      label: z
        .strictObject({ de: nameText("In German."), en: nameText("In English.") })
        .meta({ description: "How to write the predicate out." })
        .optional(),
      description: plainText("What the property holds.").optional(),
    })
    .superRefine((value, context) => {
      const problem = findPredicateProblem(value);
      if (problem !== null)
        context.addIssue({ code: "custom", message: problem, params: { code: "BAD_VOCABULARY" } });
    })
    .meta({ description: "What facts with this predicate become." });
  return z
    .strictObject({
      predicates: z
        .record(z.string().regex(/^[a-z][a-z0-9-]*$/), predicate)
        .meta({ description: "Predicates by their keys." }),
    })
    .meta({ title: "Vocabulary", description: "What the predicates of facts become in the graph." });
}

/** Properties that only entities may have in a file; they are checked there. */
const OWN_PROPERTIES = ["identifiers", "formerIds"];

/** What facts with one predicate become. */
export interface Predicate {
  readonly relationship?: string | undefined;
  readonly direction?: "OUT" | "IN" | undefined;
  readonly property?: string | undefined;
  readonly valueType?: PropertyType | undefined;
  readonly byKind?: Readonly<Record<string, string | undefined>> | undefined;
  readonly single?: boolean | undefined;
  readonly instant?: boolean | undefined;
}

function findPredicateProblem({
  relationship,
  direction,
  property,
  valueType,
  byKind,
  instant,
}: Predicate): string | null {
  if (relationship === undefined && property === undefined) {
    return "The predicate has neither a relationship nor a property. Give it a relationship and its direction, or a property and its valueType.";
  }
  if ((relationship === undefined) !== (direction === undefined)) {
    return "A relationship needs a direction, and a direction a relationship. Give both or neither.";
  }
  if (instant === true && relationship === undefined)
    return "instant is for relationships. Give the predicate one, or leave instant out.";
  if ((property === undefined) !== (valueType === undefined)) {
    return "A property needs a valueType, and a valueType a property. Give both or neither.";
  }
  const own = [property, ...Object.values(byKind ?? {})].find((name) => OWN_PROPERTIES.includes(name ?? ""));
  if (own !== undefined) return `"${own}" belongs to the entity itself, not in a fact. Use another property.`;
  return byKind !== undefined && property === undefined
    ? "byKind needs a property for all other kinds. Add it."
    : null;
}
