import { z } from "zod";
import type { ProblemCode } from "./problem.ts";

/** Longest name, title or unit; no body of the world has a longer one. */
const MAX_NAME = 500;
/** Longest note, description or other text. */
const MAX_TEXT = 10_000;

/** Where a refinement reports to. */
interface Refusals {
  addIssue(issue: { code: "custom"; message: string; params: { code: ProblemCode } }): void;
}

/** Reports a problem from inside a schema, with its own code. */
export function refuse(context: Refusals, code: ProblemCode, message: string): void {
  context.addIssue({ code: "custom", message, params: { code } });
}

/** Marks that turn the reading direction or have no width: they make one text look like another (Unicode TR 36, 3.4). */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/;
const CONTROL = /\p{Cc}/u;
const FORMULA = /^[=+\-@\t\r]/;

/** A text on one or more lines, trimmed, in Unicode's form NFC. */
export function plainText(description: string) {
  return z
    .string()
    .max(MAX_TEXT)
    .transform((text) => text.trim().normalize("NFC"))
    .superRefine((text, context) => checkText(text, context, text.replace(/[\n\t]/g, "")))
    .meta({ description });
}

/**
 * A name or title: a text on one line that no spreadsheet takes for a formula. (Spreadsheets run cells that begin
 * with = + - @; quoting them in exports would alter the name, so it is refused here.)
 */
export function nameText(description: string) {
  return z
    .string()
    .max(MAX_NAME)
    .transform((text) => text.trim().normalize("NFC"))
    .superRefine((text, context) => {
      checkText(text, context, text);
      if (!FORMULA.test(text)) return;
      refuse(
        context,
        "FORMULA_NAME",
        `A name cannot begin with ${text[0]}: spreadsheets would run it as a formula.`,
      );
    })
    .meta({ description });
}

function checkText(text: string, context: Refusals, singleLine: string): void {
  if (text === "") {
    refuse(context, "EMPTY_TEXT", "The text is empty. Write something or leave the field out.");
    return;
  }
  const hidden = CONTROL.exec(singleLine) ?? INVISIBLE.exec(text);
  if (hidden === null) return;
  const name = `U+${hidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  refuse(context, "BAD_CHARACTER", `The invisible character ${name} stands in the text. Take it out.`);
}
