import type { QuestionnaireItem, QuestionnaireResponse } from 'fhir/r4.js';
import { expect, it } from 'vitest';
import { readQuestionnaireResponse } from '../../../src/data/filled/fhir.js';
import { links } from '../../../src/forms/fhir/names.js';
import { questionnaire } from '../../../src/forms/fhir/questionnaire.js';
import { lacking } from '../../../src/forms/lacking.js';
import { relevant, relevantAnswers } from '../../../src/forms/logic/condition.js';
import { beyond, inDependencyOrder } from '../../../src/forms/logic/lowering.js';
import { allAsked, asked } from '../../../src/forms/logic/questions.js';
import { scoresOf } from '../../../src/forms/logic/score.js';
import { forms } from '../../../src/forms/making/forms.js';
import { design } from '../fixture.js';
import { generatedDesigns } from '../generated.js';
import { randomAnswers } from '../random-answers.js';
import { calculatedIn, evaluate, expressionOf, items, responseTo } from './evaluated.js';

function enabled(
  item: QuestionnaireItem,
  all: Map<string, QuestionnaireItem>,
  response: QuestionnaireResponse,
): boolean {
  const { enableWhen = [], enableBehavior } = item;
  const given = (linkId: string) =>
    response.item?.flatMap((section) => section.item ?? []).find((one) => one.linkId === linkId)?.answer ?? [];
  const holds = enableWhen.map(({ question, operator, answerCoding, answerBoolean, answerDecimal, answerInteger }) => {
    if (answerBoolean !== undefined) {
      const helper = all.get(question);
      const [value] = evaluate((helper && expressionOf(helper, 'calculatedExpression')) ?? '', response);
      expect([true, false]).toContain(value);
      return value === answerBoolean;
    }
    return given(question).some(({ valueCoding, valueDecimal, valueInteger }) => {
      if (answerCoding) return valueCoding?.system === answerCoding.system && valueCoding?.code === answerCoding.code;
      const value = valueDecimal ?? valueInteger ?? Number.NaN;
      const limit = answerDecimal ?? answerInteger ?? Number.NaN;
      const signs = {
        '=': value === limit,
        '<': value < limit,
        '<=': value <= limit,
        '>': value > limit,
        '>=': value >= limit,
      };
      return signs[operator as keyof typeof signs];
    });
  });
  if (holds.length === 0) return true;
  return enableBehavior === 'all' ? holds.every(Boolean) : holds.some(Boolean);
}

it('asks the same questions, gives the same scores and is read back the same as the neutral form', () => {
  const seen = { asked: 0, notAsked: 0, helpers: 0, scores: 0, noScore: 0 };
  const all = [design, ...generatedDesigns()].flatMap((one) => {
    const instruments = new Set<string>();
    return forms(one).filter(({ sections }) => {
      const fresh = sections.some(({ code }) => !instruments.has(code));
      for (const { code } of sections) instruments.add(code);
      return fresh;
    });
  });
  for (const form of all) {
    const byId = new Map(items(questionnaire(form, form.languages[0] ?? 'sv')).map((item) => [item.linkId, item]));
    for (const random of randomAnswers(allAsked(form), 6)) {
      const given = Object.fromEntries(
        Object.entries(random).map(([variable, answer]) => {
          const whole = byId.get(variable)?.type === 'integer' && typeof answer === 'number';
          return [variable, whole ? Math.round(answer) : answer];
        }),
      );
      const wanted = relevant(allAsked(form), given);
      const answers = relevantAnswers(allAsked(form), given);
      const response = responseTo(form, byId, answers);
      expect(readQuestionnaireResponse(form, response)).toEqual({ date: '2026-03-02', answers, scores: {} });
      for (const { variable, condition } of allAsked(form)) {
        const item = byId.get(variable);
        if (!item || !condition) continue;
        seen[wanted.has(variable) ? 'asked' : 'notAsked'] += 1;
        if (byId.has(links.when(variable))) seen.helpers += 1;
        expect({ variable, asked: enabled(item, byId, response) }).toEqual({ variable, asked: wanted.has(variable) });
      }
      for (const section of form.sections) {
        const expectedOf = scoresOf({ items: asked(section), scores: section.scores }, given, '2026-03-02');
        for (const rule of inDependencyOrder(section.scores)) {
          const item = byId.get(rule.variable);
          if (beyond(section.scores, lacking.fhir).has(rule.variable)) {
            expect(item && expressionOf(item, 'calculatedExpression')).toBeUndefined();
            continue;
          }
          const found = calculatedIn(response, section, item);
          const expected = expectedOf[rule.variable];
          seen[expected === undefined ? 'noScore' : 'scores'] += 1;
          expect({ variable: rule.variable, score: found }).toEqual({ variable: rule.variable, score: expected });
        }
      }
    }
  }
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(60);
});
