import { spawn } from 'node:child_process';

/** What git said, and how it ended. */
export interface Answer {
  code: number;
  out: Uint8Array;
  err: string;
}

/** Git with the arguments; nothing of it asks a person, and nothing is locked. Undefined where git is not installed. */
export function git(cwd: string, words: readonly string[], input?: string): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
    const child = spawn('git', words, { cwd, env, windowsHide: true });
    const out: Buffer[] = [];
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString('utf8');
    });
    child.on('error', (error) => ('code' in error && error.code === 'ENOENT' ? resolve(undefined) : reject(error)));
    child.on('close', (code) => resolve({ code: code ?? 1, out: Buffer.concat(out), err: err.trim() }));
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}
