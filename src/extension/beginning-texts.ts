import type { Language } from '../model/index.js';

/** What is said where a design begins, beside the questions themselves. */
interface BeginningTexts {
  title: string;
  /** Of one of the five steps. */
  step(about: string): string;
  how: string;
  fromQuestions: string;
  fromQuestionsAbout: string;
  fromForm: string;
  fromFormAbout: string;
  example(text: string): string;
  /** How a text is left unanswered, after the question. */
  emptySkips: string;
  skip: string;
  skipAbout: string;
  notWritten(folder: string, reason: string): string;
  /** What to make of a design that is whole. */
  whatFirst: string;
  formsAndPlan: string;
  formsAndPlanAbout: string;
  onlyForms: string;
  onlyPlan: string;
  nothingNow: string;
  nothingNowAbout: string;
  filesHere: string;
  samples: string;
  samplesHere: string;
  samplesFolder: string;
  samplesFailed(folder: string, reason: string): string;
}

/** Asked before a language is known. */
export const chooseLanguage = 'ISU: Svenska eller engelska? · Swedish or English?';
export const languageNames: Readonly<Record<Language, string>> = { sv: 'Svenska', en: 'English' };

export const beginningTexts: Readonly<Record<Language, BeginningTexts>> = {
  sv: {
    title: 'Ny uppföljning',
    step: (about) => `Ny uppföljning: ${about}`,
    how: 'Hur vill du börja?',
    fromQuestions: 'Svara på fem frågor',
    fromQuestionsAbout: 'En om varje princip. Det du hoppar över står kvar som en öppen fråga i texten.',
    fromForm: 'Utgå från ett formulär som redan finns …',
    fromFormAbout: 'Microsoft Forms, Excel, Word, REDCap, LimeSurvey, FHIR och andra blir ett utkast',
    example: (text) => `Till exempel: ${text}`,
    emptySkips: 'Lämna tomt för att hoppa över.',
    skip: 'Hoppa över',
    skipAbout: 'Frågan står kvar öppen i texten',
    notWritten: (folder, reason) =>
      `Uppföljningen kunde inte sparas i ${folder} (${reason}). Den är öppnad utan fil: spara den där du får skriva.`,
    whatFirst: 'Uppföljningen är skriven. Vad vill du skapa av den nu?',
    formsAndPlan: 'Formulär och analysplan',
    formsAndPlanAbout: 'Som webbsidor, i den mapp du väljer',
    onlyForms: 'Bara formulär',
    onlyPlan: 'Bara analysplan',
    nothingNow: 'Inget nu',
    nothingNowAbout: 'Formulär och plan finns i förhandsvisningen, och skapas med knapparna ovanför texten',
    filesHere: 'Skapa filerna här',
    samples: 'Välj var mappen med exempel ska ligga',
    samplesHere: 'Lägg exemplen här',
    samplesFolder: 'isu-exempel',
    samplesFailed: (folder, reason) =>
      `Exemplen kunde inte läggas i ${folder} (${reason}). Välj en mapp där du får skriva.`,
  },
  en: {
    title: 'New Design',
    step: (about) => `New Design: ${about}`,
    how: 'How do you want to begin?',
    fromQuestions: 'Answer five questions',
    fromQuestionsAbout: 'One about each principle. What you skip is left as an open question in the text.',
    fromForm: 'Begin from a form that exists…',
    fromFormAbout: 'Microsoft Forms, Excel, Word, REDCap, LimeSurvey, FHIR and others become a draft',
    example: (text) => `For example: ${text}`,
    emptySkips: 'Leave it empty to skip it.',
    skip: 'Skip',
    skipAbout: 'The question is left open in the text',
    notWritten: (folder, reason) =>
      `The design could not be saved in ${folder} (${reason}). It is open without a file: save it where you may write.`,
    whatFirst: 'The design is written. What do you want to make of it now?',
    formsAndPlan: 'Forms and an analysis plan',
    formsAndPlanAbout: 'As web pages, in the folder that you choose',
    onlyForms: 'Only forms',
    onlyPlan: 'Only an analysis plan',
    nothingNow: 'Nothing now',
    nothingNowAbout: 'Forms and plan are in the preview, and are generated with the buttons above the text',
    filesHere: 'Put the Files Here',
    samples: 'Choose where to put the folder of samples',
    samplesHere: 'Put the Samples Here',
    samplesFolder: 'isu-samples',
    samplesFailed: (folder, reason) =>
      `The samples could not be put in ${folder} (${reason}). Choose a folder that you may write in.`,
  },
};
