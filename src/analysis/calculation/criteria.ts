import type { groupCodes } from '../../data/index.js';
import type { Arms } from '../../reading/index.js';
import { newcombe, nineDecimals, shareBounds } from '../../statistics/index.js';
import type { Criterion } from '../criteria.js';
import type { MeasureSpecification } from '../measure.js';
import { Column } from '../reading/column.js';
import type { Dataset } from '../reading/dataset.js';
import type { CriterionResult, PartsResult } from '../results.js';
import { categoryOf, type Limits, limitsOf } from './categories.js';
import { chosen, shareOf } from './description.js';

type Shows = (before: number | undefined, after: number) => boolean | undefined;

/** How many reached what the design calls a good result: of all who started, and of those with the measurement. */
export function criterionResult(
  data: Dataset,
  criterion: Criterion,
  measure: MeasureSpecification,
  arms: Arms | undefined,
): CriterionResult {
  const started = data.size;
  const { first } = measure;
  const { time, atLeast } = criterion;
  const about: CriterionResult = {
    measure: measure.id,
    ...(time !== undefined && { time }),
    ...(atLeast !== undefined && { atLeast }),
  };
  const shows = showsOf(data, criterion, measure);
  if (time === undefined) return { ...about, not: 'one-time' };
  if (typeof shows === 'string') return { ...about, not: shows };
  const isState = 'operator' in criterion.shows;
  let [measured, reached] = [0, 0];
  const column = judged(data, criterion, measure, shows);
  for (const found of column.values()) {
    measured += 1;
    reached += found;
  }
  return {
    ...about,
    ...(isState && { isState }),
    ...cellOf(criterion, measure),
    ofStarted: { n: started, ...shareOf(reached, started) },
    ofMeasured: { n: measured, ...shareOf(reached, measured) },
    ...(isState && first !== undefined && first !== time && { already: alreadyAt(data, measure, first, shows) }),
    ...(measured < started && { atBest: { n: started, ...shareOf(reached + started - measured, started) } }),
    ...(arms && { byGroup: byGroup(data, column, arms) }),
    ...(atLeast !== undefined && verdictOf({ reached, measured, started }, atLeast)),
  };
}

/** Of each group all who were allotted to it; those of drawn clusters are alike, so that their difference has no interval here. */
function byGroup(data: Dataset, reached: Column, { clustered }: Arms): NonNullable<CriterionResult['byGroup']> {
  const of = (code: (typeof groupCodes)[number]) => {
    let [n, count] = [0, 0];
    for (let place = 0; place < data.size; place++) {
      if (data.group(place) !== code) continue;
      n += 1;
      if (reached.get(place) === 1) count += 1;
    }
    return { n, count };
  };
  const [intervention, comparison] = [of('intervention'), of('comparison')];
  const apart = newcombe(intervention, comparison);
  const told = ({ n, count }: { n: number; count: number }) => ({ n, ...shareOf(count, n) });
  return {
    intervention: told(intervention),
    comparison: told(comparison),
    ...(apart && { difference: apart.difference, ...(!clustered && { interval: apart.interval }) }),
  };
}

/** Whether the share is what is asked for, whatever those are who are missing; and whether that holds when chance is counted. */
export function verdictOf(
  { reached, measured, started }: { reached: number; measured: number; started: number },
  atLeast: number,
): Pick<CriterionResult, 'verdict' | 'needed' | 'certain'> {
  const bounds = shareBounds({ count: reached, n: measured }, started, atLeast);
  if (!bounds?.target) return {};
  const { verdict, needed } = bounds.target;
  switch (verdict) {
    case 'undecided':
      return { verdict, needed };
    case 'reached':
      return { verdict, certain: bounds.worstLow >= atLeast };
    case 'not-reached':
      return { verdict, certain: bounds.bestHigh < atLeast };
  }
}

