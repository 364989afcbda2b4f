import { type GraphQLSchema, printSchema } from "graphql";

/**
 * The served schema as SDL with all descriptions, as clients and the contract test read it. It shows none of
 * our directives: graphql-js does not print custom directives where they are applied, and {@link loadSchema}
 * drops their definitions.
 */
export function printPublicSchema(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}
