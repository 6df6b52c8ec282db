import type { Reading } from '../reading.js';
import { itemsBehind } from './parts-asked.js';
import type { Value } from './values.js';

/**
 * Whether only some get a value, since an earlier answer decides who is asked: the item itself, or so many items of a score that
 * it is not formed without them. What an item that is not asked counts as (`not asked counted as 0`) gives all a value.
 */
export function isAskedOfSome(reading: Reading, { instrument: name, item, scale }: Value): boolean {
  const instrument = reading.instruments.content(name);
  if (!instrument) return false;
  const some = reading.conditions(instrument).filter(({ holds }) => holds === 'sometimes');
  if (item) return some.some((one) => one.item.name === item.name);
  const formula = scale?.formula;
  if (!formula) return false;
  const behind = new Set(itemsBehind(formula, instrument.scales));
  const rules = some.filter((one) => behind.has(one.item.name)).map((one) => one.item.unasked ?? formula.unasked);
  const lacking = rules.filter((rule) => rule === undefined || rule === 'missing').length;
  return rules.includes('no-score') || lacking > (formula.allowMissing ?? 0);
}
