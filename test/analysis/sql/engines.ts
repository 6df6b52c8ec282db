import { DuckDBInstance } from '@duckdb/node-api';
import { analysis } from '../../../src/analysis/index.js';
import type { DeviationKind, Results } from '../../../src/analysis/results.js';
import { specification } from '../../../src/analysis/specification.js';
import { dialects, literal } from '../../../src/analysis/sql/dialects.js';
import { generateSql } from '../../../src/analysis/sql/index.js';
import { query } from '../../../src/analysis/sql/query.js';
import { tableKind } from '../../../src/data/tables/table-kind.js';
import type { Design } from '../../../src/model/index.js';
import { read as readingOf } from '../../../src/reading/index.js';
import { fed, type Table } from '../feed.js';

/** The tables of a register: names and rows, by the table's name. A cell that is empty in a file is missing here. */
export type Register = ReadonlyMap<string, Table>;

/** The tables of files as those of a register: one for each form, the list of clients, and what was missed. */
export function registerOf(design: Design, tables: readonly Table[]): Register {
  const found = new Map<string, Table>();
  for (const { table, columns } of query(specification(design), dialects.duckdb, '').registers) {
    found.set(table, [columns.map(({ variable }) => variable)]);
  }
  const put = (name: string, names: readonly string[], rows: Table) => {
    const [own = [], ...before] = found.get(name) ?? [];
    const cells = rows.map((row) => own.map((column) => row[names.indexOf(column)] ?? ''));
    if (found.has(name)) found.set(name, [own, ...before, ...cells]);
  };
  for (const [names = [], ...rows] of tables) {
    const kind = tableKind(names);
    if (kind !== 'forms') {
      put(kind, names, rows);
      continue;
    }
    const at = names.indexOf('form');
    for (const form of new Set(rows.map((row) => row[at] ?? ''))) {
      put(
        form,
        names,
        rows.filter((row) => row[at] === form),
      );
    }
  }
  return found;
}

/** SQL that makes the tables of a register, all of texts. */
export function tablesInSql(register: Register): string[] {
  return [...register].flatMap(([table, [names = [], ...rows]]) => {
    const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
    const made = `CREATE TABLE ${quoted(table)} (${names.map((name) => `${quoted(name)} VARCHAR`).join(', ')})`;
    const cells = rows.map((row) => `(${row.map((cell) => (cell === '' ? 'NULL' : literal(cell))).join(', ')})`);
    const filled = cells.length > 0 ? [`INSERT INTO ${quoted(table)} VALUES ${cells.join(', ')}`] : [];
    return [made, ...filled];
  });
}

/** What a query on a register gives in DuckDB, the names of the columns first; empty where there is nothing. */
export async function rowsInDuckDb(register: Register, sql: string): Promise<Table> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    for (const one of tablesInSql(register)) await connection.run(one);
    const found = await connection.runAndReadAll(sql);
    return [found.columnNames(), ...found.getRowsJS().map((row) => row.map((cell) => String(cell ?? '')))];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The result of the query of a design in DuckDB. */
export const inDuckDb = (design: Design, register: Register, edit = (sql: string) => sql): Promise<Table> =>
  rowsInDuckDb(register, edit(generateSql(design, { language: 'sv', dialect: 'duckdb' })[0]?.text ?? ''));

/** The analysis of the counts. */
export function ofAggregates(design: Design, [names = [], ...rows]: Table) {
  const made = analysis(design);
  const wrong = made.aggregates(
    names,
    rows.map((cells, index) => ({ cells, row: index + 2 })),
    'aggregates.csv',
  );
  return { wrong, analysis: made };
}

/** What files alone can tell: of rows, of columns, of days, and of codes side by side. */
export const onlyOfFiles: ReadonlySet<DeviationKind> = new Set<DeviationKind>([
  ...(['row-length', 'unknown-form', 'other-form', 'unknown-column', 'missing-column', 'column-twice'] as const),
  ...(['no-day', 'not-a-day', 'unlikely-day', 'before-start', 'out-of-order', 'end-before-start'] as const),
  ...(['answered-and-missed', 'pairs-nobody', 'outside-window', 'unknown-version', 'other-meaning'] as const),
  ...(['alike-codes', 'name-suspected', 'damaged-code', 'case-in-anonymous', 'from-aggregates'] as const),
  ...(['two-groups', 'empty-group', 'lone-in-cluster', 'cluster-in-both'] as const),
]);

/**
 * The results without the clients' fingerprints, how many are outside their windows, what only files can tell, and what is said
 * of columns that the query does not read; the other deviations as counts by kind and column.
 */
function comparable(design: Design, results: Results) {
  const { clients: _, flow, deviations: all, ...rest } = results;
  const isBySexOnly = readingOf(design).splits.every(({ by }) => by === 'sex');
  // That they are not made, nor units set side by side, is listed for each.
  const deviations = all.filter(
    ({ kind, promise }) => isBySexOnly || (kind !== 'not-split' && promise !== 'splits' && promise !== 'units'),
  );
  const { registers } = query(specification(design), dialects.duckdb, '');
  const read = new Set(registers.flatMap(({ columns }) => columns.map(({ variable }) => variable)));
  const counts = new Map<string, number>();
  for (const { kind, variable = '', measure = '', timepoint = '', count = 1 } of deviations) {
    if (onlyOfFiles.has(kind) || (variable !== '' && !read.has(variable))) continue;
    const key = [kind, variable, measure, timepoint].join(' ');
    counts.set(key, (counts.get(key) ?? 0) + (count ?? 0));
  }
  return {
    ...rest,
    measures: Object.fromEntries(
      Object.entries(rest.measures).map(([id, { splits, attrition, ...one }]) => {
        const { age: ___, ...others } = attrition ?? {};
        return [id, { ...one, ...(splits?.sex && { sex: splits.sex }), ...(attrition && { attrition: others }) }];
      }),
    ),
    ...(rest.closings && {
      closings: Object.fromEntries(Object.entries(rest.closings).map(([id, { bySplit: ____, ...one }]) => [id, one])),
    }),
    flow: flow.map(({ outside: __, ...step }) => step),
    deviations: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Where two results differ: numbers by more than 1e-9 relatively. */
function apart(ours: unknown, theirs: unknown, path = ''): string[] {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours)) ? [] : [`${path}: ${ours}, SQL ${theirs}`];
  }
  if (typeof ours === 'object' && typeof theirs === 'object' && ours !== null && theirs !== null) {
    const [a, b] = [ours, theirs] as [Record<string, unknown>, Record<string, unknown>];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
      apart(a[key], b[key], `${path}/${key}`),
    );
  }
  return ours === theirs ? [] : [`${path}: ${JSON.stringify(ours)}, SQL ${JSON.stringify(theirs)}`];
}

/** What the files and the counts of a register with the same rows do not agree on. */
export function differences(design: Design, tables: readonly Table[], result: Table): string[] {
  const { wrong, analysis: made } = ofAggregates(design, result);
  if (wrong) return [JSON.stringify(wrong)];
  const files = fed(design, tables);
  return apart(
    { ...comparable(design, files.results('internal')), used: files.used },
    { ...comparable(design, made.results('internal')), used: made.used },
  );
}
