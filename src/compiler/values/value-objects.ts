import { type Cypher, cy, join, name } from "../../cypher/cypher.ts";
import { readLate } from "../../cypher/read-late.ts";
import { formatDecimal } from "../../values/amounts/money.ts";
import { identifierUrl } from "../../values/identifiers/identifier.ts";
import { formatBound } from "../../values/time/period.ts";
import type { Run, Shaper } from "../run/run.ts";
import { compileSlot } from "../selection/compile-slot.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { compileParts, compileRecord } from "../selection/record.ts";
import { orNull, slotShaper } from "../selection/slot.ts";
import { chooseDated } from "./dated.ts";

/**
 * Compiles a `Money` field. Whole minor units are stored under `<prefix>Value`, `<prefix>Min` and
 * `<prefix>Max`, the currency under `<prefix>Currency`.
 */
export function compileMoney(field: SelectedField, node: Cypher, prefix: string, place: Place): Shaper {
  const property = partOf(node, prefix);
  const currency = place.row.add(property("currency"));
  const shape = compileParts(place.ctx, field, (part) => {
    if (part === "currency") return slotShaper(currency);
    // As text, because minor units may exceed what a JavaScript number holds.
    return decimalShaper(place.row.add(cy`toString(${property(part)})`), currency);
  });
  return orNull(currency, shape);
}

/** Null if there is no such amount. */
function decimalShaper(minor: number, currency: number): Shaper {
  return (row) =>
    typeof row[minor] === "string" ? formatDecimal(row[minor], row[currency] as string) : null;
}

/**
 * Compiles a `Quantity` field. Its parts are stored under `quantityValue`, `quantityMin`, `quantityMax` and
 * `quantityUnit`.
 */
export function compileQuantity(field: SelectedField, node: Cypher, place: Place): Shaper {
  const property = partOf(node, "quantity");
  const unit = place.row.add(property("unit"));
  return orNull(
    unit,
    compileParts(place.ctx, field, (part) => compileSlot(place, property(part))),
  );
}

/** The property that holds a part of a value: `amountValue` for `value` under `amount`. */
const partOf = (node: Cypher, prefix: string) => (part: string) =>
  cy`${node}.${name(prefix + part.charAt(0).toUpperCase() + part.slice(1))}`;

/** Compiles a `Period` field; null if nothing about time is known. */
export function compilePeriod(field: SelectedField, node: Cypher, place: Place): Shaper {
  const selected = new Set<string>();
  const shape = compileParts(place.ctx, field, (part) => {
    selected.add(part);
    const slot = place.row.add(cy`${node}.${name(part)}`);
    if (part === "ongoing") return trueShaper(slot);
    return boundNames.has(part) ? boundShaper(slot) : slotShaper(slot);
  });
  return whereTrue(place.row.add(isAnyStated(node, (part) => selected.has(part))), shape);
}

const statedNames = ["start", "end", "observedOn", "ongoing"] as const;
const boundNames: ReadonlySet<string> = new Set(["earliestStart", "latestStart", "earliestEnd", "latestEnd"]);

const trueShaper =
  (slot: number): Shaper =>
  (row) =>
    row[slot] === true;

const boundShaper =
  (slot: number): Shaper =>
  (row) =>
    formatBound(row[slot] as number | null);

/** Null unless the slot is true. */
const whereTrue =
  (slot: number, shape: Shaper): Shaper =>
  (row, run) =>
    row[slot] === true ? shape(row, run) : null;

/**
 * Predicate: something about time is stated. Properties that are not selected are read only if none of the
 * selected ones is set.
 */
function isAnyStated(node: Cypher, isSelected: (property: string) => boolean): Cypher {
  const read = statedNames.filter(isSelected).map((property) => cy`${node}.${name(property)} IS NOT NULL`);
  const late = statedNames
    .filter((property) => !isSelected(property))
    .map((property) => cy`${readLate(node, property)} IS NOT NULL`);
  const isLate = join(late, " OR ");
  if (read.length === 0) return isLate;
  const isRead = join(read, " OR ");
  return late.length === 0 ? isRead : cy`CASE WHEN ${isRead} THEN true ELSE ${isLate} END`;
}

/** Compiles `identifiers`, ordered by scheme and value. */
export function compileIdentifiers(field: SelectedField, state: () => Cypher, place: Place): Shaper {
  const slot = place.row.add(cy`${state()}.identifiers`);
  const shape = compileRecord(place.ctx, field);
  const shapeAll = (keys: readonly string[], run: Run) =>
    keys.toSorted().map((key) => {
      const [scheme, value] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
      return shape({ scheme, value, url: identifierUrl(scheme, value) }, run);
    });
  const current: Shaper = (row, run) => shapeAll((row[slot] as readonly string[] | null) ?? [], run);
  return chooseDated("identifiers", state, place, current, (holding, _, run) =>
    shapeAll([...new Set(holding.map(({ value }) => String(value)))], run),
  );
}
