import type { Said } from '../model/index.js';

/** What is said when a form is made a draft. */
export const refused = (path: string, why: Said): Said => ({ sv: `${path}: ${why.sv}`, en: `${path}: ${why.en}` });
export const read = (path: string, program: string, questions: number): Said => ({
  sv: `${path}: läst som ${program}, ${questions} ${questions === 1 ? 'fråga' : 'frågor'}.`,
  en: `${path}: read as ${program}, ${questions} ${questions === 1 ? 'question' : 'questions'}.`,
});
export const nothingLost: Said = {
  sv: 'Inget av filens frågor, svar och villkor är borta.',
  en: 'Nothing of the questions, answers and conditions of the file is lost.',
};
export const mapWritten = (path: string): Said => ({
  sv: `Kolumnkarta: ${path}. Läs formulärets data med isu data check UTKAST DATA --map ${path}`,
  en: `Column map: ${path}. Read the data of the form with isu data check DRAFT DATA --map ${path}`,
});
export const mapWithOut: Said = {
  sv: 'Med --out FILE skrivs också en kolumnkarta, som läser formulärets data.',
  en: 'With --out FILE a column map is written too, which reads the data of the form.',
};
export const isThere = (path: string): Said => ({
  sv: `${path} finns redan. Ange en annan fil med --out, eller skriv över den med --force.`,
  en: `${path} exists already. Name another file with --out, or overwrite it with --force.`,
});
export const outIsFolder = (path: string): Said => ({
  sv: `${path} är en mapp. Ange en fil med --out.`,
  en: `${path} is a folder. Name a file with --out.`,
});
