import type { Size } from "../network/generator.ts";
import type { ContenderName } from "../setup/contenders.ts";

/** Median, least and most of the rounds. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** What a contender did in one workload at one size with so many connections. */
export interface Measured {
  /** Good answers a second. */
  readonly rate: Spread;
  /** Milliseconds. */
  readonly p50: Spread;
  readonly p95: Spread;
}

/** One line of the table. */
export interface Throughput {
  readonly workload: string;
  readonly title: string;
  readonly size: Size;
  readonly connections: number;
  /** Mean bytes of the product's answers, headers included. */
  readonly bytes: number;
  readonly contenders: Readonly<Partial<Record<string, Measured>>>;
  /** Contenders that cannot be asked, and why. */
  readonly notApplicable: Readonly<Partial<Record<string, string>>>;
  /** Rate of the product without its cache, divided by that of the other; null where that one is not there. */
  readonly vsNeo4jGraphql: number | null;
  readonly vsBare: number | null;
  /** Peers whose slowest round is ahead of the product's fastest. */
  readonly ahead: readonly string[];
}

/** What one contender measured of a workload at a size. */
export type GrowthLine = Pick<Throughput, "workload" | "size" | "contenders">;

/** Everything that a run found. */
export interface Results {
  readonly date: string;
  readonly quick: boolean;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly versions: Readonly<Record<string, string>>;
  /** The machine's load (1 minute) when the run began and ended; this run itself makes about 2. */
  readonly load: { readonly before: number; readonly after: number };
  /** What stopped part of the run, by part. */
  readonly failures: Readonly<Record<string, string>>;
  readonly starts: Readonly<
    Partial<Record<Size, { count: number; degree: number; walked: number; hubDegree: number }>>
  >;
  readonly throughput: readonly Throughput[];
  /** Milliseconds of the first answer with nothing prepared, by size, workload and contender. */
  readonly first: readonly {
    readonly size: Size;
    readonly workload: string;
    readonly contenders: Readonly<Partial<Record<ContenderName, Spread>>>;
  }[];
  /** Questions that nobody has kept the answer to. */
  readonly cold: readonly {
    readonly size: Size;
    readonly workload: string;
    readonly connections: number;
    readonly contenders: Readonly<Partial<Record<string, Measured>>>;
    /** Peers whose slowest round is ahead of the fastest of the product with its cache. */
    readonly ahead: readonly string[];
  }[];
  readonly cached: readonly {
    readonly size: Size;
    readonly workload: string;
    readonly connections: number;
    readonly cached: Measured;
    readonly map: Measured;
    readonly vsMap: number;
  }[];
  readonly processes: readonly {
    readonly size: Size;
    readonly contender: string;
    readonly startMs: number;
    readonly restMb: number;
    /** Most that was seen after a round. */
    readonly loadMb: number;
  }[];
  readonly besideWrites: readonly {
    readonly size: Size;
    readonly contender: string;
    readonly reads: Measured;
    /** Rate of reads alone by as many readers. */
    readonly alone: Measured;
    /** Imports a second beside them. */
    readonly imports: Spread;
  }[];
  readonly growth: readonly {
    readonly workload: string;
    readonly contender: string;
    /** p50 and p95 of one connection, in ms, by size. */
    readonly p50: Readonly<Partial<Record<Size, number>>>;
    readonly p95: Readonly<Partial<Record<Size, number>>>;
    /** p50 of the largest size divided by that of the smallest; likewise p95. */
    readonly p50Grows: number;
    readonly p95Grows: number;
  }[];
  readonly readingAll: readonly {
    readonly size: Size;
    readonly relationships: number;
    readonly apiSeconds: Spread;
    readonly driverSeconds: Spread;
    readonly vsDriver: number;
  }[];
  readonly writing: readonly {
    readonly size: Size;
    readonly bareSeconds: Spread;
    readonly importSeconds: Spread;
    readonly vsBare: number;
    readonly importPeakMb: number;
    readonly barePeakMb: number;
  }[];
  /** Milliseconds for the nested query. */
  readonly compiler: Readonly<Record<"first" | "firstEver" | "cached", Spread>> | null;
}
