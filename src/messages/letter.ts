import type { Said } from '../model/index.js';

/** What is said when a letter to a unit has come back. */
export const oneLetter: Said = {
  sv: 'Ange ett enda ifyllt brev: isu import SVAR.docx --into UPPFÖLJNING.isu.',
  en: 'Give one filled-in letter: isu import REPLY.docx --into DESIGN.isu.',
};
export const oneDesign = (path: string): Said => ({
  sv: `${path} måste vara en fil med en enda uppföljning, så att svaren hamnar rätt.`,
  en: `${path} must be a file with one design, so that the replies come to the right place.`,
});
export const noLetter = (file: string): Said => ({
  sv: `${file} är inget brev från isu letter: inga frågor hittades. Spara det ifyllda brevet som .docx och försök igen.`,
  en: `${file} is no letter from isu letter: no questions were found. Save the filled-in letter as .docx and try again.`,
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
export const notWritten: Said = {
  sv: 'Inget är skrivet. Lägg till --write för att skriva ändringarna i filen.',
  en: 'Nothing is written. Add --write to write the changes into the file.',
};
export const repliesWritten = (path: string): Said => ({
  sv: `${path}: ändringarna är skrivna. Läs dem och kontrollera med isu check.`,
  en: `${path}: the changes are written. Read them, and check with isu check.`,
});
