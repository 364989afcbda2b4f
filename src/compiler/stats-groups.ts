import neo4j from "neo4j-driver";
import type { GroupKey } from "../generated/schema.ts";
import { type Cypher, cy, integer, join } from "./cypher.ts";
import type { SelectedField } from "./object.ts";
import type { Place } from "./place.ts";
import type { Run } from "./run.ts";
import { sumColumns } from "./stats-amounts.ts";
import { coarseColumns, fineColumns, type GroupColumn, type WantedColumns } from "./stats-columns.ts";
import { compileKeys, type GroupingKey, isEntityKey } from "./stats-keys.ts";
import { matchCounted } from "./stats-match.ts";

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
  readonly #rows: Cypher;
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
    const unwinds = this.#grouping.flatMap(({ unwind }) => (unwind ? [unwind] : []));
    this.#rows = join([match, ...unwinds], " ");
    this.#limits = [
      ctx.parameter((run) => neo4j.int(limit(run))),
      ctx.parameter((run) => neo4j.int(limit(run) + 1)),
    ];
    const isFine = this.keys.some(isEntityKey);
    this.#columns = isFine ? fineColumns(counted, wanted) : coarseColumns(counted, wanted);
    const currency = cy`${counted.r}.amountCurrency`;
    this.list = place.block.bind(this.#collect(isFine ? null : currency), "groups");
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
    const paid = cy`UNWIND ${this.#column(group, "ties")} AS r WITH r WHERE r.amountCurrency IS NOT NULL`;
    return cy`COLLECT { ${paid} WITH r.amountCurrency AS currency, ${sumColumns(cy`r`, this.#wanted.bounds)} AS sums RETURN sums }`;
  }

  /** How many distinct entities stand at the ends of a group's relationships. */
  countEnds(group: Cypher): Cypher {
    const ends = this.#hasTies
      ? cy`UNWIND ${this.#column(group, "ties")} AS r UNWIND [startNode(r), endNode(r)] AS n`
      : cy`UNWIND ${this.#column(group, "froms")} + ${this.#column(group, "tos")} AS list UNWIND list AS n`;
    return cy`COUNT { ${ends} RETURN DISTINCT n }`;
  }

  /** The value of one key of a group: an entity's node under FROM and TO. */
  key(group: Cypher, key: GroupKey): Cypher {
    return cy`${group}[${integer(this.#columns.length + this.keys.indexOf(key))}]`;
  }

  /** How many groups there are; counted anew, and only where they are more than the limit. */
  found(): Cypher {
    const keys = this.#grouping.map(({ expression }, index) => as(expression, cy`k${integer(index)}`));
    const distinct = keys.length > 0 ? join(keys, ", ") : cy`1 AS k`;
    const all = cy`COUNT { ${this.#rows} WITH DISTINCT ${distinct} RETURN 1 AS one }`;
    const size = cy`size(${this.list})`;
    const found = cy`CASE WHEN ${size} > ${this.#limits[0]} THEN ${all} ELSE ${size} END`;
    return this.#place.block.bind(found, "found");
  }

  /** @param split by which groups are aggregated in parts first; null: at once */
  #collect(split: Cypher | null): Cypher {
    const { ctx } = this.#place;
    const names = this.#grouping.map(() => ctx.variable("k"));
    const keys = this.#grouping.map(({ expression }, index) => as(expression, names[index]));
    const parts = this.#columns.map(() => ctx.variable("part"));
    const first = this.#columns.map(({ part }, index) => as(part, parts[index]));
    const wholes = split ? this.#columns.map(() => ctx.variable("whole")) : parts;
    const steps = [cy`WITH ${join([...keys, ...(split ? [as(split, cy`split`)] : []), ...first], ", ")}`];
    if (split) {
      const second = this.#columns.map(({ whole }, index) =>
        as(whole(parts[index] as Cypher), wholes[index]),
      );
      steps.push(cy`WITH ${join([...names, ...second], ", ")}`);
    }
    const sorted = names.map((name, index) => (isEntityKey(this.keys[index]) ? cy`${name}.id` : name));
    const order = join([cy`${wholes[0] as Cypher} DESC`, ...sorted], ", ");
    return cy`COLLECT { ${this.#rows} ${join(steps, " ")} RETURN [${join([...wholes, ...names], ", ")}] ORDER BY ${order} LIMIT ${this.#limits[1]} }`;
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
