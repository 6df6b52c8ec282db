import type { Arms } from '../comparison.js';
import type { Value } from '../measures/values.js';
import type { Hypothesis } from './hypothesis.js';

/**
 * How what an outcome claims is tested by its main measure.
 *
 * That a group has changed: `paired-t` by the mean change, `signed-rank` by the middle change, `sign` by how many went which
 * way, `mcnemar` by a share, `mcnemar-each` by the share of each of several answers.
 *
 * That a state is kept within a margin: `kept-mean`, `kept-share`.
 *
 * That two groups differ: `ancova` of the last value on the first, where chance alone allotted; `ancova-and-change`, where it
 * did not, and both ways of counting must agree; `cluster-means`, where whole clusters were allotted; `shares-between`.
 *
 * That one group ends less than a margin worse than the other: `kept-ancova`, `kept-ancova-and-change`, `kept-cluster-means`,
 * `kept-shares-between`.
 */
export type Method = OneGroup | Between;
type OneGroup = 'paired-t' | 'signed-rank' | 'sign' | 'mcnemar' | 'mcnemar-each' | 'kept-mean' | 'kept-share';
export type Between =
  | 'ancova'
  | 'ancova-and-change'
  | 'cluster-means'
  | 'shares-between'
  | 'kept-ancova'
  | 'kept-ancova-and-change'
  | 'kept-cluster-means'
  | 'kept-shares-between';

/**
 * The method for a claim and a kind of value. Undefined where nothing is claimed that a test can speak for or against: a share
 * to be reached is judged by its interval and by what the missing can be, and what is only described is not tested.
 */
export function methodOf(hypothesis: Hypothesis, value: Value, arms: Arms | undefined): Method | undefined {
  switch (hypothesis.kind) {
    case 'improve':
      return changeMethods[value.type];
    case 'keep':
      if (hypothesis.margin === undefined || !isTurned(value)) return undefined;
      if (hypothesis.between) return arms && betweenMethod(value, arms, true);
      return isShare(value) ? 'kept-share' : 'kept-mean';
    case 'differ':
      return arms && betweenMethod(value, arms, false);
    default:
      return undefined;
  }
}

const changeMethods: Partial<Record<Value['type'], OneGroup>> = {
  score: 'paired-t',
  number: 'paired-t',
  days: 'signed-rank',
  rating: 'signed-rank',
  ordinal: 'sign',
  'yes-no': 'mcnemar',
  choice: 'mcnemar',
  choices: 'mcnemar-each',
};

const isShare = ({ type }: Value): boolean => type === 'yes-no' || type === 'choice';

/** Whether what is worse is known: by which way is better, or by which answers are desired. Several answers at once have no way. */
const isTurned = ({ type, better, desired }: Value): boolean =>
  type === 'choice' ? desired.length > 0 : better !== undefined && changeMethods[type] !== 'mcnemar-each';

function betweenMethod(value: Value, { byChance, clustered }: Arms, kept: boolean): Between | undefined {
  const { type, desired } = value;
  const whole = changeMethods[type];
  if (whole === undefined || whole === 'mcnemar-each' || (type === 'choice' && desired.length === 0)) return undefined;
  if (clustered) return kept ? 'kept-cluster-means' : 'cluster-means';
  if (isShare(value)) return kept ? 'kept-shares-between' : 'shares-between';
  if (byChance) return kept ? 'kept-ancova' : 'ancova';
  return kept ? 'kept-ancova-and-change' : 'ancova-and-change';
}

/** Whether a method compares two groups. */
export const isBetween = (method: Method | undefined): method is Between =>
  method !== undefined && !(oneGroup as readonly string[]).includes(method);
const oneGroup: readonly OneGroup[] = [...new Set(Object.values(changeMethods)), 'kept-mean', 'kept-share'];

/** Whether a method asks which way one group has changed. */
export const isOfChange = (method: Method | undefined): boolean =>
  method !== undefined && !isBetween(method) && !isOfKept(method);
/** Whether it asks if something was kept within a margin. */
export const isOfKept = (method: Method | undefined): boolean => method?.startsWith('kept-') === true;
