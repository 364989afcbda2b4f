import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { LimitExceededError } from "../errors.ts";
import { type DocumentSize, measureDocument } from "./document-size.ts";

/** The most that one document may hold. Depth lets three hops pass with their evidence (15 levels). */
const documentLimits: DocumentSize = {
  depth: 20,
  aliases: 30,
  rootFields: 20,
  directives: 30,
  fields: 5000,
};

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

/** Operations that passed: a document that is kept is checked once. */
const passed = new WeakSet<OperationDefinitionNode>();

/**
 * Refuses a document that is built to be expensive. It must be validated.
 *
 * @throws LimitExceededError COST_LIMIT_EXCEEDED with what was counted, the figure and the limit
 */
export function checkDocumentLimits(document: DocumentNode, operation: OperationDefinitionNode): void {
  if (passed.has(operation)) {
    return;
  }
  const size = measureDocument(document, operation);
  for (const { limit, unit, cure } of wordings) {
    const found = size[limit];
    const allowed = documentLimits[limit];
    if (found > allowed) {
      const message = `The operation has ${found} ${unit}; at most ${allowed} are allowed. ${cure}`;
      throw new LimitExceededError(message, { limit, found, allowed });
    }
  }
  passed.add(operation);
}
