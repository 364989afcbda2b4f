/** Gatherings and their members. A member is a number that only serves to tell it from the others. */
export interface GatheringColumns {
  /** What each gathering adds to the weight of every pair of its members: whole numbers. */
  readonly shares: Float64Array;
  /** End index of each gathering in `members`; the first gathering starts at 0. */
  readonly ends: Uint32Array;
  /** The members of one gathering after another; no member appears twice in a gathering. */
  readonly members: Float64Array;
  /** All members. Pairs of equal weight are sorted by their members' positions in this list. */
  readonly order: Float64Array;
  /**
   * How many shares make one unit of a total (halves round up). Null: the total is the number of shared
   * gatherings.
   */
  readonly sharesInTotal: number | null;
}

/** Pairs as columns, strongest first. A member is given by its position in the order. */
export interface PairColumns {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly shared: Uint32Array;
  /** The sort key. The same array as `shared` when the total is the number of shared gatherings. */
  readonly totals: Uint32Array | Float64Array;
}

/**
 * Counts the pairs of members that share gatherings and sorts them by total, then by the positions of `a` and
 * `b`. Linear in the pairs of ties.
 */
export function projectPairs(columns: GatheringColumns): PairColumns {
  return orderPairs(countPairs(columns));
}

/**
 * The members of each gathering by position, ascending; and for each member its gatherings and its place in
 * each.
 */
function readGatherings({ ends, members, order }: GatheringColumns) {
  const positions = new Map<number, number>();
  for (const [position, member] of order.entries()) positions.set(member, position);
  const placed = Uint32Array.from(members, (member) => positions.get(member) as number);
  const gatherings: Uint32Array[] = [];
  const places: number[][] = Array.from(order, () => []);
  let begin = 0;
  for (const [gathering, end] of ends.entries()) {
    const list = placed.subarray(begin, end).sort();
    gatherings.push(list);
    for (const [place, member] of list.entries()) places[member]?.push(gathering, place);
    begin = end;
  }
  return { gatherings, places };
}

/** The pairs sorted by `a`, then `b`. Counts the pairs of one member at a time. */
function countPairs(columns: GatheringColumns): PairColumns {
  const { shares, order, sharesInTotal } = columns;
  const { gatherings, places } = readGatherings(columns);
  const most = gatherings.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const [a, b, shared] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
  const totals = sharesInTotal === null ? shared : new Float64Array(most);
  const [counts, sums] = [new Uint32Array(order.length), new Float64Array(order.length)];
  let found = 0;
  for (const [member, own] of places.entries()) {
    const others: number[] = [];
    for (let index = 0; index < own.length; index += 2) {
      const gathering = own[index] as number;
      const share = shares[gathering] as number;
      for (const other of gatherings[gathering]?.subarray((own[index + 1] as number) + 1) ?? []) {
        if (counts[other] === 0) others.push(other);
        counts[other] = (counts[other] as number) + 1;
        sums[other] = (sums[other] as number) + share;
      }
    }
    for (const other of Uint32Array.from(others).sort()) {
      [a[found], b[found], shared[found]] = [member, other, counts[other] as number];
      if (sharesInTotal !== null) totals[found] = toTotal(sums[other] as number, sharesInTotal);
      counts[other] = sums[other] = 0;
      found++;
    }
  }
  const cut = <T extends Uint32Array | Float64Array>(column: T) => column.subarray(0, found) as T;
  return { a: cut(a), b: cut(b), shared: cut(shared), totals: cut(totals) };
}

function toTotal(shares: number, sharesInTotal: number): number {
  const rounded = shares + sharesInTotal / 2;
  return (rounded - (rounded % sharesInTotal)) / sharesInTotal;
}

/** Sorts pairs by total, largest first. A counting sort, so pairs of equal total keep their order. */
function orderPairs({ a, b, shared, totals }: PairColumns): PairColumns {
  const many = new Map<number, number>();
  for (const total of totals) many.set(total, (many.get(total) ?? 0) + 1);
  const next = new Map<number, number>();
  let begin = 0;
  for (const total of Float64Array.from(many.keys()).sort().reverse()) {
    next.set(total, begin);
    begin += many.get(total) as number;
  }
  const column = () => new Uint32Array(a.length);
  const ordered = { a: column(), b: column(), shared: column() };
  const orderedTotals = totals.buffer === shared.buffer ? ordered.shared : new Float64Array(a.length);
  for (let index = 0; index < a.length; index++) {
    const total = totals[index] as number;
    const place = next.get(total) as number;
    next.set(total, place + 1);
    ordered.a[place] = a[index] as number;
    ordered.b[place] = b[index] as number;
    ordered.shared[place] = shared[index] as number;
    orderedTotals[place] = total;
  }
  return { ...ordered, totals: orderedTotals };
}
