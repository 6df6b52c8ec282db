import { hasMean, type SplitReading } from '../../reading/index.js';
import { change, newcombe, tPoint, welch } from '../../statistics/index.js';
import type { MeasureSpecification } from '../measure.js';
import { type Cell, shownGroups, tellsOfFew } from '../protection/crossing.js';
import type { Dataset } from '../reading/dataset.js';
import type { AgainstOthers, SplitGroupResult, SplitResult } from '../results.js';
import { directionWords, fewest } from './change.js';
import { clusteredResult } from './clustered.js';
import { shareOf } from './description.js';
import { differences, type Pairs } from './pairs.js';
import { isOfUnits, unitsResult } from './units.js';

interface Measured {
  pairs: Pairs;
  measure: MeasureSpecification;
  smallest: number;
}

/** Smaller groups have no number of their own. */
export const leastOfGroup = (smallest: number): number => Math.max(fewest, smallest);

/**
 * A measure by what its results are split by. `compared`: which of two groups each client is in is told of too, so what is
 * told of these is held against that.
 */
export function splitsResult(
  data: Dataset,
  { splits, compared }: { splits: readonly SplitReading[]; compared: boolean },
  measured: Measured,
): Record<string, SplitResult> {
  const { pairs, smallest } = measured;
  const made = splits.map((split) => {
    const codes = codesOf(data, split);
    const numbers = new Map(codes.map((code, index) => [code, index]));
    const places = pairs.places.map((place) => numbers.get(data.trait(split.by, place) ?? '') ?? -1);
    return { by: split.by, places, codes, result: splitResult(data, { split, codes, places, compared }, measured) };
  });
  const arms = compared ? [pairs.places.map((place) => (data.group(place) === 'intervention' ? 0 : 1))] : [];
  const told: number[][] = [...arms];
  const sizes = arms.map(() => 2);
  for (const { places, codes, result } of made) {
    if (!result.groups) continue;
    const counts = codes.map((_, index) => places.filter((at) => at === index).length);
    const shown = shownGroups(counts, places.filter((at) => at < 0).length, leastOfGroup(smallest));
    // Hidden groups are told of together, as what is left.
    const own = places.map((at) => (at < 0 ? -1 : shown[at] ? at : codes.length));
    if (shown.every((one) => !one)) continue;
    const together = [...told, own];
    const all = [...sizes, codes.length + 1];
    if (together.length > 1 && tellsOfFew(cellsOf(together), all, smallest)) {
      result.tells = true;
      continue;
    }
    told.push(own);
    sizes.push(codes.length + 1);
  }
  return Object.fromEntries(made.map(({ by, result }) => [by, result]));
}

/** The groups in the order of the design; of those that only the data name, in that of their codes. */
const codesOf = (data: Dataset, { by, groups }: SplitReading): string[] =>
  groups?.map(({ code }) => code) ?? [...data.names(by)].sort();

function splitResult(
  data: Dataset,
  {
    split: { by },
    codes,
    places,
    compared,
  }: { split: SplitReading; codes: readonly string[]; places: readonly number[]; compared: boolean },
  { pairs, measure, smallest }: Measured,
): SplitResult {
  if (!data.knows(by)) return { not: data.summary && by !== 'sex' ? 'not-counted' : 'not-known' };
  const least = leastOfGroup(smallest);
  const all = differences(pairs);
  const { desired, better } = measure;
  const { type } = measure.series;
  const numeric = hasMean(type);
  const [up, , down] = directionWords(better);
  const isBetter = (one: number) => (one > 0 ? up : one < 0 ? down : '') === 'better';
  const started = new Map<string, number>();
  for (let place = 0; place < data.size; place++) {
    const code = data.trait(by, place);
    if (code !== undefined) started.set(code, (started.get(code) ?? 0) + 1);
  }
  const own = (isIn: (at: number) => boolean) => {
    const indexes = places.flatMap((at, index) => (at >= 0 && isIn(at) ? [index] : []));
    const changes = indexes.map((index) => all[index] ?? 0);
    return {
      n: indexes.length,
      changes,
      better: better && type !== 'choice' && type !== 'choices' ? changes.filter(isBetter).length : undefined,
      reached:
        (type === 'yes-no' || type === 'choice') && desired.length > 0
          ? indexes.filter((index) => desired.includes(pairs.after[index] ?? Number.NaN)).length
          : undefined,
    };
  };
  const groups = codes.map((code, index): [string, SplitGroupResult] => {
    const one = own((at) => at === index);
    const { n, changes } = one;
    const about = { started: started.get(code) ?? 0, n };
    if (n < least) return [code, { ...about, not: 'few' }];
    const found = numeric
      ? change(
          changes.map(() => 0),
          changes,
        )
      : undefined;
    const others = own((at) => at !== index);
    // Of two groups the one difference is that of the first.
    const isOther = codes.length === 2 && index === 1;
    const against = isOther || others.n < least ? undefined : againstOthers(one, others, numeric);
    return [
      code,
      {
        ...about,
        ...(found && { mean: found.mean, sd: found.sd, interval: found.interval }),
        ...(one.better !== undefined && { better: shareOf(one.better, n) }),
        ...(one.reached !== undefined && { reached: shareOf(one.reached, n) }),
        ...(against && { against }),
      },
    ];
  });
  const enough = groups.filter(([, { n }]) => (n ?? 0) >= least).length;
  if (enough < 2) return { not: 'one-group' };
  const hasUnits = isOfUnits(by, type) && !compared;
  return {
    groups: Object.fromEntries(groups),
    outside: places.filter((at) => at < 0).length,
    ...(hasUnits &&
      numeric && { clusters: clusteredResult(codes.map((_, at) => own((place) => place === at).changes)) }),
    ...(hasUnits && { units: unitsResult(pairs, { groups: places, codes, least }) }),
  };
}

interface Own {
  n: number;
  changes: readonly number[];
  better?: number | undefined;
  reached?: number | undefined;
}

/** A group minus all the others. */
function againstOthers(one: Own, others: Own, numeric: boolean): AgainstOthers | undefined {
  const apart = numeric ? welch(one.changes, others.changes) : undefined;
  const half = apart ? tPoint(0.975, apart.df) * apart.error : 0;
  const shares = (count: number | undefined, other: number | undefined) => {
    const found =
      count === undefined || other === undefined
        ? undefined
        : newcombe({ count, n: one.n }, { count: other, n: others.n });
    return found && { value: found.difference, interval: found.interval };
  };
  const [better, reached] = [shares(one.better, others.better), shares(one.reached, others.reached)];
  if (!apart && !better && !reached) return undefined;
  return {
    ...(apart && {
      mean: { value: apart.difference, interval: [apart.difference - half, apart.difference + half], df: apart.df },
    }),
    ...(better && { better }),
    ...(reached && { reached }),
  };
}

/** How many are in the same group of every split. */
export function cellsOf(splits: readonly (readonly number[])[]): Cell[] {
  const cells = new Map<string, { groups: number[]; count: number }>();
  for (const index of splits[0]?.keys() ?? []) {
    const groups = splits.map((places) => places[index] ?? -1);
    const key = groups.join(' ');
    const found = cells.get(key) ?? { groups, count: 0 };
    found.count += 1;
    cells.set(key, found);
  }
  return [...cells.values()];
}
