import type { Outcome, Success } from '../../model/index.js';
import { portion } from '../people/attrition.js';
import type { Reading } from '../reading.js';

/** What a goal comes to as something that data can speak for or against. */
export type Hypothesis =
  /** The state is to change for the better. */
  | { kind: 'improve' }
  /** The state is to be kept: it may worsen by less than the margin, which is asked for where it is not stated. */
  | { kind: 'keep'; margin?: number }
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
    const changes = reading.judged(outcome)[0]?.value.scale?.facts.filter(({ kind }) => kind === 'change') ?? [];
    found.push({ kind: 'keep', ...(changes.length === 1 && changes[0] && { margin: changes[0].value }) });
  }
  for (const success of successes) {
    const share = success.atLeast && portion(success.atLeast)?.low;
    if (share !== undefined || success.test)
      found.push({ kind: 'reach', success, ...(share !== undefined && { share }) });
  }
  if (found.length === 0)
    found.push(successes.some(({ change }) => change === 'improved') ? { kind: 'improve' } : { kind: 'describe' });
  return found;
}
