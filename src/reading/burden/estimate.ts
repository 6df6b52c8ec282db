import type { Collect, Item } from '../../model/index.js';
import type { MeasureRef } from '../measures/values.js';
import type { Reading } from '../reading.js';
import type { Bounds } from './burden.js';

/** How the time of a measurement is spent, where nobody has said how long it lasts. */
export type Work = 'answered' | 'interviewed' | 'registered';

/**
 * Minutes for one thing, at least and at most: rough rates to reckon with, and no facts of any instrument. Whoever knows better
 * writes `varar`. What is asked in an interview takes the time of both.
 */
const rates = {
  /** A question with answers to choose among, that the client answers alone. */
  answered: { low: 10 / 60, high: 20 / 60 },
  /** One to be answered in own words, or in an interview. */
  interviewed: { low: 1, high: 2 },
  /** A fact that staff register. */
  registered: { low: 0.5, high: 0.5 },
  /** A judgement or a form whose questions are not described. */
  undescribed: { low: 5, high: 10 },
  /** A figure of a paper form that is typed in, and the form itself. */
  typed: { low: 2 / 60, high: 2 / 60 },
  typedForm: { low: 1, high: 1 },
} as const satisfies Record<string, Bounds>;

/** Estimated minutes each time: by what is asked, or, where that is not described, as one judgement. */
export const estimated = (reading: Reading, measure: MeasureRef, work: Work): Bounds => {
  const asked = questionsOf(reading, measure);
  if (!asked) return rates.undescribed;
  const inWords = work === 'answered' ? asked.inWords : 0;
  return rounded(added(times(rates[work], asked.count - inWords), times(rates.interviewed, inWords)));
};

/** Minutes to type one paper form of a measurement; missing where it is not known how many answers it holds. */
export function typingTime(reading: Reading, { measures }: Collect): Bounds | undefined {
  const asked = measures.map((one) => questionsOf(reading, one));
  const counts = asked.flatMap((one) => (one ? [one.count] : []));
  if (counts.length < asked.length) return undefined;
  const all = counts.reduce((sum, count) => sum + count, 0);
  return rounded(added(rates.typedForm, times(rates.typed, all)));
}

/** How many questions, those to be answered in own words among them; missing where they are not described. */
function questionsOf(
  reading: Reading,
  { instrument, part }: MeasureRef,
): { count: number; inWords: number } | undefined {
  const described = reading.instruments.of(instrument);
  if (!described) return undefined;
  const { items, itemCount } = described;
  const item = items.find(({ name }) => name === part);
  const asked = item ? [item] : items;
  if (asked.length === 0) return itemCount && { count: itemCount.count, inWords: 0 };
  return { count: asked.length, inWords: asked.filter(isInWords).length };
}
const isInWords = ({ kind }: Item): boolean => kind?.type === 'text';

const times = ({ low, high }: Bounds, count: number): Bounds => ({ low: low * count, high: high * count });
const added = (one: Bounds, other: Bounds): Bounds => ({ low: one.low + other.low, high: one.high + other.high });
/** To whole minutes, few to half ones, so that the sums can be followed with pen and paper; less than one as it is. */
const rounded = ({ low, high }: Bounds): Bounds => ({ low: round(low), high: round(high) });
const round = (minutes: number): number => {
  if (minutes < 1) return minutes;
  return minutes < 5 ? Math.round(2 * minutes) / 2 : Math.round(minutes);
};
