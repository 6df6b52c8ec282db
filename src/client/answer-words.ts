import type { Inline } from '../documents/index.js';
import { type Answer, type FormItem, noWord, stepWording, yesNoCodes, yesWord } from '../forms/index.js';
import { durationWords } from '../words/index.js';
import type { Speech } from './speech.js';

/** An answer as the form has it in words: the text of what was chosen, a number with what the ends of its scale are called. */
export function answerWords(item: FormItem, answer: Answer, speech: Speech): Inline[] {
  const { kind } = item;
  const options = ('options' in kind ? kind.options : undefined) ?? [];
  const option = options.find(({ code }) => code === String(answer));
  switch (kind.type) {
    case 'rating': {
      if (option) return [speech.show(stepWording({ ...option, value: Number(answer) }, speech.languages))];
      const { range, lowLabel, highLabel } = kind;
      const end = (value: number | undefined, text: typeof lowLabel) =>
        value === undefined || !text ? [] : [speech.text(stepWording({ value, text }, speech.languages))];
      const ends = [...end(range.low, lowLabel), ...end(range.high, highLabel)].join(', ');
      return [`${speech.number(Number(answer))}${ends === '' ? '' : ` (${ends})`}`];
    }
    case 'number': {
      if (option) return [speech.show(option.text)];
      const value = Number(answer);
      const { unit } = kind;
      return [unit ? durationWords({ low: value, high: value, unit }, speech.own) : speech.number(value)];
    }
    case 'yes-no':
      return [speech.show(answer === yesNoCodes.yes ? yesWord : noWord)];
    case 'choice':
      return [option ? speech.show(option.text) : String(answer)];
    case 'choices': {
      const chosen = typeof answer === 'object' ? answer : [String(answer)];
      return chosen.flatMap((code, index) => {
        const found = options.find((one) => one.code === code);
        return [...(index > 0 ? [', '] : []), found ? speech.show(found.text) : code];
      });
    }
    default:
      return [String(answer)];
  }
}
