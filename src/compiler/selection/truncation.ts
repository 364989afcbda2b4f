import type { Run } from "../run/run.ts";
import type { SelectedField } from "./object.ts";
import { compileRecord } from "./record.ts";
import type { SelectionContext } from "./selection-context.ts";

/** Why an answer is incomplete, as `Truncation` in the schema. */
export interface TruncationRecord {
  readonly reason: "NODE_LIMIT" | "RELATIONSHIP_LIMIT" | "PATH_LIMIT" | "ROW_LIMIT";
  readonly limit: number;
  /** How many matched; null if counting would take a full search. */
  readonly found: number | null;
}

/** Compiles a `truncated` field. */
export function compileTruncation(
  ctx: SelectionContext,
  field: SelectedField,
): (truncation: TruncationRecord, run: Run) => unknown {
  const shape = compileRecord(ctx, field);
  return (truncation, run) => shape({ ...truncation }, run);
}
