import type { Said } from '../model/index.js';

/** What the page itself says; everything about a design comes from the server. */
export const texts = {
  skip: { sv: 'Till innehållet', en: 'To the content' },
  tagline: { sv: 'Uppföljning av resultat för klienter', en: 'Follow-up of results for clients' },
  actions: { sv: 'Filer', en: 'Files' },
  new: { sv: 'Ny', en: 'New' },
  open: { sv: 'Öppna', en: 'Open' },
  save: { sv: 'Spara', en: 'Save' },
  saveAll: { sv: 'Spara allt (zip)', en: 'Save all (zip)' },
  privacy: {
    sv: 'Allt stannar i den här datorn: sidan skickar ingenting, och sparar bara det som du själv sparar som fil.',
    en: 'Everything stays in this computer: the page sends nothing, and keeps only what you save as a file.',
  },

  licences: { sv: 'Licenser', en: 'Licences' },

  startTitle: { sv: 'Planera en uppföljning', en: 'Plan a follow-up' },
  startLead: {
    sv: 'Svara på frågor om verksamheten. Du får en plan som är prövad mot fem principer för god uppföljning, med formulär, analysplan och granskning.',
    en: 'Answer questions about the service. You get a plan that is held against five principles of good follow-up, with forms, an analysis plan and a review.',
  },
  startQuestions: { sv: 'Börja med fem frågor', en: 'Begin with five questions' },
  startQuestionsAbout: {
    sv: 'Det du inte vet än kan du hoppa över.',
    en: 'What you do not know yet can be left out.',
  },
  otherWays: { sv: 'Andra sätt att börja', en: 'Other ways to begin' },
  openFiles: { sv: 'Öppna filer', en: 'Open files' },
  openFolder: { sv: 'Öppna en mapp', en: 'Open a folder' },
  openAbout: {
    sv: 'Uppföljningar som slutar på .isu. Du kan också släppa dem här på sidan.',
    en: 'Follow-ups that end in .isu. You can also drop them on the page.',
  },
  template: { sv: 'Börja från en mall', en: 'Begin from a template' },
  example: { sv: 'Se ett exempel', en: 'See an example' },
  exampleAbout: {
    sv: 'Uppföljningar från kartläggningen 2024 i Göteborg.',
    en: 'Follow-ups from the mapping of 2024 in Gothenburg.',
  },
  chooseExample: { sv: 'Välj exempel', en: 'Choose an example' },
  show: { sv: 'Visa', en: 'Show' },
  importForm: { sv: 'Utgå från ett formulär som finns', en: 'Begin from a form that exists' },
  importAbout: {
    sv: 'Svar eller formulär från Microsoft Forms, Excel, Word, REDCap, LimeSurvey, XLSForm, SurveyJS eller FHIR blir ett utkast.',
    en: 'Answers or forms from Microsoft Forms, Excel, Word, REDCap, LimeSurvey, XLSForm, SurveyJS or FHIR become a draft.',
  },
  chooseForm: { sv: 'Välj formulär', en: 'Choose a form' },
  back: { sv: 'Tillbaka', en: 'Back' },
  fiveTitle: { sv: 'Fem frågor', en: 'Five questions' },
  fiveLead: {
    sv: 'En om varje princip. Det du lämnar tomt står kvar som en öppen fråga, och kan besvaras senare.',
    en: 'One about each principle. What you leave empty remains as an open question, to be answered later.',
  },
  notAnswered: { sv: 'Inte nu', en: 'Not now' },
  write: { sv: 'Skriv uppföljningen', en: 'Write the follow-up' },

  left: { sv: 'Uppföljningen', en: 'The follow-up' },
  right: { sv: 'Vad den ger', en: 'What it gives' },
  which: { sv: 'Vilken sida som visas', en: 'Which side is shown' },
  leftTabs: { sv: 'Uppföljningen som', en: 'The follow-up as' },
  guide: { sv: 'Frågor', en: 'Questions' },
  text: { sv: 'Text', en: 'Text' },
  textHint: {
    sv: 'Ctrl+mellanslag visar vad som kan stå här. Ctrl+punkt visar vad som kan göras åt en anmärkning.',
    en: 'Ctrl+Space shows what can stand here. Ctrl+period shows what can be done about a finding.',
  },
  editorLabel: { sv: 'Uppföljningen som text', en: 'The follow-up as text' },
  rightTabs: { sv: 'Vad uppföljningen ger', en: 'What the follow-up gives' },
  verdicts: { sv: 'Bedömning', en: 'Verdicts' },
  schedule: { sv: 'Schema', en: 'Schedule' },
  forms: { sv: 'Formulär', en: 'Forms' },
  plan: { sv: 'Analysplan', en: 'Plan' },
  precision: { sv: 'Precision', en: 'Precision' },
  review: { sv: 'Granskning', en: 'Review' },
  letter: { sv: 'Brev till enheten', en: 'Letter to the unit' },
  letterAs: { sv: 'Brev till enheten, som', en: 'Letter to the unit, as' },
  readLetter: { sv: 'Läs in ett ifyllt brev …', en: 'Read a filled-in letter …' },
  replies: { sv: 'Svaren i brevet', en: 'The replies in the letter' },
  repliesChange: {
    sv: 'Det här skulle ändras i texten. Inget är ändrat än.',
    en: 'This would be changed in the text. Nothing is changed yet.',
  },
  useReplies: { sv: 'Ändra texten så', en: 'Change the text so' },
  repliesUsed: {
    sv: 'Texten är ändrad. Läs den innan du sparar.',
    en: 'The text is changed. Read it before you save.',
  },
  noReplies: { sv: 'Svaren ändrar inget.', en: 'The replies change nothing.' },
  simulation: { sv: 'Rapport på påhittade data', en: 'Report on made-up data' },
  data: { sv: 'Egna data', en: 'Own data' },
  overview: { sv: 'Översikt', en: 'Overview' },

  design: { sv: 'Uppföljning', en: 'Follow-up' },
  unsaved: { sv: 'Inte sparad', en: 'Not saved' },
  saved: { sv: 'Sparad', en: 'Saved' },
  discard: {
    sv: 'Det finns text som inte är sparad. Vill du börja om utan att spara den?',
    en: 'There is text that is not saved. Do you want to begin anew without saving it?',
  },
  close: { sv: 'Stäng', en: 'Close' },

  starting: { sv: 'Läser in språket …', en: 'Reading the language …' },
  restarting: {
    sv: 'Språkstödet startas om. Texten är kvar.',
    en: 'The language support is started again. The text is still here.',
  },
  failed: {
    sv: 'Språkstödet kan inte starta. Texten är kvar: spara den, och ladda sedan om sidan.',
    en: 'The language support cannot start. The text is still here: save it, and then reload the page.',
  },
  waiting: { sv: 'Räknar …', en: 'Working …' },
  stop: { sv: 'Stoppa', en: 'Stop' },
  stopped: { sv: 'Stoppat. Inget är gjort.', en: 'Stopped. Nothing was made.' },
  wentWrong: { sv: 'Det gick inte:', en: 'It did not work:' },

  repairs: { sv: 'Vad som kan göras', en: 'What can be done' },
  showRepairs: { sv: 'Visa vad som kan göras', en: 'Show what can be done' },
  noRepairs: {
    sv: 'Det finns inget förslag här. Ställ markören på det som är understruket.',
    en: 'There is no proposal here. Put the cursor on what is underlined.',
  },
  noFix: {
    sv: 'Texten har ändrats sedan förslaget gavs. Se det nya förslaget.',
    en: 'The text has changed since the proposal was made. See the new one.',
  },

  formNote: {
    sv: 'Så här ser formuläret ut för den som svarar. Här går det att prova, men inga svar sparas.',
    en: 'This is what the form looks like to the one who answers. You can try it here, but no answers are saved.',
  },
  whichForm: { sv: 'Formulär', en: 'Form' },
  download: { sv: 'Ladda ner', en: 'Download' },
  as: { sv: 'Format', en: 'Format' },
  outdated: {
    sv: 'Texten har ändrats sedan det här gjordes.',
    en: 'The text has changed since this was made.',
  },
  simulationLead: {
    sv: 'Se hur rapporten kommer att se ut innan ni har börjat. Siffrorna är påhittade och säger inget om er verksamhet.',
    en: 'See what the report will look like before you have begun. The numbers are made up and say nothing of your service.',
  },
  clients: { sv: 'Antal påhittade klienter', en: 'Number of made-up clients' },
  makeReport: { sv: 'Skapa rapporten', en: 'Make the report' },
  dataLead: {
    sv: 'Välj filer med svar, eller släpp dem här. För att se vad som ska mätas räcker en lista över klienterna: kod (case), startdag (start) och, när de finns, slutdag (end) och händelser. Filerna lämnar inte datorn, och glöms när sidan stängs.',
    en: 'Choose files of answers, or drop them here. To see what is due a list of the clients is enough: code (case), day of the start (start) and, where there are any, day of the end (end) and events. The files do not leave the computer, and are forgotten when the page is closed.',
  },
  chooseData: { sv: 'Välj filer', en: 'Choose files' },
  chooseDataFolder: { sv: 'Välj en mapp', en: 'Choose a folder' },
  dataFiles: { sv: 'Valda filer', en: 'Chosen files' },
  forget: { sv: 'Glöm filerna', en: 'Forget the files' },
  check: { sv: 'Kontrollera data', en: 'Check the data' },
  analyse: { sv: 'Analysera', en: 'Analyse' },
  due: { sv: 'Visa vad som ska mätas', en: 'Show what is due' },
  weeks: { sv: 'Veckor framåt', en: 'Weeks ahead' },
  workdays: { sv: 'Flytta från helg till vardag', en: 'Move from free days to workdays' },
  overviewLead: {
    sv: 'Alla uppföljningar som är öppna, sida vid sida. Lägg till fler för att jämföra.',
    en: 'All follow-ups that are open, side by side. Add more to compare.',
  },
  addDesigns: { sv: 'Lägg till uppföljningar', en: 'Add follow-ups' },
  notes: { sv: 'Att veta om data', en: 'To know of the data' },

  guideLead: {
    sv: 'Det här frågade kartläggningen 2024 varje verksamhet om. Svaren skrivs in i texten. En öppen fråga betyder inte nej.',
    en: 'This is what the mapping of 2024 asked each service. The answers are written into the text. An open question does not mean no.',
  },
  background: { sv: 'Bakgrund', en: 'Background' },
  answer: { sv: 'Svar', en: 'Answer' },
  presumed: { sv: 'förmodat', en: 'presumed' },
  isOpen: { sv: 'Öppen', en: 'Open' },
  inText: { sv: 'Visa i texten', en: 'Show in the text' },
  inTextOnly: { sv: 'Skrivs i texten.', en: 'Is written in the text.' },
  writeAnswer: { sv: 'Skriv in', en: 'Write it' },
  toMend: { sv: 'Att göra', en: 'To do' },
  asked: { sv: 'Frågorna', en: 'The questions' },
  nextQuestion: { sv: 'Nästa öppna fråga', en: 'Next open question' },
  allAnswered: { sv: 'Alla frågor är besvarade.', en: 'All questions are answered.' },
} satisfies Record<string, Said>;

