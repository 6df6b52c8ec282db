import { describe, expect, test } from 'vitest';
import { Dataset } from '../../../src/analysis/reading/dataset.js';
import { specification } from '../../../src/analysis/specification.js';
import { csvRows } from '../../../src/data/tables/csv.js';
import { tableKind } from '../../../src/data/tables/table-kind.js';
import type { Design } from '../../../src/model/index.js';
import { checked, simulatedTables, timed } from './checked.js';

const persons = await timed('', ['start', 'end'], 'comparison randomised with ordinary in w');
const units = await timed('', ['start', 'end'], 'comparison randomised with ordinary per unit in w');
const list = (head: string, ...rows: string[]) => ({ path: 'c', text: `${head}\n${rows.join('\n')}\n` });
const groups = (...rows: string[]) => checked(persons, [list('case,group', ...rows)]);
const clusters = (...rows: string[]) => checked(units, [list('case,group,cluster', ...rows)]);

/** The clients of a list as the analysis has them: code, group, cluster. */
function read(design: Design, text: string) {
  const data = new Dataset(specification(design));
  const [names = [], ...rows] = csvRows(text);
  const take = data.table(tableKind(names), names, 'c');
  for (const [index, cells] of rows.entries()) take(cells, index + 2);
  return {
    clients: [...data.codes].map((code, place) => [code, data.group(place), data.cluster(place)]),
    clusters: data.clusters,
    kinds: data.problems.map(({ kind, count }) => [kind, count]),
  };
}

describe('groups in the list of clients', () => {
  test('are read by their codes and by the words of both languages', () => {
    const words = [
      'intervention',
      'Insats',
      ' insatsgrupp ',
      'comparison',
      'Jämförelse',
      'Jämförelsegrupp',
      'kontroll',
    ];
    const rows = words.map((word, at) => `K${at},${word}`);
    expect(groups(...rows)).toEqual([]);
    expect(read(persons, `case,group\n${rows.join('\n')}\n`).clients.map(([, group]) => group)).toEqual([
      ...Array.from({ length: 3 }, () => 'intervention'),
      ...Array.from({ length: 4 }, () => 'comparison'),
    ]);
  });
  test('that are none, or not said, are told where they stand', () => {
    expect(groups('K1,intervention', 'K2,comparison', 'K3,1', 'K4,')).toEqual(['c:4 wrong-code', 'c:5 no-group']);
  });
  test('are asked for, once, where the list has no such column, or there is no list', () => {
    expect(checked(persons, [list('case,sex,start,end', 'K1,woman,2026-01-01,')])).toEqual(['c:1 missing-column']);
    const form = {
      path: 'f',
      text: 'case,timepoint,informant,form,date,wa,wtotal\nK1,start,client,start_client,2026-01-01,1,1\n',
    };
    expect(checked(persons, [form])).toEqual(['f:undefined no-case-list']);
  });
  test('are one for each client: the first row counts', () => {
    const rows = ['K1,intervention', 'K2,comparison', 'K1,comparison'];
    expect(groups(...rows)).toEqual(['c:4 listed-twice', 'c:4 two-groups']);
    expect(read(persons, `case,group\n${rows.join('\n')}\n`).clients[0]).toEqual(['K1', 'intervention', undefined]);
    expect(groups('K1,intervention', 'K2,comparison', 'K1,intervention')).toEqual(['c:4 listed-twice']);
  });
  test('that nobody is in are told', () => {
    expect(groups('K1,intervention', 'K2,insats')).toEqual(['c:undefined empty-group']);
  });
  test('are nothing to a design that compares none', async () => {
    const design = await timed('', ['start', 'end']);
    expect(checked(design, [list('case,sex,start,end,group', 'K1,woman,2026-01-01,,x')])).toEqual([
      'c:1 unused-column',
    ]);
    expect(read(design, 'case,sex,start,end,group\nK1,woman,2026-01-01,,insats\n').clients).toEqual([
      ['K1', undefined, undefined],
    ]);
  });
});

describe('clusters in the list of clients', () => {
  const clean = ['K1,intervention,A', 'K2,intervention,A', 'K3,comparison,B', 'K4,comparison,B'];
  test('are any codes, numbered as they come', () => {
    expect(clusters(...clean)).toEqual([]);
    const found = read(units, `case,group,cluster\n${clean.join('\n')}\n`);
    expect(found.clients.map(([, , cluster]) => cluster)).toEqual([0, 0, 1, 1]);
    expect(found.clusters).toEqual(['A', 'B']);
  });
  test('with one client, in both groups, or not said are told', () => {
    expect(clusters(...clean, 'K5,comparison,C')).toEqual(['c:6 lone-in-cluster']);
    expect(clusters(...clean, 'K5,comparison,A')).toEqual(['c:2 cluster-in-both']);
    expect(clusters(...clean, 'K5,comparison, ')).toEqual(['c:6 no-cluster']);
    expect(read(units, `case,group,cluster\n${[...clean, 'K5,comparison,', 'K6,,B'].join('\n')}\n`).kinds).toEqual(
      expect.arrayContaining([
        ['no-cluster', 1],
        ['no-group', 1],
      ]),
    );
  });
});

test.each([
  'with ordinary in w { ratio 2 to 1 }',
  'per unit in w { clusters-per-group 4 }',
  'per team { persons-per-cluster 3 }',
])('what is simulated is clean: randomised %s', async (said) => {
  const design = await timed('', ['start', 'end'], `comparison randomised ${said}`);
  for (const seed of [1, 2, 3]) expect(checked(design, simulatedTables(design, 24, seed))).toEqual([]);
});
