import {
  type DirectiveNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getDirectiveValues,
  isEnumType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** A type, field or enum value, with the arguments of one of its directives. */
export interface DirectedPlace {
  readonly typeName: string;
  /** Name of the field or value; null on a type. */
  readonly memberName: string | null;
  /** Arguments coerced by the directive's definition; omitted ones are absent. */
  readonly values: Readonly<Record<string, unknown>>;
}

interface Place {
  readonly typeName: string;
  readonly memberName: string | null;
  readonly astNode?: { readonly directives?: readonly DirectiveNode[] } | null | undefined;
}

/**
 * All places of a schema that carry a directive, in the schema's order. The schema must define the directive,
 * and its types must still have their AST nodes.
 *
 * @throws Error where the schema does not define the directive
 */
export function listDirected(schema: GraphQLSchema, directiveName: string): readonly DirectedPlace[] {
  const directive = schema.getDirective(directiveName);
  if (!directive) throw new Error(`The schema defines no directive @${directiveName}.`);
  return Object.values(schema.getTypeMap())
    .flatMap(listPlaces)
    .flatMap(({ typeName, memberName, astNode }) => {
      const values = astNode ? getDirectiveValues(directive, astNode) : undefined;
      return values ? [{ typeName, memberName, values }] : [];
    });
}

function listPlaces(type: GraphQLNamedType): readonly Place[] {
  const typeName = type.name;
  const own: Place = { typeName, memberName: null, astNode: type.astNode };
  const members = isEnumType(type)
    ? type.getValues()
    : isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields())
      : [];
  return [own, ...members.map(({ name, astNode }): Place => ({ typeName, memberName: name, astNode }))];
}
