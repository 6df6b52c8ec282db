import { describe, expect, test } from 'vitest';
import type { MeasureResult, Results } from '../../src/analysis/results.js';
import type { Design } from '../../src/model/index.js';
import { designOf, fed, simulated, type Table } from './feed.js';

const design = await designOf('every-type');

/** Every number and text in the results, with where it stands. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, `${path}/${key}`));
}
const numbers = (results: Results) => leaves(results).filter(([, value]) => typeof value === 'number');

const internal = (of: Design, tables: readonly Table[]) => fed(of, tables).results('internal');
const measure = (results: Results, id: string): MeasureResult => {
  const found = results.measures[id];
  if (!found) throw new Error(`no measure ${id}: ${Object.keys(results.measures).join(', ')}`);
  return found;
};
/** The tables with one column changed. */
const changed = (tables: readonly Table[], column: string, change: (cell: string) => string): Table[] =>
  tables.map(([names = [], ...rows]) => {
    const at = names.indexOf(column);
    return at < 0
      ? [names, ...rows]
      : [names, ...rows.map((row) => row.map((cell, i) => (i === at ? change(cell) : cell)))];
  });
const score = 'scaletotal';
const client = `1.${score}.client`;

describe('whatever the data, each number is a number and each reason a reason', () => {
  const full = simulated(design, 40, 1);
  const kept = (tables: readonly Table[], keep: (row: Readonly<Record<string, string>>) => boolean): Table[] =>
    tables.map(([names = [], ...rows]) => [
      names,
      ...rows.filter((row) => keep(Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])))),
    ]);
  const cases: [string, readonly Table[]][] = [
    ['no tables at all', []],
    ['only headings', full.map(([names = []]) => [names])],
    ...[1, 2, 3, 5, 6, 7].map((n): [string, Table[]] => [`${n} clients`, simulated(design, n, 2)]),
    ['nobody at the last time', kept(full, ({ timepoint }) => timepoint !== 'later')],
    ['nobody at the first time', kept(full, ({ timepoint }) => timepoint !== 'first')],
    ['no list of cases', full.filter(([names]) => !names?.includes('sex'))],
    ['one sex only', changed(full, 'sex', () => 'woman')],
    ['no sex known', changed(full, 'sex', () => '')],
    ['everybody the same at all times', changed(full, score, (cell) => cell && '20')],
    ['all answers missing', changed(full, score, () => '')],
    ['answers that are no numbers', changed(full, score, () => 'hello')],
    ['answers outside the range', changed(full, score, () => '1000')],
    ['one client again and again', changed(full, 'case', () => 'A')],
    ['no codes', changed(full, 'case', () => '')],
    ['unknown forms', changed(full, 'form', () => 'other')],
    ['days that are none', changed(full, 'date', () => 'yesterday')],
  ];
  test.each(cases)('%s', async (_, tables) => {
    const made = fed(design, tables);
    for (const audience of ['internal', 'report'] as const) {
      const results = made.results(audience);
      for (const [path, value] of leaves(results)) {
        if (typeof value === 'number') expect(Number.isFinite(value), `${path} is ${value}`).toBe(true);
        expect(value, path).not.toBeUndefined();
      }
      for (const one of Object.values(results.measures)) {
        for (const [time, found] of Object.entries(one.changes)) {
          const has = found.mean !== undefined || found.direction || found.pair || found.pairs || found.n === null;
          expect(has || found.not, `${one.variable} ${time} gives neither a number nor a reason`).toBeTruthy();
        }
        expect(
          Object.keys(one.changes).length > 0 || one.not,
          `${one.variable}: no changes and no reason`,
        ).toBeTruthy();
      }
    }
  });
});

