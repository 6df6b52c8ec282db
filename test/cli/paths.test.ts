import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assessing, design, isu, project } from './harness.js';

const isRoot = process.getuid?.() === 0;

const rooms = { assess: assessing([]) };
const checked = async (words: readonly string[], cwd: string) => {
  const { code, out, err } = await isu(['check', '--format', 'json', ...words], { cwd, rooms });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out).files.map((file: { path: string }) => file.path);
};

describe('which files are read', () => {
  const tree = {
    'b.isu': design('b'),
    'a.isu': design('a'),
    'plans/deep/c.isu': design('c'),
    'plans/note.txt': 'not a design',
    'node_modules/x/d.isu': design('d'),
    '.hidden/e.isu': design('e'),
  };

  test('a folder gives every .isu in it, sorted, but not hidden folders or node_modules', async () => {
    const cwd = project(tree);
    expect(await checked(['.'], cwd)).toEqual(['a.isu', 'b.isu', 'plans/deep/c.isu']);
    expect(await checked([], cwd)).toEqual(['a.isu', 'b.isu', 'plans/deep/c.isu']);
    expect(await checked(['plans'], cwd)).toEqual(['plans/deep/c.isu']);
  });

  test('a file named twice is read once, in the order of the arguments', async () => {
    expect(await checked(['plans', 'a.isu', './a.isu', 'plans/deep/c.isu'], project(tree))).toEqual([
      'plans/deep/c.isu',
      'a.isu',
    ]);
  });

  test('a pattern gives what it matches', async () => {
    const cwd = project(tree);
    expect(await checked(['**/*.isu'], cwd)).toEqual(['a.isu', 'b.isu', 'plans/deep/c.isu']);
    expect(await checked(['{a,z}.isu'], cwd)).toEqual(['a.isu']);
  });

  test('a file whose name looks like a pattern is that file', async () => {
    expect(await checked(['[a].isu'], project({ '[a].isu': design(), 'a.isu': design() }))).toEqual(['[a].isu']);
  });

  test('paths are printed from the working folder, also when they lie above it', async () => {
    const root = project({ 'a.isu': design(), 'sub/b.isu': design() });
    expect(await checked(['../a.isu', '.'], join(root, 'sub'))).toEqual(['../a.isu', 'b.isu']);
  });

  test('.gitignore is honoured at every level, and an exception in it', async () => {
    const cwd = project({
      '.gitignore': 'out/\n*.draft.isu\n!keep.draft.isu\n',
      'a.isu': design(),
      'x.draft.isu': design(),
      'keep.draft.isu': design(),
      'out/b.isu': design(),
      'plans/.gitignore': '/old.isu\n',
      'plans/old.isu': design(),
      'plans/sub/old.isu': design(),
    });
    const expected = ['a.isu', 'keep.draft.isu', 'plans/sub/old.isu'];
    expect(await checked(['.'], cwd)).toEqual(expected);
    expect(await checked(['**/*.isu'], cwd)).toEqual(expected);
    expect(await checked(['sub'], join(cwd, 'plans'))).toEqual(['sub/old.isu']);
  });

  test('a file named outright is read even when git ignores it', async () => {
    expect(await checked(['x.isu'], project({ '.gitignore': '*.isu\n', 'x.isu': design() }))).toEqual(['x.isu']);
  });

  test('a linked folder is not searched, so that a circle ends', async () => {
    const cwd = project({ 'a.isu': design() });
    symlinkSync(cwd, join(cwd, 'again'));
    expect(await checked(['.'], cwd)).toEqual(['a.isu']);
  });

  test('a dash reads standard input', async () => {
    const { code, out } = await isu(['check', '-', '--format', 'json'], { stdin: design('x'), rooms });
    expect(code).toBe(0);
    expect(JSON.parse(out).files[0]).toMatchObject({ path: '-', designs: [{ name: 'x' }] });
  });
});

