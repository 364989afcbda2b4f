import { InvalidValueError } from "../../errors/graph-error.ts";
import { plainNumber } from "../../values/amounts/amount-text.ts";
import { parseIdentifier } from "../../values/identifiers/identifier.ts";
import { isSafeUrl } from "../../values/identifiers/source-url.ts";
import { parseEdtf } from "../../values/time/edtf.ts";
import type { ProblemCode } from "../problems/problem.ts";
import { mergeQualifiers } from "../qualifiers.ts";
import type { Fact } from "../shapes/fact-shape.ts";
import { type FactElement, listElements } from "../shapes/fact-values.ts";
import { NAME_PROPERTIES, type PropertyForm } from "../shapes/vocabulary.ts";
import type { Located } from "../yaml/seed-file.ts";
import { type CheckContext, report } from "./check-context.ts";
import { warnOfDate, warnOfNumber } from "./doubtful-values.ts";
import { describeUnknownId } from "./unknown-id.ts";

/** Why a value does not fit its property. */
interface Refusal {
  readonly code: ProblemCode;
  readonly message: string;
}

/** Checks the values of a fact against the type of its property. */
export function checkValue(
  context: CheckContext,
  fact: Located<Fact>,
  kind: string,
  form: PropertyForm,
): void {
  for (const element of listElements(fact.record)) {
    const { field, value } = element;
    const refusal = refuseValue(context, element, kind, form);
    if (refusal !== null) report(context, fact, { ...refusal, field, value });
    else if (form.valueType === "EDTF") warnOfDate(context, fact, field, value);
    else if (form.valueType === "DECIMAL") warnOfNumber(context, fact, field, value);
  }
}

function refuseValue(
  context: CheckContext,
  element: FactElement,
  kind: string,
  form: PropertyForm,
): Refusal | null {
  const { value } = element;
  const { amount, quantity } = mergeQualifiers([...element.qualifiers, ...element.evidence]);
  if (form.valueType === "MONEY" && amount === undefined) {
    return {
      code: "BAD_AMOUNT",
      message: `"${form.property}" is money. Add amount: { value: …, currency: EUR }.`,
    };
  }
  if (form.valueType === "QUANTITY" && quantity === undefined) {
    return {
      code: "BAD_QUANTITY",
      message: `"${form.property}" is a quantity. Add quantity: { value: …, unit: … }.`,
    };
  }
  if (form.valueType === "MONEY" || form.valueType === "QUANTITY") return null;
  if (value === undefined) {
    return {
      code: "NEITHER_OBJECT_NOR_VALUE",
      message: "The fact has neither object nor value. Write one of them.",
    };
  }
  return refuseText(context, value, form) ?? refuseForField(context, value, kind, form);
}

function refuseText(
  { world }: CheckContext,
  value: string,
  { property, valueType }: PropertyForm,
): Refusal | null {
  switch (valueType) {
    case "EDTF":
      return refusalOf("BAD_DATE", () => parseEdtf(value));
    case "DECIMAL":
      return refusalOf("BAD_NUMBER", () => plainNumber(value));
    case "URL":
      return isSafeUrl(value)
        ? null
        : {
            code: "BAD_URL",
            message: `"${property}" is a web address. Write it in full, beginning with https://.`,
          };
    case "ID":
      return world.kindOf(value) !== undefined
        ? null
        : {
            code: "UNKNOWN_ID",
            message: describeUnknownId(world, value, "entity or source"),
          };
    default:
      return NAME_PROPERTIES.has(property) && /[\n\t]/.test(value)
        ? { code: "BAD_CHARACTER", message: "A name must be on one line. Remove the line break or tab." }
        : null;
  }
}

/** A property that is also a field of the kind must fit the field's type too. */
function refuseForField(
  { shapes }: CheckContext,
  value: string,
  kind: string,
  form: PropertyForm,
): Refusal | null {
  const field = shapes.entityFields.get(form.property);
  if (field === undefined || !field.kinds.includes(kind)) return null;
  if (field.type === "INTEGER" && !/^\d{1,15}$/.test(value)) {
    return { code: "BAD_NUMBER", message: `"${form.property}" is a whole number from 0. Write digits only.` };
  }
  if (field.type === "ENUM" && !field.values.includes(value)) {
    return { code: "WRONG_VALUE", message: `"${form.property}" is one of ${field.values.join(", ")}.` };
  }
  if (field.type === "IDENTIFIER")
    return refusalOf("BAD_IDENTIFIER", () => parseIdentifier(form.property, value));
  if (field.type === "EDTF" && form.valueType !== "EDTF")
    return refusalOf("BAD_DATE", () => parseEdtf(value));
  return null;
}

function refusalOf(code: ProblemCode, read: () => unknown): Refusal | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof InvalidValueError) return { code, message: error.message };
    throw error;
  }
}
