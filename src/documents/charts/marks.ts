import { circle, ink, line, rect } from './svg.js';

/** A number that is worked out, and how sure it is. Without an interval when none can be given. */
export interface Estimate {
  value: number;
  low?: number;
  high?: number;
}
interface Drawable {
  value: number;
  interval?: readonly [low: number, high: number];
}
/** What of an estimate can be drawn: nothing when it is not a number; no interval when one of its ends is missing. */
export const drawable = (one: Estimate | undefined): Drawable | undefined => {
  if (one === undefined || !Number.isFinite(one.value)) return undefined;
  const { value, low = Number.NaN, high = Number.NaN } = one;
  return Number.isFinite(low) && Number.isFinite(high) ? { value, interval: [low, high] } : { value };
};
/** Those that can be drawn, each with the place of its timepoint. */
export const byTime = (estimates: readonly (Estimate | undefined)[]): (Drawable & { time: number })[] =>
  estimates.flatMap((one, time) => {
    const found = drawable(one);
    return found ? [{ ...found, time }] : [];
  });
/** All numbers of an estimate that can be drawn, to find how far an axis must reach. */
export const numbersOf = (one: Estimate | undefined): number[] => {
  const { value, interval = [] } = drawable(one) ?? {};
  return value === undefined ? [] : [value, ...interval];
};

/** An interval with its ends marked, upright. */
export const uprightInterval = (x: number, from: number, to: number, stroke: string, thick = 1.5): string[] => [
  line(x, from, x, to, stroke, { thick }),
  line(x - 5, from, x + 5, from, stroke, { thick }),
  line(x - 5, to, x + 5, to, stroke, { thick }),
];
/** An interval with its ends marked, lying. */
export const lyingInterval = (from: number, to: number, y: number, stroke: string, thick = 1.5): string[] => [
  line(from, y, to, y, stroke, { thick }),
  line(from, y - 5, from, y + 5, stroke, { thick }),
  line(to, y - 5, to, y + 5, stroke, { thick }),
];

/** A line with a head where it ends; it lies or stands upright. */
export const arrow = (x1: number, y1: number, x2: number, y2: number, stroke: string = ink.soft): string[] => {
  const [dx, dy] = [Math.sign(x2 - x1), Math.sign(y2 - y1)];
  return [
    line(x1, y1, x2, y2, stroke, { thick: 1.5 }),
    line(x2, y2, x2 - 5 * dx - 4 * dy, y2 - 5 * dy - 4 * dx, stroke, { thick: 1.5 }),
    line(x2, y2, x2 - 5 * dx + 4 * dy, y2 - 5 * dy + 4 * dx, stroke, { thick: 1.5 }),
  ];
};

/** How a group is told from another without colour: the shape, the filling and the line. */
export interface GroupLook {
  stroke: string;
  dashed: boolean;
  dot: (x: number, y: number) => string;
}
const groupLooks: readonly [GroupLook, ...GroupLook[]] = [
  { stroke: ink.strong, dashed: false, dot: (x, y) => circle(x, y, 5.5, { fill: ink.strong, stroke: '#ffffff' }) },
  {
    stroke: ink.text,
    dashed: true,
    dot: (x, y) => rect(x - 5, y - 5, 10, 10, { fill: '#ffffff', stroke: ink.text }),
  },
  {
    stroke: ink.amber,
    dashed: false,
    dot: (x, y) => rect(x - 5, y - 5, 10, 10, { fill: ink.amber, stroke: '#ffffff' }),
  },
];
export const groupLook = (index: number): GroupLook => groupLooks[index % groupLooks.length] ?? groupLooks[0];
