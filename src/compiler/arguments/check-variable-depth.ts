import type { OperationDefinitionNode } from "graphql";
import { InvalidValueError } from "../../errors/graph-error.ts";

/** Lists and objects within each other. The deepest value that a field takes, a pattern with a filter, has under 40. */
const maxDepth = 100;

/**
 * Refuses variables that nest deeper than anything asks for, before a function that calls itself walks them: some thousand levels fill the
 * stack. Variables that the operation does not declare are not looked at by anybody.
 *
 * @throws InvalidValueError with the variable, its depth and the limit
 */
export function checkVariableDepth(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  for (const { variable } of variableDefinitions) {
    const name = variable.name.value;
    const depth = depthOf(variables[name]);
    if (depth <= maxDepth) continue;
    throw new InvalidValueError(
      `The variable "$${name}" has ${depth} lists and objects within each other; at most ${maxDepth} are read. Nest less: a "where" may be 4 deep, and "and" and "or" take many members side by side.`,
      { variable: name, depth, limit: maxDepth },
    );
  }
}

/** How many lists and objects stand within each other; 0: neither. Level by level, with no call within a call. */
function depthOf(value: unknown): number {
  let level = [value].filter(isNested);
  let depth = 0;
  for (; level.length > 0; depth++) level = level.flatMap((nested) => Object.values(nested)).filter(isNested);
  return depth;
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
