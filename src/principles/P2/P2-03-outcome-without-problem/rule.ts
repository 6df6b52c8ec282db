import { read } from '../../../reading/index.js';
import { edit, firstOf, fix, newProblem, newProblemName, statement } from '../../fixing.js';
import { rule } from '../../rule.js';

export const outcomeWithoutProblem = rule<{ outcome: string; problems: boolean }>({
  code: 'P2-03',
  name: 'outcome-without-problem',
  group: 'P2',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ outcome, problems }) =>
      problems
        ? `Det sägs inte vilket problem resultatet ${outcome} ska påverka: ange problemet.`
        : `Resultatet ${outcome} har inget problem att påverka: beskriv vilken problematik insatsen riktar sig till.`,
    en: ({ outcome, problems }) =>
      problems
        ? `It is not said which problem the outcome ${outcome} addresses: name the problem.`
        : `The outcome ${outcome} has no problem to address: describe the problem that the intervention is for.`,
  },
  *check(design) {
    const chains = read(design).chains;
    const verdict = chains.some(({ complete }) => complete) ? null : 'partly';
    for (const { outcome, addresses, individual } of chains) {
      // A part is reported with its whole, and a whole may leave the problems to its parts.
      const below = outcome.parts.some((part) => (part.addresses?.length ?? 0) > 0);
      if (addresses.length > 0 || individual || below || !design.outcomes.includes(outcome)) continue;
      yield { path: outcome.path, params: { outcome: outcome.name, problems: design.problems.length > 0 }, verdict };
    }
  },
  fixes({ path, params: { outcome } }, design) {
    if (design.problems.length === 0) {
      return [
        fix(
          'Lägg till det problem som insatsen riktar sig till',
          'Add the problem that the intervention is for',
          edit(path, 'add-inside', statement`addresses ${newProblemName}`),
          edit('design', 'add-inside', newProblem()),
        ),
      ];
    }
    return firstOf(design.problems).map(({ name }) =>
      fix(
        `Ange att ${outcome} ska påverka ${name}`,
        `State that ${outcome} addresses ${name}`,
        edit(path, 'add-inside', `addresses ${name}`),
      ),
    );
  },
});
