import { describe, expect, test } from 'vitest';
import { generateSql } from '../../../src/analysis/sql/index.js';
import { csvRows } from '../../../src/data/tables/csv.js';
import { allAsked, forms } from '../../../src/forms/index.js';
import type { Design } from '../../../src/model/index.js';
import { allDesigns } from '../../agreement/all-designs.js';
import { generatedDesigns } from '../../forms/generated.js';
import { designOf, simulated, type Table } from '../feed.js';
import { edgeRuns } from '../script-edges.js';
import { differences, inDuckDb, ofAggregates, registerOf } from './engines.js';

const [everyType, edges, levels, recurring, btheb, anorexia, years, closing, splits, norm, answerSplits] =
  await Promise.all([
    designOf('every-type'),
    designOf('edges'),
    designOf('levels'),
    designOf('recurring'),
    designOf('btheb'),
    designOf('anorexia'),
    designOf('years'),
    designOf('closing'),
    designOf('splits'),
    designOf('norm'),
    designOf('answer-splits'),
  ]);
/** What a register says once and files in each row or by their columns: that it is made up, and that it has only scores. */
const settled = (design: Design, tables: readonly Table[]) => (sql: string) => {
  const names = new Set(tables.flatMap(([head = []]) => head));
  const lacks = forms(design).some((form) => allAsked(form).some(({ variable }) => !names.has(variable)));
  const isMadeUp = tables.some(([head = [], ...rows]) => head.includes('simulated') && rows.length > 0);
  return sql
    .replace('0 AS simulated', `${isMadeUp ? 1 : 0} AS simulated`)
    .replace('1 AS answers_here', `${lacks ? 0 : 1} AS answers_here`);
};

describe('the counts of a register and the files give the same results', () => {
  const generated = generatedDesigns(6);
  // The examples, and those that rooms have read differently, two groups and clusters among them.
  const others = allDesigns.filter(({ name }) => !name.startsWith('drawn')).map(({ design }) => design);
  const drawn = allDesigns
    .filter(({ name }) => name.startsWith('drawn'))
    .slice(0, 20)
    .map(({ design }) => design);
  const all = [
    ...others,
    ...drawn,
    everyType,
    edges,
    levels,
    recurring,
    btheb,
    anorexia,
    years,
    closing,
    norm,
    answerSplits,
    ...generated,
  ];
  test.each(all.map((design, index) => [`${index} ${design.name}`, design] as const))('%s', async (_, design) => {
    for (const clients of design === years ? [5, 400] : [5, 60]) {
      const tables = simulated(design, clients, 7);
      const result = await inDuckDb(design, registerOf(design, tables), settled(design, tables));
      expect(differences(design, tables, result)).toEqual([]);
    }
  });
});

test('results are split by sex only, and it is said of the others that counts do not tell', async () => {
  const tables = simulated(splits, 60, 7);
  const result = await inDuckDb(splits, registerOf(splits, tables), settled(splits, tables));
  expect(differences(splits, tables, result)).toEqual([]);
  const { measures, deviations } = ofAggregates(splits, result).analysis.results('internal');
  const own = measures['1.qworry.client']?.splits ?? {};
  const sideBySide = deviations.filter(({ promise }) => promise === 'units');
  expect(new Set(sideBySide.map(({ why }) => why))).toEqual(new Set(['not-counted']));
  const { sex, ...others } = own;
  expect(sex?.groups).toBeDefined();
  expect(Object.values(others).map(({ not }) => not)).toEqual(Object.keys(others).map(() => 'not-counted'));
  expect(generateSql(splits, { language: 'sv', dialect: 'duckdb' })[0]?.text).toContain('bara upp efter kön');
});

test('numbers by period are among them', async () => {
  const tables = simulated(years, 400, 7);
  const result = await inDuckDb(years, registerOf(years, tables), settled(years, tables));
  const { measures } = ofAggregates(years, result).analysis.results('internal');
  expect(Object.values(measures).filter(({ periods }) => periods).length).toBeGreaterThan(0);
});

describe('so do data as they may be, and as they should not be', () => {
  // Tables have no order, no separators, no timepoint of their own, and no rows of another length than the others.
  const ofFiles = new Set([
    ...[
      'answers twice',
      'clients twice in the list, and what was missed twice',
      'first and last occasion, twice on a day',
    ],
    ...['tabs and guards', 'unknown forms and long rows'],
    'rows that say another timepoint or informant than their form',
  ]);
  const runs = edgeRuns({ edges, everyType, recurring }).filter(({ name }) => !ofFiles.has(name));
  test.each(runs.map((run) => [run.name, run] as const))('%s', async (_, { design, files }) => {
    const tables: Table[] = files.map(({ text }) => csvRows(text.replace(/^\ufeff/, '')));
    const result = await inDuckDb(design, registerOf(design, tables), settled(design, tables));
    expect(differences(design, tables, result)).toEqual([]);
  });
});
