import { RandomIntercept, tPoint } from '../../statistics/index.js';
import type { Column } from '../reading/column.js';
import type { Dataset } from '../reading/dataset.js';
import type { ModelResult } from '../results.js';
import type { Series } from '../series.js';

/**
 * All timepoints together: a level for each client, the timepoint as a category with the first as its reference, by
 * restricted maximum likelihood. Degrees of freedom are those within clients, as nlme counts them: values − clients −
 * later timepoints. Timepoints without values are left out.
 */
export function modelResult(data: Dataset, series: Series, first: string, later: readonly string[]): ModelResult {
  const base = data.values(series, first);
  const used = later
    .map((time) => ({ time, column: data.values(series, time), n: count(data.values(series, time)) }))
    .filter(({ n }) => n > 0);
  if (used.length === 0 || count(base) === 0) return { not: 'nobody' };
  const model = new RandomIntercept(used.length + 1);
  const unit = (at: number) => [1, ...used.map((_, index) => (index === at ? 1 : 0))];
  const rows = [unit(-1), ...used.map((_, index) => unit(index))];
  for (let place = 0; place < data.size; place++) {
    const values = [base, ...used.map(({ column }) => column)].map((column) => column.get(place));
    const there = values.flatMap((value, index) => (value === undefined ? [] : [index]));
    model.add(
      there.map((index) => rows[index] ?? []),
      there.map((index) => values[index] ?? 0),
    );
  }
  const fit = model.fit();
  const df = fit ? fit.measurements - fit.cases - used.length : 0;
  if (!fit || df < 1) return { not: 'model-undetermined' };
  const point = tPoint(0.975, df);
  const changes = used.map(({ time, n }, index) => {
    const [estimate, error] = [fit.coefficients[index + 1] ?? 0, fit.errors[index + 1] ?? 0];
    return [time, { n, estimate, error, df, interval: [estimate - point * error, estimate + point * error] }] as const;
  });
  return {
    cases: fit.cases,
    values: fit.measurements,
    changes: Object.fromEntries(changes) as ModelResult['changes'] & object,
    sdBetween: fit.sdBetween,
    sdWithin: fit.sdWithin,
    logLikelihood: fit.logLikelihood,
  };
}

const count = (column: Column): number => column.values().length;
