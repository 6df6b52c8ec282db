import type { Design } from '../model/index.js';
import type { Assessment } from './finding.js';
import { withoutPrompts } from './prompts.js';
import { type Context, defaultThresholds, type Rule, type Thresholds, toFinding } from './rule.js';
import { acceptanceRules, designRules, rules } from './rules.js';
import { claimedStep, possibleStep, supportedStep } from './staircase.js';
import { verdicts, type Weighed } from './verdict.js';
import { accept } from './waivers.js';

export type * from './finding.js';
export { principles } from './finding.js';
export { acceptanceFix } from './fixing.js';
export { defaultThresholds, type Rule, type Thresholds } from './rule.js';
export { ruleOf, rules } from './rules.js';

export interface AssessOptions {
  /** ISO date that acceptances are held against; without it none expires. */
  today?: string;
  thresholds?: Partial<Thresholds>;
}

/**
 * Holds a design against the five principles and the rules beyond them.
 *
 * Findings come in the order of the rules, and within a rule in the order of the design. An accepted finding is marked
 * and kept, and does not raise a verdict. A prompt that a quick fix has left in the text counts as silence.
 * The severities and waivers of a configuration come after: see the room `settings`.
 */
export function assess(stated: Design, options: AssessOptions = {}): Assessment {
  const { today, thresholds } = options;
  const { design, prompts } = withoutPrompts(stated);
  const context: Context = {
    thresholds: { ...defaultThresholds, ...thresholds },
    today,
    codes: new Set(rules.map(({ code }) => code)),
    usedAcceptances: new Set(),
    prompts,
  };
  const found = designRules.flatMap((one) => run(one, design, context));
  const usedAcceptances = accept(
    found.map(({ finding }) => finding),
    design.accepts,
    today,
  );
  const all = [...found, ...acceptanceRules.flatMap((one) => run(one, design, { ...context, usedAcceptances }))];
  return {
    design: stated,
    findings: all.map(({ finding }) => finding),
    principles: verdicts(all),
    staircase: { claimed: claimedStep(design), supported: supportedStep(design), possible: possibleStep(design) },
  };
}

function run(one: Rule, design: Design, context: Context): Weighed[] {
  return [...one.check(design, context)].map((report) => toFinding(one, report, design, context));
}
