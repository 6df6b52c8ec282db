import type { Design, Outcome, Said } from '../../../model/index.js';
import { allTitledSaid, titledSaid } from '../../../words/index.js';
import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const goalNotStated = rule<{ outcomes: Said }>({
  code: 'P2-09',
  name: 'goal-not-stated',
  group: 'P2',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ outcomes }) =>
      `Det sägs inte om målet för ${outcomes.sv} är att förbättra eller bibehålla, eller vad som räknas som lyckat: ange mål, så går det att säga om ingen förändring är bra eller dåligt.`,
    en: ({ outcomes }) =>
      `It is not said whether the goal of ${outcomes.en} is to improve or to maintain, or what counts as a success: state a goal, so that one can tell whether no change is good or bad.`,
  },
  *check(design) {
    const outcomes = withoutGoal(design);
    const [first] = outcomes;
    if (first) yield { path: first.path, params: { outcomes: allTitledSaid(outcomes) }, unsaid: true };
  },
  fixes(_, design) {
    const outcomes = withoutGoal(design);
    return outcomes.flatMap((outcome) => {
      const said = outcomes.length > 1 ? titledSaid(outcome) : undefined;
      return [
        fix(
          `Ange att målet${said ? ` för ${said.sv}` : ''} är att förbättra`,
          `State that the goal${said ? ` of ${said.en}` : ''} is to improve`,
          edit(outcome.path, 'add-inside', 'goal improve'),
        ),
        fix(
          `Ange att målet${said ? ` för ${said.sv}` : ''} är att bibehålla`,
          `State that the goal${said ? ` of ${said.en}` : ''} is to maintain`,
          edit(outcome.path, 'add-inside', 'goal maintain'),
        ),
      ];
    });
  },
});

function withoutGoal(design: Design): Outcome[] {
  return design.outcomes.filter(({ goals, successes, parts, individualised }) => {
    const below = parts.some((part) => part.goals || part.successes.length > 0);
    return !goals && successes.length === 0 && !below && individualised !== 'yes';
  });
}
