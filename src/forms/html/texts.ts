import { escapeHtml } from '../output/escape.js';
import { clean } from '../output/text.js';
import { direction } from '../words/languages.js';
import { type Dictionary, inLanguage, type Wording } from '../words/wording.js';

/** The texts of one page: each is written in the page's first language, and numbered so that the script can change it. */
export class Texts {
  readonly #numbers = new Map<string, number>();
  readonly #wordings: Wording[] = [];

  constructor(
    readonly language: string,
    readonly languages: readonly string[],
    readonly dictionary: Dictionary,
  ) {}

  /** The text's number. Keeps only the languages that a reader of this page can meet. */
  number(said: Wording): number {
    const wording = this.dictionary.translated(said);
    const met = new Set(this.languages.map((language) => inLanguage(wording, language).language));
    const kept = Object.fromEntries(
      Object.entries(wording)
        .filter(([language]) => met.has(language))
        .map(([language, text]) => [language, clean(text)]),
    );
    const key = JSON.stringify(kept);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#wordings.length);
    return this.#wordings.push(kept) - 1;
  }

  /** The text as a `span`, marked with its language where that is not the page's. */
  html(wording: Wording): string {
    const { text, language } = inLanguage(this.dictionary.translated(wording), this.language);
    const marked = language === this.language ? '' : ` lang="${escapeHtml(language)}" dir="${direction(language)}"`;
    return `<span data-t="${this.number(wording)}"${marked}>${escapeHtml(text)}</span>`;
  }

  /** All texts, by number. */
  all(): readonly Wording[] {
    return this.#wordings;
  }
}
