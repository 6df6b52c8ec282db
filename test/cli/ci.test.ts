import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundled } from './bundled.js';
import { commit, git, repository } from './git.js';
import { isu, project, textOf } from './harness.js';

/** Programs that stand in for those of a service: npm has installed already, npx runs what is built. */
const programs = mkdtempSync(join(tmpdir(), 'isu-ci-'));
beforeAll(async () => {
  await bundled(programs, 'main');
  const put = (name: string, text: string) => {
    writeFileSync(join(programs, name), text);
    chmodSync(join(programs, name), 0o755);
  };
  put('npm', '#!/bin/sh\nexit 0\n');
  put('npx', `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${join(programs, 'main.mjs')}" "$@"\n`);
});
afterAll(() => rmSync(programs, { recursive: true, force: true }));

const env = { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH}`, NO_COLOR: '1' };
/** Runs lines as a service does, and stops at the first that fails. */
const ran = (cwd: string, lines: readonly string[], own: Record<string, string> = {}) => {
  const script = `set -e\n${lines.join('\n')}\n`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
    cwd,
    encoding: 'utf8',
    env: { ...env, ...own },
  });
  return { code: status, out: stdout + stderr };
};

/** A project that was begun with a file for a service, cloned from where it is kept: `main` there, a branch here. */
async function begun(service: string): Promise<{ cwd: string; change: () => void }> {
  const kept = project();
  await isu(['init', '--template', 'full', '--ci', service, '--lang', 'en'], { cwd: kept });
  git(kept, 'init', '-q');
  commit(kept);
  const cwd = join(mkdtempSync(join(tmpdir(), 'isu-clone-')), 'clone');
  execFileSync('git', ['clone', '-q', kept, cwd]);
  const change = () => {
    const text = textOf(cwd, 'follow-up.isu');
    const question = /question \S+ "([^"]+)"/.exec(text)?.[1] ?? '';
    writeFileSync(join(cwd, 'follow-up.isu'), text.replace(question, 'Something else?'));
    commit(cwd);
  };
  return { cwd, change };
}

describe('what is begun checks every change', () => {
  test('on GitLab: a report for the merge request, and a failure where something breaks', async () => {
    const { cwd, change } = await begun('gitlab');
    const { isu: job } = parse(textOf(cwd, '.gitlab-ci.yml'));
    const own = { CI_DEFAULT_BRANCH: 'main' };
    expect(ran(cwd, job.script, own)).toMatchObject({ code: 0 });
    expect(JSON.parse(textOf(cwd, job.artifacts.reports.codequality))).toBeInstanceOf(Array);
    change();
    const { code, out } = ran(cwd, job.script, own);
    expect(code).toBe(1);
    expect(out).toContain('Something else?');
  });

  test('on Azure DevOps: results that are published, and a failure where something breaks', async () => {
    const { cwd, change } = await begun('azure');
    const { steps } = parse(textOf(cwd, 'azure-pipelines.yml')) as { steps: Record<string, string>[] };
    const lines = steps.flatMap(({ script }) =>
      script ? [script.replace('$(System.PullRequest.TargetBranchName)', 'main')] : [],
    );
    expect(ran(cwd, lines)).toMatchObject({ code: 0 });
    expect(textOf(cwd, 'isu-check.xml')).toContain('<testsuites');
    change();
    expect(ran(cwd, lines).code).toBe(1);
  });

  test('on GitHub, as it is told to', async () => {
    const { cwd, change } = await begun('github');
    const { jobs } = parse(textOf(cwd, '.github/workflows/isu.yml'));
    const lines = jobs.isu.steps.flatMap(({ run }: { run?: string }) => run ?? []);
    const own = { DEFAULT_BRANCH: 'main' };
    expect(ran(cwd, lines, own)).toMatchObject({ code: 0 });
    change();
    expect(ran(cwd, lines, own).code).toBe(1);
  });

  test('before a commit, when git has been told to: what is wrong is not committed', async () => {
    const { cwd } = await begun('none');
    expect(statSync(join(cwd, '.githooks/pre-commit')).mode & 0o111).not.toBe(0);
    git(cwd, 'config', 'core.hooksPath', '.githooks');
    const commits = (words: string) => {
      writeFileSync(join(cwd, 'follow-up.isu'), words);
      const set = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
      return spawnSync('git', [...set, 'commit', '-qam', 'x'], { cwd, encoding: 'utf8', env });
    };
    const whole = textOf(cwd, 'follow-up.isu');
    expect(commits(whole.replace('measure ', 'measuer '))).toMatchObject({ status: 1 });
    expect(commits(`// Ours.\n${whole}`)).toMatchObject({ status: 0 });
  });

  test('never downloads a package by the name alone', async () => {
    const cwd = project();
    await isu(['init', '--ci', 'all'], { cwd });
    for (const path of ['.github/workflows/isu.yml', '.gitlab-ci.yml', 'azure-pipelines.yml', '.githooks/pre-commit'])
      expect(textOf(cwd, path).match(/npx (?!--no-install)/g), path).toBeNull();
  });

  test.each([
    ['git@gitlab.example.org:fou/uppfoljning.git', '.gitlab-ci.yml'],
    ['https://dev.azure.com/fou/uppfoljning/_git/uppfoljning', 'azure-pipelines.yml'],
    ['https://github.com/fou/uppfoljning', '.github/workflows/isu.yml'],
    [undefined, '.github/workflows/isu.yml'],
  ])('is written for the service that the project is kept at: %s', async (remote, path) => {
    const cwd = repository({ 'README.md': 'x' });
    if (remote) git(cwd, 'remote', 'add', 'origin', remote);
    const { out } = await isu(['init', '--lang', 'en'], { cwd });
    const written = ['.gitlab-ci.yml', 'azure-pipelines.yml', '.github/workflows/isu.yml'];
    expect(written.filter((one) => out.includes(one))).toEqual([path]);
  });
});

