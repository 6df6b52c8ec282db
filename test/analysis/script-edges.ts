import type { Design } from '../../src/model/index.js';
import { identityCodes, identityWithin } from '../forms/identity.js';
import { column, mapped, simulatedTables, type TableFile, without, written } from './script-data.js';
import type { Run } from './script-runs.js';

const plain = (tables: readonly TableFile[]) => tables.map((one) => written(one));
const isOf = (path: string, ...kinds: string[]) => kinds.some((kind) => path.endsWith(`_${kind}.csv`));

/** Data as they may be, and as they should not be. */
export function edgeRuns({
  edges,
  everyType,
  recurring,
}: Readonly<Record<'edges' | 'everyType' | 'recurring', Design>>): Run[] {
  const full = simulatedTables(edges, 60);
  const all = simulatedTables(everyType, 40);
  const run = (name: string, tables: readonly TableFile[], design = edges): Run => ({
    name,
    design,
    files: plain(tables),
  });
  const score = /^own(total|part|yes)$/;
  const forms = full.filter(({ path }) => !isOf(path, 'cases', 'missed'));
  /** Rows of one form as if another had been filled in. */
  const copied = (
    from: string,
    to: string,
    change: (row: Readonly<Record<string, string>>, index: number) => Readonly<Record<string, string>>,
    keep = 1,
  ) => {
    const [source] = full.filter(({ path }) => isOf(path, from));
    if (!source) throw new Error(`no form ${from}`);
    return mapped([source], (row, { index }) =>
      index % keep === 0 ? { ...change(row, index), form: to } : undefined,
    ).map((one) => ({ ...one, path: `copy_${to}.csv` }));
  };
  /** Without an answer that the scores are made of, so that they stand as they are. */
  const scored = (tables: readonly TableFile[]) => without(tables, (name) => name === 'ownsleep');
  const shuffled = (tables: readonly TableFile[]): TableFile[] =>
    tables.map(({ path, rows: [head = [], ...rows] }) => ({
      path,
      rows: [
        head,
        ...rows
          .map((row, index) => ({ row, at: (index * 7919) % 1009 }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row),
      ],
    }));
  const weeks = scored(simulatedTables(recurring, 40));
  const instead = mapped(
    weeks.filter(({ path }) => isOf(path, 'weekly_client')),
    (row, { index }) =>
      index % 5 < 2 ? { ...row, form: 'weekly_client_interview_instead', owntotal: String(index % 9) } : undefined,
  ).map((one) => ({ ...one, path: 'instead.csv' }));
  const later = /later/;
  return [
    run('all of it', full),
    run(
      'scores worked out from the answers',
      without(full, (name) => score.test(name)),
    ),
    run(
      'answers that must be worked out, many missing',
      mapped(full, (row, { index }) => ({
        ...row,
        ...(row.ownsleep !== undefined && index % 3 === 0 && { ownsleep: '' }),
        ...(row.ownbusy !== undefined && index % 4 === 0 && { ownbusy: '0' }),
        ...(row.ownstrength !== undefined && { ownstrength: String((index % 10) / 10) }),
      })),
    ),
    run(
      'some columns missing',
      without(full, (name) => /^own(worry|hours|total)$/.test(name)),
    ),
    run('one file with all forms', [...full.filter(({ path }) => isOf(path, 'cases', 'missed')), together(forms)]),
    {
      name: 'semicolons, decimal commas, BOM',
      design: edges,
      files: column(full, 'ownhours', (cell) => `${cell},5`).map((one) =>
        written(one, { separator: ';', end: '\r\n', bom: '\ufeff' }),
      ),
    },
    {
      name: 'tabs and guards',
      design: edges,
      files: column(full, 'shortmood', (cell) => `'${cell}`).map((one) => written(one, { separator: '\t' })),
    },
    run('answers twice', [...full, ...copied('later_client', 'later_client', (row) => ({ ...row, ownhours: '1' }), 2)]),
    run('weeks in any order', shuffled(column(full, 'shortmood', (cell, index) => (index % 3 === 0 ? '' : cell)))),
    run('answered instead', [
      ...full,
      ...copied('later_client', 'later_client_interview_instead', (row, index) => ({
        ...row,
        case: index % 2 ? (row.case ?? '') : `NEW-${index}`,
        ownhours: '7',
        ownsleep: '0',
      })),
    ]),
    run('answered instead, read first', [
      ...copied('later_client', 'later_client_interview_instead', (row) => ({ ...row, ownhours: '7' })),
      ...copied('weekly_client', 'weekly_client_interview_instead', (row) => ({ ...row, shortmood: '2' }), 3),
      ...full,
    ]),
    run(
      'answers that cannot be',
      mapped(full, (row, { index }) => ({
        ...row,
        ...(row.ownhours && {
          ownhours: ['61', '-1', 'ten', '1e1', ' 7 ', '.5', '5.', '1 000', '0x10', 'Inf', 'NA', ''][index % 12] ?? '',
        }),
        // Words and signs that only the analysis reads are in data with codes nowhere.
        ...(row.ownhelpers && { ownhelpers: ['1 4', '3  1', '0', '1 9', ' 2 ', '2 2', 'no such'][index % 7] ?? '' }),
        ...(row.ownbusy && { ownbusy: ['perhaps', '1', '0', ' 1', '2', 'NA'][index % 6] ?? '' }),
        ...(row.shortmood && { shortmood: ['1.5', '4', '-3', '', 'NA', '2'][index % 6] ?? '' }),
      })),
    ),
    run(
      'days that are none',
      column(full, 'date', (cell, index) => ['2026-02-30', '', '2026-3-1', cell][index % 4] ?? ''),
    ),
    run(
      'codes that cannot be used',
      mapped(full, (row, { index }) => ({
        ...row,
        ...(row.case && {
          case: ['', ` ${row.case}\u00a0`, row.case, ...identityCodes, ...identityWithin][index % 40] ?? row.case,
        }),
      })),
    ),
    run(
      'codes in two spellings of å, by form',
      mapped(full, (row) => ({
        ...row,
        ...(row.case && { case: `Å${row.case}`.normalize(row.form?.startsWith('first') ? 'NFD' : 'NFC') }),
      })),
    ),
    run(
      'rows that say another timepoint or informant than their form',
      mapped(full, (row, { index }) => ({
        ...row,
        ...(row.informant !== undefined && index % 4 === 1 && { timepoint: 'elsewhere' }),
        ...(row.informant !== undefined && index % 4 === 2 && { informant: 'staff' }),
        ...(row.reason !== undefined && index % 4 === 3 && { timepoint: 'elsewhere' }),
      })),
    ),
    run(
      'scores that the answers do not give, and none at all',
      mapped(full, (row, { index }) => ({
        ...row,
        ...(row.ownpart && { ownpart: ['3.9', '', row.ownpart, 'x', '9'][index % 5] ?? '' }),
        ...(row.owntotal && { owntotal: [row.owntotal, '1', ''][index % 3] ?? '' }),
        ...(row.ownworry && index % 7 === 0 && { ownworry: '8' }),
        ...(row.ownbusy && index % 6 === 0 && { ownbusy: '0' }),
      })),
    ),
    run('clients twice in the list, and what was missed twice', [
      ...full,
      ...mapped(
        full.filter(({ path }) => isOf(path, 'cases', 'missed')),
        (row, { index }) => ({
          ...row,
          ...(row.sex !== undefined && { sex: index % 2 ? 'man' : 'woman' }),
          ...(row.reason !== undefined && { reason: 'moves' }),
        }),
      ).map((one) => ({ ...one, path: `again_${one.path}` })),
    ]),
    run('unknown forms and long rows', [
      ...full.map(({ path, rows }) => ({
        path,
        rows: rows.flatMap((row, index) =>
          index % 5 === 4 ? [[...row, 'more'], row.slice(1), row.map(() => ''), row] : [row],
        ),
      })),
      ...copied('later_client', 'exit-form', (row) => row),
    ]),
    run(
      'texts with everything in them',
      mapped(full, (row, { index }) => ({
        ...row,
        ...(row.ownmore !== undefined && {
          ownmore: ['a "b", c', 'line\none', 'semi;colon\ttab', "it's # 5", '\\', 'åäö 😀'][index % 6] ?? '',
        }),
        ...(row.sex !== undefined && { sex: ['Kvinna ÅÄÖ', 'woman', ' MAN ', 'woman', 'man', ''][index % 6] ?? '' }),
        ...(row.reason !== undefined && { reason: ['moved, "abroad"', 'sjuk å', 'unstated'][index % 3] ?? '' }),
      })),
    ),
    run(
      'answers without a code that differ more than the others',
      mapped(scored(full), (row, { index }) => ({
        ...row,
        ...(row.ownpart && {
          ownpart: String(
            row.form?.includes('anonymous')
              ? (index % 2) * 4
              : 1 + (index % 5) / 2 - (/^later/.test(row.form ?? '') ? 1 : 0),
          ),
        }),
      })),
    ),
    run(
      'no list of cases',
      full.filter(({ path }) => !isOf(path, 'cases')),
    ),
    run(
      'only the list of cases',
      full.filter(({ path }) => isOf(path, 'cases')),
    ),
    run(
      'only headings',
      full.map(({ path, rows }) => ({ path, rows: rows.slice(0, 1) })),
    ),
    run(
      'one sex only',
      column(full, 'sex', () => 'woman'),
    ),
    run(
      'no sex known',
      column(full, 'sex', () => ''),
    ),
    run(
      'nobody later',
      full.filter(({ path }) => !later.test(path)),
    ),
    run(
      'nobody first',
      full.filter(({ path }) => !/first/.test(path)),
    ),
    run(
      'five later',
      full.map(({ path, rows }) => ({ path, rows: later.test(path) ? rows.slice(0, 6) : rows })),
    ),
    run(
      'everybody the same',
      mapped(scored(full), (row) => ({
        ...row,
        ...(row.ownhours && { ownhours: '10' }),
        ...(row.shortmood && { shortmood: '1' }),
        ...(row.ownpart && { ownpart: '0.1' }),
      })),
    ),
    run(
      'everybody changed by the same',
      mapped(scored(full), (row) => ({
        ...row,
        ...(row.ownhours && { ownhours: row.form?.startsWith('first') ? '10.1' : '10.4' }),
        ...(row.ownpart && { ownpart: row.form?.startsWith('first') ? '0.1' : '0.4' }),
      })),
    ),
    run(
      'first values all the same decimal',
      mapped(scored(full), (row, { index }) => ({
        ...row,
        ...(row.ownpart && { ownpart: row.form?.startsWith('first') ? '3.3' : String((index % 7) / 10) }),
        ...(row.ownhours && { ownhours: row.form?.startsWith('first') ? '3.3' : String((index % 7) / 10) }),
      })),
    ),
    run(
      'nobody varies over time',
      mapped(all, (row) => ({
        ...row,
        ...(row.scaletotal && { scaletotal: String((Number((row.case ?? '').replace(/\D/g, '')) * 7) % 40) }),
      })),
      everyType,
    ),
    run(
      'hardly anybody varies over time',
      mapped(all, (row, { index }) => ({
        ...row,
        ...(row.scaletotal && {
          scaletotal: String(
            ((Number((row.case ?? '').replace(/\D/g, '')) * 7) % 40) +
              (index % 13 === (row.form?.length ?? 0) % 13 ? 0.5 : 0),
          ),
        }),
      })),
      everyType,
    ),
    run(
      'decimals with noise',
      column(all, 'scaletotal', (cell, index) => String(Math.min(40, Number(cell) + (index % 3) / 10))),
      everyType,
    ),
    run(
      'only two values, that nobody changes',
      column(all, 'scaletotal', (cell, index) => cell && (index % 2 ? '39' : '38.5')).map((one) => one),
      everyType,
    ),
    run(
      'all moved the same way',
      mapped(all, (row, { index }) => ({
        ...row,
        ...(row.scaletotal && { scaletotal: String(row.form?.startsWith('first') ? 38 + (index % 2) : index % 3) }),
      })),
      everyType,
    ),
    run('first and last occasion', weeks, recurring),
    run(
      'first and last occasion, in any order',
      shuffled(column(weeks, 'owntotal', (cell, index) => (index % 4 ? cell : ''))),
      recurring,
    ),
    run(
      'first and last occasion, twice on a day',
      [...weeks, ...column(weeks, 'owntotal', (_, index) => String(index % 9))],
      recurring,
    ),
    run(
      'one occasion, or days that cannot be read',
      mapped(weeks, (row, { index }) => {
        if (!row.form?.startsWith('weekly')) return row;
        const own = Number(row.case?.slice(-2)) % 3;
        return own === 0 && index % 12 !== 0
          ? undefined
          : { ...row, date: own === 1 && index % 2 ? '?' : (row.date ?? '') };
      }),
      recurring,
    ),
    run('occasions in another way', shuffled([...weeks, ...instead]), recurring),
    run(
      'occasions only in another way for some',
      [
        ...mapped(weeks, (row) => (row.form === 'weekly_client' && row.case?.endsWith('3') ? undefined : row)),
        ...instead,
      ],
      recurring,
    ),
    run(
      'an event that has happened again',
      [
        ...weeks,
        ...mapped(
          weeks.filter(({ path }) => isOf(path, 'unplanned_client')),
          (row, { index }) => ({ ...row, date: index % 2 ? '2020-01-01' : '2026-01-01', owntotal: '8' }),
        ),
      ],
      recurring,
    ),
  ];
}

/** One file with several forms: all columns, empty where a form has none. */
function together(tables: readonly TableFile[]): TableFile {
  const names = [...new Set(tables.flatMap(({ rows }) => rows[0] ?? []))];
  const rows = tables.flatMap(({ rows: [head = [], ...own] }) =>
    own.map((row) => names.map((name) => row[head.indexOf(name)] ?? '')),
  );
  return { path: 'together.csv', rows: [names, ...rows] };
}
