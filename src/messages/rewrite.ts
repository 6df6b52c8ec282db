import type { Said } from '../model/index.js';
import { counted } from '../words/index.js';

const files = (count: number) => counted(count, ['fil', 'filer'], ['file', 'files']);

/** What is said when files are laid out or change language. */
export const wouldChange = (count: number, total: number): Said => ({
  sv: `${count} av ${files(total).sv} skulle ändras. Kör isu format för att ändra.`,
  en: `${count} of ${files(total).en} would change. Run isu format to change them.`,
});
export const laidOut = (count: number, total: number): Said => ({
  sv: `${count} av ${files(total).sv} ändrades.`,
  en: `${count} of ${files(total).en} changed.`,
});
export const allLaidOut = (total: number): Said => ({
  sv: `${files(total).sv}: inget att ändra.`,
  en: `${files(total).en}: nothing to change.`,
});
export const translated = (count: number, total: number): Said => ({
  sv: `${count} av ${files(total).sv} översattes.`,
  en: `${count} of ${files(total).en} translated.`,
});
export const nothingTranslated: Said = {
  sv: 'Ingen fil har ändrats. Rätta det ovanstående, eller ange --rename för att byta namn.',
  en: 'No file has been changed. Correct the above, or give --rename to change names.',
};
