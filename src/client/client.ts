import type { Design } from '../model/index.js';
import { OwnData } from './own-data.js';
import { type SheetOptions, sheet, sheetFile, sheetLanguages, untranslated } from './sheet.js';

/** One client of a design: give `data` the tables, then ask for the sheet. */
export interface Client {
  data: OwnData;
  /** What the sheet can be in. */
  languages: readonly string[];
  /** How many of the sheet's own words are missing in a language. */
  untranslated(language: string): number;
  /** The client's own sheet as a page, within the folder; undefined where there is nothing to show on it. */
  file(options: Omit<SheetOptions, 'code'>): { path: string; text: string } | undefined;
}

export function client(design: Design, code: string): Client {
  const data = new OwnData(design, code);
  return {
    data,
    languages: sheetLanguages(design),
    untranslated: (language) => untranslated(design, language),
    file: (options) => {
      const whole = { ...options, code: data.code };
      const made = sheet(design, data, whole);
      return made && sheetFile(design, made, whole);
    },
  };
}
