import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What makes a test slow, or dependent on the machine: it starts a program, a browser or a database, or writes files … */
const touches = /from '(node:child_process|playwright-core|@duckdb\/node-api)'|\b(mkdtempSync|writeFileSync)\(/;
/** … or tries designs by the hundred, or data by the thousand. */
const makers = [
  'generate/index.ts',
  'forms/generated.ts',
  'analysis/across-reports.test.ts',
  'analysis/interval-coverage.test.ts',
  'analysis/suppression.test.ts',
  'language/fix/cases.test.ts',
  'principles/misspelt.test.ts',
  'simulation/known-change.test.ts',
].map((path) => join(import.meta.dirname, path));
const known = new Map<string, boolean>();

/** Whether a file of tests, or one of the test helpers that it imports, does any of that. */
function isSlow(file: string): boolean {
  const before = known.get(file);
  if (before !== undefined) return before;
  known.set(file, false);
  const text = readFileSync(file, 'utf8');
  const helpers = [...text.matchAll(/from '(\.[^']+)'/g)]
    .map(([, to = '']) => resolve(dirname(file), to.replace(/\.js$/, '.ts')))
    .filter((path) => path.startsWith(import.meta.dirname) && path.endsWith('.ts') && existsSync(path));
  const found = makers.includes(file) || touches.test(text) || helpers.some(isSlow);
  known.set(file, found);
  return found;
}

/** What `npm run test:unit` runs: the files of tests that do none of that. */
export const unitFiles = (): string[] =>
  globSync('**/*.test.ts', { cwd: import.meta.dirname })
    .filter((file) => !isSlow(join(import.meta.dirname, file)))
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .sort();
