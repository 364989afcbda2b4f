import type { EntityFilter, GroupKey, RelationshipFilter } from "../../../src/generated/schema.ts";
import { formatDecimal, type MoneyAmount } from "../../../src/values/amounts/money.ts";
import { askedDays } from "../../../src/values/time/certainty.ts";
import { MAX_DAY, MIN_DAY, periodBounds } from "../../../src/values/time/period.ts";
import {
  bestStatement,
  compareTexts,
  type PlainEntity,
  type PlainGraph,
  type PlainRelationship,
  statementsOf,
} from "../graphs/plain-graph.ts";
import { datingOf, isKept, passes } from "./oracle.ts";

/** What a question asks of `stats`. */
export interface StatsQuestion {
  readonly groupBy: readonly GroupKey[];
  readonly via?: RelationshipFilter | undefined;
  readonly from?: EntityFilter | undefined;
  readonly to?: EntityFilter | undefined;
  readonly validAt?: string | undefined;
}

type Value = string | number | null;

/** All rows of `stats` as the API returns them, computed relationship by relationship. */
export function listStats(graph: PlainGraph, question: StatsQuestion) {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const end = (id: string) => entities.get(id) as PlainEntity;
  const groups = new Map<string, { values: readonly Value[]; ties: PlainRelationship[] }>();
  if (question.groupBy.length === 0) groups.set("[]", { values: [], ties: [] });
  for (const tie of graph.relationships) {
    if (
      !isCounted(tie, question) ||
      !isKept(end(tie.from), question.from) ||
      !isKept(end(tie.to), question.to)
    )
      continue;
    for (const values of tuples(question.groupBy.map((key) => valuesOf(key, tie, end, question)))) {
      const name = JSON.stringify(values);
      const group = groups.get(name) ?? { values, ties: [] };
      group.ties.push(tie);
      groups.set(name, group);
    }
  }
  return [...groups.values()]
    .sort((a, b) => b.ties.length - a.ties.length || compareValues(a.values, b.values))
    .map(({ values, ties }) => ({
      keys: values.map((value, index) => ({ key: question.groupBy[index], value: textOf(value) })),
      relationshipCount: ties.length,
      entityCount: new Set(ties.flatMap(({ from, to }) => [from, to])).size,
      amounts: sumAmounts(ties.flatMap(({ amount }) => amount ?? [])),
    }));
}

function isCounted(tie: PlainRelationship, { via, validAt }: StatsQuestion): boolean {
  const isPlan = ["PLAN", "INTENTION", "OBLIGATION"].includes(bestStatement(tie).modality);
  return passes(tie, { via, validAt }) && (via?.modalities != null || !isPlan);
}

function valuesOf(
  key: GroupKey,
  tie: PlainRelationship,
  end: (id: string) => PlainEntity,
  question: StatsQuestion,
): readonly Value[] {
  switch (key) {
    case "RELATIONSHIP_TYPE":
      return [tie.type];
    // Plain relationships have none.
    case "PREDICATE":
      return [null];
    case "DATING":
      return [datingOf(tie)];
    case "FROM_KIND":
      return [end(tie.from).kind];
    case "TO_KIND":
      return [end(tie.to).kind];
    case "FROM":
      return [tie.from];
    case "TO":
      return [tie.to];
    case "ROLE":
      return [tie.role ?? null];
    case "CURRENCY":
      return [tie.amount?.currency ?? null];
    case "MODALITY":
      return [bestStatement(tie).modality];
    case "SOURCE":
      return [...new Set(statementsOf(tie).map(({ source }) => source))];
    case "YEAR":
      return yearsOf(tie, question);
  }
}

/** The day on which `writeGraph` publishes. */
const published = Date.UTC(2020, 0, 1) / 86_400_000;

function yearsOf(tie: PlainRelationship, { via, validAt }: StatsQuestion): readonly Value[] {
  const bounds = periodBounds(tie);
  if (!bounds) return [null];
  const text = via?.during ?? validAt;
  const asked = text ? askedDays(text) : { first: MIN_DAY, last: MAX_DAY };
  const isDay = (day: number) => day !== MIN_DAY && day !== MAX_DAY;
  const ongoing = bounds.earliestEnd === MAX_DAY ? published : bounds.earliestEnd;
  const near = [bounds.latestStart, ongoing].filter(isDay);
  const first = Math.max(bounds.earliestStart ?? MIN_DAY, asked.first);
  const last = Math.min(bounds.latestEnd ?? MAX_DAY, asked.last);
  const low = isDay(first) ? first : Math.min(...near, last);
  const high = isDay(last) ? last : Math.max(...near, first);
  const years = [];
  for (let year = yearOf(low); year <= yearOf(high); year++) years.push(year);
  return years;
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

function tuples(lists: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  return lists.reduce<readonly (readonly Value[])[]>(
    (found, list) => found.flatMap((tuple) => list.map((value) => [...tuple, value])),
    [[]],
  );
}

function compareValues(a: readonly Value[], b: readonly Value[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? null;
    const order =
      Number(value === null) - Number(other === null) ||
      compareTexts(textOf(value) ?? "", textOf(other) ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

function textOf(value: Value): string | null {
  return typeof value === "number" ? String(value).padStart(4, "0") : value;
}

function sumAmounts(amounts: readonly MoneyAmount[]) {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))].sort(compareTexts);
  return currencies.map((currency) => {
    const own = amounts.filter((amount) => amount.currency === currency);
    const exact = own.flatMap(({ value }) => value ?? []);
    const sum = (list: readonly (bigint | undefined)[]) =>
      list.includes(undefined)
        ? null
        : formatDecimal(
            list.reduce<bigint>((total, part) => total + (part ?? 0n), 0n),
            currency,
          );
    const isBounded = exact.length < own.length;
    return {
      value: exact.length > 0 ? sum(exact) : null,
      min: isBounded ? sum(own.map(({ value, min }) => value ?? min)) : null,
      max: isBounded ? sum(own.map(({ value, max }) => value ?? max)) : null,
      currency,
    };
  });
}
