import { type Answer, type Answers, type FormItem, isWhole, relevant, yesNoCodes } from '../forms/index.js';
import { dateOf, inOrder } from '../model/index.js';
import { normalBelow } from '../statistics/index.js';
import type { Directions } from './directions.js';
import type { Random } from './random.js';
import { type Shifts, usualShift } from './shifts.js';

/** How a client is on the day: better is higher, and standard normal at the start. */
interface Standing {
  /** At the start. */
  wellbeing: number;
  /** How much of the change has come: 0 to 1. */
  progress: number;
  /** How much more than others this client changes. */
  spread: number;
  /** How much clients change on average, by variable. */
  shifts: Shifts;
  /** A day number. */
  day: number;
}

/** An item follows the client's wellbeing by so much; the rest is its own chance. */
const loading = 0.8;
/** An item that is asked is left out this often. */
const leftOut = 0.02;
/** An answer that does not count (do not know) is given this often, where there is one. */
const uncounted = 0.03;

function answerTo(
  item: FormItem,
  { wellbeing, progress, spread, shifts, day }: Standing,
  directions: Directions,
  random: Random,
): Answer | undefined {
  const { kind } = item;
  const { better, desired = [] } = directions.get(item.variable) ?? {};
  const towards = better === 'lower' ? -1 : 1;
  const now = wellbeing + progress * ((shifts.get(item.variable) ?? usualShift) + spread);
  const own = loading * towards * now + Math.sqrt(1 - loading ** 2) * random.normal();
  const height = normalBelow(own);
  switch (kind.type) {
    case 'rating':
    case 'number': {
      const beside = (kind.options ?? []).filter(({ points }) => typeof points === 'string');
      if (beside.length > 0 && random.chance(uncounted)) return Number(random.one(beside).code);
      const low = kind.range?.low ?? Math.min(0, kind.range?.high ?? 0);
      const high = kind.range?.high ?? low + 30;
      const value = low + height * (high - low);
      // Whole numbers where the bounds are, as people answer; else quarters, which are exact in every program.
      return isWhole({ low, high }) ? Math.round(value) : Math.min(high, Math.max(low, Math.round(value * 4) / 4));
    }
    case 'choice': {
      const declined = kind.options.find(({ declines }) => declines);
      if (declined && random.chance(uncounted)) return declined.code;
      if (kind.yesNo) return height > 0.5 ? yesNoCodes.yes : yesNoCodes.no;
      const options = inOrder(kind.options.filter(({ declines }) => !declines));
      if (options.length === 0) return undefined;
      if (kind.ordered) {
        // Answers that do not count are few.
        const counted = options.filter(({ points }) => points === undefined || typeof points === 'number');
        if (counted.length === 0 || (counted.length < options.length && random.chance(uncounted)))
          return random.one(options.filter((one) => !counted.includes(one))).code;
        return counted[Math.min(counted.length - 1, Math.floor(height * counted.length))]?.code;
      }
      // The better they are, the more often it is one of the desired answers.
      const isGood = towards * own > 0;
      const likely = options.filter((_, index) => desired.includes(index + 1) === isGood);
      return random.one(desired.length > 0 && likely.length > 0 ? likely : options).code;
    }
    case 'choices': {
      const chosen = kind.options.filter(() => random.chance(0.35)).map(({ code }) => code);
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'yes-no':
      return height > 0.5 ? yesNoCodes.yes : yesNoCodes.no;
    case 'date':
      return dateOf(day - random.whole(1, 700));
    default:
      return random.chance(0.3) ? 'SIMULERAT / SIMULATED' : undefined;
  }
}

/** One client's answers to a form: only to what is then asked, with some left out. */
export function answersTo(
  items: readonly FormItem[],
  standing: Standing,
  directions: Directions,
  random: Random,
): Answers {
  const answers: Record<string, Answer | undefined> = {};
  for (const item of items) {
    // A random number is drawn for each, asked or not, so that a changed condition does not change the others' answers.
    const answer = answerTo(item, standing, directions, random);
    const skipped = random.chance(leftOut);
    if (skipped) continue;
    // Most are always asked; what else is asked is worked out only for those that are not.
    if (!item.condition || relevant(items, answers).has(item.variable)) answers[item.variable] = answer;
  }
  const asked = relevant(items, answers);
  return Object.fromEntries(
    Object.entries(answers).filter(([name, answer]) => answer !== undefined && asked.has(name)),
  );
}
