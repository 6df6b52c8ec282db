import { dataProtectionNotStated } from './D/D-01-data-protection-not-stated/rule.js';
import { sensitiveUnprotected } from './D/D-02-sensitive-unprotected/rule.js';
import { noSafeguard } from './E/E-01-no-safeguard/rule.js';
import { withholding } from './E/E-02-withholding/rule.js';
import { voluntaryNotStated } from './E/E-03-voluntary-not-stated/rule.js';
import { hardToRead } from './E/E-04-hard-to-read/rule.js';
import { scaleWithoutWords } from './E/E-05-scale-without-words/rule.js';
import { notBySex } from './J/J-01-not-by-sex/rule.js';
import { interventionNotCoded } from './L/L-48-intervention-not-coded/rule.js';
import { codeNotListed } from './L/L-49-code-not-listed/rule.js';
import { codeMisspelt } from './L/L-50-code-misspelt/rule.js';
import { sameVariable } from './L/L-51-same-variable/rule.js';
import { sameCode } from './L/L-52-same-code/rule.js';
import { windowsOverlap } from './L/L-53-windows-overlap/rule.js';
import { promptLeft } from './L/L-54-prompt-left/rule.js';
import { formOfferedElectronically } from './L/L-55-form-offered-electronically/rule.js';
import { licenceAgreementMissing } from './L/L-56-licence-agreement-missing/rule.js';
import { unverifiedThreshold } from './L/L-57-unverified-threshold/rule.js';
import { reliabilityNotChosen } from './L/L-58-reliability-not-chosen/rule.js';
import { factsWithoutScore } from './L/L-59-facts-without-score/rule.js';
import { severalMainMeasures } from './L/L-60-several-main-measures/rule.js';
import { acceptanceWithoutReason } from './L/L-61-acceptance-without-reason/rule.js';
import { acceptanceExpired } from './L/L-62-acceptance-expired/rule.js';
import { acceptanceUnused } from './L/L-63-acceptance-unused/rule.js';
import { acceptanceUnknown } from './L/L-64-acceptance-unknown/rule.js';
import { impossibleShare } from './L/L-65-impossible-share/rule.js';
import { beyondReason } from './L/L-66-beyond-reason/rule.js';
import { deniedAndCollected } from './L/L-67-denied-and-collected/rule.js';
import { unaskedNotStated } from './L/L-68-unasked-not-stated/rule.js';
import { neverAsked } from './L/L-69-never-asked/rule.js';
import { alwaysAsked } from './L/L-70-always-asked/rule.js';
import { inACircle } from './L/L-71-in-a-circle/rule.js';
import { laterQuestion } from './L/L-72-later-question/rule.js';
import { answerByPlace } from './L/L-73-answer-by-place/rule.js';
import { scoreWithoutValue } from './L/L-74-score-without-value/rule.js';
import { unorderedInScore } from './L/L-75-unordered-in-score/rule.js';
import { itemTwice } from './L/L-76-item-twice/rule.js';
import { outsideStatedRange } from './L/L-77-outside-stated-range/rule.js';
import { rangeNotReached } from './L/L-78-range-not-reached/rule.js';
import { directionDisagrees } from './L/L-79-direction-disagrees/rule.js';
import { filterInScore } from './L/L-80-filter-in-score/rule.js';
import { allowedMissing } from './L/L-81-allowed-missing/rule.js';
import { nothingTotalled } from './L/L-82-nothing-totalled/rule.js';
import { scoreConstant } from './L/L-83-score-constant/rule.js';
import { answersAlike } from './L/L-84-answers-alike/rule.js';
import { partlyNumbered } from './L/L-85-partly-numbered/rule.js';
import { unknownCounted } from './L/L-86-unknown-counted/rule.js';
import { stepWithoutNumber } from './L/L-87-step-without-number/rule.js';
import { wordsBetween } from './L/L-88-words-between/rule.js';
import { answerBeside } from './L/L-89-answer-beside/rule.js';
import { translationMissing } from './L/L-90-translation-missing/rule.js';
import { formWordsMissing } from './L/L-91-form-words-missing/rule.js';
import { levelsDisagree } from './L/L-92-levels-disagree/rule.js';
import { levelsHole } from './L/L-93-levels-hole/rule.js';
import { lookupRows } from './L/L-94-lookup-rows/rule.js';
import { impossibleRange } from './L/L-95-impossible-range/rule.js';
import { nothingToAnswer } from './L/L-96-nothing-to-answer/rule.js';
import { cannotBeDeclined } from './L/L-97-cannot-be-declined/rule.js';
import { severalMainOutcomes } from './L/L-98-several-main-outcomes/rule.js';
import { splitWithoutGroups } from './L/L-99-split-without-groups/rule.js';
import { smallGroupsShown } from './N/N-01-small-groups-shown/rule.js';
import { purposeMissing } from './P1/P1-01-purpose-missing/rule.js';
import { purposeNotResults } from './P1/P1-02-purpose-not-results/rule.js';
import { purposeBroad } from './P1/P1-03-purpose-broad/rule.js';
import { measureWithoutPurpose } from './P1/P1-04-measure-without-purpose/rule.js';
import { purposeMainlyOther } from './P1/P1-05-purpose-mainly-other/rule.js';
import { purposeAfterwards } from './P1/P1-06-purpose-afterwards/rule.js';
import { sensitiveWithoutPurpose } from './P1/P1-07-sensitive-without-purpose/rule.js';
import { questionUnanswered } from './P1/P1-08-question-unanswered/rule.js';
import { secondUseUndeclared } from './P1/P1-09-second-use-undeclared/rule.js';
import { outcomeMissing } from './P2/P2-01-outcome-missing/rule.js';
import { outcomeNone } from './P2/P2-02-outcome-none/rule.js';
import { outcomeWithoutProblem } from './P2/P2-03-outcome-without-problem/rule.js';
import { individualGoalsOnly } from './P2/P2-04-individual-goals-only/rule.js';
import { outcomeWithoutMeasure } from './P2/P2-05-outcome-without-measure/rule.js';
import { problemWithoutOutcome } from './P2/P2-06-problem-without-outcome/rule.js';
import { satisfactionAsOutcome } from './P2/P2-07-satisfaction-as-outcome/rule.js';
import { instrumentAge } from './P2/P2-08-instrument-age/rule.js';
import { goalNotStated } from './P2/P2-09-goal-not-stated/rule.js';
import { interventionMissing } from './P2/P2-10-intervention-missing/rule.js';
import { instrumentLanguage } from './P2/P2-11-instrument-language/rule.js';
import { constructNotStated } from './P2/P2-12-construct-not-stated/rule.js';
import { sameConstructTwice } from './P2/P2-13-same-construct-twice/rule.js';
import { successAgainstGoal } from './P2/P2-14-success-against-goal/rule.js';
import { criterionNotMeasured } from './P2/P2-15-criterion-not-measured/rule.js';
import { marginMissing } from './P2/P2-16-margin-missing/rule.js';
import { nothingCollected } from './P3/P3-01-nothing-collected/rule.js';
import { noBaseline } from './P3/P3-02-no-baseline/rule.js';
import { comparedWithoutBaseline } from './P3/P3-03-compared-without-baseline/rule.js';
import { noEndMeasurement } from './P3/P3-04-no-end-measurement/rule.js';
import { noDegree } from './P3/P3-05-no-degree/rule.js';
import { repetitionPartial } from './P3/P3-06-repetition-partial/rule.js';
import { anonymousPairs } from './P3/P3-07-anonymous-pairs/rule.js';
import { worseNotExpressible } from './P3/P3-08-worse-not-expressible/rule.js';
import { noDirection } from './P3/P3-09-no-direction/rule.js';
import { similarNotSame } from './P3/P3-10-similar-not-same/rule.js';
import { askedOnlyAfterwards } from './P3/P3-11-asked-only-afterwards/rule.js';
import { otherInstrumentAtEnd } from './P3/P3-12-other-instrument-at-end/rule.js';
import { mixedList } from './P3/P3-13-mixed-list/rule.js';
import { attainmentNoDegree } from './P3/P3-14-attainment-no-degree/rule.js';
import { recallTooLong } from './P3/P3-15-recall-too-long/rule.js';
import { nothingAfterEnd } from './P3/P3-16-nothing-after-end/rule.js';
import { onlyTold } from './P3/P3-17-only-told/rule.js';
import { degreeNotStated } from './P3/P3-18-degree-not-stated/rule.js';
import { timeOpen } from './P3/P3-19-time-open/rule.js';
import { baselineLate } from './P3/P3-20-baseline-late/rule.js';
import { clientMissing } from './P4/P4-01-client-missing/rule.js';
import { professionMissing } from './P4/P4-02-profession-missing/rule.js';
import { clientReplaced } from './P4/P4-03-client-replaced/rule.js';
import { professionOnlyRegisters } from './P4/P4-04-profession-only-registers/rule.js';
import { informantNotStated } from './P4/P4-05-informant-not-stated/rule.js';
import { formOfAnother } from './P4/P4-06-form-of-another/rule.js';
import { filledInForClient } from './P4/P4-07-filled-in-for-client/rule.js';
import { outcomeOneSide } from './P4/P4-08-outcome-one-side/rule.js';
import { clientNotChoosing } from './P4/P4-09-client-not-choosing/rule.js';
import { notIndependent } from './P4/P4-10-not-independent/rule.js';
import { coverageNotStated } from './P5/P5-01-coverage-not-stated/rule.js';
import { largeAttrition } from './P5/P5-02-large-attrition/rule.js';
import { unknownAttrition } from './P5/P5-03-unknown-attrition/rule.js';
import { unevenUse } from './P5/P5-04-uneven-use/rule.js';
import { dropoutsNotFollowed } from './P5/P5-05-dropouts-not-followed/rule.js';
import { personsNotUnique } from './P5/P5-06-persons-not-unique/rule.js';
import { noConclusion } from './P5/P5-07-no-conclusion/rule.js';
import { noProcedure } from './P5/P5-08-no-procedure/rule.js';
import { attritionNotExamined } from './P5/P5-09-attrition-not-examined/rule.js';
import { noDropoutRule } from './P5/P5-10-no-dropout-rule/rule.js';
import { countsDisagree } from './P5/P5-11-counts-disagree/rule.js';
import { notCompiled } from './P5/P5-12-not-compiled/rule.js';
import { notTrained } from './P5/P5-13-not-trained/rule.js';
import { noManual } from './P5/P5-14-no-manual/rule.js';
import { notRecorded } from './P5/P5-15-not-recorded/rule.js';
import { groupExcluded } from './P5/P5-16-group-excluded/rule.js';
import { attritionUndivided } from './P5/P5-17-attrition-undivided/rule.js';
import { attritionWithoutDenominator } from './P5/P5-18-attrition-without-denominator/rule.js';
import { generalisedDespiteAttrition } from './P5/P5-19-generalised-despite-attrition/rule.js';
import { countedNotStated } from './P5/P5-20-counted-not-stated/rule.js';
import { compilationHalfStated } from './P5/P5-21-compilation-half-stated/rule.js';
import { groupNotMeasured } from './P5/P5-22-group-not-measured/rule.js';
import { nobodyTrained } from './P5/P5-23-nobody-trained/rule.js';
import { effectWithoutComparison } from './R/R-01-effect-without-comparison/rule.js';
import { normAsControl } from './R/R-02-norm-as-control/rule.js';
import { effectWord } from './R/R-03-effect-word/rule.js';
import type { Rule } from './rule.js';
import { claimAboveDesign } from './T/T-01-claim-above-design/rule.js';
import { comparisonNotMeasured } from './T/T-02-comparison-not-measured/rule.js';
import { layoutNotAnalysed } from './T/T-03-layout-not-analysed/rule.js';
import { fewClusters } from './T/T-04-few-clusters/rule.js';
import { waitingEndsEarly } from './T/T-05-waiting-ends-early/rule.js';
import { normNotCounted } from './T/T-06-norm-not-counted/rule.js';
import { notUsed } from './U/U-01-not-used/rule.js';
import { nobodyAsked } from './U/U-02-nobody-asked/rule.js';
import { burdenWithoutUse } from './U/U-03-burden-without-use/rule.js';
import { paidByResult } from './U/U-04-paid-by-result/rule.js';
import { generalMeasure } from './U/U-05-general-measure/rule.js';

