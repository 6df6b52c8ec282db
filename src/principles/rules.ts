import { dataProtectionNotStated } from './D/D-01-data-protection-not-stated/rule.js';
import { noSafeguard } from './E/E-01-no-safeguard/rule.js';
import { notBySex } from './J/J-01-not-by-sex/rule.js';
import { sameVariable } from './L/L-51-same-variable/rule.js';
import { sameCode } from './L/L-52-same-code/rule.js';
import { windowsOverlap } from './L/L-53-windows-overlap/rule.js';
import { acceptanceWithoutReason } from './L/L-61-acceptance-without-reason/rule.js';
import { acceptanceExpired } from './L/L-62-acceptance-expired/rule.js';
import { acceptanceUnused } from './L/L-63-acceptance-unused/rule.js';
import { acceptanceUnknown } from './L/L-64-acceptance-unknown/rule.js';
import { smallGroupsShown } from './N/N-01-small-groups-shown/rule.js';
import { purposeMissing } from './P1/P1-01-purpose-missing/rule.js';
import { purposeNotResults } from './P1/P1-02-purpose-not-results/rule.js';
import { purposeBroad } from './P1/P1-03-purpose-broad/rule.js';
import { measureWithoutPurpose } from './P1/P1-04-measure-without-purpose/rule.js';
import { purposeMainlyOther } from './P1/P1-05-purpose-mainly-other/rule.js';
import { outcomeMissing } from './P2/P2-01-outcome-missing/rule.js';
import { outcomeNone } from './P2/P2-02-outcome-none/rule.js';
import { outcomeWithoutProblem } from './P2/P2-03-outcome-without-problem/rule.js';
import { individualGoalsOnly } from './P2/P2-04-individual-goals-only/rule.js';
import { outcomeWithoutMeasure } from './P2/P2-05-outcome-without-measure/rule.js';
import { problemWithoutOutcome } from './P2/P2-06-problem-without-outcome/rule.js';
import { satisfactionAsOutcome } from './P2/P2-07-satisfaction-as-outcome/rule.js';
import { instrumentAge } from './P2/P2-08-instrument-age/rule.js';
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
import { clientMissing } from './P4/P4-01-client-missing/rule.js';
import { professionMissing } from './P4/P4-02-profession-missing/rule.js';
import { clientReplaced } from './P4/P4-03-client-replaced/rule.js';
import { professionOnlyRegisters } from './P4/P4-04-profession-only-registers/rule.js';
import { informantNotStated } from './P4/P4-05-informant-not-stated/rule.js';
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
import { effectWithoutComparison } from './R/R-01-effect-without-comparison/rule.js';
import { normAsControl } from './R/R-02-norm-as-control/rule.js';
import type { Rule } from './rule.js';
import { claimAboveDesign } from './T/T-01-claim-above-design/rule.js';
import { notUsed } from './U/U-01-not-used/rule.js';

/** The rules about a design, in the order in which they are shown. */
export const designRules: readonly Rule[] = [
  purposeMissing,
  purposeNotResults,
  purposeBroad,
  measureWithoutPurpose,
  purposeMainlyOther,
  outcomeMissing,
  outcomeNone,
  outcomeWithoutProblem,
  individualGoalsOnly,
  outcomeWithoutMeasure,
  problemWithoutOutcome,
  satisfactionAsOutcome,
  instrumentAge,
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
  clientMissing,
  professionMissing,
  clientReplaced,
  professionOnlyRegisters,
  informantNotStated,
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
  effectWithoutComparison,
  normAsControl,
  claimAboveDesign,
  notBySex,
  noSafeguard,
  smallGroupsShown,
  dataProtectionNotStated,
  notUsed,
  sameVariable,
  sameCode,
  windowsOverlap,
];
/** The rules about acceptances, which need to know what the others found. */
export const acceptanceRules: readonly Rule[] = [
  acceptanceWithoutReason,
  acceptanceExpired,
  acceptanceUnused,
  acceptanceUnknown,
];
/** All rules, in order. One folder each, named by code and name. */
export const rules: readonly Rule[] = [...designRules, ...acceptanceRules];

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));
/** The rule with a code such as `P3-02`, in whatever case it is written. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code.toUpperCase());
}
