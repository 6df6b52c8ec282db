import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { report } from '../../src/analysis/report/index.js';
import type { PeriodsResult, Results } from '../../src/analysis/results.js';
import { specification } from '../../src/analysis/specification.js';
import { forms } from '../../src/forms/index.js';
import type { Design } from '../../src/model/index.js';
import { runs } from '../generate/runs.js';
import { textOf } from '../plan/reading.js';
import { designOf, fed } from './feed.js';

const years = await designOf('years');
const smallest = 5;
const total = '1.wtotal.client';
const home = '3.whome.client';

/** One who began on a day: the total and whether they had a home, at the start and at the end; without an end, lost. */
interface Client {
  day: string;
  before: number;
  after?: number;
  home?: 0 | 1;
}
/** A total as its three answers. */
const parts = (sum: number): string[] => [0, 1, 2].map((at) => String(Math.min(4, Math.max(0, sum - 4 * at))));

function analysed(clients: readonly Client[], design: Design = years) {
  const code = (index: number) => `K${String(index).padStart(4, '0')}`;
  const form = (index: number, time: 'start' | 'end', sum: number, own: 0 | 1) => [
    ...[code(index), time, 'client', `${time}_client`, '2030-01-10'],
    ...parts(sum),
    String(own),
  ];
  return fed(design, [
    [['case', 'start'], ...clients.map(({ day }, index) => [code(index), day])],
    [
      'case,timepoint,informant,form,date,wa,wb,wc,whome'.split(','),
      ...clients.flatMap(({ before, after, home: own = 0 }, index) => [
        form(index, 'start', before, 0),
        ...(after === undefined ? [] : [form(index, 'end', after, own)]),
      ]),
    ],
  ]);
}

const quarterDay = (quarter: number): string =>
  `${2015 + Math.floor(quarter / 4)}-${String(3 * (quarter % 4) + 2).padStart(2, '0')}-15`;
/** Six clients each quarter, who change by about what is given. */
const quarters = (changes: readonly number[]): Client[] =>
  changes.flatMap((change, quarter) =>
    [-1, -1, 0, 0, 1, 1].map((other) => ({ day: quarterDay(quarter), before: 6, after: 6 + change + other })),
  );
const of = (results: Results, id = total): PeriodsResult | undefined => results.measures[id]?.periods;
const said = (clients: readonly Client[], language: 'sv' | 'en' = 'sv') =>
  textOf(report(specification(years), analysed(clients).results('internal'), { language }).blocks);

describe('the periods', () => {
  test('are the quarter of the day that the client began, with how many began, have both, and the mean change', () => {
    const found = of(analysed([...quarters([-1, 2, 0]), { day: '2015-03-31', before: 4 }]).results('internal'));
    expect(found?.length).toBe('quarter');
    expect(found?.each).toMatchObject({
      '2015-Q1': { started: 7, n: 6, mean: -1 },
      '2015-Q2': { started: 6, n: 6, lost: 0, mean: 2 },
      '2015-Q3': { started: 6, n: 6, lost: 0, mean: 0 },
    });
    expect(found?.each['2015-Q1']?.lost).toBeCloseTo(1 / 7, 12);
  });

  test('are years where most quarters have fewer than five, and months only where the results are compiled every month', () => {
    const few = [2015, 2016, 2017].flatMap((year) =>
      ['01', '04', '07', '10'].flatMap((month) =>
        [1, 2].map((change) => ({ day: `${year}-${month}-01`, before: 6, after: 6 - change })),
      ),
    );
    expect(Object.keys(of(analysed(few).results('internal'))?.each ?? {})).toEqual(['2015', '2016', '2017']);
    const monthly: Design = {
      ...years,
      compilations: years.compilations.map((one) => ({ ...one, intervals: [{ every: 1, unit: 'month' }] })),
    };
    expect(of(analysed(quarters([0, 1, 2]), monthly).results('internal'))?.length).toBe('month');
  });

  test('are not there with fewer than three that are points, nor where clients do not keep coming', () => {
    const two = analysed(quarters([0, 1])).results('internal');
    expect(of(two)).toBeUndefined();
    expect(two.deviations).toContainEqual({ kind: 'not-done', promise: 'periods', measure: total, why: 'few-periods' });
    const { period: _, ...once } = { ...years, compilations: [] };
    expect(of(analysed(quarters([0, 1, 2]), once).results('internal'))).toBeUndefined();
  });
});

