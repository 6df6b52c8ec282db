import type { Language } from '../model/index.js';
import { type Joint, listed } from './sentences.js';

/** Beginnings by which a title says itself when it is: `När barnet flyttar`, `Ett år efter avslut`, `4–8 månader efter`. */
const beginnings: Record<Language, { adverbs: string; numbers: string; between: string; units: string }> = {
  sv: {
    adverbs:
      'när|då|efter|efteråt|inom|innan|före|under|vid|varje|varannan|vartannat|vart|var|på|i|från|mellan|direkt|strax|omedelbart|cirka|ungefär|ca|minst|högst|tidigast|senast',
    numbers: 'en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv',
    between: 'till|eller|och',
    units: 'minut|timm|dag|dyg|veck|månad|kvartal|termin|halvår|år|gång',
  },
  en: {
    adverbs:
      'when|after|afterwards|within|before|during|at|every|each|on|in|from|between|just|shortly|immediately|about|once|twice',
    numbers: 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve',
    between: 'to|or|and',
    units: 'minute|hour|day|week|month|quarter|year|time',
  },
};
const anyUnit = `${beginnings.sv.units}|${beginnings.en.units}`;
const saysWhen = ({ adverbs, numbers, between, units }: (typeof beginnings)['sv']): RegExp => {
  const amount = (number: string): string => `${number}(?:\\s+(?:${between})\\s+${number})?\\s+`;
  const [inWords, inFigures] = [amount(`(?:${numbers})`), amount('\\d[\\d.,–-]*')];
  // Figures are the same in every language.
  return new RegExp(`^(?:(?:${adverbs})(?=\\s|$)|${inWords}(?:${units})|${inFigures}(?:${anyUnit}))`, 'iu');
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
