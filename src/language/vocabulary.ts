import { type Language, valueLists, type WordList } from '../model/index.js';
import { type Builtin, builtins, keywords, type ValueList, values } from './word-table.js';

/** Keyword rules of the grammar whose words are a closed list too; the plural of a unit is the same unit. */
const plural = /^(minute|hour|day|week|month|year)s$/;

const english = new Map<string, string>();
for (const [en, sv] of Object.entries(keywords)) {
  english.set(en, en);
  if (!english.has(sv)) english.set(sv, en);
}
const lists = new Map<string, Map<string, string>>();
for (const [list, entries] of Object.entries(values)) {
  const map = new Map<string, string>();
  for (const [en, sv] of Object.entries(entries)) map.set(en, en).set(sv, en);
  lists.set(list, map);
}

/** The English keyword for a word in either language, or undefined. */
export const keywordOf = (word: string): string | undefined => english.get(word.normalize('NFC'));

/** Every keyword in both languages. */
export const allKeywords: readonly string[] = [...english.keys()];

/** A keyword in the language asked for; `year` and `years` are told apart only in English. */
export function keywordIn(language: Language, keyword: string): string {
  return language === 'en' ? keyword : ((keywords as Record<string, string>)[keyword] ?? keyword);
}

export const isValueList = (rule: string): rule is ValueList => lists.has(rule);

/** The English word of a list for a word in either language, or undefined. */
export const englishValue = (list: ValueList, word: string): string | undefined =>
  lists.get(list)?.get(word.normalize('NFC'));

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
  const word = text.normalize('NFC');
  if (isValueList(rule)) return englishValue(rule, word) ?? word;
  const keyword = english.get(word) ?? word;
  return plural.test(keyword) && rule === 'Unit' ? keyword.slice(0, -1) : keyword;
}

/** How a word of the model is said in plain text: in Swedish through the table, in English with spaces for hyphens. */
export function say(language: Language, list: WordList, word: string): string {
  if (!(valueLists[list] as readonly string[]).includes(word)) return word;
  const table = isValueList(list) ? values[list] : keywords;
  return language === 'en' ? word.replaceAll('-', ' ') : ((table as Record<string, string>)[word] ?? word);
}
