import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Data flows one way: which room of `src` may import from which, and which rooms may touch the machine. */
const src = join(import.meta.dirname, '../src');
const pure = ['model', 'principles', 'forms', 'documents', 'plan'];
const mayImport: Record<string, string[]> = {
  model: [],
  principles: ['model'],
  documents: ['principles'],
  forms: ['model', 'principles', 'documents'],
  plan: ['model', 'principles', 'documents'],
  messages: ['principles', 'model'],
  instruments: [],
  language: ['model', 'principles', 'instruments'],
  server: ['model', 'principles', 'language', 'forms', 'documents', 'plan', 'messages'],
  extension: ['server'],
  cli: ['model', 'principles', 'language', 'forms', 'documents', 'plan', 'messages', 'server'],
  build: ['model', 'language', 'principles'],
};

const files = globSync('**/*.ts', { cwd: src }).filter((file) => !file.includes('generated'));
const imports = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => ({ file, target }));
});
const room = (path: string): string => path.split('/')[0] ?? '';

describe('rooms', () => {
  test('the table names every room', () => {
    expect([...new Set(files.map(room))].sort()).toEqual(Object.keys(mayImport).sort());
  });

  test('import only from the rooms that data comes from', () => {
    const wrong = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(({ file, target }) => ({ file, to: relative(src, join(src, dirname(file), target)) }))
      .filter(({ file, to }) => room(to) !== room(file) && !mayImport[room(file)]?.includes(room(to)))
      .map(({ file, to }) => `${file} → ${to}`);
    expect(wrong).toEqual([]);
  });

  test('the pure rooms know neither editor nor machine', () => {
    const forbidden = /^(langium|vscode|chevrotain|node:|fs$|path$)/;
    const wrong = imports.filter(({ file, target }) => pure.includes(room(file)) && forbidden.test(target));
    expect(wrong).toEqual([]);
    const globals = files
      .filter((file) => pure.includes(room(file)))
      .filter((file) => /\b(process\.|Date\.now|Math\.random|new Date\(\))/.test(readFileSync(join(src, file), 'utf8')));
    expect(globals).toEqual([]);
  });
});
