import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersTell } from '../../src/analysis/protection/margins.js';
import { shownParts } from '../../src/analysis/protection/parts.js';
import { hiddenCells, hiddenParts, isBorrowed } from '../../src/analysis/protection/suppression.js';
import { roundingStep } from '../../src/analysis/protection/telling.js';
import type { ChangeResult, MeasureResult, Results, Share, Shown } from '../../src/analysis/results.js';
import { mcnemar } from '../../src/statistics/index.js';
import { exampleDesigns } from '../examples/reading.js';
import { runs, tries } from '../generate/runs.js';
import { sharings } from './attack.js';
import { designOf, fed, simulated } from './feed.js';

const smallest = 5;

describe('parts of a known whole', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 6 });

  test('no small one is shown, and those hidden are no small group together', () => {
    fc.assert(
      fc.property(counts, (parts) => {
        const hidden = hiddenParts(parts, smallest);
        const small = parts.filter((count) => count > 0 && count < smallest);
        for (const [index, count] of parts.entries()) {
          if (count > 0 && count < smallest) expect(hidden.has(index)).toBe(true);
        }
        if (small.length === 0) expect(hidden.size).toBe(0);
        const together = [...hidden].reduce((sum, index) => sum + (parts[index] ?? 0), 0);
        const everybody = parts.every((count, index) => count === 0 || hidden.has(index));
        if (hidden.size > 0 && !everybody) {
          expect(hidden.size).toBeGreaterThan(1);
          expect(together).toBeGreaterThanOrEqual(smallest);
        }
      }),
      runs(),
    );
  });

  test.each<[string, number[], number[]]>([
    ['nothing small', [10, 5, 0], []],
    ['one small takes the next smallest with it', [3, 20, 9], [0, 2]],
    ['two small that are too few together take a third', [2, 2, 9, 20], [0, 1, 2]],
    ['two small that are enough together do not', [4, 4, 9], [0, 1]],
    ['a small one beside a large: both', [18, 1], [0, 1]],
    ['none hides nothing', [18, 0, 0], []],
  ])('%s', (_, parts, expected) => {
    expect([...hiddenParts(parts, smallest)].sort()).toEqual(expected);
  });

  test('in a table with known sums no hidden small cell can be solved for', () => {
    const table = fc.integer({ min: 2, max: 3 }).chain((width) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 3,
      }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const hidden = hiddenCells(rows, smallest);
        for (const [i, row] of rows.entries()) {
          for (const [j, count] of row.entries()) {
            if (count === 0 || count >= smallest) continue;
            expect(hidden.has(`${i} ${j}`)).toBe(true);
            const inRow = row.filter((_, at) => hidden.has(`${i} ${at}`)).length;
            const inColumn = rows.filter((_, at) => hidden.has(`${at} ${j}`)).length;
            // Alone among those who are there at all, it can only be everybody in the line.
            const alone = (line: readonly number[]) => line.filter((one) => one > 0).length === 1;
            expect(inRow > 1 || alone(row)).toBe(true);
            expect(inColumn > 1 || alone(rows.map((one) => one[j] ?? 0))).toBe(true);
          }
        }
      }),
      runs(),
    );
  });
});