describe('how many points a rule needs', () => {
  const steady = (n: number) => Array.from({ length: n }, (_, index) => (index % 2 === 0 ? -1 : 1));
  test.each([
    [9, 'för få punkter för en regel', 'too few points for a rule'],
    [12, 'Hur långa sviterna är prövas först från 16 punkter', 'How long the runs are is tried from 16 points only'],
    [16, 'Den längsta sviten på samma sida är', 'The longest run on one side is'],
  ])('%i points', (n, sv, en) => {
    expect(said(quarters(steady(n)))).toContain(sv);
    expect(said(quarters(steady(n)), 'en')).toContain(en);
  });

  test('a level that changes half way is a signal of 18 points, held against the first nine', () => {
    const changes = [1, -1, 2, -2, 1, -1, 2, -2, 0, -4, -3, -4, -3, -4, -3, -4, -3, -4];
    const run = of(analysed(quarters(changes)).results('internal'))?.run;
    expect(run).toMatchObject({ centre: 0, first: 9, longest: 10, shift: true });
    expect(said(quarters(changes))).toContain('Signal: läget har troligen ändrats under tiden.');
  });

  test('a point far from all others lies outside the limits', () => {
    const found = of(analysed(quarters([0, 0, 1, 0, 0, 1, 0, 0, -5, 0, 0, 1])).results('internal'));
    expect(Object.entries(found?.each ?? {}).flatMap(([period, one]) => (one.outside ? [period] : []))).toEqual([
      '2017-Q1',
    ]);
  });
});

describe('what may be spread', () => {
  const client = fc.record({
    quarter: fc.integer({ min: 0, max: 5 }),
    before: fc.integer({ min: 0, max: 12 }),
    after: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
    home: fc.constantFrom<0 | 1>(0, 1),
  });
  const made = fc.array(client, { minLength: 20, maxLength: 90 }).map((all) =>
    all.map(
      ({ quarter, after, ...one }): Client => ({
        day: quarterDay(quarter),
        ...one,
        ...(after !== undefined && { after }),
      }),
    ),
  );

  test('no small group is shown, nor follows from the whole and the others', () => {
    let shownOften = 0;
    fc.assert(
      fc.property(made, (clients) => {
        const analysis = analysed(clients);
        const [exact, shown] = [analysis.results('internal'), analysis.results('report')];
        for (const id of [total, home]) {
          const [all, told] = [of(exact, id), of(shown, id)];
          if (!all || !told) continue;
          shownOften += 1;
          const hidden = Object.entries(told.each).filter(([, { n }]) => n === null);
          const together = hidden.reduce((sum, [period]) => sum + (all.each[period]?.n ?? 0), 0);
          if (hidden.length > 0) {
            expect(hidden.length).toBeGreaterThan(1);
            expect(together).toBeGreaterThanOrEqual(smallest);
          }
          const untold = { n: 0, count: 0, periods: 0 };
          for (const [period, { n, mean, share }] of Object.entries(told.each)) {
            if (n !== null) expect(n).toBeGreaterThanOrEqual(smallest);
            const own = all.each[period];
            if (typeof share?.count === 'number') {
              expect(share.count).toBeGreaterThanOrEqual(smallest);
              expect((n ?? 0) - share.count).toBeGreaterThanOrEqual(smallest);
            } else if (own?.share) {
              untold.n += own.n ?? 0;
              untold.count += own.share.count ?? 0;
              untold.periods += 1;
            }
            // Several sums of changes fit a mean as it is told.
            if (typeof mean === 'number' && n !== null) expect(Math.abs(mean - (own?.mean ?? 0))).toBeLessThan(1.01);
          }
          if (untold.periods > 0) {
            expect(untold.periods).toBeGreaterThan(1);
            expect(untold.count).toBeGreaterThanOrEqual(smallest);
            expect(untold.n - untold.count).toBeGreaterThanOrEqual(smallest);
          }
        }
      }),
      runs(),
    );
    expect(shownOften).toBeGreaterThan(0);
  });

  test('a quarter where nearly all changed alike has no mean', () => {
    const alike = quarters([0, 1, 2, -1, 0, 1]).map((one, index) => (index < 6 ? { ...one, after: 4 } : one));
    const told = of(analysed(alike).results('report'));
    expect(told?.each['2015-Q1']).toMatchObject({ n: 6, mean: null });
    expect(Object.values(told?.each ?? {}).filter(({ mean }) => mean === null)).toHaveLength(2);
  });

  test('a quarter that few have come to since an earlier report is hidden, and another with it', () => {
    const before = quarters([0, 1, 2, -1, 0]);
    const more = Array.from({ length: 6 }, (_, index) => ({
      day: quarterDay(index < 2 ? 0 : 4),
      before: 6,
      after: 4 + index,
    }));
    const earlier = analysed(before).results('internal');
    const told = of(analysed([...before, ...more]).results('report', [earlier]));
    const hidden = Object.entries(told?.each ?? {}).flatMap(([period, { n }]) => (n === null ? [period] : []));
    expect(hidden).toContain('2015-Q1');
    expect(hidden.length).toBeGreaterThan(1);
  });
});

