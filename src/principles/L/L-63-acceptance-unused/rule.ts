import { fix, remove } from '../../fixing.js';
import { rule } from '../../rule.js';
import { applies, codeOf } from '../../waivers.js';

export const acceptanceUnused = rule<{ code: string }>({
  code: 'L-63',
  name: 'acceptance-unused',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ code }) => `${code} godtas, men det finns ingen sådan avvikelse att godta: ta bort raden.`,
    en: ({ code }) => `${code} is accepted, but there is no such deviation to accept: remove the line.`,
  },
  *check(design, { codes, today, usedAcceptances }) {
    for (const acceptance of design.accepts) {
      const code = codeOf(acceptance);
      if (!codes.has(code) || !applies(acceptance, today) || usedAcceptances.has(acceptance.path)) continue;
      yield { path: acceptance.path, params: { code } };
    }
  },
  fixes({ path }) {
    return [fix('Ta bort raden', 'Remove the line', remove(path))];
  },
});
