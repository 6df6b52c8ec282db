import { expect, it } from 'vitest';
import {
  type Arm,
  ancova,
  type Count,
  jumpToReference,
  mantelHaenszel,
  mean,
  oddsBetweenArms,
  sd,
  tippingArms,
  tippingMean,
  vanElteren,
  wilcoxonMannWhitney,
} from '../../src/statistics/index.js';
import { type Answer, Answers } from './comparison-answers.js';
import { check, names } from './comparison-reference.js';
import { dataset, withR } from './r.js';

const answers = new Answers();
const put = (name: string, answer: Answer) => answers.put(name, answer);

type Row = Record<string, string>;
const numbers = (rows: readonly Row[], key: string) => rows.map((row) => Number(row[key]));
const arm = (rows: readonly Row[], first: string, last: string): Arm => ({
  first: numbers(rows, first),
  last: numbers(rows, last),
});
const count = (rows: readonly Row[], has: (row: Row) => boolean): Count => ({
  count: rows.filter(has).length,
  n: rows.length,
});

function anorexia(): void {
  answers.section = 'anorexia';
  const all = dataset('MASS::anorexia');
  const of = (treat: string) => all.filter((row) => row.Treat === treat);
  const gain = (row: Row) => Number((Number(row.Postwt) - Number(row.Prewt)).toFixed(9));
  const gained = (treat: string) => count(of(treat), (row) => gain(row) >= 5);
  for (const treat of ['CBT', 'FT']) {
    answers.scores(`${treat}_v_Cont`, arm(of(treat), 'Prewt', 'Postwt'), arm(of('Cont'), 'Prewt', 'Postwt'));
    const [one, other] = [gained(treat), gained('Cont')];
    put(`${treat}_v_Cont.gained 5 lb or more: shares`, [one.count, one.n, other.count, other.n]);
    answers.shares(`${treat}_v_Cont.gained5`, one, other);
  }
  for (const treat of ['CBT', 'Cont', 'FT']) answers.signedRank(`change.${treat}`, of(treat).map(gain));
}

function beatTheBlues(): void {
  answers.section = 'BtheB';
  const all = dataset('HSAUR3::BtheB');
  const groups = [all.filter((row) => row.treatment === 'BtheB'), all.filter((row) => row.treatment !== 'BtheB')];
  const seen = (wave: string) => groups.map((rows) => rows.filter((row) => row[wave] !== undefined)) as [Row[], Row[]];
  for (const wave of ['bdi.2m', 'bdi.3m', 'bdi.5m', 'bdi.8m']) {
    const [one, other] = seen(wave);
    answers.scores(wave, arm(one, 'bdi.pre', wave), arm(other, 'bdi.pre', wave));
  }
  for (const wave of ['bdi.2m', 'bdi.8m']) {
    const [one, other] = seen(wave);
    const lost = groups.map((rows, index) => 1 - ([one, other][index]?.length ?? 0) / rows.length);
    const missing = { one: lost[0] ?? 0, other: lost[1] ?? 0 };
    put(`${wave}.missing share arm1, arm0`, lost);
    const found = ancova(arm(one, 'bdi.pre', wave), arm(other, 'bdi.pre', wave))?.classical;
    const tips = found && tippingArms(found, missing);
    put(`${wave}.tipping: points worse in arm 1 only, arm 0 only, estimate 0 by arm 1, same in both`, [
      tips?.one,
      tips?.other,
      tips?.estimate,
      tips?.both,
    ]);
    const jump = found && jumpToReference(found, missing.one);
    put(`${wave}.jump to reference est,lo,hi`, [jump?.estimate, ...(jump?.interval ?? [])]);
    const below = (row: Row) => Number(row[wave]) < 14;
    const counts = [count(one, below), count(other, below)] as const;
    answers.shares(`${wave}.below 14`, ...counts);
    for (const [index, { count: x, n }] of counts.entries()) {
      answers.bounds(`${wave}.below 14 bounds arm ${1 - index}`, x, n, groups[index]?.length ?? 0, 0.5);
    }
    const severe = (rows: Row[], is: boolean) =>
      count(
        rows.filter((row) => Number(row['bdi.pre']) >= 29 === is),
        below,
      );
    const pooled = mantelHaenszel([false, true].map((is) => ({ one: severe(one, is), other: severe(other, is) })));
    put(`${wave}.below 14, difference by MH over severe (>=29) or not at first: est,se,lo,hi`, [
      pooled?.difference,
      pooled?.error,
      ...(pooled?.interval ?? []),
    ]);
  }
  const changes = (rows: Row[]) => rows.map((row) => Number(row['bdi.8m']) - Number(row['bdi.pre']));
  const [one, other] = seen('bdi.8m');
  const d = changes([...one, ...other]);
  const tips = tippingMean({ mean: mean(d), sd: sd(d) ?? 0, n: d.length, started: 100 });
  put('change to 8m, tipping for the whole group est 0, interval touches 0', [tips?.estimate, tips?.interval]);
  answers.signedRank('change 8m arm 1', changes(one));
  answers.signedRank('change 8m arm 0', changes(other));
  const band = (value: number) => [14, 20, 29].filter((cut) => value >= cut).length;
  const bands = ({ first, last }: Arm): Arm => ({ first: first.map(band), last: last.map(band) });
  const [early, control] = seen('bdi.2m').map((rows) => bands(arm(rows, 'bdi.pre', 'bdi.2m')));
  if (early && control) answers.ratings('bands 0-13/14-19/20-28/29+ at 2m', early, control);
}

