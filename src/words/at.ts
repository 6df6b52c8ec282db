import type { Language } from '../model/index.js';
import { type Joint, listed } from './sentences.js';

/** Beginnings by which a title says itself when it is: `När barnet flyttar`, `Ett år efter avslut`, `4–8 månader efter`. */
const beginnings: Record<Language, Record<'adverbs' | 'numbers' | 'between' | 'times' | 'units' | 'sides', string>> = {
  sv: {
    adverbs:
      'när|då|efter|efteråt|inom|innan|före|under|vid|varje|varannan|vartannat|vart|var|på|i|från|mellan|direkt|strax|omedelbart|cirka|ungefär|ca|minst|högst|tidigast|senast',
    numbers: 'en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv',
    between: 'till|eller|och',
    times: 'gång(?:er)?',
    units: 'minut(?:er)?|timm(?:e|ar)|dag(?:ar)?|dygn|veck(?:a|or)|månad(?:er)?|kvartal|termin(?:er)?|halvår|år',
    sides: 'efter\\p{L}*|före|innan|senare|tidigare|därefter|dessförinnan|in|från|framåt',
  },
  en: {
    adverbs:
      'when|after|afterwards|within|before|during|at|every|each|on|in|from|between|just|shortly|immediately|about|once|twice',
    numbers: 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve',
    between: 'to|or|and',
    times: 'times?',
    units: '(?:minute|hour|day|week|month|quarter|year)s?',
    sides: 'after\\p{L}*|before|later|earlier|prior|into|in|from|on',
  },
};
/** `gånger`, `månader efter`; an amount that nothing follows (`Tre månader`) is a name, as a length would be read into it. */
const counted = ({ times, units, sides }: (typeof beginnings)['sv']): string =>
  `(?:${times})(?=\\s|$)|(?:${units})\\s+(?:${sides})(?=\\s|$)`;
const saysWhen = (own: (typeof beginnings)['sv']): RegExp => {
  const { adverbs, numbers, between } = own;
  const amount = (number: string): string => `${number}(?:\\s+(?:${between})\\s+${number})?\\s+`;
  const [inWords, inFigures] = [amount(`(?:${numbers})`), amount('\\d[\\d.,–-]*')];
  // Figures are the same in every language.
  const anyCounted = Object.values(beginnings).map(counted).join('|');
  return new RegExp(`^(?:(?:${adverbs})(?=\\s|$)|${inWords}(?:${counted(own)})|${inFigures}(?:${anyCounted}))`, 'iu');
};
const free: Record<Language, RegExp> = { sv: saysWhen(beginnings.sv), en: saysWhen(beginnings.en) };

/** What stands after `at`; `free` what needs no preposition. */
export interface Place {
  title: string;
  free: boolean;
}
/**
 * A title as it stands after `at`, with a small first letter where it needs no preposition. One in another language is a
 * name in this one, and needs it (`at Efter placeringen`) unless it begins with a number in figures.
 */
export const placeOf = (title: string, language: Language): Place =>
  free[language].test(title)
    ? { title: title.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLocaleLowerCase('sv')), free: true }
    : { title, free: false };

/** `vid Nybesök och Avslut`; each with its own preposition when one has none: `vid Nybesök och när barnet flyttar`. */
export const atEach = (places: readonly Place[], language: Language, joint: Joint = 'and'): string => {
  const at = language === 'sv' ? 'vid' : 'at';
  const said = (each: (one: Place) => string): string => listed(places.map(each), language, joint);
  if (places.length === 0) return '';
  if (places.some((one) => one.free)) return said((one) => (one.free ? one.title : `${at} ${one.title}`));
  return `${at} ${said(({ title }) => title)}`;
};

/** Titles after `at`, without the preposition where the title says by itself when it is: `när barnet flyttar`. Empty for none. */
export const atTitles = (titles: readonly string[], language: Language): string =>
  atEach(
    titles.map((title) => placeOf(title, language)),
    language,
  );
