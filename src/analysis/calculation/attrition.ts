import { hasMean } from '../../reading/index.js';
import { mean, sd, standardisedDifference, standardisedShareDifference } from '../../statistics/index.js';
import type { MeasureSpecification } from '../measure.js';
import type { Dataset } from '../reading/dataset.js';
import type { AttritionResult } from '../results.js';
import { codesOf } from './description.js';

const moments = (values: readonly number[]) => {
  const spread = sd(values);
  return { ...(values.length > 0 && { mean: mean(values) }), ...(spread !== undefined && { sd: spread }) };
};

/** Something of those followed, and of those lost. */
type Both<One> = Record<'followed' | 'lost', One>;
const empty = (): Both<number[]> => ({ followed: [], lost: [] });

/** How those with a later value differ at the first time from those without one. */
export function attritionResult(
  data: Dataset,
  { series, first = '', last = '' }: MeasureSpecification,
): AttritionResult {
  const later = data.values(series, last);
  const [values, women, ages] = [empty(), empty(), empty()];
  for (const [place, value] of data.values(series, first).entries()) {
    const group = later.get(place) === undefined ? 'lost' : 'followed';
    values[group].push(value);
    const [sex, age] = [data.sex(place), data.age(place)];
    if (sex !== undefined) women[group].push(sex === 'woman' ? 1 : 0);
    if (age !== undefined) ages[group].push(age);
  }
  const numeric = hasMean(series.type);
  const of = (all: readonly number[]) => ({ n: all.length, ...(numeric && moments(all)) });
  const difference = numeric ? standardisedDifference(values.followed, values.lost) : undefined;
  const isKnown = ({ followed, lost }: Both<number[]>) => followed.length > 0 && lost.length > 0;
  const codes = numeric || series.type === 'choices' ? [] : codesOf(series);
  return {
    followed: of(values.followed),
    lost: of(values.lost),
    ...(difference !== undefined && { difference }),
    ...(isKnown(women) && { women: shares(women, 1) }),
    ...(isKnown(ages) && { age: agesOf(ages) }),
    ...(codes.length > 0 &&
      isKnown(values) && {
        answers: Object.fromEntries(codes.map((code) => [String(code), shares(values, code)])),
      }),
  };
}

/** The share with a value, and how far apart they are in standard deviations. */
function shares({ followed, lost }: Both<number[]>, value: number): Both<number> & { difference?: number } {
  const share = (all: readonly number[]) => all.filter((one) => one === value).length / all.length;
  const [p, q] = [share(followed), share(lost)];
  const apart = standardisedShareDifference(p, q);
  return { followed: p, lost: q, ...(apart !== undefined && { difference: apart }) };
}

function agesOf({ followed, lost }: Both<number[]>): NonNullable<AttritionResult['age']> {
  const difference = standardisedDifference(followed, lost);
  const of = (all: readonly number[]) => ({ n: all.length, ...moments(all) });
  return { followed: of(followed), lost: of(lost), ...(difference !== undefined && { difference }) };
}
