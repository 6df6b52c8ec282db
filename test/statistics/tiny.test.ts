import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standardisedDifference, standardisedShareDifference } from '../../src/statistics/balance.js';
import { change, hedges, standardisedChange } from '../../src/statistics/change.js';
import { quantile } from '../../src/statistics/describe.js';
import {
  betaPoint,
  binomialBelow,
  chisquareAbove,
  logGamma,
  noncentralTBelow,
  normalBelow,
  normalPoint,
  tBelow,
  tPoint,
} from '../../src/statistics/distributions.js';
import { equivalence } from '../../src/statistics/equivalence.js';
import { fisher, holm, mcnemar, signTest, welch } from '../../src/statistics/exact-tests.js';
import { detectable, inPoints, neededPairs, power, toEnrol } from '../../src/statistics/precision.js';
import { clopperPearson, newcombe, newcombePaired, wilson } from '../../src/statistics/proportions.js';
import {
  alpha,
  changeCategories,
  changeCategory,
  cutoffs,
  goalAttainment,
  measurementError,
  smallestDetectableChange,
  spearmanBrown,
} from '../../src/statistics/reliability.js';
import { signedRank, signedRankNormal, typicalChange } from '../../src/statistics/signed-rank.js';

/** Worked examples with the answers of R 4.2.2 (`tiny.reference.json`): every value but those of other packages' own definitions. */
const reference: Record<string, number | number[]> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'tiny.reference.json'), 'utf8'),
);
const pre = [18, 22, 15, 30, 25, 19, 27, 21, 24, 16];
const post = [14, 20, 15, 22, 18, 21, 19, 15, 23, 12];
const d = post.map((value, index) => value - (pre[index] ?? 0));
const demo = [3, -1, 0, 0, 2, 5, -2, 4, 0, 1, -1, 6];
const noTies = [1.1, -2.3, 3.7, 4.2, -0.6, 5.5, 6.1, 2.9];
const maintained = [0, 1, -1, 2, 0, -2, 1, 0, 1, -1, 0, 1];
const completers = [21, 25, 18, 30, 27, 22];
const others = [15, 19, 24, 16];

const paired = change(pre, post);
const standard = standardisedChange(pre, post);
const error = measurementError(5, 0.85);
const tost = equivalence(maintained, -1.5, 1.5);
const welchTest = welch(completers, others);
const categories = pre.map((before, index) =>
  changeCategory(before, post[index] ?? 0, { difference: error.difference, better: 'lower', cutoff: 17 }),
);
const paired2 = newcombePaired({ both: 12, first: 9, second: 2, neither: 7 });
const independent = newcombe({ count: 7, n: 10 }, { count: 3, n: 12 });
const jt = cutoffs({ mean: 20, sd: 5 }, { mean: 10, sd: 4 });

