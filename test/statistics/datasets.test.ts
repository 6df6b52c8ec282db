import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { standardisedDifference, standardisedShareDifference } from '../../src/statistics/balance.js';
import { change, standardisedChange } from '../../src/statistics/change.js';
import { mean, sd } from '../../src/statistics/describe.js';
import { tBeyond, tPoint } from '../../src/statistics/distributions.js';
import { fisher, signTest, welch } from '../../src/statistics/exact-tests.js';
import { linear } from '../../src/statistics/linear.js';
import { wilson } from '../../src/statistics/proportions.js';
import { RandomIntercept, type RandomInterceptFit } from '../../src/statistics/random-intercept.js';
import { changeCategories, changeCategory, measurementError } from '../../src/statistics/reliability.js';
import { signedRank, signedRankNormal } from '../../src/statistics/signed-rank.js';
import { dataset, withR } from './r.js';

/** Published data sets, out of their R packages, with the answers of R 4.2.2 (`datasets.reference.json`). */
type Numbers = (number | undefined)[];
const reference: Record<string, number | number[]> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'datasets.reference.json'), 'utf8'),
);
const ours: Record<string, number | undefined | Numbers> = {};

function pairs(
  name: string,
  before: number[],
  after: number[],
  clinical: { deviation: number; cutoff: number; better: 'higher' | 'lower' },
) {
  const found = change(before, after);
  const standard = standardisedChange(before, after);
  const d = after.map((value, index) => value - (before[index] ?? 0));
  const rounded = d.map((one) => Number(one.toFixed(9)));
  const error = measurementError(clinical.deviation, 0.9);
  const categories = before.map((value, index) => changeCategory(value, after[index] ?? 0, { ...clinical, ...error }));
  const counts = changeCategories.map((one) => categories.filter((other) => other === one).length);
  const well = (counts[0] ?? 0) + (counts[1] ?? 0);
  const [up, down] = [rounded.filter((one) => one > 0).length, rounded.filter((one) => one < 0).length];
  Object.assign(ours, {
    [`${name}.n`]: found?.n,
    [`${name}.mean_pre`]: found?.before.mean,
    [`${name}.mean_post`]: found?.after.mean,
    [`${name}.mean_change`]: found?.mean,
    [`${name}.sd_change`]: found?.sd,
    [`${name}.ci95`]: found?.interval,
    [`${name}.t`]: found?.t,
    [`${name}.p`]: found?.p,
    [`${name}.r`]: standard?.correlation,
    [`${name}.d_z`]: standard?.dz,
    [`${name}.d_z_ci95`]: standard?.dzInterval,
    [`${name}.g_z`]: standard?.gz,
    [`${name}.d_av`]: standard?.dav,
    [`${name}.d_pre`]: standard?.dpre,
    [`${name}.wilcoxon_exact_drop0_p`]: signedRank(d, 'dropped')?.p,
    [`${name}.wilcoxon_exact_pratt_p`]: signedRank(d)?.p,
    [`${name}.wilcoxon_normal_corr_p_rounded_d`]: signedRankNormal(d),
    [`${name}.wilcoxon_V`]: signedRank(d, 'dropped')?.v,
    [`${name}.sign_test_p`]: signTest(up, down),
    [`${name}.n_up/zero/down`]: [up, rounded.length - up - down, down],
    [`${name}.SEM`]: error.sem,
    [`${name}.RC95_threshold`]: error.reliableChange,
    [`${name}.rec/imp/unch/det`]: counts,
    [`${name}.improved_or_recovered_prop`]: well / before.length,
    [`${name}.wilson95`]: wilson(well, before.length),
  });
}

const numbers = (rows: Record<string, string>[], key: string) => rows.map((row) => Number(row[key]));

function anorexia(): void {
  const all = dataset('MASS::anorexia');
  const clinical = { deviation: sd(numbers(all, 'Prewt')) ?? 0, cutoff: 85, better: 'higher' as const };
  const groups = ['CBT', 'Cont', 'FT'];
  const of = (group: string) => all.filter((row) => row.Treat === group);
  ours['anorexia.n_by_Treat CBT/Cont/FT'] = groups.map((group) => of(group).length);
  pairs('anorexia.all', numbers(all, 'Prewt'), numbers(all, 'Postwt'), clinical);
  for (const group of groups)
    pairs(`anorexia.${group}`, numbers(of(group), 'Prewt'), numbers(of(group), 'Postwt'), clinical);
  const fit = linear(
    all.map(({ Treat, Prewt }) => [1, Number(Prewt), Treat === 'CBT' ? 1 : 0, Treat === 'FT' ? 1 : 0]),
    numbers(all, 'Postwt'),
  );
  for (const [index, group] of ['CBT', 'FT'].entries()) {
    const found = fit?.coefficients[index + 2];
    ours[`anorexia.ancova.${group}_vs_Cont est,se,t,p`] = [found?.estimate, found?.error, found?.t, found?.p];
    ours[`anorexia.ancova.CI_${group}`] = found?.interval;
  }
}

