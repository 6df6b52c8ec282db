import { fisher } from '../../src/statistics/exact-tests.js';
import {
  type Arm,
  ancova,
  barnard,
  boschloo,
  boschlooTwoSided,
  brunnerMunzel,
  type Count,
  changeDifference,
  changedUp,
  clopperPearson,
  clusterAncova,
  clusterMeans,
  clusterModel,
  compareUnits,
  designEffect,
  fisherMid,
  funnel,
  intraclassCorrelation,
  invertedSignedRank,
  katz,
  koopman,
  mcnemar,
  mean,
  miettinenNurminen,
  newcombe,
  newcombePaired,
  nonInferiorityPaired,
  oddsBetweenArms,
  quade,
  quadePermutation,
  runChart,
  shareBounds,
  signedRank,
  signTest,
  tango,
  vanElteren,
  wilcoxonMannWhitney,
  xmr,
} from '../../src/statistics/index.js';

/** What one name of the reference stands for: a number, words, or these in lists and objects; missing where R has null. */
export type Answer = number | boolean | string | undefined | readonly Answer[] | { [key: string]: Answer };

/** Whether the changes that the test does not reject are in one piece, and whether 0 is a hole in them: asked at every mean of a pair and between. */
function pieces(differences: readonly number[]): Answer[] {
  const p = (at: number) => signedRank(differences.map((one) => one - at))?.p ?? 1;
  const means = [
    ...new Set(
      differences.flatMap((one, i) => differences.slice(i).map((other) => Number(((one + other) / 2).toFixed(9)))),
    ),
  ].sort((a, b) => a - b);
  const places = means.flatMap((mean, index) => (index === 0 ? [mean] : [((means[index - 1] ?? 0) + mean) / 2, mean]));
  if (p((means[0] ?? 0) - 1) > 0.05) return [undefined, false];
  const accepted = places.map((place) => p(place) > 0.05);
  const [first, last] = [accepted.indexOf(true), accepted.lastIndexOf(true)];
  const hole = p(0) <= 0.05 && (places[first] ?? 0) <= 0 && (places[last] ?? 0) >= 0;
  return [accepted.slice(first, last + 1).every((one) => one), hole];
}

/** Our answers under the names and in the shapes of the reference, one function for each of the R program's. */
export class Answers {
  readonly all: Record<string, Answer> = {};
  section = 'tiny';

  put(name: string, answer: Answer): void {
    this.all[`${this.section}.${name}`] = answer;
  }

  scores(tag: string, one: Arm, other: Arm): void {
    const found = ancova(one, other);
    const { classical, hc3, standardised, slopes } = found ?? {};
    const changes = ({ first, last }: Arm) => last.map((value, index) => value - (first[index] ?? 0));
    const difference = changeDifference(changes(one), changes(other));
    this.put(`${tag}.ancova`, {
      n1: found?.n[0],
      n0: found?.n[1],
      est: classical?.estimate,
      se: classical?.error,
      df: classical?.df,
      ci: classical?.interval,
      t: classical?.t,
      p: classical?.p,
      slope: found?.slope,
      sd_res: found?.sd,
      adj_mean: found?.adjustedMeans,
      hc3_se: hc3?.error,
      hc3_ci: hc3?.interval,
      hc3_p: hc3?.p,
      sd_pre: standardised?.sdFirst,
      J: standardised?.hedges,
      d: standardised?.d,
      d_se: standardised?.error,
      d_ci: standardised?.interval,
      slope_diff: slopes?.difference.estimate,
      slope_diff_se: slopes?.difference.error,
      slope_p: slopes?.difference.p,
      at_mean: slopes?.at[1]?.difference.estimate,
      at_mean_se: slopes?.at[1]?.difference.error,
    });
    this.put(`${tag}.change_difference`, {
      est: difference?.estimate,
      se: difference?.error,
      df: difference?.df,
      ci: difference?.interval,
      t: difference?.t,
      p: difference?.p,
      t_pooled: difference?.pooled.t,
      p_pooled: difference?.pooled.p,
      d_change: difference?.dChange,
      g_change: difference?.gChange,
      d_change_ci: difference?.dChangeInterval,
    });
    const rank = quade(one, other);
    this.put(`${tag}.quade diff,t,df,p`, [rank?.estimate, rank?.t, rank?.df, rank?.p]);
    this.put(
      `${tag}.arm_means pre1,post1,pre0,post0`,
      [one.first, one.last, other.first, other.last].map((values) => mean(values)),
    );
  }

  wilcoxon(name: string, one: readonly number[], other: readonly number[]): void {
    const found = wilcoxonMannWhitney(one, other);
    this.put(name, { W: found?.w, U: found?.u, z: found?.z, p: found?.p, prob_superior: found?.superiority });
  }

  superiority(name: string, one: readonly number[], other: readonly number[]): void {
    const found = brunnerMunzel(one, other);
    this.put(name, { T: found?.t, df: found?.df, p: found?.p, prob_superior: found?.superiority, ci: found?.interval });
  }

