import { edit, fix, remove, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const acceptanceWithoutReason = rule<{ code: string }>({
  code: 'L-61',
  name: 'acceptance-without-reason',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ code }) => `${code} godtas utan skäl, och då gäller det inte: skriv varför efter eftersom.`,
    en: ({ code }) => `${code} is accepted without a reason, and so it does not count: write why after because.`,
  },
  *check(design) {
    for (const { path, rule: code, because } of design.accepts) {
      if (!because?.text.trim()) yield { path, params: { code } };
    }
  },
  fixes({ path }, design) {
    const stated = design.accepts.find((one) => one.path === path)?.because;
    const reason = prompt('skälet', 'the reason');
    return [
      stated
        ? fix('Skriv skälet', 'Write the reason', edit(`${path}/because`, 'replace', [reason]))
        : fix('Skriv skälet', 'Write the reason', edit(path, 'add-clause', statement`because ${reason}`)),
      fix('Ta bort raden', 'Remove the line', remove(path)),
    ];
  },
});
