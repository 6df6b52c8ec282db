import { clean, oneLine } from '../output/text.js';
import { direction } from '../words/languages.js';
import { filled } from '../words/terms.js';
import { inLanguage, ownLanguage, type Said, type Wording } from '../words/wording.js';

/** The text cut to at most this many characters, never in the middle of one, with `…` where something is left out. */
export function short(text: string, length: number): string {
  if (text.length <= length) return text;
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > length - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

/** Says texts in the language that the whole workbook is in. */
export class Speech {
  readonly own: 'sv' | 'en';
  readonly rightToLeft: boolean;

  constructor(readonly language: string) {
    this.own = ownLanguage(language);
    this.rightToLeft = direction(language) === 'rtl';
  }

  say(wording: Wording): string {
    return clean(inLanguage(wording, this.language).text);
  }

  /** On one line, as headings and entries of lists are. */
  line(wording: Wording): string {
    return oneLine(inLanguage(wording, this.language).text);
  }

  /** The tool's own words, with `{name}` filled in. */
  word(said: Said, values: Readonly<Record<string, string>> = {}): string {
    return filled(said[this.own], values);
  }
}
