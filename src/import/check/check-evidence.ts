import { canonicalJson } from "../../values/hash.ts";
import { periodContradiction } from "../../values/time/period.ts";
import type { FieldPath } from "../problems/problem.ts";
import { mergeQualifiers, periodOf } from "../qualifiers.ts";
import type { Evidence, Qualifiers } from "../shapes/evidence-shape.ts";
import type { Claim } from "../shapes/fact-values.ts";
import type { Located } from "../yaml/seed-file.ts";
import { type CheckContext, report } from "./check-context.ts";
import { warnOfQualifiers } from "./doubtful-values.ts";
import { describeUnknownId } from "./unknown-id.ts";

type Place = Omit<Located<unknown>, "record">;

/**
 * Checks the evidence of a claim: the sources exist, none is cited twice, and the stated times are possible.
 */
export function checkClaim(
  context: CheckContext,
  place: Place,
  { field, qualifiers, evidence }: Claim,
): void {
  if (evidence === undefined) checkEditorsSource(context, place, field);
  const isPossible = checkQualifiers(context, place, field, qualifiers);
  const seen = new Set<string>();
  for (const [index, one] of (evidence ?? []).entries()) {
    const at = [...field, "evidence", index];
    checkSource(context, place, [...at, "source"], one.source);
    checkLocator(context, place, at, one);
    if (isPossible) checkQualifiers(context, place, at, [...qualifiers, one]);
    const { lines: _lines, pages: _pages, rows: _rows, ...said } = one;
    const key = canonicalJson(said);
    if (seen.has(key)) {
      const message = `The source "${one.source}" is cited twice here. Put all its lines into one list.`;
      report(context, place, { field: at, code: "DOUBLE_EVIDENCE", message, value: one.source });
    }
    seen.add(key);
  }
}

/** Reports an id that names no source. */
export function checkSource(context: CheckContext, place: Place, field: FieldPath, id: string): void {
  const { world } = context;
  if (world.isSource(id)) return;
  const message = describeUnknownId(world, id, "source");
  report(context, place, { field, code: "UNKNOWN_SOURCE", message, value: id });
}

/** Reports an id that names no entity. */
export function checkEntity(context: CheckContext, place: Place, field: FieldPath, id: string): boolean {
  const { world } = context;
  const kind = world.kindOf(id);
  if (kind !== undefined && !world.isSource(id)) return true;
  const message = describeUnknownId(world, id, "entity");
  report(context, place, { field, code: "UNKNOWN_ID", message, value: id });
  return false;
}

function checkEditorsSource(context: CheckContext, place: Place, field: FieldPath): void {
  if (context.seeds.dataset.editorsSource !== undefined) return;
  const message =
    "No source says so. Add evidence, or name an editorsSource in dataset.yaml that vouches for plain values.";
  report(context, place, { field, code: "NO_EVIDENCE", message });
}

function checkLocator(
  context: CheckContext,
  place: Place,
  field: FieldPath,
  { lines, pages, rows }: Evidence,
): void {
  if ([lines, pages, rows].filter((places) => places !== undefined).length < 2) return;
  const message = "Give only one of lines, pages and rows.";
  report(context, place, { field, code: "BAD_LOCATOR", message });
}

/** Checks the innermost layer together with what it inherits. Returns whether the times are possible. */
function checkQualifiers(
  context: CheckContext,
  place: Place,
  field: FieldPath,
  layers: readonly Qualifiers[],
): boolean {
  const own = layers.at(-1) ?? {};
  if (own.attributedTo !== undefined)
    checkEntity(context, place, [...field, "attributedTo"], own.attributedTo);
  warnOfQualifiers(context, place, field, own);
  const contradiction = periodContradiction(periodOf(mergeQualifiers(layers)));
  if (contradiction === null) return true;
  const guilty = (["end", "start", "observedOn", "ongoing"] as const).find((part) => own[part] !== undefined);
  report(context, place, {
    field: guilty === undefined ? field : [...field, guilty],
    code: "END_BEFORE_START",
    message: `The times exclude each other: ${contradiction}. Correct one of them.`,
    value: guilty === undefined ? undefined : own[guilty],
  });
  return false;
}
