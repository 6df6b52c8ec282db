import type { Said } from '../model/index.js';
import { counted } from '../words/index.js';
import { noFile, notAFile } from './files.js';

/** What is said about files of data: one line each, what, where and what to do. */
export const unreadable = (path: string, reason: string): Said =>
  reason === noFile
    ? notAFile(path)
    : {
        sv: `${path} kan inte läsas (${reason}). Kontrollera sökvägen och rättigheterna.`,
        en: `${path} cannot be read (${reason}). Check the path and its permissions.`,
      };
/** Only where: what stands there may be what nobody is to see. */
export const notCsv = (path: string, line: number): Said => ({
  sv: `${path} kan inte läsas som CSV: ett citattecken på rad ${line} står fel eller saknar sin motpart. Rätta det, eller spara filen på nytt som CSV i UTF-8.`,
  en: `${path} cannot be read as CSV: a quotation mark on line ${line} is misplaced or not closed. Correct it, or save the file again as CSV in UTF-8.`,
});
export const designAsData = (path: string): Said => ({
  sv: `${path} är en beskrivning av en uppföljning, inte data. Ange först en .isu-fil, sedan filer eller mappar med data (.csv, .xlsx, .json).`,
  en: `${path} is a follow-up design, not data. Give one .isu file first, then files or folders with data (.csv, .xlsx, .json).`,
});
export const notUtf8 = (path: string): Said => ({
  sv: `${path} är inte i UTF-8, och å, ä och ö kan inte läsas säkert. Spara den som "CSV UTF-8 (kommaavgränsad)", eller som Excel-arbetsbok.`,
  en: `${path} is not in UTF-8, and letters such as å, ä and ö cannot be read with certainty. Save it as "CSV UTF-8 (Comma delimited)", or as an Excel workbook.`,
});
export const notWorkbook = (path: string, reason: string): Said => ({
  sv: `${path} kan inte läsas som Excel-arbetsbok (${reason}). Öppna den i kalkylprogrammet och spara den som .xlsx.`,
  en: `${path} cannot be read as an Excel workbook (${reason}). Open it in the spreadsheet program and save it as .xlsx.`,
});
export const spssFile = (path: string): Said => ({
  sv: `${path} är en SPSS-fil, och sådana läses inte. Spara den i SPSS som CSV eller Excel (Arkiv > Exportera) med värden eller värdeetiketter: båda går att läsa.`,
  en: `${path} is an SPSS file, which is not read. Save it in SPSS as CSV or Excel (File > Export) with values or value labels: both can be read.`,
});
export const notTable = (path: string): Said => ({
  sv: `${path} är ingen tabell som läses. Spara svaren som CSV med rubriker, som Excel (.xlsx) eller som JSON ur programmet som de är i: i kalkylprogrammet Spara som, i SPSS, SAS, Stata och R export till CSV.`,
  en: `${path} is no table that is read. Save the answers as CSV with headings, as Excel (.xlsx) or as JSON from the program that they are in: Save as in a spreadsheet, an export to CSV in SPSS, SAS, Stata and R.`,
});
export const passedOver = (path: string): Said => ({
  sv: `${path} läses inte, och svar i den skulle saknas utan att det märks. Spara den som .xlsx eller CSV, eller flytta den ur mappen.`,
  en: `${path} is not read, and answers in it would be missing unnoticed. Save it as .xlsx or CSV, or move it out of the folder.`,
});
const some = (names: readonly string[]) =>
  names
    .slice(0, 3)
    .map((name) => `”${name.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 40)}”`)
    .join(', ');
