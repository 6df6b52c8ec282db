import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { dataset, withR } from '../statistics/r.js';
import { designOf } from './feed.js';
import { carriedOut, differences, type Found, isNear, type Outcome, type Run } from './script-runs.js';

/** Published data sets, out of their R packages, with the answers of R 4.2.2. */
const reference: Record<string, number | number[]> = JSON.parse(
  readFileSync(new URL('../statistics/datasets.reference.json', import.meta.url), 'utf8'),
);
type Expected = readonly [path: string, value: number | undefined];

const file = (path: string, rows: readonly (readonly string[])[]) => ({
  path,
  text: rows.map((row) => `${row.join(',')}\n`).join(''),
});
const of = (key: string, index = 0): number | undefined => [reference[key]].flat()[index];

/** What R found of a change from the first value, by where it stands in the results. */
function changeOf(name: string, measure: string, time: string, tested: boolean): Expected[] {
  const at = (path: string) => `measures/${measure}/changes/${time}/${path}`;
  const one = (path: string, key: string, index = 0): Expected => [at(path), of(`${name}.${key}`, index)];
  const ends = (path: string, key: string) => [one(`${path}/0`, key, 0), one(`${path}/1`, key, 1)];
  return [
    one('n', 'n'),
    one('before/mean', 'mean_pre'),
    one('after/mean', 'mean_post'),
    one('mean', 'mean_change'),
    one('sd', 'sd_change'),
    ...ends('interval', 'ci95'),
    one('standardised/correlation', 'r'),
    one('standardised/dz', 'd_z'),
    ...ends('standardised/dzInterval', 'd_z_ci95'),
    one('standardised/gz', 'g_z'),
    one('standardised/dav', 'd_av'),
    one('standardised/dpre', 'd_pre'),
    ...['recovered', 'improved', 'unchanged', 'deteriorated'].map((word, index) =>
      one(`categories/${word}/count`, 'rec/imp/unch/det', index),
    ),
    one('categories/limit', 'RC95_threshold'),
    one('categories/better/share', 'improved_or_recovered_prop'),
    ...ends('categories/better/interval', 'wilson95'),
    ...(tested ? [one('t/value', 't'), one('t/p', 'p'), one('signedRank/p', 'wilcoxon_exact_pratt_p')] : []),
  ];
}

const waves = { before: 'pre', months2: '2m', months3: '3m', months5: '5m', months8: '8m' };
const later = ['months2', 'months3', 'months5', 'months8'] as const;
const bdi = '1.bditotal.client';

/** The whole of the trial: values at each time, the model of all of them, those lost at 8 months. */
function wholeTrial(): Expected[] {
  const model = `measures/${bdi}/model`;
  const lme = (key: string, index = 0) => of(`BtheB.lme_REML.waves.${key}`, index);
  const lost = `measures/${bdi}/attrition`;
  return [
    ['cases/started', of('BtheB.n_total')],
    ...Object.keys(waves).flatMap((time, index): Expected[] => [
      [`measures/${bdi}/times/${time}/n`, of('BtheB.n_observed pre,2m,3m,5m,8m', index)],
      [`flow/${index}/answered`, of('BtheB.n_observed pre,2m,3m,5m,8m', index)],
      [`measures/${bdi}/times/${time}/mean`, of('BtheB.mean pre..8m (observed)', index)],
      [`measures/${bdi}/times/${time}/sd`, of('BtheB.sd pre..8m (observed)', index)],
    ]),
    ...later.flatMap((time): Expected[] => {
      const key = `tf${time.slice(-1)} est,se,df,t,p`;
      return ['estimate', 'error', 'df'].map(
        (name, index): Expected => [`${model}/changes/${time}/${name}`, lme(key, index)],
      );
    }),
    [`${model}/changes/months8/interval/0`, lme('CI tf8', 0)],
    [`${model}/changes/months8/interval/1`, lme('CI tf8', 2)],
    [`${model}/sdBetween`, lme('sd_id,sd_resid', 0)],
    [`${model}/sdWithin`, lme('sd_id,sd_resid', 1)],
    [`${model}/logLikelihood`, lme('logLik')],
    ...(['followed', 'lost'] as const).flatMap((group, index): Expected[] => [
      [`${lost}/${group}/n`, of('BtheB.attr8m.n completers,dropouts', index)],
      [`${lost}/${group}/mean`, of('BtheB.attr8m.mean_pre', index)],
      [`${lost}/${group}/sd`, of('BtheB.attr8m.sd_pre', index)],
    ]),
    [`${lost}/difference`, of('BtheB.attr8m.smd_pre')],
  ];
}

