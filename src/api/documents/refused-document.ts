import { type DocumentNode, GraphQLError, parse } from "graphql";
import { LimitExceededError } from "../../errors/graph-error.ts";
import { checkRepetition } from "./document-limits.ts";

/**
 * Validated in place of a document that would take too long: Apollo Server has no hook that can refuse
 * between parsing and validation.
 */
export const standIn: DocumentNode = parse("{ __typename }", { noLocation: true });

/** Why a parsed document must not be validated; null if it may be. */
export function refusalOf(document: DocumentNode): GraphQLError | null {
  try {
    checkRepetition(document);
    return null;
  } catch (error) {
    if (!(error instanceof LimitExceededError)) throw error;
    return new GraphQLError(error.message, { originalError: error });
  }
}
