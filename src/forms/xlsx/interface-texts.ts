import type { Word } from '../../model/index.js';
import type { Said } from '../words/wording.js';

/** The names of the workbook's own sheets. */
export const sheetWords = {
  readMe: { sv: 'Läs mig', en: 'Read me' },
  clients: { sv: 'Klienter', en: 'Clients' },
  missed: { sv: 'Bortfall', en: 'Missed' },
  summary: { sv: 'Sammanställning', en: 'Summary' },
  schedule: { sv: 'Tidplan', en: 'Schedule' },
  forms: { sv: 'Om formulären', en: 'About the forms' },
  codebook: { sv: 'Kodbok', en: 'Codebook' },
  lists: { sv: 'Listor', en: 'Lists' },
} satisfies Record<string, Said>;

/** What each sheet is for. */
export const sheetPurposes = {
  clients: {
    sv: 'En rad per klient: kod och startdatum. Bladet räknar ut när varje mättillfälle ska göras.',
    en: 'One row for each client: code and start date. The sheet works out when each timepoint is due.',
  },
  entry: {
    sv: 'Här skrivs svaren in, en rad per mätning.',
    en: 'The answers are entered here, one row for each measurement.',
  },
  missed: {
    sv: 'En rad för varje mätning som inte blev av, med orsaken.',
    en: 'One row for each measurement that was not made, with the reason.',
  },
  summary: {
    sv: 'Räknas ut: hur många som har svarat, bortfall och medelvärden.',
    en: 'Worked out: how many have answered, what is missing, and mean values.',
  },
  schedule: { sv: 'När varje formulär fylls i, av vem och hur.', en: 'When each form is filled in, by whom and how.' },
  forms: {
    sv: 'Det som den som svarar ska få veta, och var instrumenten finns att få.',
    en: 'What those who answer are to be told, and where the instruments are had.',
  },
  codebook: {
    sv: 'Varje kolumn: fråga, svar, gränser, villkor och hur poäng räknas.',
    en: 'Each column: question, answers, limits, conditions and how scores are worked out.',
  },
} satisfies Record<string, Said>;

