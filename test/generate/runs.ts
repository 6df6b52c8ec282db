/**
 * How often a property is tried: always on the same designs, so that a test run tells the same each time; with
 * `RUNS=2000`, on so many new ones.
 */
export const runs = (numRuns: number): { numRuns: number; seed?: number; endOnFailure?: boolean } =>
  process.env.RUNS ? { numRuns: Number(process.env.RUNS), endOnFailure: true } : { numRuns, seed: 18 };
