import neo4j from "neo4j-driver";
import type { GroupKey } from "../generated/schema.ts";
import { type Cypher, cy, integer, join } from "./cypher.ts";
import type { SelectedField } from "./object.ts";
import type { Place } from "./place.ts";
import type { Run } from "./run.ts";
import { sumAmounts, sumColumns } from "./stats-amounts.ts";
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
 * The groups of a `stats` field: how they come about in Cypher, and what stands where in their list. Under FROM or TO there may be as many groups as
 * relationships; sums and ends kept for each took 256 MB for 145,000, their relationships 52 MB. Without, groups are few and large.
 */
export class StatsGroups {
  readonly keys: readonly GroupKey[];
  /** The variable that holds the list of groups, largest first, one more than the limit where there are more. */
  readonly list: Cypher;
  readonly #place: Place;
  readonly #columns: readonly GroupColumn[];
  readonly #wanted: WantedColumns;
  readonly #grouping: readonly GroupingKey[];
  /** One row for each relationship and value of a key, under YEAR for all its years together. */
  readonly #rows: Cypher;
  /** The variables of the keys. */
  readonly #names: readonly Cypher[];
  /** The variables of the first and the last year of a row. */
  readonly #years: readonly [Cypher, Cypher];
  readonly #limits: readonly [Cypher, Cypher];

  constructor(field: SelectedField, place: Place, wanted: WantedColumns) {
    const { ctx } = place;
    const counted = { from: ctx.variable("a"), r: ctx.variable("r"), to: ctx.variable("b") };
    const match = matchCounted(field, place, counted);
    const limit = (run: Run) => run.args[field.arguments.index]?.limit as number;
    this.#place = place;
    this.#wanted = wanted;
    this.#grouping = compileKeys(field, place, counted);
    this.keys = this.#grouping.map(({ key }) => key);
    const clauses = this.#grouping.flatMap((grouping) => grouping.clauses ?? []);
    this.#rows = join([match, ...clauses], " ");
    this.#names = this.keys.map(() => ctx.variable("k"));
    this.#years = [ctx.variable("first"), ctx.variable("last")];
    this.#limits = [
      ctx.parameter((run) => neo4j.int(limit(run))),
      ctx.parameter((run) => neo4j.int(limit(run) + 1)),
    ];
    const isFine = this.keys.some(isEntityKey);
    const coarse = isFine ? null : coarseColumns(counted, wanted);
    this.#columns = coarse ?? fineColumns(counted, wanted);
    const [wholes, steps] = coarse ? this.#groupInParts(coarse, counted.r) : this.#groupAtOnce();
    this.list = place.block.bind(this.#collect(wholes, steps), "groups");
  }

  /** The list without the one too many. */
  shown(): Cypher {
    return cy`${this.list}[..${this.#limits[0]}]`;
  }

  /** The number of relationships of a group. */
  count(group: Cypher): Cypher {
    return this.#column(group, "count");
  }

  /** The sums of a group: a list of {@link sumColumns}. To be bound, not returned: it aggregates. */
  sums(group: Cypher): Cypher {
    if (!this.#hasTies) return this.#column(group, "sums");
    const { bounds } = this.#wanted;
    const paid = cy`UNWIND ${this.#column(group, "ties")} AS r WITH r WHERE r.amountCurrency IS NOT NULL`;
    const parts = cy`WITH r.amountCurrency AS currency, ${sumAmounts(cy`r`, bounds)} AS part`;
    return cy`COLLECT { ${paid} ${parts} RETURN ${sumColumns(cy`currency`, cy`part`, bounds)} AS sums }`;
  }

  /** How many distinct entities stand at the ends of a group's relationships. */
  countEnds(group: Cypher): Cypher {
    const ends = this.#hasTies
      ? cy`UNWIND ${this.#column(group, "ties")} AS r UNWIND [startNode(r), endNode(r)] AS n`
      : cy`UNWIND ${this.#column(group, "froms")} + ${this.#column(group, "tos")} AS list ${this.#hasYears ? cy`UNWIND list AS list1 UNWIND list1` : cy`UNWIND list`} AS n`;
    return cy`COUNT { ${ends} RETURN DISTINCT n }`;
  }

  /** The value of one key of a group: an entity's node under FROM and TO. */
  key(group: Cypher, key: GroupKey): Cypher {
    return cy`${group}[${integer(this.#columns.length + this.keys.indexOf(key))}]`;
  }

  /** How many groups there are; counted anew, and only where they are more than the limit. */
  found(): Cypher {
    const distinct = this.keys.length > 0 ? this.#expressions() : [cy`1 AS k`];
    const years = this.#hasYears
      ? cy` ${this.#unwindYears()} WITH DISTINCT ${join(this.#names, ", ")}`
      : cy``;
    const all = cy`COUNT { ${this.#rows} WITH DISTINCT ${join(distinct, ", ")}${years} RETURN 1 AS one }`;
    const size = cy`size(${this.list})`;
    const found = cy`CASE WHEN ${size} > ${this.#limits[0]} THEN ${all} ELSE ${size} END`;
    return this.#place.block.bind(found, "found");
  }

  #collect(wholes: readonly Cypher[], steps: readonly Cypher[]): Cypher {
    const sorted = this.#names.map((name, index) => (isEntityKey(this.keys[index]) ? cy`${name}.id` : name));
    const order = join([cy`${wholes[0] as Cypher} DESC`, ...sorted], ", ");
    const columns = join([...wholes, ...this.#names], ", ");
    return cy`COLLECT { ${join([this.#rows, ...steps], " ")} RETURN [${columns}] ORDER BY ${order} LIMIT ${this.#limits[1]} }`;
  }

  /** @returns the variables of the columns, and the clauses after which they are there */
  #groupAtOnce(): readonly [readonly Cypher[], readonly Cypher[]] {
    const wholes = this.#columns.map(() => this.#place.ctx.variable("whole"));
    const values = this.#columns.map(({ part }, index) => as(part, wholes[index]));
    if (!this.#hasYears) return [wholes, [cy`WITH ${join([...this.#expressions(), ...values], ", ")}`]];
    const rows = cy`WITH *, ${join(this.#expressions(), ", ")} ${this.#unwindYears()}`;
    return [wholes, [rows, cy`WITH ${join([...this.#names, ...values], ", ")}`]];
  }

  /**
   * By currency first, and by the first and last year: a relationship counts in all years between, which a group of a few numbers is
   * spread over instead of each of its relationships.
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
    if (this.#hasYears) {
      const merged = columns.map(({ merge }, index) => as(merge(partOf(index)), partOf(index)));
      steps.push(this.#unwindYears(), cy`WITH ${join([...this.#names, currency, ...merged], ", ")}`);
    }
    const last = columns.map(({ whole }, index) => as(whole(partOf(index), currency), wholes[index]));
    return [wholes, [...steps, cy`WITH ${join([...this.#names, ...last], ", ")}`]];
  }

  /** What the rows are grouped by: the keys, under YEAR the first and the last year. */
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

  get #hasYears(): boolean {
    return this.keys.includes("YEAR");
  }

  get #hasTies(): boolean {
    return this.#columns.some(({ name }) => name === "ties");
  }

  #column(group: Cypher, name: GroupColumn["name"]): Cypher {
    return cy`${group}[${integer(this.#columns.findIndex((column) => column.name === name))}]`;
  }
}

function as(expression: Cypher, variable: Cypher | undefined): Cypher {
  return cy`${expression} AS ${variable as Cypher}`;
}
