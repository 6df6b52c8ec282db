import { row } from '../../src/data/filled/filled-form.js';
import type { Answers, Form } from '../../src/forms/form.js';
import { columns } from '../../src/forms/logic/columns.js';
import { relevantAnswers } from '../../src/forms/logic/condition.js';
import { allAsked, allScores } from '../../src/forms/logic/questions.js';
import { scoresOf } from '../../src/forms/logic/score.js';
import { randomAnswers } from '../forms/random-answers.js';

/** A person's answers to a form, as text by variable (of several chosen answers the codes), and the row that they give. */
export function person(form: Form, at = -1): { given: Map<string, string | readonly string[]>; expected: string[] } {
  const answers: Answers = relevantAnswers(allAsked(form), randomAnswers(allAsked(form), 3).at(at) ?? {});
  const scores = scoresOf({ items: allAsked(form), scores: allScores(form) }, answers, '2026-03-02');
  const filled = { ...(form.caseKey && { case: 'K-1' }), date: '2026-03-02', answers, scores };
  const cells = row(form, filled);
  const given = new Map<string, string | readonly string[]>(
    columns(form).map(({ variable }, index) => {
      const answer = answers[variable];
      return [variable, typeof answer === 'object' ? answer : (cells[index] ?? '')];
    }),
  );
  return { given, expected: cells };
}
