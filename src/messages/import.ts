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
export const isThere = (path: string): Said => ({
  sv: `${path} finns redan. Flytta undan den, eller välj en annan plats för utkastet.`,
  en: `${path} exists already. Move it away, or choose another place for the draft.`,
});
export const outIsFolder = (path: string): Said => ({
  sv: `${path} är en mapp. Välj en fil.`,
  en: `${path} is a folder. Choose a file.`,
});
