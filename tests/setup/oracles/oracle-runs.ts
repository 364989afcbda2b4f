/** How many random graphs a brute-force oracle is compared with: ORACLE_RUNS, 12 if it is not set. */
export const oracleRuns = Number(process.env.ORACLE_RUNS ?? 12);
