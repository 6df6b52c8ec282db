import type { Keyword, ValueList } from '../../language/editor.js';
import type { Language } from '../../model/index.js';
import type { Helped } from './helped.js';
import { keywordsEn } from './keywords.en.js';
import { keywordsSv } from './keywords.sv.js';
import { valuesEn } from './values.en.js';
import { valuesSv } from './values.sv.js';

export { builtinHelp } from './builtins.js';

const keywordTexts = { sv: keywordsSv, en: keywordsEn };
const valueTexts = { sv: valuesSv, en: valuesEn };

/** What a keyword means, as Markdown. The examples in it have keywords of the same language as the text. */
export const keywordHelp = (keyword: Keyword, language: Language): string =>
  keywordTexts[language][keyword.replace(/^(not|no)-/, '') as Helped];

/** What a word of a list means, as Markdown; undefined when the list lacks it. `word` is the English one. */
export const valueHelp = (list: ValueList, word: string, language: Language): string | undefined =>
  (valueTexts[language][list] as Readonly<Record<string, string>>)[word];
