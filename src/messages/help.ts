import type { Said } from '../model/index.js';

/** The help of the command line: what each command and option does. */
export const tagline: Said = {
  sv: 'ISU: beskriv en individbaserad systematisk uppföljning, och få den granskad mot fem principer.',
  en: 'ISU: describe an individual-level systematic follow-up, and have it checked against five principles.',
};
export const usage: Said = { sv: 'Så här:', en: 'Usage:' };
export const usageShape: Said = { sv: 'KOMMANDO [flaggor] [PATH…]', en: 'COMMAND [options] [PATH…]' };
export const commandsTitle: Said = { sv: 'Kommandon:', en: 'Commands:' };
export const optionsTitle: Said = { sv: 'Flaggor:', en: 'Options:' };
export const optionsWord: Said = { sv: 'flaggor', en: 'options' };
export const langOption: Said = {
  sv: 'språket i allt som skrivs ut; annars datorns språk, annars engelska',
  en: 'the language of everything printed; else that of the locale, else English',
};
export const helpOption: Said = { sv: 'visar hjälpen', en: 'shows the help' };
export const versionOption: Said = { sv: 'visar versionen', en: 'shows the version' };
export const exitCodes: Said = {
  sv: 'Slutkoder: 0 inget på felnivå · 1 anmärkningar · 2 anropet, en fil eller inställningarna är fel.',
  en: 'Exit codes: 0 nothing at error level · 1 findings · 2 the call, a file or the configuration is wrong.',
};
export const moreHelp: Said = {
  sv: 'Mer om ett kommando: isu KOMMANDO --help',
  en: 'More on one command: isu COMMAND --help',
};
export const pathsHelp: Said = {
  sv: 'PATH är en fil, en mapp (där söks *.isu, utom det som .gitignore utesluter) eller ett mönster som "planer/**/*.isu". Streck (-) läser standard in.',
  en: 'PATH is a file, a folder (searched for *.isu, except what .gitignore excludes) or a pattern such as "plans/**/*.isu". A dash (-) reads standard input.',
};
export const dataHelp: Said = {
  sv: 'Här ska PATH ge en enda uppföljning. DATA är filer (.csv, .xlsx) eller mappar med sådana; flera kan anges.',
  en: 'Here PATH must give a single design. DATA is files (.csv, .xlsx) or folders with such files; several may be given.',
};

