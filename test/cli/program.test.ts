import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundled } from './bundled.js';
import { design, filesIn, project } from './harness.js';

/** The program itself, bundled as it is shipped and run in a process of its own. */
let folder: string | undefined;
let program = '';
let demo = '';
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'isu-program-')));
  await bundled(folder, 'main', 'demo');
  program = join(folder, 'main.mjs');
  demo = join(folder, 'demo.mjs');
});
// Only the folder that was made: a path worked out from another could, when making fails, be that of the project.
afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
}
function node(
  words: readonly string[],
  cwd: string,
  { stdin = '', env = {} as Record<string, string> } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd, env: { PATH: process.env.PATH, ...env } });
    const ended: Ended = { code: null, out: '', err: '' };
    child.stdout.on('data', (data) => (ended.out += data));
    child.stderr.on('data', (data) => (ended.err += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });
}
const isu = (words: readonly string[], cwd: string, more = {}) => node([program, ...words], cwd, more);

describe('the program', () => {
  test('checks a file, with the verdicts and exit code', async () => {
    const cwd = project({ 'a.isu': design() });
    const { code, out, err } = await isu(['check', 'a.isu'], cwd, { env: { LC_ALL: 'sv_SE.UTF-8' } });
    expect(err).toBe('');
    expect(out).toContain('P1  Syftet med uppföljningen är tydligt');
    expect(code).toBe(/\d fel/.test(out) ? 1 : 0);
    expect(await isu(['check', 'a.isu', '--no-fail'], cwd)).toMatchObject({ code: 0 });
  });

  test('reads standard input', async () => {
    const { code, out } = await isu(['check', '-', '--format', 'json', '--no-fail'], project(), { stdin: design('x') });
    expect(code).toBe(0);
    expect(JSON.parse(out).files[0].designs[0].name).toBe('x');
  });

  test.each([
    ['a missing file', ['check', 'nowhere.isu']],
    ['an unknown command', ['chekc']],
    ['an unknown option', ['check', '--nope']],
    ['binary data', ['check', 'binary.isu']],
    ['an enormous file', ['check', 'big.isu']],
    ['a folder without designs', ['check', 'empty']],
    ['no folder to write in', ['generate', 'forms', 'empty', '--to', 'html', '--out', 'empty/note.txt']],
    ['a wrong configuration', ['check', 'wrong']],
  ])('%s: exit code 2, one line, no stack trace', async (_, words) => {
    const cwd = project({
      'binary.isu': new Uint8Array([0, 159, 146, 150]),
      'big.isu': '{'.repeat(10_000_000),
      'empty/note.txt': '',
      'wrong/isu.config.json': '{ "sevirity": {} }',
      'wrong/a.isu': design(),
    });
    const { code, out, err } = await isu(words, cwd);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^isu: [^\n]+\n$/);
  });

  test('generates the forms and the plan, and the same bytes the second time', async () => {
    const cwd = project({ 'a.isu': design() });
    for (const [kind, to] of [
      ['forms', 'html'],
      ['forms', 'all'],
      ['plan', 'md'],
    ] as const) {
      const out = `${kind}-${to}`;
      const words = ['generate', kind, 'a.isu', '--to', to, '--out', out];
      const first = await isu(words, cwd);
      expect(first).toMatchObject({ code: 0, err: '' });
      const files = filesIn(join(cwd, out));
      expect(files.some((path) => path.endsWith(to === 'all' ? 'index.html' : `.${to}`))).toBe(true);
      const bytes = () => filesIn(join(cwd, out)).map((path) => readFileSync(join(cwd, out, path), 'base64'));
      const before = bytes();
      expect((await isu(words, cwd)).code).toBe(0);
      expect(bytes()).toEqual(before);
    }
  });

  test('every rule that a check names has a page in both languages', async () => {
    const cwd = project();
    const listed = await isu(['explain'], cwd);
    const codes = [...listed.out.matchAll(/^ {2}([A-Z]\d*-\d+)/gm)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(30);
    for (const code of codes.filter((_, index) => index % 12 === 0)) {
      const [sv, en] = await Promise.all(['sv', 'en'].map((lang) => isu(['explain', code, '--lang', lang], cwd)));
      expect(sv).toMatchObject({ code: 0, err: '' });
      expect(en?.out).toContain(code);
      expect(en?.out).not.toBe(sv?.out);
    }
  });

  test('a reader that stops early is no error', async () => {
    const cwd = project(
      Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.isu`, design(`d${index}`)])),
    );
    const { err } = await node(
      [
        '-e',
        `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, [${JSON.stringify(program)}, 'check', '--format', 'json', '.'], { stdio: ['ignore', 'pipe', 'inherit'] });
      child.stdout.once('data', () => child.stdout.destroy());
    `,
      ],
      cwd,
    );
    expect(err).toBe('');
  });

  test('the language server answers over standard input and output, and ends when asked', async () => {
    const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    let out = '';
    const answered = new Promise<void>((resolve) => {
      child.stdout.on('data', (data) => {
        out += data;
        if (out.includes('"id":1')) resolve();
      });
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await answered;
    expect(out).toContain('"capabilities"');
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    expect(await ended).toBe(0);
  });

  test('the demonstration shows every example and writes forms and plan', async () => {
    const cwd = project({ 'examples/columbus-improved.isu': design('columbus'), 'examples/b.isu': design('b') });
    const { code, out, err } = await node([demo], cwd, { env: { LANG: 'sv_SE.UTF-8' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('examples/columbus-improved.isu');
    expect(out).toContain('examples/b.isu');
    expect(
      filesIn(join(cwd, 'out')).filter((path) => path.endsWith('.md') || path.endsWith('.html')).length,
    ).toBeGreaterThan(1);
  });
});
