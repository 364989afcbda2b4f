import { GraphQLError } from "graphql";

/** What a function gives, or the error of graphql-js that it throws: a variable is null where a directive or an argument takes none. */
export function orError<T>(read: () => T): T | GraphQLError {
  try {
    return read();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
