import { describe, expect, test } from 'vitest';
import { DataCheck } from '../../../src/data/check/index.js';
import { csvRows } from '../../../src/data/tables/csv.js';
import { tableKind } from '../../../src/data/tables/table-kind.js';
import { checked, type TextTable, timed } from './checked.js';

const design = await timed('timepoint first "1" at start timepoint last "2" at end', []);
const head = 'case,timepoint,informant,form,date,wa,wtotal\n';
const day = { first: '2025-01-10', last: '2025-07-10' };
const forms = (at: 'first' | 'last', codes: readonly string[], date: string = day[at]): TextTable => ({
  path: at,
  text: `${head}${codes.map((code) => `${code},${at},client,${at}_client,${date},1,1\n`).join('')}`,
});
const list = (...rows: string[]): TextTable => ({ path: 'c', text: `case,sex,start,end\n${rows.join('\n')}\n` });
const numbered = (letter: string, count = 8) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

/** The check of tables, and who has what in them. */
function read(tables: readonly TextTable[]) {
  const check = new DataCheck(design);
  for (const { path, text } of tables) {
    const [names = [], ...rows] = csvRows(text);
    const own = check.table(tableKind(names), path);
    own.header(names);
    for (const [index, cells] of rows.entries()) own.row(cells, index + 2);
  }
  return { late: [...check.finish()], pairing: check.pairing() };
}

describe('codes of several tables', () => {
  test('one spelling of a letter is one client', () => {
    const tables = [forms('first', ['Å1']), forms('last', ['A\u030a1'])];
    expect(checked(design, tables)).toEqual([]);
    expect(read(tables).pairing).toMatchObject({ started: 1, pairs: [{ both: 1, onlyFirst: 0, onlyLast: 0 }] });
  });

  test('those that look alike are told with the pair that they would make, or that they make none', () => {
    const { late, pairing } = read([forms('first', ['K1', 'k1', 'K2']), forms('last', ['K-2'])]);
    expect(late.map(({ table, problem }) => [table, problem.row, problem.code, problem.message.en])).toEqual([
      ['first', 3, 'alike-codes', 'The code looks like K1 (row 2; both have first_client).'],
      ['last', 2, 'alike-codes', 'The code looks like K2 (row 4, first; together: first, last).'],
    ]);
    expect(pairing).toMatchObject({
      started: 4,
      known: 'answers',
      pairs: [{ first: 'first', last: 'last', both: 0, onlyFirst: 3, onlyLast: 1 }],
      alike: [
        { code: 'k1', like: 'K1' },
        { code: 'K-2', like: 'K2' },
      ],
    });
  });

  test('no code in common is told where chance alone would give some', () => {
    expect(checked(design, [forms('first', numbered('A')), forms('last', numbered('B'))])).toEqual([
      'last:1 pairs-nobody',
    ]);
    expect(checked(design, [forms('first', ['A1']), forms('last', ['B1'])])).toEqual([]);
    expect(checked(design, [forms('first', numbered('A')), forms('last', ['A3', ...numbered('B')])])).toEqual([]);
  });

  test.each([
    ['1e+05', 'damaged-code'],
    ['#NAME?', 'damaged-code'],
    ['Anna Andersson', 'name-suspected'],
  ])('%s is %s, once, and a name is not repeated', (code, kind) => {
    const { late } = read([forms('first', [code]), forms('last', [code])]);
    expect(late.map(({ table, problem }) => [table, problem.row, problem.code])).toEqual([['first', 2, kind]]);
    expect(JSON.stringify(late)).not.toContain('Andersson');
  });
});