/** Every count of persons that tells how they answered, with where it stands. */
function tellingCounts(results: Results): [path: string, count: Shown][] {
  const share = (path: string, one: Share | undefined): [string, Shown][] => (one ? [[path, one.count]] : []);
  const shares = (path: string, all: Readonly<Record<string, Share>> | undefined) =>
    Object.entries(all ?? {}).flatMap(([key, one]) => share(`${path}/${key}`, one));
  const cells = (path: string, table: Readonly<Record<string, Record<string, Shown>>> | undefined): [string, Shown][] =>
    Object.entries(table ?? {}).flatMap(([key, row]) =>
      Object.entries(row).map(([each, count]): [string, Shown] => [`${path}/${key}/${each}`, count]),
    );
  const pair = (path: string, one: ChangeResult['pair']): [string, Shown][] =>
    one
      ? [
          ...share(`${path}/before`, one.before),
          ...share(`${path}/after`, one.after),
          ...(['both', 'left', 'joined', 'neither'] as const).map((key): [string, Shown] => [
            `${path}/${key}`,
            one[key],
          ]),
        ]
      : [];
  const change = (path: string, one: ChangeResult): [string, Shown][] => {
    const { recovered, improved, unchanged, deteriorated, better } = one.categories ?? {};
    return [
      ...shares(`${path}/direction`, one.direction),
      ...[recovered, improved, unchanged, deteriorated, better].flatMap((each, i) =>
        share(`${path}/category ${i}`, each),
      ),
      ...pair(`${path}/pair`, one.pair),
      ...Object.entries(one.pairs ?? {}).flatMap(([code, each]) => pair(`${path}/pairs/${code}`, each)),
      ...cells(`${path}/moves`, one.moves),
      ...(one.sign
        ? ([
            [`${path}/sign/up`, one.sign.up],
            [`${path}/sign/down`, one.sign.down],
          ] as [string, Shown][])
        : []),
    ];
  };
  return [
    ...results.flow.flatMap(({ form, reasons }) =>
      Object.entries(reasons ?? {}).map(([reason, count]): [string, Shown] => [`${form}/${reason}`, count]),
    ),
    ...Object.entries(results.measures).flatMap(([id, one]) => [
      ...[one, ...(one.levels ? [one.levels] : [])].flatMap(({ times, changes }, at) => [
        ...Object.entries(times).flatMap(([time, { answers }]) => shares(`${id}/${at}/${time}`, answers)),
        ...Object.entries(changes).flatMap(([time, each]) => change(`${id}/${at}/${time}`, each)),
      ]),
      ...share(`${id}/kept`, one.maintain?.kept),
      ...hadNot(id, one.maintain),
      ...share(`${id}/notWorse`, one.maintain?.notWorse),
      ...Object.entries(one.splits ?? {}).flatMap(([by, split]) =>
        Object.entries(split.groups ?? {}).flatMap(([code, { better, reached }]) =>
          [better, reached].flatMap((each) => share(`${id}/${by}/${code}`, each)),
        ),
      ),
    ]),
    ...Object.entries(results.outcomes).flatMap(([number, { criteria, views, parts }]) => [
      ...(['all', 'most', 'some', 'none'] as const).flatMap((key) => share(`${number}/${key}`, parts?.[key])),
      ...criteria.flatMap(({ ofStarted, ofMeasured, already }) =>
        [ofStarted, ofMeasured, already].flatMap((one) => share(`${number}/criterion`, one)),
      ),
      ...(views ?? []).flatMap(({ table }) => cells(`${number}/views`, table)),
    ]),
  ];
}

/** Those who had the desired answer first, and so those who had not. */
function hadNot(id: string, maintain: MeasureResult['maintain']): [path: string, count: Shown][] {
  const { n, kept } = maintain ?? {};
  if (!kept || typeof n !== 'number' || typeof kept.n !== 'number') return [];
  return [
    [`${id}/had`, kept.n],
    [`${id}/had not`, n - kept.n],
  ];
}

/** What two shown groups, one within the other, tell of those who are only in the larger: how many, when few. */
function differences(measure: MeasureResult): string[] {
  const found: string[] = [];
  const few = (n: number) => n > 0 && n < smallest;
  for (const [time, change] of Object.entries(measure.changes)) {
    if (typeof change.n !== 'number' || typeof change.mean !== 'number') continue;
    const all = measure.first === undefined ? undefined : measure.times[measure.first];
    const later = measure.times[time];
    const before = typeof change.before?.mean === 'number' || typeof later?.mean === 'number';
    if (typeof all?.mean === 'number' && typeof all.n === 'number' && before && few(all.n - change.n)) {
      found.push(`${measure.variable}: first values against those with ${time}`);
    }
    if (typeof later?.mean === 'number' && typeof later.n === 'number' && few(later.n - change.n)) {
      const after = typeof change.after?.mean === 'number' || typeof change.before?.mean === 'number';
      if (after) found.push(`${measure.variable}: values at ${time} against those with both`);
    }
    const main = measure.last === undefined || measure.last === time ? undefined : measure.changes[measure.last];
    const level = typeof change.before?.mean === 'number' || (typeof later?.mean === 'number' && later.n === change.n);
    if (
      typeof main?.n === 'number' &&
      typeof main.before?.mean === 'number' &&
      level &&
      few(Math.abs(main.n - change.n))
    ) {
      found.push(`${measure.variable}: those with ${time} against those with ${measure.last}`);
    }
  }
  return found;
}

