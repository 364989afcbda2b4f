import { identifierUrl } from "../values/identifier.ts";
import { formatDecimal } from "../values/money.ts";
import { formatBound } from "../values/period.ts";
import { type Cypher, cy, join, name } from "./cypher.ts";
import { chooseDated } from "./dated.ts";
import type { SelectedField } from "./object.ts";
import type { Place } from "./place.ts";
import { readLate } from "./read-late.ts";
import { compileRecord, compileSelectedRecord, type ShapeRecord } from "./record.ts";
import type { Run, Shaper } from "./run.ts";

/** Compiles a `Money` field: whole minor units stand under `<prefix>Value`, `<prefix>Min`, `<prefix>Max`, beside `<prefix>Currency`. */
export function compileMoney(field: SelectedField, node: Cypher, prefix: string, place: Place): Shaper {
  const property = (suffix: string) => cy`${node}.${name(prefix + suffix)}`;
  // As text: minor units may exceed what a JavaScript number holds.
  const { shape, selected } = compileSelectedRecord(place.ctx, field);
  const slot = (part: "value" | "min" | "max", suffix: string) =>
    selected.has(part) ? place.row.add(cy`toString(${property(suffix)})`) : null;
  const [value, min, max] = [slot("value", "Value"), slot("min", "Min"), slot("max", "Max")];
  const currency = place.row.add(property("Currency"));
  return moneyShaper({ value, min, max, currency }, shape);
}

interface MoneySlots {
  /** Null: it is not selected. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly currency: number;
}

function moneyShaper({ value, min, max, currency }: MoneySlots, shape: ShapeRecord): Shaper {
  return (row, run) => {
    const code = row[currency];
    if (typeof code !== "string") return null;
    const decimal = (position: number | null) => {
      const minor = position === null ? null : row[position];
      return typeof minor === "string" ? formatDecimal(BigInt(minor), code) : null;
    };
    return shape({ value: decimal(value), min: decimal(min), max: decimal(max), currency: code }, run);
  };
}

/** Compiles a `Quantity` field. */
export function compileQuantity(field: SelectedField, node: Cypher, place: Place): Shaper {
  const slot = (property: string) => place.row.add(cy`${node}.${name(property)}`);
  const [value, min, max, unit] = [
    slot("quantityValue"),
    slot("quantityMin"),
    slot("quantityMax"),
    slot("quantityUnit"),
  ];
  const shape = compileRecord(place.ctx, field);
  return (row, run) => {
    if (row[unit] === null || row[unit] === undefined) return null;
    return shape({ value: row[value], min: row[min], max: row[max], unit: row[unit] }, run);
  };
}

const statedNames = ["start", "end", "observedOn", "ongoing"] as const;
const boundNames = ["earliestStart", "latestStart", "earliestEnd", "latestEnd"] as const;

/** Compiles a `Period` field; null where nothing about time is known. */
export function compilePeriod(field: SelectedField, node: Cypher, place: Place): Shaper {
  const { shape, selected } = compileSelectedRecord(place.ctx, field);
  const isSelected = (property: string) => selected.has(property);
  const slots = (names: readonly string[]) =>
    names
      .filter(isSelected)
      .map((property) => [property, place.row.add(cy`${node}.${name(property)}`)] as const);
  const [stated, bounds] = [slots(statedNames), slots(boundNames)];
  const isKnown = place.row.add(isAnyStated(node, isSelected));
  return periodShaper({ stated, bounds, isKnown }, shape);
}

type NamedSlot = readonly [property: string, slot: number];

interface PeriodSlots {
  readonly stated: readonly NamedSlot[];
  readonly bounds: readonly NamedSlot[];
  readonly isKnown: number;
}

function periodShaper({ stated, bounds, isKnown }: PeriodSlots, shape: ShapeRecord): Shaper {
  return (row, run) => {
    if (row[isKnown] !== true) return null;
    const period: Record<string, unknown> = {};
    for (const [property, slot] of stated)
      period[property] = property === "ongoing" ? row[slot] === true : row[slot];
    for (const [property, slot] of bounds) period[property] = formatBound(row[slot] as number | null);
    return shape(period, run);
  };
}

/** Whether anything is stated; what is not selected is looked for only where nothing is that is read anyway. */
function isAnyStated(node: Cypher, isSelected: (property: string) => boolean): Cypher {
  const read = statedNames.filter(isSelected).map((property) => cy`${node}.${name(property)} IS NOT NULL`);
  const late = statedNames
    .filter((property) => !isSelected(property))
    .map((property) => cy`${readLate(node, name(property))} IS NOT NULL`);
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
