import type { Said } from '../words/wording.js';

/** What a codebook says. `{name}` is filled in. */
export const codebookWords = {
  title: { sv: 'Kodbok', en: 'Codebook' },
  lead: {
    sv: 'Kodboken beskriver de data som uppföljningens formulär ger: en datafil för varje formulär, en rad för varje ifyllt formulär och en kolumn för varje variabel. Den gäller oavsett vilket program formulären fylls i med.',
    en: 'This codebook describes the data that the forms of the follow-up give: one data file for each form, one row for each completed form and one column for each variable. It holds whatever program the forms are filled in with.',
  },
  version: { sv: 'Version', en: 'Version' },
  formLanguages: { sv: 'Formulärens språk', en: 'Languages of the forms' },
  contents: { sv: 'Innehåll', en: 'Contents' },

  schedule: { sv: 'Vad som mäts när', en: 'What is measured when' },
  scheduleNote: {
    sv: 'I rutan står vems uppgifter det är.',
    en: 'The cell says whose information it is.',
  },
  coded: { sv: 'I kodlistor', en: 'In code lists' },
  instrument: { sv: 'Instrument', en: 'Instrument' },
  unscheduled: { sv: 'Tidpunkt inte angiven', en: 'Time not stated' },
  instead: { sv: '{informant} (i stället)', en: '{informant} (instead)' },
  anonymous: { sv: '{informant} (anonymt)', en: '{informant} (anonymous)' },

  files: { sv: 'Datafilerna', en: 'The data files' },
  format: {
    sv: 'Varje fil är kommaseparerad text i UTF-8 med variabelnamnen på första raden. Decimaler skrivs med punkt och datum som ÅÅÅÅ-MM-DD. De tomma filerna bredvid kodboken är mallar med alla kolumner i rätt ordning; datafilerna själva läggs i mappen data.',
    en: 'Each file is comma-separated text in UTF-8 with the variable names in the first line. Decimals have a point, and dates are written YYYY-MM-DD. The empty files beside the codebook are templates with all columns in the right order; the data files themselves go into the folder data.',
  },
  machine: {
    sv: 'Samma kodbok finns för program i {package} (Frictionless Data Package) och för dataarkiv i {ddi} (DDI-Codebook 2.6). Där står frågorna på alla formulärens språk.',
    en: 'The same codebook is there for programs in {package} (Frictionless Data Package) and for data archives in {ddi} (DDI-Codebook 2.6). They have the questions in all the languages of the forms.',
  },
  form: { sv: 'Formulär', en: 'Form' },
  row: { sv: 'En rad är {unit}', en: 'One row is {unit}' },
  rowOnce: { sv: 'en klient', en: 'one client' },
  rowDated: { sv: 'en klient vid ett tillfälle', en: 'one client on one occasion' },
  rowSeveral: {
    sv: 'ett ifyllt formulär; flera personer kan svara om samma klient',
    en: 'one completed form; several people can answer about the same client',
  },
  rowAnonymous: {
    sv: 'ett ifyllt formulär; raderna går inte att följa över tid',
    en: 'one completed form; rows cannot be followed over time',
  },

  head: { sv: 'Kolumner i varje fil', en: 'Columns in every file' },
  headCase: {
    sv: 'Klientens kod i uppföljningen, densamma vid varje tidpunkt. En pseudonym: aldrig personnummer, samordningsnummer eller namn. Tom i anonyma formulär.',
    en: 'The client’s code in the follow-up, the same at every timepoint. A pseudonym: never a personal identity number, a coordination number or a name. Empty in anonymous forms.',
  },
  headTimepoint: { sv: 'Tidpunkten', en: 'The timepoint' },
  headInformant: { sv: 'Vems uppgifter det är', en: 'Whose information it is' },
  headForm: { sv: 'Formuläret', en: 'The form' },
  headDate: { sv: 'Den dag då frågorna besvarades', en: 'The day when the questions were answered' },
  headVersionTitle: { sv: 'Formulärets version', en: 'Version of the form' },
  headVersion: {
    sv: 'Vilken utformning formuläret fylldes i på: uppföljningens version och ett fingeravtryck av vad varje variabel betyder. Formuläret skriver den själv. Ändras en fråga, ett svar, en gräns, en uträkning, en tidpunkt eller en uppgiftslämnare stämmer den inte längre, och då jämförs inte svaren. Tom där programmet inte har den.',
    en: 'Which design the form was filled in on: the version of the follow-up, and a fingerprint of what each variable means. The form writes it itself. When a question, an answer, a limit, a scoring, a timepoint or an informant is changed it no longer agrees, and the answers are not compared. Empty where the program does not have it.',
  },

  missing: { sv: 'Saknade värden', en: 'Missing values' },
  missingNote: {
    sv: 'En tom cell är ett saknat värde. Inga särskilda koder (som 99) används, och 0 är alltid ett svar.',
    en: 'An empty cell is a missing value. No special codes (such as 99) are used, and 0 is always an answer.',
  },
  missingAnswer: { sv: 'Inte besvarad', en: 'Not answered' },
  missingAsked: { sv: 'Inte ställd, eller inte besvarad', en: 'Not asked, or not answered' },
  missingScore: {
    sv: 'Kan inte räknas ut: för många svar saknas',
    en: 'Cannot be worked out: too many answers are missing',
  },
  missingCase: { sv: 'Formuläret är anonymt', en: 'The form is anonymous' },
  missingHead: { sv: 'Inte angiven', en: 'Not stated' },
  missingAlways: {
    sv: 'En fråga som alltid ställs: den är inte besvarad. Det går att hoppa över en fråga.',
    en: 'A question that is always asked: it was not answered. A question can be skipped.',
  },
  missingCondition: {
    sv: 'En fråga med villkor: den är inte ställd, eller ställd men inte besvarad. Villkoret visar vilket.',
    en: 'A question with a condition: it was not asked, or asked and not answered. The condition tells which.',
  },
  missingChoices: {
    sv: 'En fråga med flera svar: inget av svaren är valt. Att avstå från att svara går inte att skilja från att inget passade.',
    en: 'A question with several answers: none is chosen. Not answering cannot be told from none of them being true.',
  },
  missingScores: {
    sv: 'En uträknad poäng: fler svar saknas än vad poängen tål. En fråga som inte är ställd räknas som saknad.',
    en: 'A calculated score: more answers are missing than the score allows. A question that was not asked counts as missing.',
  },

  variable: { sv: 'Variabel', en: 'Variable' },
  question: { sv: 'Fråga', en: 'Question' },
  meaning: { sv: 'Innehåll', en: 'Contents' },
  values: { sv: 'Värden', en: 'Values' },
  asked: { sv: 'Ställs', en: 'Asked' },
  always: { sv: 'Alltid', en: 'Always' },
  questions: { sv: 'Frågor', en: 'Questions' },
  scores: { sv: 'Uträknade poäng', en: 'Calculated scores' },
  score: { sv: 'Poäng', en: 'Score' },
  calculated: { sv: 'Så räknas den ut', en: 'How it is worked out' },
  possible: { sv: 'Möjliga värden', en: 'Possible values' },
  recall: { sv: 'Tidsperiod', en: 'Period' },
  inForms: { sv: 'I datafilerna', en: 'In the data files' },
  onlyIn: { sv: 'Bara i', en: 'Only in' },
  notIn: { sv: 'Inte i', en: 'Not in' },
  code: { sv: 'Början på variabelnamnen', en: 'Variable names begin with' },
  sources: { sv: 'Källor', en: 'Sources' },
  entries: { sv: 'Poäng som skrivs in', en: 'Scores that are entered' },
  entered: {
    sv: 'Poäng som skrivs in färdig',
    en: 'Score that is entered as it is',
  },

  whole: { sv: 'Heltal', en: 'Whole number' },
  number: { sv: 'Tal', en: 'Number' },
  ordered: { sv: 'Ett svar, i ordning', en: 'One answer, in order' },
  unordered: { sv: 'Ett svar', en: 'One answer' },
  several: {
    sv: 'Flera svar: de valda svarens koder med mellanslag emellan',
    en: 'Several answers: the codes of those chosen, with spaces between',
  },
  date: { sv: 'Datum, ÅÅÅÅ-MM-DD', en: 'Date, YYYY-MM-DD' },
  text: { sv: 'Fritext. Kan innehålla personuppgifter.', en: 'Free text. May hold personal data.' },
  key: {
    sv: 'Text. En kod av bara siffror får inte ha 10 eller 12, som ett personnummer.',
    en: 'Text. A code of digits alone may not have 10 or 12 of them, as a personal identity number has.',
  },
  formCode: {
    sv: 'Formulärets kod: den del av filens namn som följer på {beginning}',
    en: 'The form’s code: the part of the file’s name that follows {beginning}',
  },
  range: { sv: '{type}, {range}', en: '{type}, {range}' },
  unit: { sv: 'Enhet: {unit}', en: 'Unit: {unit}' },

  position: {
    sv: 'För frågor med ett svar används svarets kod.',
    en: 'For questions with one answer the code of the answer is used.',
  },
  chosen: { sv: '{variable} (antal valda)', en: '{variable} (number chosen)' },
  levels: { sv: 'Nivåer: {levels}', en: 'Levels: {levels}' },
  points: { sv: 'Svar med egna poäng: {points}.', en: 'Answers with points of their own: {points}.' },
  stated: { sv: 'Enligt uppföljningens text: {range}', en: 'According to the text of the follow-up: {range}' },
  higher: { sv: 'Högre är bättre.', en: 'Higher is better.' },
  lower: { sv: 'Lägre är bättre.', en: 'Lower is better.' },
} satisfies Record<string, Said>;
export type CodebookWord = keyof typeof codebookWords;