/** Hidden small counts that can be solved for from what is shown, by one equation each; and exact numbers that hold a count. */
function solved(report: Results, whole: Results): string[] {
  const found: string[] = [];
  const few = (count: Shown | undefined) => typeof count === 'number' && count > 0 && count < smallest;
  for (const [id, one] of Object.entries(report.measures)) {
    const { first = '', last = '', times, changes, maintain, splits, attrition, carried } = one;
    const raw = whole.measures[id];
    const change = changes[last];
    const all = raw?.changes[last];
    const turned = change?.direction?.better?.count === null;
    const sexes = Object.values(splits?.sex?.groups ?? {});
    const known = sexes.reduce((sum, { n }) => sum + (n ?? 0), 0);
    if (turned && sexes.length > 0 && sexes.every(({ better }) => typeof better?.count === 'number')) {
      if (known === change?.n) found.push(`${id}: better, as the sum of women and men`);
    }
    if (few(all?.pair?.joined) && typeof maintain?.kept?.count === 'number' && change?.pair?.after.count !== null) {
      found.push(`${id}: those who joined, as those after minus those who kept`);
    }
    if (few(raw?.changes[last]?.n) && typeof carried?.mean === 'number')
      found.push(`${id}: the changes of few, carried`);
    if (times[first]?.mean === null && typeof attrition?.followed.mean === 'number') {
      found.push(`${id}: the mean of all, from those followed and those lost`);
    }
    for (const [time, { direction, signedRank, before, categories, standardised }] of Object.entries(changes)) {
      if (signedRank && Object.values(direction ?? {}).some(({ count }) => count === null)) {
        const { p, rankBiserial } = signedRank;
        const exact = p !== null && Math.abs(p * 1000 - Math.round(p * 1000)) > 1e-9;
        if (exact || rankBiserial !== null) found.push(`${id} ${time}: how many changed, from the exact p or size`);
      }
      const solvable = [times[first], times[time]].some((each) =>
        Object.values(each?.answers ?? {}).some(({ count }) => count === null),
      );
      if (solvable && [before?.sd, standardised?.correlation].some((each) => typeof each === 'number'))
        found.push(`${id} ${time}: answers, from mean and spread`);
      if (times[first]?.sd === null && categories?.sd === raw?.times[first]?.sd && categories?.sd !== undefined) {
        found.push(`${id} ${time}: the spread of all, from the limit`);
      }
    }
    for (const [time, { answers, sd }] of Object.entries(times)) {
      const hidden = Object.values(answers ?? {}).some(({ count }) => count === null);
      if (hidden && typeof sd === 'number') found.push(`${id} ${time}: answers, from mean and spread`);
    }
  }
  for (const [number, { parts, views }] of Object.entries(report.outcomes)) {
    const own = Object.entries(report.outcomes).filter(([each]) => each.startsWith(`${number}.`));
    if (
      typeof parts?.all?.count === 'number' &&
      own.some(([, { criteria }]) => criteria[0]?.ofStarted?.count === null)
    ) {
      found.push(`${number}: a part, from the sum of the parts`);
    }
    for (const { own: id, table, n, time } of views ?? []) {
      const change = report.measures[id]?.changes[time];
      if (change?.n !== n) continue;
      for (const [word, row] of Object.entries(table ?? {})) {
        const shown = Object.values(row).every((count) => count !== null);
        if (shown && change?.direction?.[word]?.count === null)
          found.push(`${id}: ${word}, as the sum of a row of views`);
      }
    }
  }
  const tests = [...report.tests.family, ...(report.tests.primary ? [report.tests.primary] : [])];
  for (const { measure, time, p } of tests) {
    const rank = report.measures[measure]?.changes[time]?.signedRank;
    const type = report.measures[measure]?.type;
    if (rank && (type === 'rating' || type === 'days') && rank.p !== p) found.push(`${measure}: an exact p`);
  }
  return found;
}

const designs = [await designOf('every-type'), await designOf('levels'), ...(await exampleDesigns())];

