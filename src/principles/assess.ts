import type { Design } from '../model/index.js';
import type { Assessment, Finding, Principle, PrincipleVerdict } from './finding.js';
import { principles } from './finding.js';
import { meaningsOf } from './meanings.js';
import { withoutPrompts } from './prompts.js';
import { saidOnce, withoutWhatFollows } from './quiet.js';
import { type CodeLists, type Context, defaultThresholds, type Rule, type Thresholds, toFinding } from './rule.js';
import { acceptanceRules, designRules, rules } from './rules.js';
import { claimedStep, possibleStep, supportedStep } from './staircase.js';
import { verdicts, type Weighed } from './verdict.js';
import { accept } from './waivers.js';

export interface AssessOptions {
  /** ISO date that acceptances are held against; without it none expires. */
  today?: string;
  thresholds?: Partial<Thresholds>;
  /** What the project's own lists of codes hold; without it no code is looked up. */
  codeLists?: CodeLists;
}

/**
 * Holds a design against the five principles and the rules beyond them.
 *
 * Findings come in the order of the rules, and within a rule in the order of the design. An accepted finding is marked
 * and kept, and does not raise a verdict. A prompt that a quick fix has left in the text counts as silence. Where a name
 * that nothing has makes a difference, nothing is said, and a verdict that hangs on it is not stated.
 * The severities and waivers of a configuration come after: see the room `settings`.
 */
export function assess(stated: Design, options: AssessOptions = {}): Assessment {
  const { design, prompts } = withoutPrompts(stated);
  const [first = design, ...others] = meaningsOf(design);
  const judgement = others.reduce(
    (said, one) => common(said, judged(one, prompts, options, stillToTry(said))),
    judged(first, prompts, options, designRules),
  );
  return { design: stated, ...judgement };
}

type Judgement = Omit<Assessment, 'design'>;

/** The rules that what is said so far hangs on: those that found something, and those of the verdicts. */
function stillToTry({ findings, principles }: Judgement): readonly Rule[] {
  const codes = new Set(findings.map(({ code }) => code));
  // Whether an acceptance is used shows only when all rules have run.
  if (acceptanceRules.some(({ code }) => codes.has(code))) return designRules;
  const isOpen = ({ group, weight }: Rule) =>
    weight === 'essential' && principles[group as Principle].verdict !== 'not stated';
  return designRules.filter((one) => codes.has(one.code) || isOpen(one));
}

function judged(
  design: Design,
  prompts: Context['prompts'],
  { today, thresholds, codeLists }: AssessOptions,
  tried: readonly Rule[],
): Judgement {
  const context: Context = {
    thresholds: { ...defaultThresholds, ...thresholds },
    today,
    codeLists: codeLists ?? new Map(),
    codes: new Set(rules.map(({ code }) => code)),
    usedAcceptances: new Set(),
    prompts,
  };
  const found = saidOnce(
    tried.flatMap((one) => run(one, design, context)),
    design,
  );
  const usedAcceptances = accept(
    found.map(({ finding }) => finding),
    design.accepts,
    today,
  );
  const said = withoutWhatFollows(found);
  const all = [...said, ...acceptanceRules.flatMap((one) => run(one, design, { ...context, usedAcceptances }))];
  return {
    findings: all.map(({ finding }) => finding),
    principles: verdicts(all),
    staircase: { claimed: claimedStep(design), supported: supportedStep(design), possible: possibleStep(design) },
  };
}

function run(one: Rule, design: Design, context: Context): Weighed[] {
  return [...one.check(design, context)].map((report) => toFinding(one, report, design, context));
}

/** What two judgements have in common. */
function common(one: Judgement, other: Judgement): Judgement {
  const said = new Map(other.findings.map((finding) => [saidBy(finding), finding]));
  const findings = one.findings.flatMap((finding): Finding[] => {
    const same = said.get(saidBy(finding));
    if (!same) return [];
    const { fixes, ...rest } = finding;
    const offered = new Set(same.fixes?.map((fix) => JSON.stringify(fix)));
    const shared = fixes?.filter((fix) => offered.has(JSON.stringify(fix))) ?? [];
    return [{ ...rest, ...(shared.length > 0 && { fixes: shared }) }];
  });
  const codes = new Set(findings.map(({ code }) => code));
  const verdictOf = (principle: Principle): PrincipleVerdict => {
    const [own, theirs] = [one.principles[principle], other.principles[principle]];
    if (own.verdict !== theirs.verdict) return { verdict: 'not stated', findings: [] };
    return { ...own, findings: own.findings.filter((code) => codes.has(code)) };
  };
  return {
    findings,
    principles: Object.fromEntries(principles.map((each) => [each, verdictOf(each)])) as Judgement['principles'],
    staircase: {
      ...one.staircase,
      supported: Math.min(one.staircase.supported, other.staircase.supported),
      possible: Math.max(one.staircase.possible, other.staircase.possible),
    },
  };
}
const saidBy = ({ code, path, message }: Finding): string => `${code} ${path} ${message.sv}`;
