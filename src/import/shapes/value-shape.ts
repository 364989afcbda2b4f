import { z } from "zod";
import { InvalidValueError } from "../../errors/graph-error.ts";
import { plainNumber } from "../../values/amounts/amount-text.ts";
import { currencyDigits } from "../../values/amounts/currency.ts";
import { toDecimal } from "../../values/amounts/decimal.ts";
import { plainAmount } from "../../values/amounts/money.ts";
import { isSafeUrl } from "../../values/identifiers/source-url.ts";
import { dayNumber, parseEdtf } from "../../values/time/edtf.ts";
import type { ProblemCode } from "../problems/problem.ts";
import { nameText, plainText, refuse } from "./text-shape.ts";

/** Runs a parser of src/values and reports what it rejects under the given code. */
function refuseUnless(context: Parameters<typeof refuse>[0], code: ProblemCode, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    refuse(context, code, error.message);
  }
}

/** A trimmed text, or a number written without quotes. */
const scalar = z.union([z.string(), z.number()]).transform((value) => String(value).trim());

/** The id of an entity, source, fact or conflict. */
export function idText(description: string) {
  return z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/)
    .meta({ description });
}

/** An EDTF date such as `2014`, `2016-09` or `2016-09-22~`. */
export function edtfText(description: string) {
  return scalar
    .superRefine((text, context) => refuseUnless(context, "BAD_DATE", () => parseEdtf(text)))
    .meta({ description });
}

/** A day `YYYY-MM-DD`. */
export function dayText(description: string) {
  return scalar
    .superRefine((text, context) => refuseUnless(context, "BAD_DATE", () => dayNumber(text)))
    .meta({ description });
}

/** An http or https address. */
export function urlText(description: string) {
  return z
    .string()
    .max(2000)
    .superRefine((text, context) => {
      if (isSafeUrl(text)) return;
      const cure = "Write it in full, beginning with https:// or http://, without user and password.";
      refuse(context, "BAD_URL", `This is not a web address. ${cure}`);
    })
    .meta({ description });
}

const bound = (description: string) => scalar.meta({ description });

/** Money: `value`, or `min` and `max`, in one currency. */
export const amountShape = z
  .strictObject({
    value: bound("Exact amount: 4400000 or 12.5, or as the source writes it: 4,4 Mio.").optional(),
    min: bound("At least so much.").optional(),
    max: bound("At most so much.").optional(),
    currency: z.string().meta({ description: "Three capital letters of ISO 4217: EUR." }),
  })
  .superRefine(({ value, min, max, currency }, context) => {
    if (!isCurrency(currency)) {
      refuse(
        context,
        "UNKNOWN_CURRENCY",
        `"${currency}" is no currency of ISO 4217. Write its three capital letters, as EUR.`,
      );
      return;
    }
    checkBounds({ value, min, max }, "BAD_AMOUNT", context, (text) => plainAmount(text, currency));
    if (value === undefined && min === undefined && max === undefined) {
      refuse(context, "BAD_AMOUNT", "The amount has no figure. Give value, or min or max.");
    }
  })
  .transform((amount) => ({
    ...amount,
    ...plainBounds(amount, (text) => plainAmount(text, amount.currency)),
  }))
  .meta({ id: "amount", description: "Money as this source states it." });

/** A count or measure: `value`, or `min` and `max`; only a unit if the source gives no figure. */
export const quantityShape = z
  .strictObject({
    value: bound("Exact figure: 1101 or 12.5, or as the source writes it: 1.101,5.").optional(),
    min: bound("At least so many.").optional(),
    max: bound("At most so many.").optional(),
    unit: nameText("What is counted or measured, in the words of the source."),
  })
  .superRefine((quantity, context) => checkBounds(quantity, "BAD_QUANTITY", context, plainNumber))
  .transform((quantity) => ({ ...quantity, ...plainBounds(quantity, plainNumber) }))
  .meta({ id: "quantity", description: "A count or measure as this source states it." });

function isCurrency(code: string): boolean {
  try {
    return currencyDigits(code) >= 0;
  } catch {
    return false;
  }
}

interface Bounds {
  readonly value?: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

function checkBounds(
  bounds: Bounds,
  code: ProblemCode,
  context: Parameters<typeof refuse>[0],
  toPlain: (text: string) => string,
): void {
  const { value, min, max } = bounds;
  if (value !== undefined && (min !== undefined || max !== undefined)) {
    refuse(context, code, "An exact value and bounds exclude each other. Keep one of them.");
    return;
  }
  refuseUnless(context, code, () => {
    const figures = [value, min, max].map((text) => (text === undefined ? null : comparable(toPlain(text))));
    const [, low, high] = figures;
    if (typeof low === "bigint" && typeof high === "bigint" && low > high) {
      throw new InvalidValueError(`min ${min} is more than max ${max}. Swap them.`);
    }
  });
}

/** The given figures as plain decimals. */
function plainBounds({ value, min, max }: Bounds, toPlain: (text: string) => string): Bounds {
  const plain = (text: string | undefined) => (text === undefined ? undefined : toPlain(text));
  return { value: plain(value), min: plain(min), max: plain(max) };
}

/** In units of 10^-30, so decimals compare exactly. */
function comparable(text: string): bigint {
  const { coefficient, scale } = toDecimal(text);
  return coefficient * 10n ** BigInt(30 - scale);
}

/** Any text or number; the predicate decides how it is read. */
export const factValue = z
  .union([plainText("A text."), z.number()])
  .transform((value) => (typeof value === "number" ? String(value) : value));
