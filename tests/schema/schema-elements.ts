import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isSpecifiedScalarType,
  print,
} from "graphql";

/** One thing a client can name: a type, field, argument, enum value or input field. */
export interface SchemaElement {
  /** Schema coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Enum.VALUE`; `Type implements Interface`. */
  readonly coordinate: string;
  /** What must not change: kind of type, type reference and default. */
  readonly signature: string;
  /** Null where the schema has none. */
  readonly description: string | null;
  /** A client that does not know it must still be able to ask: false for an argument or input field that is needed. */
  readonly isOptional: boolean;
}

/** Every element of a schema but GraphQL's own. */
export function listElements(schema: GraphQLSchema): readonly SchemaElement[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [typeElement(type), ...interfaceElements(type), ...memberElements(type)]);
}

function typeElement(type: GraphQLNamedType): SchemaElement {
  const oneOf = isInputObjectType(type) && type.isOneOf ? " @oneOf" : "";
  return element(type.name, `${type.constructor.name}${oneOf}`, type.description);
}

function interfaceElements(type: GraphQLNamedType): readonly SchemaElement[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return type
    .getInterfaces()
    .map(({ name, description }) => element(`${type.name} implements ${name}`, "", description));
}

function memberElements(type: GraphQLNamedType): readonly SchemaElement[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => element(`${type.name}.${name}`, "", description));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) =>
      element(
        `${type.name}.${field.name}`,
        inputSignature(field),
        field.description,
        !isRequiredInputField(field),
      ),
    );
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => fieldElements(type.name, field));
}

function fieldElements(typeName: string, field: GraphQLField<unknown, unknown>): readonly SchemaElement[] {
  const coordinate = `${typeName}.${field.name}`;
  const args = field.args.map((argument) =>
    element(
      `${coordinate}(${argument.name}:)`,
      inputSignature(argument),
      argument.description,
      !isRequiredArgument(argument),
    ),
  );
  return [element(coordinate, String(field.type), field.description), ...args];
}

function inputSignature({ type, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  const literal = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return literal ? `${type} = ${print(literal)}` : String(type);
}

function element(
  coordinate: string,
  signature: string,
  description: string | null | undefined,
  isOptional = true,
): SchemaElement {
  return { coordinate, signature, description: description ?? null, isOptional };
}