/** What the workbook says in all its sheets. `{name}` is filled in. */
export const words = {
  instruction: { sv: 'Så används arbetsboken', en: 'How to use the workbook' },
  steps: {
    sv: 'Ge varje klient en kod och skriv in koden och startdatum på bladet Klienter.\nSkriv in svaren på bladet för mättillfället: en rad per klient och mätning.\nVälj svar i listorna. Grå rutor besvaras inte: frågan ställs inte med de svar som är givna.\nTitta på Kontroll. Där står med ord vad som saknas eller är fel på raden; siffrorna är frågornas nummer.\nBlev en mätning inte av, skriv in den på bladet Bortfall med orsak.\nBladet Sammanställning räknar ut resten.',
    en: 'Give each client a code, and enter the code and the start date in the sheet Clients.\nEnter the answers in the sheet of the timepoint: one row for each client and measurement.\nChoose answers from the lists. Grey cells are not answered: the question is not asked with the answers given.\nLook at Check. It says in words what is missing or wrong in the row; the figures are the questions’ numbers.\nIf a measurement was not made, enter it in the sheet Missed with the reason.\nThe sheet Summary works out the rest.',
  },
  rules: { sv: 'Regler', en: 'Rules' },
  ruleCode: {
    sv: 'Skriv klientens kod, aldrig personnummer, samordningsnummer eller namn. Kodlistan, som säger vem som har vilken kod, förvaras på ett annat ställe.',
    en: 'Write the client’s code, never a personal identity number or a name. The list that says who has which code is kept elsewhere.',
  },
  rulePaste: {
    sv: 'Excel tar inte emot otillåtna värden som skrivs, men kontrollerar inte det som klistras in. Ett inklistrat otillåtet värde står som fel i Kontroll och räknas som obesvarat.',
    en: 'Excel refuses values that are not allowed when they are typed, but does not check what is pasted. A pasted value that is not allowed is said to be wrong in Check and counts as unanswered.',
  },
  ruleProtected: {
    sv: 'Bladen är skyddade utan lösenord, så att rubriker och formler inte ändras av misstag. Vita rutor går att skriva i.',
    en: 'The sheets are protected without a password, so that headings and formulas are not changed by mistake. White cells can be written in.',
  },
  ruleFull: {
    sv: 'Varje blad har {count} rader. Ta en ny arbetsbok när de är slut, och döp inte om bladens variabelrader.',
    en: 'Each sheet has {count} rows. Take a new workbook when they are used, and leave the rows of variable names as they are.',
  },
  rulePrint: {
    sv: 'På papper kommer de första {count} raderna av varje blad. Är fler ifyllda: markera dem och välj ett nytt utskriftsområde.',
    en: 'On paper come the first {count} rows of each sheet. If more are filled in: mark them and choose a new print area.',
  },
  sheets: { sv: 'Bladen', en: 'The sheets' },
  version: { sv: 'Version', en: 'Version' },
  untitled: { sv: 'Formulär', en: 'Form' },
  entryTip: {
    sv: 'En rad per mätning. Grått besvaras inte. Siffrorna i Kontroll är frågornas nummer.',
    en: 'One row for each measurement. Grey is not answered. The figures in Check are the questions’ numbers.',
  },
  group: { sv: 'Grupp', en: 'Group' },
  groupHelp: {
    sv: 'Den grupp som klienten fördelades till, också om det blev annorlunda sedan.',
    en: 'The group that the client was allotted to, also if it turned out otherwise later.',
  },
  groupIntervention: { sv: 'insats', en: 'intervention' },
  groupComparison: { sv: 'jämförelse', en: 'comparison' },
  cluster: { sv: 'Kluster', en: 'Cluster' },
  clusterHelp: {
    sv: 'Den enhet, det team eller den personal som fördelades, med en kod.',
    en: 'The unit, the team or the staff that was allotted, as a code.',
  },
  listedHelp: {
    sv: 'Skrivet på samma sätt för alla klienter.',
    en: 'Written in the same way for all clients.',
  },
  ageHelp: { sv: 'Hela år vid start, 0–120.', en: 'Whole years at the start, 0–120.' },
  woman: { sv: 'kvinna', en: 'woman' },
  man: { sv: 'man', en: 'man' },
  otherSex: { sv: 'annat', en: 'other' },
  check: { sv: 'Kontroll', en: 'Check' },
  checkHelp: { sv: 'Skrivs av arbetsboken.', en: 'Written by the workbook.' },
  worked: { sv: 'Räknas ut.', en: 'Worked out.' },
  mark: { sv: 'Sätt X för varje svar som väljs.', en: 'Put X for each answer chosen.' },
  notAsked: { sv: 'Frågan ställs inte', en: 'Not asked' },
  fine: { sv: 'OK', en: 'OK' },
  missing: { sv: 'Saknas: ', en: 'Missing: ' },
  wrong: { sv: 'Otillåtet: ', en: 'Not allowed: ' },
  besides: { sv: 'Ska inte besvaras: ', en: 'Not to be answered: ' },
  noCode: { sv: 'Kod saknas. ', en: 'No code. ' },
  identity: { sv: 'Koden ser ut som ett personnummer! ', en: 'The code looks like a personal identity number! ' },
  noDate: { sv: 'Datum saknas. ', en: 'No date. ' },
  wrongDate: { sv: 'Datumet finns inte. ', en: 'The date does not exist. ' },
  twice: { sv: 'Samma kod och datum finns två gånger. ', en: 'The same code and date stand twice. ' },
  codeTwice: { sv: 'Koden finns två gånger. ', en: 'The code stands twice. ' },
  endFirst: { sv: 'Avslut före start. ', en: 'End before start. ' },
  noForm: { sv: 'Välj formulär. ', en: 'Choose a form. ' },
  noReason: { sv: 'Orsak saknas. ', en: 'No reason. ' },
  question: { sv: 'Fråga {number}', en: 'Question {number}' },
  refused: { sv: 'Det går inte att skriva så här', en: 'This cannot be entered' },
  refusedCode: {
    sv: 'Det ser ut som ett personnummer, eller så finns samma kod och datum redan på en annan rad. Skriv klientens kod.',
    en: 'This looks like a personal identity number, or the same code and date already stand in another row. Write the client’s code.',
  },
  refusedClient: {
    sv: 'Det ser ut som ett personnummer, eller så finns koden redan på en annan rad. Skriv klientens kod.',
    en: 'This looks like a personal identity number, or the code already stands in another row. Write the client’s code.',
  },
  refusedDate: {
    sv: 'Skriv ett datum som 2026-03-02. Samma kod och datum får inte finnas på två rader.',
    en: 'Write a date such as 2026-03-02. The same code and date may not stand in two rows.',
  },
  aDate: { sv: 'Ett datum, som 2026-03-02.', en: 'A date, such as 2026-03-02.' },
  fromList: { sv: 'Välj ett av svaren i listan.', en: 'Choose one of the answers in the list.' },
  onlyWhen: {
    sv: 'Frågan besvaras bara i vissa fall; när står i rubriken.',
    en: 'The question is answered in some cases only; the heading says when.',
  },
  event: { sv: 'Händelse', en: 'Event' },
  start: { sv: 'Start', en: 'Start' },
  end: { sv: 'Avslut', en: 'End' },
  earliest: { sv: 'Tidigast', en: 'Earliest' },
  planned: { sv: 'Planerat', en: 'Planned' },
  latest: { sv: 'Senast', en: 'Latest' },
  clientsTip: {
    sv: 'Datumen för varje mättillfälle räknas ut ur start och avslut.',
    en: 'The dates of each timepoint are worked out from start and end.',
  },
  timepoint: { sv: 'Mättillfälle', en: 'Timepoint' },
  sheet: { sv: 'Blad', en: 'Sheet' },
  who: { sv: 'Görs av', en: 'Done by' },
  instruments: { sv: 'Instrument', en: 'Instruments' },
  repeated: { sv: 'Flera gånger per klient', en: 'Several times for each client' },
  yes: { sv: 'Ja', en: 'Yes' },
  missedTip: {
    sv: 'En rad för varje mätning som skulle ha gjorts men inte blev av.',
    en: 'One row for each measurement that should have been made but was not.',
  },
  form: { sv: 'Formulär', en: 'Form' },
  missedDate: { sv: 'Skulle ha gjorts', en: 'Was due' },
  reason: { sv: 'Orsak', en: 'Reason' },
  comment: { sv: 'Kommentar', en: 'Comment' },
} satisfies Record<string, Said>;

