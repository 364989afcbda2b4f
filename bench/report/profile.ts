/** Where the product's processor time goes under one workload. */
export interface Profile {
  readonly workload: string;
  /** Seconds sampled, and the fraction of them in which the thread was idle. */
  readonly seconds: number;
  readonly idle: number;
  readonly rate: number;
  /** Fractions of the busy time by origin of the code. */
  readonly byOrigin: readonly { readonly origin: string; readonly part: number }[];
  /** Functions by self time, as fractions of the busy time. */
  readonly functions: readonly { readonly name: string; readonly place: string; readonly part: number }[];
}
