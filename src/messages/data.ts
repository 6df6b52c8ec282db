import type { Said } from '../model/index.js';

/** What is said about files of data: one line each, what, where and what to do. */
export const unreadable = (path: string, reason: string): Said => ({
  sv: `${path} kan inte läsas (${reason}). Kontrollera sökvägen och rättigheterna.`,
  en: `${path} cannot be read (${reason}). Check the path and its permissions.`,
});
/** Only where: what stands there may be what nobody is to see. */
export const notCsv = (path: string, line: number): Said => ({
  sv: `${path} kan inte läsas som CSV: ett citattecken på rad ${line} står fel eller saknar sin motpart. Rätta det, eller spara filen på nytt som CSV i UTF-8.`,
  en: `${path} cannot be read as CSV: a quotation mark on line ${line} is misplaced or not closed. Correct it, or save the file again as CSV in UTF-8.`,
});
export const designAsData = (path: string): Said => ({
  sv: `${path} är en beskrivning av en uppföljning, inte data. Ange först en .isu-fil, sedan filer eller mappar med data (.csv, .xlsx).`,
  en: `${path} is a follow-up design, not data. Give one .isu file first, then files or folders with data (.csv, .xlsx).`,
});
export const notUtf8 = (path: string): Said => ({
  sv: `${path} är inte i UTF-8, och å, ä och ö kan inte läsas säkert. Spara den som "CSV UTF-8 (kommaavgränsad)", eller som Excel-arbetsbok.`,
  en: `${path} is not in UTF-8, and letters such as å, ä and ö cannot be read with certainty. Save it as "CSV UTF-8 (Comma delimited)", or as an Excel workbook.`,
});
export const notWorkbook = (path: string, reason: string): Said => ({
  sv: `${path} kan inte läsas som Excel-arbetsbok (${reason}). Öppna den i kalkylprogrammet och spara den som .xlsx.`,
  en: `${path} cannot be read as an Excel workbook (${reason}). Open it in the spreadsheet program and save it as .xlsx.`,
});
export const noDataIn = (path: string): Said => ({
  sv: `Det finns ingen .csv eller .xlsx i ${path}. Ange en mapp med data.`,
  en: `There is no .csv or .xlsx in ${path}. Name a folder with data.`,
});
export const notColumnMap = (path: string): Said => ({
  sv: `${path} är inte en kolumnkarta: { "columns": { "filens namn": "kodbokens namn" }, "values": { "kodbokens namn": { "svaret i ord": "koden" } }, "constant": { "form": "start_client" } }.`,
  en: `${path} is not a column map: { "columns": { "name in the file": "name in the codebook" }, "values": { "name in the codebook": { "the answer in words": "its code" } }, "constant": { "form": "start_client" } }.`,
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
export const unused = (count: number): Said => ({
  sv: `${count} ${count === 1 ? 'värde eller rad' : 'värden eller rader'} kunde inte användas; rapporten säger vilka. Kör isu data check.`,
  en: `${count} ${count === 1 ? 'value or row' : 'values or rows'} could not be used; the report says which. Run isu data check.`,
});
export const noneUsedOf = (table: string): Said => ({
  sv: `${table}: ingen rad kunde användas. Kör isu data check för att se varför.`,
  en: `${table}: no row could be used. Run isu data check to see why.`,
});
export const noAnswers = (paths: readonly string[], rows: number): Said => ({
  sv:
    rows === 0
      ? `Det finns inga ifyllda formulär i ${paths.join(', ')}, så ingen rapport är skriven. Ange de filer som svaren finns i.`
      : `Ingen rad i ${paths.join(', ')} kunde användas som ifyllt formulär i den här uppföljningen, så ingen rapport är skriven. Kontrollera att data hör till den: isu data check säger varför.`,
  en:
    rows === 0
      ? `There are no filled-in forms in ${paths.join(', ')}, so no report is written. Name the files that have the answers.`
      : `No row in ${paths.join(', ')} could be used as a filled-in form of this design, so no report is written. Check that the data belongs to it: isu data check says why.`,
});

/** What `--previous` says: an earlier report that is none, and one that a new one may not stand beside. */
export const notReport = (path: string): Said => ({
  sv: `${path} är inte en resultatrapport i JSON. Ange filen som isu analyze --to json gjorde, helst arbetsexemplaret (.internal.json).`,
  en: `${path} is not a results report in JSON. Name the file that isu analyze --to json made, best the working copy (.internal.json).`,
});
export const otherReport = (path: string): Said => ({
  sv: `${path} är en rapport om en annan uppföljning. Ange en tidigare rapport om samma.`,
  en: `${path} is a report of another design. Name an earlier report of the same one.`,
});
export const fewNewcomers = (path: string, count: number, smallest: number): Said => ({
  sv: `Ingen rapport görs: ${count} ${count === 1 ? 'klient' : 'klienter'} har tillkommit sedan ${path}, färre än ${smallest}. Med båda rapporterna går deras svar att räkna ut. Vänta tills ${smallest} har tillkommit, låt den tidigare gälla, eller redovisa klienterna i grupper som inte har någon gemensam.`,
  en: `No report is made: ${count} ${count === 1 ? 'client has' : 'clients have'} come since ${path}, fewer than ${smallest}. With both reports their answers could be worked out. Wait until ${smallest} have come, let the earlier one stand, or report the clients in groups that share nobody.`,
});
export const fewGone = (path: string, count: number, smallest: number): Said => ({
  sv: `Ingen rapport görs: ${count} ${count === 1 ? 'klient' : 'klienter'} i ${path} är inte med nu, färre än ${smallest}. Med båda rapporterna går deras svar att räkna ut. Ta med dem igen, eller låt den tidigare rapporten gälla.`,
  en: `No report is made: ${count} ${count === 1 ? 'client' : 'clients'} in ${path} ${count === 1 ? 'is' : 'are'} not included now, fewer than ${smallest}. With both reports their answers could be worked out. Include them again, or let the earlier report stand.`,
});
export const namelessReport = (path: string): Said => ({
  sv: `${path} säger inte vilka klienter den gäller. Att ingen har bytts ut kan inte kontrolleras; ange hellre arbetsexemplaret (.internal.json).`,
  en: `${path} does not say which clients it is about. That nobody has been exchanged cannot be checked; rather name the working copy (.internal.json).`,
});
