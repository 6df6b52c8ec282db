import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configSchemaText } from '../../src/project/config-schema.js';
import { commit, git } from './git.js';
import { filesIn, isu, project, textOf } from './harness.js';

const around = [
  '.githooks/pre-commit',
  '.github/workflows/isu.yml',
  '.isu/config.schema.json',
  '.vscode/extensions.json',
  'isu.config.json',
];

describe.each([
  ['sv', 'uppfoljning.isu', 'uppföljning'],
  ['en', 'follow-up.isu', 'design'],
])('isu init (%s)', (lang, name, keyword) => {
  test.each(['basic', 'full'])(
    '%s: a design that is understood, with only what remains to decide',
    async (template) => {
      const cwd = project();
      expect((await isu(['init', 'new/unit', '--template', template, '--lang', lang], { cwd })).code).toBe(0);
      expect(filesIn(join(cwd, 'new/unit'))).toEqual([...around, name].sort());
      expect(textOf(cwd, 'new/unit', name)).toContain(`\n${keyword} `);
      const { code, out, err } = await isu(['check', 'new/unit', '--format', 'json'], { cwd });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const [file] = JSON.parse(out).files;
      expect(file.findings.filter(({ code: each }: { code: string }) => each.startsWith('S-'))).toEqual([]);
      const verdicts = Object.values<{ verdict: string }>(file.designs[0].principles).map(({ verdict }) => verdict);
      if (template === 'full') {
        expect(verdicts).toEqual(['follows', 'follows', 'follows', 'follows', 'follows']);
        const open = file.findings.filter(({ accepted }: { accepted?: object }) => !accepted);
        expect(open.filter(({ severity }: { severity: string }) => severity === 'warning')).toEqual([]);
        // It shows how a deviation is accepted.
        expect(file.findings.length).toBeGreaterThan(open.length);
      } else expect(verdicts.slice(0, 4)).toEqual(['follows', 'follows', 'follows', 'follows']);
    },
  );

  test('is laid out as isu format lays it out', async () => {
    const cwd = project();
    await isu(['init', '--template', 'basic', '--lang', lang], { cwd });
    expect((await isu(['format', '--check'], { cwd })).code).toBe(0);
    await isu(['init', 'full', '--template', 'full', '--lang', lang], { cwd });
    expect(await isu(['format', '--check', 'full'], { cwd })).toMatchObject({ code: 0, out: '' });
  });
});

test('overwrites nothing, and says what exists', async () => {
  const cwd = project({ 'isu.config.json': '{}', 'follow-up.isu': '// mine\n' });
  const { code, out } = await isu(['init'], { cwd });
  expect(code).toBe(0);
  expect(textOf(cwd, 'isu.config.json')).toBe('{}');
  expect(textOf(cwd, 'follow-up.isu')).toBe('// mine\n');
  expect(out).toMatch(/^exists +follow-up\.isu$/m);
  expect(out).toMatch(/^created +\.vscode\/extensions\.json$/m);
  const again = await isu(['init'], { cwd });
  expect(again.code).toBe(0);
  expect(again.out).not.toContain('created');
});

test('the configuration points at a schema that is there, without a network', async () => {
  const cwd = project();
  await isu(['init'], { cwd });
  const { $schema } = JSON.parse(textOf(cwd, 'isu.config.json'));
  expect(textOf(cwd, $schema)).toBe(configSchemaText());
});

test('the check on GitHub never downloads a package by the name alone', async () => {
  const cwd = project();
  await isu(['init'], { cwd });
  const workflow = textOf(cwd, '.github/workflows/isu.yml');
  expect(workflow.match(/npx (?!--no-install)/g)).toBeNull();
  expect(workflow).toContain('npx --no-install isu check');
});

test('the check on GitHub says what a change breaks against the default branch', async () => {
  const cwd = project();
  await isu(['init', '--template', 'full'], { cwd });
  git(cwd, 'init', '-q');
  commit(cwd);
  git(cwd, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  const workflow = textOf(cwd, '.github/workflows/isu.yml');
  expect(workflow).toContain('with:\n          fetch-depth: 0');
  const [, line = ''] = /run: npx --no-install isu (breaking .*)/.exec(workflow) ?? [];
  const words = line.replace('"origin/$DEFAULT_BRANCH"', 'origin/main').split(' ');
  expect(words).toContain('origin/main');
  expect(await isu(words, { cwd })).toMatchObject({ code: 0, err: '' });
  const name = 'follow-up.isu';
  const text = textOf(cwd, name);
  const question = /question \S+ "([^"]+)"/.exec(text)?.[1] ?? '';
  writeFileSync(join(cwd, name), text.replace(question, 'Something else?'));
  const { code, out } = await isu(words, { cwd });
  expect(code).toBe(1);
  expect(out).toContain('::error file=follow-up.isu');
});

test('refuses a folder that is a file', async () => {
  const cwd = project({ file: '' });
  const { code, err } = await isu(['init', 'file'], { cwd });
  expect(code).toBe(2);
  expect(err).toMatch(/^isu: [^\n]*file[^\n]*\n$/);
  mkdirSync(join(cwd, 'empty'));
  expect((await isu(['init', 'empty', '--template', 'none'], { cwd })).code).toBe(2);
});
