import { read } from '../../../reading/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const maintainedButImproved = rule<{ outcome: string }>({
  code: 'P2-14',
  name: 'maintained-but-improved',
  group: 'P2',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ outcome }) =>
      `Målet för ${outcome} är att bibehålla, men bara de som förbättrats räknas som lyckade: räkna också oförändrade, eller ändra målet.`,
    en: ({ outcome }) =>
      `The goal of ${outcome} is to maintain, but only those who improved count as a success: count unchanged too, or change the goal.`,
  },
  *check(design) {
    for (const { outcome } of read(design).outcomes) {
      const { goals = [], successes } = outcome;
      if (!goals.includes('maintain') || goals.includes('improve')) continue;
      const improved = successes.find(({ change }) => change === 'improved');
      if (!improved || successes.some(({ change, test }) => change === 'unchanged' || test)) continue;
      yield { path: improved.path, params: { outcome: outcome.name } };
    }
  },
  fixes({ params: { outcome } }, design) {
    const path = read(design).outcomes.find((one) => one.outcome.name === outcome)?.outcome.path;
    if (path === undefined) return [];
    return [
      fix(
        'Räkna också oförändrade som lyckade',
        'Count unchanged as a success too',
        edit(path, 'add-inside', 'success unchanged'),
      ),
      fix(
        'Ange att målet också är att förbättra',
        'State that the goal is to improve too',
        edit(`${path}/goals`, 'add-last', 'improve'),
      ),
    ];
  },
});
