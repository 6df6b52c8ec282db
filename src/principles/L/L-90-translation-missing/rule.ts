import type { Said } from '../../../model/index.js';
import { askedTexts, read, type ShownText, untranslated } from '../../../reading/index.js';
import { inBoth, languageWord, textSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

interface Params {
  /** The language's name; `code` is what stands after `@`. */
  language: Said;
  code: string;
  missing: number;
  all: number;
  first: Said;
  /** It is the instrument that is said to be in the language, not the design. */
  instrument?: true;
}

export const translationMissing = rule<Params>({
  code: 'L-90',
  name: 'translation-missing',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ language, code, missing, all, first, instrument }) =>
      `${instrument ? `Instrumentet sägs finnas på ${language.sv}` : `Uppföljningen sägs finnas på ${language.sv}`}, men ${missing} av de ${all} texter som ${instrument ? 'det' : 'formulären'} visar är inte skrivna på språket, först ${first.sv}: skriv dem med @${code}, eller ta bort språket.`,
    en: ({ language, code, missing, all, first, instrument }) =>
      `${instrument ? 'The instrument' : 'The follow-up'} is said to be in ${language.en}, but ${missing} of the ${all} texts that ${instrument ? 'it shows' : 'its forms show'} ${missing === 1 ? 'is' : 'are'} not written in the language, first ${first.en}: write them with @${code}, or take the language away.`,
  },
  *check(design) {
    const [main = 'sv', ...others] = design.languages ?? [];
    const texts = read(design).shownTexts;
    const languages = new Set(others.filter((one) => one !== main));
    for (const code of languages) {
      const report = reportOf(texts, code);
      if (report) yield report;
    }
    // What is said of an instrument that the design does not itself say of its forms.
    for (const instrument of design.instruments) {
      const own = askedTexts(instrument);
      for (const code of new Set(instrument.languages)) {
        if (code === main || languages.has(code)) continue;
        const report = reportOf(own, code);
        if (report) yield { ...report, params: { ...report.params, instrument: true }, instruments: [instrument.name] };
      }
    }
  },
});

function reportOf(texts: readonly ShownText[], code: string): { path: string; params: Params } | undefined {
  const missing = untranslated(texts, code);
  const [first] = missing;
  if (!first) return undefined;
  return {
    path: first.path,
    params: {
      language: inBoth((language) => languageWord(code, language)),
      code,
      missing: missing.length,
      all: texts.length,
      first: textSaid(first.text),
    },
  };
}
