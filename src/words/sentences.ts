import type { Language } from '../model/index.js';

const joints = {
  and: { sv: 'och', en: 'and' },
  or: { sv: 'eller', en: 'or' },
  // Between parts that hold an `and` themselves.
  'and also': { sv: 'samt', en: 'and also' },
} as const;
export type Joint = keyof typeof joints;

/** `a, b och c`; with `or`: `a, b eller c`. */
export const listed = (parts: readonly string[], language: Language, joint: Joint = 'and'): string => {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${joints[joint][language]} ${last}`;
};

/** `”så”` in Swedish, `“so”` in English. */
export const quoted = (text: string, language: Language): string => (language === 'sv' ? `”${text}”` : `“${text}”`);

/** Large first letter; a word like `eHälsa` keeps its own, but `boendeDOK` begins a sentence as others do. */
export const capital = (text: string): string =>
  /^\p{Ll}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** Small first letter, unless the word is an abbreviation or a name of one letter. */
export const small = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) && !/^\p{Lu}\p{Ll}*\p{Lu}/u.test(text)
    ? text.charAt(0).toLocaleLowerCase('sv') + text.slice(1)
    : text;

/** With a full stop, unless it ends as a sentence already. */
const closed = (text: string): string => (/[.!?…]$|[.!?…][”"]$/.test(text) ? text : `${text}.`);

/** Large first letter and a full stop. */
export const sentence = (text: string): string => closed(capital(text.trim()));
