export { type Concerns, covers, isExpired } from './acceptance.js';
export {
  addDays,
  cycle,
  type Days,
  dateOf,
  dayIn,
  dayNumber,
  days,
  isDate,
  type PlainDate,
  wholeBetween,
  yearsBetween,
} from './calendar.js';
export {
  type CodeFault,
  codeFault,
  codeListKey,
  isMunicipalityCode,
  type KnownCodeList,
  knownCodeList,
  knownCodeLists,
} from './code-lists.js';
export { answerCode, code, codeLength, declinedCode, designCode } from './codes.js';
export { isDesignFile } from './design-file.js';
export { countedFacts, isVerified } from './facts.js';
export { dataEndings, formEndings, isJsonFile, isTableFile } from './file-endings.js';
export { arity, comparison, effectOf, ends, inOrder, itemsOf, limitsOf, pointsOf, scalesOf } from './formula.js';
export { hash32 } from './hash.js';
export { belongsTo, levelOf, levelsInTurn, type NamedLevel, namedLevels, type ScoredPerson } from './levels.js';
export { asName, namer, textLiteral, wordsAsName } from './naming.js';
export { nearest } from './nearest.js';
export { isNumberOfPersons, isWithinReason, mostPersons, mostYears } from './reason.js';
export { type Names, type PartNames, type Renaming, renamedDesign } from './renamed.js';
export type { Language, Said } from './said.js';
export { sha256Base64, sha256Hex } from './sha256.js';
export { timingsOf } from './timings.js';
export type * from './types.js';
export { type SplitVariable, splitVariables, valueLists, type Word, type WordList } from './value-lists.js';
export { isWorkday, weekOf } from './workdays.js';
