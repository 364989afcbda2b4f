import type { DocumentNode } from "graphql";
import type { OperationPlan } from "./compile-operation.ts";

/** Of parsed documents: their nodes, and the tokens that these refer to. Seen: 300 to 510. */
const bytesPerToken = 512;
/** Of the rest: the text, which its nodes refer to, and the entry. */
const bytesPerLetter = 2;
const bytesBeside = 1000;

/** A plan's functions and positions come to 4 to 14 bytes for each letter of its statements. */
const planBytesPerLetter = 14;
const planBytesBeside = 4000;

/** About so many bytes a kept document takes in memory. */
export function documentWeight({ tokenCount = 0, loc }: DocumentNode): number {
  return bytesBeside + bytesPerLetter * (loc?.source.body.length ?? 0) + bytesPerToken * tokenCount;
}

/** About so many bytes a kept plan takes in memory. */
export function planWeight({ plans }: Pick<OperationPlan, "plans">): number {
  const letters = plans.reduce(
    (sum, { statement: { text, atRest } }) => sum + text.length + atRest.length,
    0,
  );
  return planBytesBeside + planBytesPerLetter * letters;
}
