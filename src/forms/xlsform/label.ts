import { clean, oneLine } from '../output/text.js';
import { inLanguage, type Spoken, type Wording } from '../words/wording.js';
import type { Texts } from './sheets.js';

/** Takes no room and is not shown; two characters with it between them mean nothing together. */
const apart = '\u200b';

/** Fewer than the 32,767 that a cell holds. */
const longest = 32_000;

/** What pyxform reads as a reference or an expression in any text: `${…}`, `{{…}}`, `instance(…)`. */
const references = /\$(?=\{)|\{(?=\{)|\}(?=\})|instance(?=\()/g;

/** Where Markdown or HTML begins, other than with the characters that a backslash takes care of. */
const markup = /<(?=[a-z/!?])|&(?=#?\w+;)|\](?=[([:])/gi;

/** What at the beginning of a line makes a heading, a quotation, a list, a line or a block of code. */
const lineStarts = /^(?=#|>|(?:[-+]|\d{1,9}[.)])(?:\s|$)|(?:-+|=+)[ \t]*$|~~~)/gm;

/** A text that is shown as it is: in a title, or as an error. */
export function plain(text: string): string {
  return clean(text).replace(references, `$&${apart}`).trim();
}

/**
 * A text for a label or a hint. ODK's programs read Markdown and some HTML there; what would be markup is kept from
 * it, so that every character is shown. `\\`, `\*` and `\_` are what all of them read; a grave accent, which only some
 * take for markup, is an entity that all of them read. The rest is held apart with a character that is not seen.
 */
export function shown(text: string): string {
  return plain(text)
    .replace(/^[ \t]+/gm, '')
    .replace(markup, `$&${apart}`)
    .replace(lineStarts, apart)
    .replace(/[\\*_]/g, '\\$&')
    .replace(/`/g, '&#96;');
}

/** Cut where a cell ends, which no sensible text reaches. */
function fitting(text: string): string {
  return text.length > longest ? `${clean(text.slice(0, longest))}…` : text;
}

/**
 * The wording in each language, since a language that lacks a text would get `-`. One that is empty is taken from the
 * first language that has it; when none has, it is `otherwise`.
 */
export function texts(
  { languages, dictionary }: Spoken,
  wording: Wording,
  otherwise: string,
  write: (text: string) => string = shown,
): Texts {
  const said = dictionary.translated(wording);
  const written = languages.map((language) => write(inLanguage(said, language).text));
  const instead = written.find((text) => text !== '') ?? otherwise;
  return Object.fromEntries(languages.map((language, index) => [language, fitting(written[index] || instead)]));
}

/** Several texts as one, in each language. */
export function together(languages: readonly string[], parts: readonly Texts[], join: string): Texts {
  return Object.fromEntries(
    languages.map((language) => [language, fitting(parts.map((part) => part[language] ?? '').join(join))]),
  );
}

/** The title, which is in one language only. */
export function title(wording: Wording, language: string, otherwise: string): string {
  return clean(plain(oneLine(inLanguage(wording, language).text)).slice(0, 250)).trim() || otherwise;
}
