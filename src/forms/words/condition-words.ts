import { quoted as inQuotes, listed, numberWords } from '../../words/index.js';
import type { FormCondition, FormItem, FormTest } from '../form.js';
import { noWord, yesWord } from './languages.js';
import { inLanguage, ownLanguage, type Spoken, type Wording } from './wording.js';

type Own = 'sv' | 'en';
/** Without the signs that hold an answer apart, which nobody writes. */
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');
type Phrases = Record<FormTest['operator'], string>;

const numbers: Record<Own, Phrases> = {
  sv: { is: 'är', 'is-not': 'inte är', '<': 'är mindre än', '<=': 'är högst', '>': 'är mer än', '>=': 'är minst' },
  en: {
    is: 'is',
    'is-not': 'is not',
    '<': 'is less than',
    '<=': 'is at most',
    '>': 'is more than',
    '>=': 'is at least',
  },
};
const dates: Record<Own, Phrases> = {
  sv: { is: 'är', 'is-not': 'inte är', '<': 'är före', '<=': 'är senast', '>': 'är efter', '>=': 'är tidigast' },
  en: {
    is: 'is',
    'is-not': 'is not',
    '<': 'is before',
    '<=': 'is at the latest',
    '>': 'is after',
    '>=': 'is at the earliest',
  },
};
const options: Record<Own, Phrases> = {
  sv: {
    is: 'är',
    'is-not': 'inte är',
    '<': 'kommer före',
    '<=': 'är eller kommer före',
    '>': 'kommer efter',
    '>=': 'är eller kommer efter',
  },
  en: {
    is: 'is',
    'is-not': 'is not',
    '<': 'comes before',
    '<=': 'is or comes before',
    '>': 'comes after',
    '>=': 'is or comes after',
  },
};

function optionText(item: FormItem | undefined, code: string): Wording | undefined {
  if (item?.kind.type === 'yes-no') return code === '1' ? yesWord : noWord;
  if (item?.kind.type !== 'choice' && item?.kind.type !== 'choices') return undefined;
  return item.kind.options.find((option) => option.code === code)?.text;
}

function testWords(test: FormTest, item: FormItem | undefined, number: number | string, language: string): string {
  const own = ownLanguage(language);
  const answer = own === 'sv' ? `svaret på fråga ${number}` : `the answer to question ${number}`;
  if ('number' in test.value) return `${answer} ${numbers[own][test.operator]} ${numberWords(test.value.number, own)}`;
  if ('date' in test.value) return `${answer} ${dates[own][test.operator]} ${test.value.date}`;
  const wording = optionText(item, test.value.code);
  // The answer may be written the other way: isolated, so that it does not turn the sentence around.
  const text = `\u2068${wording ? inLanguage(wording, language).text : test.value.code}\u2069`;
  const quoted = inQuotes(text, own);
  if (item?.kind.type === 'choices') {
    const chosen = {
      sv: { is: 'är valt', 'is-not': 'inte är valt' },
      en: { is: 'is chosen', 'is-not': 'is not chosen' },
    };
    const phrase = chosen[own][test.operator === 'is' ? 'is' : 'is-not'];
    return own === 'sv' ? `${quoted} ${phrase} i fråga ${number}` : `${quoted} ${phrase} in question ${number}`;
  }
  return `${answer} ${options[own][test.operator]} ${quoted}`;
}

/** When an item is to be answered, for paper: `Besvaras bara om svaret på fråga 4 är ”Ja”.` */
export function conditionWords(
  condition: FormCondition,
  items: readonly FormItem[],
  numberOf: ReadonlyMap<string, number | string>,
  { languages, dictionary }: Spoken,
): Wording {
  const byVariable = new Map(items.map((item) => [item.variable, item]));
  const inWords = (language: string) => {
    const own = ownLanguage(language);
    const words = (test: FormTest) =>
      testWords(test, byVariable.get(test.variable), numberOf.get(test.variable) ?? 0, language);
    const groups = condition.any.map(({ all }) => listed(all.map(words), own));
    return own === 'sv'
      ? `Besvaras bara om ${groups.join(', eller om ')}.`
      : `Answer only if ${groups.join(', or if ')}.`;
  };
  const said = Object.fromEntries(languages.map((language) => [language, inWords(language)]));
  // A whole sentence that the design has in another language.
  const known = dictionary.translated({ sv: plain(inWords('sv')), en: plain(inWords('en')) });
  return {
    ...said,
    ...Object.fromEntries(Object.entries(known).filter(([language]) => !(language === 'sv' || language === 'en'))),
  };
}
