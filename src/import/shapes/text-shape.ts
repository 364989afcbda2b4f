import { z } from "zod";
import {
  findUnfitCharacter,
  isBlank,
  tidyName,
  type UnfitCharacter,
} from "../../values/text/text-characters.ts";
import type { ProblemCode } from "../problems/problem.ts";

/** Longest name, title or unit; no real one is longer. */
const MAX_NAME = 500;
/** Longest note, description or other text. */
const MAX_TEXT = 10_000;

/** Where a refinement reports problems. */
interface Refusals {
  addIssue(issue: { code: "custom"; message: string; params: { code: ProblemCode } }): void;
}

/** Reports a problem with its code from inside a schema. */
export function refuse(context: Refusals, code: ProblemCode, message: string): void {
  context.addIssue({ code: "custom", message, params: { code } });
}

/** A text of one or more lines, trimmed, in Unicode form NFC. */
export function plainText(description: string) {
  return z
    .string()
    .max(MAX_TEXT)
    .transform((text) => text.trim().normalize("NFC"))
    .superRefine((text, context) => checkText(text, context, text.replace(/[\n\t]/g, "")))
    .meta({ description });
}

/** A name, title, role or unit: one line of text, normalised by {@link tidyName}. */
export function nameText(description: string) {
  return z
    .string()
    .max(MAX_NAME)
    .transform(tidyName)
    .superRefine((text, context) => checkText(text, context, text))
    .meta({ description });
}

function checkText(text: string, context: Refusals, singleLine: string): void {
  const unfit = findUnfitCharacter(singleLine);
  if (unfit !== null) refuse(context, "BAD_CHARACTER", describeUnfit(unfit));
  else if (isBlank(text))
    refuse(context, "EMPTY_TEXT", "The text is empty. Write something or leave the field out.");
}

function describeUnfit({ name, kind }: UnfitCharacter): string {
  switch (kind) {
    case "HALF":
      return `The text contains half a character (${name}). Write the whole character.`;
    case "NONCHARACTER":
      return `The text contains ${name}, which is not a character. Remove it.`;
    case "PRIVATE_USE":
      return `The text contains the private-use character ${name}, which looks different in each font. Write it in letters.`;
    case "INVISIBLE":
      return `The text contains the invisible character ${name}. Remove it.`;
  }
}
