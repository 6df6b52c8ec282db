import type { Outcome, Success } from '../../model/index.js';
import type { Value } from '../measures/values.js';
import { criterionOf } from '../outcomes/answerable.js';
import type { Lack } from '../outcomes/tested.js';
import type { Reading } from '../reading.js';
import type { Loss } from './attrition.js';
import type { Persons, Sizes } from './sizes.js';

/** Who begins, and who has both of the measurements that the main result is compared between. */
export interface Expected {
  sizes: Sizes;
  /** Those who begin, where they can be counted together. */
  started?: Persons;
  /** The timepoints that are compared. */
  baseline?: string;
  final?: string;
  /** What is lost at the one where most is. */
  loss?: Loss;
  /** Those left when most is lost. Whole numbers; missing where the persons are not stated. */
  answering?: Persons;
  /** The same, where they have both measurements: missing where nobody has. */
  pairs?: Persons;
  /** Why nobody has both. */
  noPairs?: Lack;
  /**
   * Why these are only the most that they can be: no attrition in figures, or a share of others than those who began, as of
   * those who completed, of whom nobody says how many they are.
   */
  atMost?: 'no attrition' | 'of completed' | 'of others' | 'denominator not stated';
}

/** Those left of so many when such a share is lost; whole numbers. */
export const leftOf = ({ low, high, per }: Persons, loss?: Pick<Loss, 'low' | 'high'>): Persons => ({
  low: Math.round(low * (1 - (loss?.high ?? 0))),
  high: Math.round(high * (1 - (loss?.low ?? 0))),
  ...(per && { per }),
});

export function expectedPairs(reading: Reading): Expected {
  const test = reading.decisive;
  const sizes = reading.sizes;
  const { noPairs } = test ?? {};
  const { baseline, final } = test?.compared ?? {};
  const found: Expected = {
    sizes,
    ...(sizes.together && { started: sizes.together }),
    ...(baseline !== undefined && { baseline }),
    ...(final !== undefined && { final }),
    ...(noPairs && { noPairs }),
  };
  const loss = test && largest(reading, test.judged.value, [baseline, final]);
  if (loss) found.loss = loss;
  if (!sizes.together) return found;
  found.answering = leftOf(sizes.together, loss);
  const atMost = loss ? bounds[loss.of] : 'no attrition';
  if (atMost) found.atMost = atMost;
  if (test && !found.noPairs) found.pairs = found.answering;
  return found;
}
/** What is lost of what a criterion counts: the measure and the times that it looks at, which need not be those of the main result. */
export function lossOfCriterion(reading: Reading, outcome: Outcome, success: Success): Loss | undefined {
  const test = reading.tests.find((one) => one.outcome === outcome);
  const criterion = criterionOf(reading, outcome, success, test?.judged);
  const value = criterion?.code === 'judged at' ? criterion.value : test?.judged.value;
  if (!value) return undefined;
  const { baseline, final } = test?.compared ?? {};
  const times = criterion?.code === 'judged at' ? criterion.times : [baseline, final];
  return largest(reading, value, times);
}
function largest(reading: Reading, { instrument }: Value, times: readonly (string | undefined)[]): Loss | undefined {
  const root = reading.instruments.root(instrument);
  const losses = times.flatMap((one) => (one === undefined ? [] : (reading.missing(root, [one]).loss ?? [])));
  return losses.sort((a, b) => b.low + b.high - a.low - a.high)[0];
}

const bounds: Record<Loss['of'], Expected['atMost']> = {
  started: undefined,
  completed: 'of completed',
  others: 'of others',
  'not stated': 'denominator not stated',
};
