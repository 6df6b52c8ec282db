import { hasMean } from '../../reading/index.js';
import {
  change,
  mean,
  sd,
  standardisedDifference,
  standardisedShareDifference,
  tPoint,
  welch,
} from '../../statistics/index.js';
import type { MeasureSpecification } from '../measure.js';
import type { Dataset } from '../reading/dataset.js';
import type { AttritionResult, SexResult } from '../results.js';
import { directionWords, fewest } from './change.js';
import { shareOf } from './description.js';
import { differences, type Pairs } from './pairs.js';

const moments = (values: readonly number[]) => {
  const spread = sd(values);
  return { ...(values.length > 0 && { mean: mean(values) }), ...(spread !== undefined && { sd: spread }) };
};

/** How those with a later value differ at the first time from those without one. */
export function attritionResult(
  data: Dataset,
  { series, first = '', last = '' }: MeasureSpecification,
): AttritionResult {
  const later = data.values(series, last);
  const [followed, lost]: [number[], number[]] = [[], []];
  const women = { followed: 0, lost: 0 };
  const known = { followed: 0, lost: 0 };
  for (const [place, value] of data.values(series, first).entries()) {
    const group = later.get(place) === undefined ? 'lost' : 'followed';
    (group === 'lost' ? lost : followed).push(value);
    const sex = data.sex(place);
    if (sex === undefined) continue;
    known[group] += 1;
    if (sex === 'woman') women[group] += 1;
  }
  const numeric = hasMean(series.type);
  const difference = numeric ? standardisedDifference(followed, lost) : undefined;
  const [p, q] = [women.followed / known.followed, women.lost / known.lost];
  const apart = known.followed > 0 && known.lost > 0 ? standardisedShareDifference(p, q) : undefined;
  return {
    followed: { n: followed.length, ...(numeric && moments(followed)) },
    lost: { n: lost.length, ...(numeric && moments(lost)) },
    ...(difference !== undefined && { difference }),
    ...(known.followed > 0 &&
      known.lost > 0 && { women: { followed: p, lost: q, ...(apart !== undefined && { difference: apart }) } }),
  };
}

/** The change of women and men, and the difference between them; only when both are enough. */
export function sexResult(data: Dataset, pairs: Pairs, measure: MeasureSpecification, smallest: number): SexResult {
  const all = differences(pairs);
  const [up, , down] = directionWords(measure.better);
  const groups = new Map<string, number[]>();
  const started = new Map<string, number>();
  for (let place = 0; place < data.size; place++) {
    const sex = data.sex(place);
    if (sex !== undefined) started.set(sex, (started.get(sex) ?? 0) + 1);
  }
  for (const [index, place] of pairs.places.entries()) {
    const sex = data.sex(place);
    if (sex === undefined) continue;
    const own = groups.get(sex) ?? [];
    own.push(all[index] ?? 0);
    groups.set(sex, own);
  }
  const [women = [], men = []] = [groups.get('woman'), groups.get('man')];
  const least = Math.max(fewest, smallest);
  if (women.length < least || men.length < least) return { not: 'one-group' };
  const { type } = measure.series;
  const numeric = hasMean(type);
  const of = (sex: string, changes: readonly number[]) => {
    const better = changes.filter((one) => (one > 0 ? up : one < 0 ? down : '') === 'better').length;
    const found = numeric
      ? change(
          changes.map(() => 0),
          changes,
        )
      : undefined;
    return {
      started: started.get(sex) ?? 0,
      n: changes.length,
      ...(found && { mean: found.mean, sd: found.sd, interval: found.interval }),
      ...(measure.better && type !== 'choice' && type !== 'choices' && { better: shareOf(better, changes.length) }),
    };
  };
  const apart = numeric ? welch(women, men) : undefined;
  const half = apart ? tPoint(0.975, apart.df) * apart.error : 0;
  return {
    groups: { woman: of('woman', women), man: of('man', men) },
    ...(apart && {
      difference: {
        value: apart.difference,
        interval: [apart.difference - half, apart.difference + half],
        df: apart.df,
      },
    }),
  };
}
