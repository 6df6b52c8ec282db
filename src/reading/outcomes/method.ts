import type { Value } from '../measures/values.js';
import type { Hypothesis } from './hypothesis.js';

/**
 * How what an outcome claims is tested by its main measure. That a group has changed: `paired-t` by the mean change,
 * `signed-rank` by the middle change, `sign` by how many went which way, `mcnemar` by a share, `mcnemar-each` by the share of
 * each of several answers. That a state is kept within a margin: `kept-mean`, `kept-share`.
 */
export type Method = 'paired-t' | 'signed-rank' | 'sign' | 'mcnemar' | 'mcnemar-each' | 'kept-mean' | 'kept-share';

/**
 * The method for a claim and a kind of value. Undefined where nothing is claimed that a test can speak for or against: a share
 * to be reached is judged by its interval and by what the missing can be, and what is only described is not tested.
 */
export function methodOf(hypothesis: Hypothesis, value: Value): Method | undefined {
  switch (hypothesis.kind) {
    case 'improve':
      return changeMethods[value.type];
    case 'keep':
      return hypothesis.margin === undefined ? undefined : keepMethod(value);
    default:
      return undefined;
  }
}

const changeMethods: Partial<Record<Value['type'], Method>> = {
  score: 'paired-t',
  number: 'paired-t',
  days: 'signed-rank',
  rating: 'signed-rank',
  ordinal: 'sign',
  'yes-no': 'mcnemar',
  choice: 'mcnemar',
  choices: 'mcnemar-each',
};

/** What is worse must be known: by which way is better, or by which answers are desired. */
function keepMethod({ type, better, desired }: Value): Method | undefined {
  switch (type) {
    case 'score':
    case 'number':
    case 'days':
    case 'rating':
    case 'ordinal':
      return better ? 'kept-mean' : undefined;
    case 'yes-no':
      return better ? 'kept-share' : undefined;
    case 'choice':
      return desired.length > 0 ? 'kept-share' : undefined;
    default:
      return undefined;
  }
}

/** Whether a method asks which way the group has changed. */
export const isOfChange = (method: Method | undefined): boolean =>
  method !== undefined && method !== 'kept-mean' && method !== 'kept-share';
