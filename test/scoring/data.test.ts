import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/data/index.js';
import { csvRows } from '../../src/data/tables/csv.js';
import { allAsked, allScores, columns, forms, scoresOf } from '../../src/forms/index.js';
import { isu, project, textOf } from '../cli/harness.js';
import { checked, simulatedTables } from '../data/check/checked.js';
import { asIsu, instruments } from './as-isu.js';
import { type Case, csvOf, designOf, isPublished, type Scored, scoredInstruments } from './cases.js';

const all = await scoredInstruments();
const named = all.map((one) => [one.id, one] as const);
const scoresIn = ({ form }: Scored, { answers }: Case) =>
  scoresOf({ items: allAsked(form), scores: allScores(form) }, answers);

describe('published scores in data', () => {
  it.each(named)('%s: data check takes the published scores, and says which are others', (_, one) => {
    const published = (given: Case) => {
      const own = scoresIn(one, given);
      // The published are rounded, and what was not published is as the answers give it.
      for (const [variable, value] of given.expected) {
        if (value === null) delete own[variable];
        else if (!isPublished(own[variable], value) || Number.isInteger(value)) own[variable] = value;
      }
      return own;
    };
    const check = (scores: typeof published) => checked(one.design, [{ path: 'd.csv', text: csvOf(one, scores) }]);
    expect(check(published)).toEqual([]);
    for (const [at, wrong] of one.cases.entries()) {
      for (const [variable] of wrong.expected) {
        // One more than the published; 1 where none is to be.
        const changed = check((given) => {
          const own = published(given);
          return given === wrong ? { ...own, [variable]: (own[variable] ?? 0) + 1 } : own;
        });
        expect(changed).toEqual([`d.csv:${at + 2} wrong-score`]);
      }
    }
  });

  it.each(named)('%s: simulated data has no problem in data check', (_, { design, form }) => {
    const tables = simulatedTables(design, 30);
    expect(checked(design, tables)).toEqual([]);
    const rows = tables.filter(({ path }) => path.includes(form.id)).flatMap(({ text }) => csvRows(text));
    const variables = new Set(allScores(form).map(({ variable }) => variable));
    const scores = rows
      .slice(1)
      .map((row) => row.filter((cell, at) => variables.has(rows[0]?.[at] ?? '') && cell !== ''));
    expect(scores.flat().length).toBeGreaterThan(0);
  });
});

describe('all is asked at the start, and at the end the client has stopped and is not asked', async () => {
  const audit = instruments.audit;
  if (!audit) throw new Error('no AUDIT');
  const outcome = 'outcome less "Less risk use" { goal improve indicator i.total from client }';
  const text = asIsu('audit', audit, ['start', 'end'])
    .replace('intervention "x"', `intervention "x"\n  ${outcome}`)
    .replace('"total" 0..40', '"total" 0..40 lower is better');
  const design = await designOf('audit', text);
  const answersOf = (pattern: string) =>
    all.find(({ id }) => id === 'audit')?.cases.find((one) => one.pattern.id === pattern)?.answers ?? {};

  it.each([
    { stop: 12, stay: 0, withScores: true, change: -18 },
    { stop: 12, stay: 0, withScores: false, change: -18 },
    // 12 × −18 of 30.
    { stop: 12, stay: 18, withScores: false, change: -7.2 },
  ])('$stop stop, $stay go on as before: $change', async ({ stop, stay, withScores, change }) => {
    const rows = forms(design).flatMap((form) => {
      const isEnd = form.timepoint?.code === 'end';
      const own = columns(form).filter(({ of }) => of !== 'score' || withScores);
      return Array.from({ length: stop + stay }, (_, at) => {
        const answers = answersOf(isEnd && at < stop ? 'abstainer' : 'full');
        const scores = scoresOf({ items: allAsked(form), scores: allScores(form) }, answers);
        const head = {
          ...{ case: `K-${at}`, timepoint: form.timepoint?.code, informant: 'client' },
          ...{ form: form.id, date: isEnd ? '2026-09-02' : '2026-03-02' },
        };
        const cells: Record<string, unknown> = { ...answers, ...scores, ...head };
        return own.map(({ variable }) => String(cells[variable] ?? ''));
      });
    });
    const [first] = forms(design);
    const names = columns(first as NonNullable<typeof first>)
      .filter(({ of }) => of !== 'score' || withScores)
      .map(({ variable }) => variable);
    const cwd = project({ 'a.isu': text, 'd.csv': csvText([names, ...rows]) });
    expect((await isu(['data', 'check', 'a.isu', 'd.csv'], { cwd })).code).toBe(0);
    // In a public report a change that all have alike is each one's change, and not told.
    const words = ['--to', 'json,md', '--out', 'out', '--lang', 'en', '--internal'];
    const made = await isu(['analyze', 'a.isu', 'd.csv', ...words], { cwd });
    expect(made).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^isu: \d+ rows do not say which version .*\n$/),
    });
    const { measures } = JSON.parse(textOf(cwd, 'out', 'audit.analysis.internal.json'));
    const [total] = Object.values<Record<string, never>>(measures).filter(({ variable }) => variable === 'itotal');
    expect(total).toMatchObject({ changes: { end: { n: stop + stay, mean: expect.closeTo(change, 6) } } });
    const report = textOf(cwd, 'out', 'audit.analysis.internal.en.md');
    expect(report).toContain(`changed by −${(-change).toFixed(1)} points`);
  });
});
