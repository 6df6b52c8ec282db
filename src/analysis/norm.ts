import type { Norm } from '../reading/index.js';
import { nineDecimals } from '../statistics/index.js';
import type { MeasureSpecification } from './measure.js';

/** So many standard deviations from the population's mean are within its range (Jacobson and Truax' criterion b). */
export const normWidth = 2;

/** Which values are within a norm population's range: not further than that on the worse side; on either, where neither is worse. */
export function normRange(
  { mean, sd }: Pick<Norm, 'mean' | 'sd'>,
  better: 'higher' | 'lower' | undefined,
): { low?: number; high?: number } {
  const end = (side: number) => nineDecimals(mean + side * normWidth * sd);
  return { ...(better !== 'lower' && { low: end(-1) }), ...(better !== 'higher' && { high: end(1) }) };
}

/** The one cut-off that is stated of a score; undefined where there are several, or which side is the better one is not known. */
export function cutoffOf({ value, better }: Pick<MeasureSpecification, 'value' | 'better'>): number | undefined {
  const [one, ...others] = value.scale?.facts.filter(({ kind }) => kind === 'cutoff') ?? [];
  return better && one && others.length === 0 ? one.value : undefined;
}
