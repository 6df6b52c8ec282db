import { fix, remove } from '../../fixing.js';
import { rule } from '../../rule.js';
import { isExpired } from '../../waivers.js';

export const acceptanceExpired = rule<{ code: string; until: string }>({
  code: 'L-62',
  name: 'acceptance-expired',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ code, until }) =>
      `${code} godtogs till och med ${until}, som har passerat: åtgärda avvikelsen, eller ta ställning på nytt.`,
    en: ({ code, until }) =>
      `${code} was accepted until ${until}, which has passed: remedy the deviation, or decide anew.`,
  },
  *check(design, { today }) {
    for (const { path, rule: code, until } of design.accepts) {
      if (until !== undefined && isExpired(until, today)) yield { path, params: { code, until } };
    }
  },
  fixes({ path }) {
    return [fix('Ta bort raden', 'Remove the line', remove(path))];
  },
});
