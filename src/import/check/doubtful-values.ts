import { thousandsReading } from "../../values/amounts/decimal.ts";
import { placeholderMeaning } from "../../values/time/placeholder-date.ts";
import type { FieldPath } from "../problems/problem.ts";
import type { Qualifiers } from "../shapes/evidence-shape.ts";
import type { Located } from "../yaml/seed-file.ts";
import { type CheckContext, report } from "./check-context.ts";

type Place = Omit<Located<unknown>, "record">;

/** Warns of dates and figures among qualifiers that are probably not meant as written. */
export function warnOfQualifiers(
  context: CheckContext,
  place: Place,
  field: FieldPath,
  { start, end, observedOn, deadline, amount, quantity }: Qualifiers,
): void {
  for (const [name, date] of Object.entries({ start, end, observedOn, deadline }))
    warnOfDate(context, place, [...field, name], date);
  for (const [name, { value, min, max } = {}] of Object.entries({ amount, quantity }))
    for (const [part, figure] of Object.entries({ value, min, max }))
      warnOfNumber(context, place, [...field, name, part], figure);
}

/** Warns of a date that many programs write as a placeholder. */
export function warnOfDate(
  context: CheckContext,
  place: Place,
  field: FieldPath,
  text: string | undefined,
): void {
  const meaning = text === undefined ? null : placeholderMeaning(text);
  if (meaning === null) return;
  const [stands, cure] =
    meaning === "NO_END"
      ? [
          "no end",
          'write ongoing: true for what goes on, or the end "2018/.." for what ended some time after 2018',
        ]
      : ["unknown", 'write the start "../2018" for what began some time before 2018'];
  const message = `"${text}" stands for "${stands}" in many programs. If it does here, leave it out; ${cure}. If the date itself is meant, keep it.`;
  report(context, place, { field, code: "PLACEHOLDER_DATE", message, value: text, severity: "WARNING" });
}

/** Warns of a decimal whose point may be a thousands separator. */
export function warnOfNumber(
  context: CheckContext,
  place: Place,
  field: FieldPath,
  text: string | undefined,
): void {
  const thousands = text === undefined ? null : thousandsReading(text);
  if (thousands === null) return;
  const message = `${text} is read with three decimal places. If ${thousands} is meant, write ${thousands}; if not, ${text}0.`;
  report(context, place, { field, code: "DOUBTFUL_NUMBER", message, value: text, severity: "WARNING" });
}
