import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundled } from '../cli/bundled.js';

export interface Ended {
  code: number | null;
  /** By which it was ended. */
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** The command line as it is shipped, in processes of its own; made before the tests of a file. */
export function program(): (words: readonly string[], cwd: string, env?: Record<string, string>) => Promise<Ended> {
  let folder: string | undefined;
  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'isu-program-')));
    await bundled(folder, 'main');
  });
  afterAll(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });
  return (words, cwd, env = {}) =>
    new Promise((resolve, reject) => {
      const hook = env.STOP_AT || env.COUNT_TO ? ['--import', join(import.meta.dirname, 'stop-at.mjs')] : [];
      const child = spawn(process.execPath, [...hook, join(folder ?? '', 'main.mjs'), ...words], {
        cwd,
        env: { PATH: process.env.PATH, SOURCE_DATE_EPOCH: '1767225600', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const ended: Ended = { code: null, signal: null, out: '', err: '' };
      child.stdout.on('data', (data) => (ended.out += data));
      child.stderr.on('data', (data) => (ended.err += data));
      child.on('error', reject);
      child.on('close', (code, signal) => resolve({ ...ended, code, signal }));
    });
}