/** The number in the description or the change that the criterion counts, or leaves out, where it is one of them. */
function cellOf({ shows }: Criterion, { series }: MeasureSpecification): Pick<CriterionResult, 'cell'> {
  if ('operator' in shows) {
    const isOne = shows.operator === 'is' && series.type !== 'choices';
    return isOne ? { cell: { of: 'answers', key: String(shows.value) } } : {};
  }
  const of = shows.reliably ? 'categories' : 'direction';
  if (shows.change === 'improved') return { cell: { of, key: 'better' } };
  return { cell: { of, key: shows.reliably ? 'deteriorated' : 'worse', as: 'rest' } };
}

/** 1 for each client who shows it and 0 for each who does not; nothing for those who cannot be judged. */
function judged(
  data: Dataset,
  criterion: Criterion,
  measure: MeasureSpecification,
  shows = showsOf(data, criterion, measure),
): Column {
  const { series, first } = measure;
  const column = new Column();
  if (criterion.time === undefined || typeof shows === 'string') return column;
  const before = 'operator' in criterion.shows ? undefined : data.values(series, first ?? '');
  for (const [place, after] of data.values(series, criterion.time).entries()) {
    const found = shows(before?.get(place), after);
    if (found !== undefined) column.set(place, found ? 1 : 0);
  }
  return column;
}

/** How many of the parts of an outcome each client reached, by the first criterion of each; the missing have not reached it. */
export function partsResult(
  data: Dataset,
  parts: readonly { criterion: Criterion; measure: MeasureSpecification }[],
): PartsResult {
  const n = data.size;
  const columns = parts.map(({ criterion, measure }) => judged(data, criterion, measure));
  if (columns.some((column) => column.values().length === 0)) return { n, parts: columns.length, not: 'nobody' };
  const counts = { all: 0, most: 0, some: 0, none: 0 };
  for (let place = 0; place < n; place++) {
    const reached = columns.filter((column) => column.get(place) === 1).length;
    const share = reached / columns.length;
    counts[share === 1 ? 'all' : share > 0.5 ? 'most' : share > 0 ? 'some' : 'none'] += 1;
  }
  return {
    n,
    parts: columns.length,
    all: shareOf(counts.all, n),
    most: shareOf(counts.most, n),
    some: shareOf(counts.some, n),
    none: shareOf(counts.none, n),
  };
}

function alreadyAt(data: Dataset, { series }: MeasureSpecification, first: string, shows: Shows) {
  let [n, there] = [0, 0];
  for (const value of data.values(series, first).values()) {
    n += 1;
    if (shows(undefined, value)) there += 1;
  }
  return { n, ...shareOf(there, n) };
}

/** Whether one client shows it; undefined when that client cannot be judged. A word says why nobody can. */
function showsOf(
  data: Dataset,
  { shows, time }: Criterion,
  measure: MeasureSpecification,
): Shows | 'no-first-time' | 'no-direction' | NonNullable<CriterionResult['not']> {
  const { series, better, first } = measure;
  if ('operator' in shows) {
    const { operator, value } = shows;
    const several = series.type === 'choices';
    return (_, after) => {
      if (several) return chosen(after, [value]).length > 0 === (operator !== 'is-not');
      return compares[operator](after, value);
    };
  }
  if (first === undefined || first === time) return 'no-first-time';
  if (!better) return 'no-direction';
  const up = better === 'higher' ? 1 : -1;
  if (!shows.reliably) {
    return (before, after) => {
      if (before === undefined) return undefined;
      const turned = up * nineDecimals(after - before);
      return shows.change === 'improved' ? turned > 0 : turned >= 0;
    };
  }
  if ('not' in measure.threshold) return measure.threshold.not;
  const firstValues = data.values(series, first).values();
  const limits: Limits | undefined = limitsOf(measure, firstValues);
  if (!limits) return 'no-variation';
  return (before, after) => {
    const found = before === undefined ? undefined : categoryOf(before, after, limits, better);
    if (found === undefined) return undefined;
    if (shows.change === 'unchanged') return found !== 'deteriorated';
    return found === 'improved' || found === 'recovered';
  };
}

const compares = {
  is: (a: number, b: number) => a === b,
  'is-not': (a: number, b: number) => a !== b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
} as const;
