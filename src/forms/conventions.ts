/** How each target names and lays out what is filled in there, for those who read it back. */

export { numberType as fhirNumberType } from './fhir/enable.js';
export { formUrl as fhirFormUrl, links as fhirLinks } from './fhir/names.js';
export { optionsOf as fhirOptions } from './fhir/options.js';
export { equation as limesurveyEquation } from './limesurvey/expressions.js';
export { questionCode as limesurveyCode } from './limesurvey/names.js';
export type { Field as RedcapField } from './redcap/dictionary.js';
export { eventOf as redcapEvent, uniqueEventName as redcapUniqueEventName } from './redcap/names.js';
export { anonymousFields as redcapAnonymousFields, project as redcapProject } from './redcap/project.js';
export { surveyName as surveyjsName } from './surveyjs/names.js';
export { fieldName as xlsformField, formId as xlsformId } from './xlsform/names.js';
export { sheets as xlsformSheets } from './xlsform/survey.js';
export { dueColumns } from './xlsx/due-columns.js';
export {
  reasonWords as workbookReasonTexts,
  sheetWords as workbookSheetTexts,
  words as workbookTexts,
} from './xlsx/interface-texts.js';
export { rowOf as workbookRows } from './xlsx/layout.js';
export { mark as workbookMark } from './xlsx/lists.js';
export { days as workbookDays, epoch as workbookEpoch } from './xlsx/serial-days.js';
export { sheetNames } from './xlsx/sheet-names.js';
export { Speech as WorkbookSpeech } from './xlsx/speech.js';
