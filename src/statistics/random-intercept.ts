import { cholesky, inverse, logDeterminant, type Matrix, solved } from './matrix.js';
import { derivative, root } from './solve.js';

/** The ratio of the variances is looked for between e to the power of minus this and of this. */
const most = 12;

/**
 * A linear model of repeated measurements with one random intercept for each case: y = Xb + u + e. All that the fit needs
 * of the data are sums by how many measurements a case has, so that cases can be given one after another and forgotten.
 */
export class RandomIntercept {
  readonly #columns: number;
  /** By number of measurements: how many cases, and the sums of s s', s t and t t, where s = X'1 and t = y'1. */
  readonly #bySize = new Map<number, { cases: number; ss: Matrix; st: number[]; tt: number }>();
  readonly #xx: Matrix;
  readonly #xy: number[];
  #yy = 0;
  #measurements = 0;

  /** `columns`: how many columns X has. */
  constructor(columns: number) {
    this.#columns = columns;
    this.#xx = Array.from({ length: columns }, () => new Array(columns).fill(0));
    this.#xy = new Array(columns).fill(0);
  }

  /** Adds one case: a row of X and a y for each measurement. Without measurements nothing happens. */
  add(rows: readonly (readonly number[])[], values: readonly number[]): void {
    if (rows.length === 0) return;
    const size = this.#columns;
    const s: number[] = new Array(size).fill(0);
    let t = 0;
    for (const [index, row] of rows.entries()) {
      const y = values[index] ?? Number.NaN;
      t += y;
      this.#yy += y * y;
      for (let i = 0; i < size; i++) {
        const x = row[i] ?? 0;
        s[i] = (s[i] ?? 0) + x;
        this.#xy[i] = (this.#xy[i] ?? 0) + x * y;
        const into = this.#xx[i] as number[];
        for (let j = 0; j < size; j++) into[j] = (into[j] ?? 0) + x * (row[j] ?? 0);
      }
    }
    this.#measurements += rows.length;
    const known = this.#bySize.get(rows.length) ?? {
      cases: 0,
      ss: s.map(() => new Array<number>(size).fill(0)),
      st: s.map(() => 0),
      tt: 0,
    };
    known.cases += 1;
    known.tt += t * t;
    for (let i = 0; i < size; i++) {
      known.st[i] = (known.st[i] ?? 0) + (s[i] ?? 0) * t;
      const into = known.ss[i] as number[];
      for (let j = 0; j < size; j++) into[j] = (into[j] ?? 0) + (s[i] ?? 0) * (s[j] ?? 0);
    }
    this.#bySize.set(rows.length, known);
  }

  /** Fits by restricted maximum likelihood, or by maximum likelihood. Undefined when the data cannot tell the columns apart, or nothing varies within the cases. */
  fit(method: 'REML' | 'ML' = 'REML'): RandomInterceptFit | undefined {
    const n = this.#measurements;
    const left = n - this.#columns;
    if (left < 1 || !this.#at(0, method)) return undefined;
    const cases = [...this.#bySize.values()].reduce((sum, one) => sum + one.cases, 0);
    // Still rising at the end: nothing varies within the cases, so that no ratio is the most likely one.
    if (n > cases && (this.#at(Math.exp(most), method)?.slope ?? 1) > 0) return undefined;
    const chosen = [0, ...(n > cases ? this.#turns(method) : [])]
      .map((ratio) => this.#at(ratio, method))
      .filter((one) => one !== undefined)
      .reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a));
    const { slope: _, ...fit } = chosen;
    return { ...fit, cases, measurements: n };
  }

  /**
   * Satterthwaite's degrees of freedom of one coefficient of a fit by restricted maximum likelihood: 2 by the variance of
   * the logarithm of its squared error. Where the cases do not differ the ratio of the variances is at its limit and not
   * estimated, and all degrees of freedom are left.
   */
  satterthwaite(fit: RandomInterceptFit, column: number): number | undefined {
    const left = fit.measurements - this.#columns;
    const ratio = (fit.sdBetween / fit.sdWithin) ** 2;
    if (ratio === 0) return left;
    // Along the logarithm of the ratio, with the other variance at its most likely: the profile.
    const near = (by: number) => this.#at(ratio * Math.exp(by), 'REML');
    const information = -derivative((by) => (near(by)?.slope ?? Number.NaN) * ratio * Math.exp(by));
    const moves = derivative((by) => 2 * Math.log(near(by)?.errors[column] ?? Number.NaN));
    const df = 2 / (2 / left + moves ** 2 / information);
    return information > 0 && df > 0 ? df : undefined;
  }

  /** The ratios of the variances where the likelihood turns from rising to falling. */
  #turns(method: 'REML' | 'ML'): number[] {
    const slope = (log: number) => this.#at(Math.exp(log), method)?.slope ?? Number.NaN;
    const points = Array.from({ length: 8 * most + 1 }, (_, index) => index / 4 - most);
    const slopes = points.map(slope);
    return points.flatMap((to, index) => {
      const [from, before, after] = [points[index - 1], slopes[index - 1], slopes[index]];
      const turns = from !== undefined && before !== undefined && after !== undefined && before > 0 && after <= 0;
      return turns ? [Math.exp(root(slope, from, to))] : [];
    });
  }

  /** The best fit when the variance between cases is `ratio` times the variance within. */
  #at(ratio: number, method: 'REML' | 'ML') {
    const size = this.#columns;
    const xvx = this.#xx.map((row) => [...row]);
    const xvy = [...this.#xy];
    let yvy = this.#yy;
    let logV = 0;
    for (const [m, { cases, ss, st, tt }] of this.#bySize) {
      const c = ratio / (1 + ratio * m);
      logV += cases * Math.log1p(ratio * m);
      yvy -= c * tt;
      for (let i = 0; i < size; i++) {
        xvy[i] = (xvy[i] ?? 0) - c * (st[i] ?? 0);
        const into = xvx[i] as number[];
        for (let j = 0; j < size; j++) into[j] = (into[j] ?? 0) - c * (ss[i]?.[j] ?? 0);
      }
    }
    const factor = cholesky(xvx);
    if (!factor) return undefined;
    const coefficients = solved(factor, xvy);
    const rest = yvy - coefficients.reduce((sum, b, index) => sum + b * (xvy[index] ?? 0), 0);
    const n = this.#measurements;
    const degrees = method === 'REML' ? n - size : n;
    // Nothing is left to explain: measurements that follow the model exactly.
    if (rest <= 1e-12 * Math.max(1, this.#yy)) return undefined;
    const within = rest / degrees;
    const logLikelihood =
      -0.5 * (degrees * (Math.log(2 * Math.PI * within) + 1) + logV + (method === 'REML' ? logDeterminant(factor) : 0));
    const unscaled = inverse(factor);
    // The slope of the profile likelihood in the ratio; what is explained best does not change to the first order.
    let [restSlope, logSlope] = [0, 0];
    for (const [m, { cases, ss, st, tt }] of this.#bySize) {
      const falls = 1 / (1 + ratio * m) ** 2;
      let fitted = tt;
      for (let i = 0; i < size; i++) {
        const b = coefficients[i] ?? 0;
        fitted -= 2 * b * (st[i] ?? 0);
        for (let j = 0; j < size; j++) {
          const product = ss[i]?.[j] ?? 0;
          fitted += b * (coefficients[j] ?? 0) * product;
          if (method === 'REML') logSlope -= falls * (unscaled[i]?.[j] ?? 0) * product;
        }
      }
      restSlope -= falls * fitted;
      logSlope += (cases * m) / (1 + ratio * m);
    }
    const covariance = unscaled.map((row) => row.map((value) => value * within));
    return {
      coefficients,
      errors: covariance.map((row, index) => Math.sqrt(row[index] ?? Number.NaN)),
      covariance,
      sdBetween: Math.sqrt(ratio * within),
      sdWithin: Math.sqrt(within),
      logLikelihood,
      slope: -0.5 * ((degrees * restSlope) / rest + logSlope),
    };
  }
}

export interface RandomInterceptFit {
  /** In the order of the columns of X. */
  coefficients: number[];
  errors: number[];
  covariance: Matrix;
  /** Standard deviation of the cases' intercepts, and of what is left. */
  sdBetween: number;
  sdWithin: number;
  logLikelihood: number;
  cases: number;
  measurements: number;
}