const waves = ['bdi.pre', 'bdi.2m', 'bdi.3m', 'bdi.5m', 'bdi.8m'];
const months = [0, 2, 3, 5, 8];
type Record_ = Record<string, string>;

/** A model with a row of X for each wave of the given ones that a person has. */
function model(
  rows: Record_[],
  columns: number,
  used: number[],
  x: (row: Record_, wave: number) => number[],
  method?: 'ML',
) {
  const fit = new RandomIntercept(columns);
  for (const row of rows) {
    const has = used.filter((wave) => row[waves[wave] ?? ''] !== undefined);
    fit.add(
      has.map((wave) => x(row, wave)),
      has.map((wave) => Number(row[waves[wave] ?? ''])),
    );
  }
  return fit.fit(method);
}
const line = (fit: RandomInterceptFit | undefined, index: number, df: number): Numbers => {
  const [estimate = Number.NaN, error = Number.NaN] = [fit?.coefficients[index], fit?.errors[index]];
  return [estimate, error, df, estimate / error, tBeyond(estimate / error, df)];
};

function btheb(): void {
  const all = dataset('HSAUR3::BtheB');
  const observed = (wave: string, rows = all) => rows.filter((row) => row[wave] !== undefined);
  const first = numbers(all, 'bdi.pre');
  const clinical = { deviation: sd(first) ?? 0, cutoff: 14, better: 'lower' as const };
  const counts = (rows = all) => waves.map((wave) => observed(wave, rows).length);
  ours['BtheB.n_total'] = all.length;
  ours['BtheB.n_observed pre,2m,3m,5m,8m'] = counts();
  ours['BtheB.attrition_prop pre..8m'] = counts().map((n) => 1 - n / all.length);
  ours['BtheB.n_observed.TAU'] = counts(all.filter((row) => row.treatment === 'TAU'));
  ours['BtheB.n_observed.BtheB'] = counts(all.filter((row) => row.treatment === 'BtheB'));
  ours['BtheB.mean pre..8m (observed)'] = waves.map((wave) => mean(numbers(observed(wave), wave)));
  ours['BtheB.sd pre..8m (observed)'] = waves.map((wave) => sd(numbers(observed(wave), wave)));
  for (const wave of waves.slice(1)) {
    const rows = observed(wave);
    ours[`BtheB.wilson95_missing.${wave}`] = wilson(all.length - rows.length, all.length);
    pairs(`BtheB.pre_to_${wave}`, numbers(rows, 'bdi.pre'), numbers(rows, wave), clinical);
  }
  const monotone = all.filter((row) => !/01/.test(waves.map((wave) => (row[wave] === undefined ? 0 : 1)).join('')));
  ours['BtheB.n_monotone_pattern'] = monotone.length;

  const stayed = observed('bdi.8m');
  const left = all.filter((row) => row['bdi.8m'] === undefined);
  const [a, b] = [numbers(stayed, 'bdi.pre'), numbers(left, 'bdi.pre')];
  const apart = welch(a, b);
  ours['BtheB.attr8m.n completers,dropouts'] = [a.length, b.length];
  ours['BtheB.attr8m.mean_pre'] = [mean(a), mean(b)];
  ours['BtheB.attr8m.sd_pre'] = [sd(a), sd(b)];
  ours['BtheB.attr8m.smd_pre'] = standardisedDifference(a, b);
  ours['BtheB.attr8m.welch t,df,p'] = [apart?.t, apart?.df, apart?.p];
  for (const [key, value] of [
    ['drug', 'Yes'],
    ['length', '>6m'],
    ['treatment', 'BtheB'],
  ] as const) {
    const [x, y] = [stayed, left].map((rows) => rows.filter((row) => row[key] === value).length) as [number, number];
    const [p, q] = [x / a.length, y / b.length];
    ours[`BtheB.attr8m.${key}=${value} p_comp,p_drop,smd`] = [p, q, standardisedShareDifference(p, q)];
    ours[`BtheB.attr8m.${key}.fisher_p`] = fisher({ yes: x, no: a.length - x }, { yes: y, no: b.length - y });
  }

  const every = [0, 1, 2, 3, 4];
  const byWave = model(all, 5, every, (_, wave) => [1, ...[1, 2, 3, 4].map((one) => (one === wave ? 1 : 0))]);
  for (const [index, name] of ['(Intercept)', 'tf2', 'tf3', 'tf5', 'tf8'].entries()) {
    ours[`BtheB.lme_REML.waves.${name} est,se,df,t,p`] = line(byWave, index, 276);
  }
  ours['BtheB.lme_REML.waves.sd_id,sd_resid'] = [byWave?.sdBetween, byWave?.sdWithin];
  ours['BtheB.lme_REML.waves.logLik'] = byWave?.logLikelihood;
  const [last = Number.NaN, lastError = Number.NaN] = [byWave?.coefficients[4], byWave?.errors[4]];
  const half = tPoint(0.975, 276) * lastError;
  ours['BtheB.lme_REML.waves.CI tf8'] = [last - half, last, last + half];
  const byMonth = model(all, 2, every, (_, wave) => [1, months[wave] ?? 0]);
  ours['BtheB.lme_REML.linear.time est,se,df,t,p'] = line(byMonth, 1, 279);
  ours['BtheB.lme_REML.linear.sds'] = [byMonth?.sdBetween, byMonth?.sdWithin];
}

