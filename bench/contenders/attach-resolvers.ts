import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from "graphql";
import type { createResolvers } from "./resolvers.ts";

/** Adds resolvers to a schema; fields without one read the property of the same name. */
export function attachResolvers(
  schema: GraphQLSchema,
  resolvers: ReturnType<typeof createResolvers>,
): GraphQLSchema {
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`The schema has no type ${typeName}.`);
    for (const [name, resolve] of Object.entries(fields)) {
      const field = type.getFields()[name];
      if (!field) throw new Error(`The schema has no field ${typeName}.${name}.`);
      field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return schema;
}
