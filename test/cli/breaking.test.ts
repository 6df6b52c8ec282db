import { mkdirSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, git, repository } from './git.js';
import { isu, project } from './harness.js';

const write = (cwd: string, path: string, text: string) => writeFileSync(join(cwd, path), text);

/** Answers without numbers, so that moving a line changes what data mean. */
const design = ({ name = 'kurs', head = '', answers = ['Dåligt', 'Sådär', 'Bra'] } = {}) =>
  `uppföljning ${name} "Kursen" {
  ${head}
  syfte "Veta om det blir bättre" {
    gäller resultat
  }
  mätning a från klient vid start, avslut
}
instrument a "A" {
  fråga x "Hur går det?" val ordnat {
    ${answers.map((text, index) => `svar s${text.length}${index} "${text}"`).join('\n    ')}
  }
}
`;
const swapped = { answers: ['Bra', 'Sådär', 'Dåligt'] };
const breaking = (cwd: string, ...words: string[]) => isu(['breaking', '--against', 'main', ...words], { cwd });

describe('isu breaking against a commit', () => {
  test('two answers swapped are an error, with what it means and the way out', async () => {
    const cwd = repository({ 'a.isu': design() });
    expect(await breaking(cwd)).toMatchObject({ code: 0, err: '' });
    write(cwd, 'a.isu', design(swapped));
    const found = await breaking(cwd);
    expect(found.code).toBe(1);
    expect(found.out).toContain('1: “Dåligt” → “Bra”, 3: “Bra” → “Dåligt”');
    expect(found.out).toContain('isu format --numbers');
    expect(found.err).toContain('Not committed: a.isu');
    commit(cwd);
    const committed = await isu(['breaking', '--against', 'HEAD~1'], { cwd });
    expect(committed).toMatchObject({ code: 1, err: '' });
  });

  test.each([
    ['a comment', `// ny\n${design()}`],
    ['layout', design().replaceAll('\n  ', '\n      ')],
    ['line ends', design().replaceAll('\n', '\r\n')],
  ])('%s breaks nothing', async (_, text) => {
    const cwd = repository({ 'a.isu': design() });
    write(cwd, 'a.isu', text);
    expect(await breaking(cwd)).toMatchObject({ code: 0 });
  });

  const version = (label: string, more = '') => ({ head: `version "${label}" ${more}`, ...swapped });
  test.each([
    ['with a new version', design({ head: 'version "1"' }), design(version('2')), 0],
    ['with the version as it was', design({ head: 'version "1"' }), design(version('1')), 1],
    ['before collection has begun', design(), design({ head: 'insamling sedan 2027', ...swapped }), 0],
    ['since collection has begun', design({ head: 'insamling sedan 2025-03' }), design(swapped), 1],
  ])('%s', async (_, before, now, code) => {
    const cwd = repository({ 'a.isu': before });
    write(cwd, 'a.isu', now);
    const found = await breaking(cwd);
    expect(found).toMatchObject({ code });
    expect(found.out).toContain('relabelled');
  });

  test('what is changed in an imported file is of the designs that import it, as it was there', async () => {
    const [head = '', instrument = ''] = design().split(/(?=instrument a)/);
    const cwd = repository({ 'plans/a.isu': `importera "../lib/a.isu"\n${head}`, 'lib/a.isu': instrument });
    const [, fresh = ''] = design(swapped).split(/(?=instrument a)/);
    write(cwd, 'lib/a.isu', fresh);
    const found = await isu(['breaking', 'plans', '--against', 'main', '--format', 'json'], { cwd });
    expect(found.code).toBe(1);
    expect(JSON.parse(found.out).designs[0].differences[0]).toMatchObject({ kind: 'relabelled', path: 'lib/a.isu' });
  });

  test('a file that is renamed is the one that it was', async () => {
    const cwd = repository({ 'a.isu': design() });
    write(cwd, 'a.isu', design(swapped));
    renameSync(join(cwd, 'a.isu'), join(cwd, 'b.isu'));
    const found = await breaking(cwd);
    expect(found).toMatchObject({ code: 1 });
    expect(found.err).toContain('kurs in b.isu is the one that was in main:a.isu');
  });

  test('a new design has nothing to be compared with', async () => {
    const cwd = repository({ 'a.isu': design() });
    write(cwd, 'b.isu', design({ name: 'ny' }));
    const found = await breaking(cwd);
    expect(found).toMatchObject({ code: 0 });
    expect(found.err).toContain('ny in b.isu is new');
  });

  test.each([
    ['insamling sedan 2025', 1],
    ['', 0],
  ])('a design that is gone, with %j', async (head, code) => {
    const cwd = repository({ 'a.isu': design({ head }), 'b.isu': design({ name: 'kvar' }) });
    unlinkSync(join(cwd, 'a.isu'));
    const found = await breaking(cwd);
    expect(found).toMatchObject({ code });
    expect(found.out).toContain('design-removed');
  });

  test('two designs of one name are told apart by their files, and said where they cannot be', async () => {
    const cwd = repository({ 'a.isu': design(), 'b.isu': design() });
    write(cwd, 'a.isu', design(swapped));
    expect(await breaking(cwd)).toMatchObject({ code: 1 });
    mkdirSync(join(cwd, 'c'));
    renameSync(join(cwd, 'a.isu'), join(cwd, 'c', 'a.isu'));
    renameSync(join(cwd, 'b.isu'), join(cwd, 'c', 'b.isu'));
    const found = await breaking(cwd);
    expect(found.code).toBe(2);
    expect(found.err).toContain('may be the one in main:a.isu or main:b.isu');
  });

  test('an earlier version with errors in its text is not compared', async () => {
    const cwd = repository({ 'a.isu': `${design()}}}` });
    write(cwd, 'a.isu', design());
    const found = await breaking(cwd);
    expect(found).toMatchObject({ code: 2 });
    expect(found.err).toContain('main:a.isu has errors in its text');
  });
});