export const commands = {
  init: {
    sv: 'Börjar: en första uppföljning, inställningar, ett tips till redigeraren och granskning av varje ändring. Skriver aldrig över något.',
    en: 'Begins: a first design, a configuration, a recommendation to the editor and a check of every change. Never overwrites anything.',
  },
  check: {
    sv: 'Läser uppföljningarna och granskar dem mot de fem principerna.',
    en: 'Reads the designs and checks them against the five principles.',
  },
  diff: {
    sv: 'Jämför två versioner av en uppföljning: vad som betyder något annat, vad det gör med uppgifter som finns, och utvägen.',
    en: 'Compares two versions of a design: what means something else, what that does to data already collected, and the way out.',
  },
  breaking: {
    sv: 'Säger vad som bryter jämförbarhet, uppgifter som finns eller löften, mot en tidigare version i git eller en fil.',
    en: 'Says what breaks comparability, data already collected or promises, against an earlier version in git or a file.',
  },
  schedule: {
    sv: 'Säger vad som ska göras när och av vem, för en klient eller alla: försenat, veckolista, kalender.',
    en: 'Says what is due when and from whom, for one client or all: what is late, a list by week, a calendar.',
  },
  migrate: {
    sv: 'Gör om uppgifter som finns efter en karta, i nya filer. Gissar aldrig, och ändrar aldrig på plats.',
    en: 'Changes data already collected by a map, into new files. It never guesses, and never changes anything in place.',
  },
  explain: {
    sv: 'Visar sidan om en regel (P3-02) eller ett slag av skillnad (relabelled), eller listar reglerna för en princip (P3).',
    en: 'Shows the page of one rule (P3-02) or kind of difference (relabelled), or lists the rules of one principle (P3).',
  },
  format: {
    sv: 'Ställer upp filerna enhetligt, på plats. Tar aldrig bort en kommentar.',
    en: 'Lays the files out alike, in place. Never loses a comment.',
  },
  translate: {
    sv: 'Byter språk på nyckelorden, på plats. Texterna lämnas som de är.',
    en: 'Changes the language of the keywords, in place. The texts are left as they are.',
  },
  texts: {
    sv: 'Räknar upp formulärens egna texter (knappar, anvisningar) som saknas på ett språk, som rader att fylla i uppföljningen.',
    en: 'Lists the forms’ own texts (buttons, instructions) that are missing in a language, as lines to fill in the design.',
  },
  import: {
    sv: 'Gör ett utkast av ett formulär som finns (svar som tabell, XLSForm, REDCap, FHIR, LimeSurvey, SurveyJS, Word), med en kolumnkarta, och säger rad för rad vad som inte är med.',
    en: 'Makes a draft from a form that exists (answers as a table, XLSForm, REDCap, FHIR, LimeSurvey, SurveyJS, Word), with a column map, and says line by line what is left out.',
  },
  forms: {
    sv: 'Skapar formulären för varje mättillfälle och uppgiftslämnare.',
    en: 'Generates the forms of every timepoint and informant.',
  },
  plan: { sv: 'Skapar analysplanen.', en: 'Generates the analysis plan.' },
  precision: {
    sv: 'Visar vilken förändring som går att se med det antal klienter och det bortfall som väntas.',
    en: 'Shows what change can be seen with the clients and the attrition expected.',
  },
  simulate: {
    sv: 'Hittar på data som passar uppföljningen, märkta som påhittade i varje fil och rad.',
    en: 'Makes up data that fits the follow-up, marked as made up in every file and row.',
  },
  dataCheck: {
    sv: 'Håller data mot uppföljningen: varje fel med rad, kolumn, värde och vad som kan göras.',
    en: 'Holds data against the design: each problem with row, column, value and what to do.',
  },
  script: {
    sv: 'Skapar ett R-skript som upprepar analysen ur samma datafiler, att granska och bygga vidare på, eller en SQL-fråga som räknar i ett register.',
    en: 'Generates an R script that repeats the analysis from the same data files, to check and to build on, or an SQL query that counts in a register.',
  },
  analyze: {
    sv: 'Utför analysplanen på data. Det som gäller för få personer döljs, om inte --internal anges.',
    en: 'Carries out the analysis plan on the data. What concerns too few persons is hidden, unless --internal is given.',
  },
  client: {
    sv: 'Skapar en enda klients eget blad, till samtalet: klientens svar över tid, mål och senaste svar. Inget om någon annan kommer med.',
    en: 'Generates one client’s own sheet, for the talk: the client’s answers over time, goals and latest answers. Nothing about anybody else is in it.',
  },
  review: {
    sv: 'Skapar granskningen: uppföljningen med vanliga ord, mätschemat i bild, bedömningarna med skäl och förslag.',
    en: 'Generates the review: the follow-up in plain words, its schedule as a picture, the verdicts with reasons and proposals.',
  },
  letter: {
    sv: 'Skapar brevet till verksamheten: granskningens frågor i Word, med plats för svar. Svaren läses med isu import SVAR.docx --into UPPFÖLJNING.',
    en: 'Generates the letter to the unit: the questions of the review in Word, with room for replies. They are read with isu import REPLY.docx --into DESIGN.',
  },
  overview: {
    sv: 'Ställer många uppföljningar bredvid varandra: principer, mått, uppgiftslämnare, bortfall och vad som kunde delas.',
    en: 'Sets many designs side by side: principles, measures, informants, attrition and what could be shared.',
  },
  site: {
    sv: 'Gör ett register: många uppföljningar som sidor att söka i, utan data och personer.',
    en: 'Makes a register: many designs as pages to search, without data and persons.',
  },
  export: {
    sv: 'Skriver uppföljningarna som data (JSON). Hur den är uppbyggd: isu schema',
    en: 'Writes the designs as data (JSON). How it is built: isu schema',
  },
  schema: {
    sv: 'Skriver JSON-schemat för det som isu export skriver, eller för isu.config.json.',
    en: 'Writes the JSON Schema of what isu export writes, or of isu.config.json.',
  },
  lsp: {
    sv: 'Startar språkservern, för vilken redigerare som helst.',
    en: 'Starts the language server, for any editor.',
  },
} satisfies Record<string, Said>;

