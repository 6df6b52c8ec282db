/** The formats that a form can be in, and what they are called. */
export const importFormats = {
  answers: 'answers (.xlsx, .csv)',
  xlsform: 'XLSForm (.xlsx)',
  redcap: 'REDCap (.csv)',
  fhir: 'FHIR Questionnaire (.json)',
  limesurvey: 'LimeSurvey (.lss, .tsv, .txt)',
  surveyjs: 'SurveyJS (.json)',
  docx: 'Word (.docx)',
} as const;
export type ImportFormat = keyof typeof importFormats;

/** The largest file that is read, in bytes. */
export const largestForm = 20_000_000;
