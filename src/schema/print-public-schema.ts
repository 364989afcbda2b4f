import { type GraphQLSchema, introspectionFromSchema, isAbstractType, printSchema } from "graphql";

/**
 * The served schema as SDL with all descriptions, as clients and the contract test read it. It shows none of
 * our directives: graphql-js does not print custom directives where they are applied, and {@link loadSchema}
 * drops their definitions.
 */
export function printPublicSchema(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}

/** The answer to the full introspection query, `{ "__schema": … }`, as tools read it from a file. */
export function printIntrospection(schema: GraphQLSchema): string {
  return `${JSON.stringify(introspectionFromSchema(schema))}\n`;
}

/** The concrete types of each interface and union by its name, as Apollo Client's `possibleTypes` wants them. */
export function printPossibleTypes(schema: GraphQLSchema): string {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const types = abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  return `${JSON.stringify(Object.fromEntries(types))}\n`;
}
