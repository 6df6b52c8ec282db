import { beforeAll, expect, it } from 'vitest';
import { halves, tiny } from '../statistics/comparison-data.js';
import { reference } from '../statistics/comparison-reference.js';
import { dataset, withR } from '../statistics/r.js';
import { designOf } from './feed.js';
import { carriedOut, differences, type Outcome, type Run } from './script-runs.js';

/** What R found, by where it stands in the results. `within`: relative, where R's own program is less exact. */
type Expected = readonly [path: string, value: number | string | undefined, within?: number];
/** A person of the data, with what is measured first and last. */
interface Person {
  treated: boolean;
  cluster?: string;
  first?: string | undefined;
  last?: string | undefined;
}
type Row = Record<string, string>;

/** A number of the reference: of a name, then of a key or a place, then of a place. */
function of(name: string, ...keys: readonly (string | number)[]): number | undefined {
  const found = keys.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], reference[name]);
  if (typeof found !== 'number') throw new Error(`${name} ${keys}`);
  return found;
}

/** The design of two groups, with data of one of its measures. */
async function runOf(
  name: string,
  column: string,
  persons: readonly Person[],
  change: (text: string) => string = (text) => text,
): Promise<Run> {
  const design = await designOf('arms', change);
  const codes = persons.map((_, index) => `P${index + 1}`);
  const form = (time: 'first' | 'later', value: (person: Person) => string | undefined) => {
    const id = column === 'scaletotal' ? `${time}_client_staff` : `${time}_client`;
    const rows = persons.map((one, index) => [codes[index], time, 'client', id, '2000-06-01', value(one) ?? '']);
    return [['case', 'timepoint', 'informant', 'form', 'date', column], ...rows];
  };
  const list = persons.map(({ treated, cluster = '' }, index) => [
    codes[index],
    treated ? 'intervention' : 'comparison',
    cluster,
    '2000-01-01',
  ]);
  const tables = {
    cases: [['case', 'group', 'cluster', 'start'], ...list],
    first: form('first', ({ first }) => first),
    later: form('later', ({ last }) => last),
  };
  const files = Object.entries(tables).map(([path, rows]) => ({
    path: `${path}.csv`,
    text: rows.map((row) => `${row.join(',')}\n`).join(''),
  }));
  return { name, design, files };
}

const at = (measure: string) => (path: string) => `measures/${measure}/between/${path}`;
const ends = (path: string, name: string, ...keys: readonly (string | number)[]): Expected[] =>
  [0, 1].map((end) => [`${path}/${end}`, of(name, ...keys, end)]);

/** The analysis of covariance, the difference in change and the ranks, of all with both values. */
function valuesOf(measure: string, name: string, error: 'classical' | 'hc3' = 'classical'): Expected[] {
  const path = at(measure);
  const [ancova, change, quade] = [`${name}.ancova`, `${name}.change_difference`, `${name}.quade diff,t,df,p`];
  const [classical, hc3] =
    error === 'classical' ? ['difference', 'sensitivity/error'] : ['sensitivity/error', 'difference'];
  return [
    [path('error'), error],
    ...[classical, hc3].map((one): Expected => [path(`${one}/value`), of(ancova, 'est')]),
    ...[classical, hc3].map((one): Expected => [path(`${one}/df`), of(ancova, 'df')]),
    [path(`${classical}/error`), of(ancova, 'se')],
    [path(`${classical}/p`), of(ancova, 'p')],
    ...ends(path(`${classical}/interval`), ancova, 'ci'),
    [path(`${hc3}/error`), of(ancova, 'hc3_se')],
    [path(`${hc3}/p`), of(ancova, 'hc3_p')],
    ...ends(path(`${hc3}/interval`), ancova, 'hc3_ci'),
    [path('adjusted/intervention'), of(ancova, 'adj_mean', 0)],
    [path('adjusted/comparison'), of(ancova, 'adj_mean', 1)],
    [path('standardised/d'), of(ancova, 'd')],
    ...ends(path('standardised/interval'), ancova, 'd_ci'),
    [path('slopes/value'), of(ancova, 'slope_diff')],
    [path('slopes/error'), of(ancova, 'slope_diff_se')],
    [path('slopes/p'), of(ancova, 'slope_p')],
    [path('slopes/at/1/value'), of(ancova, 'at_mean')],
    [path('change/value'), of(change, 'est')],
    [path('change/error'), of(change, 'se')],
    [path('change/df'), of(change, 'df')],
    [path('change/p'), of(change, 'p')],
    ...ends(path('change/interval'), change, 'ci'),
    [path('sensitivity/ranks/value'), of(quade, 1)],
    [path('sensitivity/ranks/df'), of(quade, 2)],
    [path('sensitivity/ranks/p'), of(quade, 3)],
  ];
}
const testOf = (measure: string, name: string): Expected[] => [
  [at(measure)('test/statistic'), of(`${name}.ancova`, 't')],
  [at(measure)('test/p'), of(`${name}.ancova`, 'p')],
];
function sharesOf(measure: string, name: string): Expected[] {
  const path = at(measure);
  const boschloo = of(`${name}.boschloo p (orders by two-sided Fisher p), doubled one-sided`, 1);
  const group = (word: string, place: number): Expected[] => [
    [path(`groups/${word}/share/count`), of(`${name}.x1,n1,x0,n0`, place)],
    [path(`groups/${word}/measured`), of(`${name}.x1,n1,x0,n0`, place + 1)],
  ];
  return [
    ...group('intervention', 0),
    ...group('comparison', 2),
    [path('difference/value'), of(`${name}.difference`)],
    ...ends(path('difference/interval'), `${name}.newcombe`),
    [path('difference/p'), boschloo],
    [path('test/p'), boschloo],
    ...ends(path('shares/score'), `${name}.miettinen_nurminen`),
    [path('shares/ratio/value'), of(`${name}.ratio katz est,lo,hi`, 0)],
    [path('shares/ratio/low'), of(`${name}.ratio koopman lo,hi`, 0)],
    [path('shares/ratio/high'), of(`${name}.ratio koopman lo,hi`, 1)],
  ];
}

