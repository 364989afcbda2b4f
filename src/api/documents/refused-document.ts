import { type DocumentNode, GraphQLError, parse } from "graphql";
import { LimitExceededError } from "../../errors/graph-error.ts";
import { checkRepetition } from "./document-limits.ts";

/** Why a document was refused before it was validated, by what stands in for it. */
const refusals = new WeakMap<DocumentNode, GraphQLError>();

/**
 * What is to be validated, and kept, in place of a document that has just been parsed: itself, or for one that would take too long a small one that
 * bears the refusal. Apollo Server has no hook between parsing and validating that may refuse.
 */
export function standInFor(document: DocumentNode): DocumentNode {
  try {
    checkRepetition(document);
    return document;
  } catch (error) {
    if (!(error instanceof LimitExceededError)) throw error;
    const standIn = parse("{ __typename }", { noLocation: true });
    refusals.set(standIn, new GraphQLError(error.message, { originalError: error }));
    return standIn;
  }
}

/** Why what a document stands in for was refused; undefined: it stands for itself. */
export function refusalOf(document: DocumentNode): GraphQLError | undefined {
  return refusals.get(document);
}
