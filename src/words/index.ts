/** How times, lengths, lists, informants, people and numbers are said, in Swedish and English: one scheme for both. */

export {
  answerBrief,
  answerLead,
  answerLine,
  answersSummary,
  answersTitle,
  answerText,
  answerWords,
  reasonWords,
  type SaidAnswer,
} from './answers.js';
export { askedWords } from './asked.js';
export { atTitles } from './at.js';
export { codesWords, codeWords } from './codes.js';
export { comparisonDetails, marginWords } from './comparison.js';
export { ageSpan, ageWords, durationWords, recallWords, windowSigns, windowWords } from './durations.js';
export { type Figures, figuresFor } from './figures.js';
export { clientWords } from './form-words/client-words.js';
export { formWords } from './form-words/form-words.js';
export { pageWords } from './form-words/page-words.js';
export { paperWords } from './form-words/paper-words.js';
export { sheetWords } from './form-words/sheet-words.js';
export { filled, terms } from './form-words/terms.js';
export { formulaRules, formulaWords, levelsWords, pointsWords, scoreGroupWords, unverifiedWords } from './formula.js';
export {
  allTitledSaid,
  atTimepointsSaid,
  both,
  counted,
  inBoth,
  informantsSaid,
  instrumentSaid,
  instrumentsSaid,
  listSaid,
  measureSaid,
  namesSaid,
  percentSaid,
  quotedSaid,
  textSaid,
  timepointSaid,
  titledSaid,
} from './in-both.js';
export { languageCodes, languageWord } from './languages.js';
export { noNormWords, normWords } from './norm.js';
export { amountWords, numberWords, rangeWords, unbroken, unlimited } from './numbers.js';
export {
  groupWords,
  informantInSentence,
  informantWord,
  intervalWords,
  peopleWords,
  shareWords,
} from './people.js';
export { periodText, periodWords } from './periods.js';
export { refusedWords } from './reasons.js';
export { capital, type Joint, listed, quoted, sentence, small } from './sentences.js';
export { splitGroupWords, splitName, splitWord, splitWords } from './splits.js';
export { instrumentTitle, measureTitle, measureTitles, momentTitle, textWords, timepointTitle } from './titles.js';
export { everyWords, percentagePoints, perWords, scalePoints, unitWord } from './units.js';
export { type Known, word } from './vocabulary.js';
export { anchorWords, timepointWords } from './when.js';
