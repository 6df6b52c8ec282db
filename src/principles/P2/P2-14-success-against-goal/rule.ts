import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { titledSaid } from '../../../words/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const successAgainstGoal = rule<{ outcome: Said; goal: 'improve' | 'maintain' }>({
  code: 'P2-14',
  name: 'success-against-goal',
  group: 'P2',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ outcome, goal }) =>
      goal === 'maintain'
        ? `Målet för ${outcome.sv} är att bibehålla, men bara de som förbättrats räknas som lyckade: räkna också oförändrade, eller ändra målet.`
        : `Målet för ${outcome.sv} är att förbättra, men också de som är oförändrade räknas som lyckade: räkna bara förbättrade, eller ändra målet.`,
    en: ({ outcome, goal }) =>
      goal === 'maintain'
        ? `The goal of ${outcome.en} is to maintain, but only those who improved count as a success: count unchanged too, or change the goal.`
        : `The goal of ${outcome.en} is to improve, but those who are unchanged count as a success too: count only improved, or change the goal.`,
  },
  *check(design) {
    for (const { outcome } of read(design).outcomes) {
      const { goals = [], successes } = outcome;
      const [goal, ...others] = goals;
      if (goal === undefined || others.length > 0) continue;
      const improved = successes.find(({ change }) => change === 'improved');
      const unchanged = successes.find(({ change }) => change === 'unchanged');
      const isTested = successes.some(({ test }) => test);
      const against = goal === 'improve' ? unchanged : unchanged || isTested ? undefined : improved;
      if (against) yield { path: against.path, params: { outcome: titledSaid(outcome), goal } };
    }
  },
  fixes({ path, params: { goal } }, design) {
    const outcome = read(design).outcomes.find(({ outcome }) => outcome.successes.some((one) => one.path === path));
    const goals = outcome && `${outcome.outcome.path}/goals`;
    if (!outcome || goals === undefined) return [];
    if (goal === 'improve')
      return [
        fix(
          'Ange att målet också är att bibehålla',
          'State that the goal is to maintain too',
          edit(goals, 'add-last', 'maintain'),
        ),
      ];
    return [
      fix(
        'Räkna också oförändrade som lyckade',
        'Count unchanged as a success too',
        edit(outcome.outcome.path, 'add-inside', 'success unchanged'),
      ),
      fix(
        'Ange att målet också är att förbättra',
        'State that the goal is to improve too',
        edit(goals, 'add-last', 'improve'),
      ),
    ];
  },
});
