import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newRule } from '../../src/build/new-rule.js';
import type { Rule } from '../../src/principles/index.js';
import { headings, headingsOf, leftToFillIn } from '../principles/contract.js';

const source = join(import.meta.dirname, '../../src');
let scratch = '';
let root = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'isu-rule-'));
  root = join(scratch, 'principles');
  for (const room of ['model', 'principles', 'reading', 'words'])
    cpSync(join(source, room), join(scratch, room), { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

describe('a new rule', () => {
  const folder = 'P3/P3-88-too-good-to-be-true';
  let made: string[] = [];
  let rules: readonly Rule[] = [];
  beforeAll(async () => {
    made = newRule(root, { code: 'P3-88', name: 'too-good-to-be-true', essential: true });
    newRule(root, { code: 'R-88', name: 'last-of-its-group', essential: false });
    newRule(root, { code: 'D-00', name: 'first-of-all', essential: false });
    rules = (await import(pathToFileURL(join(root, 'rules.ts')).href)).rules;
  });

  test('has the files of a rule, and nothing else is made', () => {
    const files = ['rule.ts', 'page.sv.md', 'page.en.md', 'cases/fires-example.isu', 'cases/clean-example.isu'];
    expect(made).toEqual(files.map((file) => `${folder}/${file}`));
    expect(readdirSync(join(root, folder)).sort()).toEqual(['cases', 'page.en.md', 'page.sv.md', 'rule.ts']);
  });

  test('is an object that the others can stand beside, and is listed in the order of the codes', () => {
    expect(rules.find(({ code }) => code === 'P3-88')).toMatchObject({
      name: 'too-good-to-be-true',
      group: 'P3',
      weight: 'essential',
      verdict: 'partly',
    });
    expect(rules.find(({ code }) => code === 'R-88')).toMatchObject({ group: 'R', weight: 'supporting' });
    for (const group of ['P3', 'R', 'D']) {
      const codes = rules.filter((rule) => rule.group === group).map(({ code }) => code);
      expect(codes).toEqual([...codes].sort());
    }
  });

  test('is imported in the order of the paths, as the layout wants', () => {
    const paths = [...textOf('rules.ts').matchAll(/from '(\.\/[A-Z]\d?\/[^']+)'/g)].map(([, path]) => path);
    expect(paths).toContain(`./${folder}/rule.js`);
    expect(paths).toEqual([...paths].sort());
  });

  test.each(['sv', 'en'] as const)('has the page that the contract test asks for, in %s', (language) => {
    const page = textOf(`${folder}/page.${language}.md`);
    expect(page).toMatch(/^# P3-88 \S/);
    expect(headingsOf(page)).toEqual(headings[language]);
  });

  test('has everything that is to be written marked, in every file', () => {
    const left = leftToFillIn(join(root, folder));
    expect(new Set(left.map((line) => line.split(',')[0]))).toEqual(
      new Set(['rule.ts', 'page.sv.md', 'page.en.md', 'fires-example.isu', 'clean-example.isu']),
    );
    expect(left).toContain('page.en.md, line 1: # P3-88 FILL IN: too-good-to-be-true');
    expect(leftToFillIn(join(source, 'principles/P3/P3-02-no-baseline'))).toEqual([]);
  });

  test.each([
    ['a code that is taken', 'P3-02', 'other-words', false, 'P3-02-no-baseline is there already'],
    ['a name that is taken', 'P3-89', 'no-baseline', false, 'P3-02-no-baseline is there already'],
    ['a group that is none', 'X-01', 'other-words', false, 'X-01 is no code'],
    ['a code without two digits', 'P3-9', 'other-words', false, 'P3-9 is no code'],
    ['a name in capitals', 'P3-89', 'Other-Words', false, 'Other-Words is no name'],
    ['a name of one word', 'P3-89', 'words', false, 'words is no name'],
    ['a name that leaves the folder', 'P3-89', '../other-words', false, '../other-words is no name'],
    ['an essential rule beyond the principles', 'R-89', 'other-words', true, 'R-89 cannot be essential'],
  ])('is refused for %s, and nothing is written', (_, code, name, essential, message) => {
    const before = [readdirSync(root, { recursive: true }).length, textOf('rules.ts')];
    expect(() => newRule(root, { code, name, essential })).toThrow(message);
    expect([readdirSync(root, { recursive: true }).length, textOf('rules.ts')]).toEqual(before);
  });
});