describe('a break where most answers change version', () => {
  /** Quarters of which the first `old` were answered on an earlier version, in which the first question was asked otherwise. */
  const ofVersions = async (changes: readonly number[], old: number) => {
    const before = await designOf('years', (text) => text.replace('Första', 'Allra första'));
    const stamps = (design: Design) => new Map(forms(design).map(({ id, stamp }) => [id, stamp]));
    const [then, now] = [stamps(before), stamps(years)];
    const clients = quarters(changes);
    const rows = clients.flatMap(({ before: first, after = 0 }, index) =>
      (['start', 'end'] as const).map((time) => {
        const form = `${time}_client`;
        const stamp = (index < old * 6 ? then : now).get(form) ?? '';
        const code = `K${String(index).padStart(4, '0')}`;
        const sum = time === 'start' ? first : after;
        return [code, time, 'client', form, '2030-01-10', stamp, ...parts(sum), '0'];
      }),
    );
    return fed(years, [
      [['case', 'start'], ...clients.map(({ day }, index) => [`K${String(index).padStart(4, '0')}`, day])],
      ['case,timepoint,informant,form,date,version,wa,wb,wc,whome'.split(','), ...rows],
    ]);
  };

  test('stands in the results and the report, and changes no number', async () => {
    const changes = [0, 1, 0, -1, 2, 1, 2, 3];
    const [made, same] = [await ofVersions(changes, 4), await ofVersions(changes, 0)];
    for (const audience of ['internal', 'report'] as const) {
      const { breaks, ...rest } = of(made.results(audience)) ?? {};
      expect(breaks).toEqual(['2016-Q1']);
      expect(rest).toEqual(of(same.results(audience)));
      // The question about the home means what it did.
      expect(of(made.results(audience), home)?.breaks).toBeUndefined();
    }
    const text = textOf(report(specification(years), made.results('report'), { language: 'sv' }).blocks);
    expect(text).toMatch(/Från och med .*2016.* är de flesta svaren från en annan version/);
  });

  test('is nowhere where all are of one version, whichever', async () => {
    for (const old of [0, 8])
      expect(of((await ofVersions([0, 1, 0, -1, 2, 1, 2, 3], old)).results('internal'))?.breaks).toBeUndefined();
  });
});
