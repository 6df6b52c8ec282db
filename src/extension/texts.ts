import type { Language } from '../model/index.js';
import type { Output, PreviewTab } from '../server/protocol.js';

/** What the extension itself says; everything about a design comes from the language server. */
export interface Texts {
  preview: string;
  tabs: Readonly<Record<PreviewTab, string>>;
  /** Of the tabs together. */
  sides: string;
  /** That the form in the preview cannot be filled in for real. */
  formNote: string;
  chooseForm: string;
  chooseDesign: string;
  /** That the text has changed, so that what a button stood for is not there. */
  noFix: string;
  otherLanguage: string;
  noFile: string;
  waiting: string;
  noServer: string;
  serverFailed: string;
  /** It has ended by itself so often that it is not started again. */
  serverEnded: string;
  restart: string;
  showLog: string;
  restarted: string;
  noFileToGenerate: string;
  /** Of each output: what to choose, the button of the folder to write into, and what is going on. */
  outputs: Readonly<Record<Output, { choose: string; here: string; generating: string }>>;
  format: string;
  /** Of the document. */
  language: string;
  languages: Readonly<Record<Language, string>>;
  generated(files: number, folder: string): string;
  openFile: string;
  showFolder: string;
  /** A form that exists: what to choose, the button, the kind of files, and where the draft goes. */
  chooseImport: string;
  importForm: string;
  formFiles: string;
  saveDraft: string;
  imported(lost: number): string;
}

export const texts: Readonly<Record<Language, Texts>> = {
  sv: {
    preview: 'Förhandsvisning',
    tabs: {
      verdicts: 'Bedömning',
      schedule: 'Schema',
      forms: 'Formulär',
      plan: 'Analysplan',
      precision: 'Precision',
    },
    sides: 'Delar av uppföljningen',
    formNote: 'Så här ser formuläret ut för den som svarar. Här går det att prova, men inga svar sparas.',
    chooseForm: 'Välj formulär',
    chooseDesign: 'Välj uppföljning',
    noFix: 'Texten har ändrats sedan förslaget gavs. Se det nya förslaget i förhandsvisningen.',
    otherLanguage: 'In English',
    noFile: 'Öppna en fil som slutar på .isu för att se hur uppföljningen bedöms.',
    waiting: 'Läser uppföljningen …',
    noServer: 'Språkstödet svarar inte. Starta om det med kommandot ”ISU: Starta om språkstödet”.',
    serverFailed: 'ISU: språkstödet kunde inte starta. Loggen säger varför.',
    serverEnded: 'ISU: språkstödet har avslutats oväntat. Filerna är orörda, men granskas inte förrän det startas om.',
    restart: 'Starta om',
    showLog: 'Visa logg',
    restarted: 'ISU: språkstödet är omstartat.',
    noFileToGenerate: 'Öppna en sparad fil som slutar på .isu för att skapa formulär, analysplan eller granskning.',
    outputs: {
      forms: { choose: 'Skapa formulär: välj format', here: 'Skapa formulär här', generating: 'Skapar formulär' },
      plan: {
        choose: 'Skapa analysplan: välj format och språk',
        here: 'Skapa analysplanen här',
        generating: 'Skapar analysplan',
      },
      review: {
        choose: 'Skapa granskning: välj format och språk',
        here: 'Skapa granskningen här',
        generating: 'Skapar granskning',
      },
      letter: {
        choose: 'Brev till enheten: välj format och språk',
        here: 'Skapa brevet här',
        generating: 'Skapar brevet',
      },
      precision: {
        choose: 'Precision: välj format och språk',
        here: 'Skapa sidan om precision här',
        generating: 'Räknar ut precisionen',
      },
    },
    format: 'Format',
    language: 'Språk',
    languages: { sv: 'Svenska', en: 'Engelska' },
    generated: (files, folder) => `${files} ${files === 1 ? 'fil' : 'filer'} i ${folder}`,
    openFile: 'Öppna',
    showFolder: 'Visa mappen',
    chooseImport: 'Importera ett formulär',
    importForm: 'Importera',
    formFiles: 'Formulär och svar',
    saveDraft: 'Spara utkastet',
    imported: (lost) =>
      lost === 0
        ? 'Utkastet är gjort. Inget av formuläret är borta.'
        : `Utkastet är gjort. ${lost} ${lost === 1 ? 'sak' : 'saker'} av formuläret är inte med, eller är annorlunda: det står först i filen.`,
  },
  en: {
    preview: 'Preview',
    tabs: { verdicts: 'Verdicts', schedule: 'Schedule', forms: 'Forms', plan: 'Plan', precision: 'Precision' },
    sides: 'Sides of the follow-up',
    formNote: 'This is what the form looks like to the one who answers. You can try it here, but no answers are saved.',
    chooseForm: 'Choose form',
    chooseDesign: 'Choose follow-up',
    noFix: 'The text has changed since the proposal was made. See the new one in the preview.',
    otherLanguage: 'På svenska',
    noFile: 'Open a file that ends in .isu to see how the follow-up is judged.',
    waiting: 'Reading the follow-up …',
    noServer: 'The language support does not answer. Restart it with the command “ISU: Restart Language Support”.',
    serverFailed: 'ISU: the language support could not start. The log says why.',
    serverEnded:
      'ISU: the language support has ended unexpectedly. The files are untouched, but are not checked until it is restarted.',
    restart: 'Restart',
    showLog: 'Show Log',
    restarted: 'ISU: the language support has restarted.',
    noFileToGenerate: 'Open a saved file that ends in .isu to generate forms, an analysis plan or a review.',
    outputs: {
      forms: { choose: 'Generate Forms: choose formats', here: 'Generate Forms Here', generating: 'Generating forms' },
      plan: {
        choose: 'Generate Analysis Plan: choose formats and language',
        here: 'Generate the Plan Here',
        generating: 'Generating the analysis plan',
      },
      review: {
        choose: 'Generate Review: choose formats and language',
        here: 'Generate the Review Here',
        generating: 'Generating the review',
      },
      letter: {
        choose: 'Letter to the unit: choose formats and language',
        here: 'Make the Letter Here',
        generating: 'Making the letter',
      },
      precision: {
        choose: 'Precision: choose formats and language',
        here: 'Make the Precision Page Here',
        generating: 'Working out the precision',
      },
    },
    format: 'Format',
    language: 'Language',
    languages: { sv: 'Swedish', en: 'English' },
    generated: (files, folder) => `${files} ${files === 1 ? 'file' : 'files'} in ${folder}`,
    openFile: 'Open',
    showFolder: 'Show Folder',
    chooseImport: 'Import a Form',
    importForm: 'Import',
    formFiles: 'Forms and answers',
    saveDraft: 'Save the Draft',
    imported: (lost) =>
      lost === 0
        ? 'The draft is made. Nothing of the form is lost.'
        : `The draft is made. ${lost} ${lost === 1 ? 'thing' : 'things'} of the form ${lost === 1 ? 'is' : 'are'} left out or otherwise: they stand first in the file.`,
  },
};
