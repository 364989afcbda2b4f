import { type Cypher, cy, join } from "../../cypher/cypher.ts";
import type { GroupKey } from "../../generated/schema.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import {
  coarseColumns,
  fineColumns,
  type GroupColumn,
  type PartedColumn,
  type WantedColumns,
} from "./stats-columns.ts";
import { compileKeys, type GroupingKey, isEntityKey } from "./stats-keys.ts";
import { matchCounted } from "./stats-match.ts";
import { unwindYears } from "./stats-years.ts";

/**
 * How Cypher makes the groups of a `stats` field. Under FROM or TO there may be as many groups as
 * relationships: keeping sums and ends for each took 256 MB for 145,000, keeping their relationships 52 MB.
 * Otherwise groups are few and large.
 */
export class StatsGrouping {
  readonly keys: readonly GroupKey[];
  /** The columns of a group, in this order, before the values of its keys. */
  readonly columns: readonly GroupColumn[];
  readonly #place: Place;
  readonly #grouping: readonly GroupingKey[];
  /** One row for each relationship and value of a key. Under YEAR, one row for all its years together. */
  readonly #rows: Cypher;
  /** The variables of the keys. */
  readonly #names: readonly Cypher[];
  /** The variables of the first and the last year of a row. */
  readonly #years: readonly [Cypher, Cypher];
  /** The relationship of a row, and its columns if they are aggregated in parts. */
  readonly #parted: { readonly r: Cypher; readonly columns: readonly PartedColumn[] } | null;

  constructor(field: SelectedField, place: Place, wanted: WantedColumns) {
    const { ctx } = place;
    const counted = { from: ctx.variable("a"), r: ctx.variable("r"), to: ctx.variable("b") };
    const match = matchCounted(field, place, counted);
    this.#place = place;
    this.#grouping = compileKeys(field, place, counted);
    this.keys = this.#grouping.map(({ key }) => key);
    const clauses = this.#grouping.flatMap((grouping) => grouping.clauses ?? []);
    this.#rows = join([match, ...clauses], " ");
    this.#names = this.keys.map(() => ctx.variable("k"));
    this.#years = [ctx.variable("first"), ctx.variable("last")];
    const isFine = this.keys.some(isEntityKey);
    this.#parted = isFine ? null : { r: counted.r, columns: coarseColumns(counted, wanted) };
    this.columns = this.#parted?.columns ?? fineColumns(counted, wanted);
  }

  /** Whether a relationship counts in each of its years. */
  get hasYears(): boolean {
    return this.keys.includes("YEAR");
  }

  /** The list of groups, largest first, at most `limit`. Each is a list of its columns and keys. */
  collect(limit: Cypher): Cypher {
    const [wholes, steps] = this.#parted
      ? this.#groupInParts(this.#parted.columns, this.#parted.r)
      : this.#groupAtOnce();
    const sorted = this.#names.map((name, index) => (isEntityKey(this.keys[index]) ? cy`${name}.id` : name));
    const order = join([cy`${wholes[0] as Cypher} DESC`, ...sorted], ", ");
    const columns = join([...wholes, ...this.#names], ", ");
    return cy`COLLECT { ${join([this.#rows, ...steps], " ")} RETURN [${columns}] ORDER BY ${order} LIMIT ${limit} }`;
  }

  /** How many groups there are. Counting them makes them again. */
  count(): Cypher {
    const distinct = this.keys.length > 0 ? this.#expressions() : [cy`1 AS k`];
    const years = this.hasYears ? cy` ${this.#unwindYears()} WITH DISTINCT ${join(this.#names, ", ")}` : cy``;
    return cy`COUNT { ${this.#rows} WITH DISTINCT ${join(distinct, ", ")}${years} RETURN 1 AS one }`;
  }

  /** @returns the variables of the columns, and the clauses that bind them */
  #groupAtOnce(): readonly [readonly Cypher[], readonly Cypher[]] {
    const wholes = this.columns.map(() => this.#place.ctx.variable("whole"));
    const values = this.columns.map(({ part }, index) => as(part, wholes[index]));
    if (!this.hasYears) return [wholes, [cy`WITH ${join([...this.#expressions(), ...values], ", ")}`]];
    const rows = cy`WITH *, ${join(this.#expressions(), ", ")} ${this.#unwindYears()}`;
    return [wholes, [rows, cy`WITH ${join([...this.#names, ...values], ", ")}`]];
  }

  /**
   * Groups by currency first, and by first and last year. A relationship counts in all years in between;
   * spreading a group of a few numbers over them is cheaper than spreading each of its relationships.
   */
  #groupInParts(
    columns: readonly PartedColumn[],
    r: Cypher,
  ): readonly [readonly Cypher[], readonly Cypher[]] {
    const { ctx } = this.#place;
    const currency = ctx.variable("currency");
    const [parts, wholes] = [
      columns.map(() => ctx.variable("part")),
      columns.map(() => ctx.variable("whole")),
    ];
    const partOf = (index: number) => parts[index] as Cypher;
    const first = columns.map(({ part }, index) => as(part, partOf(index)));
    const steps = [
      cy`WITH ${join([...this.#expressions(), as(cy`${r}.amountCurrency`, currency), ...first], ", ")}`,
    ];
    if (this.hasYears) {
      const merged = columns.map(({ merge }, index) => as(merge(partOf(index)), partOf(index)));
      steps.push(this.#unwindYears(), cy`WITH ${join([...this.#names, currency, ...merged], ", ")}`);
    }
    const last = columns.map(({ whole }, index) => as(whole(partOf(index), currency), wholes[index]));
    return [wholes, [...steps, cy`WITH ${join([...this.#names, ...last], ", ")}`]];
  }

  /** What the rows are grouped by: the keys; under YEAR the first and the last year. */
  #expressions(): readonly Cypher[] {
    return this.#grouping.flatMap(({ key, expressions }, index) =>
      expressions.map((expression, part) =>
        as(expression, key === "YEAR" ? this.#years[part] : this.#names[index]),
      ),
    );
  }

  #unwindYears(): Cypher {
    return unwindYears(...this.#years, this.#names[this.keys.indexOf("YEAR")] as Cypher);
  }
}

function as(expression: Cypher, variable: Cypher | undefined): Cypher {
  return cy`${expression} AS ${variable as Cypher}`;
}
