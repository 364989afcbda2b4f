/** One fault, what must come of it, and the way to see what does. */
export interface Fault {
  readonly fault: string;
  /** What `run` must answer, word by word. */
  readonly expected: string;
  /** Also in the short run. */
  readonly quick?: boolean;
  /** Makes the fault happen. @returns what was seen */
  readonly run: () => Promise<string>;
}

/** Faults that are tried one after the other, on processes that they may share; where one builds on another, both are quick or neither is. */
export interface FaultGroup {
  readonly name: string;
  /** Left out, and said so, where no file system can be mounted. */
  readonly needsMount?: boolean;
  readonly faults: readonly Fault[];
  /** Gives back what its faults share. */
  readonly end?: () => Promise<void>;
}
