import type { z } from "zod";
import { findNearest, suggest } from "../problems/nearest.ts";
import type { FieldPath, ProblemCode } from "../problems/problem.ts";
import { listKeysAt } from "./schema-walk.ts";

/** A mismatch with a shape, and where it is. */
export interface ShapeProblem {
  readonly path: FieldPath;
  /** True if the problem concerns the key, not its value. */
  readonly isKey: boolean;
  readonly value: unknown;
  readonly code: ProblemCode;
  readonly message: string;
}

/** The parsed value if it fits a shape; otherwise every mismatch, in words for the author of the file. */
export function parseShape<T>(
  shape: z.ZodType<T>,
  value: unknown,
): { readonly record: T } | { readonly problems: readonly ShapeProblem[] } {
  const result = shape.safeParse(value, { reportInput: true });
  if (result.success) return { record: result.data };
  return { problems: result.error.issues.flatMap((issue) => toProblems(shape, issue, [])) };
}

type Issue = z.core.$ZodIssue;

function toProblems(shape: z.ZodType, issue: Issue, around: FieldPath): readonly ShapeProblem[] {
  const path = [...around, ...(issue.path as FieldPath)];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownField(key, [...path, key], listKeysAt(shape, path)));
  }
  if (issue.code === "invalid_union") {
    const branch = fittingBranch(issue.errors);
    if (branch !== undefined) return branch.flatMap((inner) => toProblems(shape, inner, path));
  }
  if (issue.code === "invalid_key") {
    const message =
      "This cannot be a key here. Write lower-case words joined by hyphens, or one of the listed names.";
    return [{ path, isKey: true, value: path.at(-1), code: "WRONG_VALUE", message }];
  }
  return [{ path, isKey: false, value: issue.input, ...describe(issue, path) }];
}

/** The option of a union that was probably meant: the one that expects the type of value found. */
function fittingBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) => !issues.some(isWrongKind));
}

function isWrongKind(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_union") return fittingBranch(issue.errors) === undefined;
  return issue.code === "invalid_type" || (issue.code === "invalid_value" && typeof issue.input !== "string");
}

function unknownField(key: string, path: FieldPath, known: readonly string[]): ShapeProblem {
  const nearest = findNearest(key, known);
  const cure = nearest === null ? `Known here: ${known.join(", ")}.` : `Did you mean "${nearest}"?`;
  return {
    path,
    isKey: true,
    value: key,
    code: "UNKNOWN_FIELD",
    message: `There is no field "${key}" here. ${cure}`,
  };
}

interface Described {
  readonly code: ProblemCode;
  readonly message: string;
}

function describe(issue: Issue, path: FieldPath): Described {
  const field = path.findLast((step) => typeof step === "string") ?? "";
  if (issue.code === "custom") return { code: issue.params?.code ?? "WRONG_VALUE", message: issue.message };
  if (issue.input === undefined || issue.input === null) return describeMissing(issue, field);
  if (["lines", "pages", "rows"].includes(field)) {
    return {
      code: "BAD_LOCATOR",
      message: "Places in a source are a list of whole numbers from 1, such as [5, 22].",
    };
  }
  switch (issue.code) {
    case "invalid_value": {
      const allowed = issue.values.map(String);
      const cure = suggest(String(issue.input), allowed, "Take one of them.");
      return { code: "WRONG_VALUE", message: `Allowed here are ${allowed.join(", ")}. ${cure}` };
    }
    case "invalid_format":
      return describeFormat(field);
    case "too_big":
      return issue.origin === "string"
        ? { code: "TOO_LONG", message: `The text is longer than ${issue.maximum} characters. Shorten it.` }
        : { code: "BAD_NUMBER", message: `The number is more than ${issue.maximum}.` };
    case "too_small":
      return describeTooSmall(issue, field);
    default:
      return describeType(issue);
  }
}

function describeMissing(issue: Issue, field: string): Described {
  if (issue.input === null) {
    return {
      code: "MISSING_FIELD",
      message: `"${field}" has no value. Write one or leave the field out.`,
    };
  }
  if (field === "evidence") return { code: "NO_EVIDENCE", message: NO_EVIDENCE };
  if (field === "currency") {
    return {
      code: "AMOUNT_WITHOUT_CURRENCY",
      message: "The amount has no currency. Add one, as currency: EUR.",
    };
  }
  return { code: "MISSING_FIELD", message: `The field "${field}" is missing. Add it.` };
}

const NO_EVIDENCE = "No source says so. Add evidence, as [{ source: doc-000, lines: [5] }].";

function describeFormat(field: string): Described {
  if (field === "language")
    return { code: "WRONG_VALUE", message: "Write a language as its code, such as de." };
  if (field === "property" || field === "byKind") {
    return {
      code: "WRONG_VALUE",
      message: "A property is written in camelCase, such as memberCount or period.start.",
    };
  }
  return {
    code: "BAD_ID",
    message: "An id has letters (a to z), digits, dots and hyphens only, and begins with a letter or digit.",
  };
}

function describeTooSmall(issue: z.core.$ZodIssueTooSmall, field: string): Described {
  if (issue.origin === "array") {
    return field === "evidence"
      ? { code: "NO_EVIDENCE", message: NO_EVIDENCE }
      : {
          code: "MISSING_FIELD",
          message: `The list "${field}" is empty. Add an element, or leave the field out.`,
        };
  }
  return issue.origin === "string"
    ? { code: "EMPTY_TEXT", message: "The text is empty. Write something or leave the field out." }
    : { code: "BAD_NUMBER", message: `The number is less than ${issue.minimum}.` };
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "text (put quotes around it)",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "a map of fields",
  record: "a map of fields",
  array: "a list",
};

function describeType(issue: Issue): Described {
  const needed = [...new Set(expectedTypes(issue))].map((type) => EXPECTED[type] ?? type);
  const last = needed.pop() ?? "something else";
  const either = needed.length === 0 ? last : `${needed.join(", ")} or ${last}`;
  return { code: "WRONG_TYPE", message: `This is ${nameOf(issue.input)}; it must be ${either}.` };
}

/** The expected types; for a union, those of all options. */
function expectedTypes(issue: Issue): readonly string[] {
  if (issue.code === "invalid_union") {
    return issue.errors.flatMap((branch) =>
      branch.filter(({ path }) => path.length === 0).flatMap(expectedTypes),
    );
  }
  if (issue.code === "invalid_value") return ["string"];
  return issue.code === "invalid_type" ? [issue.expected] : [];
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return typeof value === "string" ? "a text" : typeof value === "number" ? "a number" : String(value);
}
