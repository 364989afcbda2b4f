/** Cost and result of one write. */
export interface WriteRun {
  readonly seconds: number;
  /** Processor time of Node during the write. */
  readonly nodeCpuSeconds: number;
  /** Processor time of all threads of the database during the write. */
  readonly databaseCpuSeconds: number;
  /** Peak of Node's resident memory since its start, in MB (2^20 bytes). */
  readonly nodePeakMb: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Some records as stored in the graph, without what always differs. */
  readonly sample: readonly string[];
}
