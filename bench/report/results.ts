import type { Size } from "../network/generator.ts";
import type { ContenderName } from "../setup/contenders.ts";

/** Median, minimum and maximum of the rounds. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Results of a contender for one workload, size and number of connections. */
export interface Measured {
  /** Successful answers per second. */
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
  /** Contenders that do not support the workload, and why. */
  readonly notApplicable: Readonly<Partial<Record<string, string>>>;
  /** Rate of the product without its cache divided by the other's; null if the other is missing. */
  readonly vsNeo4jGraphql: number | null;
  readonly vsBare: number | null;
  /** Peers whose slowest round is faster than the product's fastest. */
  readonly ahead: readonly string[];
}

/** Measurements of one workload at one size. */
export type GrowthLine = Pick<Throughput, "workload" | "size" | "contenders">;

/** All results of a run. */
export interface Results {
  readonly date: string;
  readonly quick: boolean;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly versions: Readonly<Record<string, string>>;
  /** The machine's load average (1 minute) at the start and end of the run; the run itself causes about 2. */
  readonly load: { readonly before: number; readonly after: number };
  /** Why parts of the run failed, by part. */
  readonly failures: Readonly<Record<string, string>>;
  readonly starts: Readonly<
    Partial<Record<Size, { count: number; degree: number; walked: number; hubDegree: number }>>
  >;
  readonly throughput: readonly Throughput[];
  /** Milliseconds of the first unprepared answer, by size, workload and contender. */
  readonly first: readonly {
    readonly size: Size;
    readonly workload: string;
    readonly contenders: Readonly<Partial<Record<ContenderName, Spread>>>;
  }[];
  /** Queries without a cached answer. */
  readonly cold: readonly {
    readonly size: Size;
    readonly workload: string;
    readonly connections: number;
    readonly contenders: Readonly<Partial<Record<string, Measured>>>;
    /** Peers whose slowest round is faster than the fastest of the product with its cache. */
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
    /** Maximum seen after a round. */
    readonly loadMb: number;
  }[];
  readonly besideWrites: readonly {
    readonly size: Size;
    readonly contender: string;
    readonly reads: Measured;
    /** Rate of the same number of readers without a writer. */
    readonly alone: Measured;
    /** Imports per second during the reads. */
    readonly imports: Spread;
  }[];
  readonly growth: readonly {
    readonly workload: string;
    readonly contender: string;
    /** p50 and p95 over one connection, in ms, by size. */
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