describe('where there is nothing to compare with', () => {
  test('no such reference, with the nearest', async () => {
    const cwd = repository({ 'a.isu': design() });
    for (const reference of ['mian', '--help-me', '-x', 'a..b']) {
      const found = await isu(['breaking', `--against=${reference}`], { cwd });
      expect(found).toMatchObject({ code: 2, out: '' });
      expect(found.err.trim().split('\n')).toHaveLength(1);
    }
    expect((await isu(['breaking', '--against', 'mian'], { cwd })).err).toContain('Is main meant?');
  });

  test('a shallow clone says how to fetch the rest', async () => {
    const cwd = repository({ 'a.isu': design() });
    write(cwd, 'a.isu', design(swapped));
    commit(cwd);
    const clone = join(project(), 'clone');
    git(cwd, 'clone', '-q', '--depth', '1', `file://${cwd}`, clone);
    const found = await isu(['breaking', '--against', 'HEAD~1'], { cwd: clone });
    expect(found).toMatchObject({ code: 2, out: '' });
    expect(found.err).toContain('fetch-depth: 0');
  });

  test('no repository', async () => {
    const found = await breaking(project({ 'a.isu': design() }));
    expect(found).toMatchObject({ code: 2, out: '' });
    expect(found.err).toContain('is in no git repository');
  });

  test('no git', async () => {
    const cwd = repository({ 'a.isu': design() });
    const { PATH } = process.env;
    process.env.PATH = project();
    try {
      const found = await breaking(cwd);
      expect(found).toMatchObject({ code: 2, out: '' });
      expect(found.err).toContain('git is not installed');
    } finally {
      process.env.PATH = PATH;
    }
  });

  test('nothing named', async () => {
    const found = await isu(['breaking'], { cwd: project({ 'a.isu': design() }) });
    expect(found).toMatchObject({ code: 2, out: '' });
    expect(found.err).toContain('--against main');
  });

  test('a file outside the repository', async () => {
    const cwd = repository({ 'a.isu': design() });
    const found = await breaking(cwd, 'a.isu', join(project({ 'b.isu': design() }), 'b.isu'));
    expect(found).toMatchObject({ code: 2, out: '' });
    expect(found.err).toContain('outside the git repository');
  });

  test('a folder that is a link to the repository is the repository', async () => {
    const cwd = repository({ 'a.isu': design() });
    const link = join(project(), 'link');
    symlinkSync(cwd, link);
    write(cwd, 'a.isu', design(swapped));
    expect(await breaking(link)).toMatchObject({ code: 1 });
  });
});

describe('two files', () => {
  const files = {
    'old.isu': design(),
    'new.isu': design(swapped),
    'same.isu': design(),
    'other.isu': design({ name: 'annan' }),
  };

  test('isu diff says what differs, and breaking against a file the same', async () => {
    const cwd = project(files);
    expect(await isu(['diff', 'old.isu', 'same.isu'], { cwd })).toMatchObject({ code: 0, err: '' });
    const found = await isu(['diff', 'old.isu', 'new.isu'], { cwd });
    expect(found).toMatchObject({ code: 1, err: '' });
    expect(found.out).toContain('relabelled');
    expect(await isu(['breaking', 'new.isu', '--against', 'old.isu'], { cwd })).toMatchObject({ code: 1, err: '' });
    expect((await isu(['diff', 'old.isu', 'other.isu'], { cwd })).out).toContain('kurs → annan');
  });

  test('a new version is said and still breaks in isu diff', async () => {
    const cwd = project({ 'old.isu': design(), 'new.isu': design({ head: 'version "2"', ...swapped }) });
    const found = await isu(['diff', 'old.isu', 'new.isu'], { cwd });
    expect(found.code).toBe(1);
    expect(found.out).toContain('breaks, and may');
    expect((await isu(['breaking', 'new.isu', '--against', 'old.isu'], { cwd })).code).toBe(0);
  });

  test.each(['missing.isu', 'folder'])('%s cannot be compared', async (name) => {
    const cwd = project({ ...files, 'folder/x.txt': '' });
    const found = await isu(['diff', name, 'new.isu'], { cwd });
    expect(found).toMatchObject({ code: 2, out: '' });
    expect(found.err.trim().split('\n')).toHaveLength(1);
  });

  test('every format says the difference, in both languages', async () => {
    const cwd = project(files);
    for (const language of ['sv', 'en']) {
      for (const format of ['pretty', 'json', 'github', 'sarif', 'markdown']) {
        const found = await isu(['diff', 'old.isu', 'new.isu', '--format', format, '--lang', language], { cwd });
        expect(found).toMatchObject({ code: 1, err: '' });
        expect(found.out).toContain('relabelled');
        expect(found.out).toContain(language === 'sv' ? 'Siffrorna i' : 'The numbers in');
        expect(found.out).toContain('new.isu');
      }
    }
    const sarif = JSON.parse((await isu(['diff', 'old.isu', 'new.isu', '--format', 'sarif'], { cwd })).out);
    expect(sarif.runs[0].results[0]).toMatchObject({ ruleId: 'comparability/relabelled', level: 'error' });
    const github = (await isu(['diff', 'old.isu', 'new.isu', '--format', 'github'], { cwd })).out;
    expect(github).toMatch(/^::error file=new\.isu,line=9/);
  });
});
