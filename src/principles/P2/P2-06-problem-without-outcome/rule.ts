import { read } from '../../../reading/index.js';
import { addToList, firstOf, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const problemWithoutOutcome = rule<{ problem: string }>({
  code: 'P2-06',
  name: 'problem-without-outcome',
  group: 'P2',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ problem }) =>
      `Inget resultat påverkar problemet ${problem}: ange ett resultat för det, eller säg varför det inte följs.`,
    en: ({ problem }) =>
      `No outcome addresses the problem ${problem}: state an outcome for it, or say why it is not followed.`,
  },
  *check(design) {
    if (design.outcomes.length === 0) return;
    const addressed = new Set(read(design).outcomes.flatMap(({ addresses }) => addresses));
    for (const problem of design.problems) {
      if (!addressed.has(problem.name)) yield { path: problem.path, params: { problem: problem.name } };
    }
  },
  fixes({ params: { problem } }, design) {
    return firstOf(design.outcomes).map(({ path, name, addresses }) =>
      fix(
        `Ange att ${name} ska påverka ${problem}`,
        `State that ${name} addresses ${problem}`,
        addToList(path, 'addresses', addresses !== undefined, problem, 'addresses'),
      ),
    );
  },
});
