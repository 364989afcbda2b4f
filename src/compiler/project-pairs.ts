import { setImmediate } from "node:timers/promises";
import { type Gathering, type PairColumns, ProjectedPairs } from "./projected-pairs.ts";

/** Other requests are answered after so many pairs of ties: about 10 ms. */
const pairsAtOnce = 200_000;

/**
 * Counts the pairs of actors that gather and orders them. Linear in the pairs of ties; other requests are answered in between.
 * @param toTotal the total of a sum of shares; null: the number of shared things is the total
 */
export async function projectPairs(
  gatherings: readonly Gathering[],
  toTotal: ((shares: number) => number) | null,
): Promise<ProjectedPairs> {
  const ids = [...new Set(gatherings.flatMap(([, members]) => members))].sort().map(copyOf);
  const counted = await countPairs(gatherings, ids, toTotal);
  return new ProjectedPairs(ids, await orderPairs(counted));
}

/** A text that keeps no other in memory; one read from an answer may be a piece of a text as long as the answer. */
const copyOf = (text: string): string => Buffer.from(text).toString();

/** The members of each gathering by position, ascending; and for each actor the gatherings and where it stands there. */
function readGatherings(gatherings: readonly Gathering[], ids: readonly string[]) {
  const positions = new Map(ids.map((id, position) => [id, position]));
  const members = gatherings.map(([, list]) =>
    Uint32Array.from(list, (id) => positions.get(id) as number).sort(),
  );
  const places: number[][] = ids.map(() => []);
  for (const [gathering, list] of members.entries())
    for (const [place, actor] of list.entries()) places[actor]?.push(gathering, place);
  return { members, places };
}

/** The pairs by `a`, then `b`: those of one actor are counted at a time. */
async function countPairs(
  gatherings: readonly Gathering[],
  ids: readonly string[],
  toTotal: ((shares: number) => number) | null,
): Promise<PairColumns> {
  const { members, places } = readGatherings(gatherings, ids);
  const most = gatherings.reduce((sum, [, { length }]) => sum + (length * (length - 1)) / 2, 0);
  const [a, b, shared] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
  const totals = toTotal ? new Float64Array(most) : shared;
  const [counts, sums] = [new Uint32Array(ids.length), new Float64Array(ids.length)];
  let [found, sinceRest] = [0, 0];
  for (const [actor, own] of places.entries()) {
    const others: number[] = [];
    for (let index = 0; index < own.length; index += 2) {
      const gathering = own[index] as number;
      const share = gatherings[gathering]?.[0] as number;
      for (const other of members[gathering]?.subarray((own[index + 1] as number) + 1) ?? []) {
        if (counts[other] === 0) others.push(other);
        counts[other] = (counts[other] as number) + 1;
        sums[other] = (sums[other] as number) + share;
        sinceRest++;
      }
    }
    for (const other of Uint32Array.from(others).sort()) {
      [a[found], b[found], shared[found]] = [actor, other, counts[other] as number];
      if (toTotal) totals[found] = toTotal(sums[other] as number);
      counts[other] = sums[other] = 0;
      found++;
    }
    if (sinceRest > pairsAtOnce) {
      await setImmediate();
      sinceRest = 0;
    }
  }
  const cut = <T extends Uint32Array | Float64Array>(column: T) => column.subarray(0, found) as T;
  return { a: cut(a), b: cut(b), shared: cut(shared), totals: cut(totals) };
}

/** Orders pairs by total, largest first, keeping the order of equals: by counting how many have each total. */
async function orderPairs({ a, b, shared, totals }: PairColumns): Promise<PairColumns> {
  const many = new Map<number, number>();
  await inParts(a.length, (index) => {
    const total = totals[index] as number;
    many.set(total, (many.get(total) ?? 0) + 1);
  });
  const next = new Map<number, number>();
  let begin = 0;
  for (const total of Float64Array.from(many.keys()).sort().reverse()) {
    next.set(total, begin);
    begin += many.get(total) as number;
  }
  const ordered = {
    a: new Uint32Array(a.length),
    b: new Uint32Array(a.length),
    shared: new Uint32Array(a.length),
  };
  const isCount = totals.buffer === shared.buffer;
  const orderedTotals = isCount ? ordered.shared : new Float64Array(a.length);
  await inParts(a.length, (index) => {
    const total = totals[index] as number;
    const place = next.get(total) as number;
    next.set(total, place + 1);
    ordered.a[place] = a[index] as number;
    ordered.b[place] = b[index] as number;
    ordered.shared[place] = shared[index] as number;
    orderedTotals[place] = total;
  });
  return { ...ordered, totals: orderedTotals };
}

async function inParts(length: number, work: (index: number) => void): Promise<void> {
  for (let begin = 0; begin < length; begin += pairsAtOnce) {
    const end = Math.min(length, begin + pairsAtOnce);
    for (let index = begin; index < end; index++) work(index);
    await setImmediate();
  }
}
