import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';

const page = readFileSync('docs/editor.md', 'utf8');
const table = page.slice(page.indexOf('| | ISU |'), page.indexOf('rows**'));
const rows = table
  .split('\n')
  .slice(2, -1)
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

describe('what the page says that ISU does in an editor', () => {
  it('has a column for each language in every row', () => {
    for (const row of rows) expect(row).toHaveLength(10);
  });

  it.each(rows.filter(([, isu]) => isu === 'yes').map((row) => [row[0], row.at(-1) ?? '']))(
    'is shown by a test that there is: %s',
    (_, named) => {
      const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(named) ?? [];
      expect(existsSync(file), file).toBe(true);
      expect(title).not.toBe('');
      expect(readFileSync(file, 'utf8')).toContain(title);
    },
  );

  it('is counted as it stands', () => {
    const sums = (/^\| \*\*(\d+) rows\*\* \| (.+) \| \|$/m.exec(page) ?? []).slice(1);
    const counts = Array.from({ length: 8 }, (_, column) => rows.filter((row) => row[column + 1] === 'yes').length);
    expect(sums).toEqual([String(rows.length), counts.join(' | ')]);
  });
});

test('the folder of the grammar is a bundle of its own, with the language that the extension has', () => {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')).contributes;
  const bundle = read('syntaxes/package.json');
  const extension = read('package.json');
  const [language, grammar] = [bundle.languages[0], bundle.grammars[0]];
  expect(language.id).toBe(extension.languages[0].id);
  expect(language.extensions).toEqual(extension.languages[0].extensions);
  expect(grammar.scopeName).toBe(extension.grammars[0].scopeName);
  for (const path of [language.configuration, grammar.path])
    expect(existsSync(join('syntaxes', path)), path).toBe(true);
});
