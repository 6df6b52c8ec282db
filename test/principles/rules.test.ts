import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/principles/index.js';
import { headings, headingsOf, leftToFillIn } from './contract.js';

const root = new URL('../../src/principles/', import.meta.url);
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^[A-Z]\d?$/.test(entry.name))
  .flatMap((group) => readdirSync(new URL(`${group.name}/`, root)).map((rule) => `${group.name}/${rule}`));

test('every folder is one listed rule, and every listed rule has its folder', () => {
  expect(rules.map(({ group, code, name }) => `${group}/${code}-${name}`).sort()).toEqual(folders.sort());
});

test('no two rules share a code or a name', () => {
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

test('rules are listed in the order of their codes within each group', () => {
  const groups = [...new Set(rules.map(({ group }) => group))];
  expect(groups).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'R', 'T', 'J', 'E', 'N', 'D', 'U', 'L']);
  for (const group of groups) {
    const codes = rules.filter((rule) => rule.group === group).map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
  }
});

test('only rules of the five principles decide verdicts', () => {
  for (const { group, weight } of rules) {
    if (weight === 'essential') expect(group).toMatch(/^P[1-5]$/);
  }
});

describe.each(folders)('%s', (folder) => {
  const code = folder.split('/')[1]?.slice(0, 5).replace(/-$/, '') ?? '';

  test.each(['sv', 'en'] as const)('has a page in %s with all its parts', (language) => {
    const page = readFileSync(new URL(`${folder}/page.${language}.md`, root), 'utf8');
    expect(page).toMatch(new RegExp(`^# ${code} \\S`));
    const parts = page.split(/^## /m).slice(1);
    expect(headingsOf(page)).toEqual(headings[language]);
    for (const part of parts) expect(part.split('\n').slice(1).join('').trim()).not.toBe('');
    expect(parts[3]).toContain('```isu\n');
    expect(parts[4]).toContain('```isu\n');
    expect(parts[3]?.replace(/^.*\n/, '')).not.toBe(parts[4]?.replace(/^.*\n/, ''));
  });

  test('has nothing left to fill in', () => {
    expect(leftToFillIn(fileURLToPath(new URL(folder, root)))).toEqual([]);
  });

  test('has cases where it speaks and where it is silent', () => {
    const cases = readdirSync(new URL(`${folder}/cases/`, root));
    expect(cases.some((file) => /^fires-.+\.isu$/.test(file))).toBe(true);
    expect(cases.some((file) => /^clean-.+\.isu$/.test(file))).toBe(true);
    for (const file of cases) {
      const [first] = readFileSync(new URL(`${folder}/cases/${file}`, root), 'utf8').split('\n');
      expect(first).toMatch(file.startsWith('fires-') ? `// ${code} vid ` : `// inget ${code}`);
    }
  });
});

describe('the documentation', () => {
  const text = readFileSync(new URL('../../docs/principles.md', import.meta.url), 'utf8');
  const [swedish = '', english = ''] = text.split('\n# The principles, and the rules that read them\n');
  const rows = (part: string) => part.split('\n').filter((line) => /^\| (\d\.\d+|[A-Z]) \|/.test(line));
  const expanded = (row: string) =>
    row.replace(/L-(\d+) – L-(\d+)/g, (_, from: string, to: string) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => `L-${Number(from) + n}`).join(', '),
    );

  test.each([
    ['Swedish', swedish],
    ['English', english],
  ])('in %s says of every sub-requirement which rules read it, and of every rule what it reads', (_, part) => {
    const numbers = rows(part).map((row) => row.split('|')[1]?.trim());
    const last = { 1: 9, 2: 8, 3: 10, 4: 4, 5: 12 };
    const all = Object.entries(last).flatMap(([principle, n]) =>
      Array.from({ length: n }, (_, i) => `${principle}.${i + 1}`),
    );
    expect(numbers).toEqual([...all, 'R', 'T', 'J', 'E', 'N', 'D', 'U', 'L']);
    const named = new Set(rows(part).flatMap((row) => expanded(row).match(/[A-Z]\d?-\d\d/g) ?? []));
    expect([...named].sort()).toEqual(rules.map(({ code }) => code).sort());
    const bold = new Set(
      rows(part).flatMap((row) => (row.match(/\*\*[^*]+\*\*/g) ?? []).join().match(/P\d-\d\d/g) ?? []),
    );
    expect([...bold].sort()).toEqual(
      rules
        .filter(({ weight }) => weight === 'essential')
        .map(({ code }) => code)
        .sort(),
    );
  });
});
