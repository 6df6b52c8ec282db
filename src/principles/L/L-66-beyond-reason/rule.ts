import { type Amount, isWithinReason, mostPersons, mostYears, type Said } from '../../../model/index.js';
import { type Length, read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

/** More people than there are, a time that nobody lives to see the end of, or that is no time at all, and what no group can be. */
type Wrong =
  | 'people'
  | 'fewer'
  | 'reversed'
  | 'long'
  | 'no length'
  | 'no interval'
  | 'ratio'
  | 'icc'
  | 'one group'
  | 'margin';

export const beyondReason = rule<{ wrong: Wrong }>({
  code: 'L-66',
  name: 'beyond-reason',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ wrong }) => `${says[wrong].sv}, så inget räknas med det: rätta talet.`,
    en: ({ wrong }) => `${says[wrong].en}, so nothing is computed from it: correct the number.`,
  },
  *check(design) {
    const { numbers } = read(design);
    for (const { path, value } of numbers.amounts) {
      const wrong = wrongNumber(value);
      if (wrong) yield { path, params: { wrong } };
    }
    for (const { path, value } of numbers.lengths) {
      const wrong = wrongLength(value);
      if (wrong) yield { path, params: { wrong } };
    }
    for (const { path, ratio, icc, groups } of design.comparisons) {
      if (ratio && (ratio.intervention <= 0 || ratio.comparison <= 0)) yield { path, params: { wrong: 'ratio' } };
      if (icc && (icc.value < 0 || icc.value > 1)) yield { path, params: { wrong: 'icc' } };
      if (groups !== undefined && groups < 2) yield { path, params: { wrong: 'one group' } };
    }
    for (const { outcome } of read(design).outcomes) {
      const { margin, path } = outcome;
      const isMargin = !margin || (margin.value > 0 && !(margin.percent && margin.value >= 100));
      if (!isMargin) yield { path, params: { wrong: 'margin' } };
    }
  },
});

const says: Record<Wrong, Said> = {
  people: { sv: 'Fler än tio miljoner finns det inte att följa', en: 'There are no more than ten million to follow' },
  fewer: { sv: 'Ett antal kan inte vara mindre än noll', en: 'A number of people cannot be less than zero' },
  reversed: {
    sv: 'Den lägsta gränsen är högre än den högsta',
    en: 'The lowest bound is above the highest',
  },
  long: { sv: `Längre än ${mostYears} år följs ingen`, en: `Nobody is followed for more than ${mostYears} years` },
  'no length': {
    sv: 'Det som pågår ska pågå längre än ingen tid alls',
    en: 'What goes on must go on for longer than no time at all',
  },
  'no interval': {
    sv: 'Mellan två gånger måste det gå någon tid',
    en: 'Some time must pass between one round and the next',
  },
  ratio: {
    sv: 'I en fördelning är båda talen större än noll',
    en: 'Both numbers of a ratio are greater than zero',
  },
  icc: { sv: 'En intraklasskorrelation ligger mellan 0 och 1', en: 'An intraclass correlation lies between 0 and 1' },
  'one group': {
    sv: 'En jämförelse har minst två grupper, den som får insatsen medräknad',
    en: 'A comparison has at least two groups, the one that gets the intervention included',
  },
  margin: {
    sv: 'En marginal är större än noll, och mindre än 100 när den är i procent',
    en: 'A margin is greater than zero, and less than 100 where it is in percent',
  },
};

/** Shares are held against their whole by a rule of their own. */
function wrongNumber({ low, high, percent, of }: Amount): Wrong | undefined {
  if (percent) return undefined;
  const bounds = [low, high, of].filter((one) => one !== undefined);
  if (bounds.some((one) => one > mostPersons)) return 'people';
  if (of !== undefined) return undefined;
  if (bounds.some((one) => one < 0)) return 'fewer';
  return isReversed(low, high) ? 'reversed' : undefined;
}

function wrongLength({ low, high, unit, is }: Length): Wrong | undefined {
  const bounds = [low, high].filter((one) => one !== undefined);
  if (bounds.some((one) => !isWithinReason(one, unit))) return 'long';
  if (is === 'every') return bounds.some((one) => one <= 0) ? 'no interval' : undefined;
  if (isReversed(low, high)) return 'reversed';
  if (is !== 'duration') return undefined;
  const isNone = high === undefined ? (low ?? 1) < 0 : high <= 0;
  return isNone ? 'no length' : undefined;
}

const isReversed = (low: number | undefined, high: number | undefined): boolean =>
  low !== undefined && high !== undefined && low > high;