const ours: Record<string, number | undefined | (number | undefined)[]> = {
  'paired_t.mean': paired?.mean,
  'paired_t.ci95': paired?.interval,
  'paired_t.t': paired?.t,
  'paired_t.df': paired?.df,
  'paired_t.p': paired?.p,
  'smd.n': paired?.n,
  'smd.mean_change': paired?.mean,
  'smd.sd_change': paired?.sd,
  'smd.r': standard?.correlation,
  'smd.sd_pre': paired?.before.sd,
  'smd.sd_post': paired?.after.sd,
  'smd.d_z': standard?.dz,
  'smd.d_z_ncp_ci_lo': standard?.dzInterval[0],
  'smd.d_z_ncp_ci_hi': standard?.dzInterval[1],
  'smd.J_exact': hedges(9),
  'smd.g_z_exact': standard?.gz,
  'smd.d_av_meanSD': standard?.davMean,
  'smd.d_av_rms': standard?.dav,
  'smd.d_rm': standard?.drm,
  'smd.d_pre_glass': standard?.dpre,
  'wilcox.normal_corr.V': signedRank(d, 'dropped')?.v,
  'wilcox.normal_corr.p': signedRankNormal(d),
  'wilcox.normal_nocorr.p': signedRankNormal(d, false),
  'signrank_exact.drop0.V': signedRank(d, 'dropped')?.v,
  'signrank_exact.drop0.p': signedRank(d, 'dropped')?.p,
  'signrank_exact.pratt.V': signedRank(d)?.v,
  'signrank_exact.pratt.p': signedRank(d)?.p,
  'exactRankTests.wilcox.exact.p': signedRank(d, 'dropped')?.p,
  'coin.wilcoxsign.exact.Wilcoxon.p': signedRank(d, 'dropped')?.p,
  'coin.wilcoxsign.exact.Pratt.p': signedRank(d)?.p,
  'HL.walsh.all': typicalChange(d)?.estimate,
  'HL.walsh.nonzero': typicalChange(d.filter((one) => one !== 0))?.estimate,
  'rank_biserial.paired': signedRank(d, 'dropped')?.rankBiserial,
  'wilcox.exact.noties.V': signedRank(noTies)?.v,
  'wilcox.exact.noties.p': signedRank(noTies)?.p,
  'wilcox.exact.noties.HL': typicalChange(noTies)?.estimate,
  'wilcox.exact.noties.HLci': typicalChange(noTies)?.interval,
  'sign_test.p': signTest(d.filter((one) => one > 0).length, d.filter((one) => one < 0).length),
  'mcnemar.exact.p(b=9,c=2)': mcnemar(9, 2),
  'mcnemar.chi2_cc.p': chisquareAbove((Math.abs(9 - 2) - 1) ** 2 / (9 + 2), 1),
  'mcnemar.midp': mcnemar(9, 2, true),
  'newcombe_paired(a12,b9,c2,d7) diff,lo,hi,phi': [paired2?.difference, ...(paired2?.interval ?? []), paired2?.phi],
  'rci.SEM(sd5,a.85)': error.sem,
  'rci.Sdiff': error.difference,
  'rci.RC95': error.reliableChange,
  'rci.counts rec/imp/unch/det': changeCategories.map((one) => categories.filter((other) => other === one).length),
  'rci.R1': (14 - 18) / error.difference,
  'SDC_ind = 1.96*sqrt2*SEM': smallestDetectableChange(error.sem),
  'SDC_group(n=10)': smallestDetectableChange(error.sem, 10),
  'JT cutoff a/b/c (clin 20,5; norm 10,4; low good)': [jt.a, jt.b, jt.c],
  'wilson(7/10)': wilson(7, 10),
  'prop.test(7,10,correct=F)': wilson(7, 10),
  'clopper(7/10)': clopperPearson(7, 10),
  'wilson(0/10)': wilson(0, 10),
  'newcombe_ind 7/10 vs 3/12': independent?.interval,
  'Epi::ci.pd Nc': [independent?.difference, ...(independent?.interval ?? [])],
  'fisher 7/10 vs 3/12 p': fisher({ yes: 7, no: 3 }, { yes: 3, no: 9 }),
  'smd.cont': standardisedDifference(completers, others),
  'welch t,df,p': [welchTest?.t, welchTest?.df, welchTest?.p],
  'smd.bin .6 vs .4': standardisedShareDifference(0.6, 0.4),
  'tost(+-1.5)': [tost?.above.t, tost?.above.p, tost?.below.t, tost?.below.p, tost?.p, ...(tost?.interval ?? [])],
  'noninferiority lower -1.5 p': tost?.above.p,
  'pratt_demo d=c(3,-1,0,0,2,5,-2,4,0,1,-1,6) drop0 V,p': [
    signedRank(demo, 'dropped')?.v,
    signedRank(demo, 'dropped')?.p,
  ],
  'pratt_demo pratt V,p': [signedRank(demo)?.v, signedRank(demo)?.p],
  'pratt_demo coin Wilcoxon,Pratt': [signedRank(demo, 'dropped')?.p, signedRank(demo)?.p],
  'holm(.01,.04,.03,.005)': holm([0.01, 0.04, 0.03, 0.005]),
  'power_paired(n20,dz.5)': power(20, 0.5),
  'power.t.test strict': power(20, 0.5),
  'mdes_paired(n24=30*.8)': detectable(24),
  'mdes_paired(n=10)': detectable(10),
  'n_for dz .5 80%': neededPairs(0.5),
  'enrol for 25% attrition': toEnrol(neededPairs(0.5), 0.25),
  'dz->raw MDC (r=.6,SD=5,n=24)': inPoints(detectable(24) ?? Number.NaN, 5, 0.6),
  'GAS T x=(0,1,-1,2)': goalAttainment([0, 1, -1, 2]),
  'GAS T weights 1,2,3,1': goalAttainment([0, 1, -1, 2], [1, 2, 3, 1]),
  'cronbach alpha': alpha([
    [1, 2, 3, 4, 5, 3],
    [2, 2, 3, 5, 4, 3],
    [1, 3, 3, 4, 5, 2],
  ]),
  'Spearman-Brown r=.6 k=2': spearmanBrown(0.6, 2),
  'quantile7 pre 25/50/75': [0.25, 0.5, 0.75].map((p) => quantile(pre, p)),
  'qt(.975,9)': tPoint(0.975, 9),
  'qt(.975,3.7)': tPoint(0.975, 3.7),
  'pt(-2.5,9)': tBelow(-2.5, 9),
  'pt(2.5,9,ncp1.2)': noncentralTBelow(2.5, 9, 1.2),
  'pt(2.093,19,ncp2.236)': noncentralTBelow(2.0930240544, 19, 2.2360679775),
  'pt(-3.1,9,ncp-4)': noncentralTBelow(-3.1, 9, -4),
  'qnorm(.975)': normalPoint(0.975),
  'pnorm(-6)': normalBelow(-6),
  'pbinom(2,11,.5)': binomialBelow(2, 11, 0.5),
  'pchisq(3.84,1,lower=F)': chisquareAbove(3.84, 1),
  'qbeta(.025,7,4)': betaPoint(0.025, 7, 4),
  'lgamma(4.5)': logGamma(4.5),
  'qt(1-1e-6,5)': tPoint(1 - 1e-6, 5),
  'pt(-40,9)': tBelow(-40, 9),
};

