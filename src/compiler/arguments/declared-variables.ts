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
  /** Undefined where it has no default. */
  readonly preset: unknown;
}

/**
 * The variables that a validated operation declares, in its order, without any of a type that takes no input: validation lets standard scalars
 * pass that the schema does not have, and `coerceVariables` refuses them.
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
