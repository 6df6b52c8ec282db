export { type AssessOptions, assess } from './assess.js';
export type * from './finding.js';
export { principles } from './finding.js';
export { baselineFix } from './fixes/baseline.js';
export {
  acceptanceFix,
  edit,
  instrumentDescriptions,
  isOwn,
  literal,
  momentName,
  newName,
  procedureEdit,
  statement,
} from './fixing.js';
export { inOrderOfRules, isLeft, leftTitle, requestOf, weightiestFirst, withoutRequest } from './left.js';
export { prompt, withoutPrompts } from './prompts.js';
export { type CodeLists, defaultThresholds, type Rule, type Thresholds } from './rule.js';
export { ruleOf, rules } from './rules.js';
export { conditionOf, staircaseSteps } from './staircase.js';
