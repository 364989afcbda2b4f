import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";

/** Size of a document. */
export interface DocumentSize {
  /**
   * Fields below fields, with fragments unfolded; a connection takes three levels. Introspection is not
   * counted.
   */
  readonly depth: number;
  /** Fields with an alias, in the whole document. */
  readonly aliases: number;
  /** Distinct response keys at the top; each is one database statement. */
  readonly rootFields: number;
  /** Directives such as `@skip`, in the whole document. */
  readonly directives: number;
  /** Fields with all fragments unfolded. */
  readonly fields: number;
}

/**
 * Measures a document in linear time, however its fragments nest. It must be valid: a cycle would never end.
 */
export function measureDocument(document: DocumentNode, operation: OperationDefinitionNode): DocumentSize {
  const { sizeOf, keysOf } = createUnfolder(document);
  const { selectionSet } = operation;
  return { ...countMarks(document), ...sizeOf(selectionSet), rootFields: keysOf(selectionSet).size };
}

function countMarks(document: DocumentNode): Pick<DocumentSize, "aliases" | "directives"> {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    enter(node) {
      aliases += node.kind === Kind.FIELD && node.alias !== undefined ? 1 : 0;
      directives += node.kind === Kind.DIRECTIVE ? 1 : 0;
    },
  });
  return { aliases, directives };
}

interface Size {
  readonly depth: number;
  readonly fields: number;
}

const nothing: Size = { depth: 0, fields: 0 };

/** Measures selection sets with fragments unfolded, each fragment only once. */
function createUnfolder(document: DocumentNode) {
  const fragments = new Map(
    document.definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((definition) => [definition.name.value, definition.selectionSet]),
  );
  const measured = new Map<string, Size>();
  const sizeOf = (set: SelectionSetNode | undefined): Size =>
    (set?.selections ?? [])
      .map(selectionSize)
      .reduce(
        (sum, part) => ({ depth: Math.max(sum.depth, part.depth), fields: sum.fields + part.fields }),
        nothing,
      );
  const selectionSize = (selection: SelectionNode): Size => {
    switch (selection.kind) {
      case Kind.FIELD:
        return fieldSize(selection.name.value, selection.selectionSet);
      case Kind.INLINE_FRAGMENT:
        return sizeOf(selection.selectionSet);
      case Kind.FRAGMENT_SPREAD:
        return fragmentSize(selection.name.value);
    }
  };
  const fieldSize = (name: string, set: SelectionSetNode | undefined): Size => {
    const below = sizeOf(set);
    const isIntrospection = name === "__schema" || name === "__type";
    return { depth: isIntrospection ? 1 : below.depth + 1, fields: below.fields + 1 };
  };
  const fragmentSize = (name: string): Size => {
    const found = measured.get(name) ?? sizeOf(fragments.get(name));
    measured.set(name, found);
    return found;
  };
  const keysOf = (
    set: SelectionSetNode | undefined,
    into = new Set<string>(),
    seen = new Set<string>(),
  ): Set<string> => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        into.add((selection.alias ?? selection.name).value);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        keysOf(selection.selectionSet, into, seen);
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        keysOf(fragments.get(selection.name.value), into, seen);
      }
    }
    return into;
  };
  return { sizeOf, keysOf };
}
