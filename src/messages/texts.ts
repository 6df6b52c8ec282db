import type { Said } from '../model/index.js';
import { inBoth, languageWord } from '../words/index.js';

/** What stands above the list of texts in a language. */
export const languageTitle = (code: string, count: number): Said =>
  inBoth((language) =>
    language === 'sv'
      ? `Formulärens egna texter som saknas på ${languageWord(code, language)}: ${count}`
      : `The forms’ own texts that are missing in ${languageWord(code, language)}: ${count}`,
  );
