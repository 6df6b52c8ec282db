import type { Acceptance } from '../model/index.js';
import type { Finding } from './finding.js';

/** A waiver from a configuration file: for all designs, or for those named. Its reason is required. */
export interface Waiver {
  rule: string;
  designs?: readonly string[];
  instruments?: readonly string[];
  at?: readonly string[];
  by?: string;
  until?: string;
  because: string;
}
/** A finding with what it concerns, so that waivers narrowed to instruments or timepoints can be matched. */
export interface Concerned {
  finding: Finding;
  instruments?: readonly string[];
  at?: readonly string[];
}

export function codeOf({ rule }: { rule: string }): string {
  return rule.toUpperCase();
}
/** `until` may be a year, a month or a day, and lasts to the end of it. Without `today` nothing expires. */
export function isExpired(until: string, today: string | undefined): boolean {
  return today !== undefined && today.slice(0, until.length) > until;
}
/** Whether an acceptance counts: it has a reason, and has not expired. */
export function applies({ because, until }: Acceptance, today: string | undefined): boolean {
  return Boolean(because?.text.trim()) && !(until !== undefined && isExpired(until, today));
}

/**
 * Marks the findings that the design, or the configuration, stands by. An acceptance that is narrowed meets a finding
 * only when all that the finding concerns is within it.
 * @returns the paths of the design's acceptances that met a finding
 */
export function accept(
  found: readonly Concerned[],
  acceptances: readonly Acceptance[],
  waivers: readonly Waiver[],
  today: string | undefined,
): Set<string> {
  const used = new Set<string>();
  for (const one of found) {
    for (const acceptance of acceptances) {
      if (!applies(acceptance, today) || !meets(acceptance, one)) continue;
      used.add(acceptance.path);
      one.finding.accepted ??= {
        because: acceptance.because?.text,
        by: acceptance.by?.text,
        until: acceptance.until,
      };
    }
    const waiver = waivers.find((each) => !(each.until && isExpired(each.until, today)) && meets(each, one));
    if (waiver) one.finding.accepted ??= { because: waiver.because, by: waiver.by, until: waiver.until };
  }
  return used;
}

function meets(
  by: { rule: string; instruments?: readonly string[]; at?: readonly string[] },
  { finding, instruments, at }: Concerned,
): boolean {
  return codeOf(by) === finding.code && isWithin(instruments, by.instruments) && isWithin(at, by.at);
}
function isWithin(concerned: readonly string[] | undefined, narrowed: readonly string[] | undefined): boolean {
  if (!narrowed) return true;
  return concerned !== undefined && concerned.length > 0 && concerned.every((name) => narrowed.includes(name));
}
