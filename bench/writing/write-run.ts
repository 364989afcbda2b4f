/** What one write took and left. */
export interface WriteRun {
  readonly seconds: number;
  /** Processor time of Node during the write. */
  readonly nodeCpuSeconds: number;
  /** Processor time of the database during the write, by all its threads. */
  readonly databaseCpuSeconds: number;
  /** Peak of Node's resident memory since its start, in MB (2^20 bytes). */
  readonly nodePeakMb: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Records of a few ids as they stand in the graph, without what differs by nature. */
  readonly sample: readonly string[];
}