export const noneOfOurs = (path: string, names: readonly string[]): Said => ({
  sv: `${path}: ingen rubrik är uppföljningens; överst står ${some(names)}. Ingenting är läst. Ange den uppföljning som svaren hör till, och en tabell med rubriker: kodbokens kolumner, frågornas texter eller en kolumnkarta (--map).`,
  en: `${path}: no heading is one of the follow-up’s; at the top stands ${some(names)}. Nothing is read. Name the design that the answers belong to, and a table with headings: the columns of the codebook, the texts of the questions, or a column map (--map).`,
});
export const notReadAsData = (path: string, { sv, en }: Said): Said => ({ sv: `${path}: ${sv}`, en: `${path}: ${en}` });
export const notJson = (path: string): Said => ({
  sv: `${path} kan inte läsas som JSON. Spara svaren på nytt ur formuläret.`,
  en: `${path} cannot be read as JSON. Save the answers again from the form.`,
});
export const notAnswers = (path: string): Said => ({
  sv: `${path} har inga svar som kan läsas: JSON-filer läses när de är sparade av det genererade formuläret, av SurveyJS (survey.data) eller är QuestionnaireResponse i FHIR, för den här uppföljningen.`,
  en: `${path} has no answers that can be read: JSON is read when it is saved by the generated form, by SurveyJS (survey.data), or is a QuestionnaireResponse in FHIR, of this follow-up.`,
});
export const noDataIn = (path: string): Said => ({
  sv: `Det finns inga svar (.csv, .xlsx eller .json) i ${path}. Ange en mapp med data.`,
  en: `There are no answers (.csv, .xlsx or .json) in ${path}. Name a folder with data.`,
});
export const notColumnMap = (path: string): Said => ({
  sv: `${path} är inte en kolumnkarta: { "columns": { "filens namn": "kodbokens namn" }, "values": { "kodbokens namn": { "svaret i ord": "koden" } }, "constant": { "form": "start_client" }, "missing": ["NA", "99"], "dates": "day-first" }. I en bred fil: "fil1": { "column": "kodbokens namn", "timepoint": "start" }.`,
  en: `${path} is not a column map: { "columns": { "name in the file": "name in the codebook" }, "values": { "name in the codebook": { "the answer in words": "its code" } }, "constant": { "form": "start_client" }, "missing": ["NA", "99"], "dates": "day-first" }. In a wide file: "file1": { "column": "name in the codebook", "timepoint": "start" }.`,
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
export const more = (count: number, places: string): Said => ({
  sv: `och ${count} till: ${places}. Alla finns med --format json.`,
  en: `and ${count} more: ${places}. All are there with --format json.`,
});
/** Who began, who answered, and who has both of two measurements. */
export const pairing = {
  title: { sv: 'Vem som är vem', en: 'Who is who' },
  started: (
    count: number,
    known: 'list' | 'answers',
    { withoutForm, notListed }: { withoutForm: number; notListed: number },
  ): Said => ({
    sv:
      known === 'list'
        ? `${clients(count).sv}, enligt listan${notListed > 0 ? ` (${notListed} finns inte i den)` : ''}${withoutForm > 0 ? `; ${withoutForm} utan formulär och utan skäl` : ''}`
        : `${clients(count).sv} med något svar; någon lista över klienter finns inte`,
    en:
      known === 'list'
        ? `${clients(count).en}, by the list${notListed > 0 ? ` (${notListed} ${notListed === 1 ? 'is' : 'are'} not in it)` : ''}${withoutForm > 0 ? `; ${withoutForm} without form and without reason` : ''}`
        : `${clients(count).en} with any answer; there is no list of clients`,
  }),
  answered: (list: string): Said => ({ sv: `Har svarat: ${list}`, en: `Answered: ${list}` }),
  both: (
    names: string,
    { both, onlyFirst, onlyLast }: { both: number; onlyFirst: number; onlyLast: number },
  ): Said => ({
    sv: `${names}: ${both} med båda, ${onlyFirst} bara den första, ${onlyLast} bara den senare`,
    en: `${names}: ${both} with both, ${onlyFirst} only the first, ${onlyLast} only the later`,
  }),
  alike: (count: number, list: string): Said => ({
    sv: `Koder som liknar varandra: ${count} (${list})`,
    en: `Codes that look alike: ${count} (${list})`,
  }),
};
const clients = (count: number): Said => counted(count, ['klient', 'klienter'], ['client', 'clients']);
export const summary = (rows: number, errors: number, warnings: number): Said => ({
  sv: `${counted(rows, ['rad', 'rader'], ['row', 'rows']).sv}: ${errors} fel, ${warnings} ${warnings === 1 ? 'varning' : 'varningar'}. Ingenting är ändrat.`,
  en: `${counted(rows, ['rad', 'rader'], ['row', 'rows']).en}: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}. Nothing is changed.`,
});
export const moreOfData: Said = {
  sv: 'Kör isu data check för att se varje plats. Rapporten har samma lista bland avvikelserna.',
  en: 'Run isu data check to see each place. The report has the same list among its deviations.',
};
export const tooManyUnusable = (measures: readonly string[]): Said => ({
  sv: `Så många värden i ${measures.join(', ')} går inte att använda att ingen slutsats dras av resten; rapporten säger varför. Rätta data: isu data check visar var.`,
  en: `So many values in ${measures.join(', ')} cannot be used that nothing is concluded from the rest; the report says why. Correct the data: isu data check shows where.`,
});
export const noneUsedOf = (table: string): Said => ({
  sv: `${table}: ingen rad kunde användas. Kör isu data check för att se varför.`,
  en: `${table}: no row could be used. Run isu data check to see why.`,
});
export const unknownSame = (name: string, near: string | undefined): Said => ({
  sv: `--same nämner ${name}, som varken är en variabel eller ett formulär i uppföljningen${near ? ` (${near}?)` : ''}. Kodboken har alla variabler.`,
  en: `--same names ${name}, which is neither a variable nor a form of the design${near ? ` (${near}?)` : ''}. The codebook has all the variables.`,
});
export const noReport = (why: Said): Said => ({
  sv: `${why.sv} Ingen rapport är skriven.`,
  en: `${why.en} No report is written.`,
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

/** Of `isu migrate`. */
export const mapNeeded: Said = {
  sv: '--map saknas. Ange kartan: { "columns": { "förut": "nu" }, "values": { "nu": { "1": "3", "3": "1", "*": "*" } } }.',
  en: '--map is missing. Name the map: { "columns": { "before": "now" }, "values": { "now": { "1": "3", "3": "1", "*": "*" } } }.',
};
export const onlyTablesMigrate = (path: string): Said => ({
  sv: `${path} är varken CSV eller en Excel-arbetsbok. Spara den som CSV UTF-8 eller .xlsx och gör om den.`,
  en: `${path} is neither CSV nor an Excel workbook. Save it as CSV UTF-8 or .xlsx and change that.`,
});
export const ownWorkbook = (path: string): Said => ({
  sv: `${path} är tom, eller den arbetsbok som isu har gjort. Dess blad kan bara läsas med uppföljningen som den gjordes av: ange --before FIL.isu och --now FIL.isu.`,
  en: `${path} is empty, or the workbook that isu made. Its sheets can only be read with the design that it was made from: give --before FILE.isu and --now FILE.isu.`,
});
export const bothDesigns: Said = {
  sv: '--before och --now hör ihop: ange uppföljningen som den var och som den är.',
  en: '--before and --now belong together: give the design as it was and as it is.',
};
export const versionsKept = (path: string, rows: number, why: 'no-designs' | 'other-map' | 'other-version'): Said => {
  const count = counted(rows, ['rad', 'rader'], ['row', 'rows']);
  const reason = {
    'no-designs': {
      sv: 'Ange --before och --now, uppföljningen som den var och är, så skrivs kolumnen om efter vad kartan gör.',
      en: 'Give --before and --now, the design as it was and is, and the column is written by what the map does.',
    },
    'other-map': {
      sv: 'Kartan gör något annat än vad de två beskrivningarna säger, så det går inte att veta vad raderna betyder nu. isu diff --format json ger den karta som de säger.',
      en: 'The map does something else than the two designs say, so that it cannot be known what the rows mean now. isu diff --format json gives the map that they say.',
    },
    'other-version': {
      sv: 'De är ifyllda på en annan version än den som --before beskriver.',
      en: 'They were filled in on another version than the one that --before describes.',
    },
  }[why];
  return {
    sv: `${path}: kolumnen version står kvar som den var i ${count.sv}. ${reason.sv}`,
    en: `${path}: the column version stays as it was in ${count.en}. ${reason.en}`,
  };
};
export const fromWorkbook = (path: string): Said => ({
  sv: `${path} är en arbetsbok; det nya är CSV, som isu data check och isu analyze läser.`,
  en: `${path} is a workbook; what is new is CSV, which isu data check and isu analyze read.`,
});
export const notInPlace = (path: string): Said => ({
  sv: `${path} skulle skrivas över. Uppgifter görs aldrig om på plats: ange en annan mapp efter --out.`,
  en: `${path} would be overwritten. Data are never changed in place: name another folder after --out.`,
});
export const alreadyThere = (path: string): Said => ({
  sv: `${path} finns redan. Ange en tom mapp efter --out.`,
  en: `${path} is there already. Name an empty folder after --out.`,
});
export const sameNameTwice = (name: string): Said => ({
  sv: `Två filer heter ${name}. Gör om dem var för sig.`,
  en: `Two files are called ${name}. Change them one at a time.`,
});
export const columnsAbsent = (names: readonly string[]): Said => ({
  sv: `Kartan nämner kolumner som ingen fil har: ${names.join(', ')}. Inget är skrivet. Rätta kartan.`,
  en: `The map names columns that no file has: ${names.join(', ')}. Nothing is written. Correct the map.`,
});
export const columnsTwice = (path: string, names: readonly string[]): Said => ({
  sv: `${path} skulle få två kolumner med samma namn: ${names.join(', ')}. Inget är skrivet. Rätta kartan.`,
  en: `${path} would get two columns of one name: ${names.join(', ')}. Nothing is written. Correct the map.`,
});
export const valueUncovered = (path: string, column: string, value: string, count: number, row: number): Said => ({
  sv: `${path}: kartan säger inte vad ${column} ”${value}” ska bli (${count} ggr, först på rad ${row}).`,
  en: `${path}: the map does not say what ${column} “${value}” is to become (${count} times, first in row ${row}).`,
});
export const nothingMigrated: Said = {
  sv: 'Inget är skrivet. Säg vad varje värde ska bli; "*": "*" låter de andra vara som de är.',
  en: 'Nothing is written. Say what each value is to become; "*": "*" leaves the others as they are.',
};
export const migrated = (path: string, rows: number): Said => ({
  sv: `${path}: ${rows} rader`,
  en: `${path}: ${rows} rows`,
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

/** What `--aggregates` says: counts that are none, and what is read from them. */
const again = {
  sv: 'Skapa frågan med isu generate script --to sql och spara hela svaret som CSV med rubrikrad.',
  en: 'Make the query with isu generate script --to sql and save its whole result as CSV with a row of column names.',
};
export const countsLack = (path: string, columns: readonly string[]): Said => ({
  sv: `${path} är inte svaret på uppföljningens SQL-fråga: kolumner saknas (${columns.join(', ')}). ${again.sv}`,
  en: `${path} is not the result of the design’s SQL query: columns are missing (${columns.join(', ')}). ${again.en}`,
});
export const otherQuery = (path: string): Said => ({
  sv: `${path} är svaret på en fråga som inte är den här uppföljningens, eller som är gjord innan uppföljningen ändrades. Skapa frågan på nytt med isu generate script --to sql, ställ den till registret och ange det nya svaret.`,
  en: `${path} is the result of a query that is not this design’s, or that was made before the design was changed. Make the query again with isu generate script --to sql, run it on the register and give the new result.`,
});
export const wrongCount = (
  path: string,
  { row: at, column: name, value }: { row: number; column: string; value: string },
): Said => ({
  sv: `${path} rad ${at}, kolumnen ${name}: ${value === '' ? 'värdet saknas' : `”${value.slice(0, 40)}” kan inte läsas`}. ${again.sv}`,
  en: `${path} row ${at}, column ${name}: ${value === '' ? 'the value is missing' : `“${value.slice(0, 40)}” cannot be read`}. ${again.en}`,
});
export const partialCounts = (
  path: string,
  { item, counted: found, clients }: { item: string; counted: number; clients: number },
): Said => ({
  sv: `${path} är inte hel: raderna för ${item} gäller ${found} klienter, och det ska vara ${clients}. ${again.sv}`,
  en: `${path} is not whole: the rows for ${item} are of ${found} clients, and should be of ${clients}. ${again.en}`,
});
export const fromCounts = (path: string): Said => ({
  sv: `Rapporten är gjord av antalen i ${path}. Filen är intern: antalen gäller ofta en enda person, så den får inte spridas. Vad som inte är prövat står bland avvikelserna.`,
  en: `The report is made from the counts in ${path}. The file is internal: the counts are often of a single person, so it must not be spread. What has not been looked at is among the deviations.`,
});
