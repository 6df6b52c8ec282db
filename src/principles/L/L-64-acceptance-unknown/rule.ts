import { rule } from '../../rule.js';
import { codeOf } from '../../waivers.js';

export const acceptanceUnknown = rule<{ code: string }>({
  code: 'L-64',
  name: 'acceptance-unknown',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ code }) => `Det finns ingen regel med koden ${code}: rätta koden, som i P3-02.`,
    en: ({ code }) => `There is no rule with the code ${code}: correct the code, as in P3-02.`,
  },
  *check(design, { codes }) {
    for (const acceptance of design.accepts) {
      if (!codes.has(codeOf(acceptance))) yield { path: acceptance.path, params: { code: acceptance.rule } };
    }
  },
});
