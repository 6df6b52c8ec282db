/** The most times that the quick run (`npm run test:unit`) tries anything. */
const quick = 8;
/** How many of so many made things a test tries. */
export const tries = (count: number): number => (process.env.UNIT_RUN === 'true' ? Math.min(count, quick) : count);

/**
 * How often a property is tried: always on the same designs, so that a test run tells the same each time; with
 * `RUNS=2000`, on so many new ones. What fails is told as it is: to look for a smaller one takes minutes.
 */
export const runs = (numRuns = 100, seed = 18): { numRuns: number; seed?: number; endOnFailure: true } =>
  process.env.RUNS
    ? { numRuns: Number(process.env.RUNS), endOnFailure: true }
    : { numRuns: tries(numRuns), seed, endOnFailure: true };

/** Bytes from a fixed row of pseudo-random numbers (a linear congruential generator), for designs without fast-check. */
export function bytes(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state >> 16;
  });
}
