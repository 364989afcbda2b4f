import { plainNumber } from "../../values/amounts/amount-text.ts";
import { formatMoney } from "../../values/amounts/money.ts";
import { canonicalDecimal, formatQuantity, type Quantity } from "../../values/amounts/quantity.ts";
import { parseIdentifier } from "../../values/identifiers/identifier.ts";
import { tidyName } from "../../values/text/text-characters.ts";
import { SOURCE_KIND } from "../knowledge/world.ts";
import { mergeQualifiers, moneyOf, quantityOf } from "../qualifiers.ts";
import type { Fact } from "../shapes/fact-shape.ts";
import { type FactElement, listElements } from "../shapes/fact-values.ts";
import { findProperty, NAME_PROPERTIES, type PropertyForm } from "../shapes/vocabulary.ts";
import type { Predicate } from "../shapes/vocabulary-shape.ts";
import { createStatement, type StatementContent, type StatementRecord } from "../statement-record.ts";
import type { StatementContext } from "./entity-statements.ts";

/** A checked fact, what its predicate becomes, and the kinds of its ends. */
export interface FactInWorld {
  readonly fact: Fact;
  readonly predicate: Predicate;
  readonly subjectKind: string;
  /** Undefined if the fact has a value. */
  readonly objectKind: string | undefined;
}

/** The relationship that a fact between two entities becomes; null for any other fact. */
export function relationshipOf({ fact, predicate, subjectKind, objectKind }: FactInWorld) {
  const { id, subject, object } = fact;
  const { relationship, direction } = predicate;
  const isTie = subjectKind !== SOURCE_KIND && objectKind !== SOURCE_KIND;
  if (object === undefined || relationship === undefined || !isTie) return null;
  const [from, to] = direction === "IN" ? [object, subject] : [subject, object];
  return { id, relationship, from, to };
}

/** The statements of a fact: one for each source and each value in its list. */
export function factStatements(
  known: FactInWorld,
  { dataset, entityFields }: StatementContext,
): readonly StatementRecord[] {
  const { fact } = known;
  const tie = relationshipOf(known);
  const statements = listElements(fact).flatMap((element) =>
    element.evidence.map((one) => {
      const content =
        tie === null
          ? withCanonicalKey(propertyContent(known, element, one), known.subjectKind, entityFields)
          : {
              about: tie.id,
              aboutType: tie.relationship,
              property: "exists",
              valueType: "EXISTENCE" as const,
              from: tie.from,
              to: tie.to,
              predicate: fact.predicate,
              ...(known.predicate.instant && { instant: true as const }),
            };
      return createStatement({ ...content, fact: fact.id, dataset }, one, element.qualifiers);
    }),
  );
  const ids = new Map(statements.map((statement) => [statement.id, statement]));
  return [...ids.values()];
}

/**
 * The content with its value in canonical form if it is a register key that the subject's kind has a field
 * for.
 */
function withCanonicalKey(
  content: PropertyContent,
  kind: string,
  entityFields: StatementContext["entityFields"],
): PropertyContent {
  const { property, value } = content;
  const field = entityFields.get(property);
  if (value === undefined || field?.type !== "IDENTIFIER" || !field.kinds.includes(kind)) return content;
  return { ...content, value: parseIdentifier(property, value).value };
}

type PropertyContent = Omit<StatementContent, "fact" | "dataset">;

function propertyContent(
  { fact, predicate, subjectKind }: FactInWorld,
  element: FactElement,
  evidence: FactElement["evidence"][number],
): PropertyContent {
  const form = findProperty(predicate, subjectKind) ?? { property: fact.predicate, valueType: "TEXT" };
  const value = fact.object ?? canonicalValue(element.value, form) ?? figureOf(element, evidence, form);
  return {
    about: fact.subject,
    aboutType: subjectKind === SOURCE_KIND ? "Source" : "Entity",
    property: form.property,
    ...(value === undefined ? {} : { value }),
    valueType: fact.object === undefined ? form.valueType : "ID",
    ...(form.property === "name" ? { language: "DE" as const } : {}),
  };
}

function canonicalValue(
  value: string | undefined,
  { property, valueType }: PropertyForm,
): string | undefined {
  if (value === undefined) return undefined;
  if (valueType === "DECIMAL") return canonicalDecimal(plainNumber(value));
  return NAME_PROPERTIES.has(property) ? tidyName(value) : value;
}

/** Writes out an amount or quantity if the fact gives no text for it. */
function figureOf(
  element: FactElement,
  evidence: FactElement["evidence"][number],
  { valueType }: PropertyForm,
): string | undefined {
  const said = mergeQualifiers([...element.qualifiers, evidence]);
  const [money, quantity] = [moneyOf(said), quantityOf(said)];
  if (valueType === "MONEY" && money !== undefined) return formatMoney(money);
  return quantity !== undefined && hasFigure(quantity) ? formatQuantity(quantity) : quantity?.unit;
}

function hasFigure({ value, min, max }: Quantity): boolean {
  return value !== undefined || min !== undefined || max !== undefined;
}
