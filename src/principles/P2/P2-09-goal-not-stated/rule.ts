import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const goalNotStated = rule<{ outcome: string }>({
  code: 'P2-09',
  name: 'goal-not-stated',
  group: 'P2',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ outcome }) =>
      `Det sägs inte om ${outcome} ska förbättras eller bibehållas, eller när det räknas som lyckat: ange mål, så går det att säga om ingen förändring är bra eller dåligt.`,
    en: ({ outcome }) =>
      `It is not said whether ${outcome} is to improve or to be kept, or when it counts as a success: state a goal, so that one can tell whether no change is good or bad.`,
  },
  *check(design) {
    for (const { path, name, goals, successes, parts, individualised } of design.outcomes) {
      const below = parts.some((part) => part.goals || part.successes.length > 0);
      if (goals || successes.length > 0 || below || individualised === 'yes') continue;
      yield { path, params: { outcome: name } };
    }
  },
  fixes({ path }) {
    return [
      fix(
        'Ange att målet är att förbättra',
        'State that the goal is to improve',
        edit(path, 'add-inside', 'goal improve'),
      ),
      fix(
        'Ange att målet är att bibehålla',
        'State that the goal is to maintain',
        edit(path, 'add-inside', 'goal maintain'),
      ),
    ];
  },
});
