import { read } from '../../../reading/index.js';
import { claimFixes } from '../../fixes/claim.js';
import { rule } from '../../rule.js';

export const effectWithoutComparison = rule<object>({
  code: 'R-01',
  name: 'effect-without-comparison',
  group: 'R',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: () =>
      'Anspråket är effekt, men ingen jämförelsegrupp är angiven som visar vad som hänt utan insatsen: jämför med en grupp, eller nöj dig med anspråket resultat.',
    en: () =>
      'The claim is effect, but no comparison group is stated that shows what would have happened without the intervention: compare with a group, or claim outcome only.',
  },
  *check(design) {
    if (design.claim?.level !== 'effect') return;
    // A group that gets nothing meanwhile (a waiting list) shows exactly that.
    if (!read(design).comparison.group) yield { path: design.claim.path, params: {} };
  },
  fixes(_, design) {
    return design.claim ? claimFixes(design, design.claim.path) : [];
  },
});