describe.each(designs.map((design) => [design.name, design] as const))('%s', (_, design) => {
  const seeds = tries(['every-type', 'levels'].includes(design.name) ? 24 : 3);
  for (const clients of [4, 9, 18, 40, 150]) {
    test(`${clients} clients: nothing that concerns fewer than ${smallest} is shown, nor can it be worked out`, () => {
      for (let seed = 1; seed <= seeds; seed++) {
        const made = fed(design, simulated(design, clients, seed));
        const report = made.results('report');
        expect(report.audience).toBe('report');
        expect(solved(report, made.results('internal')), `seed ${seed}`).toEqual([]);
        const shown = tellingCounts(report).filter(
          ([, count]) => count !== null && count > 0 && count < report.smallest,
        );
        expect(shown).toEqual([]);
        for (const [id, one] of Object.entries(report.measures)) {
          expect(differences(one), `${id}, seed ${seed}`).toEqual([]);
          for (const [time, found] of Object.entries(one.times)) {
            // How many answered what only some are asked tells how the others answered before it.
            const asked = report.flow.filter((step) => step.timepoint === time && step.informant === one.informant);
            for (const { answered } of one.conditional && typeof found.n === 'number' ? asked : []) {
              const others = answered - (found.n ?? 0);
              expect(others > 0 && others < report.smallest, `${id} ${time}: ${others} were not asked`).toBe(false);
            }
            if (found.mean !== undefined && found.mean !== null) {
              expect(found.n, `${id} ${time}`).toBeGreaterThanOrEqual(report.smallest);
            }
          }
        }
      }
    });
  }
});

test('of the internal copy the same attack solves for much', () => {
  const [design] = designs;
  if (!design) throw new Error('no design');
  const made = [1, 2, 3].map((seed) => fed(design, simulated(design, 18, seed)).results('internal'));
  expect(made.flatMap((whole) => solved({ ...whole, measures: withHoles(whole) }, whole)).length).toBeGreaterThan(0);
});

/** As an incomplete protection would leave them: the small counts themselves taken away, and nothing beside them. */
function withHoles(whole: Results): Results['measures'] {
  return JSON.parse(
    JSON.stringify(whole.measures, (key, value) => (key === 'count' && value > 0 && value < smallest ? null : value)),
  );
}

test('a corrected p that is another test’s is not its own', () => {
  // Holm of 0.03 and 0.04: the second takes 2 × 0.03 from the first.
  expect(isBorrowed(0.04, 0.06)).toBe(true);
  expect(isBorrowed(0.03, 0.06)).toBe(false);
});

test('the answers of those with both, taken from those of all, are not shown when they leave few', () => {
  const share = (count: number) => ({ count, share: null, interval: null });
  const all = { n: 20, answers: { '1': share(8), '2': share(12) } };
  const change = (own: number) => ({ n: 14, moves: { '1': { '1': 14 - own, '2': 0 }, '2': { '1': 0, '2': own } } });
  const about = { type: 'choice', side: 'before', smallest } as const;
  // Of the 6 others 2 gave the second answer, then all 6: what all of them did each of them did.
  expect(answersTell(all, change(10), about)).toBe(true);
  expect(answersTell(all, change(6), about)).toBe(true);
  // Of 12 others 6 gave each.
  const more = { n: 26, answers: { '1': share(10), '2': share(16) } };
  expect(answersTell(more, { n: 14, moves: { '1': { '1': 4, '2': 0 }, '2': { '1': 0, '2': 10 } } }, about)).toBe(false);
});

test('the internal copy hides nothing, and something is hidden in the other', () => {
  const [design] = designs;
  if (!design) throw new Error('no design');
  const made = fed(design, simulated(design, 40, 1));
  const counts = (audience: Results['audience']) => tellingCounts(made.results(audience)).map(([, count]) => count);
  expect(counts('internal')).not.toContain(null);
  expect(counts('report')).toContain(null);
});

