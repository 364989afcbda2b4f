/** What can be wrong with the files of a data set; one code per cause. */
export type ProblemCode =
  | "NO_FILES"
  | "TOO_LARGE"
  | "TOO_MANY_FILES"
  | "BAD_ENCODING"
  | "BAD_CHARACTER"
  | "BAD_YAML"
  | "DUPLICATE_KEY"
  | "EMPTY_FILE"
  | "UNKNOWN_FIELD"
  | "FIELD_OF_OTHER_KIND"
  | "MISSING_FIELD"
  | "WRONG_TYPE"
  | "WRONG_VALUE"
  | "EMPTY_TEXT"
  | "TOO_LONG"
  | "MOJIBAKE"
  | "LOST_TEXT"
  | "BAD_ID"
  | "DUPLICATE_ID"
  | "KIND_CHANGED"
  | "ENDS_CHANGED"
  | "UNKNOWN_ID"
  | "UNKNOWN_SOURCE"
  | "UNKNOWN_FACT"
  | "UNKNOWN_PREDICATE"
  | "PREDICATE_TAKES_NO_OBJECT"
  | "PREDICATE_TAKES_NO_VALUE"
  | "OBJECT_AND_VALUE"
  | "NEITHER_OBJECT_NOR_VALUE"
  | "WRONG_KIND"
  | "SELF_RELATION"
  | "PART_OF_CYCLE"
  | "NO_EVIDENCE"
  | "DOUBLE_EVIDENCE"
  | "BAD_LOCATOR"
  | "BAD_DATE"
  | "END_BEFORE_START"
  | "PLACEHOLDER_DATE"
  | "AMOUNT_WITHOUT_CURRENCY"
  | "UNKNOWN_CURRENCY"
  | "BAD_AMOUNT"
  | "BAD_QUANTITY"
  | "BAD_NUMBER"
  | "DOUBTFUL_NUMBER"
  | "BAD_URL"
  | "BAD_IDENTIFIER"
  | "SHARED_IDENTIFIER"
  | "FIELDS_DISAGREE"
  | "BAD_VOCABULARY"
  | "STILL_NEEDED"
  | "SECOND_DATASET"
  | "OTHER_PLACE"
  | "SHRINKS";

/** One problem in one place. An error rejects the whole data set; a warning rejects nothing. */
export interface Problem {
  readonly severity: "ERROR" | "WARNING";
  /** Path of the file, relative to the given folder, separated by `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1; absent if the problem concerns the whole line or file. */
  readonly column?: number;
  /** Such as `facts[3].evidence[0].source`, lists from 0; empty for the whole file. */
  readonly field: string;
  /** The value there, cut after 80 characters; null if there is none. */
  readonly value: string | null;
  readonly code: ProblemCode;
  /** What is wrong and what to do instead. */
  readonly message: string;
}

/** Steps from the root of a file to a value: keys and list positions. */
export type FieldPath = readonly (string | number)[];

const SHOWN_CHARACTERS = 80;

/** `facts[3].evidence[0].source` from `["facts", 3, "evidence", 0, "source"]`. */
export function formatField(path: FieldPath): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`));
  return steps.join("").replace(/^\./, "");
}

/** The value as shown in a problem: one line, at most 80 characters; null if there is none. */
export function formatValue(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  const line = text.replace(/[\p{Cc}\p{Cs}]/gu, "\uFFFD");
  // Never cut a surrogate pair in half.
  const cut = line.slice(0, SHOWN_CHARACTERS).replace(/\p{Cs}$/u, "");
  return line.length > SHOWN_CHARACTERS ? `${cut}…` : line;
}

/** One line of a report: `file:line field: message`. */
export function formatProblem({ severity, file, line, field, message }: Problem): string {
  const place = field === "" ? `${file}:${line}` : `${file}:${line} ${field}`;
  return `${place}: ${severity === "WARNING" ? "warning: " : ""}${message}`;
}
