import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { LimitExceededError } from "../../errors/graph-error.ts";
import { documentLimits } from "../../values/document-limits.ts";
import { measureRepetition, type Repetition } from "./document-repetition.ts";
import { type DocumentSize, measureDocument } from "./document-size.ts";

const wordings: readonly {
  readonly limit: keyof DocumentSize;
  readonly unit: string;
  readonly cure: string;
}[] = [
  { limit: "depth", unit: "levels of fields", cure: "Split it: `node(id:)` goes on from any entity." },
  { limit: "aliases", unit: "aliases", cure: "`nodes(ids:)` asks for many at once." },
  { limit: "rootFields", unit: "root fields", cure: "Send several requests." },
  { limit: "directives", unit: "directives", cure: "Leave some out." },
  { limit: "fields", unit: "fields, fragments unfolded", cure: "Select less." },
];

/**
 * Refuses a document that is built to be expensive. The document must be valid.
 *
 * @throws LimitExceededError COST_LIMIT_EXCEEDED with what was counted, the figure and the limit
 */
export function checkDocumentLimits(document: DocumentNode, operation: OperationDefinitionNode): void {
  const size = measureDocument(document, operation);
  for (const { limit, unit, cure } of wordings) {
    const found = size[limit];
    const allowed = documentLimits[limit];
    if (found > allowed) {
      const message = `The operation has ${found} ${unit}; at most ${allowed} are allowed. ${cure}`;
      throw new LimitExceededError(message, { limit, found, allowed });
    }
  }
}

/**
 * Comparing this many pairs takes graphql-js 20 ms. A hundred fragments that select the same two fields make
 * 15,000 pairs.
 */
const repetitionLimits: Repetition = { pairs: 20_000, fields: 20_000 };

/**
 * Refuses a document that repeats fields so often that validating it would block this process: graphql-js
 * compares all fields with the same place in the answer with each other. Call it before validation; the
 * document need not be valid.
 *
 * @throws LimitExceededError COST_LIMIT_EXCEEDED with the count reached and the limit
 */
export function checkRepetition(document: DocumentNode): void {
  const { pairs, fields } = measureRepetition(document, repetitionLimits);
  if (pairs > repetitionLimits.pairs) {
    const allowed = repetitionLimits.pairs;
    const message = `The document repeats fields or fragments: ${pairs} pairs or more would have to be compared; at most ${allowed} are allowed. Select each field once in each place.`;
    throw new LimitExceededError(message, { limit: "repetition", found: pairs, allowed });
  }
  if (fields > repetitionLimits.fields) {
    const allowed = repetitionLimits.fields;
    const message = `The document has ${fields} fields or more, fragments unfolded; at most ${allowed} are allowed. Select less.`;
    throw new LimitExceededError(message, { limit: "documentFields", found: fields, allowed });
  }
}
