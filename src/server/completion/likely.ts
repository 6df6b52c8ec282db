import type { IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import { around, keywordOf, leaves, usageRank } from '../../language/editor.js';
import { languageCodes } from '../../words/index.js';

/** What is to be offered first at a place, of all that may stand there. */

/** What comes first right after a word, whatever the examples have most of elsewhere in the statement. */
const firstAfter: Readonly<Record<string, readonly string[]>> = {
  every: ['year', 'month', 'week'],
  disaggregate: ['sex', 'age'],
};
/** After all that has a rank of its own. */
const unusual = 1000;

/**
 * How soon a word (an English keyword, word of a list or name that always exists) comes; rare words last, and below zero
 * where it comes before every name.
 */
export function likelihood(before: readonly IToken[]): (word: string) => number {
  const { statement } = around(before);
  const first = firstAfter[keywordOf(before.at(-1)?.image ?? '') ?? ''] ?? [];
  return (word) => {
    const at = first.indexOf(word);
    return at >= 0 ? at - first.length : Math.min(usageRank(word, statement), unusual);
  };
}

/** Codes of languages: those of the file first, and none that the statement has already. */
export function languagesAt(document: LangiumDocument, before: readonly IToken[]): string[] {
  const known = new Set(languageCodes);
  const line = before.at(-1)?.endLine;
  const has = new Set(before.filter(({ endLine }) => endLine === line).map(({ image }) => image.replace(/^@/, '')));
  const stated = [...leaves(document.parseResult.value.$cstNode)].filter(({ grammarSource }) => isCode(grammarSource));
  const used = document.textDocument.getText().matchAll(/@([a-z]{2,3})\b/g);
  const own = [...stated.map(({ text }) => text), ...[...used].map(([, code = '']) => code)];
  return [...new Set([...own.filter((code) => known.has(code)), ...languageCodes])].filter((code) => !has.has(code));
}

/** Whether a part of the grammar reads the code of a language as a word: `languages sv, en`. */
export const isCode = (source: unknown): boolean =>
  /^(codes|languages)$/.test((source as { $container?: { feature?: string } })?.$container?.feature ?? '');
