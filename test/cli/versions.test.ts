import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isu, project, textOf } from './harness.js';

const before = `design x "X" {
  version "1"
  languages en
  problem low "Low"
  outcome better "Better" { addresses low goal improve indicator m.now from client }
  timepoint later 3 months after end within 30 days after
  collect m from client at start, later { method self-report identity keyed }
}
instrument m "M" { informant client measures outcome
  item now "How are you now?" choice ordered {
    option a "Bad"
    option b "So-so"
    option c "Good" positive
  }
  item note "Anything else?" text
  item sleep "How do you sleep?" rated 0..10 higher is better
  item worry "How worried are you?" rated 0..10 lower is better
  scale total 0..20 higher is better = sum(sleep, reverse(worry))
}
`;
const start = 'd/x_simulated_start_client.csv';
const later = 'd/x_simulated_later_client.csv';

/** Data of the first design, and the design as it has become. */
async function changed(from: string, to: string): Promise<string> {
  expect(before).toContain(from);
  const cwd = project({ 'old.isu': before });
  await isu(['simulate', 'old.isu', '--clients', '30', '--out', 'd'], { cwd });
  writeFileSync(join(cwd, 'new.isu'), before.replace(from, to));
  return cwd;
}
const check = (cwd: string, ...more: string[]) => isu(['data', 'check', 'new.isu', 'd', ...more], { cwd });
const analyze = (cwd: string, ...more: string[]) =>
  isu(['analyze', 'new.isu', 'd', '--to', 'md', '--out', 'out', ...more], { cwd });
const swapped = ['    option a "Bad"\n    option b "So-so"', '    option b "So-so"\n    option a "Bad"'] as const;

describe('answers that were given when a question meant something else', () => {
  const stops: [what: string, from: string, to: string, said: string][] = [
    ['answers swapped', ...swapped, 'mnow “How are you now?” (later_client, start_client)'],
    ['an answer removed', '    option b "So-so"\n', '', 'mnow'],
    ['other words', 'How are you now?', 'How have you been?', 'mnow'],
    ['a direction', 'rated 0..10 lower is', 'rated 0..10 higher is', 'mworry “How worried are you?”'],
    ['a scoring', 'sum(sleep, reverse(worry))', 'sum(sleep, worry)', 'mtotal'],
    ['a timepoint', '3 months after', '9 months after', 'when it is measured (later_client)'],
  ];
  test.each(stops)('are not counted: %s', async (_, from, to, said) => {
    const cwd = await changed(from, to);
    const { code, out, err } = await check(cwd);
    expect(code).toBe(2);
    expect(out).toContain('[other-meaning]');
    expect(err).toMatch(/^isu: \d+ rows \(first in d\/\S+ row 2\) were filled in when this meant something else: /);
    expect(err).toContain(said);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    const report = await analyze(cwd);
    expect(report).toMatchObject({ code: 2, out: '' });
    expect(report.err).toContain(said);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
    const swedish = await analyze(cwd, '--lang', 'sv');
    expect(swedish.err).toMatch(/^isu: \d+ rader .* är ifyllda när detta betydde något annat: /);
    // On the old design the same data are as they were.
    expect(await isu(['analyze', 'old.isu', 'd', '--to', 'md', '--out', 'o'], { cwd })).toMatchObject({
      code: 0,
      err: '',
    });
  });

  test('are told of for programs too, each variable once for each form', async () => {
    const cwd = await changed(...swapped);
    const { out } = await check(cwd, '--format', 'json');
    const { files } = JSON.parse(out);
    const all = files.flatMap(({ path, problems }: { path: string; problems: { code: string; column: string }[] }) =>
      problems.map(({ code, column }) => `${path} ${column} ${code}`),
    );
    expect(all).toEqual([`${later} mnow other-meaning`, `${start} mnow other-meaning`]);
  });

  test('are counted where somebody says that they mean the same, and the report tells so', async () => {
    const cwd = await changed('How are you now?', 'How are you today?');
    expect((await check(cwd, '--same', 'mnow')).code).toBe(0);
    const { code, err } = await analyze(cwd, '--same', 'mnow');
    expect(code).toBe(0);
    expect(err).toContain('Counted as the same though it has changed: mnow');
    const [, deviations = ''] = textOf(cwd, 'out', 'x.analysis.en.md').split('## Deviations from the plan');
    expect(deviations).toContain('Answers that were given when the question meant something else');
    const wrong = await analyze(cwd, '--same', 'mnov');
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.err).toMatch(/mnov.*\(mnow\?\)/);
  });

  test('of a whole form, by its name', async () => {
    const cwd = await changed('3 months after', '9 months after');
    expect((await analyze(cwd, '--same', 'later_client')).code).toBe(0);
  });
});

describe('changes that do not stop', () => {
  test.each([
    ['of what nothing counts', 'Anything else?', 'Anything more?', 'mnote “Anything more?”'],
    ['of the window', 'within 30 days after', 'within 60 days after', 'the window (later_client)'],
    ['of what is there no more', '  item note "Anything else?" text\n', '', 'one question that is there no more'],
  ])('%s are told of', async (_, from, to, said) => {
    const cwd = await changed(from, to);
    const { code, err } = await analyze(cwd);
    expect(code).toBe(0);
    expect(err).toContain('Changed since the rows were filled in, without being in the way: ');
    expect(err).toContain(said);
  });

  test.each([
    ['a comment', 'problem low', '// Checked by two.\n  problem low'],
    ['a title', 'design x "X"', 'design x "Another title"'],
    ['a question that is added', '  item note', '  item more "More?" yes-no\n  item note'],
    ['a new version of the same', 'version "1"', 'version "2"'],
  ])('nothing is said of %s', async (_, from, to) => {
    const cwd = await changed(from, to);
    expect((await check(cwd)).code).toBe(0);
    expect(await analyze(cwd)).toMatchObject({ code: 0, err: '' });
  });
});

describe('rows of several versions', () => {
  test('are counted, each', async () => {
    const cwd = await changed('version "1"', 'version "2"');
    await isu(['simulate', 'new.isu', '--clients', '12', '--seed', '2', '--out', 'e'], { cwd });
    const lines = readFileSync(join(cwd, 'e', 'x_simulated_start_client.csv'), 'utf8').replaceAll('SIM-', 'NEW-');
    writeFileSync(join(cwd, 'd', 'more.csv'), lines);
    writeFileSync(
      join(cwd, 'd', 'older.csv'),
      'case,timepoint,informant,form,date,mnow\nOLD-1,start,client,start_client,2024-01-02,1\n',
    );
    const { code, err } = await analyze(cwd);
    expect(code).toBe(0);
    expect(err).toMatch(
      /different versions of the same form: start_client \(2-\w{6}: 12, not stated: 1, 1-\w{6}: 30\)/,
    );
    expect(err).toMatch(/^isu: 1 row does not say which version/m);
    expect((await check(cwd)).out).toMatch(/different versions of the same form/);
  });

  test('a text that is no version is a warning, once', async () => {
    const cwd = await changed('version "1"', 'version "2"');
    const text = readFileSync(join(cwd, start), 'utf8').replace(/f1~[^,]*/g, () => 'paper');
    writeFileSync(join(cwd, start), text);
    const { code, out } = await check(cwd);
    expect(code).toBe(0);
    expect(out.match(/unknown-version/g)).toHaveLength(1);
    const { err } = await analyze(cwd);
    expect(err).toMatch(/30 rows have something in the column version that is no version of the form/);
  });
});
