/** Where the product's processor time went under one workload. */
export interface Profile {
  readonly workload: string;
  /** Seconds that were sampled, and which part of them the thread had nothing to do. */
  readonly seconds: number;
  readonly idle: number;
  readonly rate: number;
  /** Parts of the busy time by who made the code. */
  readonly byOrigin: readonly { readonly origin: string; readonly part: number }[];
  /** Functions by their own time, without what they call; parts of the busy time. */
  readonly functions: readonly { readonly name: string; readonly place: string; readonly part: number }[];
}
