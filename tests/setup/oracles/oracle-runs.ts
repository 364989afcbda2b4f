/** Number of random graphs to compare with a brute-force oracle: ORACLE_RUNS, default 12. */
export const oracleRuns = Number(process.env.ORACLE_RUNS ?? 12);
