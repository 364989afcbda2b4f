import { InvalidValueError } from "../../errors/graph-error.ts";

const ACCEPTED =
  "Accepted are 2014, 2016-09, 2016-09-22, the seasons 2014-21 (spring) to 2014-24 (winter), 201X, 20XX, 2016-XX, " +
  "each with ?, ~ or % after it, the intervals 2012/2016, 2012/.., ../2016, 2012/ and /2016, and XXXX-06-25";

/** Why a text in none of the accepted forms is refused, as far as that can be told. */
export function reasonFor(text: string): string {
  if (text === "") return "it is empty";
  if (/\dT\d|:/.test(text)) return "times of day are not kept";
  if (/^-\d/.test(text)) return "years before 0000 cannot be held";
  if (/^[Y+]|^\d{5,}/.test(text)) return "years after 9999 cannot be held";
  if (/^[[{]/.test(text)) return "sets of dates are EDTF level 2";
  if (/[?~%].*\d|\dXXX|\dX+-?\d|X\d|-\dX/.test(text)) return "doubt inside a date is EDTF level 2";
  return "it has none of the accepted forms";
}

/** The error for a refused date text. It names the text, the reason and every accepted form. */
export function refusal(text: string, reason: string): InvalidValueError {
  return new InvalidValueError(`"${text}" is not a date that can be kept: ${reason}. ${ACCEPTED}.`, {
    value: text,
    reason,
  });
}