/** What R and its packages say that is no formula of ours, and why. */
const leftOut: Record<string, string> = {
  'smd.J_approx': 'the exact factor is used',
  'smd.g_z_approx': 'the exact factor is used',
  'smd.g_pre_becker': 'with the approximate factor',
  'effectsize.cohens_d.paired': 'its interval is not at the exact roots',
  'effectsize.hedges_g.paired': 'its interval is not at the exact roots',
  'wilcox.normal.HL_pseudomedian': 'found by R’s root search to four digits',
  'wilcox.normal.HL_ci': 'found by R’s root search to four digits',
  'SDC_ind with qnorm(.975)': '1.96 is used, as in the source',
  BH: 'Holm is used',
  'power.t.test nonstrict': 'the strict power is used',
  'pt(1,4,ncp6)': 'tiny: tested apart',
  'pf(4.2,2,17,lower=F)': 'no F test is used',
  'psignrank(5,8)': 'tested through the exact test',
  'qsignrank(.025,8)': 'tested through the interval',
  phyper: 'tested through Fisher’s test',
};

describe('worked examples against R', () => {
  it.each(Object.keys(reference).filter((name) => !(name in leftOut)))('%s', (name) => {
    const [expected, found] = [reference[name], ours[name]].map((value) => [value].flat());
    expect(found).toHaveLength(expected?.length ?? -1);
    for (const [index, value] of (expected ?? []).entries()) {
      const difference = Math.abs((found?.[index] ?? Number.NaN) - (value ?? Number.NaN));
      expect(difference, `${found?.[index]} for ${value}`).toBeLessThanOrEqual(
        Math.max(1e-9, 1e-8 * Math.abs(value ?? 0)),
      );
    }
  });

  it('leaves out only what it names, and tests nothing that R has not said', () => {
    expect([...Object.keys(ours), ...Object.keys(leftOut)].sort()).toEqual(Object.keys(reference).sort());
  });

  it('tiny noncentral probabilities are right to the digits that matter', () => {
    // By numerical integration; R itself gives 1.06690038e-06.
    expect(Math.abs(noncentralTBelow(1, 4, 6) - 1.0669005379e-6)).toBeLessThan(1e-12);
  });
});

describe('planning tables against R', () => {
  it.each([
    [6, 1.434544782, 1.670423735, 1.04943564],
    [8, 1.156034678, 1.341802375, 0.8360209216],
    [10, 0.9960013715, 1.154564989, 0.715356906],
    [15, 0.7780225698, 0.9008723305, 0.5537815416],
    [20, 0.6604416546, 0.7644579022, 0.4680144064],
    [30, 0.5292356151, 0.6124454953, 0.3734061368],
    [50, 0.4041830021, 0.4676793943, 0.2841968555],
    [100, 0.2829126328, 0.3273431404, 0.1984216952],
  ])('%d pairs', (n, at80, at90, half) => {
    expect(detectable(n)).toBeCloseTo(at80, 8);
    expect(detectable(n, 0.9)).toBeCloseTo(at90, 8);
    expect(tPoint(0.975, n - 1) / Math.sqrt(n)).toBeCloseTo(half, 8);
  });

  it.each([
    [0.2, 199],
    [0.3, 90],
    [0.4, 52],
    [0.5, 34],
    [0.6, 24],
    [0.8, 15],
  ])('a change of %d needs %d pairs', (dz, pairs) => {
    expect(neededPairs(dz)).toBe(pairs);
  });
});
