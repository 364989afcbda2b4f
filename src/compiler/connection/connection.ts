import type { GraphQLObjectType } from "graphql";
import { and, type Cypher, cy, empty, join, whileResting } from "../../cypher/cypher.ts";
import { type ReservedSlot, Row } from "../../cypher/row.ts";
import { isBetween, orderBy, reverse, type SortKey } from "../../cypher/sort.ts";
import type { At } from "../context/at.ts";
import { Block } from "../context/block.ts";
import { isVariable } from "../context/statement-context.ts";
import type { Shaper } from "../run/run.ts";
import { compileSlot } from "../selection/compile-slot.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { compileRecord } from "../selection/record.ts";
import { type Page, type PagePart, readPage } from "./page.ts";
import { cursorShaper, listShaper, noCheck, pageInfoShaper, parentCheck } from "./page-shapers.ts";

/** The rows of a list and their order. */
export interface ListSource {
  /** `MATCH … WHERE …` of the whole list, also used for `totalCount`. */
  readonly match: Cypher;
  /**
   * Parameter with the length of the whole list if this process knows it, so that `match` need not be
   * counted.
   */
  readonly knownCount?: Cypher;
  /** Clauses after `match` that only pages need (variables that the order reads). */
  readonly prepare?: Cypher;
  /** Replaces `match` for a page: starts where the page begins and stops early. */
  readonly pageMatch?: (page: PagePart) => Cypher;
  /** The same order over the variables of `pageMatch`, if only those let the planner use an index's order. */
  readonly pageKeys?: readonly SortKey[];
  /** The order; the last key is unique. */
  readonly keys: readonly SortKey[];
  /**
   * Whether the whole list fits in memory, such as the relationships of one entity. The last key is then read
   * only where the others are equal.
   */
  readonly isHeld?: boolean;
}

interface ConnectionOptions {
  readonly field: SelectedField;
  readonly place: Place;
  /** The type that has this field; part of the cursor's binding. */
  readonly owner: string;
  /** The id, in the statement, of the object that has the list; null for a root field. */
  readonly parent: Cypher | null;
  /** The maximum that the budget counts if lists are rarely longer; default: `first` or `last`. */
  readonly assumedSize?: number;
  /** Builds the rows for the version that the page shows. */
  readonly open: (at: At, page: Page) => ListSource;
  /** Compiles `nodes`, and `node` of an edge. */
  readonly compileNode: (field: SelectedField, place: Place) => Shaper;
  /** Compiles fields that only some connections have, over the row of the place. `rows` are the clauses that match the whole list. */
  readonly compileField?: (field: SelectedField, rows: Cypher) => Shaper;
  /** Compiles the other fields of an edge. */
  readonly compileEdgeField?: (field: SelectedField, place: Place) => Shaper;
}

/**
 * Compiles a connection (GraphQL Cursor Connections Specification) into one subquery for its page and one for
 * its count.
 */
export function compileConnection(options: ConnectionOptions): Shaper {
  const { field, place } = options;
  const page = readPage(field, place, options.owner);
  const list = options.open(page.at, page);
  const builder = new PageBuilder(options, page, list);
  const type = field.type as GraphQLObjectType;
  const shape = compileObject({
    ctx: place.ctx,
    types: [type],
    nodes: field.nodes,
    compileField: (selected) => builder.compileField(selected),
  });
  builder.finish();
  return shape;
}

/** What all connections show of a page. */
const pageFields: ReadonlySet<string> = new Set(["edges", "nodes", "pageInfo"]);

class PageBuilder {
  readonly #options: ConnectionOptions;
  readonly #page: Page;
  readonly #list: ListSource;
  readonly #inner: Place;
  /**
   * The order of the list, and what holds each key: a variable, or the expression itself if it is read as
   * fast.
   */
  readonly #order: readonly SortKey[];
  readonly #keys: readonly Cypher[];
  /** The order in which the page's rows are read: from the end of the list if it is paged backward. */
  readonly #readOrder: readonly SortKey[];
  /** Whether rows are first sorted without the last key. */
  readonly #isOrderedTwice: boolean;
  #slot: ReservedSlot | null = null;
  /** Consecutive slots with a row's sort keys; null if no cursor is selected. */
  #keySlots: readonly ReservedSlot[] | null = null;
  /** Whether one extra row is read, to tell whether more follow in the direction of paging. */
  #peeks = false;

