import type { Said } from '../model/said.js';

/** What is said about files of data: one line each, what, where and what to do. */
export const unreadable = (path: string, reason: string): Said => ({
  sv: `${path} kan inte läsas (${reason}). Kontrollera sökvägen och rättigheterna.`,
  en: `${path} cannot be read (${reason}). Check the path and its permissions.`,
});
export const notCsv = (path: string, reason: string): Said => ({
  sv: `${path} kan inte läsas som CSV (${reason}). Spara den som CSV i UTF-8.`,
  en: `${path} cannot be read as CSV (${reason}). Save it as CSV in UTF-8.`,
});
export const notWorkbook = (path: string, reason: string): Said => ({
  sv: `${path} är inte uppföljningens arbetsbok, eller har ett fel (${reason}). Rätta det i arbetsboken.`,
  en: `${path} is not the workbook of this follow-up, or has an error (${reason}). Correct it in the workbook.`,
});
export const notColumnMap = (path: string): Said => ({
  sv: `${path} är inte en kolumnkarta: { "columns": { "filens namn": "kodbokens namn" }, "constant": { "form": "start_client" } }.`,
  en: `${path} is not a column map: { "columns": { "name in the file": "name in the codebook" }, "constant": { "form": "start_client" } }.`,
});
export const emptyData = (path: string): Said => ({
  sv: `${path} är tom. Ange en fil med en rubrikrad.`,
  en: `${path} is empty. Name a file with a row of column names.`,
});
export const oneDesign = (path: string, count: number): Said => ({
  sv: `${path} har ${count} uppföljningar. Data hålls mot en i taget: ange en fil med en.`,
  en: `${path} has ${count} designs. Data is held against one at a time: name a file with one.`,
});
export const row: Said = { sv: 'rad', en: 'row' };
export const column: Said = { sv: 'kolumn', en: 'column' };
export const more = (count: number): Said => ({
  sv: `… och ${count} till. Alla finns med --format json.`,
  en: `… and ${count} more. All are there with --format json.`,
});
export const summary = (rows: number, errors: number, warnings: number): Said => ({
  sv: `${rows} rader: ${errors} fel, ${warnings} ${warnings === 1 ? 'varning' : 'varningar'}. Ingenting är ändrat.`,
  en: `${rows} rows: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}. Nothing is changed.`,
});