const ordinaryRules: readonly Rule[] = [
  purposeMissing,
  purposeNotResults,
  purposeBroad,
  measureWithoutPurpose,
  purposeMainlyOther,
  purposeAfterwards,
  sensitiveWithoutPurpose,
  questionUnanswered,
  secondUseUndeclared,
  outcomeMissing,
  outcomeNone,
  outcomeWithoutProblem,
  individualGoalsOnly,
  outcomeWithoutMeasure,
  problemWithoutOutcome,
  satisfactionAsOutcome,
  instrumentAge,
  goalNotStated,
  interventionMissing,
  instrumentLanguage,
  constructNotStated,
  sameConstructTwice,
  successAgainstGoal,
  criterionNotMeasured,
  marginMissing,
  nothingCollected,
  noBaseline,
  comparedWithoutBaseline,
  noEndMeasurement,
  noDegree,
  repetitionPartial,
  anonymousPairs,
  worseNotExpressible,
  noDirection,
  similarNotSame,
  askedOnlyAfterwards,
  otherInstrumentAtEnd,
  mixedList,
  attainmentNoDegree,
  recallTooLong,
  nothingAfterEnd,
  onlyTold,
  degreeNotStated,
  timeOpen,
  baselineLate,
  clientMissing,
  professionMissing,
  clientReplaced,
  professionOnlyRegisters,
  informantNotStated,
  formOfAnother,
  filledInForClient,
  outcomeOneSide,
  clientNotChoosing,
  notIndependent,
  coverageNotStated,
  largeAttrition,
  unknownAttrition,
  unevenUse,
  dropoutsNotFollowed,
  personsNotUnique,
  noConclusion,
  noProcedure,
  attritionNotExamined,
  noDropoutRule,
  countsDisagree,
  notCompiled,
  notTrained,
  noManual,
  notRecorded,
  groupExcluded,
  attritionUndivided,
  attritionWithoutDenominator,
  generalisedDespiteAttrition,
  countedNotStated,
  compilationHalfStated,
  groupNotMeasured,
  nobodyTrained,
  effectWithoutComparison,
  normAsControl,
  effectWord,
  claimAboveDesign,
  comparisonNotMeasured,
  layoutNotAnalysed,
  fewClusters,
  waitingEndsEarly,
  normNotCounted,
  notBySex,
  noSafeguard,
  withholding,
  voluntaryNotStated,
  hardToRead,
  scaleWithoutWords,
  smallGroupsShown,
  dataProtectionNotStated,
  sensitiveUnprotected,
  notUsed,
  nobodyAsked,
  burdenWithoutUse,
  paidByResult,
  generalMeasure,
  interventionNotCoded,
  codeNotListed,
  codeMisspelt,
  sameVariable,
  sameCode,
  windowsOverlap,
  promptLeft,
  formOfferedElectronically,
  licenceAgreementMissing,
  unverifiedThreshold,
  reliabilityNotChosen,
  factsWithoutScore,
  severalMainMeasures,
];
/** What cannot be as it is stated. */
const contradictionRules: readonly Rule[] = [impossibleShare, beyondReason, deniedAndCollected];
/** The rules about acceptances, which need to know what the others found. */
export const acceptanceRules: readonly Rule[] = [
  acceptanceWithoutReason,
  acceptanceExpired,
  acceptanceUnused,
  acceptanceUnknown,
];
/** What is inside an instrument: conditions, scores, answers, texts in each language. */
const insideRules: readonly Rule[] = [
  unaskedNotStated,
  neverAsked,
  alwaysAsked,
  inACircle,
  laterQuestion,
  answerByPlace,
  scoreWithoutValue,
  unorderedInScore,
  itemTwice,
  outsideStatedRange,
  rangeNotReached,
  directionDisagrees,
  filterInScore,
  allowedMissing,
  nothingTotalled,
  scoreConstant,
  answersAlike,
  partlyNumbered,
  unknownCounted,
  stepWithoutNumber,
  wordsBetween,
  answerBeside,
  translationMissing,
  formWordsMissing,
  levelsDisagree,
  levelsHole,
  lookupRows,
  impossibleRange,
  nothingToAnswer,
  cannotBeDeclined,
  severalMainOutcomes,
  splitWithoutGroups,
];
const itself = [...contradictionRules, ...insideRules];
/** The rules about a design, in the order in which they are shown. */
export const designRules: readonly Rule[] = [...ordinaryRules, ...itself];
/** All rules, in order. One folder each, named by code and name. */
export const rules: readonly Rule[] = [...ordinaryRules, ...acceptanceRules, ...itself];

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));
/** The rule with a code such as `P3-02`, in whatever case it is written. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code.toUpperCase());
}
