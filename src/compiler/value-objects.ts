import { identifierUrl } from "../values/identifier.ts";
import { formatDecimal } from "../values/money.ts";
import { formatBound } from "../values/period.ts";
import { type Cypher, cy, name } from "./cypher.ts";
import { chooseDated } from "./dated.ts";
import type { SelectedField } from "./object.ts";
import type { Place } from "./place.ts";
import { compileRecord, selectedFields } from "./record.ts";
import type { Run, Shaper } from "./run.ts";

/** Compiles a `Money` field: whole minor units stand under `<prefix>Value`, `<prefix>Min`, `<prefix>Max`, beside `<prefix>Currency`. */
export function compileMoney(field: SelectedField, node: Cypher, prefix: string, place: Place): Shaper {
  const property = (suffix: string) => cy`${node}.${name(prefix + suffix)}`;
  // As text: minor units may exceed what a JavaScript number holds.
  const selected = selectedFields(place.ctx, field);
  const slot = (part: "value" | "min" | "max", suffix: string) =>
    selected?.has(part) === false ? null : place.row.add(cy`toString(${property(suffix)})`);
  const [value, min, max] = [slot("value", "Value"), slot("min", "Min"), slot("max", "Max")];
  const currency = place.row.add(property("Currency"));
  const shape = compileRecord(place.ctx, field);
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

const boundNames = ["earliestStart", "latestStart", "earliestEnd", "latestEnd"] as const;

/** Compiles a `Period` field; null where nothing about time is known. */
export function compilePeriod(field: SelectedField, node: Cypher, place: Place): Shaper {
  const slot = (property: string) => place.row.add(cy`${node}.${name(property)}`);
  const [start, end, observedOn, ongoing] = [slot("start"), slot("end"), slot("observedOn"), slot("ongoing")];
  const selected = selectedFields(place.ctx, field);
  const bounds = boundNames
    .filter((bound) => selected?.has(bound) !== false)
    .map((bound) => [bound, slot(bound)] as const);
  const shape = compileRecord(place.ctx, field);
  return (row, run) => {
    const stated = {
      start: row[start],
      end: row[end],
      observedOn: row[observedOn],
      ongoing: row[ongoing] === true,
    };
    if (!stated.ongoing && stated.start == null && stated.end == null && stated.observedOn == null)
      return null;
    const days = bounds.map(([bound, position]) => [bound, formatBound(row[position] as number | null)]);
    return shape({ ...stated, ...Object.fromEntries(days) }, run);
  };
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
