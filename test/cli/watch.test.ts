import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bundled } from './bundled.js';
import { isu, project } from './harness.js';

/** The program itself in a process of its own: it goes on until it is interrupted. */
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'isu-watch-')));
beforeAll(() => bundled(folder, 'main'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

/** Starts watching; `next` gives what has been written since the last time, when it waits again. */
function watching(cwd: string, words: readonly string[] = []) {
  const started = spawn(process.execPath, [join(folder, 'main.mjs'), 'check', '--watch', '--lang', 'en', ...words], {
    cwd,
    env: { PATH: process.env.PATH, NO_COLOR: '1' },
  });
  child = started;
  let written = '';
  let listener: () => void = () => undefined;
  const note = (data: unknown) => {
    written += String(data);
    listener();
  };
  started.stdout.on('data', note);
  started.stderr.on('data', note);
  const next = async (until = /Waiting for changes/): Promise<string> => {
    await new Promise<void>((done) => {
      listener = () => until.test(written) && done();
      listener();
    });
    const seen = written;
    written = '';
    return seen;
  };
  const ended = new Promise<number | null>((done) => started.once('exit', done));
  return { next, ended, interrupt: () => started.kill('SIGINT') };
}

/** Half a file is never seen. */
function put(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

const design = (name: string) => `uppföljning ${name} "Titel" {\n  mätning delat från klient vid start, avslut\n}\n`;
const instrument = (name: string) => `instrument ${name} { fråga x "X" skattas 0..4 }\n`;

test('what changes is checked again, with what imports it, and nothing else; Ctrl-C ends it', async () => {
  const cwd = project({
    'a.isu': `importera "å ä ö.isu"\n${design('a')}`,
    'b.isu': 'uppföljning b "B" {\n}\n',
    'å ä ö.isu': instrument('delat'),
  });
  const { next, ended, interrupt } = watching(cwd);
  const first = await next();
  expect(first).toMatch(/b\.isu/);
  expect(first).not.toMatch(/S-08/);
  put(join(cwd, 'å ä ö.isu'), instrument('annat'));
  const second = await next();
  expect(second).toMatch(/\d\d:\d\d:\d\d {2}Changed: å ä ö\.isu\. Checking 2 files\./);
  expect(second).toMatch(/S-08/);
  expect(second, 'nothing leads from b to what has changed').not.toMatch(/b\.isu/);
  put(join(cwd, 'isu.config.json'), '{ "severity": ');
  expect(await next()).toMatch(/isu: isu\.config\.json:1:15: not valid JSON/);
  put(join(cwd, 'isu.config.json'), '{ "severity": { "S-08": "off" } }');
  const mended = await next();
  expect(mended).toMatch(/Checking 3 files/);
  expect(mended).not.toMatch(/S-08/);
  for (const file of ['a.isu', 'b.isu', 'å ä ö.isu']) unlinkSync(join(cwd, file));
  expect(await next(/no file left to check/)).toMatch(/Changed/);
  put(join(cwd, 'c.isu'), 'uppföljning c "C" {\n}\n');
  expect(await next()).toMatch(/c\.isu/);
  interrupt();
  expect(await ended).toBe(0);
});

test('standard input cannot be followed, which is said', async () => {
  const { code, err } = await isu(['check', '--watch', '-']);
  expect(code).toBe(2);
  expect(err).toMatch(/cannot read standard input/);
});
