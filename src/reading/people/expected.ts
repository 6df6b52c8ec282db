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
  /** Whole numbers; missing where the persons are not stated, or where nobody has both measurements. */
  pairs?: Persons;
  /**
   * Why `pairs` is only the most that it can be: no attrition in figures, or a share of those who completed, of whom nobody
   * says how many they are of those who began.
   */
  atMost?: 'no attrition' | 'of completed' | 'denominator not stated';
}

export function expectedPairs(reading: Reading): Expected {
  const test = reading.decisive;
  const root = test && reading.instruments.root(test.judged.value.instrument);
  const sizes = reading.sizes;
  const { baseline, final } = test?.compared ?? {};
  const found: Expected = {
    sizes,
    ...(sizes.together && { started: sizes.together }),
    ...(baseline !== undefined && { baseline }),
    ...(final !== undefined && { final }),
  };
  const times = [baseline, final].filter((one) => one !== undefined);
  const losses = root === undefined ? [] : times.flatMap((one) => reading.missing(root, [one]).loss ?? []);
  const [loss] = losses.sort((a, b) => b.low + b.high - a.low - a.high);
  if (loss) found.loss = loss;
  // Without a first value, or with answers that belong to nobody, there is no pair to count.
  if (!sizes.together || baseline === undefined || final === undefined || test?.lacks === 'unpaired') return found;
  const { low, high, per } = sizes.together;
  found.pairs = {
    low: Math.round(low * (1 - (loss?.high ?? 0))),
    high: Math.round(high * (1 - (loss?.low ?? 0))),
    ...(per && { per }),
  };
  const atMost = !loss
    ? 'no attrition'
    : loss.of === 'completed'
      ? 'of completed'
      : loss.of === 'not stated'
        ? 'denominator not stated'
        : undefined;
  if (atMost) found.atMost = atMost;
  return found;
}