  constructor(options: ConnectionOptions, page: Page, list: ListSource) {
    const { ctx, types, references, count } = options.place;
    this.#options = options;
    this.#page = page;
    this.#list = list;
    this.#order = list.pageKeys ?? list.keys;
    this.#readOrder = page.isBackward ? reverse(this.#order) : this.#order;
    this.#isOrderedTwice = list.isHeld === true && this.#order.length > 1 && !page.isBounded;
    const isRead = (expression: Cypher, index: number) =>
      this.#isOrderedTwice ? index === this.#order.length - 1 : !page.isBounded && isShort(expression);
    this.#keys = this.#order.map(({ expression }, index) =>
      isRead(expression, index) ? expression : ctx.variable("k"),
    );
    const [block, row] = [new Block(ctx), new Row()];
    this.#inner = {
      ctx,
      types,
      references,
      at: page.at,
      block,
      row,
      count: count * Math.min(page.most, options.assumedSize ?? page.most),
      inList: true,
      guard: null,
    };
  }

  compileField(field: SelectedField): Shaper {
    if (field.name === "totalCount") return this.#count();
    const { compileField } = this.#options;
    if (compileField && !pageFields.has(field.name))
      return compileField(field, this.#guarded(this.#list.match));
    const slot = this.#pageSlot();
    if (field.name === "pageInfo") return this.#pageInfo(field, slot);
    const shape = field.name === "edges" ? this.#edges(field) : this.#options.compileNode(field, this.#inner);
    return listShaper(slot, shape, this.#page, this.#parentCheck());
  }

  /** Writes the page's subquery into its slot, once everything selected under it is known. */
  finish(): void {
    for (const [index, key] of this.#keys.entries())
      this.#keySlots?.[index]?.fill(this.#list.keys[index]?.isLarge ? cy`toString(${key})` : key);
    this.#slot?.fill(this.#subquery());
  }

  #pageSlot(): number {
    if (!this.#slot) {
      const { place } = this.#options;
      place.ctx.budget.addList(this.#inner.count);
      this.#slot = place.row.reserve();
    }
    return this.#slot.index;
  }

  #subquery(): Cypher {
    const { match, prepare = empty, pageMatch } = this.#list;
    const page = this.#page;
    const more = this.#peeks ? 1 : 0;
    const size = this.#inner.ctx.parameter((run) => page.size(run) + more);
    const { bounds, isBackward } = page;
    const rows = pageMatch ? pageMatch({ ...bounds, size, isBackward }) : match;
    const where = page.isBounded ? cy` WHERE ${and(isBetween(this.#order, this.#keys, bounds))}` : empty;
    const order = orderBy(this.#readOrder, this.#keys);
    const bindings = this.#inner.block.toCypher();
    // Bindings are evaluated only for the page's rows. Without bindings a clause is saved, which cuts
    // planning by a twelfth for three nested pages.
    const ifBound = (yes: Cypher, no: Cypher): Cypher =>
      whileResting(bindings.text === "" ? no : yes, bindings.atRest === "" ? no : yes);
    const cut = cy` LIMIT ${size}`;
    const shown = cy`RETURN ${this.#inner.row.toList()} ${order}${ifBound(empty, cut)}`;
    return cy`COLLECT { ${this.#guarded(rows)}${prepare}${this.#bindKeys()}${where}${ifBound(cy` WITH * ${order}${cut}${bindings}`, empty)} ${shown} }`;
  }

  /**
   * Neo4j sorts presorted rows one group of equal keys at a time, and reads no further than needed. Measured
   * for three nested pages of 600 relationships, reading all ids takes an eighth of the database's time. This
   * holds all rows in memory; LIMIT alone holds only those of the page.
   */
  #bindKeys(): Cypher {
    const bound = this.#order.flatMap(({ expression }, index) => {
      const key = this.#keys[index] as Cypher;
      return key === expression ? [] : [cy`, ${expression} AS ${key}`];
    });
    const all = bound.length > 0 ? cy` WITH *${join(bound, "")}` : empty;
    return this.#isOrderedTwice ? cy`${all} ${orderBy(this.#readOrder.slice(0, -1), this.#keys)}` : all;
  }

  #guarded(rows: Cypher): Cypher {
    const { guard } = this.#options.place;
    return guard ? cy`WITH * WHERE ${guard} ${rows}` : rows;
  }

  #parentCheck() {
    const { parent, place } = this.#options;
    return parent && this.#page.isBounded ? parentCheck(place.row.add(parent), this.#page) : noCheck;
  }

  #count(): Shaper {
    const { match, knownCount } = this.#list;
    const count = cy`COUNT { ${this.#guarded(match)} RETURN 1 AS one }`;
    const { place } = this.#options;
    if (!knownCount) return compileSlot(place, count);
    return compileSlot(place, cy`CASE WHEN ${knownCount} IS NULL THEN ${count} ELSE ${knownCount} END`);
  }

  #edges(field: SelectedField): Shaper {
    const type = field.type as GraphQLObjectType;
    const compileField = (selected: SelectedField) => this.#edgeField(selected);
    return compileObject({ ctx: this.#inner.ctx, types: [type], nodes: field.nodes, compileField });
  }

  #edgeField(field: SelectedField): Shaper {
    if (field.name === "node") return this.#options.compileNode(field, this.#inner);
    if (field.name === "cursor") return this.#cursor();
    if (!this.#options.compileEdgeField) throw new TypeError(`No compiler for the edge field ${field.name}.`);
    return this.#options.compileEdgeField(field, this.#inner);
  }

  #cursor(): ReturnType<typeof cursorShaper> {
    const { parent } = this.#options;
    const slot = parent ? this.#inner.row.add(parent) : null;
    this.#keySlots ??= this.#keys.map(() => this.#inner.row.reserve());
    const begin = this.#keySlots[0]?.index ?? 0;
    return cursorShaper(slot, [begin, begin + this.#keys.length], this.#page);
  }

  #pageInfo(field: SelectedField, slot: number): Shaper {
    this.#peeks = true;
    const shape = compileRecord(this.#options.place.ctx, field);
    return pageInfoShaper(slot, { page: this.#page, cursor: this.#cursor(), shape }, this.#parentCheck());
  }
}

/** A variable or one of its properties: cheaper to read again than to bind in a clause. */
function isShort({ text, atRest }: Cypher): boolean {
  return [text, atRest].every((expression) => isVariable(expression.replace(/\.\w+$/, "")));
}
