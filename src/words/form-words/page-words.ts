import type { Said } from '../../model/index.js';
import { terms } from './terms.js';

/** What a form that is answered on a screen says. `{name}` is filled in. */
export const pageWords = {
  ...terms,
  language: { sv: 'Språk', en: 'Language' },
  skip: { sv: 'Till frågorna', en: 'Skip to the questions' },
  local: {
    sv: 'Svaren skickas inte någonstans. De stannar på den här enheten tills du själv sparar dem som en fil.',
    en: 'The answers are not sent anywhere. They stay on this device until you save them as a file yourself.',
  },
  incomplete: {
    sv: 'Det går att hoppa över en fråga och ändå spara.',
    en: 'You can skip a question and still save.',
  },
  draft: {
    sv: 'Ett utkast sparas på den här enheten medan du svarar. Töm formuläret när du är klar, om andra använder enheten.',
    en: 'A draft is kept on this device while you answer. Empty the form when you are done, if others use the device.',
  },
  draftFailed: {
    sv: 'Utkastet kunde inte sparas på den här enheten.',
    en: 'The draft could not be kept on this device.',
  },
  draftFound: { sv: 'Ett sparat utkast är inläst.', en: 'A saved draft has been loaded.' },
  noScript: {
    sv: 'Utan JavaScript kan formuläret skrivas ut och fyllas i för hand, men svaren kan inte sparas som fil.',
    en: 'Without JavaScript the form can be printed and filled in by hand, but the answers cannot be saved as a file.',
  },
  howToFillIn: {
    sv: 'Sätt ett kryss vid det svar som passar bäst. Blir det fel, stryk över krysset och sätt ett nytt.',
    en: 'Put a cross by the answer that fits best. If it goes wrong, strike the cross out and put a new one.',
  },
  textSize: { sv: 'Textens storlek', en: 'Text size' },
  sizeNormal: { sv: 'Vanlig text', en: 'Ordinary text' },
  sizeLarge: { sv: 'Stor text', en: 'Large text' },
  sizeLargest: { sv: 'Störst text', en: 'Largest text' },
  oneAtATime: { sv: 'En fråga i taget', en: 'One question at a time' },
  back: { sv: 'Tillbaka', en: 'Back' },
  next: { sv: 'Nästa', en: 'Next' },
  identification: { sv: 'Ifyllandet', en: 'This occasion' },
  clear: { sv: 'Ta bort svaret', en: 'Remove the answer' },
  progress: { sv: 'Besvarat {done} av {all}', en: 'Answered {done} of {all}' },
  finish: { sv: 'Spara svaren', en: 'Save the answers' },
  saveJson: { sv: 'Spara som JSON', en: 'Save as JSON' },
  saveCsv: { sv: 'Spara som CSV (kalkylblad)', en: 'Save as CSV (spreadsheet)' },
  print: { sv: 'Skriv ut', en: 'Print' },
  empty: { sv: 'Töm formuläret', en: 'Empty the form' },
  emptyDraft: { sv: 'Töm formuläret och radera utkastet', en: 'Empty the form and delete the draft' },
  emptySure: { sv: 'Ta bort alla svar i formuläret?', en: 'Remove all answers in the form?' },
  emptied: { sv: 'Formuläret är tömt.', en: 'The form is empty.' },
  saved: { sv: 'Svaren är sparade i filen {file}.', en: 'The answers are saved in the file {file}.' },
  check: { sv: 'Kontrollera svaren', en: 'Check the answers' },
  mustCorrect: { sv: 'Rätta det här innan svaren sparas:', en: 'Correct this before the answers are saved:' },
  unanswered: { sv: 'De här frågorna är inte besvarade:', en: 'These questions are not answered:' },
  anyway: { sv: 'Spara ändå', en: 'Save anyway' },
} satisfies Record<string, Said>;