describe('a list of the clients', () => {
  const clients = list('K1,woman,2025-01-05,2025-07-05', 'K2,man,2025-01-05,2025-07-05', 'K3,man,2025-01-05,');

  test('has every code, each once, and every client of it has a form or a reason', () => {
    const tables = [clients, forms('first', ['K1', 'K2', 'B9', 'K3']), forms('last', ['K1', 'B9'])];
    expect(checked(design, tables)).toEqual(['first:4 not-in-case-list']);
    expect(checked(design, [...tables].reverse())).toEqual(['last:3 not-in-case-list']);
    expect(checked(design, [clients, forms('first', ['K1', 'K2'])])).toEqual(['c:4 listed-without-form']);
    const missed = { path: 'm', text: 'case,timepoint,form,reason\nK3,first,first_client,declines\n' };
    expect(checked(design, [clients, forms('first', ['K1', 'K2']), missed])).toEqual([]);
    expect(read(tables).pairing).toMatchObject({ started: 4, known: 'list', notListed: 1, withoutForm: 0 });
  });

  test('by itself, or without anybody in it, says nothing of who has answered', () => {
    expect(checked(design, [clients])).toEqual([]);
    expect(checked(design, [{ path: 'c', text: 'case,sex,start,end\n' }, forms('first', ['K1'])])).toEqual([]);
  });

  test('a measurement before the start that should come after it, a century off and decades off', () => {
    expect(checked(design, [clients, forms('last', ['K1'], '2024-12-01'), forms('first', ['K2', 'K3'])])).toEqual([
      'last:2 before-start',
    ]);
    // The first measurement may be before the start: no window is stated.
    expect(checked(design, [clients, forms('first', ['K1', 'K2', 'K3'], '2024-12-20')])).toEqual([]);
    expect(checked(design, [clients, forms('first', ['K1', 'K2', 'K3'], '1925-01-10')])).toEqual([
      'first:2 unlikely-day',
      'first:3 unlikely-day',
      'first:4 unlikely-day',
    ]);
    expect(checked(design, [clients, forms('last', ['K1', 'K2', 'K3'], '2052-07-10')])).toHaveLength(3);
  });

  test('a second period of a client has a code of its own, and the message says so', () => {
    const both = ['K1,woman,2025-01-05,2025-07-05', 'K1,woman,2025-09-01,2026-02-01'];
    const again = [
      forms('first', ['K1']),
      forms('last', ['K1']),
      forms('first', ['K1'], '2025-09-02'),
      forms('last', ['K1'], '2026-02-01'),
    ];
    expect(checked(design, [list(...both), ...again])).toEqual([
      'c:3 listed-twice',
      'first:2 duplicate',
      'last:2 duplicate',
    ]);
    const check = new DataCheck(design);
    const own = check.table('cases', 'c');
    own.header(['case']);
    own.row(['K1'], 2);
    const [said] = own.row(['K1'], 3);
    expect(said?.remedy.en).toContain('such as K1b');
    const apart = [
      list(both[0] ?? '', (both[1] ?? '').replace('K1', 'K1b')),
      forms('first', ['K1']),
      forms('last', ['K1']),
      forms('first', ['K1b'], '2025-09-02'),
      forms('last', ['K1b'], '2026-02-01'),
    ];
    expect(checked(design, apart)).toEqual([]);
    expect(read(apart).pairing).toMatchObject({ started: 2, pairs: [{ both: 2 }] });
  });
});

test('an empty day is a missing day, an empty score is worked out, and a total without the columns of its answers stands', () => {
  const row = (cells: string) => [{ path: 'd', text: `${head}K1,first,client,first_client,${cells}\n` }];
  expect(checked(design, row(',1,1'))).toEqual(['d:2 no-day']);
  expect(checked(design, row('2025-01-10,1,'))).toEqual([]);
  expect(checked(design, row('2025-01-10,,1'))).toEqual(['d:2 wrong-score']);
  expect(checked(design, row('2025-01-10,1,2'))).toEqual(['d:2 wrong-score']);
  const alone = 'case,form,date,wtotal\nK1,first_client,2025-01-10,3\n';
  expect(checked(design, [{ path: 'd', text: alone }])).toEqual(['d:1 missing-column']);
  expect(checked(design, [{ path: 'd', text: alone.replace(',3', ',9') }])).toEqual([
    'd:1 missing-column',
    'd:2 out-of-range',
  ]);
});
