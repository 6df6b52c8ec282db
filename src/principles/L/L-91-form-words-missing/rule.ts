import type { Said } from '../../../model/index.js';
import { read, untranslated } from '../../../reading/index.js';
import { formWords, inBoth, languageWord, quoted } from '../../../words/index.js';
import { rule } from '../../rule.js';

/** The languages that the tool itself has the forms' own texts in. */
const own = new Set(['sv', 'en']);

export const formWordsMissing = rule<{ language: Said; missing: number; all: number; first: Said }>({
  code: 'L-91',
  name: 'form-words-missing',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ language, missing, all, first }) =>
      `Formulären på ${language.sv} har ${missing} av ${all} egna texter (knappar, anvisningar) på engelska, först ${first.sv}: skriv dem som formulärtext.`,
    en: ({ language, missing, all, first }) =>
      `The forms in ${language.en} have ${missing} of ${all} texts of their own (buttons, instructions) in English, first ${first.en}: write them as form-text.`,
  },
  *check(design) {
    const texts = read(design).shownTexts;
    const known = new Map((design.formTexts ?? []).map(({ text, translations }) => [text.trim(), translations]));
    const [main, ...others] = design.languages ?? [];
    for (const code of new Set(others)) {
      // Without a text in the language there is no form in it.
      if (own.has(code) || code === main || untranslated(texts, code).length === texts.length) continue;
      const missing = formWords.filter(({ sv, en }) => !(known.get(sv)?.[code] ?? known.get(en)?.[code])?.trim());
      const [first] = missing;
      if (!first) continue;
      const language = inBoth((one) => languageWord(code, one));
      const params = {
        language,
        missing: missing.length,
        all: formWords.length,
        first: inBoth((one) => quoted(first[one], one)),
      };
      yield { path: 'design', params };
    }
  },
});
