import type { OperationDefinitionNode } from "graphql";
import { InvalidValueError } from "../../errors/graph-error.ts";

/**
 * Maximum nesting of lists and objects. The deepest value a field accepts, a pattern with a filter, has under
 * 40 levels.
 */
const maxDepth = 100;

/**
 * Refuses variables that nest deeper than any field needs, before a recursive function walks them: a few
 * thousand levels overflow the stack. Variables that the operation does not declare are never read.
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
      `The variable "$${name}" nests lists and objects ${depth} deep; at most ${maxDepth} are allowed. Nest less: a "where" may be 4 deep, and one "and" or "or" takes many members.`,
      { variable: name, depth, limit: maxDepth },
    );
  }
}

/** Nesting depth of lists and objects; 0 for a plain value. Goes level by level, without recursion. */
function depthOf(value: unknown): number {
  let level = [value].filter(isNested);
  let depth = 0;
  for (; level.length > 0; depth++) level = level.flatMap((nested) => Object.values(nested)).filter(isNested);
  return depth;
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
