import {
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from "graphql";

/** A variable that an operation declares. */
export interface DeclaredVariable {
  readonly name: string;
  readonly type: GraphQLInputType;
  /** The default value; undefined if there is none. */
  readonly preset: unknown;
}

/**
 * The variables that a validated operation declares, in its order, except those whose type is not an input
 * type: validation accepts standard scalars that the schema lacks, and `coerceVariables` refuses them.
 */
export function declaredVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): readonly DeclaredVariable[] {
  return variableDefinitions.flatMap(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node as never);
    if (!isInputType(type)) return [];
    return [{ name: variable.name.value, type, preset: defaultValue && valueFromAST(defaultValue, type) }];
  });
}
