import { asAsked } from '../forms/index.js';
import { type Design, effectOf, type Scale } from '../model/index.js';
import { itemValue, read, scaleValue, type Value } from '../reading/index.js';

/** Which way an answer is better, by variable; missing where the design does not say. */
export interface Direction {
  better?: 'higher' | 'lower';
  /** The desired answers: 1 and 0 for yes and no, else the place from 1. */
  desired: readonly number[];
}
export type Directions = ReadonlyMap<string, Direction>;

/**
 * The direction of each item and score, as the outcomes' criteria and the instruments say. What an item itself does not
 * say follows from the score that it is counted in, so that the score goes the right way.
 */
export function directionsOf(design: Design): Directions {
  const reading = read(design);
  const { instruments } = reading;
  const judged = new Map<string, Value>();
  for (const { outcome } of reading.outcomes) {
    for (const { value } of reading.judged(outcome)) {
      if (value.part !== undefined) judged.set(keyOf(instruments.root(value.instrument), value.part), value);
    }
  }
  const found = new Map<string, Direction>();
  for (const declared of design.instruments) {
    const { items, scales } = asAsked(declared, instruments);
    const root = instruments.root(declared.name);
    const of = (value: Value): Value => judged.get(keyOf(root, value.part ?? '')) ?? value;
    const directions = new Map(scales.map((scale) => [scale, of(scaleValue(declared.name, scale))]));
    for (const [scale, { better, desired }] of directions)
      found.set(scale.variable, { ...(better && { better }), desired });
    for (const item of items) {
      const { better: own, desired } = of(itemValue(declared.name, item));
      const better = own ?? throughScores(item.name, directions);
      found.set(item.variable, { ...(better && { better }), desired });
    }
  }
  return found;
}
const keyOf = (root: string, part: string): string => JSON.stringify([root, part]);

/** As the first score with a direction that counts the item says. */
function throughScores(item: string, directions: ReadonlyMap<Scale, Value>): Direction['better'] {
  for (const [{ formula }, { better }] of directions) {
    const effect = better && formula && effectOf(item, formula.value);
    if (effect) return (effect === 'falls') === (better === 'higher') ? 'lower' : 'higher';
  }
  return undefined;
}
