import { type GraphQLSchema, printSchema } from "graphql";

/**
 * The served schema as SDL with all descriptions, as clients and the contract test read it. Our directives are not in
 * it: graphql-js prints no applied directives of its users, and {@link loadSchema} has left out their definitions.
 */
export function printPublicSchema(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}
