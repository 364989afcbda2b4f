import { InvalidValueError } from "../../errors/graph-error.ts";

/** Every form that is read; docs/time.md lists the same. */
const ACCEPTED =
  "Accepted are 2014, 2016-09, 2016-09-22, the seasons 2014-21 (spring) to 2014-24 (winter), 201X, 20XX, 2016-XX, " +
  "each with ?, ~ or % after it, the intervals 2012/2016, 2012/.., ../2016, 2012/ and /2016, and XXXX-06-25, in the years 0000 to 9999";

const LEVEL_2 = "is EDTF level 2";
const HYPHENS = "the order is year, month, day, with plain hyphens between";

/** Reasons, tried from top to bottom. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^$/, "it is empty"],
  [/^(?:\.\.|open|unknown)$/i, 'an open end stands in an interval only, written ".."'],
  [/^[+-]?\d{4,}-?\d\d-?\d\d(?:T|\s+\d)|^T?\d\d:\d\d/i, "times of day are not kept"],
  [
    /^Y?[-\u2212]\d+E|^Y?\d+E\d|^Y?[-\u2212]?\d+S\d/i,
    `a year with an exponent or significant digits ${LEVEL_2}`,
  ],
  [/^Y?[-\u2212]\d/i, "years before 0000 cannot be held"],
  [/^Y\d{1,4}$/i, "Y stands only before years of more than four digits"],
  [/^Y\d{5,}/i, "years after 9999 cannot be held"],
  [/^\+\d/, "a year has no sign"],
  [/^[[{]/, `a set of dates ${LEVEL_2}`],
  [/^\d{4}-(?:2[5-9]|3\d|4[01])\b/, `a quarter, a half-year or a season of one hemisphere ${LEVEL_2}`],
  [/^\d{4}-?W\d/i, "it is a week, which EDTF does not have"],
  [/^\d{4}-\d{3}$/, "it is a day of the year, which EDTF does not have"],
  [
    /^\d{4}\s*[-\u2013\u2014]\s*\d{4}$|\d\s+[-\u2013\u2014]\s+\d/,
    "the ends of an interval are joined with /",
  ],
  [/^[\du-]*u[\du-]*[?~%]*$/i, "an unknown digit is written X since EDTF of 2019"],
  [/^[\dxX-]*x[\dxX-]*[?~%]?$/, "the X for an unknown digit is a capital"],
  [/^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?$|^\d{1,2}\.\d{1,2}\.\d{2,4}$/, HYPHENS],
  [/^\d{1,4}([./])\d{1,2}\1\d{1,4}$|^\d{4}[\u2010-\u2015\u2212]\d\d/, HYPHENS],
  [/^\d{5,}/, "years after 9999 cannot be held"],
  [/^[\dX-]+[?~%]{2,}$/, "it has two marks of doubt; % is both ? and ~"],
  [/^(?=[\dX?~%-]+$).*[?~%].*[\dX]/, `doubt inside a date ${LEVEL_2}`],
  [/^(?=.*X)(?=.*[\d-]|X{4}$)[\dX-]+[?~%]?$/, `an unknown digit in that place ${LEVEL_2}`],
  [/^\d{1,3}(?:-[\d-]*)?[?~%]?$/, "a year has four digits"],
  [/^\d{4}-\d(?:-\d{1,2})?[?~%]?$|^\d{4}-\d\d-\d[?~%]?$/, "months and days have two digits"],
  [/\/.*\//, "an interval has two ends"],
  [/^[^\p{L}]*\s[^\p{L}]*$/u, "it holds blanks"],
];

/** Why a text in none of the accepted forms is refused, as far as that can be told. */
export function reasonFor(text: string): string {
  return REASONS.find(([pattern]) => pattern.test(text))?.[1] ?? "it has none of the accepted forms";
}

/** The error for a refused date text. It names the text, the reason and every accepted form. */
export function refusal(text: string, reason: string): InvalidValueError {
  return new InvalidValueError(`"${text}" is not a date that can be kept: ${reason}. ${ACCEPTED}.`, {
    value: text,
    reason,
  });
}
