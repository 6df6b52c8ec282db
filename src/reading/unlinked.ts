import { type Collect, itemsOf, type Scale } from '../model/index.js';
import { isMade } from './evidence/evidence.js';
import { about, itemValue, keyOf, type MeasureRef, scaleValue, type Value } from './measures/values.js';
import { isUsed, usedByOutcomes, withoutOthersSd } from './outcomes/judged.js';
import type { Reading } from './reading.js';

/** A value that is collected although no outcome is judged by it. */
export interface Unlinked {
  value: Value;
  /** What the instrument or item is about: not stated when empty. */
  about: readonly string[];
  collects: Collect[];
}

/** What is collected although no outcome is judged by it, each value once. */
export function unlinkedOf(reading: Reading): Unlinked[] {
  const used = usedByOutcomes(reading);
  const found = new Map<string, Unlinked>();
  for (const collect of reading.design.collects.filter(isMade)) {
    const fallbacks = collect.fallbacks.flatMap((one) => one.instruments ?? []);
    for (const measure of [...collect.measures, ...fallbacks.map((instrument): MeasureRef => ({ instrument }))]) {
      for (const value of valuesIn(reading, used, measure)) {
        if (isUsed(reading, used, value)) continue;
        // What is asked again by a later instrument is the same.
        const key = keyOf({ ...value, instrument: reading.instruments.root(value.instrument) });
        const own = reading.instruments.of(measure.instrument);
        const one = found.get(key) ?? {
          value: withoutOthersSd(reading, value),
          about: about(own, value.item),
          collects: [],
        };
        if (!one.collects.includes(collect)) one.collects.push(collect);
        found.set(key, one);
      }
    }
  }
  return [...found.values()];
}

/** All scores and items of an instrument that describes its items; else its values. */
function valuesIn(reading: Reading, used: ReadonlySet<string>, measure: MeasureRef): readonly Value[] {
  const { instrument, part } = measure;
  const content = reading.instruments.content(instrument);
  if (part !== undefined || !content || content.items.length === 0) return reading.values(measure);
  const scales = content.scales.map((scale) => scaleValue(instrument, scale));
  // Items that only make up a used score are not collected for their own sake.
  const hasUsed = scales.some((value) => isUsed(reading, used, value));
  const items = hasUsed ? content.items.filter(({ name }) => !inScore(content.scales, name)) : content.items;
  return [...scales, ...items.map((item) => itemValue(instrument, item))];
}
const inScore = (scales: readonly Scale[], item: string): boolean =>
  scales.some(({ formula }) => formula && itemsOf(formula.value).includes(item));
