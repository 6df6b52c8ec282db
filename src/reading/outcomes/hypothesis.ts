import type { Outcome, Success } from '../../model/index.js';
import { dataIn } from '../comparison.js';
import { hasMean, isSized, type Value } from '../measures/values.js';
import { portion } from '../people/attrition.js';
import type { Reading } from '../reading.js';

/** What a goal comes to as something that data can speak for or against. */
export type Hypothesis =
  /** The state is to change for the better. */
  | { kind: 'improve' }
  /**
   * The state is to be kept: it may worsen by less than the margin, which is asked for where it is not stated. `between`: it
   * may end less than the margin worse than that of a comparison group.
   */
  | { kind: 'keep'; margin?: Margin; between?: true }
  /** The change is to differ from that of a comparison group. */
  | { kind: 'differ' }
  /** So large a share (of 1) is to show what the criterion says. */
  | { kind: 'reach'; success: Success; share?: number }
  /** Nothing is said of which way is good: described, without a claim. */
  | { kind: 'describe' };

/**
 * How much worse still counts as kept: points of the main measure, or a share of 1 where it is an answer that is counted.
 * `from`: stated for the outcome, or the change that the instrument is said to need.
 */
export interface Margin {
  value: number;
  from: 'outcome' | 'instrument';
}

/**
 * What an outcome claims, the first being what its main measure is tested for. Empty where the groups are compared in a way
 * that the tool does not analyse, since a number of all of them together answers nothing.
 */
export function hypothesesOf(reading: Reading, outcome: Outcome): readonly Hypothesis[] {
  const { goals = [], successes } = outcome;
  const { arms, refused, group } = reading.comparison;
  if (refused) return [];
  const value = reading.tests.find((one) => one.outcome === outcome)?.judged.value;
  const between = arms !== undefined && (!value || dataIn(reading, value.instrument) !== 'no');
  const isKept = goals.includes('maintain');
  const isImproved = goals.includes('improve');
  const isClaimed = reading.design.claim?.level === 'effect' && group !== undefined;
  const margin = isKept ? marginOf(outcome, value) : undefined;
  const found: Hypothesis[] = [];
  if (between ? isImproved || !isKept : isClaimed) found.push({ kind: 'differ' });
  // The change within one group says nothing of the other.
  if (isImproved && !between) found.push({ kind: 'improve' });
  if (isKept) found.push({ kind: 'keep', ...(margin && { margin }), ...(between && { between }) });
  for (const success of successes) {
    const share = success.atLeast && portion(success.atLeast)?.low;
    if (share !== undefined || success.test)
      found.push({ kind: 'reach', success, ...(share !== undefined && { share }) });
  }
  if (found.length === 0)
    found.push(successes.some(({ change }) => change === 'improved') ? { kind: 'improve' } : { kind: 'describe' });
  return found;
}

function marginOf({ margin }: Outcome, value: Value | undefined): Margin | undefined {
  if (margin && value && isMarginOf(margin, value)) {
    return { value: margin.percent ? margin.value / 100 : margin.value, from: 'outcome' };
  }
  const changes = value?.scale?.facts.filter(({ kind }) => kind === 'change') ?? [];
  return changes.length === 1 && changes[0] ? { value: changes[0].value, from: 'instrument' } : undefined;
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
