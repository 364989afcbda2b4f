import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  Kind,
  type SelectionSetNode,
} from "graphql";

/** Counts of what graphql-js compares to check whether fields can be merged (specification, 5.3.2). */
export interface Repetition {
  /** Pairs of fields with the same place in the answer, and of fragments spread at the same place. */
  readonly pairs: number;
  /** Fields, with each fragment unfolded once at each place. */
  readonly fields: number;
}

/**
 * Counts repeated fields in time linear in the unfolded document. The document need not be valid: a spread
 * inside its own fragment is not followed.
 *
 * @param most counting stops when one of these is exceeded
 */
export function measureRepetition(document: DocumentNode, most: Repetition): Repetition {
  const counter = new RepetitionCounter(document, most);
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) counter.count(definition.selectionSet);
  // Unused fragments are also compared, before validation refuses the document for them.
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) counter.countUnused(definition);
  return counter;
}

/** The fields at one place of the answer. */
interface Place {
  fields: number;
  readonly sets: SelectionSetNode[];
}

class RepetitionCounter implements Repetition {
  pairs = 0;
  fields = 0;
  readonly #most: Repetition;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #circular = new Set<FragmentSpreadNode>();
  readonly #used = new Set<string>();

  constructor(document: DocumentNode, most: Repetition) {
    this.#most = most;
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    const [begun, done] = [new Set<string>(), new Set<string>()];
    for (const fragment of this.#fragments.values()) this.#findCircles(fragment, begun, done);
  }

  /** Counts the fields merged from some selection sets, place by place. */
  count(...sets: readonly SelectionSetNode[]): void {
    for (let waiting = [sets]; waiting.length > 0; ) {
      const next: SelectionSetNode[][] = [];
      for (const merged of waiting) {
        for (const place of this.#placesOf(merged)) if (place.sets.length > 0) next.push(place.sets);
        if (this.pairs > this.#most.pairs || this.fields > this.#most.fields) return;
      }
      waiting = next;
    }
  }

  countUnused({ name, selectionSet }: FragmentDefinitionNode): void {
    if (!this.#used.has(name.value)) this.count(selectionSet);
  }

  #placesOf(sets: readonly SelectionSetNode[]): Iterable<Place> {
    const places = new Map<string, Place>();
    const spread = new Set<string>();
    const collect = (set: SelectionSetNode): void => {
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value;
          const place = places.get(key) ?? { fields: 0, sets: [] };
          places.set(key, place);
          this.fields += 1;
          this.pairs += place.fields++;
          if (selection.selectionSet) place.sets.push(selection.selectionSet);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          collect(selection.selectionSet);
        } else if (!this.#circular.has(selection)) {
          this.#open(selection.name.value, spread, collect);
        }
      }
    };
    for (const set of sets) collect(set);
    return places.values();
  }

  #open(name: string, spread: Set<string>, collect: (set: SelectionSetNode) => void): void {
    const fragment = this.#fragments.get(name);
    if (!fragment || spread.has(name)) return;
    this.pairs += spread.size;
    spread.add(name);
    this.#used.add(name);
    collect(fragment.selectionSet);
  }

  #findCircles({ name, selectionSet }: FragmentDefinitionNode, begun: Set<string>, done: Set<string>): void {
    if (done.has(name.value)) return;
    begun.add(name.value);
    for (const inner of spreadsIn(selectionSet)) {
      const fragment = this.#fragments.get(inner.name.value);
      if (!fragment) continue;
      if (begun.has(inner.name.value) && !done.has(inner.name.value)) this.#circular.add(inner);
      else this.#findCircles(fragment, begun, done);
    }
    done.add(name.value);
  }
}

function* spreadsIn(set: SelectionSetNode): Generator<FragmentSpreadNode> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) yield selection;
    else if (selection.selectionSet) yield* spreadsIn(selection.selectionSet);
  }
}
