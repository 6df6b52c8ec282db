import { read } from '../../../reading/index.js';
import { claimFixes, type LesserClaim, lesserClaim, settleFor } from '../../fixes/claim.js';
import { rule } from '../../rule.js';

export const effectWithoutComparison = rule<{ instead: LesserClaim }>({
  code: 'R-01',
  name: 'effect-without-comparison',
  group: 'R',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ instead }) =>
      `Anspråket är effekt, men ingen jämförelsegrupp är angiven som visar vad som hänt utan insatsen: jämför med en grupp, eller ${settleFor(instead, 'sv')}.`,
    en: ({ instead }) =>
      `The claim is effect, but no comparison group is stated that shows what would have happened without the intervention: compare with a group, or ${settleFor(instead, 'en')}.`,
  },
  *check(design) {
    if (design.claim?.level !== 'effect') return;
    // A group that gets nothing meanwhile (a waiting list) shows exactly that.
    if (!read(design).comparison.group) yield { path: design.claim.path, params: { instead: lesserClaim(design) } };
  },
  fixes(_, design) {
    return design.claim ? claimFixes(design, design.claim.path) : [];
  },
});
