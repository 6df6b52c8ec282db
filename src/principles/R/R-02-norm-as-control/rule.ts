import { claimFixes } from '../../fixes/claim.js';
import { rule } from '../../rule.js';

export const normAsControl = rule<object>({
  code: 'R-02',
  name: 'norm-as-control',
  group: 'R',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: () =>
      'En normalbefolkning är ingen kontrollgrupp och kan inte visa effekt: använd den för att beskriva läget, och jämför effekten med en grupp i samma situation.',
    en: () =>
      'A norm population is no control group and cannot show effect: use it to describe the state, and compare effect with a group in the same situation.',
  },
  *check(design) {
    if (design.claim?.level !== 'effect') return;
    for (const { kind, path, instruments } of design.comparisons) {
      if (kind === 'norm') yield { path, params: {}, instruments };
    }
  },
  fixes(_, design) {
    return design.claim ? claimFixes(design, design.claim.path) : [];
  },
});
