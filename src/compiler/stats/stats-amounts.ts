import { type Cypher, cy, integer, join } from "../../cypher/cypher.ts";
import { formatDecimal } from "../../values/amounts/money.ts";

/** How many numbers of {@link sumAmounts} are counts; they come first. */
const counts = 4;

/**
 * Aggregates the amounts of one currency to a list of whole numbers. First come four counts: all amounts,
 * exact ones, those with a lower bound and those with an upper bound. Then come the sums of the last three,
 * each as billions and remainder, because a sum may exceed 64 bits. Without `bounds` nothing is counted or
 * summed for the bounds.
 */
export function sumAmounts(r: Cypher, bounds: boolean): Cypher {
  const exact = cy`${r}.amountValue`;
  const [low, high] = [
    cy`coalesce(${r}.amountValue, ${r}.amountMin)`,
    cy`coalesce(${r}.amountValue, ${r}.amountMax)`,
  ];
  const found = [exact, low, high].map((amount) =>
    bounds || amount === exact ? cy`count(${amount})` : cy`0`,
  );
  const sums = (bounds ? [exact, low, high] : [exact]).flatMap((amount) => [
    cy`sum(${amount} / 1000000000)`,
    cy`sum(${amount} % 1000000000)`,
  ]);
  return cy`[${join([cy`count(*)`, ...found, ...sums], ", ")}]`;
}

/** Adds up lists of {@link sumAmounts}. */
export function addSums(part: Cypher, bounds: boolean): Cypher {
  const sums = numbersOf(part, bounds).map((number) => cy`sum(${number})`);
  return cy`[${join(sums, ", ")}]`;
}

/**
 * The columns of one currency: the currency, then the numbers of {@link sumAmounts}. Sums are texts, so that
 * no part of them passes through a float.
 */
export function sumColumns(currency: Cypher, part: Cypher, bounds: boolean): Cypher {
  const numbers = numbersOf(part, bounds).map((number, index) =>
    index < counts ? number : cy`toString(${number})`,
  );
  return cy`[${join([currency, ...numbers], ", ")}]`;
}

function numbersOf(part: Cypher, bounds: boolean): readonly Cypher[] {
  return Array.from({ length: counts + (bounds ? 6 : 2) }, (_, index) => cy`${part}[${integer(index)}]`);
}

/** The result of {@link sumColumns}, as read. */
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
 * The sums of one currency as `Money`. `value` is the sum of the exact amounts. If there are bounds, `min`
 * and `max` are the sums of all amounts, with exact ones on both sides; each is null if an amount is open on
 * that side. docs/statistics.md, "Money".
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
