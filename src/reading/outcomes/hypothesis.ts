import type { Outcome, Success } from '../../model/index.js';
import { portion } from '../people/attrition.js';
import type { Reading } from '../reading.js';
import { mainMeasure } from './judged.js';
import { instrumentMargin, type Margin } from './margin.js';

/** What a goal comes to as something that data can speak for or against. */
export type Hypothesis =
  /** The state is to change for the better. `proposed`: no goal is stated, but which way is good is. */
  | { kind: 'improve'; proposed?: true }
  /** The state is to be kept: it may worsen by less than the margin, which is asked for where it is not stated. */
  | { kind: 'keep'; margin?: Margin }
  /** The change is to differ from that of a comparison group. */
  | { kind: 'differ' }
  /** So large a share (of 1) is to show what the criterion says. */
  | { kind: 'reach'; success: Success; share?: number }
  /** Nothing is said of which way is good: described, without a claim. */
  | { kind: 'describe' };

/** What an outcome claims, the first being what its main measure is tested for. Never empty. */
export function hypothesesOf(reading: Reading, outcome: Outcome): readonly Hypothesis[] {
  const { goals = [], successes } = outcome;
  const found: Hypothesis[] = [];
  if (reading.design.claim?.level === 'effect' && reading.comparison.group) found.push({ kind: 'differ' });
  if (goals.includes('improve')) found.push({ kind: 'improve' });
  if (goals.includes('maintain')) {
    const main = mainMeasure(outcome, reading.judged(outcome));
    const margin = main && instrumentMargin(main.value);
    found.push({ kind: 'keep', ...(margin && { margin }) });
  }
  for (const success of successes) {
    const share = success.atLeast && portion(success.atLeast)?.low;
    if (share !== undefined || success.test)
      found.push({ kind: 'reach', success, ...(share !== undefined && { share }) });
  }
  if (found.length > 0) return found;
  if (successes.some(({ change }) => change === 'improved')) return [{ kind: 'improve' }];
  const main = mainMeasure(outcome, reading.judged(outcome))?.value;
  return main?.better || (main && main.desired.length > 0)
    ? [{ kind: 'improve', proposed: true }]
    : [{ kind: 'describe' }];
}
