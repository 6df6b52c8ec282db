import type { Informant, Outcome } from '../../model/index.js';
import { isCounted } from '../measures/values.js';
import type { Reading } from '../reading.js';
import type { Compared } from '../time/time.js';
import type { FlatOutcome } from './flat.js';
import type { Hypothesis } from './hypothesis.js';
import { comparedOf, type Judged, mainMeasure, namedMeasures } from './judged.js';
import { type Method, methodOf } from './method.js';

/** The one test of an outcome: its main measure, by whom, from when to when. */
export interface MainTest {
  outcome: Outcome;
  number: string;
  judged: Judged;
  /** Whose information is tested, when several give it. */
  informant?: Informant;
  /** The design names none of several measures, itself or in the criterion of success: this one is proposed. */
  proposed: boolean;
  compared: Compared;
  /** What the outcome claims first of all. */
  hypothesis: Hypothesis;
  /** How that is tested; missing when no test speaks for or against it, or when no change can be computed. */
  method?: Method;
  /** Why a change of each individual cannot be computed; missing when it can. */
  lacks?: Lack;
  /** Why nobody has both measurements, whatever the value is; missing when they can be put together. */
  noPairs?: Lack;
}
/**
 * `no scale`: how it is answered is not stated; `not counted`: a text or a date; `one time`, `no time`: it is not measured
 * twice; `no baseline`: never near the start; `nothing planned later`: only when something happens; `unpaired`: anonymous;
 * `no desired answer`: of answers without an order, none is said to be the good one.
 */
export type Lack =
  | 'no scale'
  | 'not counted'
  | 'not collected'
  | 'no time'
  | 'one time'
  | 'no baseline'
  | 'nothing planned later'
  | 'unpaired'
  | 'no desired answer';

/** The main tests: of each outcome that has measures, in order. */
export const mainTests = (reading: Reading): MainTest[] =>
  reading.outcomes.flatMap(({ outcome, number }: FlatOutcome): MainTest[] => {
    const all = reading.judged(outcome);
    const judged = mainMeasure(outcome, all);
    if (!judged) return [];
    // The first of several informants whose own answers can be compared, else the first.
    const tried = (judged.from.length > 0 ? judged.from : [undefined]).map((informant) => {
      const from = informant && [informant];
      const own: Judged = { ...judged, times: from ? reading.times(judged.value, from) : judged.times };
      const compared = comparedOf(reading, outcome, all, own.times);
      const lacks = lackOf(reading, own, compared, from);
      const noPairs = pairLack(reading, own, compared, from);
      return { ...(informant && { informant }), compared, ...(lacks && { lacks }), ...(noPairs && { noPairs }) };
    });
    const chosen = tried.find(({ noPairs }) => !noPairs) ?? tried[0];
    if (!chosen) return [];
    const proposed = all.length > 1 && namedMeasures(outcome, [judged]).length === 0;
    const [hypothesis = { kind: 'describe' }] = reading.hypotheses(outcome);
    const method = chosen.lacks ? undefined : methodOf(hypothesis, judged.value, reading.comparison.arms);
    return [{ outcome, number, judged, proposed, hypothesis, ...(method && { method }), ...chosen }];
  });

/** Why a value of an outcome has no change to compute. `from`: in the answers of these informants. */
export function lackOf(
  reading: Reading,
  judged: Judged,
  compared: Compared,
  from?: readonly Informant[],
): Lack | undefined {
  const { value } = judged;
  if (value.type === 'area' || value.type === 'unstated') return 'no scale';
  if (!isCounted(value.type)) return 'not counted';
  const lacks = pairLack(reading, judged, compared, from);
  return lacks ?? (value.type === 'choice' && value.desired.length === 0 ? 'no desired answer' : undefined);
}
function pairLack(
  reading: Reading,
  { value, times }: Judged,
  { baseline, final }: Compared,
  from?: readonly Informant[],
): Lack | undefined {
  if (reading.asked(value).length === 0) return 'not collected';
  // It is measured, but nobody asks those whose information it is to be.
  if (times.length === 0) return reading.times(value).length > 0 ? 'not collected' : 'no time';
  if (baseline === undefined) return times.length === 1 ? 'one time' : 'no baseline';
  if (final === undefined) return times.length === 1 ? 'one time' : 'nothing planned later';
  return reading.isPaired(value, [baseline, final], from) ? undefined : 'unpaired';
}

/** The outcome that the plan is judged by: marked as such, or the only one. */
export const primaryOutcome = ({ outcomes }: Reading): Outcome | undefined => {
  const marked = outcomes.filter((one) => one.outcome.primary === 'yes');
  if (marked.length > 0) return marked.length === 1 ? marked[0]?.outcome : undefined;
  return outcomes.length === 1 ? outcomes[0]?.outcome : undefined;
};
