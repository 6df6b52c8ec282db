import type { Range } from '../model/index.js';
import type { NoSplit, SplitGroup } from './splits.js';

/** Why ranges are no groups that each number is in at most one of. */
export function whyNoBands(bands: readonly Range[]): NoSplit | undefined {
  if (bands.some(({ low, high }) => low !== undefined && high !== undefined && low > high)) return 'turned';
  if (bands.length < 2) return 'one-band';
  return overlap(bands) ? 'overlap' : undefined;
}

export const band = (range: Range): SplitGroup => ({ code: bandCode(range), range });
/** `18-29`, `-17`, `65-`: never a number alone, which would go before the others among results. */
const bandCode = ({ low, high }: Range): string => `${low ?? ''}-${high ?? ''}`;

/** Whether somebody would be in two of the bands. */
const overlap = (bands: readonly Range[]): boolean =>
  bands.some((one, index) => bands.slice(index + 1).some((other) => meet(one, other)));
export const meet = (one: Range, other: Range): boolean =>
  (one.low ?? Number.NEGATIVE_INFINITY) <= (other.high ?? Number.POSITIVE_INFINITY) &&
  (other.low ?? Number.NEGATIVE_INFINITY) <= (one.high ?? Number.POSITIVE_INFINITY);
