import type { Scalar } from "yaml";
import { repairMojibake } from "../../values/text/mojibake.ts";
import type { ProblemCode } from "../problems/problem.ts";

/** Why a text is probably not what was meant. */
interface TextWarning {
  readonly code: ProblemCode;
  readonly message: string;
}

/**
 * What is probably wrong with a text of a YAML file: UTF-8 that was read in another encoding (`MÃ¼nster`), letters lost in a conversion
 * (U+FFFD), or an end that YAML takes for a comment (`name: Plattform #1 Nord`). Null: nothing.
 * @param text of the whole file
 */
export function findTextWarning(scalar: Scalar, text: string): TextWarning | null {
  if (typeof scalar.value !== "string") return null;
  return findBrokenLetters(scalar.value) ?? findLostEnd(scalar.value, scalar, text);
}

function findBrokenLetters(value: string): TextWarning | null {
  const original = repairMojibake(value) ?? value;
  if (original.includes("\ufffd")) {
    const message =
      "U+FFFD stands here in place of a letter that was lost when the text was converted. Write what the source has.";
    return { code: "MOJIBAKE", message };
  }
  if (original === value) return null;
  const message = `This looks like UTF-8 that was read in another encoding; it was probably "${original}". Write that, or take the text from its source again, as UTF-8.`;
  return { code: "MOJIBAKE", message };
}

/**
 * A comment behind a text without quotes is taken for its end where nothing parts # from the next word, or the text has several words: behind
 * other values (`level: STATE # Land`) comments are usual.
 */
function findLostEnd(value: string, { type, range }: Scalar, text: string): TextWarning | null {
  if (type !== "PLAIN" || !range) return null;
  const end = text.indexOf("\n", range[1]);
  const behind = text.slice(range[1], end === -1 ? text.length : end).trim();
  if (!behind.startsWith("#") || !(/^#+[^\s#]/.test(behind) || /\s/.test(value))) return null;
  const message = `"${behind}" is a comment to YAML, and not in the text. Put quotes around the whole text; a comment goes on a line of its own.`;
  return { code: "LOST_TEXT", message };
}
