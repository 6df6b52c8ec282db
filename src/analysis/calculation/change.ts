import type { Method } from '../../reading/index.js';
import {
  change,
  changedUp,
  direction,
  invertedSignedRank,
  signedRank,
  signTest,
  standardisedChange,
} from '../../statistics/index.js';
import type { MeasureSpecification } from '../measure.js';
import type { ChangeResult, Shown, ShownInterval, Side } from '../results.js';
import { categoriesOf } from './categories.js';
import { codesOf, shareOf } from './description.js';
import { moves, pairResult, severalPairs } from './paired-shares.js';
import { differences, type Pairs } from './pairs.js';

/** With fewer no test can give p below 0.05, and an interval says nothing. */
export const fewest = 6;

/** What one value's change comes to. `method`: how the plan tests it; without one there are sizes and intervals only. */
export function changeResult(
  pairs: Pairs,
  measure: MeasureSpecification,
  {
    method,
    firstValues,
    smallest = 5,
  }: { method?: Method | undefined; firstValues: readonly number[]; smallest?: number },
): ChangeResult {
  const n = pairs.before.length;
  if (n === 0) return { n, not: 'nobody' };
  if (n < fewest) return { n, not: 'few' };
  const { type } = measure.series;
  switch (type) {
    case 'yes-no':
    case 'choice':
      return { n, ...shares(pairs, measure, method === 'mcnemar') };
    case 'choices':
      return { n, pairs: severalPairs(pairs, measure.series.options.length, method === 'mcnemar-each') };
    case 'ordinal': {
      const found = { ...(method === 'sign' && { ...signs(pairs), ...ranked(pairs) }) };
      const side = method && sideOf({ ...found }, method);
      return {
        n,
        ...(side && { side }),
        ...directions(pairs, measure),
        ...found,
        moves: moves(pairs, codesOf(measure.series)),
      };
    }
    default: {
      const found: Partial<ChangeResult> = {
        ...sizes(pairs, method === 'paired-t'),
        ...(type === 'rating' || type === 'days' ? typical(pairs) : {}),
        ...(method === 'paired-t' || method === 'signed-rank' ? ranked(pairs) : {}),
        ...(method === 'signed-rank' && type === 'rating' ? signs(pairs) : {}),
      };
      const side = sideOf(found, method);
      return {
        n,
        ...found,
        ...(side && { side }),
        ...(isAlike(pairs, smallest) && { alike: true as const }),
        ...directions(pairs, measure),
        ...(type === 'score' && { categories: categoriesOf(pairs, measure, firstValues) }),
      };
    }
  }
}

/**
 * Which way the change goes, of what the plan tests: only where the test and its interval both say so. Without a test, where
 * the interval lies: of the middle change where there is one, else of the mean. Undefined where there is no interval.
 */
export function sideOf(change: Partial<ChangeResult>, method?: Method): Side | undefined {
  const { t, interval, typical, signedRank: ranked, sign, pair } = change;
  const said = (p: Shown | undefined, ends: ShownInterval | undefined, none = 0): Side | undefined => {
    if (typeof p !== 'number') return undefined;
    if (!ends) return 'across';
    const found = direction({ p, interval: ends }, { none });
    return found === 'undecided' ? 'across' : found;
  };
  switch (method) {
    case 'paired-t':
      return said(t?.p, interval);
    case 'signed-rank':
      return typical?.interval ? sideOfEnds(typical.interval, typical.open, ranked?.p ?? 1) : undefined;
    case 'sign':
      return said(sign?.p, sign?.interval, 0.5);
    case 'mcnemar':
      return said(pair?.p, pair?.interval);
    default:
      if (typical?.interval) return sideOfEnds(typical.interval, typical.open);
      return interval || pair?.interval ? said(0, interval ?? pair?.interval) : undefined;
  }
}

/** An end that is open at 0 lies beyond it. */
function sideOfEnds([low, high]: readonly [number, number], open: 'low' | 'high' | 'both' | undefined, p = 0): Side {
  const ends = {
    low,
    high,
    lowIncluded: open !== 'low' && open !== 'both',
    highIncluded: open !== 'high' && open !== 'both',
  };
  const found = direction({ p, interval: ends });
  return found === 'undecided' ? 'across' : found;
}

