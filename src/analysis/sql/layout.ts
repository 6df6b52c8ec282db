import { isCounted } from '../../reading/index.js';
import { viewsBetween } from '../calculation/views.js';
import { judgedParts } from '../judged-parts.js';
import type { Series } from '../series.js';
import type { Specification } from '../specification.js';

/** A series as the query and its result call it: `s1`, `s2` … */
export interface NamedSeries {
  name: string;
  series: Series;
}

/** Values that are held together client by client: all times of one series, or of several. */
export interface ValueBlock {
  /** `s1`, `s2+s3`. */
  name: string;
  columns: { series: Series; of: string; time: string }[];
}

/** The most values that a block has, which decides how many columns the result has. */
export const mostValues = (blocks: readonly ValueBlock[]): number =>
  Math.max(2, ...blocks.map(({ columns }) => columns.length));

/** The series that are analysed, each once. */
export function namedSeries({ measures }: Specification): NamedSeries[] {
  const all = [...new Set(measures.map(({ series }) => series))].filter(({ type }) => isCounted(type));
  return all.map((series, index) => ({ name: `s${index + 1}`, series }));
}

/**
 * Which values are counted together: those of one series over time, and those of several where the analysis holds one
 * against another client by client (two informants' views; the parts of an outcome). No more than that, so that as few
 * clients as can be are told apart.
 */
export function valueBlocks(specification: Specification): ValueBlock[] {
  const all = namedSeries(specification);
  const own = (id: string) => specification.measures.filter((one) => one.id === id);
  const together = specification.outcomes.flatMap((outcome): Series[][] => [
    judgedParts(specification, outcome).map(({ measure }) => measure.series),
    ...viewsBetween(outcome.measures.flatMap(own)).map((view) => [view.own.series, view.staff.series]),
  ]);
  const groups = all.map((one) => [one]);
  for (const series of together) {
    const touched = groups.filter((group) => group.some((one) => series.includes(one.series)));
    const [first, ...others] = touched;
    for (const other of others) first?.push(...other.splice(0));
  }
  const order = (one: NamedSeries) => all.indexOf(one);
  return groups
    .filter((group) => group.length > 0)
    .map((group) => group.sort((a, b) => order(a) - order(b)))
    .map((group) => ({
      name: group.map(({ name }) => name).join('+'),
      columns: group.flatMap(({ name, series }) => series.times.map((time) => ({ series, of: name, time }))),
    }));
}