const [total, rating, step, work, housing] = [
  '1.scaletotal.client',
  '2.scalerating.client',
  '3.lifestep.client',
  '4.lifework.client',
  '5.lifehousing.client',
];
const wide = (text: string) => text.replace('0..40', '0..200');

/** The small made-up data. */
async function small(): Promise<[Run, Expected[]][]> {
  const persons = (first: readonly number[], last: readonly number[], n: number): Person[] =>
    halves(first, last, n).flatMap((arm, index) =>
      arm.last.map((y, place) => ({ treated: index === 0, first: String(arm.first[place]), last: String(y) })),
    );
  const scores = persons(tiny.pre, tiny.post, 10);
  const gone = scores.map((one, index) => (index === 2 || index === 13 ? { ...one, first: undefined } : one));
  const path = at(total);
  const imputed = 'tiny.score.first_missing (rows 3 and 14) imputed';
  const kept = 'tiny.ni_arms margin 1.5 low good: t, one-sided p, upper bound 97.5';
  const clusters = [tiny.comparisonClusters, tiny.interventionClusters].flatMap((arm, index) =>
    arm.flatMap((values, place) =>
      values.map(
        (value): Person => ({ treated: index === 1, cluster: `K${index}${place}`, first: '5', last: String(value) }),
      ),
    ),
  );
  return [
    [await runOf('tiny', 'scaletotal', scores), [...valuesOf(total, 'tiny.score'), ...testOf(total, 'tiny.score')]],
    [
      await runOf('tiny, two first values missing', 'scaletotal', gone),
      [
        [path('imputed'), of(imputed, 'n_imputed')],
        [path('difference/value'), of(imputed, 'est')],
        [path('difference/error'), of(imputed, 'se')],
        [path('difference/df'), of(imputed, 'df')],
        [path('difference/p'), of(imputed, 'p')],
        ...ends(path('difference/interval'), imputed, 'ci'),
      ],
    ],
    [
      await runOf('tiny, kept within 1.5', 'scaletotal', scores, (text) =>
        text.replace(
          'goal improve\n    indicator scale.total',
          'goal maintain\n    margin 1.5\n    indicator scale.total',
        ),
      ),
      [
        [path('test/statistic'), of(kept, 0)],
        [path('test/p'), of(kept, 1)],
        [path('difference/interval/1'), of(kept, 2)],
        [path('verdict'), 'better'],
      ],
    ],
    [
      await runOf('tiny ratings', 'scalerating', persons(tiny.firstRatings, tiny.lastRatings, 8)),
      [...valuesOf(rating, 'tiny.rating_as_score'), ...testOf(rating, 'tiny.rating_as_score')],
    ],
    [
      await runOf('tiny clusters', 'scaletotal', clusters, byCluster),
      [
        [path('clusters/intervention'), of('tiny.clusters.cluster_means', 'k1')],
        [path('clusters/comparison'), of('tiny.clusters.cluster_means', 'k0')],
        [path('not'), 'few-clusters'],
      ],
    ],
  ];
}
const byCluster = (text: string) => text.replace('comparison randomised', 'comparison randomised per unit');

