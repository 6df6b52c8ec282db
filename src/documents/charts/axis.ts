import { ink, line, text, width, widthOf, wrap } from './svg.js';

/** A place on an axis, and what is written there. */
export interface Tick {
  at: number;
  label: string;
}
export interface Axis {
  label: string;
  /** In any order. The axis reaches over all of them, and over what is drawn. */
  ticks: Tick[];
}
/** The lowest and the highest value, never the same. */
export type Extent = readonly [low: number, high: number];

/** From the lowest to the highest finite value. One value alone, or none, gets some room around it. */
export const extentOf = (values: readonly number[]): Extent => {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const low = finite.reduce((least, one) => Math.min(least, one));
  const high = finite.reduce((most, one) => Math.max(most, one));
  if (high / 2 - low / 2 > 1e-9 * Math.max(Math.abs(low), Math.abs(high), 1e-290)) return [low, high];
  const room = low === 0 ? 1 : Math.max(Math.abs(low) / 10, 1e-9);
  return [Math.max(low - room, -Number.MAX_VALUE), Math.min(high + room, Number.MAX_VALUE)];
};

/** Where a value stands between `from` and `to`; one outside the extent stands at its end. */
export const scale =
  ([low, high]: Extent, from: number, to: number) =>
  (value: number): number => {
    // By halves, so that the largest numbers there are can be told apart too.
    const share = (value / 2 - low / 2) / (high / 2 - low / 2);
    return from + Math.min(1, Math.max(0, share)) * (to - from);
  };

/**
 * Round numbers for an axis, from at or below `low` to at or above `high`: 1, 2, 2.5 or 5 times a power of ten apart.
 * @param steps about how many steps there are to be
 */
export const niceTicks = (low: number, high: number, steps = 5): number[] => {
  const [from, to] = extentOf([low, high]);
  const raw = (to / 2 - from / 2) / (steps / 2);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= raw * 0.999) ?? raw;
  const [first, last] = [Math.floor(from / step + 1e-9), Math.ceil(to / step - 1e-9)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return ticks.every(Number.isFinite) ? ticks : [from, to];
};

/** The smallest size that a text of a picture has. */
export const small = 11;

/** How much room the labels of an upright axis need at its left. */
export const gutterOf = (ticks: readonly Tick[]): number =>
  Math.min(120, Math.max(20, ...ticks.map(({ label }) => widthOf(label, small)))) + 14;

interface Gridded {
  ticks: readonly Tick[];
  /** Where the lines begin and end. */
  from: number;
  to: number;
}
const inOrder = (ticks: readonly Tick[]): Tick[] =>
  ticks.filter(({ at }) => Number.isFinite(at)).sort((one, other) => one.at - other.at);

/** Lines across for an upright axis, with labels at their left; labels that have no room are left out. */
export const gridAcross = ({ ticks, from, to }: Gridded, y: (value: number) => number): string[] => {
  let free = Number.POSITIVE_INFINITY;
  return inOrder(ticks).flatMap(({ at, label }) => {
    const height = y(at);
    if (height > free) return [];
    free = height - 16;
    const [said = ''] = wrap(label, 120, 1, small);
    return [
      line(from, height, to, height, ink.line),
      text(from - 8, height + 4, said, { anchor: 'end', size: small, fill: ink.soft }),
    ];
  });
};

/** Upright lines for an axis that lies, with labels below; labels that have no room are left out. */
export const gridUpright = ({ ticks, from, to }: Gridded, x: (value: number) => number): string[] => {
  let free = Number.NEGATIVE_INFINITY;
  return inOrder(ticks).flatMap(({ at, label }) => {
    const [said = ''] = wrap(label, 80, 1, small);
    const half = widthOf(said, small) / 2;
    const middle = Math.max(half, Math.min(width - half, x(at)));
    if (middle - half < free) return [];
    free = middle + half + 8;
    return [
      line(x(at), from, x(at), to, ink.line),
      text(middle, to + 16, said, { anchor: 'middle', size: small, fill: ink.soft }),
    ];
  });
};

/** Something that wants to stand with its middle at a place, and how much room it takes. */
export interface Wish {
  at: number;
  size: number;
}
/**
 * Where things stand when none may cover another: as near to where they want as there is room between `from` and `to`,
 * in the order of their wishes. With less room than they need in all, they go on beyond `to`.
 */
export const spread = (wishes: readonly Wish[], from: number, to: number): number[] => {
  const order = [...wishes.keys()].sort((one, other) => (wishes[one]?.at ?? 0) - (wishes[other]?.at ?? 0));
  const places = wishes.map(() => 0);
  let end = to;
  let left = wishes.reduce((sum, { size }) => sum + size, 0);
  for (const index of order.reverse()) {
    const { at, size } = wishes[index] ?? { at: from, size: 0 };
    left -= size;
    const place = Math.max(from + left + size / 2, Math.min(at, end - size / 2));
    places[index] = place;
    end = place - size / 2;
  }
  return places;
};
