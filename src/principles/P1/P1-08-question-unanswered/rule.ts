import type { Design, Purpose, Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { allTitledSaid, titledSaid } from '../../../words/index.js';
import { addToList, firstOf, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const questionUnanswered = rule<{ questions: Said }>({
  code: 'P1-08',
  name: 'question-unanswered',
  group: 'P1',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ questions }) => `Det sägs inte vilket resultat eller vilken mätning som besvarar ${questions.sv}: ange det.`,
    en: ({ questions }) => `It is not said which outcome or measurement answers ${questions.en}: state it.`,
  },
  *check(design) {
    const open = openIn(design);
    const [first] = open;
    if (first) yield { path: first.path, params: { questions: allTitledSaid(open) }, unsaid: true };
  },
  fixes(_, design) {
    return openIn(design).flatMap((question) =>
      firstOf(design.outcomes).map((outcome) => {
        const [asked, shown] = [titledSaid(question), titledSaid(outcome)];
        return fix(
          `Låt resultatet ${shown.sv} besvara ${asked.sv}`,
          `Let the outcome ${shown.en} answer ${asked.en}`,
          addToList(outcome.path, 'questions', outcome.questions !== undefined, question.name, 'answers'),
        );
      }),
    );
  },
});

/** The questions that nothing is said to answer. */
function openIn(design: Design): Purpose['questions'] {
  const answered = new Set([
    ...read(design).outcomes.flatMap(({ outcome }) => outcome.questions ?? []),
    ...design.collects.flatMap(({ questions, fallbacks }) => [
      ...(questions ?? []),
      ...fallbacks.flatMap((one) => one.questions ?? []),
    ]),
  ]);
  return design.purposes.flatMap(({ questions }) => questions.filter(({ name }) => !answered.has(name)));
}
