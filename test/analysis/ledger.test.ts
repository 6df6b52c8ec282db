import { describe, expect, test } from 'vitest';
import { unkept } from '../../src/analysis/ledger.js';
import { report } from '../../src/analysis/report/index.js';
import { specification } from '../../src/analysis/specification.js';
import type { Design } from '../../src/model/index.js';
import { promised, promisesOf, wordsFor } from '../../src/plan/index.js';
import { plan } from '../../src/plan/plan.js';
import { exampleDesigns } from '../examples/reading.js';
import { generatedDesigns } from '../forms/generated.js';
import { textOf } from '../plan/reading.js';
import { designOf, fed, simulated } from './feed.js';

const designs: Design[] = [
  ...(await exampleDesigns()),
  ...(await Promise.all(
    ['every-type', 'edges', 'levels', 'recurring', 'groups', 'closing', 'years'].map((name) => designOf(name)),
  )),
  ...generatedDesigns(),
];

/** What a reader of the report finds of each promise that is said to be done. */
const shown = {
  'time-followed': /median/,
  'early-endings': /Avbrott: /,
  'as-not-reached': /Räknas de som saknas som att de inte har svaret/,
  'as-unchanged': /De som saknas räknas som oförändrade/,
  between: /Grupperna mot varandra/,
  closings: /Hur det slutade/,
  worse: /De som blev sämre/,
  periods: /Period för period, efter den dag/,
} as const;

describe('nothing is promised and neither done nor listed', () => {
  test.each(designs.map((design, index) => [`${design.code} ${index}`, design] as const))('%s', (_, design) => {
    const made = promisesOf(design);
    const text = textOf(plan(design, 'sv').blocks);
    for (const sentence of promised(made, design, wordsFor(design, 'sv'))) expect(text).toContain(sentence);
    for (const clients of [0, 12]) {
      const results = fed(design, simulated(design, clients, 3)).results('internal');
      const listed = results.deviations.filter(({ kind }) => kind === 'not-done');
      const specified = specification(design);
      expect(listed.map(({ kind: _kind, ...one }) => one)).toEqual(unkept(specified, results));
      const said = textOf(report(specified, results, { language: 'sv' }).blocks);
      for (const [promise, words] of Object.entries(shown)) {
        if (!made.includes(promise as keyof typeof shown)) continue;
        if (!listed.some((one) => one.promise === promise)) expect(said, promise).toMatch(words);
      }
    }
  });
});

describe('what is taken from the results is listed', async () => {
  const design = await designOf('every-type');
  const specified = specification(design);
  const whole = fed(design, simulated(design, 120, 3)).results('internal');
  const codes = (results: typeof whole) => new Set(unkept(specified, results).map(({ promise }) => promise));
  const without = (...keys: string[]): typeof whole => ({
    ...whole,
    measures: Object.fromEntries(
      Object.entries(whole.measures).map(([id, one]) => [
        id,
        Object.fromEntries(Object.entries(one).filter(([key]) => !keys.includes(key))) as typeof one,
      ]),
    ),
  });
  test.each([
    ['carried', 'as-unchanged'],
    ['asNotReached', 'as-not-reached'],
    ['model', 'mixed-model'],
    ['splits', 'splits'],
    ['attrition', 'followed-and-lost'],
  ] as const)('%s', (key, promise) => {
    expect(codes(whole)).not.toContain(promise);
    expect(codes(without(key))).toContain(promise);
  });
  test('the tests, the time followed and the flow', () => {
    expect(codes({ ...whole, tests: { family: [] } })).toContain('tests');
    const { followedFor: _, ...cases } = whole.cases;
    expect(codes({ ...whole, cases })).toContain('time-followed');
    expect(codes({ ...whole, flow: [] })).toContain('flow');
  });
});
