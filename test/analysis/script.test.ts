import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateScript } from '../../src/analysis/script/index.js';
import { specification } from '../../src/analysis/specification.js';
import { forms, shortStamp } from '../../src/forms/index.js';
import type { Design } from '../../src/model/index.js';
import { edit } from '../compare/edits.js';
import { exampleDesigns } from '../examples/reading.js';
import { generatedDesigns } from '../forms/generated.js';
import { hostileTexts, reworded } from '../forms/hostile.js';
import { withR } from '../statistics/r.js';
import { designOf } from './feed.js';
import { armsRuns } from './script-arms.js';
import { column, mapped, simulatedFiles, simulatedTables, type TableFile, without, written } from './script-data.js';
import { edgeRuns } from './script-edges.js';
import { formerRuns } from './script-former.js';
import { carriedOut, differences, type Outcome, type Run, ranAlone } from './script-runs.js';

const everyType = await designOf('every-type');
const levels = await designOf('levels');
const closing = await designOf('closing');
const closingSplits = await designOf('closing', (text) =>
  text.replace(
    '  rutin {',
    '  sammanställning varje år { särredovisa kön, team, ålder ..29, 30.., uppföljningen.avtal }\n  rutin {',
  ),
);
const edges = await designOf('edges');
const recurring = await designOf('recurring');
const twoWays = await designOf('two-ways');
const splits = await designOf('splits');
const unnamed = await designOf('splits', (text) =>
  text.replace(/^ +(part|problem|intervention) .*$/gm, '').replace(/^ +lasts[^}]*}/m, ''),
);
const ofArms = await armsRuns();
const years = await designOf('years');
const norm = await designOf('norm');
const answerSplits = await designOf('answer-splits');

/** The list of the clients with names in other letters and by their titles, ages that are none, and ends on many days. */
const manyWays = (tables: readonly TableFile[]): TableFile[] =>
  mapped(tables, (row, { index, path }) => {
    if (!path.endsWith('_cases.csv')) return row;
    const { team = '', age = '', unit = '', start = '', end = '' } = row;
    return {
      ...row,
      team: [team, team.toUpperCase(), `  ${team} `, 'nobody', ''][index % 5] ?? '',
      unit: unit === 'south' ? 'team  SOUTH' : unit === 'åre' ? 'A\u030aRE' : unit,
      age: [age, '34.5', '150', 'x', ''][index % 7] ?? age,
      end: index % 11 === 0 ? '' : index % 13 === 0 ? start : dayAfter(end, (index * 17) % 400),
    };
  });
const dayAfter = (day: string, days: number): string =>
  day === '' ? '' : new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const examples = await exampleDesigns();

/** Data of a design that means something else now, or does not. */
const otherMeanings: Run[] = [everyType, levels, edges, ...generatedDesigns(6)].flatMap((design, index) => {
  const files = simulatedFiles(design, 8);
  const stamps = forms(design).map(({ stamp }) => shortStamp(stamp));
  const offPaper = simulatedTables(design, 8).map((table) =>
    written(column([table], 'version', (_, row) => stamps[row % stamps.length] ?? '')[0] ?? table),
  );
  const edits = fc.sample(edit(design), { seed: 300 + index, numRuns: 4 });
  const timepoints = design.timepoints.map((one) => ({ ...one, timings: [], window: undefined }));
  return [
    ...edits.flatMap((one): Run[] =>
      one ? [{ name: `${one.name}, in design ${index}`, design: one.design, files }] : [],
    ),
    { name: `times of design ${index}`, design: { ...design, timepoints }, files },
    {
      name: `windows of design ${index}`,
      design: { ...design, timepoints: design.timepoints.map((one) => ({ ...one, flexible: true })) },
      files,
    },
    { name: `marks off paper of design ${index}`, design, files: offPaper },
  ];
});

