import { describe, expect, it } from 'vitest';
import { passages } from '../../src/forms/logic/arrangement.js';
import { relevant } from '../../src/forms/logic/condition.js';
import { allAsked } from '../../src/forms/logic/questions.js';
import { scoresOf } from '../../src/forms/logic/score.js';
import { forms } from '../../src/forms/making/forms.js';
import { assess } from '../../src/principles/index.js';
import { familyText } from './family.js';
import { designOf } from './intake.js';

const design = await designOf(familyText);
const [form] = forms(design);
if (!form) throw new Error('no form');
const items = allAsked(form);
const asked = (answers: Parameters<typeof relevant>[1]) => [...relevant(items, answers)];

describe('a section that is repeated', () => {
  it('has each item once for each time, with a variable of its own; the first as it was', async () => {
    expect(items.map(({ name }) => name)).toEqual([
      ...['har', 'antal'],
      ...['', '-2', '-3'].flatMap((n) => [`ålder${n}`, `går${n}`, `dagar${n}`, `bor${n}`, `bor${n}.annat`]),
      ...['när', 'när-2'],
    ]);
    expect(new Set(items.map(({ variable }) => variable)).size).toBe(items.length);
    const once = (await designOf(familyText.replace(/ *upprepas .*\n/g, ''))).instruments.flatMap((one) => one.items);
    expect(items.map(({ variable }) => variable)).toEqual(expect.arrayContaining(once.map(({ variable }) => variable)));
  });
  it('asks as many times as the answer says, and each time about that one', () => {
    const of = (answers: Parameters<typeof relevant>[1]) => asked(answers).map((one) => one.replace(/^barn/, ''));
    const always = ['har', 'nar', 'nar2'];
    expect(of({ barnhar: '0', barnantal: 3 }).sort()).toEqual(always);
    expect(of({ barnhar: '1', barnantal: 2, barnalder: 4, barnalder2: 7 }).sort()).toEqual(
      [...always, 'antal', 'alder', 'bor', 'alder2', 'gar2', 'bor2'].sort(),
    );
    expect(of({ barnhar: '1' })).not.toContain('bor');
  });
  it('is counted in scores, all times together', () => {
    const answers = {
      ...{ barnhar: '1', barnantal: 2, barnalder: 8, barngar: '1', barndagar: 20, barnbor: '1' },
      ...{ barnalder2: 9, barngar2: '1', barndagar2: 10, barnbor2: '2', barnalder3: 9, barnbor3: '1' },
    };
    const [section] = form.sections;
    const scores = scoresOf({ items, scores: section?.scores ?? [] }, answers);
    expect(Object.entries(scores).map(([name, value]) => [name.replace(/^barn/, ''), value])).toEqual([
      ['skola', 15],
      ['borta', 10],
      ['hemma', 1],
    ]);
  });
  it('has a heading with its number in every language, shown only when it is reached', () => {
    const all = passages(form.sections[0]?.items ?? []);
    expect(all.map(({ part }) => part?.title)).toEqual([
      undefined,
      ...[1, 2, 3].map((n) => ({ sv: `Barn ${n}`, en: `Child ${n}` })),
      ...[1, 2].map((n) => ({ sv: `Besök ${n}`, en: `Visit ${n}` })),
    ]);
    expect(all.map((one) => JSON.stringify(one.condition?.any))).toEqual([
      undefined,
      // The item that decides need not be answered, so that the first time may not be reached either.
      ...[1, 2, 3].map((number) =>
        JSON.stringify([{ all: [{ variable: 'barnantal', operator: '>=', value: { number } }] }]),
      ),
      undefined,
      undefined,
    ]);
  });
  it('is judged once', async () => {
    const faulty = await designOf(familyText.replace('om ålder >= 6', 'om ålder > 17'));
    const never = assess(faulty, { today: '2026-06-01' }).findings.filter(({ code }) => code.startsWith('L-'));
    expect(never.map(({ code, path }) => [code, path])).toEqual([['L-69', 'instrument/barn/item/går/condition']]);
  });
});
