import type { DocumentNode } from "graphql";

/** Of parsed documents: their nodes, and the tokens that these refer to. Seen: 300 to 510. */
const bytesPerToken = 512;
/** Of the rest: the text, which its nodes refer to, and the entry. */
const bytesPerLetter = 2;
const bytesBeside = 1000;

/** About so many bytes a kept document takes in memory. */
export function documentWeight({ tokenCount = 0, loc }: DocumentNode): number {
  return bytesBeside + bytesPerLetter * (loc?.source.body.length ?? 0) + bytesPerToken * tokenCount;
}