/** Mean change with its interval, and in standard deviations. */
function sizes(pairs: Pairs, tested: boolean): Partial<ChangeResult> {
  const found = change(pairs.before, pairs.after);
  if (!found) return { not: 'no-variation', ...means(pairs) };
  const standardised = standardisedChange(pairs.before, pairs.after);
  return {
    before: found.before,
    after: found.after,
    mean: found.mean,
    sd: found.sd,
    interval: found.interval,
    ...(tested && { t: { value: found.t, df: found.df, p: found.p } }),
    ...(standardised && {
      standardised: {
        dz: standardised.dz,
        dzInterval: standardised.dzInterval,
        gz: standardised.gz,
        ...(standardised.dav !== undefined && { dav: standardised.dav }),
        ...(standardised.drm !== undefined && { drm: standardised.drm }),
        ...(standardised.dpre !== undefined && { dpre: standardised.dpre }),
        ...(standardised.correlation !== undefined && { correlation: standardised.correlation }),
      },
    }),
  };
}

/**
 * Whether nearly all changed by the same: all but fewer than a small group, and of few clients all but a fourth. That everybody
 * did, every one of them did, so it must look like this.
 */
export function isAlike(pairs: Pairs, smallest: number): boolean {
  const counts = new Map<number, number>();
  const all = differences(pairs);
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  const others = all.length - [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
  return others <= Math.min(smallest - 1, Math.floor(all.length / 4));
}

/** When everybody changed as much as everybody else there is a mean, but no interval. */
function means(pairs: Pairs): Partial<ChangeResult> {
  const all = differences(pairs);
  return { mean: all.reduce((sum, one) => sum + one, 0) / all.length };
}

function ranked(pairs: Pairs): Partial<ChangeResult> {
  const found = signedRank(differences(pairs));
  return found ? { signedRank: found } : {};
}

/** The middle change, with the interval that never contradicts the test. */
function typical(pairs: Pairs): Partial<ChangeResult> {
  const found = invertedSignedRank(differences(pairs));
  if (!found) return {};
  const { estimate, interval } = found;
  // An interval of no width is that everybody changed alike: there is nothing to print.
  if (!interval || interval.low === interval.high) return { typical: { estimate } };
  const { low, high, lowIncluded, highIncluded } = interval;
  const open = lowIncluded ? (highIncluded ? undefined : 'high') : highIncluded ? 'low' : 'both';
  return { typical: { estimate, interval: [low, high], ...(open && { open }) } };
}

/** How many went each way, and of those the share who went up. */
function signs(pairs: Pairs): Partial<ChangeResult> {
  const all = differences(pairs);
  const [up, down] = [all.filter((one) => one > 0).length, all.filter((one) => one < 0).length];
  const interval = changedUp({ first: down, second: up })?.exact;
  return { sign: { up, down, p: signTest(up, down), ...(interval && { interval }) } };
}

/** The words for going up, staying and going down. */
export function directionWords(better: 'higher' | 'lower' | undefined): [up: string, same: string, down: string] {
  if (!better) return ['higher', 'unchanged', 'lower'];
  return better === 'higher' ? ['better', 'unchanged', 'worse'] : ['worse', 'unchanged', 'better'];
}

/** The same words, the good one first. */
export const directionOrder = (better: 'higher' | 'lower' | undefined): [string, string, string] =>
  better ? ['better', 'unchanged', 'worse'] : ['higher', 'unchanged', 'lower'];

function directions(pairs: Pairs, { better }: MeasureSpecification): Partial<ChangeResult> {
  const all = differences(pairs);
  const [up, same, down] = directionWords(better);
  const count = (word: string) => all.filter((one) => (one > 0 ? up : one < 0 ? down : same) === word).length;
  return {
    direction: Object.fromEntries(directionOrder(better).map((word) => [word, shareOf(count(word), all.length)])),
  };
}

function shares(pairs: Pairs, { series, desired }: MeasureSpecification, tested: boolean): Partial<ChangeResult> {
  const table = series.type === 'choice' ? { moves: moves(pairs, codesOf(series)) } : {};
  if (desired.length === 0) return { ...table, not: 'no-desired-answer' };
  const wanted = (value: number) => desired.includes(value);
  const found = { pair: pairResult(pairs, wanted, tested) };
  const side = sideOf(found, tested ? 'mcnemar' : undefined);
  return { ...table, ...found, ...(side && { side }) };
}