  ratings(tag: string, one: Arm, other: Arm): void {
    const rank = quade(one, other);
    this.put(`${tag}.quade rank_slope,diff,t,df,p`, [rank?.slope, rank?.estimate, rank?.t, rank?.df, rank?.p]);
    this.put(`${tag}.quade_permutation_p`, rank && quadePermutation(rank));
    const changes = ({ first, last }: Arm) => last.map((value, index) => value - (first[index] ?? 0));
    this.wilcoxon(`${tag}.wmw_change normal`, changes(one), changes(other));
    const { exact } = wilcoxonMannWhitney(changes(one), changes(other)) ?? {};
    this.put(`${tag}.wmw_change exact p`, exact);
    this.put(`${tag}.coin wilcox exact p of change`, exact);
    this.superiority(`${tag}.brunner_munzel change`, changes(one), changes(other));
    this.superiority(`${tag}.brunner_munzel last`, one.last, other.last);
    const odds = oddsBetweenArms(one, other);
    this.put(`${tag}.proportional_odds log_odds_ratio,se,LR_chi2,LR_p`, [
      odds?.logOddsRatio,
      odds?.error,
      odds?.chisquare,
      odds?.p,
    ]);
    const first = [...one.first, ...other.first].sort((a, b) => a - b);
    const middle = ((first[Math.ceil(first.length / 2) - 1] ?? 0) + (first[Math.floor(first.length / 2)] ?? 0)) / 2;
    const part = ({ first, last }: Arm, high: boolean) =>
      last.filter((_, index) => (first[index] ?? 0) > middle === high);
    const strata = vanElteren([true, false].map((high) => ({ one: part(one, high), other: part(other, high) })));
    this.put(`${tag}.van_elteren median strata z,p`, [strata?.z, strata?.p]);
  }

  shares(tag: string, one: Count, other: Count): void {
    const ratio = katz(one, other);
    const score = koopman(one, other);
    const fisherP = fisher({ yes: one.count, no: one.n - one.count }, { yes: other.count, no: other.n - other.count });
    this.put(`${tag}.x1,n1,x0,n0`, [one.count, one.n, other.count, other.n]);
    this.put(`${tag}.difference`, newcombe(one, other)?.difference);
    this.put(`${tag}.newcombe`, newcombe(one, other)?.interval);
    this.put(`${tag}.miettinen_nurminen`, miettinenNurminen(one, other)?.interval);
    this.put(`${tag}.ratio katz est,lo,hi`, [ratio?.ratio, ratio?.low, ratio?.high]);
    // 0 of both: R gives all ratios, we give none.
    this.put(`${tag}.ratio koopman lo,hi`, [score ? score.low : 0, score?.high]);
    this.put(`${tag}.fisher p`, fisherP);
    this.put(`${tag}.fisher mid-p`, fisherMid(one, other));
    this.put(`${tag}.boschloo p (orders by two-sided Fisher p), doubled one-sided`, [
      boschlooTwoSided(one, other),
      boschloo(one, other),
    ]);
    this.put(`${tag}.barnard p`, barnard(one, other));
  }

  pairedShares(tag: string, [both, first, second, neither]: readonly [number, number, number, number]): void {
    const counts = { both, first, second, neither };
    const newcombe95 = newcombePaired(counts);
    const changed = changedUp(counts);
    const [low = Number.NaN, high = Number.NaN] = newcombe95?.interval ?? [];
    const kept = nonInferiorityPaired(counts, 0.1, 'higher');
    this.put(`${tag}.a,b,c,d`, [both, first, second, neither]);
    // Ours is the first time less the second.
    this.put(`${tag}.newcombe_paired est,lo,hi (after-before)`, [-(newcombe95?.difference ?? 0), -high, -low]);
    this.put(`${tag}.tango`, tango(counts)?.interval);
    this.put(`${tag}.mcnemar exact,mid`, [mcnemar(first, second), mcnemar(first, second, true)]);
    // Nobody changed: R gives all shares, we give none.
    this.put(`${tag}.share of changed that changed up, exact lo,hi, mid-p lo,hi`, [
      changed?.share,
      ...(changed?.exact ?? [0, 1]),
      ...(changed?.mid ?? [0, 1]),
    ]);
    this.put(`${tag}.odds ratio exact lo,hi`, changed?.odds ?? [0, undefined]);
    this.put(`${tag}.NI margin .1: tango z, one-sided p; newcombe 95 lower`, [kept?.statistic, kept?.p, -high]);
  }

  signedRank(tag: string, differences: readonly number[]): void {
    const found = invertedSignedRank(differences);
    const { interval } = found ?? {};
    const rounded = differences.map((one) => Number(one.toFixed(9)));
    const [up, down] = [rounded.filter((one) => one > 0).length, rounded.filter((one) => one < 0).length];
    this.put(`${tag}.n,up,zero,down`, [rounded.length, up, rounded.length - up - down, down]);
    this.put(`${tag}.hodges_lehmann`, found?.estimate);
    this.put(`${tag}.pratt_p`, found?.p);
    this.put(`${tag}.interval lo,hi`, [interval?.low, interval?.high]);
    this.put(`${tag}.ends included`, [interval?.lowIncluded ?? false, interval?.highIncluded ?? false]);
    this.put(`${tag}.one piece, cut at 0`, pieces(rounded));
    if (up + down === 0) return;
    const signs = [signTest(up, down), up / (up + down), ...(clopperPearson(up, up + down) ?? [])];
    this.put(`${tag}.sign test p, share up of changed, exact lo,hi`, signs);
  }

