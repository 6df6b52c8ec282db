import type { Design, Language } from '../model/index.js';
import type { DesignFix, Finding, Group, Severity, Verdict } from './finding.js';
import { asksAgain, type PromptLeft } from './prompts.js';

/** A verdict that a finding can bring a principle down to. */
export type Lowered = Exclude<Verdict, 'follows'>;

/**
 * Limits that the rules judge by. They belong to the judgement, which also has to be had without any configuration; a
 * configuration only says otherwise (`settings`), and `assess` fills in the rest.
 * Shares in percent, and the smallest number of persons that a published cell may hold.
 */
export interface Thresholds {
  /** Attrition of the result measure above this is large. 30 % left a principle satisfied in the mapping, 46 % did not. */
  largeAttrition: number;
  /** From here on no conclusion about the service is possible. */
  noConclusion: number;
  smallestCell: number;
}
export const defaultThresholds: Thresholds = { largeAttrition: 40, noConclusion: 80, smallestCell: 5 };

/** What each code of a list stands for, by the list's `codeListKey`. */
export type CodeLists = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What a rule may know beside the design. */
export interface Context {
  thresholds: Thresholds;
  /** ISO date; missing: nothing is judged by the calendar. */
  today?: string;
  /** The lists that the project has given, by `codeListKey`; empty: no code can be looked up. */
  codeLists: CodeLists;
  /** The codes of all rules. */
  codes: ReadonlySet<string>;
  /** For the rules about waivers, which run last: the acceptances of the design that met a finding. */
  usedAcceptances: ReadonlySet<string>;
  /** Where a prompt of a quick fix still stands in place of what the author is to write. */
  prompts: readonly PromptLeft[];
}

/** One thing that a rule saw, before it becomes a finding. */
export interface Report<P extends object> {
  /** A model path, or a property below it. */
  path: string;
  params: P;
  /** Replaces the verdict of an essential rule; `null`: worth saying, but does not lower the principle. */
  verdict?: Lowered | null;
  /**
   * Merely not stated: nothing is said to be wrong, and it is asked for in one list with the rest. What decides a verdict
   * is a finding all the same.
   */
  unsaid?: true;
  /** What it concerns: an acceptance may be narrowed to these. */
  instruments?: readonly string[];
  at?: readonly string[];
}

/** Severity is how loud it is said; weight is whether it decides the verdict of its principle. */
interface Common<P extends object> {
  /** Stable, `P3-02`. */
  code: string;
  /** `no-baseline`: what is wrong, in plain words. */
  name: string;
  group: Group;
  severity: Severity;
  /** One sentence in each language: what is missing, and what to do. */
  message: Messages<P>;
  check(design: Design, context: Context): Iterable<Report<P>>;
  /**
   * What would remove what the rule saw, best first. Pure, and at the level of the model: the language room turns it
   * into changes of the text. A fix never states a fact that the author has not given: it links, moves or leaves out
   * what is there, asks for what the rule asks for, and where only the author can know it has a prompt.
   */
  fixes?(report: Report<P>, design: Design, context: Context): readonly DesignFix[];
}
// Methods, not function properties: a registry of rules with different parameters is then a list of `Rule`.
type Messages<P extends object> = { [L in Language]: Message<P>['say'] };
interface Message<P extends object> {
  say(params: P): string;
}
interface Essential<P extends object> extends Common<P> {
  weight: 'essential';
  verdict: Lowered;
}
interface Supporting<P extends object> extends Common<P> {
  weight: 'supporting';
}
export type Rule<P extends object = object> = Essential<P> | Supporting<P>;

/** Checks the type of a rule and infers its parameters. */
export function rule<P extends object>(definition: Rule<P>): Rule<P> {
  return definition;
}

/** The finding of a report, and the verdict that it brings its principle to (`undefined`: none). */
export function toFinding(
  from: Rule,
  report: Report<object>,
  design: Design,
  context: Context,
): { finding: Finding; lowers?: Lowered } {
  const proposed = from.fixes?.(report, design, context) ?? [];
  // What is already asked for is not asked for again.
  const fixes = proposed.filter((one) => !asksAgain(one, context.prompts));
  const { instruments, at } = report;
  const finding: Finding = {
    code: from.code,
    name: from.name,
    group: from.group,
    severity: from.severity,
    path: report.path,
    message: { sv: from.message.sv(report.params), en: from.message.en(report.params) },
    ...((instruments || at) && { concerns: { instruments, at } }),
    ...(fixes.length > 0 && { fixes }),
  };
  if (from.weight === 'supporting' || report.verdict === null) {
    return { finding: { ...finding, ...(report.unsaid && { unsaid: true }) } };
  }
  return { finding: { ...finding, decides: true }, lowers: report.verdict ?? from.verdict };
}
