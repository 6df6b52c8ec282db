import type { Outcome, Success } from '../../model/index.js';
import type { Value } from '../measures/values.js';
import { criterionOf } from '../outcomes/answerable.js';
import type { Lack } from '../outcomes/tested.js';
import type { Reading } from '../reading.js';
import { type AskedPeople, askedOf } from './asked.js';
import type { Loss } from './attrition.js';
import { reachOf } from './reach.js';
import type { Persons, Sizes } from './sizes.js';

/** Who begins, and who has both of the measurements that the main result is compared between. */
export interface Expected {
  sizes: Sizes;
  /** Those who begin, where they can be counted together. */
  started?: Persons;
  /** The timepoints that are compared. */
  baseline?: string;
  final?: string;
  /** Of whom the main result is asked at all of them, where that is not all who begin. */
  asked?: AskedPeople;
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
  const times = [baseline, final].filter((one) => one !== undefined);
  const loss = test && largest(reading, test.judged.value, times);
  if (loss) found.loss = loss;
  const asked = test && askedOf(reading, test.judged.value, times, test.informant?.kind);
  if (asked) found.asked = asked;
  const left = leftOfAsked(sizes.together, asked, loss);
  if (!left) return found;
  found.answering = left;
  const atMost = !loss ? 'no attrition' : isOfAsked(loss, asked) ? undefined : bounds[loss.of];
  if (atMost) found.atMost = atMost;
  if (test && !found.noPairs) found.pairs = found.answering;
  return found;
}
/**
 * Those left of all who begin, or of those asked, whose number may be missing. A loss of all who begin can count those who are
 * not asked: it does where so few are left of all that it leaves no more than are asked.
 */
function leftOfAsked(
  all: Persons | undefined,
  asked: AskedPeople | undefined,
  loss: Loss | undefined,
): Persons | undefined {
  const left = all && leftOf(all, loss);
  if (!asked) return left;
  const { persons } = asked;
  if (!persons) return undefined;
  return loss?.of === 'started' && left && left.high <= persons.high ? left : leftOf(persons, loss);
}
/** The loss is said of just those who are asked. */
function isOfAsked({ of, statement }: Loss, asked: AskedPeople | undefined): boolean {
  const reach = reachOf(statement.for);
  if (of !== 'others' || !asked || typeof reach === 'string') return false;
  return reach.size === asked.groups.length && asked.groups.every((name) => reach.has(name));
}

/** Those left of so many who begin for what a criterion counts; undefined where it is not said how many of them are asked. */
export function leftForCriterion(
  reading: Reading,
  all: Persons,
  outcome: Outcome,
  success: Success,
): Persons | undefined {
  const { loss = reading.expected.loss, asked } = ofCriterion(reading, outcome, success) ?? reading.expected;
  return leftOfAsked(all, asked, loss);
}
/** The measure and the times that a criterion looks at need not be those of the main result. */
function ofCriterion(
  reading: Reading,
  outcome: Outcome,
  success: Success,
): Pick<Expected, 'loss' | 'asked'> | undefined {
  const test = reading.tests.find((one) => one.outcome === outcome);
  const criterion = criterionOf(reading, outcome, success, test?.judged);
  const value = criterion?.code === 'judged at' ? criterion.value : test?.judged.value;
  if (!value) return undefined;
  const { baseline, final } = test?.compared ?? {};
  const times = (criterion?.code === 'judged at' ? criterion.times : [baseline, final]).filter(
    (one) => one !== undefined,
  );
  const [loss, asked] = [largest(reading, value, times), askedOf(reading, value, times)];
  return { ...(loss && { loss }), ...(asked && { asked }) };
}
function largest(reading: Reading, { instrument }: Value, times: readonly string[]): Loss | undefined {
  const root = reading.instruments.root(instrument);
  const losses = times.flatMap((one) => reading.missing(root, [one]).loss ?? []);
  return losses.sort((a, b) => b.low + b.high - a.low - a.high)[0];
}

const bounds: Record<Loss['of'], Expected['atMost']> = {
  started: undefined,
  completed: 'of completed',
  others: 'of others',
  'not stated': 'denominator not stated',
};
