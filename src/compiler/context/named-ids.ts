import { type Cypher, cy, empty, join, whileResting } from "../../cypher/cypher.ts";
import type { ReadVersion } from "../../store/visibility/read-version.ts";
import { visible } from "../../store/visibility/visibility.ts";
import type { Run } from "../run/run.ts";
import { mergedOf } from "./former-ids.ts";
import { type Input, source } from "./input.ts";
import type { StatementContext } from "./statement-context.ts";

/** A list of ids in a filter. */
interface NamedList {
  readonly input: Input<readonly string[]>;
  /** Parameter: the ids as they were given. */
  readonly given: Cypher;
  /** Variable with the list of ids into which given ones were merged. */
  readonly merged: Cypher;
}

/** The ids named for one version. */
interface NamedAt {
  readonly at: ReadVersion;
  /** Variable with the pairs of {@link mergedOf}. */
  readonly pairs: Cypher;
  readonly lists: NamedList[];
  /**
   * Ids named outside filters. Their users check by themselves, while the graph rests, whether they exist.
   */
  readonly others: ((run: Run) => readonly string[])[];
}

/**
 * The entity ids that one root field names. A merged id means the surviving entity, and merges are looked up
 * once, at the head of the statement. While the graph rests this look-up is left out. If an id in a filter
 * then matches nothing, the statement gives no row and is sent again in its full form.
 */
export class NamedIds {
  readonly #ctx: StatementContext;
  readonly #named: NamedAt[] = [];

  constructor(ctx: StatementContext) {
    this.#ctx = ctx;
  }

  /** Predicate: an id is that of one of the entities that a filter's list of ids means at a version. */
  include(input: Input<readonly string[]>, id: Cypher, at: ReadVersion): Cypher {
    const { given, merged } = this.#list(input, at);
    return orAtRest(at, cy`(${id} IN ${given} OR ${id} IN ${merged})`, cy`${id} IN ${given}`);
  }

  /**
   * Variable with the pairs of {@link mergedOf} for a version, including those of the given ids. It does not
   * exist while the graph rests.
   */
  pairsOf(ids: (run: Run) => readonly string[], at: ReadVersion): Cypher {
    const { pairs, others } = this.#at(at);
    others.push(ids);
    return pairs;
  }

  /** The variables that the predicates need, for a `CALL` subquery. */
  variables(): readonly Cypher[] {
    return this.#named.flatMap(({ at, lists }) => lists.map(({ merged }) => orAtRest(at, merged, empty)));
  }

  /** The clauses at the head of the statement. */
  toCypher(): Cypher {
    return join(
      this.#named.map((named) => {
        const always = this.#findMerged(named);
        return named.at.isHistorical ? always : whileResting(always, this.#expectAll(named));
      }),
      "",
    );
  }

  #list(input: Input<readonly string[]>, at: ReadVersion): NamedList {
    const { lists } = this.#at(at);
    const known = lists.find((list) => list.input.value === input.value);
    if (known) return known;
    const list = { input, given: this.#ctx.parameter(source(input)), merged: this.#ctx.variable("merged") };
    lists.push(list);
    return list;
  }

  #at(at: ReadVersion): NamedAt {
    const known = this.#named.find(({ at: { version } }) => version.text === at.version.text);
    if (known) return known;
    const named = { at, pairs: this.#ctx.variable("pairs"), lists: [], others: [] };
    this.#named.push(named);
    return named;
  }

  #findMerged({ at, pairs, lists, others }: NamedAt): Cypher {
    const ids = this.#ctx.parameter((run) =>
      once([...idsOf(lists, run), ...others.flatMap((read) => read(run))]),
    );
    const found = cy`WITH *, ${mergedOf(ids, at)} AS ${pairs} `;
    if (lists.length === 0) return found;
    const ofLists = lists.map(({ given, merged }) => cy`${mergedInto(pairs, cy`IN ${given}`)} AS ${merged}`);
    return cy`${found}WITH *, ${join(ofLists, ", ")} `;
  }

  /** Continues only if every id in a filter is an entity's id. */
  #expectAll({ at, lists }: NamedAt): Cypher {
    if (lists.length === 0) return empty;
    const named = (run: Run) => once(idsOf(lists, run));
    const [ids, count] = [this.#ctx.parameter(named), this.#ctx.parameter((run) => named(run).length)];
    const [n, known] = [this.#ctx.variable("n"), this.#ctx.variable("known")];
    const found = cy`COUNT { MATCH (${n}:Entity) WHERE ${n}.id IN ${ids} AND ${visible(n, at)} }`;
    return cy`WITH *, ${found} AS ${known} WHERE ${known} = ${count} `;
  }
}

/** Expression for the ids into which ids were merged that match `IN …` or `= …`. */
export const mergedInto = (pairs: Cypher, which: Cypher): Cypher =>
  cy`[pair IN ${pairs} WHERE pair[0] ${which} | pair[1]]`;

const idsOf = (lists: readonly NamedList[], run: Run) => lists.flatMap(({ input }) => input.read(run));

const once = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** Uses the simpler form at the newest version while the graph rests. */
const orAtRest = (at: ReadVersion, always: Cypher, atRest: Cypher): Cypher =>
  at.isHistorical ? always : whileResting(always, atRest);
