import type { Design, Outcome, Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { allTitledSaid, titledSaid } from '../../../words/index.js';
import { edit, firstOf, fix, newProblem, newProblemName, statement } from '../../fixing.js';
import { rule } from '../../rule.js';

export const outcomeWithoutProblem = rule<{ outcomes: Said; several: boolean; problems: boolean }>({
  code: 'P2-03',
  name: 'outcome-without-problem',
  group: 'P2',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ outcomes, several, problems }) =>
      problems
        ? `Det sägs inte vilket problem ${several ? 'resultaten' : 'resultatet'} ${outcomes.sv} ska påverka: ange problemet.`
        : `Det sägs inte vilken problematik som ${several ? 'resultaten' : 'resultatet'} ${outcomes.sv} svarar mot: beskriv vad insatsen riktar sig till.`,
    en: ({ outcomes, several, problems }) =>
      problems
        ? `It is not said which problem the ${several ? 'outcomes' : 'outcome'} ${outcomes.en} ${several ? 'address' : 'addresses'}: name the problem.`
        : `It is not said which problem the ${several ? 'outcomes' : 'outcome'} ${outcomes.en} ${several ? 'answer' : 'answers'} to: describe what the intervention is for.`,
  },
  *check(design) {
    const outcomes = unaddressed(design);
    const [first] = outcomes;
    if (!first) return;
    const isWhole = read(design).chains.some(({ complete }) => complete);
    yield {
      path: first.path,
      params: {
        outcomes: allTitledSaid(outcomes),
        several: outcomes.length > 1,
        problems: design.problems.length > 0,
      },
      verdict: isWhole ? null : 'partly',
      unsaid: true,
    };
  },
  fixes(_, design) {
    const outcomes = unaddressed(design);
    if (design.problems.length === 0) {
      return [
        fix(
          'Lägg till det problem som insatsen riktar sig till',
          'Add the problem that the intervention is for',
          ...outcomes.map(({ path }) => edit(path, 'add-inside', statement`addresses ${newProblemName}`)),
          edit('design', 'add-inside', newProblem()),
        ),
      ];
    }
    return outcomes.flatMap((outcome) =>
      firstOf(design.problems).map((problem) => {
        const [reached, addressed] = [titledSaid(outcome), titledSaid(problem)];
        return fix(
          `Ange att ${reached.sv} ska påverka ${addressed.sv}`,
          `State that ${reached.en} addresses ${addressed.en}`,
          edit(outcome.path, 'add-inside', `addresses ${problem.name}`),
        );
      }),
    );
  },
});

/** Outcomes without a problem. A part is said with its whole, and a whole may leave the problems to its parts. */
function unaddressed(design: Design): Outcome[] {
  return read(design).chains.flatMap(({ outcome, addresses, individual }) => {
    const below = outcome.parts.some((part) => (part.addresses?.length ?? 0) > 0);
    return addresses.length > 0 || individual || below || !design.outcomes.includes(outcome) ? [] : [outcome];
  });
}
