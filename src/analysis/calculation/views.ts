import { nineDecimals } from '../../statistics/index.js';
import type { MeasureSpecification } from '../measure.js';
import type { Dataset } from '../reading/dataset.js';
import type { ViewsResult } from '../results.js';
import { directionWords, fewest } from './change.js';

const words = ['better', 'unchanged', 'worse'] as const;

/** Two measures of the same clients that are held against each other, and the times of both. */
interface Views {
  own: MeasureSpecification;
  staff: MeasureSpecification;
  first: string;
  time: string;
}

/** Whether the client and the profession see the same clients change the same way, from the first to the last time of both. */
export const viewsOf = (
  data: Dataset,
  measures: readonly MeasureSpecification[],
  isUsable: (measure: MeasureSpecification) => boolean,
): ViewsResult[] =>
  viewsBetween(measures).map(({ own, staff, first, time }) =>
    isUsable(own) && isUsable(staff)
      ? view(data, own, staff, { first, time })
      : { own: own.id, staff: staff.id, time, n: 0, not: 'unusable' },
  );

/** By the same value where both give it, else by the first that each gives. Which values those are the data do not decide. */
export function viewsBetween(measures: readonly MeasureSpecification[]): Views[] {
  const of = (kind: string) => measures.filter(({ informant }) => informant?.kind === kind);
  const all = of('client').flatMap((own) =>
    of('professional').flatMap((staff) => {
      const common = own.last !== undefined && own.last === staff.last && own.first === staff.first;
      return common && own.first !== undefined ? [{ own, staff, first: own.first, time: own.last ?? '' }] : [];
    }),
  );
  const same = all.filter(({ own, staff }) => own.series.variables[0] === staff.series.variables[0]);
  const turned = all.filter(({ own, staff }) => own.better && staff.better);
  return same.length > 0 ? same : (turned.length > 0 ? turned : all).slice(0, 1);
}

function view(
  data: Dataset,
  own: MeasureSpecification,
  staff: MeasureSpecification,
  { first, time }: { first: string; time: string },
): ViewsResult {
  const about = { own: own.id, staff: staff.id, time };
  const turn = (measure: MeasureSpecification) => {
    const [before, after] = [data.values(measure.series, first), data.values(measure.series, time)];
    const [up, same, down] = directionWords(measure.better);
    return (place: number) => {
      const [a, b] = [before.get(place), after.get(place)];
      if (a === undefined || b === undefined) return undefined;
      const change = nineDecimals(b - a);
      return change > 0 ? up : change < 0 ? down : same;
    };
  };
  if (!own.better || !staff.better) return { ...about, n: 0, not: 'no-direction' };
  const [theirs, others] = [turn(own), turn(staff)];
  const table = new Map(words.map((word) => [word as string, new Map(words.map((each) => [each as string, 0]))]));
  let n = 0;
  for (let place = 0; place < data.size; place++) {
    const [a, b] = [theirs(place), others(place)];
    if (a === undefined || b === undefined) continue;
    n += 1;
    const row = table.get(a);
    row?.set(b, (row.get(b) ?? 0) + 1);
  }
  if (n < fewest) return { ...about, n, not: n === 0 ? 'nobody' : 'few' };
  return { ...about, n, table: Object.fromEntries([...table].map(([word, row]) => [word, Object.fromEntries(row)])) };
}
