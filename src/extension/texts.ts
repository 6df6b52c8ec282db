import type { Language } from '../model/said.js';

/** What the extension itself says; everything about a design comes from the language server. */
export interface Texts {
  preview: string;
  form: string;
  noForm: string;
  /** That the form in the preview cannot be filled in for real. */
  formNote: string;
  chooseForm: string;
  otherLanguage: string;
  noFile: string;
  waiting: string;
  noServer: string;
  serverFailed: string;
  showLog: string;
  restarted: string;
  noFileToGenerate: string;
  chooseFormats: string;
  chooseFolder: string;
  generating: string;
  generated(files: number, folder: string): string;
  showFolder: string;
}

export const texts: Readonly<Record<Language, Texts>> = {
  sv: {
    preview: 'Förhandsvisning',
    form: 'Formulär',
    noForm:
      'Uppföljningen har inget formulär att visa ännu. Ett formulär kommer när en mätning använder ett instrument.',
    formNote: 'Så här ser formuläret ut för den som svarar. Här går det att prova, men inga svar sparas.',
    chooseForm: 'Välj formulär',
    otherLanguage: 'In English',
    noFile: 'Öppna en fil som slutar på .isu för att se hur uppföljningen bedöms.',
    waiting: 'Läser uppföljningen …',
    noServer: 'Språkstödet svarar inte. Starta om det med kommandot ”ISU: Starta om språkstödet”.',
    serverFailed: 'ISU: språkstödet kunde inte starta.',
    showLog: 'Visa logg',
    restarted: 'ISU: språkstödet är omstartat.',
    noFileToGenerate: 'Öppna en sparad fil som slutar på .isu för att skapa formulär.',
    chooseFormats: 'Vilka format ska skapas?',
    chooseFolder: 'Skapa formulär här',
    generating: 'Skapar formulär',
    generated: (files, folder) => `${files} ${files === 1 ? 'fil' : 'filer'} i ${folder}`,
    showFolder: 'Visa mappen',
  },
  en: {
    preview: 'Preview',
    form: 'Form',
    noForm: 'The follow-up has no form to show yet. There is one as soon as a measurement uses an instrument.',
    formNote: 'This is what the form looks like to the one who answers. You can try it here, but no answers are saved.',
    chooseForm: 'Choose form',
    otherLanguage: 'På svenska',
    noFile: 'Open a file that ends in .isu to see how the follow-up is judged.',
    waiting: 'Reading the follow-up …',
    noServer: 'The language support does not answer. Restart it with the command “ISU: Restart Language Support”.',
    serverFailed: 'ISU: the language support could not start.',
    showLog: 'Show Log',
    restarted: 'ISU: the language support has restarted.',
    noFileToGenerate: 'Open a saved file that ends in .isu to generate forms.',
    chooseFormats: 'Which formats?',
    chooseFolder: 'Generate Forms Here',
    generating: 'Generating forms',
    generated: (files, folder) => `${files} ${files === 1 ? 'file' : 'files'} in ${folder}`,
    showFolder: 'Show Folder',
  },
};
