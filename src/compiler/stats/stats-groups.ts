import { type Cypher, cy, integer } from "../../cypher/cypher.ts";
import type { GroupKey } from "../../generated/schema.ts";
import type { Run } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { sumAmounts, sumColumns } from "./stats-amounts.ts";
import type { GroupColumn, WantedColumns } from "./stats-columns.ts";
import { StatsGrouping } from "./stats-grouping.ts";

/** The groups of a `stats` field, and the values read from each. */
export class StatsGroups {
  /** Variable with the list of groups, largest first, one more than the limit if there are more. */
  readonly list: Cypher;
  readonly #place: Place;
  readonly #wanted: WantedColumns;
  readonly #grouping: StatsGrouping;
  readonly #limit: Cypher;

  constructor(field: SelectedField, place: Place, wanted: WantedColumns) {
    const { ctx } = place;
    const limit = (run: Run) => run.args[field.arguments.index]?.limit as number;
    this.#place = place;
    this.#wanted = wanted;
    this.#grouping = new StatsGrouping(field, place, wanted);
    this.#limit = ctx.parameter(limit);
    const oneMore = ctx.parameter((run) => limit(run) + 1);
    this.list = place.block.bind(this.#grouping.collect(oneMore), "groups");
  }

  get keys(): readonly GroupKey[] {
    return this.#grouping.keys;
  }

  /** The list without the extra group. */
  shown(): Cypher {
    return cy`${this.list}[..${this.#limit}]`;
  }

  /** The number of relationships of a group. */
  count(group: Cypher): Cypher {
    return this.#column(group, "count");
  }

  /**
   * The sums of a group: a list of {@link sumColumns}. Bind it instead of returning it, because it
   * aggregates.
   */
  sums(group: Cypher): Cypher {
    if (!this.#hasTies) return this.#column(group, "sums");
    const { bounds } = this.#wanted;
    const paid = cy`UNWIND ${this.#column(group, "ties")} AS r WITH r WHERE r.amountCurrency IS NOT NULL`;
    const parts = cy`WITH r.amountCurrency AS currency, ${sumAmounts(cy`r`, bounds)} AS part`;
    return cy`COLLECT { ${paid} ${parts} RETURN ${sumColumns(cy`currency`, cy`part`, bounds)} AS sums }`;
  }

  /** How many distinct entities are at the ends of a group's relationships. */
  countEnds(group: Cypher): Cypher {
    const ends = this.#hasTies
      ? cy`UNWIND ${this.#column(group, "ties")} AS r UNWIND [startNode(r), endNode(r)] AS n`
      : cy`UNWIND ${this.#column(group, "froms")} + ${this.#column(group, "tos")} AS list ${this.#grouping.hasYears ? cy`UNWIND list AS list1 UNWIND list1` : cy`UNWIND list`} AS n`;
    return cy`COUNT { ${ends} RETURN DISTINCT n }`;
  }

  /** The value of one key of a group: an entity's node under FROM and TO. */
  key(group: Cypher, key: GroupKey): Cypher {
    return cy`${group}[${integer(this.#grouping.columns.length + this.keys.indexOf(key))}]`;
  }

  /** How many groups there are. They are counted separately only if there are more than the limit. */
  found(): Cypher {
    const size = cy`size(${this.list})`;
    const all = this.#grouping.count();
    const found = cy`CASE WHEN ${size} > ${this.#limit} THEN ${all} ELSE ${size} END`;
    return this.#place.block.bind(found, "found");
  }

  get #hasTies(): boolean {
    return this.#grouping.columns.some(({ name }) => name === "ties");
  }

  #column(group: Cypher, name: GroupColumn["name"]): Cypher {
    return cy`${group}[${integer(this.#grouping.columns.findIndex((column) => column.name === name))}]`;
  }
}
