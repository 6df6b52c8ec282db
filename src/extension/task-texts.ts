import type { Language } from '../model/index.js';
import type { Task } from '../server/protocol.js';

/** What is said around tasks. */
export interface TaskTexts {
  /** Of each: the button of the folder to write into, and what is going on. */
  tasks: Readonly<Record<Task, { here: string; doing: string }>>;
  chooseData: string;
  chooseClients: string;
  dataFile: string;
  dataFolder: string;
  dataFiles: string;
  clients: string;
  clientsHint: string;
  wrongClients: string;
  weeks: string;
  weeksHint: string;
  wrongWeeks: string;
  freeDays: string;
  asTheyAre: string;
  toWorkdays: string;
  ofThisFile: string;
  ofProject: string;
  compareWhat: string;
  noDesign: string;
  noFolder: string;
  /** That there is something to read of the data. */
  notes(count: number, first: string): string;
  showNotes: string;
  cancelled: string;
  inBrowser: string;
  report: string;
}

export const taskTexts: Readonly<Record<Language, TaskTexts>> = {
  sv: {
    tasks: {
      overview: { here: 'Skapa översikten här', doing: 'Skapar översikt' },
      simulation: { here: 'Skapa data och rapport här', doing: 'Simulerar data' },
      'data-check': { here: 'Skapa sidan om data här', doing: 'Kontrollerar data' },
      analysis: { here: 'Skapa rapporten här', doing: 'Analyserar data' },
      schedule: { here: 'Skapa att göra-listan här', doing: 'Räknar ut vad som ska mätas' },
      differences: { here: 'Skapa listan här', doing: 'Jämför med den senaste versionen i git' },
    },
    chooseData: 'Var finns svaren?',
    chooseClients: 'Var finns listan över klienter? (kod och startdag, och svar om de finns)',
    dataFile: 'En eller flera filer …',
    dataFolder: 'En mapp …',
    dataFiles: 'Svar',
    clients: 'Hur många klienter?',
    clientsHint: 'Påhittade klienter, så att rapporten går att se innan insamlingen börjar.',
    wrongClients: 'Skriv ett helt tal från 1 till 100 000.',
    weeks: 'Hur många veckor framåt?',
    weeksHint: 'Det som är försenat kommer alltid med.',
    wrongWeeks: 'Skriv ett helt tal från 1 till 520.',
    freeDays: 'När dagen är en helg eller helgdag',
    asTheyAre: 'Behåll dagen',
    toWorkdays: 'Flytta till närmaste vardag som godtas',
    ofThisFile: 'Den här filen',
    ofProject: 'Alla filer i mappen',
    compareWhat: 'Vad ska jämföras med den senaste versionen i git?',
    noDesign: 'Öppna en sparad fil som slutar på .isu först.',
    noFolder: 'Öppna en mapp med filer som slutar på .isu först.',
    notes: (count, first) => (count === 1 ? first : `${first} (och ${count - 1} till)`),
    showNotes: 'Visa allt',
    cancelled: 'Avbrutet. Inget mer skapas.',
    inBrowser: 'Öppna i webbläsaren',
    report: 'Dokument',
  },
  en: {
    tasks: {
      overview: { here: 'Make the Overview Here', doing: 'Making the overview' },
      simulation: { here: 'Make Data and Report Here', doing: 'Simulating data' },
      'data-check': { here: 'Make the Page on the Data Here', doing: 'Checking the data' },
      analysis: { here: 'Make the Report Here', doing: 'Analysing the data' },
      schedule: { here: 'Make the To-do List Here', doing: 'Working out what is due' },
      differences: { here: 'Make the List Here', doing: 'Comparing with the last commit' },
    },
    chooseData: 'Where are the answers?',
    chooseClients: 'Where is the list of clients? (code and day of the start, and answers if there are any)',
    dataFile: 'One or more files…',
    dataFolder: 'A folder…',
    dataFiles: 'Answers',
    clients: 'How many clients?',
    clientsHint: 'Made-up clients, so that the report can be seen before collection begins.',
    wrongClients: 'Write a whole number from 1 to 100,000.',
    weeks: 'How many weeks ahead?',
    weeksHint: 'What is late is always in the list.',
    wrongWeeks: 'Write a whole number from 1 to 520.',
    freeDays: 'When the day is a weekend or a holiday',
    asTheyAre: 'Keep the day',
    toWorkdays: 'Move to the nearest workday that is accepted',
    ofThisFile: 'This file',
    ofProject: 'All files in the folder',
    compareWhat: 'What is to be compared with the last commit?',
    noDesign: 'Open a saved file that ends in .isu first.',
    noFolder: 'Open a folder with files that end in .isu first.',
    notes: (count, first) => (count === 1 ? first : `${first} (and ${count - 1} more)`),
    showNotes: 'Show All',
    cancelled: 'Cancelled. Nothing more is made.',
    inBrowser: 'Open in Web Browser',
    report: 'Document',
  },
};