describe('files that cannot be read', () => {
  const wrong = async (
    files: Record<string, string | Uint8Array>,
    words: readonly string[],
    prepare?: (cwd: string) => void,
  ) => {
    const cwd = project(files);
    prepare?.(cwd);
    const said = [];
    for (const lang of ['sv', 'en']) {
      const { code, out, err } = await isu([...words, '--lang', lang], { cwd, rooms });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^isu: [^\n]+\n$/);
      said.push(err);
    }
    expect(said[0]).not.toBe(said[1]);
    return said[1] ?? '';
  };

  test('a missing file', async () => {
    expect(await wrong({}, ['check', 'plans/nowhere.isu'])).toContain('plans/nowhere.isu does not exist');
    expect(await wrong({ 'a.isu': '' }, ['check', 'a.isu/b.isu'])).toContain('a.isu/b.isu');
  });

  test('a folder without designs, and a pattern that matches nothing', async () => {
    expect(await wrong({ 'plans/note.txt': '' }, ['check', 'plans'])).toContain('no .isu files in plans');
    expect(await wrong({ 'a.txt': '' }, ['check', '*.isu'])).toContain('*.isu');
  });

  test('binary data and text in another encoding', async () => {
    expect(await wrong({ 'a.isu': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) }, ['check', '.'])).toContain(
      'a.isu is not a text',
    );
    expect(await wrong({ 'a.isu': Buffer.from('uppföljning', 'latin1') }, ['check', 'a.isu'])).toContain('UTF-8');
    expect(await wrong({ 'a.isu': Buffer.from('\uFEFFdesign', 'utf16le') }, ['check', 'a.isu'])).toContain('UTF-8');
  });

  test('10 MB of braces', async () => {
    expect(await wrong({ 'a.isu': '{'.repeat(10_000_000) }, ['check', 'a.isu'])).toContain('a.isu is 10 MB');
  });

  test('braces deeper than any design', async () => {
    const text = `uppföljning a ${'{'.repeat(100_000)}${'}'.repeat(100_000)}`;
    expect(await wrong({ 'a.isu': text }, ['check', 'a.isu'])).toContain('levels deep');
  });

  test.skipIf(isRoot)(`a file without permission${isRoot ? ' (skipped: root may do anything)' : ''}`, async () => {
    const message = await wrong({ 'a.isu': design() }, ['check', 'a.isu'], (cwd) => chmodSync(join(cwd, 'a.isu'), 0));
    expect(message).toContain('a.isu cannot be read');
  });

  test('a link that points at nothing', async () => {
    const message = await wrong({}, ['check', 'a.isu'], (cwd) => symlinkSync(join(cwd, 'gone'), join(cwd, 'a.isu')));
    expect(message).toContain('a.isu does not exist');
  });
});

describe('texts as editors save them', () => {
  const same = async (text: string) => {
    const { code, out } = await isu(['export', '-', '--format', 'json'], { stdin: text });
    expect(code).toBe(0);
    return JSON.parse(out);
  };

  test('a byte order mark and Windows line endings make no difference to the design', async () => {
    const model = await same(design());
    expect(await same(`\uFEFF${design()}`)).toEqual(model);
    expect(await same(design().replaceAll('\n', '\r\n'))).toEqual(model);
  });

  test('a byte order mark does not move the place of a finding', async () => {
    const text = 'uppföljning a "A" { mätning finns-inte från klient vid start }\n';
    const places = async (stdin: string) =>
      JSON.parse((await isu(['check', '-', '--format', 'json'], { stdin, rooms })).out).files[0].findings;
    const [finding] = await places(text);
    expect(finding.range.start).toEqual({ line: 0, character: text.indexOf('finns-inte') });
    expect(await places(`\uFEFF${text}`)).toEqual([finding]);
  });

  test('an empty file gives one finding', async () => {
    for (const text of ['', ' \r\n\n', '\uFEFF']) {
      const { out } = await isu(['check', 'a.isu', '--format', 'json'], { cwd: project({ 'a.isu': text }), rooms });
      expect(JSON.parse(out).files[0].findings).toHaveLength(1);
    }
  });
});
