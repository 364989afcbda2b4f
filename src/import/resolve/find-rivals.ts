import { digest } from "../../values/hash.ts";
import { parseEdtf } from "../../values/time/edtf.ts";
import { NOT_YET } from "../shapes/evidence-shape.ts";
import type { StatementRecord } from "../statement-record.ts";
import { type Comparable, comparableDate, comparableFigure, comparableText, contains } from "./comparable.ts";
import { periodPart } from "./entity-period.ts";
import { findClashing } from "./find-clashing.ts";
import { compareTexts } from "./resolve-order.ts";

/** Statements about one property of one thing that cannot all be right. */
export interface Rivalry {
  /** `conflict-` and a hash of thing and property: a rivalry keeps its id when its statements change. */
  readonly id: string;
  readonly kind: "CONTRADICTION" | "PRECISION";
  readonly property: string;
  readonly statements: readonly StatementRecord[];
  readonly note: string;
}

/**
 * Properties of entities that have one value at a time. Names are not listed: variants of a name are not a
 * conflict.
 */
export const SINGLE_PROPERTIES = [
  "ags",
  "budget",
  "foundedOn",
  "inForceSince",
  "legalForm",
  "level",
  "municipalityType",
  "pages",
  "period",
  "period.end",
  "period.start",
  "population",
  "publishedOn",
  "size",
] as const;

/**
 * Finds rival values by rule: of single-valued properties of an entity or source; of dates, amounts and
 * quantities (in one unit) of a relationship; and times that exclude each other. Deprecated statements,
 * plans, intentions and duties are never rivals. Nor are values stated for times without a common day:
 * populations of 2010 and 2020 are both right.
 * @param single properties with one value, in addition to {@link SINGLE_PROPERTIES}
 */
export function findRivals(
  about: string,
  statements: readonly StatementRecord[],
  single: ReadonlySet<string>,
): readonly Rivalry[] {
  const heard = statements.filter(
    ({ rank, modality }) => rank !== "DEPRECATED" && !NOT_YET.includes(modality),
  );
  if (heard.length < 2) return [];
  const sides = new Map<string, Side[]>();
  for (const statement of heard) {
    for (const [property, value] of comparables(statement, single)) {
      sides.set(property, [...(sides.get(property) ?? []), { statement, value }]);
    }
  }
  // An identifier stated without the field also fills the field: said-identifiers.ts.
  const ags = sides.get("ags");
  if (ags !== undefined) sides.set("ags", [...ags, ...heard.flatMap(listedAgs)]);
  const rivalries = [...sides].flatMap(([property, found]) => toRivalry(about, property, found) ?? []);
  return [...rivalries, ...findClash(about, heard, rivalries)];
}

/**
 * Finds times that exclude each other, such as an end before a start; none if all these statements already
 * are rivals about a date.
 */
function findClash(
  about: string,
  heard: readonly StatementRecord[],
  rivalries: readonly Rivalry[],
): readonly Rivalry[] {
  const timed = heard.flatMap((statement) =>
    statement.valueType === "EXISTENCE" ? [statement] : periodPart(statement),
  );
  const clashing = findClashing(timed);
  if (clashing.length === 0) return [];
  const ids = new Set(clashing.map(({ id }) => id));
  const statements = heard.filter(({ id }) => ids.has(id)).toSorted((a, b) => compareTexts(a.id, b.id));
  const isDate = ({ kind, property }: Rivalry) =>
    kind === "CONTRADICTION" && ["period", "period.start", "period.end"].includes(property);
  const dates = rivalries.filter(isDate);
  if (statements.every((statement) => dates.some((rivalry) => rivalry.statements.includes(statement))))
    return [];
  const said = clashing.flatMap(({ start, end, observedOn, source }) => [
    ...(start === undefined ? [] : [`start ${start} (${source})`]),
    ...(end === undefined ? [] : [`end ${end} (${source})`]),
    ...(observedOn === undefined ? [] : [`seen on ${observedOn} (${source})`]),
  ]);
  return [
    {
      id: `conflict-${digest({ about, key: "period order" }).slice(0, 16)}`,
      kind: "CONTRADICTION",
      property: "period",
      statements,
      note: `The sources give times that exclude each other: ${[...new Set(said)].toSorted(compareTexts).join(", ")}.`,
    },
  ];
}

