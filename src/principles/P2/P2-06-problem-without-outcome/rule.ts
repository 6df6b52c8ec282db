import type { Design, Problem, Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { allTitledSaid, titledSaid } from '../../../words/index.js';
import { addToList, firstOf, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const problemWithoutOutcome = rule<{ problems: Said }>({
  code: 'P2-06',
  name: 'problem-without-outcome',
  group: 'P2',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ problems }) => `Det sägs inte vilket resultat som svarar mot ${problems.sv}: ange det.`,
    en: ({ problems }) => `It is not said which outcome addresses ${problems.en}: state it.`,
  },
  *check(design) {
    const open = openIn(design);
    const [first] = open;
    if (first) yield { path: first.path, params: { problems: allTitledSaid(open) }, unsaid: true };
  },
  fixes(_, design) {
    return openIn(design).flatMap((problem) =>
      firstOf(design.outcomes).map((outcome) => {
        const [reached, addressed] = [titledSaid(outcome), titledSaid(problem)];
        return fix(
          `Ange att ${reached.sv} ska påverka ${addressed.sv}`,
          `State that ${reached.en} addresses ${addressed.en}`,
          addToList(outcome.path, 'addresses', outcome.addresses !== undefined, problem.name, 'addresses'),
        );
      }),
    );
  },
});

/** The problems that no outcome is said to address. */
function openIn(design: Design): Problem[] {
  if (design.outcomes.length === 0) return [];
  const addressed = new Set(read(design).outcomes.flatMap(({ addresses }) => addresses));
  return design.problems.filter(({ name }) => !addressed.has(name));
}