/** The design with its data; judged, and so tested, at another time. */
async function trialJudgedAt(time: (typeof later)[number]): Promise<[Run, Expected[]]> {
  const design = await designOf('btheb', (text) =>
    text.replace('improved at months-8', `improved at months-${time.slice(-1)}`),
  );
  const data = dataset('HSAUR3::BtheB');
  const codes = data.map((_, index) => `P${String(index + 1).padStart(3, '0')}`);
  const files = [
    file('cases.csv', [['case', 'sex', 'start', 'end'], ...codes.map((code) => [code, '', '2000-01-01', ''])]),
    ...Object.entries(waves).map(([code, name]) =>
      file(`${code}.csv`, [
        ['case', 'timepoint', 'informant', 'form', 'date', 'bditotal'],
        ...data.flatMap((row, index) => {
          const value = row[`bdi.${name}`];
          return value === undefined
            ? []
            : [[codes[index] ?? '', code, 'client', `${code}_client`, '2000-06-01', value]];
        }),
      ]),
    ),
  ];
  const changes = later.flatMap((one) => changeOf(`BtheB.pre_to_bdi.${waves[one]}`, bdi, one, one === time));
  return [
    { name: `BtheB, judged at ${time}`, design, files },
    [...wholeTrial().filter(([path]) => time === 'months8' || !path.includes('attrition')), ...changes],
  ];
}

async function weights(group: string): Promise<[Run, Expected[]]> {
  const design = await designOf('anorexia');
  const data = dataset('MASS::anorexia').filter((row) => group === 'all' || row.Treat === group);
  const form = (time: string, key: string) =>
    file(`${time}.csv`, [
      ['case', 'timepoint', 'informant', 'form', 'date', 'weightpounds'],
      ...data.map((row, index) => [
        `P${index + 1}`,
        time,
        'professional',
        `${time}_professional_observation`,
        '2000-06-01',
        row[key] ?? '',
      ]),
    ]);
  const run = { name: `anorexia, ${group}`, design, files: [form('before', 'Prewt'), form('after', 'Postwt')] };
  return [run, changeOf(`anorexia.${group}`, '1.weightpounds.professional', 'after', true)];
}

/** The paths where what was found is not what is published. */
const wrong = (found: Found, expected: readonly Expected[]): string[] =>
  expected.flatMap(([path, value = Number.NaN]) => {
    const own = found.get(path);
    return typeof own === 'number' && isNear(own, value) ? [] : [`${path}: ${own}, published ${value}`];
  });

const all = await Promise.all([...later.map(trialJudgedAt), ...['all', 'CBT', 'Cont', 'FT'].map(weights)]);

withR('published data, as designs', () => {
  const outcomes: Outcome[] = [];
  beforeAll(async () => {
    outcomes.push(...(await carriedOut(all.map(([run]) => run))));
  });
  const cases = all.map(([{ name }, expected], index) => ({ name, expected, index }));
  const outcomeOf = (index: number): Outcome => {
    const found = outcomes[index];
    if (!found) throw new Error('not carried out');
    return found;
  };

  it.each(cases)('$name: the analysis gives what is published', ({ expected, index }) => {
    expect(expected.length).toBeGreaterThan(20);
    expect(wrong(outcomeOf(index).ours, expected)).toEqual([]);
  });
  it.each(cases)('$name: the R script gives what is published', ({ expected, index }) => {
    expect(wrong(outcomeOf(index).theirs, expected)).toEqual([]);
  });
  it.each(cases)('$name: the two agree on each number', ({ index }) => {
    expect(differences(outcomeOf(index))).toEqual([]);
  });
});
