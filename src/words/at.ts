import type { Language } from '../model/said.js';
import { type Joint, listed } from './sentences.js';

/**
 * Beginnings of a title that say by themselves when it is, in either language (a title without a translation stands in
 * its own): `När barnet flyttar`, `Ett år efter avslut`, `4–8 månader efter`.
 */
const number =
  'en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const unit = 'minut|timm|dag|dyg|veck|månad|kvartal|termin|halvår|år|minute|hour|day|week|month|quarter|year';
const adverb =
  'när|då|efter|efteråt|inom|innan|före|under|vid|varje|varannan|vartannat|vart|var|på|i|från|mellan|direkt|strax|omedelbart|cirka|ungefär|ca|minst|högst|tidigast|senast|' +
  'when|after|afterwards|within|before|during|at|every|each|on|in|from|between|just|shortly|immediately|about';
const saysWhen = new RegExp(`^(?:(?:${adverb})(?=\\s|$)|(?:${number})\\s+(?:${unit})|\\d[\\d.,–-]*\\s)`, 'iu');

/** What stands after `at`; `free` what needs no preposition. */
export interface Place {
  title: string;
  free: boolean;
}
/** A title as it stands after `at`, with a small first letter where it needs no preposition. */
export const placeOf = (title: string): Place =>
  saysWhen.test(title)
    ? { title: title.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLocaleLowerCase('sv')), free: true }
    : { title, free: false };

/** `vid Nybesök och Avslut`; each with its own preposition when one has none: `vid Nybesök och när barnet flyttar`. */
export const atEach = (places: readonly Place[], language: Language, joint: Joint = 'and'): string => {
  const at = language === 'sv' ? 'vid' : 'at';
  const said = (each: (one: Place) => string): string => listed(places.map(each), language, joint);
  if (places.length === 0) return '';
  if (places.some(({ free }) => free)) return said(({ title, free }) => (free ? title : `${at} ${title}`));
  return `${at} ${said(({ title }) => title)}`;
};

/** Titles after `at`, without the preposition where the title says by itself when it is: `när barnet flyttar`. Empty for none. */
export const atTitles = (titles: readonly string[], language: Language): string =>
  atEach(titles.map(placeOf), language);
