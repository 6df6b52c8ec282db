import { describe, expect, it } from 'vitest';
import type { Answer, Answers, FormItem } from '../../src/forms/form.js';
import { answered, relevant } from '../../src/forms/logic/condition.js';
import { asked, isWhole, ratingSteps } from '../../src/forms/logic/questions.js';
import { scoresOf } from '../../src/forms/logic/score.js';
import { forms } from '../../src/forms/making/forms.js';
import { declinedCode } from '../../src/model/index.js';
import { canBeFormed, possibleRange, read, stepOf } from '../../src/reading/index.js';
import { generatedDesigns, plainDesigns } from '../forms/generated.js';
import { randomAnswers } from '../forms/random-answers.js';

/** Answers that the questions allow: within the limits, and whole numbers to a rating of whole numbers. */
function allowed(items: readonly FormItem[], given: Answers): Answers {
  const kinds = new Map(items.map(({ variable, kind }) => [variable, kind]));
  return Object.fromEntries(
    Object.entries(given).map(([variable, answer]) => {
      const kind = kinds.get(variable);
      if (typeof answer !== 'number' || !kind || !('range' in kind)) return [variable, answer];
      const { low = answer, high = answer } = kind.range ?? {};
      const within = Math.min(high, Math.max(low, answer));
      return [variable, kind.type === 'rating' && isWhole(kind.range) ? Math.floor(within) : within];
    }),
  );
}

/** What is read of the inside of an instrument, held against what its form does with answers to it. */
const cases = [...generatedDesigns(200), ...plainDesigns(200)].flatMap((design) =>
  forms(design).flatMap((form) =>
    form.sections.flatMap((section) => {
      const items = asked(section);
      const has = new Set(items.map(({ variable }) => variable));
      const instrument = design.instruments.find(
        (one) => one.items.length > 0 && one.items.every(({ variable }) => has.has(variable)),
      );
      return instrument
        ? [
            {
              design,
              instrument,
              section,
              items,
              answers: randomAnswers(items, 60).map((given) => allowed(items, given)),
            },
          ]
        : [];
    }),
  ),
);

const isGiven = (answer: Answer | undefined) => answered(answer) && String(answer) !== declinedCode;

/** All answers to these items; undefined where they are too many, or not to be counted. */
function everyWay(items: readonly FormItem[]): Answers[] | undefined {
  let ways: Answers[] = [{}];
  for (const { variable, kind } of items) {
    const own: Answer[] | undefined =
      kind.type === 'rating'
        ? ratingSteps(kind.range) && [
            ...(ratingSteps(kind.range) ?? []),
            ...(kind.options ?? []).map(({ code }) => Number(code)),
          ]
        : kind.type === 'choice'
          ? kind.options.map(({ code }) => code)
          : kind.type === 'yes-no'
            ? ['0', '1']
            : [];
    if (!own || own.length === 0 || own.length * ways.length > 2000) return undefined;
    ways = ways.flatMap((way) => own.map((answer) => ({ ...way, [variable]: answer })));
  }
  return ways;
}

describe('the inside of an instrument, over the generated designs', () => {
  it('an item whose condition never holds is not asked, and one whose condition always does is', () => {
    const seen = { never: 0, always: 0 };
    for (const { design, instrument, items, answers } of cases) {
      for (const { item, holds, reads } of read(design).conditions(instrument)) {
        if (holds === 'sometimes') continue;
        seen[holds] += 1;
        for (const given of answers) {
          const isAsked = relevant(items, given).has(item.variable);
          if (holds === 'never') expect(isAsked).toBe(false);
          // Of one who declines no condition holds.
          else if (reads.every(({ variable }) => isGiven(given[variable]))) expect(isAsked).toBe(true);
        }
      }
    }
    expect(Math.min(seen.never, seen.always)).toBeGreaterThan(4);
  });

  it('where all answers can be gone through, it is known whether a condition can hold', () => {
    const seen = { never: 0, always: 0, sometimes: 0 };
    for (const { design, instrument, items } of cases) {
      for (const { item, holds, reads } of read(design).conditions(instrument)) {
        const own = reads.map(({ variable }) => items.find((one) => one.variable === variable));
        const ways = own.every((one) => one !== undefined) ? everyWay(own) : undefined;
        if (!ways || reads.some(({ condition, optional, declinable }) => condition || optional || declinable)) continue;
        const asking = ways.filter((given) => relevant(items, given).has(item.variable)).length;
        seen[holds] += 1;
        expect(holds, JSON.stringify({ condition: item.condition, reads })).toBe(
          asking === 0 ? 'never' : asking === ways.length ? 'always' : 'sometimes',
        );
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });

  it('a score that cannot be formed has no value, and the others have values in their steps and limits', () => {
    const seen = { dead: 0, stepped: 0 };
    for (const { instrument, section, items, answers } of cases) {
      for (const scale of instrument.scales) {
        const step = stepOf(instrument, scale);
        const alive = canBeFormed(instrument, scale);
        for (const given of answers) {
          const value = scoresOf(section, given)[scale.variable];
          if (!alive) expect(value).toBeUndefined();
          if (!alive) seen.dead += 1;
          if (value === undefined || step === undefined || !scale.formula || items.length === 0) continue;
          seen.stepped += 1;
          const { low = value, high = value } = possibleRange(instrument, scale) ?? {};
          expect(value).toBeGreaterThanOrEqual(low - 1e-6);
          expect(value).toBeLessThanOrEqual(high + 1e-6);
          const whole = Math.abs(value / step - Math.round(value / step));
          expect(whole).toBeLessThan(1e-6);
        }
      }
    }
    expect(Math.min(seen.dead, seen.stepped)).toBeGreaterThan(50);
  });
});
