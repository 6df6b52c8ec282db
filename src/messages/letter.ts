import type { Said } from '../model/index.js';

/** What is said when a letter to a unit has come back. */
export const oneDesign = (path: string): Said => ({
  sv: `${path} måste vara en fil med en enda uppföljning, så att svaren hamnar rätt.`,
  en: `${path} must be a file with one design, so that the replies come to the right place.`,
});
export const noLetter = (file: string): Said => ({
  sv: `${file} är inget brev från ISU till en enhet: inga frågor hittades. Spara det ifyllda brevet som .docx och försök igen.`,
  en: `${file} is no letter from ISU to a unit: no questions were found. Save the filled-in letter as .docx and try again.`,
});
export const otherPlan: Said = {
  sv: 'Uppföljningen har ändrats sedan brevet skrevs. Läs ändringarna extra noga.',
  en: 'The design has changed since the letter was written. Read the changes with extra care.',
};
export const reply = (number: number, what: Said): Said => ({
  sv: `Fråga ${number}: ${what.sv}.`,
  en: `Question ${number}: ${what.en}.`,
});
export const noPlace: Said = {
  sv: 'svaret gick inte att skriva in; skriv in det för hand',
  en: 'the reply could not be put in; write it by hand',
};
export const nothingProposed: Said = { sv: 'Svaren ändrar inget.', en: 'The replies change nothing.' };
