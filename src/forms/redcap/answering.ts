import type { FormItem } from '../form.js';
import { yesNoCodes } from '../form.js';
import { hasOptions } from '../logic/points.js';
import { isWhole, type Step, stepsOf, strictLimits } from '../logic/questions.js';
import { noWord, yesWord } from '../words/languages.js';
import type { Wording } from '../words/wording.js';
import type { Field } from './dictionary.js';
import { choiceLabel } from './texts.js';

const validated = (type: string, low?: number, high?: number): Partial<Field> => ({
  field_type: 'text',
  text_validation_type_or_show_slider_number: type,
  ...(low !== undefined && { text_validation_min: String(low) }),
  ...(high !== undefined && { text_validation_max: String(high) }),
});

/** The steps that are shown as choices. A first choice with a minus sign would be taken for a formula by a spreadsheet program. */
export function steps({ kind }: FormItem): Step[] | undefined {
  const all = kind.type === 'rating' ? stepsOf(kind) : undefined;
  return all?.every(({ value }) => value >= 0) ? all : undefined;
}

function choices(all: readonly [code: string, text: string][]): string {
  return all.map(([code, text]) => `${code}, ${choiceLabel(text, code)}`).join(' | ');
}

/** How the item is answered. Free text may tell who somebody is, so it is marked as identifying. */
export function answering(item: FormItem, say: (wording: Wording) => string): Partial<Field> {
  const { kind } = item;
  const { low, high } = strictLimits(item);
  switch (kind.type) {
    case 'rating': {
      const all = steps(item);
      if (!all) return validated(isWhole(kind.range) ? 'integer' : 'number', low, high);
      const named = all.map(({ value, text }): [string, string] => [
        String(value),
        text ? `${value} = ${say(text)}` : String(value),
      ]);
      return { field_type: 'radio', select_choices_or_calculations: choices(named) };
    }
    case 'choice':
    case 'choices':
      if (!hasOptions(item)) return { field_type: 'notes', identifier: 'y' };
      return {
        field_type: kind.type === 'choice' ? 'radio' : 'checkbox',
        select_choices_or_calculations: choices(kind.options.map(({ code, text }) => [code, say(text)])),
      };
    case 'yes-no':
      return {
        field_type: 'radio',
        select_choices_or_calculations: choices([
          [yesNoCodes.yes, say(yesWord)],
          [yesNoCodes.no, say(noWord)],
        ]),
      };
    case 'number':
      return validated('number', low, high);
    case 'date':
      return validated('date_ymd');
    default:
      return { field_type: 'notes', identifier: 'y' };
  }
}
