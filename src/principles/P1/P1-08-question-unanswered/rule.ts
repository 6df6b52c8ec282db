import { read } from '../../../reading/index.js';
import { addToList, firstOf, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const questionUnanswered = rule<{ question: string }>({
  code: 'P1-08',
  name: 'question-unanswered',
  group: 'P1',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ question }) =>
      `Inget resultat och ingen mätning besvarar frågeställningen ${question}: ange vad som ska besvara den, eller ta bort den.`,
    en: ({ question }) =>
      `No outcome and no collect answers the question ${question}: say what is to answer it, or remove it.`,
  },
  *check(design) {
    const answered = new Set([
      ...read(design).outcomes.flatMap(({ outcome }) => outcome.questions ?? []),
      ...design.collects.flatMap(({ questions, fallbacks }) => [
        ...(questions ?? []),
        ...fallbacks.flatMap((one) => one.questions ?? []),
      ]),
    ]);
    for (const { questions } of design.purposes) {
      for (const { path, name } of questions) if (!answered.has(name)) yield { path, params: { question: name } };
    }
  },
  fixes({ params: { question } }, design) {
    return firstOf(design.outcomes).map(({ path, name, questions }) =>
      fix(
        `Låt resultatet ${name} besvara ${question}`,
        `Let the outcome ${name} answer ${question}`,
        addToList(path, 'questions', questions !== undefined, question, 'answers'),
      ),
    );
  },
});
