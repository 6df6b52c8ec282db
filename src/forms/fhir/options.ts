import { pointsOf } from '../../model/index.js';
import { numberWords } from '../../words/index.js';
import type { FormItem } from '../form.js';
import { yesNoCodes } from '../form.js';
import { stepsOf } from '../logic/questions.js';
import { noWord, yesWord } from '../words/languages.js';
import { compose, type Wording } from '../words/wording.js';

/** An answer that is chosen from a list. */
export interface ChoiceOption {
  code: string;
  text: Wording;
  /** What the answer is in the form's data. */
  answer: string | number;
  /** The number that it counts as, where the answers stand in an order. */
  weight?: number;
}

/** `3`, or `0 – mycket dåligt` at the ends of the scale. */
function stepText(value: number, label: Wording | undefined, languages: readonly string[]): Wording {
  if (!label) return compose(['sv', 'en'], [], (_, own) => numberWords(value, own));
  return compose(languages, [label], ([text], own) => `${numberWords(value, own)} – ${text}`);
}

/** The answers that an item is answered with, in order; undefined where it is answered with a number, a date or a text. */
export function optionsOf(item: FormItem, languages: readonly string[] = []): ChoiceOption[] | undefined {
  const { kind } = item;
  switch (kind.type) {
    case 'rating':
      return stepsOf(kind)?.map(({ value, text }) => {
        const points = kind.options?.find(({ code }) => Number(code) === value)?.points ?? value;
        const weight = typeof points === 'number' ? { weight: points } : {};
        return { code: String(value), text: stepText(value, text, languages), answer: value, ...weight };
      });
    case 'choice':
    case 'choices': {
      const ordered = kind.type === 'choice' && kind.ordered;
      const options = kind.options.map((option) => {
        const points = pointsOf(option);
        const { code, text } = option;
        return { code, text, answer: code, ...(ordered && typeof points === 'number' && { weight: points }) };
      });
      return options.length > 0 ? options : undefined;
    }
    // A list, since a tick box could not tell "no" from "not answered".
    case 'yes-no':
      return [
        { code: yesNoCodes.yes, text: yesWord, answer: yesNoCodes.yes },
        { code: yesNoCodes.no, text: noWord, answer: yesNoCodes.no },
      ];
    default:
      return undefined;
  }
}
