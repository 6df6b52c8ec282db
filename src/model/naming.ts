import { code } from './codes.js';

/** Names as the language takes them: letters of the Latin alphabets, digits, `_` and `-`; first a letter. */
const longest = 40;

/** The text as a name; undefined where nothing of it can stand in one. */
export function asName(text: string): string | undefined {
  const name = text
    .normalize('NFC')
    .replace(/[^A-Za-z0-9_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F-]+/g, '-')
    .replace(/^[-_]+|-+$/g, '')
    .replace(/-{2,}/g, '-');
  if (name === '' || !/[A-Za-z0-9\u00C0-\u024F]/.test(name)) return undefined;
  return /^[0-9]/.test(name) ? `x${name}` : name;
}

/** The first words of a text as a name in small letters. */
export function wordsAsName(text: string): string | undefined {
  const name = asName(text.toLowerCase());
  if (name === undefined || name.length <= longest) return name;
  const cut = name.slice(0, longest);
  return cut.includes('-') ? cut.replace(/-[^-]*$/, '') : cut;
}

/** Gives each name once, also as the portable code that data has. */
export function namer(codeLength: number, taken: Iterable<string> = []): (wanted: string) => string {
  const names = new Set(taken);
  const codes = new Set([...taken].map((name) => code(name, codeLength)));
  return (wanted) => {
    let name = wanted;
    for (let number = 2; names.has(name.toLowerCase()) || codes.has(code(name, codeLength)); number += 1)
      name = `${wanted}-${number}`;
    names.add(name.toLowerCase());
    codes.add(code(name, codeLength));
    return name;
  };
}

/** A text as the language writes it, within quotation marks. */
export const textLiteral = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(/[\p{Cc}]/gu, '')}"`;
