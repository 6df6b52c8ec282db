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
  const root = test && reading.instruments.root(test.judged.value.instrument);
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
  const times = [baseline, final].filter((one) => one !== undefined);
  const losses = root === undefined ? [] : times.flatMap((one) => reading.missing(root, [one]).loss ?? []);
  const [loss] = losses.sort((a, b) => b.low + b.high - a.low - a.high);
  if (loss) found.loss = loss;
  if (!sizes.together) return found;
  found.answering = leftOf(sizes.together, loss);
  const atMost = loss ? bounds[loss.of] : 'no attrition';
  if (atMost) found.atMost = atMost;
  if (test && !found.noPairs) found.pairs = found.answering;
  return found;
}
const bounds: Record<Loss['of'], Expected['atMost']> = {
  started: undefined,
  completed: 'of completed',
  others: 'of others',
  'not stated': 'denominator not stated',
};
