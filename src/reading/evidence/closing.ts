import type { Item, Option, Word } from '../../model/index.js';
import type { Instruments } from '../measures/instruments.js';
import { optionsOf, type Value } from '../measures/values.js';

/**
 * What an answer about how it ended comes to, as the design values it. `reached`: positive, and of ordered answers the best
 * of those; `partly`: positive and not the best; `unvalued`: the design does not say; `reason`: in a list about goals, why it
 * was closed, which shows no result.
 */
export const endings = ['reached', 'partly', 'neutral', 'not-reached', 'unknown', 'unvalued', 'reason'] as const;
export type Ending = (typeof endings)[number];

/** A question about how it ended: whether goals were reached, or why it was closed. */
export interface Closing {
  /** `attainment`: a list that may mix in reasons. */
  about: 'attainment' | 'reason';
  /** By code of the answer, in the answers' order. */
  answers: readonly { code: number; ending: Ending }[];
  /** Several answers can be given, so that they are no parts of a whole. */
  several: boolean;
  /** Something is positive and nothing negative, so that everything looks good. */
  noNegative: boolean;
}

/** Undefined where a value is not about how it ended, or is not answered by choosing. */
export function closingOf(instruments: Instruments, { instrument, item, type, better }: Value): Closing | undefined {
  if (!item || !['ordinal', 'choice', 'choices', 'yes-no'].includes(type)) return undefined;
  const whole = instruments.of(instrument)?.measures ?? instruments.content(instrument)?.measures ?? [];
  const own = item.measures ?? whole;
  const options = optionsOf(item);
  const isClosing = (words: readonly Word<'Measures'>[]) =>
    words.includes('closing-reason') || words.includes('goal-attainment');
  if (!isClosing(own) && !options.some(({ measures = [] }) => isClosing(measures))) return undefined;
  const isReason = (words: readonly Word<'Measures'>[]) =>
    words.includes('closing-reason') && !words.includes('goal-attainment') && !words.includes('outcome');
  const reasons = options.map(({ measures }) => isReason(measures ?? own));
  const about = (options.length > 0 ? reasons.every(Boolean) : isReason(own)) ? 'reason' : 'attainment';
  const answers =
    type === 'yes-no'
      ? yesNo(better)
      : options.map((option, index) => ({
          code: index + 1,
          ending:
            about === 'attainment' && reasons[index] ? ('reason' as const) : valued(options, option, item, better),
        }));
  const has = (ending: Ending) => answers.some((one) => one.ending === ending);
  return { about, answers, several: type === 'choices', noNegative: has('reached') && !has('not-reached') };
}

const yesNo = (better: Value['better']): Closing['answers'] => {
  const of = (code: number): Ending =>
    !better ? 'unvalued' : (code === 1) === (better === 'higher') ? 'reached' : 'not-reached';
  return [1, 0].map((code) => ({ code, ending: of(code) }));
};

function valued(options: readonly Option[], option: Option, { kind }: Item, better: Value['better']): Ending {
  switch (option.valence) {
    case 'negative':
      return 'not-reached';
    case 'neutral':
    case 'unknown':
      return option.valence;
    case 'positive': {
      if (kind?.type !== 'choice' || !kind.ordered || !better) return 'reached';
      const positive = options.filter(({ valence }) => valence === 'positive');
      return positive.at(better === 'higher' ? -1 : 0) === option ? 'reached' : 'partly';
    }
    default:
      return 'unvalued';
  }
}
