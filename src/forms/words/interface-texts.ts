import type { Word } from '../../model/index.js';
import { both, capital, inBoth, type Known, word } from '../../words/index.js';
import type { Said } from './wording.js';

/** A closed word as a heading, in both languages. */
const heading = <L extends Known>(list: L, value: Word<L>): Said =>
  inBoth((language) => capital(word(list, value, language)));

/** Whose information it is: `Klient`. */
export const informantTitle = (kind: Word<'InformantKind'>): Said => heading('InformantKind', kind);
/** `Självskattning`. */
export const methodTitle = (method: Word<'Method'>): Said => heading('Method', method);
/** `Papper`. */
export const mediumTitle = (medium: Word<'Medium'>): Said => heading('Medium', medium);

/** What sets a form apart from another at the same timepoint with the same informant, in its title. */
export const formWords = {
  anonymous: both('anonymt', 'anonymous'),
  fallback: both('i stället för ordinarie', 'instead of the ordinary'),
  staff: both('fylls i av personalen', 'filled in by staff'),
};
