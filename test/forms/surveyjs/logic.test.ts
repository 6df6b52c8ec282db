import { expect, it } from 'vitest';
import { row } from '../../../src/data/filled/filled-form.js';
import { readSurveyData } from '../../../src/data/filled/surveyjs.js';
import type { Answer, Answers, Form, FormItem } from '../../../src/forms/form.js';
import { lacking } from '../../../src/forms/lacking.js';
import { relevant, relevantAnswers } from '../../../src/forms/logic/condition.js';
import { beyond } from '../../../src/forms/logic/lowering.js';
import { allAsked, ratingSteps } from '../../../src/forms/logic/questions.js';
import { scoresOf } from '../../../src/forms/logic/score.js';
import { design } from '../fixture.js';
import { generatedDesigns } from '../generated.js';
import { distinct, type Json, surveys } from './consumer.js';

/** Numbers from 0 to below 1, the same each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const days = ['2025-12-31', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-31', '2026-04-01', '2027-01-01'];

/** An answer that the question can have, near what conditions ask about; sometimes the answer is taken back. */
function anyAnswer({ kind }: FormItem, next: () => number): Answer | undefined {
  const of = <Value>(values: readonly Value[]): Value | undefined => values[Math.floor(next() * values.length)];
  if (next() < 0.1) return undefined;
  switch (kind.type) {
    case 'rating':
    case 'number': {
      const { low = -4, high = 21 } = kind.range ?? {};
      const steps = kind.type === 'rating' && ratingSteps(kind.range);
      return of(steps || [low, high, ...[-3, -0.5, 0, 0.1, 1, 2.5, 7, 20].filter((one) => one >= low && one <= high)]);
    }
    case 'choice':
      return of(kind.options.map(({ code }) => code));
    case 'choices':
      return kind.options.map(({ code }) => code).filter(() => next() < 0.4);
    case 'yes-no':
      return of(['0', '1']);
    case 'date':
      return of(days);
    default:
      return of(['Svar', '0', 'false', 'en rad\noch en till', '=1+1', '{case}']);
  }
}

/** The answers after one more, as our own rules have it: what is hidden has none. */
function answersWith(form: Form, before: Answers, variable: string, answer: Answer | undefined): Answers {
  return relevantAnswers(allAsked(form), { ...before, [variable]: answer });
}

/** The scores that SurveyJS can work out: it has no logarithm, and neither has what is made of one. */
function scoresIn(form: Form, answers: Answers) {
  const scores = form.sections.flatMap((section) => {
    const not = beyond(section.scores, lacking.surveyjs);
    return section.scores.filter(({ variable }) => !not.has(variable));
  });
  return scoresOf({ items: allAsked(form), scores }, answers, '2026-03-02');
}

it('asks and calculates as our own rules do, whatever is answered and then changed', () => {
  const all = distinct([design, ...generatedDesigns()].flatMap((one) => surveys(one)));
  const next = numbers(20261121);
  let [hidden, given, missing] = [0, 0, 0];
  for (const { form, path, model } of all) {
    const items = allAsked(form);
    if (items.length === 0) continue;
    model.data = { case: 'K-1', date: '2026-03-02' };
    let answers: Answers = {};
    let expected = relevant(items, answers);
    for (let step = 0; step < items.length + 3; step++) {
      const asked = items.filter(({ variable }) => expected.has(variable));
      const item = asked[Math.floor(next() * asked.length)] as FormItem;
      const answer = anyAnswer(item, next);
      answers = answersWith(form, answers, item.variable, answer);
      if (answer === undefined) model.clearValue(item.variable);
      else model.setValue(item.variable, answer);

      const place = `${path} ${item.variable} = ${JSON.stringify(answer)} after ${JSON.stringify(answers)}`;
      const visible = items.filter(({ variable }) => (model as Json).getQuestionByName(variable).isVisible);
      expected = relevant(items, answers);
      expect(
        visible.map(({ variable }) => variable),
        place,
      ).toEqual([...expected]);
      const scores = scoresIn(form, answers);
      const caseKey = form.caseKey ? { case: 'K-1' } : {};
      const filled = { ...caseKey, date: '2026-03-02', answers, scores };
      expect(row(form, readSurveyData(form, model.data)), place).toEqual(row(form, { ...filled, version: form.stamp }));
      hidden += items.length - expected.size;
      given += Object.keys(scores).length;
      missing += form.sections.flatMap((section) => section.scores).length - Object.keys(scores).length;
    }
  }
  expect(Math.min(hidden, given, missing)).toBeGreaterThan(120);
});