test('where the counts are hidden, what is said of a change holds for every number that they can be', () => {
  const [design] = designs;
  if (!design) throw new Error('no design');
  let hidden = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const made = fed(design, simulated(design, 40, seed));
    const [report, whole] = [made.results('report'), made.results('internal')];
    for (const { measure, time, p } of report.tests.family) {
      const pair = report.measures[measure]?.changes[time]?.pair;
      const exact = whole.measures[measure]?.changes[time]?.pair;
      if (pair?.left !== null || !exact || typeof exact.n !== 'number') continue;
      hidden += 1;
      const [had, has] = [exact.before.count ?? 0, exact.after.count ?? 0];
      if (pair.before.count === null || pair.after.count === null) continue;
      for (let both = Math.max(0, had + has - exact.n); both <= Math.min(had, has); both++) {
        const cells = [both, had - both, has - both, exact.n - had - has + both];
        if (cells.every((count) => count >= smallest)) continue;
        const possible = mcnemar(had - both, has - both, true);
        if (p === 1) expect(possible).toBeGreaterThan(0.2);
        else if (p !== null) expect(possible).toBeLessThanOrEqual(p);
      }
      if (exact.interval && pair.interval) {
        expect(pair.interval[0]).toBeLessThanOrEqual(exact.interval[0]);
        expect(pair.interval[1]).toBeGreaterThanOrEqual(exact.interval[1]);
      }
    }
  }
  expect(hidden).toBeGreaterThan(0);
});

describe('the parts of a whole that may be spread', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 2, maxLength: 4 });

  test('every small number stays possible, and what is said of each holds', () => {
    fc.assert(
      fc.property(counts, (parts) => {
        const n = parts.reduce((sum, count) => sum + count, 0);
        const shown = shownParts(parts, smallest);
        for (const [index, one] of shown.entries()) {
          const count = parts[index] ?? 0;
          if (!one) {
            expect(count === 0 ? n : count).toBeGreaterThanOrEqual(count === 0 ? 0 : smallest);
            continue;
          }
          if (one.over !== undefined) expect(count / n).toBeGreaterThan(one.over);
          if (one.under !== undefined) expect(count / n).toBeLessThan(one.under);
        }
        if (n === 0 || parts.every((count) => count >= smallest)) return;
        expect(shown.filter((one) => one !== undefined).length).toBeGreaterThan(1);
        // All ways to share those who are hidden that look the same: each small part can be any small number.
        const hidden = shown.flatMap((one, index) => (one ? [index] : []));
        const together = hidden.reduce((sum, index) => sum + (parts[index] ?? 0), 0);
        const said = JSON.stringify(shown);
        const alike = sharings(together, hidden.length)
          .map((some) =>
            parts.map((count, index) => (hidden.includes(index) ? (some[hidden.indexOf(index)] ?? 0) : count)),
          )
          .filter((one) => JSON.stringify(shownParts(one, smallest)) === said);
        for (const index of hidden) {
          const values = new Set(alike.map((one) => one[index]));
          expect(values.size, JSON.stringify(parts)).toBeGreaterThan(1);
          const isBounded = shown[index]?.under !== undefined && shown[index]?.over === undefined;
          if (isBounded) expect([...values].sort()).toEqual([0, 1, 2, 3, 4]);
        }
      }),
      runs(),
    );
  });

  test.each<[string, number[], string[]]>([
    ['22 of 22', [22, 0], ['over 0.77', 'under 0.23']],
    ['36 of 40', [36, 4], ['over 0.87', 'under 0.13']],
    ['21 of 25', [21, 4], ['over 0.8', 'under 0.2']],
    ['3 of 25', [3, 22], ['under 0.2', 'over 0.8']],
    ['19 of 40', [19, 21], ['', '']],
  ])('%s', (_, parts, expected) => {
    const words = shownParts(parts, smallest).map((one) =>
      !one ? '' : one.over !== undefined ? `over ${one.over}` : `under ${one.under}`,
    );
    expect(words).toEqual(expected);
  });
});

test('a mean is told in steps that leave five sums', () => {
  // The table of the rules: whole answers, by how many.
  for (const [n, width] of [
    [5, 1],
    [9, 1],
    [10, 0.5],
    [24, 0.5],
    [25, 0.2],
    [49, 0.2],
    [50, 0.1],
    [99, 0.1],
  ] as const)
    expect(roundingStep(n, 1)).toBe(width);
  expect(roundingStep(8, 0.25)).toBe(0.2);
});
