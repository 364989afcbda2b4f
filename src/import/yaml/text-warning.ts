import type { Scalar } from "yaml";
import { repairMojibake } from "../../values/text/mojibake.ts";
import type { ProblemCode } from "../problems/problem.ts";

/** Why a text is probably not meant as written. */
interface TextWarning {
  readonly code: ProblemCode;
  readonly message: string;
}

/**
 * Finds what is probably wrong with a text in a YAML file: UTF-8 read in another encoding (`MÃ¼nster`),
 * letters lost in a conversion (U+FFFD), or an end that YAML reads as a comment (`name: Plattform #1 Nord`).
 * Null if nothing is.
 * @param text the text of the whole file
 */
export function findTextWarning(scalar: Scalar, text: string): TextWarning | null {
  if (typeof scalar.value !== "string") return null;
  return findBrokenLetters(scalar.value) ?? findLostEnd(scalar.value, scalar, text);
}

function findBrokenLetters(value: string): TextWarning | null {
  const original = repairMojibake(value) ?? value;
  if (original.includes("\ufffd")) {
    const message =
      "U+FFFD replaces a letter that was lost when the text was converted. Write what the source has.";
    return { code: "MOJIBAKE", message };
  }
  if (original === value) return null;
  const message = `This looks like UTF-8 that was read in another encoding; it was probably "${original}". Write that, or copy the text from its source again, as UTF-8.`;
  return { code: "MOJIBAKE", message };
}

/**
 * A comment after an unquoted text is probably part of the text if no space follows the #, or if the text has
 * several words. After other values (`level: STATE # Land`) comments are usual.
 */
function findLostEnd(value: string, { type, range }: Scalar, text: string): TextWarning | null {
  if (type !== "PLAIN" || !range) return null;
  const end = text.indexOf("\n", range[1]);
  const behind = text.slice(range[1], end === -1 ? text.length : end).trim();
  if (!behind.startsWith("#") || !(/^#+[^\s#]/.test(behind) || /\s/.test(value))) return null;
  const message = `YAML reads "${behind}" as a comment, not as part of the text. Put quotes around the whole text, or move the comment to its own line.`;
  return { code: "LOST_TEXT", message };
}
