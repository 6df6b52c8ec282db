import type { Said } from '../model/index.js';
import { counted } from '../words/index.js';

/** What is said of one client's own sheet. Never a code but the one that was given: the others are other people's. */
export const noSuchCode = (code: string): Said => ({
  sv: `Koden ${code} finns inte i data. Kontrollera stavningen, också stora och små bokstäver, och att rätt filer är angivna.`,
  en: `There is no such code in the data: ${code}. Check the spelling, capitals too, and that the right files are given.`,
});
export const identityAsCode: Said = {
  sv: '--case ser ut som ett personnummer. Ange klientens kod i uppföljningen.',
  en: '--case looks like a personal identity number. Give the client’s code in the follow-up.',
};
export const allAnonymous: Said = {
  sv: 'Alla svar i uppföljningen är anonyma, så det går inte att göra ett blad för en enda klient.',
  en: 'All answers in the follow-up are anonymous, so no sheet can be made for a single client.',
};
export const nothingOwn = (code: string): Said => ({
  sv: `${code} finns i data men har inga egna svar att visa, så inget blad är skrivet. Med --all kommer också det andra har svarat om klienten med.`,
  en: `${code} is in the data but has no answers of their own to show, so no sheet is written. With --all, what others have answered about the client is taken in too.`,
});
export const nothingAtAll = (code: string): Said => ({
  sv: `${code} finns i data men det finns inga svar att visa, så inget blad är skrivet. isu data check säger om något i raderna är fel.`,
  en: `${code} is in the data but there are no answers to show, so no sheet is written. isu data check says whether something in the rows is wrong.`,
});
export const noSheet = (why: Said): Said => ({
  sv: `${why.sv} Inget blad är skrivet.`,
  en: `${why.en} No sheet is written.`,
});
export const notInLanguage = (language: string, known: readonly string[]): Said => ({
  sv: `Bladet kan inte göras på ${language}: uppföljningen har inga texter på det språket. Välj bland ${known.join(', ')}, eller översätt texterna (isu texts --in ${language}).`,
  en: `The sheet cannot be made in ${language}: the design has no texts in that language. Choose among ${known.join(', ')}, or translate the texts (isu texts --in ${language}).`,
});
export const someProblems = (count: number): Said => {
  const { sv, en } = counted(count, ['uppgift', 'uppgifter'], ['detail', 'details']);
  return {
    sv: `${sv} i klientens rader är inte som ${count === 1 ? 'den' : 'de'} ska; det som inte kan användas står inte på bladet. Kör isu data check för att se vad.`,
    en: `${en} in the client’s rows ${count === 1 ? 'is not as it' : 'are not as they'} should be; what cannot be used is not on the sheet. Run isu data check to see what.`,
  };
};
export const readFirst: Said = {
  sv: 'Bladet visar vad andra har svarat om klienten. Läs igenom det, och pröva om något i det kan skada, innan klienten får det.',
  en: 'The sheet shows what others have answered about the client. Read it, and consider whether anything in it may do harm, before the client gets it.',
};
export const untranslated = (language: string, count: number): Said => ({
  sv: `${count} av bladets egna texter finns inte på ${language} och står på engelska. isu texts --in ${language} listar dem, att skriva i uppföljningen.`,
  en: `${count} of the sheet’s own texts ${count === 1 ? 'is' : 'are'} not there in ${language} and ${count === 1 ? 'stands' : 'stand'} in English. isu texts --in ${language} lists them, to be written in the design.`,
});
