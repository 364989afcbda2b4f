import { type DocumentNode, GraphQLError, parse } from "graphql";
import { LimitExceededError } from "../../errors/graph-error.ts";
import { checkRepetition } from "./document-limits.ts";

/** What is validated in place of a document that would take too long: Apollo Server has no hook between parsing and validating that may refuse. */
export const standIn: DocumentNode = parse("{ __typename }", { noLocation: true });

/** Why a document that has just been parsed is not to be validated; null: it may be. */
export function refusalOf(document: DocumentNode): GraphQLError | null {
  try {
    checkRepetition(document);
    return null;
  } catch (error) {
    if (!(error instanceof LimitExceededError)) throw error;
    return new GraphQLError(error.message, { originalError: error });
  }
}