function orthodont(): void {
  const rows = dataset('nlme::Orthodont');
  const fit = new RandomIntercept(3);
  for (const subject of new Set(rows.map((row) => row.Subject))) {
    const own = rows.filter((row) => row.Subject === subject);
    fit.add(
      own.map((row) => [1, Number(row.age), row.Sex === 'Female' ? 1 : 0]),
      numbers(own, 'distance'),
    );
  }
  const found = fit.fit();
  ours['Orthodont.lme_REML.(Intercept) est,se,df,t,p'] = line(found, 0, 80);
  ours['Orthodont.lme_REML.age est,se,df,t,p'] = line(found, 1, 80);
  ours['Orthodont.lme_REML.SexFemale est,se,df,t,p'] = line(found, 2, 25);
  ours['Orthodont.lme_REML.sds'] = [found?.sdBetween, found?.sdWithin];
  ours['Orthodont.logLik'] = found?.logLikelihood;
}

/** What is no formula of ours, and why. */
const leftOut: [RegExp, string][] = [
  [/wilcoxon_normal_corr_p$/, 'of differences that are not rounded'],
  [/n_ties_absdiff/, 'counts ties with and without rounding'],
  [/lme_ML/, 'maximum likelihood: tested below, as exactly as nlme finds it'],
  [/lmerTest/, 'as exactly as lmer finds it: tested below'],
];

withR('published data against R', () => {
  anorexia();
  btheb();
  orthodont();

  it.each(Object.keys(reference).filter((name) => !leftOut.some(([pattern]) => pattern.test(name))))('%s', (name) => {
    const [expected = [], found = []] = [reference[name], ours[name]].map((value) => [value].flat());
    expect(found).toHaveLength(expected.length);
    for (const [index, value] of expected.entries()) {
      const difference = Math.abs((found[index] ?? Number.NaN) - (value ?? Number.NaN));
      expect(difference, `${found[index]} for ${value}`).toBeLessThanOrEqual(
        Math.max(1e-9, 1e-8 * Math.abs(value ?? 0)),
      );
    }
  });

  it('Satterthwaite’s degrees of freedom, as near as lmerTest works them out', () => {
    const [estimate, error, df] = reference['BtheB.lmerTest.tf8 est,se,df_satt,t,p'] as number[];
    const fit = new RandomIntercept(5);
    for (const row of dataset('HSAUR3::BtheB')) {
      const has = [0, 1, 2, 3, 4].filter((wave) => row[waves[wave] ?? ''] !== undefined);
      fit.add(
        has.map((wave) => [1, ...[1, 2, 3, 4].map((one) => (one === wave ? 1 : 0))]),
        has.map((wave) => Number(row[waves[wave] ?? ''])),
      );
    }
    const found = fit.fit();
    expect(Math.abs((found?.coefficients[4] ?? 0) / (estimate ?? 0) - 1)).toBeLessThan(1e-6);
    expect(Math.abs((found?.errors[4] ?? 0) / (error ?? 0) - 1)).toBeLessThan(1e-6);
    expect(Math.abs(((found && fit.satterthwaite(found, 4)) ?? 0) / (df ?? 0) - 1)).toBeLessThan(1e-3);
  });

  it('the trial model by maximum likelihood, as likely as nlme finds it', () => {
    const rows = dataset('HSAUR3::BtheB');
    const fit = model(
      rows,
      6,
      [1, 2, 3, 4],
      (row, wave) => [
        1,
        Number(row['bdi.pre']),
        months[wave] ?? 0,
        row.treatment === 'BtheB' ? 1 : 0,
        row.drug === 'Yes' ? 1 : 0,
        row.length === '>6m' ? 1 : 0,
      ],
      'ML',
    );
    expect(Math.abs((fit?.logLikelihood ?? 0) - Number(reference['BtheB.lme_ML.logLik']))).toBeLessThan(1e-9);
    const [sdBetween, sdWithin] = reference['BtheB.lme_ML.sd_id,sd_resid'] as number[];
    // nlme stops a little before the top; its likelihood is the same to 12 digits.
    expect(fit?.sdBetween).toBeCloseTo(sdBetween ?? 0, 6);
    expect(fit?.sdWithin).toBeCloseTo(sdWithin ?? 0, 6);
  });
});