async function weights(treat: 'CBT' | 'FT'): Promise<[Run, Expected[]]> {
  const persons = dataset('MASS::anorexia')
    .filter((row) => row.Treat === treat || row.Treat === 'Cont')
    .map((row) => ({ treated: row.Treat === treat, first: row.Prewt, last: row.Postwt }));
  // 17 are more than 1.5 times fewer than 26.
  const error = treat === 'FT' ? 'hc3' : 'classical';
  return [
    await runOf(`anorexia, ${treat}`, 'scaletotal', persons, wide),
    valuesOf(total, `anorexia.${treat}_v_Cont`, error),
  ];
}

/** The trial “Beat the Blues” until so many months. */
async function depression(months: 2 | 3 | 5 | 8): Promise<[Run, Expected[]]> {
  const wave = `bdi.${months}m`;
  const name = `BtheB.${wave}`;
  const persons = dataset('HSAUR3::BtheB').map((row) => ({
    treated: row.treatment === 'BtheB',
    first: row['bdi.pre'],
    last: row[wave],
  }));
  const path = at(total);
  const jump = `${name}.jump to reference est,lo,hi`;
  const tipping = `${name}.tipping: points worse in arm 1 only, arm 0 only, estimate 0 by arm 1, same in both`;
  // At two months nobody who got it is missing; at eight nothing is certain, so that nothing can turn.
  const lost: Expected[] = [
    ...(months === 2 ? [[path('turning/points/comparison'), of(tipping, 1)] as const] : []),
    ...(months === 8 ? [[path('reference/value'), of(jump, 0)] as const] : []),
    ...(months === 8 ? [0, 1].map((end) => [path(`reference/interval/${end}`), of(jump, end + 1)] as const) : []),
  ];
  return [
    await runOf(`BtheB, ${months} months`, 'scaletotal', persons, wide),
    [...valuesOf(total, name), ...testOf(total, name), ...lost],
  ];
}

/** The same trial in bands, at two months: answers with an order. */
async function bands(): Promise<[Run, Expected[]]> {
  const band = (value: string | undefined) =>
    value === undefined ? undefined : String(1 + [14, 20, 29].filter((cut) => Number(value) >= cut).length);
  const persons = dataset('HSAUR3::BtheB')
    .filter((row) => row['bdi.2m'] !== undefined)
    .map((row) => ({ treated: row.treatment === 'BtheB', first: band(row['bdi.pre']), last: band(row['bdi.2m']) }));
  const quade = 'BtheB.bands 0-13/14-19/20-28/29+ at 2m.quade rank_slope,diff,t,df,p';
  const path = at(step);
  return [
    await runOf('BtheB in bands', 'lifestep', persons, (text) =>
      text.replace(
        'option all  "There" positive',
        'option most "Most of the way" positive\n    option all  "There" positive',
      ),
    ),
    [
      [path('sensitivity/ranks/value'), of(quade, 2)],
      [path('sensitivity/ranks/df'), of(quade, 3)],
      [path('sensitivity/ranks/p'), of(quade, 4)],
    ],
  ];
}

async function breathing(month: '1' | '4'): Promise<[Run, Expected[]]> {
  const all = dataset('HSAUR3::respiratory');
  const good = (row: Row | undefined) => row && (row.status === 'good' ? '1' : '0');
  const persons = all
    .filter((row) => row.month === '0')
    .map((row) => {
      const last = all.find((one) => one.month === month && one.subject === row.subject && one.centre === row.centre);
      return { treated: row.treatment === 'treatment', first: good(row), last: good(last) };
    });
  const pooled = `respiratory.month${month}.MH difference over first value: est,se,lo,hi`;
  const path = at(work);
  return [
    await runOf(`respiratory, month ${month}`, 'lifework', persons),
    [
      ...sharesOf(work, `respiratory.month${month}`),
      [path('shares/overFirst/value'), of(pooled, 0)],
      [path('shares/overFirst/interval/0'), of(pooled, 2)],
      [path('shares/overFirst/interval/1'), of(pooled, 3)],
    ],
  ];
}

