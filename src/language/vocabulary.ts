import { type Language, valueLists, type WordList } from '../model/index.js';
import {
  type Builtin,
  builtins,
  keywords,
  olderKeywords,
  olderValues,
  spelled,
  type ValueList,
  values,
} from './word-table.js';

/** Keyword rules of the grammar whose words are a closed list too; the plural of a unit is the same unit. */
const plural = /^(minute|hour|day|week|month|year)s$/;

/** A word as the tables have it, however its letters and the space between its parts are written. */
export const plainly = (word: string): string => word.normalize('NFC').replace(/\s+/g, ' ');

interface Read {
  keyword: string;
  /** The language that the word is of, where it is not of both. */
  language: Language | undefined;
}
const english = new Map<string, Read>();
for (const [keyword, sv] of Object.entries(keywords)) {
  const en = spelled(keyword);
  english.set(en, { keyword, language: en === sv ? undefined : 'en' });
  // *år* is both year and years: the first to come stays.
  if (!english.has(sv)) english.set(sv, { keyword, language: 'sv' });
}
/** Every keyword in both languages. */
export const allKeywords: readonly string[] = [...english.keys()];
for (const [keyword, older] of Object.entries(olderKeywords)) {
  for (const language of ['en', 'sv'] as const) {
    if (!english.has(older[language])) english.set(older[language], { keyword, language });
  }
}
const lists = new Map<string, Map<string, string>>();
for (const [list, entries] of Object.entries(values)) {
  const map = new Map<string, string>();
  for (const [en, sv] of Object.entries(entries)) map.set(en, en).set(sv, en);
  lists.set(list, map);
}
for (const [list, entries] of Object.entries(olderValues)) {
  for (const [en, older] of Object.entries(entries)) lists.get(list)?.set(older.en, en).set(older.sv, en);
}

/** The keyword for a word in either language, and the language; undefined for other words. */
export const readKeyword = (word: string): Readonly<Read> | undefined => english.get(plainly(word));
/** The English keyword for a word in either language, or undefined. */
export const keywordOf = (word: string): string | undefined => readKeyword(word)?.keyword;

/** Words of several parts, by their first; the longest first. */
export const phrases = new Map<string, readonly (readonly string[])[]>();
for (const word of new Set([...english.keys(), ...[...lists.values()].flatMap((list) => [...list.keys()])])) {
  const [first = '', ...rest] = word.split(' ');
  if (rest.length === 0) continue;
  phrases.set(
    first,
    [...(phrases.get(first) ?? []), [first, ...rest]].sort((a, b) => b.length - a.length),
  );
}

/** A keyword in the language asked for; `year` and `years` are told apart only in English. */
export function keywordIn(language: Language, keyword: string): string {
  return language === 'en' ? spelled(keyword) : ((keywords as Record<string, string>)[keyword] ?? keyword);
}
/** The word that was written before for a keyword, where there was another. */
export const olderKeywordIn = (language: Language, keyword: string): string | undefined =>
  (olderKeywords as Record<string, Record<Language, string>>)[keyword]?.[language];
/** As `olderKeywordIn`, for a word of a list. */
export const olderValueIn = (language: Language, list: ValueList, word: string): string | undefined =>
  (olderValues as Record<string, Record<string, Record<Language, string>>>)[list]?.[word]?.[language];

export const isValueList = (rule: string): rule is ValueList => lists.has(rule);

/** The English word of a list for a word in either language, or undefined. */
export const englishValue = (list: ValueList, word: string): string | undefined => lists.get(list)?.get(plainly(word));

/** A word of a list in the language asked for. */
export function valueIn(language: Language, list: ValueList, word: string): string {
  return language === 'en' ? word : ((values[list] as Record<string, string>)[word] ?? word);
}

/** All words of a list in the language asked for, in the list's order. */
export const valuesIn = (language: Language, list: ValueList): string[] =>
  Object.entries(values[list]).map(([en, sv]) => (language === 'en' ? en : sv));

export const builtinIn = (language: Language, name: Builtin): string => (language === 'en' ? name : builtins[name]);

/** The word of the model for a word that a grammar rule has read: `dagar` → `day`; an unknown word stays as it is. */
export function canonical(rule: string, text: string): string {
  const word = plainly(text);
  if (isValueList(rule)) return englishValue(rule, word) ?? word;
  const keyword = keywordOf(word) ?? word;
  return plural.test(keyword) && rule === 'Unit' ? keyword.slice(0, -1) : keyword;
}

/** How a word of the model is said in plain text: in Swedish through the table, in English with spaces for hyphens. */
export function say(language: Language, list: WordList, word: string): string {
  if (!(valueLists[list] as readonly string[]).includes(word)) return word;
  const table = isValueList(list) ? values[list] : keywords;
  return language === 'en' ? word.replaceAll('-', ' ') : ((table as Record<string, string>)[word] ?? word);
}