function ulcers(): void {
  const all = dataset('HSAUR3::Lanza');
  const parts = (rows: Row[]) => ({
    one: rows.filter((row) => row.treatment === 'Misoprostol'),
    other: rows.filter((row) => row.treatment !== 'Misoprostol'),
  });
  const values = (rows: Row[]) => {
    const { one, other } = parts(rows);
    return { one: numbers(one, 'classification'), other: numbers(other, 'classification') };
  };
  const study = all.filter((row) => row.study === 'I');
  const { one, other } = values(study);
  answers.section = 'lanza1';
  answers.wilcoxon('normal', one, other);
  put('exact p', wilcoxonMannWhitney(one, other)?.exact);
  answers.superiority('brunner_munzel', one, other);
  const odds = oddsBetweenArms({ last: one }, { last: other });
  put('proportional_odds log odds ratio (higher class), se', [odds?.logOddsRatio, odds?.error]);
  const best = (row: Row) => row.classification === '1';
  answers.shares('class 1', count(parts(study).one, best), count(parts(study).other, best));
  answers.section = 'lanza';
  const strata = [...new Set(all.map((row) => row.study))].map((name) =>
    values(all.filter((row) => row.study === name)),
  );
  const found = vanElteren(strata);
  put('van_elteren over four studies z,p', [found?.z, found?.p]);
}

function respiratory(): void {
  answers.section = 'respiratory';
  const all = dataset('HSAUR3::respiratory');
  const at = (month: string) => all.filter((row) => row.month === month);
  const person = (row: Row) => `${row.centre} ${row.subject}`;
  const firstGood = new Set(
    at('0')
      .filter(({ status }) => status === 'good')
      .map(person),
  );
  for (const month of ['1', '4']) {
    const rows = at(month);
    const good = ({ status }: Row) => status === 'good';
    const parts = (within: (row: Row) => boolean) =>
      [true, false].map((treated) =>
        count(
          rows.filter((row) => within(row) && (row.treatment === 'treatment') === treated),
          good,
        ),
      ) as [Count, Count];
    answers.shares(`month${month}`, ...parts(() => true));
    for (const centre of ['1', '2']) {
      answers.shares(`month${month}.centre${centre}`, ...parts((row) => row.centre === centre));
    }
    const over = (strata: ((row: Row) => boolean)[]) => {
      const found = mantelHaenszel(
        strata.map((within) => {
          const [one, other] = parts(within);
          return { one, other };
        }),
      );
      return [found?.difference, found?.error, ...(found?.interval ?? [])];
    };
    const first = [true, false].map((is) => (row: Row) => firstGood.has(person(row)) === is);
    put(`month${month}.MH difference over first value: est,se,lo,hi`, over(first));
    put(
      `month${month}.MH difference over first value x centre: est,se,lo,hi`,
      over(['1', '2'].flatMap((centre) => first.map((is) => (row: Row) => is(row) && row.centre === centre))),
    );
    for (const [index, treated] of [false, true].entries()) {
      const own = rows.filter((row) => (row.treatment === 'treatment') === treated);
      const how = (was: boolean, is: boolean) =>
        own.filter((row) => firstGood.has(person(row)) === was && good(row) === is).length;
      answers.pairedShares(`month${month}.arm${index}`, [
        how(true, true),
        how(true, false),
        how(false, true),
        how(false, false),
      ]);
    }
  }
}

