import { describe, expect, it } from 'vitest';
import { matrices } from '../../src/forms/logic/arrangement.js';
import { optionsOf } from '../../src/forms/logic/points.js';
import { allAsked, allScores } from '../../src/forms/logic/questions.js';
import { forms } from '../../src/forms/making/forms.js';
import { Design } from '../../src/model/schema.js';
import { valueLists } from '../../src/model/value-lists.js';
import { generatedDesigns } from './generated.js';

describe('the generated designs', () => {
  const designs = generatedDesigns(200);
  const all = designs.flatMap((design) => forms(design));

  it('are designs as the model has them, and give forms', () => {
    for (const design of designs) expect(Design.parse(design)).toEqual(design);
    expect(all.length).toBeGreaterThan(400);
  });

  it('have every kind of item, condition, score and language', () => {
    const items = all.flatMap(allAsked);
    expect(new Set(items.map(({ kind }) => kind.type))).toEqual(
      new Set(['rating', 'choice', 'choices', 'number', 'yes-no', 'date', 'text', 'unstated']),
    );
    const tests = items.flatMap(({ condition }) => condition?.any.flatMap((group) => group.all) ?? []);
    expect(new Set(tests.map(({ operator }) => operator)).size).toBe(6);
    expect(new Set(tests.map(({ value }) => Object.keys(value)[0]))).toEqual(new Set(['number', 'date', 'code']));
    const calls = JSON.stringify(all.flatMap(allScores).map(({ formula }) => formula.value)).match(/"call":"\w+/g);
    expect(new Set(calls).size).toBe(valueLists.FormulaFunction.length);
    expect(new Set(all.flatMap(({ languages }) => languages))).toEqual(new Set(['sv', 'en', 'ar']));
    expect(all.some(({ caseKey }) => !caseKey)).toBe(true);
    const parts = items.flatMap(({ part }) => part ?? []);
    for (const said of ['title', 'introduction', 'stem'] as const) expect(parts.some((part) => part[said])).toBe(true);
    const together = all
      .flatMap(({ sections }) => sections.flatMap((one) => matrices(one.items)))
      .filter(Array.isArray);
    const scales = new Set(together.map(([first]) => first?.kind.type));
    for (const type of ['rating', 'choice'] as const) expect(scales).toContain(type);
    expect(items.some(({ detailOf }) => detailOf)).toBe(true);
    expect(items.some(({ answeredBy }) => answeredBy)).toBe(true);
    const declinable = items.filter((item) => optionsOf(item).some(({ declines }) => declines));
    expect(new Set(declinable.map(({ kind }) => kind.type))).toEqual(new Set(['rating', 'choice']));
    expect(declinable.some(({ kind }) => kind.type === 'choice' && kind.yesNo)).toBe(true);
    expect(all.some(({ sections }) => sections.some(({ entries }) => entries.length > 0))).toBe(true);
  });

  it('have no two columns of one name in a form', () => {
    for (const form of all) {
      const variables = [...allAsked(form), ...allScores(form)].map(({ variable }) => variable);
      expect(new Set(variables).size).toBe(variables.length);
    }
  });
});
