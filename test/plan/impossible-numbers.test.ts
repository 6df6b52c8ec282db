import { describe, expect, test } from 'vitest';
import { createIsu } from '../../src/language/index.js';
import { generatePlan } from '../../src/plan/index.js';
import { generatePrecision } from '../../src/plan/precision/index.js';
import { assess } from '../../src/principles/index.js';
import { simulate } from '../../src/simulation/simulate.js';

const isu = createIsu(async () => undefined);

/** A design that is in order but for what is put in place of one of its numbers. */
const usual = {
  size: 'size 40 persons per year',
  lasts: 'lasts 6 months',
  after: '3 months after start',
  again: 'at start every 1 months from 7 days before to 7 days after',
  attrition: 'attrition 20 % in m at end { answered 32/40 }',
  coverage: 'coverage 90 % { actual 36/40 }',
  success: 'at-least 50 % improved at end',
};
const text = (stated: Partial<typeof usual>) => {
  const { size, lasts, after, again, attrition, coverage, success } = { ...usual, ...stated };
  return `design a "A" {
  purpose "Know" { kind outcome }
  target-group "T" { age 18.. ${size} }
  intervention "I" { ${lasts} }
  outcome b "Better" { goal improve indicator m.p from client success ${success} }
  timepoint h "Later" ${after}
  timepoint e "Again" ${again}
  collect m from client at start, h, e, end { method self-report }
  ${attrition}
  ${coverage}
}
instrument m "M" { item p "P" rated 0..10 "a" .. "b" higher is better }
`;
};
const many = '1000000000000000000';
const wrong: [string, Partial<typeof usual>][] = [
  ['L-65', { attrition: 'attrition 120 % in m at end' }],
  ['L-65', { attrition: 'attrition in m at end { answered 100/50 }' }],
  ['L-65', { attrition: 'attrition in m at end { answered -3/40 }' }],
  ['L-65', { attrition: 'attrition 5/0 in m at end' }],
  ['L-65', { coverage: 'coverage 300 %' }],
  ['L-65', { coverage: 'coverage all { actual 0/0 }' }],
  ['L-65', { success: 'at-least -5 % improved at end' }],
  ['L-65', { success: 'at-least 150 % improved at end' }],
  ['L-66', { size: `size ${many} persons` }],
  ['L-66', { size: 'size -5 persons per year' }],
  ['L-66', { size: 'size 50..40 persons per year' }],
  ['L-66', { attrition: `attrition in m at end { answered 40/${many} }` }],
  ['L-66', { lasts: 'lasts 0 days' }],
  ['L-66', { lasts: 'lasts 0..9999 years' }],
  ['L-66', { after: '9999 years after start' }],
  ['L-66', { after: '9999 years before start' }],
  ['L-66', { after: `${many} days after end` }],
  ['L-66', { again: 'at start every 0 months' }],
  ['L-66', { again: 'every 1000000 days' }],
  ['L-66', { again: 'at end from 9999 years before to 9999 years after' }],
];

describe('a number that cannot be', () => {
  test('is no number of the usual design', async () => {
    const [reading] = await isu.open([{ uri: 'file:///a.isu', text: text({}) }]);
    const [placed] = reading?.designs ?? [];
    const codes = placed && assess(placed.design).findings.map(({ code }) => code);
    expect(codes).not.toContain('L-65');
    expect(codes).not.toContain('L-66');
  });

  test.each(wrong)('%s: %j is said, and neither plan, precision nor made-up data throw', async (code, stated) => {
    const [reading] = await isu.open([{ uri: 'file:///a.isu', text: text(stated) }]);
    expect(reading?.findings).toEqual([]);
    const [placed] = reading?.designs ?? [];
    if (!placed) throw new Error('not read');
    const { design } = placed;
    expect(
      assess(design)
        .findings.filter((one) => one.severity === 'error')
        .map((one) => one.code),
    ).toEqual([code]);
    const options = { to: 'md', language: 'sv' } as const;
    const [plan] = await generatePlan(design, options);
    for (const made of [plan?.text, generatePrecision(design, options)]) {
      expect(made).toMatch(/\S/);
      expect(made).not.toMatch(/NaN|undefined|Infinity/);
    }
    expect(simulate(design, { clients: 3, seed: 1 }).cases).toHaveLength(3);
  });
});