export type Text = keyof typeof texts;

/** What is said with something in it. */
export const told = {
  draft: (lost: number): Said => ({
    sv:
      lost === 0
        ? 'Utkastet är gjort. Inget av formuläret är borta.'
        : `Utkastet är gjort. ${lost} ${lost === 1 ? 'sak' : 'saker'} av formuläret är inte med, eller är annorlunda: det står först i texten.`,
    en:
      lost === 0
        ? 'The draft is made. Nothing of the form is lost.'
        : `The draft is made. ${lost} ${lost === 1 ? 'thing' : 'things'} of the form ${lost === 1 ? 'is' : 'are'} left out or otherwise: they stand first in the text.`,
  }),
  noDesigns: (names: string): Said => ({
    sv: `Inga uppföljningar hittades (${names}). En uppföljning är en fil som slutar på .isu.`,
    en: `No follow-ups were found (${names}). A follow-up is a file that ends in .isu.`,
  }),
  savedAs: (name: string): Said => ({ sv: `Sparad som ${name}.`, en: `Saved as ${name}.` }),
  answered: (count: number, of: number): Said => ({
    sv: `${count} av ${of} frågor besvarade`,
    en: `${count} of ${of} questions answered`,
  }),
  unreadable: (name: string): Said => ({
    sv: `${name} är ingen text och kunde inte öppnas som uppföljning. Är det ett formulär: välj ”Utgå från ett formulär som finns” på startsidan. Är det svar: välj fliken ”Egna data”.`,
    en: `${name} is no text and could not be opened as a follow-up. If it is a form: choose “Begin from a form that exists” on the start page. If it is answers: choose the tab “Own data”.`,
  }),
} satisfies Record<string, (...about: never[]) => Said>;