export const options = {
  template: {
    sv: 'vad den första uppföljningen ska visa: grund (det minsta, bygg ut själv) eller hel (alla delar)',
    en: 'what the first design shows: basic (the least, to build on) or full (every part)',
  },
  checkFormat: {
    sv: 'pretty för människor; json, sarif, github, gitlab, junit och markdown för andra verktyg',
    en: 'pretty for people; json, sarif, github, gitlab, junit and markdown for other tools',
  },
  compareFormat: {
    sv: 'pretty för människor; json, github, sarif och markdown för andra verktyg',
    en: 'pretty for people; json, github, sarif and markdown for other tools',
  },
  against: {
    sv: 'vad det jämförs med: en gren, en tagg, en version i git eller en fil',
    en: 'what to compare with: a branch, a tag, a commit or a file',
  },
  migrationMap: {
    sv: 'kartan: vad kolumner och värden ska bli (JSON)',
    en: 'the map: what columns and values are to become (JSON)',
  },
  migrationBefore: {
    sv: 'uppföljningen som den var när svaren gavs; med --now skrivs kolumnen version om efter kartan',
    en: 'the design as it was when the answers were given; with --now the column version follows the map',
  },
  migrationNow: {
    sv: 'uppföljningen som den är nu',
    en: 'the design as it is now',
  },
  maxWarnings: { sv: 'fler varningar än så ger slutkod 1', en: 'more warnings than this give exit code 1' },
  watch: {
    sv: 'granskar igen när filerna, det de importerar eller inställningarna ändras; avslutas med Ctrl-C',
    en: 'checks again when the files, what they import or the settings change; ended with Ctrl-C',
  },
  changedSince: {
    sv: 'granskar bara det som har ändrats sedan GITREF (en gren, en tagg, en version), och det som importerar det',
    en: 'checks only what has changed since GITREF (a branch, a tag, a commit), and what imports that',
  },
  ci: {
    sv: 'var ändringar granskas; annars efter var projektet finns, och i GitHub om det inte går att se',
    en: 'where changes are checked; else by where the project is, and on GitHub where that cannot be seen',
  },
  noFail: { sv: 'slutkod 0 även med anmärkningar', en: 'exit code 0 even with findings' },
  formatNumbers: {
    sv: 'skriver ut svarens nummer, så att de följer med svaren när raderna flyttas',
    en: 'writes the numbers of answers, so that they stay with the answers when lines are moved',
  },
  formatCheck: {
    sv: 'skriver inget; listar filer som skulle ändras, och ger då slutkod 1',
    en: 'writes nothing; lists the files that would change, and then gives exit code 1',
  },
  textsIn: {
    sv: 'vilka språk, med sina koder; annars de i uppföljningen som verktyget inte själv har',
    en: 'which languages, by their codes; else those of the design that the tool itself lacks',
  },
  to: { sv: 'nyckelordens nya språk', en: 'the new language of the keywords' },
  rename: {
    sv: 'döper om egna namn som annars skulle läsas som nyckelord på det nya språket',
    en: 'renames names of the design’s own that would be read as keywords in the new language',
  },
  precisionFormat: {
    sv: 'md (annars), html med kurva, eller json; skrivs på standard ut',
    en: 'md (the default), html with a curve, or json; written to standard output',
  },
  clients: { sv: 'hur många klienter som börjar', en: 'how many clients start' },
  years: { sv: 'under hur många år de börjar (annars 1)', en: 'during how many years they start (default 1)' },
  seed: {
    sv: 'ett heltal; samma tal ger samma data (annars 1)',
    en: 'a whole number; the same gives the same data (default 1)',
  },
  same: {
    sv: 'variabler (eller formulär) som betyder detsamma fast de är ändrade sedan svaren gavs',
    en: 'variables (or forms) that mean the same though they have changed since they were answered',
  },
  change: {
    sv: 'förändring till det bättre som analysen ska hitta, i standardavvikelser av förändringen som i isu precision: 0.5, eller för resultat för sig: 1=0.5,2=0',
    en: 'change for the better that the analysis is to find, in standard deviations of the change as in isu precision: 0.5, or by outcome: 1=0.5,2=0',
  },
  scheduleClients: {
    sv: 'lista över klienter: case, start, end och händelser som kolumner (den kan också stå bland DATA)',
    en: 'the list of clients: case, start, end and events as columns (it may stand among DATA, too)',
  },
  scheduleStart: {
    sv: 'startdagen för en enda klient (ÅÅÅÅ-MM-DD)',
    en: 'the day of the start, of a single client (YYYY-MM-DD)',
  },
  scheduleEnd: {
    sv: 'dagen då insatsen avslutades, med --start',
    en: 'the day that the intervention ended, with --start',
  },
  scheduleEvents: {
    sv: 'dagar för händelser i uppföljningen, med --start',
    en: 'days of events in the design, with --start',
  },
  scheduleCase: { sv: 'klientens kod, med --start', en: 'the client’s code, with --start' },
  scheduleWeeks: { sv: 'så många veckor framåt (annars 8)', en: 'so many weeks ahead (else 8)' },
  scheduleWorkdays: {
    sv: 'flyttar dagar som är lördag, söndag eller helgdag i Sverige till närmaste arbetsdag inom fönstret',
    en: 'moves days that are Saturdays, Sundays or holidays in Sweden to the nearest workday within the window',
  },
  scheduleTo: {
    sv: 'html (veckolista), csv, xlsx och ics (kalender) som filer; annars skrivs veckolistan ut',
    en: 'html (the list by week), csv, xlsx and ics (a calendar) as files; else the list is printed',
  },
  columnMap: {
    sv: 'JSON-fil som säger vilken kolumn i filen som är vilken i kodboken',
    en: 'JSON file that says which column of the file is which of the codebook’s',
  },
  internal: {
    sv: 'arbetsexemplar med enskilda klienters värden och utan dolda tal, för dem som redan får se dem; får inte spridas',
    en: 'working copy with the values of single clients and nothing hidden, for those who may already see them; not to be spread',
  },
  case: { sv: 'klientens kod, som den står i data', en: 'the client’s code, as it stands in the data' },
  sheetIn: {
    sv: 'bladets språk, när uppföljningen har texter på fler språk: ar, so, … (annars språket i --lang)',
    en: 'the language of the sheet, where the design has texts in others: ar, so, … (else that of --lang)',
  },
  allInformants: {
    sv: 'tar också med vad andra har svarat om klienten (personal, föräldrar …); läs igenom bladet innan klienten får det',
    en: 'takes in what others have answered about the client too (staff, parents …); read the sheet before the client gets it',
  },
  previous: {
    sv: 'tidigare rapporter över samma klienter, som JSON (helst arbetsexemplaret, .internal.json): går svaren från de få nya att räkna ut ur skillnaden görs ingen rapport, eller det talet utelämnas',
    en: 'earlier reports on the same clients, as JSON (best the working copy, .internal.json): where the answers of few newcomers could be worked out from the difference no report is made, or the number is left out',
  },
  dialect: {
    sv: 'databasen som SQL-frågan ställs till (annars duckdb)',
    en: 'the database that the SQL query is for (duckdb when not given)',
  },
  aggregates: {
    sv: 'CSV-fil med svaret på SQL-frågan från isu generate script --to sql, i stället för datafiler',
    en: 'CSV file with the result of the SQL query of isu generate script --to sql, instead of files of data',
  },
  dataFormat: { sv: 'pretty (annars) eller json', en: 'pretty (the default) or json' },
  toFormFormat: {
    sv: 'formaten som skapas: html, docx, xlsx, codebook, fhir, xlsform, redcap, limesurvey, surveyjs eller all',
    en: 'the formats generated: html, docx, xlsx, codebook, fhir, xlsform, redcap, limesurvey, surveyjs or all',
  },
  importAs: {
    sv: 'formatet, när filen inte själv visar det: answers, xlsform, redcap, fhir, limesurvey, surveyjs eller docx',
    en: 'the format, where the file does not show it itself: answers, xlsform, redcap, fhir, limesurvey, surveyjs or docx',
  },
  importInto: {
    sv: 'visa vad svaren i ett ifyllt brev (isu letter) skulle ändra i den här uppföljningen',
    en: 'show what the replies in a filled-in letter (isu letter) would change in this design',
  },
  importWrite: {
    sv: 'skriv ändringarna i filen efter att de har visats',
    en: 'write the changes into the file after they are shown',
  },
  importOut: {
    sv: 'filen att skriva utkastet i (annars standard ut), med kolumnkartan bredvid (.map.json); en mapp när flera FILE anges',
    en: 'the file to write the draft in (else standard output), with the column map beside it (.map.json); a folder when several FILE are given',
  },
  toFormat: { sv: 'formatet som skapas', en: 'the format generated' },
  out: {
    sv: 'mappen att skriva i; den skapas om den saknas',
    en: 'the folder to write in; it is made when missing',
  },
  force: {
    sv: 'skriver över filer som isu inte har skapat, eller som har ändrats sedan dess',
    en: 'overwrites files that isu did not generate, or that have been changed since',
  },
  overviewFormat: {
    sv: 'md (annars), html med bilder, json eller csv; skrivs på standard ut',
    en: 'md (the default), html with pictures, json or csv; written to standard output',
  },
  withContacts: {
    sv: 'ta med även texter som ser ut som namn, e-postadresser och telefonnummer: kontrollera dem först',
    en: 'take in also texts that look like names, e-mail addresses and telephone numbers: check them first',
  },
  exportFormat: { sv: 'formatet', en: 'the format' },
  configSchema: { sv: 'schemat för isu.config.json', en: 'the schema of isu.config.json' },
  stdio: { sv: 'talar över standard in och standard ut', en: 'speaks over standard input and output' },
} satisfies Record<string, Said>;
