import type { Said } from '../model/index.js';
import { numberWords } from '../words/index.js';

/** What is said of what a draft does not have, or has otherwise than the form did. One sentence each. */

const quoted = (text: string) => `“${short(text)}”`;
const quotad = (text: string) => `”${short(text)}”`;
/** On one line, without what would steer a terminal, and not without end. */
function short(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
const said =
  (sv: (text: string) => string, en: (text: string) => string) =>
  (text: string): Said => ({ sv: sv(quotad(text)), en: en(quoted(text)) });

export const lost = {
  condition: said(
    (text) => `Villkoret ${text} går inte att skriva i en uppföljning. Frågan ställs alltid.`,
    (text) => `The condition ${text} cannot be written in a design. The question is always asked.`,
  ),
  conditionOfText: said(
    (text) => `Villkoret ${text} gäller bara en rubrik eller text och är inte med.`,
    (text) => `The condition ${text} is of a heading or a text only, and is left out.`,
  ),
  alsoEmpty: said(
    (text) =>
      `Villkoret ${text} gäller i originalet också när frågan som det läser är obesvarad. Här gör det inte det.`,
    (text) =>
      `The condition ${text} also holds in the original where the question it reads is not answered. Here it does not.`,
  ),
  never: said(
    (text) => `Villkoret ${text} är aldrig uppfyllt. Frågan är inte med.`,
    (text) => `The condition ${text} never holds. The question is left out.`,
  ),
  elsewhere: said(
    (text) => `Villkoret ${text} läser en fråga i ett annat instrument. Frågan ställs alltid.`,
    (text) => `The condition ${text} reads a question of another instrument. The question is always asked.`,
  ),
  score: said(
    (text) => `Uträkningen ${text} går inte att skriva som en skala. Den är inte med.`,
    (text) => `The calculation ${text} cannot be written as a scale. It is left out.`,
  ),
  missingRule: {
    sv: 'Originalet summerar de svar som finns. Här räknas summan upp i förhållande till dem som saknas.',
    en: 'The original adds the answers there are. Here the sum is made up in proportion for those that are missing.',
  },
  heading: said(
    (text) => `Rubriken eller texten ${text} är ingen fråga och är inte med.`,
    (text) => `The heading or text ${text} is no question and is left out.`,
  ),
  kind: said(
    (text) => `Frågetypen ${text} finns inte i en uppföljning. Frågan är inte med.`,
    (text) => `The kind of question ${text} does not exist in a design. The question is left out.`,
  ),
  kindAsText: said(
    (text) => `Frågetypen ${text} finns inte i en uppföljning. Frågan besvaras här i fri text.`,
    (text) => `The kind of question ${text} does not exist in a design. Here it is answered in free text.`,
  ),
  ranking: {
    sv: 'Rangordningen finns inte i en uppföljning. Här väljs flera svar, utan ordning.',
    en: 'Ranking does not exist in a design. Here several answers are chosen, without an order.',
  },
  matrix: {
    sv: 'Varje ruta i rutnätet är en egen fråga här.',
    en: 'Each cell of the grid is a question of its own here.',
  },
  repeated: said(
    (text) => `Gruppen ${text} kan fyllas i flera gånger i originalet. Här ställs frågorna en gång.`,
    (text) => `The group ${text} can be filled in several times in the original. Here its questions are asked once.`,
  ),
  limits: said(
    (text) => `Regeln för svaret, ${text}, går inte att skriva i en uppföljning.`,
    (text) => `The rule of the answer, ${text}, cannot be written in a design.`,
  ),
  comment: {
    sv: 'Kommentaren till svaret är inte med.',
    en: 'The comment to the answer is left out.',
  },
  choicesElsewhere: said(
    (text) => `Svarsalternativen hämtas från ${text} och finns inte i filen.`,
    (text) => `The answers are fetched from ${text} and are not in the file.`,
  ),
  choicesFiltered: {
    sv: 'Vilka svar som visas beror i originalet på ett annat svar. Här visas alla.',
    en: 'Which answers are shown depends on another answer in the original. Here all are shown.',
  },
  noChoices: {
    sv: 'Frågan har inga svarsalternativ i filen.',
    en: 'The question has no answers in the file.',
  },
  required: (count: number): Said => ({
    sv: `${count} ${count === 1 ? 'fråga måste' : 'frågor måste'} besvaras i originalet. Formulär härifrån tvingar ingen att svara.`,
    en: `${count} ${count === 1 ? 'question has' : 'questions have'} to be answered in the original. Forms from here force nobody to answer.`,
  }),
  preset: (count: number): Said => ({
    sv: `${count} ${count === 1 ? 'fråga har' : 'frågor har'} ett förvalt svar i originalet. Här är inget svar förvalt.`,
    en: `${count} ${count === 1 ? 'question has' : 'questions have'} a preset answer in the original. Here no answer is preset.`,
  }),
  media: (count: number): Said => ({
    sv: `Bilder, ljud och filmer är inte med (${count}).`,
    en: `Pictures, sound and films are left out (${count}).`,
  }),
  concepts: (count: number): Said => ({
    sv: `Begreppskoder (LOINC, SNOMED) är inte med (${count}).`,
    en: `Codes of concepts (LOINC, SNOMED) are left out (${count}).`,
  }),
  markup: (count: number): Said => ({
    sv: `Textens utseende (fetstil, länkar, HTML) är inte med (${count} texter).`,
    en: `The looks of the text (bold, links, HTML) are left out (${count} texts).`,
  }),
  filledIn: said(
    (text) => `Texten ${text} fylls i med ett annat svar i originalet. Här står den som den är skriven.`,
    (text) => `The text ${text} is filled in with another answer in the original. Here it stands as it is written.`,
  ),
  language: said(
    (text) => `Språket ${text} är inte känt. Texterna på det är inte med.`,
    (text) => `The language ${text} is not known. The texts in it are left out.`,
  ),
  noText: {
    sv: 'Frågan saknar text. Namnet står i stället.',
    en: 'The question has no text. Its name stands instead.',
  },
  setting: said(
    (text) => `Inställningen ${text} är inte med.`,
    (text) => `The setting ${text} is left out.`,
  ),
  program: said(
    (text) => `Det som programmet självt fyller i är inte med: ${text}.`,
    (text) => `What the program itself fills in is left out: ${text}.`,
  ),
  sheet: said(
    (text) => `Bladet ${text} är inte med.`,
    (text) => `The sheet ${text} is left out.`,
  ),
  formula: (count: number): Said => ({
    sv: `${count} ${count === 1 ? 'cell har en formel' : 'celler har formler'}. Ingen formel räknas om: det värde som sparades i filen används.`,
    en: `${count} ${count === 1 ? 'cell has a formula' : 'cells have formulas'}. No formula is worked out: the value that was saved in the file is used.`,
  }),
  macros: {
    sv: 'Filen har makron. De läses inte.',
    en: 'The file has macros. They are not read.',
  },
  oneOrSeveral: {
    sv: 'Filen säger inte om ett eller flera svar får väljas. Ett är antaget.',
    en: 'The file does not say whether one or several answers may be chosen. One is assumed.',
  },
  wordConditions: {
    sv: 'Ett Worddokument säger villkor och poäng bara med ord. De är inte med.',
    en: 'A Word document says conditions and scores in words only. They are left out.',
  },
  withoutControl: {
    sv: 'Frågan har ingen innehållskontroll. Hur den besvaras är antaget.',
    en: 'The question has no content control. How it is answered is assumed.',
  },
  protected: (name: string, licence: Said): Said => ({
    sv: `Känns igen som ${short(name)} i biblioteket (${licence.sv}). Frågorna är inte kopierade: uppföljningen hänvisar till biblioteket.`,
    en: `Recognised as ${short(name)} of the library (${licence.en}). Its questions are not copied: the design refers to the library.`,
  }),
  maybeProtected: (name: string, known: number, here: number): Said => ({
    sv: `Heter som ${short(name)} i biblioteket, som har ${numberWords(known, 'sv')} frågor och inte ${numberWords(here, 'sv')}. Frågorna är kopierade: kontrollera att de får användas.`,
    en: `Is called as ${short(name)} of the library, which has ${numberWords(known, 'en')} questions and not ${numberWords(here, 'en')}. The questions are copied: check that they may be used.`,
  }),
  renamed: (from: string, to: string): Said => ({
    sv: `Namnet ${quotad(from)} går inte att skriva. Frågan heter ${to}.`,
    en: `The name ${quoted(from)} cannot be written. The question is called ${to}.`,
  }),
};
