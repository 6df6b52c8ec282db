import type { Design } from '../model/index.js';
import type { Assessment, Severity } from './finding.js';
import { withoutPrompts } from './prompts.js';
import { type Context, defaultThresholds, type Report, type Rule, type Thresholds, toFinding } from './rule.js';
import { acceptanceRules, designRules, rules } from './rules.js';
import { claimedStep, supportedStep } from './staircase.js';
import { verdicts, type Weighed } from './verdict.js';
import { accept, type Concerned, type Waiver } from './waivers.js';

export type * from './finding.js';
export { principles } from './finding.js';
export { acceptanceFix } from './fixing.js';
export { defaultThresholds, type Rule, type Thresholds } from './rule.js';
export { ruleOf, rules } from './rules.js';
export type { Waiver } from './waivers.js';

export interface AssessOptions {
  /** Severity by a rule's code (`P3-02`) or name, or by group (`P3`); `off` leaves the findings out, never the verdict. */
  severities?: Readonly<Record<string, Severity | 'off'>>;
  /** ISO date that acceptances are held against; without it none expires. */
  today?: string;
  /** Waivers from configuration, beside the design's own. */
  waivers?: readonly Waiver[];
  thresholds?: Partial<Thresholds>;
}

/**
 * Holds a design against the five principles and the rules beyond them.
 *
 * Findings come in the order of the rules, and within a rule in the order of the design. An accepted finding is marked
 * and kept, and does not raise a verdict. A prompt that a quick fix has left in the text counts as silence.
 */
export function assess(stated: Design, options: AssessOptions = {}): Assessment {
  const { severities = {}, today, waivers = [], thresholds } = options;
  const { design, prompts } = withoutPrompts(stated);
  const context: Context = {
    thresholds: { ...defaultThresholds, ...thresholds },
    today,
    codes: new Set(rules.map(({ code }) => code)),
    usedAcceptances: new Set(),
    prompts,
  };
  const found = designRules.flatMap((one) => run(one, design, context));
  const own = waivers.filter(({ designs }) => !designs || designs.includes(design.name));
  const usedAcceptances = accept(found, design.accepts, own, today);
  const all = [...found, ...acceptanceRules.flatMap((one) => run(one, design, { ...context, usedAcceptances }))];
  const findings = all.flatMap(({ finding }) => {
    const severity = severities[finding.code] ?? severities[finding.name] ?? severities[finding.group];
    return severity === 'off' ? [] : [severity ? { ...finding, severity } : finding];
  });
  return {
    design: stated,
    findings,
    principles: verdicts(all),
    staircase: { claimed: claimedStep(design), supported: supportedStep(design) },
  };
}

function run(one: Rule, design: Design, context: Context): (Weighed & Concerned)[] {
  return [...one.check(design, context)].map((report: Report<object>) => ({
    ...toFinding(one, report, design, context),
    instruments: report.instruments,
    at: report.at,
  }));
}