  bounds(name: string, count: number, n: number, started: number, target: number): void {
    const found = shareBounds({ count, n }, started, target);
    const words = {
      reached: 'reached whatever the missing are',
      'not-reached': 'not reached whatever the missing are',
      undecided: 'undecided',
    };
    this.put(name, {
      seen: found?.seen,
      seen_ci: found?.seenInterval,
      worst: found?.worst,
      best: found?.best,
      worst_lo: found?.worstLow,
      best_hi: found?.bestHigh,
      need: found?.target?.needed,
      verdict: found?.target && words[found.target.verdict],
    });
  }

  clusters(tag: string, all: readonly (readonly number[])[]): void {
    const found = intraclassCorrelation(all);
    this.put(`${tag}.icc_anova`, {
      K: found?.clusters,
      N: found?.n,
      MSB: found?.between,
      MSW: found?.within,
      n0: found?.size,
      icc: found?.icc,
      ci: found?.interval,
      F: found?.f,
    });
    const sizes = all.map((values) => values.length);
    this.put(
      `${tag}.design_effect at icc 0.01 0.05 0.10 and own`,
      [0.01, 0.05, 0.1, Math.max(0, found?.icc ?? 0)].map((icc) => designEffect(sizes, icc)),
    );
  }

  clusterArms(tag: string, one: readonly (readonly number[])[], other: readonly (readonly number[])[]): void {
    const found = clusterMeans(one, other);
    this.put(`${tag}.cluster_means`, {
      k1: found?.clusters[0],
      k0: found?.clusters[1],
      est: found?.estimate,
      se: found?.error,
      df: found?.df,
      ci: found?.interval,
      p: found?.p,
      p_perm: found?.permutation,
    });
    const arms = (clusters: readonly (readonly number[])[]) => clusters.map((last) => ({ last }));
    const model = clusterModel(arms(one), arms(other));
    this.put(`${tag}.lmer REML arm est,se,df_satterthwaite,t,p`, [
      model?.estimate,
      model?.error,
      model?.df,
      model?.t,
      model?.p,
    ]);
    this.put(`${tag}.lmer REML sd_cluster,sd_res,logLik`, [model?.sdBetween, model?.sdWithin, model?.logLikelihood]);
  }

  clusterArmsGivenFirst(tag: string, one: readonly Arm[], other: readonly Arm[]): void {
    const { classical } = clusterAncova(one, other) ?? {};
    this.put(`${tag}.cluster_means ANCOVA est,se,df,lo,hi,p`, [
      classical?.estimate,
      classical?.error,
      classical?.df,
      ...(classical?.interval ?? []),
      classical?.p,
    ]);
    const model = clusterModel(one, other);
    const name = `${tag}.lmer REML with first value`;
    this.put(`${name} est,se,df_satterthwaite,t,p`, [model?.estimate, model?.error, model?.df, model?.t, model?.p]);
    this.put(`${name} sd_cluster,sd_res`, [model?.sdBetween, model?.sdWithin]);
  }

  units(names: readonly string[], all: readonly Arm[]): { [key: string]: Answer } {
    const found = compareUnits(all);
    const each = <T>(of: (unit: NonNullable<typeof found>['units'][number]) => T) => found?.units.map(of) ?? [];
    const limits = (confidence: number) => each(({ error }) => funnel(found?.mean ?? 0, error, confidence));
    return {
      unit: names,
      n: each(({ n }) => n),
      raw: each(({ raw }) => raw),
      slope: found?.slope,
      sd_res: found?.sd,
      adjusted: each(({ adjusted }) => adjusted),
      se: each(({ error }) => error),
      mean_fixed: found?.mean,
      Q: found?.q,
      Q_p: found?.p,
      tau2: found?.between,
      mean_random: found?.randomMean,
      weight: each(({ weight }) => weight),
      shrunk: each(({ shrunk }) => shrunk),
      funnel95: limits(0.95),
      funnel998: limits(0.998),
    };
  }

  runChart(name: string, values: readonly number[], centre?: number): void {
    const found = runChart(values, centre);
    this.put(name, {
      centre: found?.centre,
      useful: found?.useful,
      runs: found && found.crossings + 1,
      crossings: found?.crossings,
      longest: found?.longest,
      longest_limit: found?.longestLimit,
      crossings_limit: found?.crossingsLimit,
      signal_shift: found?.shift,
      signal_crossings: found?.few,
    });
  }

  xmr(name: string, values: readonly number[]): void {
    const found = xmr(values);
    this.put(name, {
      mean: found?.mean,
      mr_mean: found?.range,
      sigma: found?.sigma,
      limits: found?.limits,
      mr_upper: found?.rangeLimit,
      outside: found?.outside.map((index) => index + 1),
      mr_outside: found?.farFromBefore.map((index) => index + 1),
    });
  }
}
