import { byTime, type Estimate, groupLook, numbersOf, uprightInterval } from './marks.js';
import { line } from './svg.js';
import { type TimePlot, timePlot } from './timeplot.js';

export interface MeansGroup {
  label: string;
  /** One for each timepoint; undefined where none can be given or shown. */
  means: (Estimate | undefined)[];
}
export interface MeansChart extends TimePlot {
  /** At most three. */
  groups: MeansGroup[];
}

/** Means with their intervals by timepoint: the first group filled and whole, the second hollow and dashed. */
export const meansChart = (chart: MeansChart): string => {
  const groups = chart.groups.map(({ label, means }, index) => ({
    label,
    look: groupLook(index),
    // Side by side, so that the intervals can be told apart.
    aside: (index - (chart.groups.length - 1) / 2) * 16,
    means: byTime(means.slice(0, chart.times.length)),
  }));
  const plot = timePlot(
    chart,
    groups.flatMap(({ means }) => means.flatMap(numbersOf)),
    groups.map(({ label, look }) => ({
      label,
      width: 30,
      mark: (x, y) => [line(x, y, x + 30, y, look.stroke, { thick: 2, dashed: look.dashed }), look.dot(x + 15, y)],
    })),
  );
  return plot.finish(
    groups.flatMap(({ means, look, aside }) => {
      const x = (time: number): number => plot.x(time) + aside;
      return [
        ...means.flatMap(({ time, value }, index) => {
          const before = means[index - 1];
          // No line where a timepoint between is missing: nothing is known there.
          return before?.time === time - 1
            ? [
                line(x(before.time), plot.y(before.value), x(time), plot.y(value), look.stroke, {
                  thick: 2,
                  dashed: look.dashed,
                }),
              ]
            : [];
        }),
        ...means.flatMap(({ time, interval }) =>
          interval ? uprightInterval(x(time), plot.y(interval[0]), plot.y(interval[1]), look.stroke) : [],
        ),
        ...means.map(({ time, value }) => look.dot(x(time), plot.y(value))),
      ];
    }),
  );
};
