import type { OperationDefinitionNode } from "graphql";
import { InvalidValueError } from "../../errors/graph-error.ts";
import { findLoneSurrogate } from "../../values/text/text-characters.ts";

/**
 * Refuses variables with half a character (a lone surrogate, as in JSON's `"\ud800"`). No text of the graph
 * contains one, and on the way to the database it would become another character. GraphQL's own parser checks
 * literals. The recursion is safe because checkVariableDepth has limited the nesting.
 *
 * @throws InvalidValueError with the variable and the character's code
 */
export function checkVariableText(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  for (const { variable } of variableDefinitions) {
    const name = variable.name.value;
    const half = findHalf(variables[name]);
    if (half === null) continue;
    throw new InvalidValueError(
      `The variable "$${name}" holds half a character (${half}). Send the whole character.`,
      { variable: name, character: half },
    );
  }
}

function findHalf(value: unknown): string | null {
  if (typeof value === "string") return findLoneSurrogate(value);
  if (typeof value !== "object" || value === null) return null;
  for (const inner of Object.values(value)) {
    const half = findHalf(inner);
    if (half !== null) return half;
  }
  return null;
}
