import type { Said } from '../model/index.js';

/** The formats that forms are written in, in the order in which they are shown. */
export const formFormats = [
  'html',
  'docx',
  'xlsx',
  'codebook',
  'fhir',
  'xlsform',
  'redcap',
  'limesurvey',
  'surveyjs',
] as const;
/** A format that forms are written in. */
export type FormFormat = (typeof formFormats)[number];

/** What each format is, for whom, and what its files are, in plain words. */
export const formatWords: Record<FormFormat, { name: Said; about: Said }> = {
  html: {
    name: { sv: 'Webbformulär', en: 'Web forms' },
    about: {
      sv: 'Öppnas i en webbläsare, fungerar utan nätverk och kan skrivas ut. Svaren sparas som en fil på den egna enheten. Sidan med namn som slutar på _index visar alla formulär.',
      en: 'Opened in a web browser, work without a network, and can be printed. The answers are saved as a file on one’s own device. The page whose name ends with _index shows all the forms.',
    },
  },
  docx: {
    name: { sv: 'Pappersformulär (Word)', en: 'Paper forms (Word)' },
    about: {
      sv: 'Skrivs ut och fylls i med penna. Filer med -interview är intervjuarens version med instruktioner. En fil för varje språk (-en, -ar …).',
      en: 'Printed and filled in with a pen. Files with -interview are the interviewer’s version with instructions. One file for each language (-en, -ar …).',
    },
  },
  xlsx: {
    name: { sv: 'Arbetsbok (Excel)', en: 'Workbook (Excel)' },
    about: {
      sv: 'En arbetsbok för hela uppföljningen: ett blad att skriva in varje mättillfälle i, tidsschema, kodbok, bortfall och sammanställning.',
      en: 'One workbook for the whole follow-up: a sheet to enter each timepoint in, schedule, codebook, attrition and summary.',
    },
  },
  codebook: {
    name: { sv: 'Kodbok', en: 'Codebook' },
    about: {
      sv: 'Varje variabel med fråga, koder, gränser och hur poäng räknas. Läsbar som sida eller text; som Data Package (json) och DDI (xml) för program och arkiv.',
      en: 'Each variable with its question, codes, limits and how scores are worked out. To read as a page or text; as Data Package (json) and DDI (xml) for programs and archives.',
    },
  },
  fhir: {
    name: { sv: 'FHIR Questionnaire', en: 'FHIR Questionnaire' },
    about: {
      sv: 'Formulär för vårdens och socialtjänstens journalsystem, i FHIR R4 och R5, och mätschemat som PlanDefinition.',
      en: 'Questionnaires for the record systems of health care and social services, in FHIR R4 and R5, and the schedule as a PlanDefinition.',
    },
  },
  xlsform: {
    name: { sv: 'XLSForm och XForm', en: 'XLSForm and XForm' },
    about: {
      sv: 'För ODK och KoboToolbox. Ladda upp xlsx-filen; xml-filen är samma formulär färdigt att köra.',
      en: 'For ODK and KoboToolbox. Upload the xlsx file; the xml file is the same form ready to run.',
    },
  },
  redcap: {
    name: { sv: 'REDCap', en: 'REDCap' },
    about: {
      sv: 'Datalexikon, armar, händelser och koppling för hela uppföljningen. Läs README först: filerna läses in i en viss ordning.',
      en: 'Data dictionary, arms, events and mapping for the whole follow-up. Read the README first: the files are uploaded in a certain order.',
    },
  },
  limesurvey: {
    name: { sv: 'LimeSurvey', en: 'LimeSurvey' },
    about: {
      sv: 'En enkät för varje formulär, som importeras i LimeSurvey som textfil. Läs README först.',
      en: 'One survey for each form, imported in LimeSurvey as a text file. Read the README first.',
    },
  },
  surveyjs: {
    name: { sv: 'SurveyJS', en: 'SurveyJS' },
    about: {
      sv: 'För webbplatser och e-tjänster som visar formulär med SurveyJS.',
      en: 'For web sites and e-services that show forms with SurveyJS.',
    },
  },
};
