import { client } from '../../src/client/index.js';
import { tableKind } from '../../src/data/tables/table-kind.js';
import type { Design } from '../../src/model/index.js';
import type { Table } from '../analysis/feed.js';
import { readText } from '../examples/reading.js';

interface Options {
  language?: string;
  all?: boolean;
}

/** The page of one client, from tables of data; undefined where there is nothing on it. */
export function sheetOf(design: Design, tables: readonly Table[], code: string, options: Options = {}) {
  const made = client(design, code);
  for (const [index, [names = [], ...rows]] of tables.entries()) {
    const take = made.data.table(tableKind(names), names, `table ${index + 1}`);
    for (const [at, row] of rows.entries()) take(row, at + 2);
  }
  return made.file({ language: 'sv', ...options });
}

/** A design in Swedish, which must be without errors in its text. */
export async function designIn(text: string): Promise<Design> {
  const { designs, findings } = await readText(text);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [only] = designs;
  if (!only || errors.length > 0) throw new Error(JSON.stringify(errors));
  return only.design;
}

/** A table of filled-in forms: each row as code, form, day and its values by variable. */
export function filledIn(
  rows: readonly (readonly [code: string, form: string, day: string, values: Readonly<Record<string, string>>])[],
): Table {
  const names = [...new Set(rows.flatMap(([, , , values]) => Object.keys(values)))];
  return [
    ['case', 'form', 'date', ...names],
    ...rows.map(([code, form, day, values]) => [code, form, day, ...names.map((name) => values[name] ?? '')]),
  ];
}

/** What a reader sees of a page, without its marks; `alt` of pictures too. */
export const seen = (page: string | undefined): string =>
  (page ?? '')
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<img src="[^"]*" alt="([^"]*)">/g, ' $1 ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
