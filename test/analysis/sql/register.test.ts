import { describe, expect, test } from 'vitest';
import { generateSql } from '../../../src/analysis/sql/index.js';
import { allAsked, forms } from '../../../src/forms/index.js';
import type { Design } from '../../../src/model/index.js';
import { hostileTexts, reworded } from '../../forms/hostile.js';
import { designOf, simulated, type Table } from '../feed.js';
import { differences, inDuckDb, ofAggregates, registerOf } from './engines.js';

const everyType = await designOf('every-type');
const edges = await designOf('edges');

describe('a register as registers are', () => {
  test('keeps numbers with decimals, truth as truth, and days with the time of day', async () => {
    const tables = simulated(everyType, 40, 3);
    const register = registerOf(everyType, tables);
    const items = forms(everyType).flatMap(allAsked);
    const types = new Map([
      ['yes-no', 'BOOLEAN'],
      ['choice', 'DOUBLE'],
      ['rating', 'DECIMAL(9, 3)'],
      ['date', 'TIMESTAMP'],
    ]);
    const typeOf = (variable: string) =>
      types.get(items.find((item) => item.variable === variable)?.kind.type ?? 'text');
    const typed = (sql: string) =>
      sql
        .replaceAll('    "date" AS day', '    CAST("date" AS TIMESTAMP) AS day')
        .replaceAll(/ {4}"([a-z0-9]*)" AS q/g, (whole, variable: string) => {
          const type = typeOf(variable);
          return type === undefined ? whole : `    CAST("${variable}" AS ${type}) AS q`;
        });
    for (const type of ['BOOLEAN', 'DOUBLE', 'DECIMAL(9, 3)', 'TIMESTAMP']) {
      expect(typed(generateSql(everyType, { language: 'en', dialect: 'duckdb' })[0]?.text ?? '')).toContain(
        `AS ${type})`,
      );
    }
    const plain = await inDuckDb(everyType, register);
    const own = await inDuckDb(everyType, register, typed);
    expect(own).toEqual(plain);
  });

  test('of doubles the earliest counts, and a client who is twice in the list is one', async () => {
    const tables = simulated(everyType, 30, 3);
    const twice = tables.map(([names = [], ...rows]): Table => {
      const at = names.indexOf('date');
      const later = rows.map((row) => row.map((cell, column) => (column === at ? '2199-01-01' : cell)));
      return [names, ...rows, ...(names.includes('reason') ? [] : later)];
    });
    const once = await inDuckDb(everyType, registerOf(everyType, tables));
    const found = await inDuckDb(everyType, registerOf(everyType, twice));
    const counts = (table: Table) => table.filter(([kind = '']) => ['client', 'values', 'form'].includes(kind));
    expect(counts(found)).toEqual(counts(once));
    const said = ofAggregates(everyType, found).analysis.remarks('en').join('\n');
    expect(said).toMatch(/aggregates\.csv/);
  });
});

describe('the texts of a design in the query', () => {
  const hostile = [
    ...hostileTexts,
    "'; DROP TABLE cases; --",
    '\nDROP TABLE cases;\n--',
    '\rDROP TABLE cases',
    '\u2028DROP TABLE cases',
    '*/ DROP TABLE cases /*',
    '\\! touch PWNED',
    '\\',
  ];
  test.each(hostile.map((text) => [JSON.stringify(text).slice(0, 40), text]))('%s is comment', (_, text) => {
    for (const dialect of ['duckdb', 'postgres', 'spark'] as const) {
      for (const design of [everyType, edges]) {
        const code = (one: Design) =>
          generateSql(one, { language: 'en', dialect })[0]
            ?.text.split('\n')
            .filter((line) => !/^ *--/.test(line));
        expect(code(reworded(design, text))).toEqual(code(design));
        const comments = generateSql(reworded(design, text), { language: 'en', dialect })[0]?.text.split('\n') ?? [];
        for (const line of comments.filter((one) => /^ *--/.test(one))) expect(line).not.toMatch(/['"`;\\]/);
      }
    }
  });

  test('are what they are, with nothing of them in the result', async () => {
    const design = reworded(everyType, " å 'ä' ö; -- 😀");
    const tables = simulated(everyType, 12, 3);
    const result = await inDuckDb(design, registerOf(design, tables), (sql) => sql.replace('0 AS sim', '1 AS sim'));
    expect(differences(design, tables, result).filter((one) => !/names/.test(one))).toEqual([]);
  });
});

describe('the query', () => {
  test('is the same for DuckDB and PostgreSQL but for what is stated, and holds no client’s code in its result', async () => {
    const [duckdb, postgres] = (['duckdb', 'postgres'] as const).map(
      (dialect) => generateSql(everyType, { language: 'sv', dialect })[0]?.text ?? '',
    );
    const code = (text = '') =>
      text
        .split('\n')
        .filter((line) => !/^ *--/.test(line))
        .join('\n');
    expect(code(postgres)).toBe(code(duckdb).replaceAll('nfc_normalize(', 'normalize('));
    const result = await inDuckDb(everyType, registerOf(everyType, simulated(everyType, 20, 3)));
    expect(result.flat().join(' ')).not.toContain('SIM-');
  });

  test('has the same bytes each time, and the same code in both languages', () => {
    const text = (language: 'sv' | 'en') => generateSql(edges, { language, dialect: 'spark' })[0]?.text ?? '';
    const code = (whole: string) => whole.split('\n').filter((line) => !/^ *--/.test(line));
    expect(text('sv')).toBe(text('sv'));
    expect(code(text('sv'))).toEqual(code(text('en')));
    expect(text('sv')).toContain('får inte spridas');
    expect(text('en')).toContain('must not be spread');
  });
});

describe('a file that is not the result of the query', async () => {
  const [head = [], ...rows] = await inDuckDb(everyType, registerOf(everyType, simulated(everyType, 20, 3)));
  const item = rows.find(([kind]) => kind === 'values')?.[1];
  /** The first row of a kind with another cell. */
  const changed = (first: readonly string[], column: string, value: string): Table => {
    const at = rows.findIndex((row) => first.every((one, place) => row[place] === one));
    return [head, ...rows.map((row, index) => (index === at ? row.with(head.indexOf(column), value) : row))];
  };
  test.each<[string, Table, object]>([
    ['has other columns', [['a', 'b']], { why: 'columns' }],
    ['is of another design', changed(['about', 'plan'], 'v1', '00000000'), { why: 'other-query' }],
    ['is cut off', [head, ...rows.filter((row) => row[1] !== item)], { why: 'incomplete', item }],
    ['has a number that is none', changed(['values'], 'n', '1,5'), { why: 'cell', column: 'n', value: '1,5' }],
    ['has a sex that is none', changed(['client'], 'sex', 'x'), { why: 'cell', column: 'sex', value: 'x' }],
  ])('%s', (_, table, wrong) => {
    expect(ofAggregates(everyType, table).wrong).toMatchObject(wrong);
  });
});
