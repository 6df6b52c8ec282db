import { type Acceptance, covers, isExpired } from '../model/index.js';
import type { Finding } from './finding.js';

export { isExpired };

export function codeOf({ rule }: { rule: string }): string {
  return rule.toUpperCase();
}
/** Whether an acceptance counts: it has a reason, and has not expired. */
export function applies({ because, until }: Acceptance, today: string | undefined): boolean {
  return Boolean(because?.text.trim()) && !isExpired(until, today);
}

/**
 * Marks the findings that the design stands by. What a configuration waives is no part of the judgement: see the room
 * `settings`.
 * @returns the paths of the acceptances that met a finding
 */
export function accept(
  found: readonly Finding[],
  acceptances: readonly Acceptance[],
  today: string | undefined,
): Set<string> {
  const used = new Set<string>();
  for (const finding of found) {
    for (const acceptance of acceptances) {
      if (codeOf(acceptance) !== finding.code) continue;
      if (!applies(acceptance, today) || !covers(acceptance, finding.concerns)) continue;
      used.add(acceptance.path);
      finding.accepted ??= {
        because: acceptance.because?.text,
        by: acceptance.by?.text,
        until: acceptance.until,
      };
    }
  }
  return used;
}
