import type { Said } from '../wording.js';

/** The page's own words. `{name}` is filled in. */
export const pageWords = {
  language: { sv: 'Språk', en: 'Language' },
  skip: { sv: 'Till frågorna', en: 'Skip to the questions' },
  about: { sv: 'Om formuläret', en: 'About this form' },
  organisation: { sv: 'Verksamhet', en: 'Service' },
  when: { sv: 'När', en: 'When' },
  informant: { sv: 'Uppgiftslämnare', en: 'Whose information' },
  informantUnstated: { sv: 'Inte angiven', en: 'Not stated' },
  method: { sv: 'Metod', en: 'Method' },
  purpose: { sv: 'Syfte', en: 'Purpose' },
  time: { sv: 'Tid', en: 'Time' },
  voluntaryYes: { sv: 'Det är frivilligt att svara.', en: 'Answering is voluntary.' },
  voluntaryPartly: { sv: 'Det är delvis frivilligt att svara.', en: 'Answering is partly voluntary.' },
  voluntaryNo: { sv: 'Uppgifterna är inte frivilliga att lämna.', en: 'Giving this information is not voluntary.' },
  feedback: { sv: 'Den som svarar får återkoppling.', en: 'Whoever answers gets feedback.' },
  voluntary: { sv: 'Frivillighet', en: 'Voluntariness' },
  answers: { sv: 'Svaren', en: 'The answers' },
  recordedNone: { sv: 'Svaren registreras inte i något system.', en: 'The answers are not recorded in any system.' },
  recordedIn: { sv: 'Registreras i', en: 'Recorded in' },
  access: { sv: 'Vem som kan se dem', en: 'Who can see them' },
  retained: { sv: 'Bevaras', en: 'Kept for' },
  legalGround: { sv: 'Lagstöd', en: 'Legal ground' },
  safeguard: { sv: 'Om ett svar väcker oro', en: 'If an answer gives cause for concern' },
  contact: { sv: 'Ansvarig', en: 'Responsible' },
  instruction: { sv: 'Instruktion', en: 'Instructions' },
  fallback: {
    sv: 'Det här formuläret används när det ordinarie sättet inte går.',
    en: 'This form is used when the ordinary way is not possible.',
  },
  because: { sv: 'När', en: 'When' },
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
  identification: { sv: 'Ifyllandet', en: 'This occasion' },
  caseKey: { sv: 'Klientens kod', en: 'Client code' },
  caseHelp: {
    sv: 'Den kod som klienten har i uppföljningen. Skriv aldrig personnummer eller namn.',
    en: 'The code that the client has in the follow-up. Never write a personal identity number or a name.',
  },
  date: { sv: 'Datum', en: 'Date' },
  dateHelp: { sv: 'Den dag då frågorna besvarades.', en: 'The day when the questions were answered.' },
  optional: { sv: 'valfri', en: 'optional' },
  choices: { sv: 'Flera svar kan väljas.', en: 'You can choose several answers.' },
  unstated: {
    sv: 'Svarsalternativ är inte angivna i uppföljningen. Svara med egna ord.',
    en: 'The follow-up does not state the possible answers. Answer in your own words.',
  },
  recall: { sv: 'Frågorna gäller {time}.', en: 'The questions are about {time}.' },
  people: { sv: 'Gäller bara: {people}.', en: 'Only for: {people}.' },
  number: { sv: 'Ett tal', en: 'A number' },
  whole: { sv: 'Ett heltal', en: 'A whole number' },
  clear: { sv: 'Ta bort svaret', en: 'Remove the answer' },
  toQuestion: { sv: 'fråga {number}', en: 'question {number}' },
  entryNote: {
    sv: 'Frågorna i det här instrumentet står inte här. De besvaras i instrumentets eget formulär, och poängen skrivs in här.',
    en: 'The questions of this instrument are not shown here. They are answered in its own form, and the score is entered here.',
  },
  entryMore: {
    sv: 'Den här poängen räknas fram på annat sätt och skrivs in här.',
    en: 'This score is worked out elsewhere and entered here.',
  },
  nothing: {
    sv: 'Instrumentets frågor är inte beskrivna i uppföljningen, och det finns inget att fylla i här. Använd instrumentets eget formulär.',
    en: 'The follow-up does not describe the questions of this instrument, and there is nothing to fill in here. Use its own form.',
  },
  areas: { sv: 'Områden', en: 'Areas' },
  hadFrom: { sv: 'Finns att få från', en: 'Available from' },
  licence: { sv: 'Licens', en: 'Licence' },
  origin: { sv: 'Ursprung', en: 'Origin' },
  itemCount: { sv: 'Antal frågor', en: 'Number of questions' },
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
  errorCase: { sv: 'Skriv klientens kod.', en: 'Write the client code.' },
  errorIdentity: {
    sv: 'Det ser ut som ett personnummer. Skriv klientens kod i stället.',
    en: 'This looks like a personal identity number. Write the client code instead.',
  },
  errorDate: { sv: 'Ange ett datum som finns.', en: 'Give a date that exists.' },
  errorNumber: { sv: 'Skriv med siffror.', en: 'Write with digits.' },
  errorWhole: { sv: 'Skriv ett heltal.', en: 'Write a whole number.' },
  errorLow: { sv: 'Skriv {low} eller mer.', en: 'Write {low} or more.' },
  errorHigh: { sv: 'Skriv {high} eller mindre.', en: 'Write {high} or less.' },
} satisfies Record<string, Said>;
export type PageWord = keyof typeof pageWords;

/** The words that the page's script says. */
export const scriptWords = [
  'progress',
  'saved',
  'draftFailed',
  'draftFound',
  'emptySure',
  'emptied',
  'errorCase',
  'errorIdentity',
  'errorDate',
  'errorNumber',
  'errorWhole',
  'errorLow',
  'errorHigh',
] as const satisfies readonly PageWord[];

/** The text with `{name}` filled in. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}