describe('what must not matter does not', () => {
  const tables = simulated(design, 60, 7);
  const before = internal(design, tables);
  const same = (tablesThen: readonly Table[]) => {
    const then = new Map(numbers(internal(design, tablesThen)));
    for (const [path, value] of numbers(before)) {
      if (path.startsWith('/deviations')) continue;
      expect(then.get(path), path).toBeCloseTo(value as number, 9);
    }
    expect(then.size).toBe(numbers(before).length);
  };

  test('the order of the rows', () => {
    same(tables.map(([names = [], ...rows]) => [names, ...rows.toReversed()]));
  });
  test('the order of the files, forms before cases or after', () => {
    same(tables.toReversed());
  });
  test('the order of the files, where two forms ask the same at one timepoint', async () => {
    const ways = await designOf('two-ways');
    const both = simulated(ways, 30, 3);
    const told = (all: readonly Table[]) =>
      numbers(internal(ways, all)).filter(([path]) => !path.startsWith('/deviations'));
    expect(told(both.toReversed())).toEqual(told(both));
    // The answers of the two differ, so that it is seen which of them counts.
    const [first = ''] = Object.keys(internal(ways, both).measures);
    const without = both.filter((table) => !table.some((row) => row.includes('start_client_interview')));
    expect(internal(ways, without).measures[first]?.changes).not.toEqual(internal(ways, both).measures[first]?.changes);
  });
  test('the order of the columns', () => {
    same(tables.map((table) => table.map((row) => row.toReversed())));
  });
  test('all forms in one file', () => {
    const forms = tables.filter(([names]) => names?.includes('form') && names.includes('date'));
    const names = [...new Set(forms.flatMap(([head = []]) => head))];
    const rows = forms.flatMap(([head = [], ...own]) =>
      own.map((row) => names.map((name) => row[head.indexOf(name)] ?? '')),
    );
    same([[names, ...rows], ...tables.filter((one) => !forms.includes(one))]);
  });
  test('the names that the clients have', () => {
    same(changed(tables, 'case', (cell) => `X${cell.split('').reverse().join('')}`));
  });
});

describe('scale and shift', () => {
  const tables = simulated(design, 60, 8);
  // Within the range whatever is done to it, so that nothing is left out.
  const halved = changed(tables, score, (cell) => cell && String(Number(cell) / 2));
  const shifted = changed(halved, score, (cell) => cell && String(Number(cell) + 15));
  const [base, moved] = [measure(internal(design, halved), client), measure(internal(design, shifted), client)];

  test('a shift moves the means and leaves the change, its interval and its tests', () => {
    expect(moved.times.first?.mean).toBeCloseTo((base.times.first?.mean ?? 0) + 15, 9);
    const [a, b] = [base.changes.later, moved.changes.later];
    expect(b?.mean).toBeCloseTo(a?.mean ?? Number.NaN, 9);
    expect(b?.interval?.[0]).toBeCloseTo(a?.interval?.[0] ?? Number.NaN, 9);
    expect(b?.t?.p).toBeCloseTo(a?.t?.p ?? Number.NaN, 9);
    expect(b?.signedRank).toEqual(a?.signedRank);
    expect(b?.standardised?.dz).toBeCloseTo(a?.standardised?.dz ?? Number.NaN, 9);
    expect(b?.direction).toEqual(a?.direction);
    expect(moved.model?.changes?.later?.estimate).toBeCloseTo(base.model?.changes?.later?.estimate ?? Number.NaN, 6);
  });

  test('half as large points halve the change and leave what is in standard deviations', () => {
    const whole = measure(internal(design, tables), client);
    const [a, b] = [whole.changes.later, base.changes.later];
    expect(b?.mean).toBeCloseTo((a?.mean ?? Number.NaN) / 2, 9);
    expect(b?.standardised?.dz).toBeCloseTo(a?.standardised?.dz ?? Number.NaN, 9);
    expect(b?.t?.p).toBeCloseTo(a?.t?.p ?? Number.NaN, 9);
    expect(b?.signedRank?.p).toBeCloseTo(a?.signedRank?.p ?? Number.NaN, 9);
  });

  test('the other way round turns better and worse', () => {
    const turned = internal(
      design,
      changed(tables, score, (cell) => cell && String(40 - Number(cell))),
    );
    const [a, b] = [measure(internal(design, tables), client).changes.later, measure(turned, client).changes.later];
    expect(b?.mean).toBeCloseTo(-(a?.mean ?? Number.NaN), 9);
    expect(b?.direction?.better).toEqual(a?.direction?.worse);
    expect(b?.signedRank?.p).toBeCloseTo(a?.signedRank?.p ?? Number.NaN, 12);
  });
});

