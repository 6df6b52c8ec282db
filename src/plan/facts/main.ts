import type { Design, Informant, Outcome } from '../../model/index.js';
import { showsChange } from '../analysis/types.js';
import { type Judged, judgedBy, mainMeasure, namedMeasures } from './indicators.js';
import { type Compared, comparedTimes, inOrder, outcomesOf, primaryOf } from './occasions.js';

/** The one test of an outcome: its main measure, by whom, from when to when. */
export interface MainTest {
  outcome: Outcome;
  number: string;
  judged: Judged;
  /** Whose information is tested, when several give it. */
  informant?: Informant;
  /** The design names none of several measures, itself or in the criterion of success: the plan proposes this one. */
  proposed: boolean;
  compared: Compared;
  /** The value can be counted and is measured both first and later. */
  testable: boolean;
}

/** The main tests: of each outcome that has measures, in order. */
export const mainTests = (design: Design): MainTest[] =>
  outcomesOf(design).flatMap(({ outcome, number }): MainTest[] => {
    const all = judgedBy(design, outcome);
    if (all.length === 0) return [];
    const judged = mainMeasure(outcome, all);
    const compared = comparedOf(design, outcome, all, judged.times);
    const [informant] = judged.from;
    return [
      {
        ...{ outcome, number, judged, compared },
        ...(informant && { informant }),
        proposed: all.length > 1 && namedMeasures(outcome, [judged]).length === 0,
        testable: showsChange(judged.value.type) && compared.baseline !== undefined && compared.primary !== undefined,
      },
    ];
  });

/** When one value of an outcome is compared: as the whole outcome is, where it is measured then, else by its own times. */
export const comparedOf = (
  design: Design,
  outcome: Pick<Outcome, 'compared' | 'successes'>,
  all: readonly Judged[],
  times: readonly string[],
): Compared => {
  const together = inOrder(
    design,
    all.flatMap((one) => one.times),
  );
  const whole = comparedTimes(design, outcome, together);
  const both = [whole.baseline, whole.primary].every((name) => name !== undefined && times.includes(name));
  return both ? whole : comparedTimes(design, outcome, times);
};

/** The test that the plan is judged by, when one outcome is the primary one. */
export const primaryTest = (design: Design): MainTest | undefined => {
  const primary = primaryOf(design);
  return mainTests(design).find(({ outcome }) => outcome === primary);
};
