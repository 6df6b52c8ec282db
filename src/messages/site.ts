import type { Said } from '../model/index.js';

export const kinds = {
  'identity number': { sv: 'ett personnummer', en: 'a personal identity number' },
  'e-mail': { sv: 'en e-postadress', en: 'an e-mail address' },
  telephone: { sv: 'ett telefonnummer', en: 'a telephone number' },
  name: { sv: 'ett personnamn', en: 'a person’s name' },
} satisfies Record<string, Said>;

/** `place`: `a.isu:3`. */
export const personalAt = (place: string, what: Said, found: string): Said => ({
  sv: `${place}: ”${found}” ser ut som ${what.sv}. Ta bort det, eller skriv en befattning; uppföljningen är inte med i registret.`,
  en: `${place}: “${found}” looks like ${what.en}. Remove it, or write a position; the design is not in the register.`,
});
export const withContactsHelps: Said = {
  sv: 'Är allt kontrollerat, och inget av det är en person: --with-contacts tar med även dem (aldrig personnummer).',
  en: 'When all of it is checked, and none of it is a person: --with-contacts takes them in too (never identity numbers).',
};
export const notWhole = (path: string): Said => ({
  sv: `${path} kan inte läggas ihop med det som den importerar: samma namn finns i flera av filerna. Ge dem olika namn; uppföljningen är inte med i registret.`,
  en: `${path} cannot be put together with what it imports: the same name is in several of the files. Give them different names; the design is not in the register.`,
});
export const made = (designs: number, bytes: number, first: string): Said => ({
  sv: `${designs === 1 ? '1 uppföljning' : `${designs} uppföljningar`}, ${megabytes(bytes).replace('.', ',')} MB. Öppna ${first}`,
  en: `${designs === 1 ? '1 design' : `${designs} designs`}, ${megabytes(bytes)} MB. Open ${first}`,
});
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
