import { change, signedRank, signTest, standardisedChange, typicalChange } from '../../statistics/index.js';
import type { MeasureSpecification } from '../measure.js';
import { type ChangeResult, sideOf } from '../results.js';
import { categoriesOf } from './categories.js';
import { codesOf, shareOf } from './description.js';
import { moves, pairResult, severalPairs } from './paired-shares.js';
import { differences, type Pairs } from './pairs.js';

/** With fewer no test can give p below 0.05, and an interval says nothing. */
export const fewest = 6;

/** What one value's change comes to. `tested`: the plan tests it; else sizes and intervals only. */
export function changeResult(
  pairs: Pairs,
  measure: MeasureSpecification,
  { tested, firstValues, smallest = 5 }: { tested: boolean; firstValues: readonly number[]; smallest?: number },
): ChangeResult {
  const n = pairs.before.length;
  if (n === 0) return { n, not: 'nobody' };
  if (n < fewest) return { n, not: 'few' };
  const { type } = measure.series;
  switch (type) {
    case 'yes-no':
    case 'choice':
      return { n, ...shares(pairs, measure, tested) };
    case 'choices':
      return { n, pairs: severalPairs(pairs, measure.series.options.length, tested) };
    case 'ordinal':
      return {
        n,
        ...directions(pairs, measure),
        ...ranked(pairs, tested),
        ...signs(pairs, tested),
        moves: moves(pairs, codesOf(measure.series)),
      };
    default: {
      const found = { ...sizes(pairs, tested), ...(type === 'rating' || type === 'days' ? typical(pairs) : {}) };
      const main = found.typical ? found.typical.interval : found.interval;
      return {
        n,
        ...found,
        ...(main && { side: sideOf(main) }),
        ...(isAlike(pairs, smallest) && { alike: true as const }),
        ...ranked(pairs, tested),
        ...(type === 'rating' ? signs(pairs, tested) : {}),
        ...directions(pairs, measure),
        ...(type === 'score' && { categories: categoriesOf(pairs, measure, firstValues) }),
      };
    }
  }
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
function isAlike(pairs: Pairs, smallest: number): boolean {
  const counts = new Map<number, number>();
  const all = differences(pairs).map((one) => Number(one.toFixed(9)));
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  const others = all.length - [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
  return others <= Math.min(smallest - 1, Math.floor(all.length / 4));
}

/** When everybody changed as much as everybody else there is a mean, but no interval. */
function means(pairs: Pairs): Partial<ChangeResult> {
  const all = differences(pairs);
  return { mean: all.reduce((sum, one) => sum + one, 0) / all.length };
}

function ranked(pairs: Pairs, tested: boolean): Partial<ChangeResult> {
  if (!tested) return {};
  const found = signedRank(differences(pairs));
  return found ? { signedRank: found } : {};
}

function typical(pairs: Pairs): Partial<ChangeResult> {
  const found = typicalChange(differences(pairs));
  return found ? { typical: found } : {};
}

function signs(pairs: Pairs, tested: boolean): Partial<ChangeResult> {
  if (!tested) return {};
  const all = differences(pairs);
  const [up, down] = [all.filter((one) => one > 0).length, all.filter((one) => one < 0).length];
  return { sign: { up, down, p: signTest(up, down) } };
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
  return { ...table, pair: pairResult(pairs, wanted, tested) };
}