/** One of five classes is the good one; nothing is known of before. */
async function ulcers(): Promise<[Run, Expected[]]> {
  const persons = dataset('HSAUR3::Lanza')
    .filter((row) => row.study === 'I')
    .map((row) => ({ treated: row.treatment === 'Misoprostol', last: String(6 - Number(row.classification)) }));
  return [
    await runOf('Lanza, class 1', 'lifehousing', persons, (text) =>
      text.replace(
        'option lent "Lent" neutral',
        'option lent "Lent" neutral\n option shared "Shared" neutral\n option hotel "Hotel" neutral',
      ),
    ),
    sharesOf(housing, 'lanza1.class 1'),
  ];
}

/** Six schools and six, where the group is a stand-in. */
async function schools(): Promise<[Run, Expected[]]> {
  const all = dataset('nlme::bdf');
  const numbers = [...new Set(all.map((row) => row.schoolNR ?? ''))].sort((a, b) => Number(a) - Number(b));
  const pupils = (number: string) => all.filter((row) => row.schoolNR === number);
  const sized = numbers.filter((number) => pupils(number).length >= 8 && pupils(number).length <= 20);
  const six = (mixed: string) => sized.filter((number) => pupils(number)[0]?.mixedgra === mixed).slice(0, 6);
  const persons = [...six('1'), ...six('0')].flatMap(pupils).map((row) => ({
    treated: row.mixedgra === '1',
    cluster: row.schoolNR ?? '',
    first: row.langPRET,
    last: row.langPOST,
  }));
  const path = at(total);
  const [given, model] = [
    'schools12.langPOST.cluster_means ANCOVA est,se,df,lo,hi,p',
    'schools12.langPOST.lmer REML with first value est,se,df_satterthwaite,t,p',
  ];
  const persons12 = path('sensitivity/persons');
  return [
    await runOf('twelve schools', 'scaletotal', persons, (text) => byCluster(wide(text))),
    [
      [path('clusters/permutation'), of('schools12.langPOST.cluster_means', 'p_perm')],
      [path('difference/value'), of(given, 0)],
      [path('difference/error'), of(given, 1)],
      [path('difference/df'), of(given, 2)],
      [path('difference/interval/0'), of(given, 3)],
      [path('difference/interval/1'), of(given, 4)],
      [path('difference/p'), of(given, 5)],
      // lmer stops a little before the top of the likelihood, and its degrees of freedom rest on numerical derivatives.
      [`${persons12}/value`, of(model, 0), 1e-6],
      [`${persons12}/error`, of(model, 1), 1e-6],
      [`${persons12}/df`, of(model, 2), 1e-3],
      [`${persons12}/p`, of(model, 4), 1e-3],
    ],
  ];
}

/** The paths where what was found is not what R says. */
const wrong = (found: Outcome['ours'], expected: readonly Expected[]): string[] =>
  expected.flatMap(([path, value, within = 1e-8]) => {
    const own = found.get(path);
    const isRight =
      typeof own === 'number' && typeof value === 'number'
        ? Math.abs(own - value) <= within * Math.abs(value)
        : own === value;
    return isRight ? [] : [`${path}: ${own}, R ${value}`];
  });

withR('published data of two groups, as designs', () => {
  const all: [Run, Expected[]][] = [];
  const outcomes: Outcome[] = [];
  beforeAll(async () => {
    all.push(...(await small()));
    all.push(...(await Promise.all([weights('CBT'), weights('FT'), bands(), ulcers(), schools()])));
    all.push(...(await Promise.all(([2, 3, 5, 8] as const).map(depression))));
    all.push(...(await Promise.all((['1', '4'] as const).map(breathing))));
    outcomes.push(...(await carriedOut(all.map(([run]) => run))));
  });

  it('the analysis and the R script give what R gave, and agree on each number', () => {
    expect(outcomes).toHaveLength(16);
    for (const [index, outcome] of outcomes.entries()) {
      const [run, expected] = all[index] ?? [];
      expect(wrong(outcome.ours, expected ?? []), `${run?.name}: the analysis`).toEqual([]);
      expect(wrong(outcome.theirs, expected ?? []), `${run?.name}: the R script`).toEqual([]);
      expect(differences(outcome), run?.name).toEqual([]);
    }
  });
});