withR('each number of the analysis, and each reason why there is none, is what the R script gives', () => {
  const run = (name: string, design: Design, clients: number): Run => ({
    name: `${name}, ${clients} clients`,
    design,
    files: simulatedFiles(design, clients),
  });
  const all = [
    ...examples.flatMap((design) => [18, 300].map((clients) => run(design.name, design, clients))),
    ...generatedDesigns(6).flatMap((design, index) =>
      [18, 60].map((clients) => run(`generated design ${index}`, design, clients)),
    ),
    // Exact tests end at 400 changes, and lists of pairs at 1000.
    ...[1, 5, 6, 60, 450, 1200].map((clients) => run('every type', everyType, clients)),
    ...[1, 8, 60, 300].map((clients) => run('scores with levels', levels, clients)),
    {
      name: 'levels of a sex that is not always known',
      design: levels,
      files: column(simulatedTables(levels, 60), 'sex', (sex, index) => ['', 'other', sex][index % 3] ?? '').map(
        (one) => written(one),
      ),
    },
    ...[1, 5, 18, 60, 300].map((clients) => run('how it ended', closing, clients)),
    ...[18, 300].map((clients) => run('how it ended, by groups', closingSplits, clients)),
    ...[5, 18, 300].map((clients) => run('against a norm population', norm, clients)),
    ...[18, 60, 300].map((clients) => run('by first answers', answerSplits, clients)),
    run('only again and again', recurring, 60),
    ...[18, 60, 300].map((clients) => run('every split', splits, clients)),
    {
      name: 'every split, written in many ways and of many lengths',
      design: splits,
      files: manyWays(simulatedTables(splits, 300)).map((one) => written(one)),
    },
    {
      name: 'every split, its groups named by the list',
      design: unnamed,
      files: manyWays(simulatedTables(unnamed, 300)).map((one) => written(one)),
    },
    ...[
      { name: 'six units that are set side by side', of: (index: number) => `unit ${index % 6}` },
      { name: 'seven units, one of them small', of: (index: number) => `unit ${index % 50 === 0 ? 3 : index % 7}` },
      { name: 'units of which few are large enough', of: (index: number) => `unit ${Math.floor(Math.sqrt(index))}` },
    ].map(
      ({ name, of }): Run => ({
        name,
        design: unnamed,
        files: column(simulatedTables(unnamed, 180), 'unit', (_, index) => of(index)).map((one) => written(one)),
      }),
    ),
    ...[2, 3, 6].map(
      (many): Run => ({
        name: `clients who come during ${many} years`,
        design: years,
        files: simulatedFiles(years, 90 * many, 11, many),
      }),
    ),
    {
      name: 'clients of whom the list does not say when they began, or what cannot be read',
      design: years,
      files: column(simulatedTables(years, 200, 12, 3), 'start', (day, index) =>
        index % 4 === 0 ? '' : index % 4 === 1 ? `${day}T10:00` : day,
      ).map((one) => written(one)),
    },
    {
      name: 'no day of a start',
      design: years,
      files: without(simulatedTables(years, 200, 13, 3), (name) => name === 'start').map((one) => written(one)),
    },
    ...edgeRuns({ edges, everyType, recurring }),
    run('the same asked in two ways', twoWays, 40),
    ...otherMeanings,
    ...formerRuns([everyType, levels]),
    ...ofArms,
  ];
  const outcomes: Outcome[] = [];
  // Once for all, in one R.
  beforeAll(async () => {
    outcomes.push(...(await carriedOut(all)));
  });

  it.each(all.map(({ name }, index): [string, number] => [name, index]))('%s', (_, index) => {
    const outcome = outcomes[index];
    expect(outcome && differences(outcome)).toEqual([]);
    if (outcome?.stopped.theirs === '') expect(outcome.theirs.size).toBeGreaterThan(0);
  });

  it('among them of which nothing is concluded, since too many values cannot be used', () => {
    const none = outcomes.flatMap(({ theirs }) => [...theirs].filter(([, value]) => value === 'unusable'));
    const places = none.map(([path]) => path.replace(/\d+(\.\d+)*/g, '#').replace(/measures\/[^/]+/, 'measures'));
    expect(new Set(places)).toEqual(new Set(['measures/not', 'outcomes/#/criteria/#/not', 'outcomes/#/views/#/not']));
  });

  it('among them of which some meant something else, and some did not', () => {
    const own = outcomes.slice(-otherMeanings.length).map(({ stopped }) => stopped.ours !== '');
    expect(own.filter(Boolean).length).toBeGreaterThan(10);
    expect(own.filter((one) => !one).length).toBeGreaterThan(10);
  });
});

describe('the texts of a design in the script', () => {
  const hostile = [
    ...hostileTexts,
    'a"); cat("PWNED"); ("',
    'a\ncat("PWNED")\n#',
    'a\rcat("PWNED")',
    'a\u2028cat("PWNED")',
    '\\"); cat("PWNED") #',
    "'; cat('PWNED') #",
    '\\',
  ];

  it.each(hostile.map((text) => [JSON.stringify(text).slice(0, 40), text]))('%s is comment, or quoted', (_, text) => {
    for (const design of [everyType, edges]) {
      const [plainScript] = generateScript(design, { language: 'en' });
      const [script] = generateScript(reworded(design, text), { language: 'en' });
      const code = (whole = '') =>
        whole
          .split('\n')
          .filter((line) => !/^ *#/.test(line))
          .map((line) => line.replace(/"(\\.|[^"\\])*"/g, '""'));
      expect(code(script?.text)).toEqual(code(plainScript?.text));
      expect(script?.text).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/,
      );
    }
  });

  withR('in R', () => {
    it('are what they are, in a locale without them too', async () => {
      const text = `å "ä" \\ ö # 😀 'x'`;
      const run: Run = {
        name: '',
        design: reworded(everyType, text),
        files: simulatedFiles(reworded(everyType, text), 12),
      };
      const alone = ranAlone(run, { LC_ALL: 'C', LANG: 'C' });
      expect(alone.errors).toBe('');
      const [own] = await carriedOut([run]);
      expect(differences({ ...(own as Outcome), theirs: alone.theirs, said: [] })).toEqual([]);
      expect(ranAlone(run, { LC_ALL: 'C.UTF-8' }).output).toContain(text);
    });

    it('says that there is no file', () => {
      expect(ranAlone({ name: '', design: everyType, files: [] }).errors).toContain('Ange minst en datafil');
    });
  });
});

describe('the script', () => {
  it('says what it is of, and never that something is brought about', () => {
    for (const design of [...examples, everyType, edges, ...ofArms.map((one) => one.design)]) {
      for (const language of ['sv', 'en'] as const) {
        const [script, ...more] = generateScript(design, { language });
        expect(more).toEqual([]);
        expect(script?.path).toBe(`${design.code}.analysis.R`);
        const own = script?.text.split('\n').filter((line) => !/^ *#/.test(line)) ?? [];
        expect(own.join('\n')).not.toMatch(/\beffe[ck]t/i);
        for (const { id } of specification(design).measures) expect(script?.text).toContain(`"${id}"`);
        expect(generateScript(design, { language })).toEqual([script]);
      }
    }
  });

  it('names where the limits are from', () => {
    const [script] = generateScript(everyType, { language: 'en' });
    const comments = script?.text.replaceAll('\n# ', ' ');
    expect(comments).toMatch(/reliability 0.9: Made up for tests \(not verified\)/i);
    expect(comments).toContain('Main test, not corrected: paired t test.');
  });
});