function schools(): void {
  const all = dataset('nlme::bdf');
  const byNumber = [...new Set(all.map((row) => Number(row.schoolNR)))].sort((a, b) => a - b);
  const pupils = new Map(byNumber.map((number) => [number, all.filter((row) => Number(row.schoolNR) === number)]));
  const of = (number: number) => pupils.get(number) ?? [];
  const given = (numbers: number[]) => numbers.map((number) => arm(of(number), 'langPRET', 'langPOST'));
  const last = (numbers: number[]) => given(numbers).map((one) => one.last);
  answers.section = 'schools12';
  const sized = byNumber.filter((number) => of(number).length >= 8 && of(number).length <= 20);
  const mixed = (is: string) => sized.filter((number) => of(number)[0]?.mixedgra === is).slice(0, 6);
  const twelve = [...mixed('1'), ...mixed('0')].sort((a, b) => a - b);
  answers.clusters('langPOST', last(twelve));
  answers.clusterArms('langPOST', last(mixed('1')), last(mixed('0')));
  answers.clusterArmsGivenFirst('langPOST', given(mixed('1')), given(mixed('0')));
  put('units', answers.units(twelve.map(String), given(twelve)));
  answers.section = 'schools';
  answers.clusters('langPOST', last(byNumber));
  const units = answers.units(byNumber.map(String), given(byNumber));
  const list = (key: string) => units[key] as number[];
  put(
    'units slope,sd_res,mean_fixed,Q,Q_p,tau2,mean_random',
    ['slope', 'sd_res', 'mean_fixed', 'Q', 'Q_p', 'tau2', 'mean_random'].map((key) => units[key]),
  );
  const outside = (key: string) =>
    (units[key] as number[][]).filter(([low = 0, high = 0], index) => {
      const own = list('adjusted')[index] ?? 0;
      return own < low || own > high;
    }).length;
  put('units outside funnel 95, 99.8, of', [outside('funnel95'), outside('funnel998'), byNumber.length]);
  const order = byNumber
    .map((_, index) => index)
    .sort((a, b) => (list('adjusted')[a] ?? 0) - (list('adjusted')[b] ?? 0));
  put(
    'units with lowest and highest adjusted: unit,n,adjusted,se,shrunk',
    [...order.slice(0, 2), ...order.slice(-2)].map((index) => [
      byNumber[index],
      ...['n', 'adjusted', 'se', 'shrunk'].map((key) => list(key)[index]),
    ]),
  );
}

function nile(): void {
  answers.section = 'Nile';
  const years = numbers(dataset('datasets::Nile'), 'x').slice(14, 38);
  put('years 1885..1908', years);
  answers.runChart('run', years);
  answers.xmr('xmr', years);
  answers.runChart('run against the median of the first 12', years, 1145);
}

withR('published data of groups, clusters and years against R', () => {
  anorexia();
  beatTheBlues();
  ulcers();
  respiratory();
  schools();
  nile();
  it.each(names(false))('%s', (name) => check(answers, name));
  it('tests nothing that R has not said, and says of every name why it is left out', () => {
    const published = Object.keys(answers.all).filter((name) => !name.startsWith('tiny.'));
    expect(published.sort()).toEqual(names(false).sort());
  });
});
