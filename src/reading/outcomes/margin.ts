import type { Outcome } from '../../model/index.js';
import { hasMean, isSized, type Value } from '../measures/values.js';
import type { Hypothesis } from './hypothesis.js';

/** How much worse it may become and still count as kept: points of the main measure, or a share of 1 where answers are counted. */
export interface Margin {
  value: number;
  /** Stated for the outcome, or the change that the instrument is said to need. */
  from: 'outcome' | 'instrument';
}

/** What an outcome states, where its main measure has such a margin, else what the instrument of that does. */
export function marginOf({ margin }: Outcome, value: Value | undefined): Margin | undefined {
  if (margin && value && isMarginOf(margin, value)) {
    return { value: margin.percent ? margin.value / 100 : margin.value, from: 'outcome' };
  }
  return value && instrumentMargin(value);
}

/** What the instrument says is a change of importance, where it says one number only. */
export function instrumentMargin({ scale }: Value): Margin | undefined {
  const [change, ...more] = scale?.facts.filter(({ kind }) => kind === 'change') ?? [];
  return change && more.length === 0 ? { value: change.value, from: 'instrument' } : undefined;
}

/** Whether a state is to be kept, and it takes a margin that is not stated. Of answers that are counted it is seen who kept theirs. */
export const lacksMargin = (one: Hypothesis, { type }: Value): boolean =>
  one.kind === 'keep' && !one.margin && (one.between === true || isSized(type));

/** Whether a margin is of a kind that the value has: points of a number, percentage points of answers that are counted. */
export const isMarginOf = ({ value, percent }: NonNullable<Outcome['margin']>, { type, item }: Value): boolean => {
  if (value <= 0) return false;
  if (percent) return value < 100 && (type === 'yes-no' || type === 'choice' || type === 'choices');
  return hasMean(type) || (type === 'choice' && item?.kind?.type === 'choice' && item.kind.ordered);
};