/** What the summary and the codebook say. */
export const summaryWords = {
  tip: {
    sv: 'Räknas ut ur de andra bladen. Förväntade: klienter vars planerade dag har kommit enligt bladet Klienter; annars alla klienter där. Skriv ett eget antal om ni inte använder det bladet.',
    en: 'Worked out from the other sheets. Expected: clients whose planned day has come according to the sheet Clients; else all clients there. Write a number of your own if you do not use that sheet.',
  },
  expected: { sv: 'Förväntade', en: 'Expected' },
  own: { sv: 'Eget antal', en: 'Own number' },
  answered: { sv: 'Har svarat', en: 'Have answered' },
  rows: { sv: 'Svar', en: 'Answers' },
  share: { sv: 'Andel', en: 'Share' },
  withReason: { sv: 'Bortfall med orsak', en: 'Missed with reason' },
  without: { sv: 'Saknas utan orsak', en: 'Missing without reason' },
  toCheck: { sv: 'Rader att kontrollera', en: 'Rows to check' },
  scores: { sv: 'Poäng', en: 'Scores' },
  score: { sv: 'Poäng', en: 'Score' },
  variable: { sv: 'Variabel', en: 'Variable' },
  number: { sv: 'Antal', en: 'Number' },
  mean: { sv: 'Medelvärde', en: 'Mean' },
  low: { sv: 'Lägsta', en: 'Lowest' },
  high: { sv: 'Högsta', en: 'Highest' },
  suppressed: { sv: 'färre än {count}', en: 'fewer than {count}' },
  reasons: { sv: 'Orsaker till bortfall', en: 'Reasons for missing' },
  column: { sv: 'Kolumn', en: 'Column' },
  question: { sv: 'Fråga', en: 'Question' },
  answers: { sv: 'Svar', en: 'Answers' },
  condition: { sv: 'När den besvaras', en: 'When it is answered' },
  inSheets: { sv: 'På bladen', en: 'In the sheets' },
  sectionTitle: { sv: 'Instrument', en: 'Instrument' },
  always: { sv: 'Alltid', en: 'Always' },
  ownNumber: { sv: 'Ett heltal, 0 eller mer.', en: 'A whole number, 0 or more.' },
} satisfies Record<string, Said>;

/** Why a measurement was not made. */
export const reasonWords: Record<Word<'ReasonKind'>, Said> = {
  declines: { sv: 'Avböjer', en: 'Declines' },
  unreachable: { sv: 'Går inte att nå', en: 'Cannot be reached' },
  'ends-early': { sv: 'Avbryter insatsen', en: 'Ends early' },
  moves: { sv: 'Flyttar', en: 'Moves' },
  placed: { sv: 'Placeras', en: 'Is placed' },
  forgets: { sv: 'Glöms bort', en: 'Is forgotten' },
  'language-barrier': { sv: 'Språkhinder', en: 'Language barrier' },
  staff: { sv: 'Personalen', en: 'The staff' },
  'no-time': { sv: 'Tidsbrist', en: 'Lack of time' },
  'not-offered': { sv: 'Erbjuds inte', en: 'Is not offered it' },
  dies: { sv: 'Avlider', en: 'Dies' },
  'file-missing': { sv: 'Akten saknas', en: 'The file is missing' },
  other: { sv: 'Annat', en: 'Other' },
};
