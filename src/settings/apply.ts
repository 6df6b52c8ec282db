import { type Concerns, covers, isExpired } from '../model/index.js';
import type { Assessment, CodeLists, Finding, Severity, Thresholds } from '../principles/index.js';

/**
 * What a project's configuration says of findings, and the one place where it is applied to them: the command line and
 * the language server give the same answer because both ask here. Where the settings are kept is not known here.
 */
export interface Settings {
  /** By a rule's code, its name or its group, in lower case. */
  severities: ReadonlyMap<string, Level>;
  /** The first that meets a finding gives the reason. */
  waivers: readonly Waiver[];
  /** For `assess`, which has the others: they are part of the judgement. */
  thresholds: Partial<Thresholds>;
  /** For `assess`, too: what is in the lists that the project names. */
  codeLists: CodeLists;
}
/** How loud a finding is said; `off` leaves it out, but never changes a verdict. */
export type Level = Severity | 'off';

/** A deviation that is stood by outside of the designs. It may be narrowed as a design's own acceptance is. */
export interface Waiver extends Concerns {
  /** Code, name or group, in lower case. */
  rule: string;
  because: string;
  by?: string;
  /** The last day that it holds, ISO. */
  until?: string;
  /** Names of designs; missing: all. A finding about the text alone is of no design. */
  designs?: readonly string[];
  /** Whether it holds in a file, by its absolute path; missing: in all. */
  holdsIn?(file: string): boolean;
}

export const noSettings: Settings = { severities: new Map(), waivers: [], thresholds: {}, codeLists: new Map() };

/** The settings that hold in one file, by its absolute path. */
export function forFile(settings: Settings, file: string): Settings {
  return { ...settings, waivers: settings.waivers.filter(({ holdsIn }) => holdsIn?.(file) ?? true) };
}

/** The group of a code: what stands before its dash. */
export const groupOf = (code: string): string => code.split('-')[0] ?? code;

/** What settings look at in a finding, about the text or about a design. */
type Adjustable = Pick<Finding, 'code' | 'name' | 'severity' | 'accepted' | 'concerns'>;

/** Where a finding was made. */
interface Found {
  /** ISO date that waivers are held against. */
  today: string;
  /** The name of the design that it is about. */
  design?: string;
}

/**
 * Findings as the settings of their file have them: with another severity, waived, or left out. What is said of a code
 * goes before what is said of a name, and that before a group. A reason that the design gives itself goes before a waiver.
 */
export function withSettings<F extends Omit<Adjustable, 'accepted' | 'concerns'>>(
  findings: readonly F[],
  { severities, waivers }: Settings,
  { today, design }: Found,
): (F & Pick<Finding, 'accepted'>)[] {
  const own = waivers.filter(
    ({ until, designs }) =>
      !isExpired(until, today) && (!designs || (design !== undefined && designs.includes(design))),
  );
  return findings.flatMap((finding: F & Adjustable) => {
    const keys = [finding.code, finding.name, groupOf(finding.code)].map((key) => key.toLowerCase());
    const level = keys.map((key) => severities.get(key)).find((each) => each !== undefined);
    if (level === 'off') return [];
    const waiver = own.find((each) => keys.includes(each.rule) && covers(each, finding.concerns));
    const { because, by, until } = waiver ?? {};
    const accepted = finding.accepted ?? (waiver && { because, by, until });
    return [{ ...finding, severity: level ?? finding.severity, ...(accepted && { accepted }) }];
  });
}

/** An assessment with its findings as the settings of its file have them; the verdicts stand. */
export function settled(assessment: Assessment, settings: Settings, today: string): Assessment {
  const found = { today, design: assessment.design.name };
  return { ...assessment, findings: withSettings(assessment.findings, settings, found) };
}
