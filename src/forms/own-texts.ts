import type { Design, Said } from '../model/index.js';
import { formWords, sheetWords } from '../words/index.js';
import { paperForm } from './docx/page.js';
import { htmlForm } from './html/page.js';
import { formsIn } from './making/forms.js';
import { Dictionary, type Wording } from './words/wording.js';

/** Notes every text of the forms' own that is asked for and is not in the language. */
class Noting extends Dictionary {
  readonly missing = new Map<string, Said>();
  readonly #language: string;

  constructor(design: Design, language: string) {
    super(design.formTexts);
    this.#language = language;
  }

  override translated(wording: Wording): Wording {
    const found = super.translated(wording);
    const { sv, en } = found;
    if (found[this.#language] === undefined && sv !== undefined && en !== undefined) this.missing.set(en, { sv, en });
    return found;
  }
}

/** Every text that the author has written. */
function written(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'text' in value && typeof value.text === 'string' ? [value.text] : [];
  return [...own, ...Object.values(value).flatMap(written)];
}

/**
 * The forms' own texts (buttons, instructions, lengths of time) that nobody has written in a language: those that all forms
 * have, then those that this design's forms have besides, then those of a client's own sheet.
 */
export function missingFormTexts(design: Design, language: string): Said[] {
  const noting = new Noting(design, language);
  for (const said of formWords) noting.translated(said);
  for (const form of formsIn(design, noting)) {
    if (form.filledBy) continue;
    const read = { ...form, languages: [...new Set([...form.languages, language])] };
    htmlForm(read, { language });
    paperForm(read, language, false);
  }
  for (const said of Object.values(sheetWords)) noting.translated(said);
  const own = new Set(written({ ...design, formTexts: undefined }));
  return [...noting.missing.values()].filter(({ sv, en }) => !own.has(sv) && !own.has(en));
}
