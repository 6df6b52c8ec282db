import type { Design } from '../../model/index.js';
import { hasMean, type Value } from '../measures/values.js';
import { isBetween, type Method } from './method.js';

/**
 * Clients keep coming, so that those who began in one period can be set beside those of another: the period is said to be
 * continuous, or the results are compiled again and again.
 */
export const isContinuous = ({ period, compilations }: Design): boolean =>
  period?.continuous === true ||
  compilations.some(({ intervals }) =>
    intervals.some((one) => 'every' in one || one.word === 'continuous' || one.word === 'interim'),
  );

/** Which lengths a period may have, the shortest first. */
export const lengthsOfPeriods = ['month', 'quarter', 'year'] as const;
export type PeriodLength = (typeof lengthsOfPeriods)[number];

/** Those that may be taken: a month only where the results are compiled every month or more often. */
export const periodLengths = ({ compilations }: Design): readonly PeriodLength[] => {
  const isMonthly = compilations.some(({ intervals }) =>
    intervals.some(
      (one) =>
        'every' in one && (one.unit === 'day' || one.unit === 'week' || (one.unit === 'month' && one.every === 1)),
    ),
  );
  return isMonthly ? lengthsOfPeriods : lengthsOfPeriods.slice(1);
};

/** A period with fewer than this with both measurements is no point. */
export const leastIn = (smallest: number): number => Math.max(5, smallest);

/** The one number of a period: by how much its clients changed on average, how many have the desired answer last, or became better. */
export type PeriodNumber = 'mean-change' | 'share-desired' | 'share-better';

/** Undefined where the plan holds two groups against each other, and of answers that come to no one number. */
export function periodNumber(
  { type, better, desired }: Pick<Value, 'type' | 'better' | 'desired'>,
  method: Method | undefined,
): PeriodNumber | undefined {
  if (isBetween(method)) return undefined;
  if (hasMean(type)) return 'mean-change';
  if (type === 'ordinal') return better && 'share-better';
  return type === 'yes-no' || (type === 'choice' && desired.length > 0) ? 'share-desired' : undefined;
}
