import { foreign, type Inline } from '../../documents/index.js';
import { clean, oneLine } from '../output/text.js';
import { filled } from '../words/terms.js';
import { inLanguage, ownLanguage, type Said, type Wording } from '../words/wording.js';

/** Says texts to a reader of one language, inside a document in one of the tool's own two languages. */
export class Speaker {
  /** The document's language. */
  readonly own: 'sv' | 'en';

  constructor(readonly language: string) {
    this.own = ownLanguage(language);
  }

  #marked(text: string, language: string): Inline {
    return language === this.own ? text : foreign(text, language);
  }

  /** The text, marked with its language where that is not the document's. */
  say(wording: Wording): Inline {
    const { text, language } = inLanguage(wording, this.language);
    return this.#marked(clean(text), language);
  }

  /** The same on one line, as headings and names are; one that cannot be read aloud has its code beside it. */
  name(wording: Wording, code: string): Inline {
    const { text, language } = inLanguage(wording, this.language);
    const shown = oneLine(text);
    if (/[\p{L}\p{N}]/u.test(shown)) return this.#marked(shown, language);
    return shown === '' ? code : `${shown} (${code})`;
  }

  /** The tool's own words, with `{name}` filled in. */
  word(said: Said, values: Readonly<Record<string, string>> = {}): string {
    return filled(said[this.own], values);
  }

  /** The tool's own words with inline content in the place of `{name}`. */
  words(said: Said, values: Readonly<Record<string, Inline>>): Inline[] {
    return said[this.own].split(/(\{\w+\})/).map((part) => values[part.slice(1, -1)] ?? part);
  }
}

/** Contents one a line, as in a cell. */
export const onLines = (lines: readonly (Inline | readonly Inline[])[]): Inline[] =>
  lines.flatMap((line, index) => [
    ...(index > 0 ? ['\n'] : []),
    ...(typeof line === 'object' && !('kind' in line) ? line : [line]),
  ]);
