import type { Form } from '../forms/index.js';
import { type Design, dateOf } from '../model/index.js';
import { read } from '../reading/index.js';
import type { OwnReading } from './own-data.js';
import type { Speech } from './speech.js';

/** A time when the client was asked something; without readings one that was to come before the last that did. */
export interface Occasion {
  timepoint?: Form['timepoint'];
  readings: OwnReading[];
}

/** When it was, a part each: the timepoint as people call it, the day where it is known. */
export const whenOf = ({ timepoint }: Occasion, reading: OwnReading | undefined, speech: Speech): string[] => [
  ...(timepoint ? [speech.text(timepoint.title)] : []),
  ...(reading?.day === undefined ? [] : [dateOf(reading.day)]),
];

/**
 * The client's occasions in time order. A timepoint that comes once is one occasion, in the design's order; one that may come
 * back is one for each day, and stands by its days. A planned one without any answer is there when a later one has some.
 */
export function occasionsOf(design: Design, forms: readonly Form[], readings: readonly OwnReading[]): Occasion[] {
  const { time } = read(design);
  const order = time.sort(new Set(forms.flatMap(({ timepoint }) => timepoint?.name ?? [])));
  const placeOf = ({ timepoint }: Pick<Occasion, 'timepoint'>) => (timepoint ? order.indexOf(timepoint.name) : -1);
  const found = new Map<string, Occasion>();
  for (const reading of readings) {
    const { timepoint } = reading.form;
    const key = timepoint && !timepoint.mayRepeat ? timepoint.name : JSON.stringify([timepoint?.name, reading.day]);
    const occasion: Occasion = found.get(key) ?? { ...(timepoint && { timepoint }), readings: [] };
    found.set(key, occasion);
    occasion.readings.push(reading);
  }
  const all = [...found.values()];
  const last = Math.max(-1, ...all.map(placeOf));
  const isOnce = ({ timepoint }: Occasion) => timepoint?.mayRepeat === false;
  const planned = forms.flatMap(({ timepoint, fallback }): Occasion[] => {
    if (!timepoint || timepoint.mayRepeat || fallback || placeOf({ timepoint }) >= last) return [];
    return found.has(timepoint.name) ? [] : [{ timepoint, readings: [] }];
  });
  const unique = planned.filter((one, at) => planned.findIndex((other) => placeOf(other) === placeOf(one)) === at);
  const line = [...all.filter(isOnce), ...unique].sort((one, other) => placeOf(one) - placeOf(other));
  const others = all
    .filter((one) => !isOnce(one))
    .sort((one, other) => Math.sign(firstDay(one) - firstDay(other)) || 0);
  for (const one of others) {
    const day = firstDay(one);
    const isBefore = (other: Occasion) =>
      Number.isFinite(day) && Number.isFinite(firstDay(other))
        ? firstDay(other) <= day
        : one.timepoint !== undefined && placeOf(other) <= placeOf(one);
    line.splice(line.findLastIndex(isBefore) + 1, 0, one);
  }
  return line;
}

const firstDay = ({ readings }: Occasion): number =>
  readings.reduce((first, { day }) => Math.min(first, day ?? Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY);
