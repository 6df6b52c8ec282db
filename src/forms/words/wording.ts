import type { Design, Text } from '../../model/index.js';

/** A text by language code (`sv`, `en`, `ar`). Never empty. */
export type Wording = Readonly<Record<string, string>>;
/** A text in the tool's own two languages; it is a `Wording` too. */
export type { Said } from '../../model/index.js';

/** The language that a text is in when the design does not say. */
export const defaultLanguage = 'sv';

/** A design's text as a wording; `main` is the language that the design is written in. */
export function wordingOf(text: Text, main: string): Wording {
  return { [main]: text.text, ...text.translations };
}

/** A name or a code, which is the same in every language. */
export function asWritten(name: string, main: string): Wording {
  return { [main]: name };
}

/**
 * The wording for a reader of `language`, and the language that it really is in. Without a text in that language the
 * reader gets English, then the first language there is (the design's own).
 */
export function inLanguage(wording: Wording, language: string): { text: string; language: string } {
  const found = [language, 'en', ...Object.keys(wording)].find((code) => wording[code] !== undefined) ?? language;
  return { text: wording[found] ?? '', language: found };
}

type Texts = NonNullable<Design['formTexts']>;

/** What a design says of the forms' own texts in languages that the tool lacks, by the text as the tool writes it. */
export class Dictionary {
  readonly known: ReadonlyMap<string, Wording | undefined>;

  constructor(texts: Texts = []) {
    // A text that is listed and not yet written in a language is not there.
    const written = (all: Wording = {}) =>
      Object.fromEntries(Object.entries(all).filter(([, one]) => one.trim() !== ''));
    this.known = new Map(texts.map(({ text, translations }) => [text.trim(), written(translations)]));
  }

  /** The text in all the languages that it has, and those that the design gives it. */
  translated(wording: Wording): Wording {
    if (this.known.size === 0) return wording;
    const find = (text = '') => this.known.get(text.trim());
    return { ...find(wording.en), ...find(wording.sv), ...wording };
  }
}
/** Of what only staff read, which is in the tool's own two languages. */
export const noDictionary = new Dictionary();

/** The languages of a form, and what its own texts are in them. */
export interface Spoken {
  languages: readonly string[];
  dictionary: Dictionary;
}

/** One of the tool's own two languages for a reader of `language`: Swedish for Swedish, else English. */
export function ownLanguage(language: string): 'sv' | 'en' {
  return language === 'sv' ? 'sv' : 'en';
}

/** A wording in every one of the languages, made from what a reader of each would see of the parts. */
export function compose(
  languages: readonly string[],
  parts: readonly Wording[],
  join: (texts: string[], own: 'sv' | 'en') => string,
): Wording {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      join(
        parts.map((part) => inLanguage(part, language).text),
        ownLanguage(language),
      ),
    ]),
  );
}
