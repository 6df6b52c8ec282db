import { type Block, foreign, type Inline, paragraph } from '../documents/index.js';
import { direction, type Form, inLanguage, ownLanguage } from '../forms/index.js';
import { isDate, type Language, type Said } from '../model/index.js';
import { figuresFor, filled } from '../words/index.js';

type Wording = Form['title'];

/** How everything on a sheet is said in one language, which may be another than the tool's own two. */
export class Speech {
  readonly language: string;
  /** The one of the tool's own languages that numbers and lengths are in. */
  readonly own: Language;
  readonly direction: 'ltr' | 'rtl';
  /** All that something may be said in here. */
  readonly languages: readonly string[];
  readonly #dictionary: Form['dictionary'] | undefined;

  constructor(
    language: string,
    { languages, dictionary }: { languages?: readonly string[]; dictionary?: Form['dictionary'] | undefined },
  ) {
    this.language = language;
    this.own = ownLanguage(language);
    this.direction = direction(language);
    this.languages = [...new Set([...(languages ?? []), 'sv', 'en', language])];
    this.#dictionary = dictionary;
  }

  /** A text as plain text. */
  text(wording: Wording): string {
    return inLanguage(this.#translated(wording), this.language).text;
  }
  /** The same, marked with its language where that is another. */
  show(wording: Wording): Inline {
    const { text, language } = inLanguage(this.#translated(wording), this.language);
    return language === this.language ? text : foreign(text, language);
  }
  /** The sheet's own words, with `{name}` filled in. */
  say(said: Said, values: Readonly<Record<string, string>> = {}): string {
    return filled(this.text({ ...said }), values);
  }
  tell(said: Said, values: Readonly<Record<string, string>> = {}): Inline {
    const { text, language } = inLanguage(this.#translated({ ...said }), this.language);
    const whole = filled(text, values);
    return language === this.language ? whole : foreign(whole, language);
  }
  /** Whether the sheet's own words are there in the language. */
  has(said: Said): boolean {
    return inLanguage(this.#translated({ ...said }), this.language).language === this.language;
  }
  /** With at most two decimals, as it is written in the language. */
  number(value: number): string {
    return figuresFor(this.own).rounded(value, 2);
  }

  /** Parts with commas between. A day among letters that run the other way would be read backwards if it were not set apart. */
  listed(parts: readonly string[]): Inline[] {
    const isDay = (text: string) => this.direction === 'rtl' && isDate(text);
    return parts.flatMap((one, index) => [...(index > 0 ? [', '] : []), isDay(one) ? foreign(one, 'und') : one]);
  }
  /** Sentences after each other; in a script that runs the other way a line each, as some may be in another language. */
  sentences(said: readonly Inline[]): Block[] {
    if (said.length === 0) return [];
    if (this.direction === 'rtl') return said.map((one) => paragraph(one));
    return [paragraph(...said.flatMap((one, index) => (index > 0 ? [' ', one] : [one])))];
  }

  #translated(wording: Wording): Wording {
    return this.#dictionary?.translated(wording) ?? wording;
  }
}
