export type { FormFile } from './file.js';
export type * from './form.js';
export { yesNoCodes } from './form.js';
export { type FormFormat, formatWords, formFormats } from './formats.js';
export { FormsRefused, generateForms } from './generate.js';
export { type FolderEntry, folderPage } from './html/folder-page.js';
export { htmlForm } from './html/page.js';
export { scoresBeyond } from './lacking.js';
export { besides, type Column, columns, headColumns, onlySitting } from './logic/columns.js';
export { relevant, relevantAnswers } from './logic/condition.js';
export { identityNumber } from './logic/identity.js';
export { calculated, inDependencyOrder, itemsIn, scoresIn } from './logic/lowering.js';
export { hasOptions, numericAnswer } from './logic/points.js';
export { allAsked, allScores, asked, isWhole, numberProblem, stepsOf, stepWording } from './logic/questions.js';
export { score, scoresOf } from './logic/score.js';
export { type Dialect, writtenNumber, writtenTruth } from './logic/writing.js';
export { forms } from './making/forms.js';
export { asAsked } from './making/section.js';
export {
  type Facet,
  type FormFacet,
  facetClasses,
  type Meaning,
  type MeaningClass,
  plainText,
} from './meaning/facets.js';
export { changedSince, fingerprint, isFingerprint, type Since, sameMeaning } from './meaning/fingerprint.js';
export { isStampOf, shortStamp } from './meaning/short-stamp.js';
export { answers, timepointMeaning, variableMeanings } from './meaning/variables.js';
export { noWord, yesWord } from './words/languages.js';
export { inLanguage } from './words/wording.js';
