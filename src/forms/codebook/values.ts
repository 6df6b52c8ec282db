import type { Range } from '../../model/index.js';
import { numberWords, rangeWords, unitWord } from '../../words/index.js';
import { type FormItem, type FormOption, type ScoreEntry, yesNoCodes } from '../form.js';
import { isWhole } from '../logic/questions.js';
import { noWord, yesWord } from '../words/languages.js';
import { filled } from '../words/terms.js';
import { compose, type Wording } from '../words/wording.js';
import { codebookWords as words } from './interface-texts.js';

const own = ['sv', 'en'];

/** The answers that an item with given answers has, each with its code; undefined for an item answered freely. */
export function options({ kind }: FormItem): Pick<FormOption, 'code' | 'text'>[] | undefined {
  if (kind.type === 'choice' || kind.type === 'choices') return kind.options;
  if (kind.type !== 'yes-no') return undefined;
  return [
    { code: yesNoCodes.yes, text: yesWord },
    { code: yesNoCodes.no, text: noWord },
  ];
}

/** The numbers of a rating or a number that have words. */
export function ends({ kind }: FormItem): { value: number; text: Wording }[] {
  if (kind.type === 'number') return (kind.options ?? []).map(({ code, text }) => ({ value: Number(code), text }));
  if (kind.type !== 'rating') return [];
  const { range, lowLabel, highLabel, options = [] } = kind;
  const said = options.map(({ code, text }) => ({ value: Number(code), text }));
  const hasNone = (value: number | undefined) => value !== undefined && said.every((one) => one.value !== value);
  return [
    ...(lowLabel && hasNone(range.low) ? [{ value: range.low ?? 0, text: lowLabel }] : []),
    ...said,
    ...(highLabel && hasNone(range.high) ? [{ value: range.high ?? 0, text: highLabel }] : []),
  ];
}

/** `Heltal, 0–10`; without limits the type alone. */
export function limitedWords(whole: boolean, range: Range | undefined): Wording {
  return compose(own, [], (_, language) => {
    const type = words[whole ? 'whole' : 'number'][language];
    const limits = range ? rangeWords(range, language) : '';
    return limits ? filled(words.range[language], { type, range: limits }) : type;
  });
}

function typeWords({ kind }: FormItem): Wording {
  switch (kind.type) {
    case 'rating':
      return limitedWords(isWhole(kind.range), kind.range);
    case 'number':
      return limitedWords(false, kind.range);
    case 'choice':
      return kind.ordered ? words.ordered : words.unordered;
    case 'choices':
      return words.several;
    case 'yes-no':
      return words.unordered;
    case 'date':
      return words.date;
    default:
      return words.text;
  }
}

/**
 * What may stand in an item's column, one text a line: the type with its limits, the unit, the codes, the ends of a
 * scale, and which way is better where the item is a score that is written in.
 */
export function valueWords(item: FormItem, languages: readonly string[], entry?: ScoreEntry): Wording[] {
  const { kind } = item;
  const unit = kind.type === 'number' ? kind.unit : undefined;
  return [
    typeWords(item),
    ...(unit
      ? [compose(own, [], (_, language) => filled(words.unit[language], { unit: unitWord(unit, undefined, language) }))]
      : []),
    ...(options(item) ?? []).map(({ code, text }) => compose(languages, [text], ([label]) => `${code} = ${label}`)),
    ...ends(item).map(({ value, text }) =>
      compose(languages, [text], ([label], language) => `${numberWords(value, language)} = ${label}`),
    ),
    ...(entry?.better ? [words[entry.better]] : []),
  ];
}
