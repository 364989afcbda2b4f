import type { SchemaElement } from "./schema-elements.ts";

/** How a served schema differs from what it promised; all lists empty where it keeps its word. */
export interface Breaks {
  /** Promised and missing, or of another type or default: `coordinate: signature`. */
  readonly lost: readonly string[];
  /** Served, though the list of names still to come holds it. */
  readonly early: readonly string[];
  /** In the list of names still to come, but not promised at all. */
  readonly unknown: readonly string[];
  /** Additions of ours without which an old client's question is refused. */
  readonly demanded: readonly string[];
}

/** Compares what is served with the contract. `stillToCome` holds coordinates; a type or field stands for all under it. */
export function findBreaks(
  contract: readonly SchemaElement[],
  served: readonly SchemaElement[],
  stillToCome: readonly string[],
): Breaks {
  const isLater = ({ coordinate }: SchemaElement): boolean =>
    stillToCome.some((name) => isUnder(name, coordinate));
  const servedLines = new Set(served.map(line));
  const promised = new Set(contract.map(({ coordinate }) => coordinate));
  return {
    lost: contract
      .filter((element) => !isLater(element))
      .map(line)
      .filter((text) => !servedLines.has(text)),
    early: served.filter(isLater).map(({ coordinate }) => coordinate),
    unknown: stillToCome.filter((name) => !promised.has(name)),
    demanded: served
      .filter(({ coordinate, isOptional }) => !isOptional && !promised.has(coordinate))
      .filter(({ coordinate }) => promised.has(parentOf(coordinate)))
      .map(({ coordinate }) => coordinate),
  };
}

function line({ coordinate, signature }: SchemaElement): string {
  return `${coordinate}: ${signature}`;
}

function isUnder(name: string, coordinate: string): boolean {
  return coordinate === name || [".", "(", " "].some((mark) => coordinate.startsWith(name + mark));
}

/** `Type.field(argument:)` to `Type.field`, `Input.field` to `Input`. */
function parentOf(coordinate: string): string {
  return coordinate.replace(/(\(\w+:\)|\.\w+)$/, "");
}