function listedAgs(statement: StatementRecord): readonly Side[] {
  const { property, value } = statement;
  return property === "identifiers" && value?.startsWith("ags:") === true
    ? [{ statement, value: comparableText(value.slice("ags:".length)) }]
    : [];
}

interface Side {
  readonly statement: StatementRecord;
  readonly value: Comparable;
}

function comparables(
  statement: StatementRecord,
  single: ReadonlySet<string>,
): readonly (readonly [string, Comparable])[] {
  if (statement.valueType === "EXISTENCE") {
    const { start, end, quantityUnit } = statement;
    const dates = [
      ["period.start", start],
      ["period.end", end],
    ] as const;
    return [
      ...dates.flatMap(([property, date]) =>
        pair(property, date === undefined ? null : comparableDate(date)),
      ),
      ...pair("amount", comparableFigure(statement, "amount")),
      ...pair(`quantity:${quantityUnit}`, comparableFigure(statement, "quantity")),
    ];
  }
  return single.has(statement.property) ? pair(statement.property, comparableValue(statement)) : [];
}

function comparableValue(statement: StatementRecord): Comparable | null {
  const { value, valueType } = statement;
  if (valueType === "MONEY") return comparableFigure(statement, "amount");
  if (valueType === "QUANTITY") return comparableFigure(statement, "quantity");
  if (value === undefined) return null;
  return valueType === "EDTF" ? comparableDate(value) : comparableText(value);
}

function pair(property: string, value: Comparable | null): readonly (readonly [string, Comparable])[] {
  return value === null ? [] : [[property, value]];
}

function toRivalry(about: string, key: string, sides: readonly Side[]): Rivalry | null {
  const property = key.split(":")[0] ?? key;
  const rivals = sides.filter((side) => sides.some((other) => areRivals(side, other)));
  if (rivals.length === 0) return null;
  const isNested = rivals.every((side) =>
    rivals.every(
      (other) =>
        !areRivals(side, other) || contains(side.value, other.value) || contains(other.value, side.value),
    ),
  );
  const statements = rivals.map(({ statement }) => statement).toSorted((a, b) => compareTexts(a.id, b.id));
  const said = rivals.map(({ value, statement }) => `${value.text} (${statement.source})`);
  return {
    id: `conflict-${digest({ about, key }).slice(0, 16)}`,
    kind: isNested ? "PRECISION" : "CONTRADICTION",
    property,
    statements,
    note: `The sources give different values for ${property}: ${[...new Set(said)].toSorted(compareTexts).join(", ")}.`,
  };
}

function areRivals(a: Side, b: Side): boolean {
  return a.value.key !== b.value.key && !excludeEachOther(a.statement, b.statement);
}

/** Whether the times of the two values have no day in common. */
function excludeEachOther(a: StatementRecord, b: StatementRecord): boolean {
  if (a.valueType === "EXISTENCE") return false;
  const [first, second] = [timeOf(a), timeOf(b)];
  return first.last < second.first || second.last < first.first;
}

/** The days for which a statement vouches: its period, or the day it was observed. */
function timeOf({ start, end, observedOn }: StatementRecord): {
  readonly first: number;
  readonly last: number;
} {
  const [from, to] = start === undefined && end === undefined ? [observedOn, observedOn] : [start, end];
  return {
    first: (from === undefined ? null : parseEdtf(from).bounds?.earliest) ?? Number.NEGATIVE_INFINITY,
    last: (to === undefined ? null : parseEdtf(to).bounds?.latest) ?? Number.POSITIVE_INFINITY,
  };
}
