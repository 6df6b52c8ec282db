import { type LangiumDocument, TextDocument } from 'langium';
import type { TextEdit } from '../../language/index.js';
import type { Stops } from './snippet-edit.js';

/** A longer piece is no word to choose from a list. */
const longest = 60;

/**
 * What fixes of one finding say in the same place: `from client`, `from professional`. Each can then be written with the
 * others to choose from. By the number of the fix, itself first; undefined where they differ in more than a few words.
 */
export function alternatives(
  { textDocument }: LangiumDocument,
  fixes: readonly (readonly TextEdit[])[],
): (NonNullable<Stops['choice']> | undefined)[] {
  const none = fixes.map(() => undefined);
  if (fixes.length < 2) return none;
  const before = TextDocument.create('', '', 0, textDocument.getText());
  const texts = fixes.map((edits) => TextDocument.applyEdits(before, [...edits]));
  const [first = ''] = texts;
  let start = 0;
  while (texts.every((text) => text[start] === first[start]) && start < first.length) start++;
  start = first.slice(0, start).search(/\S*$/);
  const shortest = Math.min(...texts.map(({ length }) => length)) - start;
  let tail = 0;
  while (tail < shortest && texts.every((text) => text.at(-1 - tail) === first.at(-1 - tail))) tail++;
  tail -= /^\S*/.exec(first.slice(first.length - tail))?.[0].length ?? 0;
  const words = texts.map((text) => text.slice(start, text.length - tail));
  if (words.some((one) => one.trim() === '' || one.length > longest || /[\r\n"]/.test(one))) return none;
  const ahead = /[^\r\n]*$/.exec(first.slice(0, start))?.[0] ?? '';
  const behind = /^[^\r\n]*/.exec(first.slice(first.length - tail))?.[0] ?? '';
  return words.map((own) => ({
    before: ahead,
    words: [own, ...words.filter((one) => one !== own)],
    after: behind,
  }));
}