describe('an outcome with parts, by hand', () => {
  // Rating, days and work at the later time of six clients; the parts are rating 7 or more, 5 days or fewer, and work.
  const answers: [rating: string, days: string, work: string][] = [
    ['8', '0', '1'], // all
    ['7', '5', '1'], // all
    ['7', '5', '0'], // two of three: more than half
    ['6', '6', '1'], // one
    ['6', '30', '0'], // none
    ['', '', ''], // nothing answered: none
  ];
  const head = ['case', 'timepoint', 'informant', 'form', 'date', 'scalerating', 'scaledays', 'lifework'];
  const rows = answers.map((own, index) => [`C${index}`, 'later', 'client', 'later_client', '2025-06-01', ...own]);
  const results = internal(design, [
    [head, ...rows],
    [['case', 'sex'], ...answers.map((_, index) => [`C${index}`, index % 2 ? 'Kvinna' : 'man']), ['C6', 'vet ej']],
  ]);

  test('how many reached all, most, some and none, of all who started', () => {
    expect(results.outcomes['3']?.parts).toMatchObject({
      n: 7,
      parts: 3,
      all: { count: 2, share: 2 / 7 },
      most: { count: 1 },
      some: { count: 1 },
      none: { count: 3 },
    });
  });
  test('a criterion for two timepoints is judged at each', () => {
    const criteria = results.outcomes['3.1']?.criteria ?? [];
    expect(criteria.map(({ time }) => time)).toEqual(['later', 'muchlater']);
    expect(criteria[0]?.ofStarted).toMatchObject({ n: 7, count: 3 });
    expect(criteria[1]?.ofMeasured).toMatchObject({ n: 0, count: 0 });
  });
  test('sex is read in Swedish too, and what means none is said', () => {
    expect(results.cases.sex).toEqual({ woman: 3, man: 3, unknown: 1 });
    expect(results.deviations).toContainEqual(
      expect.objectContaining({ kind: 'wrong-code', variable: 'sex', count: 1 }),
    );
  });
});

describe('by hand', () => {
  // The clients' totals first and later; SD 8 and reliability 0.9 make 7.01 points reliable, the cut-off is 15, lower is better.
  const totals = [
    [30, 10], // recovered
    [30, 20], // improved
    [20, 20],
    [20, 15],
    [14, 30], // deteriorated
    [16, 9], // 7 points: not quite reliable
    [23, 14], // recovered
    [10, 2], // improved: was not on the clinical side
  ];
  const names = ['case', 'timepoint', 'informant', 'form', 'date', score];
  const rows = totals.flatMap(([first, later], index) => [
    [`C${index}`, 'first', 'client', 'first_client', '2025-01-01', String(first)],
    [`C${index}`, 'later', 'client', 'later_client', '2025-06-01', String(later)],
  ]);
  const results = internal(design, [
    [names, ...rows],
    [['case', 'sex'], ...totals.map((_, i) => [`C${i}`, 'woman']), ['C8', 'man'], ['C9', 'man']],
  ]);
  const found = measure(results, client);

  test('categories of reliable change', () => {
    const { limit, recovered, improved, unchanged, deteriorated } = found.changes.later?.categories ?? {};
    expect(limit).toBeCloseTo(1.96 * Math.SQRT2 * 8 * Math.sqrt(0.1), 12);
    expect([recovered, improved, unchanged, deteriorated].map((one) => one?.count)).toEqual([2, 2, 3, 1]);
  });
  test('the criterion counts those who are missing as not having reached it', () => {
    const [criterion] = results.outcomes['1']?.criteria ?? [];
    expect(criterion?.ofStarted).toMatchObject({ n: 10, count: 4, share: 0.4 });
    expect(criterion?.ofMeasured).toMatchObject({ n: 8, count: 4, share: 0.5 });
    expect(criterion).toMatchObject({ atLeast: 0.5, verdict: 'undecided', needed: 1 });
  });
  test('the missing as unchanged, and those lost', () => {
    expect(found.carried?.n).toBe(8);
    expect(found.attrition).toMatchObject({ followed: { n: 8 }, lost: { n: 0 } });
    expect(results.flow.find(({ form }) => form === 'later_client')).toMatchObject({
      started: 10,
      answered: 8,
      missing: 2,
    });
  });
  test('a state is kept when the worsening is surely smaller than the stated margin', () => {
    expect(found.maintain).toMatchObject({ margin: 3, from: 'instrument' });
    expect(found.maintain?.notWorse).toMatchObject({ count: 7, share: 7 / 8 });
  });
});
