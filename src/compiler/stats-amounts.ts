import { formatDecimal } from "../values/money.ts";
import { type Cypher, cy, join } from "./cypher.ts";

/**
 * The columns of one currency's sums, by aggregation: the currency; how many amounts there are, exact ones, ones with a lower and ones with an upper
 * end; then the sums of the three, each as two texts, billions and rest: a sum may pass 64 bits, and no part of it passes through a float.
 * Without `bounds` nothing is counted or added up for the ends.
 */
export function sumColumns(r: Cypher, bounds: boolean): Cypher {
  const exact = cy`${r}.amountValue`;
  const [low, high] = [
    cy`coalesce(${r}.amountValue, ${r}.amountMin)`,
    cy`coalesce(${r}.amountValue, ${r}.amountMax)`,
  ];
  const counts = [exact, low, high].map((amount) =>
    bounds || amount === exact ? cy`count(${amount})` : cy`0`,
  );
  const sums = (bounds ? [exact, low, high] : [exact]).flatMap((amount) => [
    cy`toString(sum(${amount} / 1000000000))`,
    cy`toString(sum(${amount} % 1000000000))`,
  ]);
  return cy`[${join([cy`${r}.amountCurrency`, cy`count(*)`, ...counts, ...sums], ", ")}]`;
}

/** What {@link sumColumns} gives. */
export type SumColumns = readonly [
  currency: string,
  amounts: number,
  exact: number,
  withLow: number,
  withHigh: number,
  ...sums: readonly string[],
];

interface MoneySum {
  readonly value: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly currency: string;
}

/**
 * The sums of one currency as `Money`. `value` adds up the exact amounts; where there are bounds, `min` and `max` add up all amounts, an exact one
 * on both sides, and are null where one of them is open there. docs/statistics.md, "Money".
 */
export function toMoney(columns: SumColumns): MoneySum {
  const [currency, amounts, exact, withLow, withHigh, ...sums] = columns;
  const decimal = (index: number) =>
    formatDecimal(BigInt(sums[index] ?? 0) * 1_000_000_000n + BigInt(sums[index + 1] ?? 0), currency);
  const hasBounds = exact < amounts;
  return {
    value: exact > 0 ? decimal(0) : null,
    min: hasBounds && withLow === amounts ? decimal(2) : null,
    max: hasBounds && withHigh === amounts ? decimal(4) : null,
    currency,
  };
}