describe('--changed-since', () => {
  const design = (name: string, more = '') => `${more}design ${name} "${name}" {\n  purpose "To know how it goes"\n}\n`;
  const checked = async (cwd: string, since: string) => {
    const { code, out, err } = await isu(['check', '--changed-since', since, '--format', 'json'], { cwd });
    return { code, err, paths: JSON.parse(out).files.map(({ path }: { path: string }) => path) };
  };
  const made = () =>
    repository({
      'a.isu': design('a'),
      'b.isu': design('b', 'import "shared.isu"\n'),
      'shared.isu': 'instrument own "Own" {\n  question q "How?" rated 0..10\n}\n',
    });

  test('is what differs from there, committed or not, and what imports it; the rest is counted', async () => {
    const cwd = made();
    git(cwd, 'switch', '-qc', 'work');
    expect(await checked(cwd, 'main')).toMatchObject({ paths: [], err: expect.stringContaining('3 files') });
    writeFileSync(join(cwd, 'a.isu'), design('a', '// More.\n'));
    expect((await checked(cwd, 'main')).paths).toEqual(['a.isu']);
    commit(cwd);
    writeFileSync(join(cwd, 'new.isu'), design('new'));
    expect((await checked(cwd, 'main')).paths).toEqual(['a.isu', 'new.isu']);
    writeFileSync(join(cwd, 'shared.isu'), 'instrument own "Own" {\n  question q "How now?" rated 0..10\n}\n');
    expect((await checked(cwd, 'main')).paths).toEqual(['a.isu', 'b.isu', 'new.isu', 'shared.isu']);
  });

  test('is not what others have changed since', async () => {
    const cwd = made();
    git(cwd, 'switch', '-qc', 'work');
    git(cwd, 'switch', '-q', 'main');
    writeFileSync(join(cwd, 'a.isu'), design('a', '// Theirs.\n'));
    commit(cwd);
    git(cwd, 'switch', '-q', 'work');
    expect((await checked(cwd, 'main')).paths).toEqual([]);
  });

  test('is everything when the settings are otherwise, and what imports a file that is gone', async () => {
    const cwd = made();
    git(cwd, 'rm', '-q', 'shared.isu');
    expect((await checked(cwd, 'HEAD')).paths).toEqual(['b.isu']);
    mkdirSync(join(cwd, 'deep'));
    writeFileSync(join(cwd, 'isu.config.json'), '{}');
    expect((await checked(cwd, 'HEAD')).paths).toEqual(['a.isu', 'b.isu']);
  });

  test.each([
    [['--changed-since', 'mian'], /mian/],
    [['--changed-since', 'main', '--watch'], /--watch/],
    [['--changed-since', 'main', '-'], /\(-\)/],
  ])('refuses %j, and says why', async (words, said) => {
    const { code, err } = await isu(['check', ...words], { cwd: made() });
    expect(code).toBe(2);
    expect(err).toMatch(said);
  });
});

describe('GitLab’s report', () => {
  const text = 'design a "A" {\n  purpose "To know"\n  collect nothing-there from client at start\n}\n';
  const report = async (written: string) => {
    const { out } = await isu(['check', 'a.isu', '--format', 'gitlab'], { cwd: project({ 'a.isu': written }) });
    return JSON.parse(out) as Record<string, unknown>[];
  };

  test('has for each finding what GitLab asks for', async () => {
    const found = await report(text);
    expect(found.length).toBeGreaterThan(2);
    for (const one of found) {
      expect(one).toEqual({
        description: expect.stringMatching(/\S/),
        check_name: expect.stringMatching(/^[A-Z]\d?-\d+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
        location: { path: 'a.isu', lines: { begin: expect.any(Number), end: expect.any(Number) } },
      });
    }
    const prints = found.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('knows a finding again that has moved', async () => {
    const prints = async (written: string) => (await report(written)).map(({ fingerprint }) => fingerprint);
    expect(await prints(`\n\n// Further down.\n${text}`)).toEqual(await prints(text));
  });
});
