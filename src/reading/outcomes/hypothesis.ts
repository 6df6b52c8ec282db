import type { Outcome, Success } from '../../model/index.js';
import { dataIn } from '../comparison.js';
import { portion } from '../people/attrition.js';
import type { Reading } from '../reading.js';
import { mainMeasure } from './judged.js';
import { type Margin, marginOf } from './margin.js';

/** What a goal comes to as something that data can speak for or against. */
export type Hypothesis =
  /** The state is to change for the better. `proposed`: no goal is stated, but which way is good is. */
  | { kind: 'improve'; proposed?: true }
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
 * What an outcome claims, the first being what its main measure is tested for. Empty where the groups are compared in a way
 * that the tool does not analyse, since a number of all of them together answers nothing.
 */
export function hypothesesOf(reading: Reading, outcome: Outcome): readonly Hypothesis[] {
  const { goals = [], successes } = outcome;
  const { arms, refused, group } = reading.comparison;
  if (refused) return [];
  const value = mainMeasure(outcome, reading.judged(outcome))?.value;
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
  if (found.length > 0) return found;
  if (successes.some(({ change }) => change === 'improved')) return [{ kind: 'improve' }];
  return value?.better || (value && value.desired.length > 0)
    ? [{ kind: 'improve', proposed: true }]
    : [{ kind: 'describe' }];
}
