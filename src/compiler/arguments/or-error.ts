import { GraphQLError } from "graphql";

/**
 * The result of a function, or the graphql-js error that it throws, for example because a variable is null
 * where a directive or an argument does not allow null.
 */
export function orError<T>(read: () => T): T | GraphQLError {
  try {
    return read();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
