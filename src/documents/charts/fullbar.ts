import { small, spread } from './axis.js';
import { field, onField, seriesLook } from './looks.js';
import { ink, line, text, width, widthOf } from './svg.js';

/** A part of a bar: how long it is, what is written on it, and of which series it is. */
export interface BarPart {
  length: number;
  label: string;
  series: number;
}

/** Parts side by side from `left`; what has no room on its part stands below the bar, with a line to it. */
export const fullBar = (parts: readonly BarPart[], left: number, top: number, bar: number) => {
  const drawn: string[] = [];
  const below: { at: number; label: string }[] = [];
  let x = left;
  for (const { length, label, series } of parts) {
    if (length <= 0) continue;
    const look = seriesLook(series);
    const middle = x + length / 2 - 1;
    drawn.push(...field(x, top, Math.max(1, length - 2), bar, look));
    if (widthOf(label, 12) + 8 < length) drawn.push(...onField(middle, top + bar / 2, label, look));
    else if (label !== '') below.push({ at: middle, label });
    x += length;
  }
  const places = spread(
    below.map(({ at, label }) => ({ at, size: widthOf(label, small) + 10 })),
    left - 10,
    width - 4,
  );
  below.forEach(({ at, label }, index) => {
    const place = places[index] ?? at;
    drawn.push(line(at, top + bar, place, top + bar + 6, ink.soft));
    drawn.push(text(place, top + bar + 18, label, { anchor: 'middle', size: small }));
  });
  return { parts: drawn, height: bar + (below.length > 0 ? 18 : 0) };
};
