import type { DocumentNode } from "graphql";
import type { OperationPlan } from "./compile-operation.ts";

/** Bytes per token of a parsed document, for its nodes and the tokens they refer to. Observed: 300 to 510. */
const bytesPerToken = 512;
/** The rest: the text, which the nodes refer to, and the cache entry. */
const bytesPerLetter = 2;
const bytesBeside = 1000;

/** A plan's functions and positions take 4 to 14 bytes per character of its statements. */
const planBytesPerLetter = 14;
const planBytesBeside = 4000;

/** Approximate size of a stored document in memory, in bytes. */
export function documentWeight({ tokenCount = 0, loc }: DocumentNode): number {
  return bytesBeside + bytesPerLetter * (loc?.source.body.length ?? 0) + bytesPerToken * tokenCount;
}

/** Approximate size of a stored plan in memory, in bytes. */
export function planWeight({ plans }: Pick<OperationPlan, "plans">): number {
  const letters = plans.reduce(
    (sum, { statement: { text, atRest } }) => sum + text.length + atRest.length,
    0,
  );
  return planBytesBeside + planBytesPerLetter * letters;
}
