import { execFileSync } from 'node:child_process';
import { project } from './harness.js';

export const git = (cwd: string, ...words: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main', ...words],
    { cwd, stdio: 'pipe' },
  );
/** Everything as it is now, committed on a day. */
export const commit = (cwd: string, day = '2026-01-01') => {
  git(cwd, 'add', '-A');
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-qm', 'x'], {
    cwd,
    stdio: 'pipe',
    env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
  });
};
/** A repository whose only commit, on `main`, has the files. */
export const repository = (files: Record<string, string>, day?: string): string => {
  const cwd = project(files);
  git(cwd, 'init', '-q');
  commit(cwd, day);
  return cwd;
};
