import { type Instrument, itemsOf, type Scale, scalesOf } from '../../model/index.js';

/** The items that a score is made of, directly and by way of other scores. */
export function itemsBehind(formula: Scale['formula'], scales: readonly Scale[], seen = new Set<string>()): string[] {
  if (!formula) return [];
  const others = scalesOf(formula.value).filter((name) => !seen.has(name));
  for (const name of others) seen.add(name);
  const behind = others.map((name) => scales.find((scale) => scale.name === name)?.formula);
  return [...itemsOf(formula.value), ...behind.flatMap((other) => itemsBehind(other, scales, seen))];
}

/**
 * What there is of an instrument when only these parts of it are measured: they, the items that a named score is made of and
 * those that decide whether an item is asked, and every score whose items are all there.
 */
export function partsAsked({ items, scales }: Instrument, named: ReadonlySet<string>): ReadonlySet<string> {
  const asked = new Set(named);
  for (const { name, formula } of scales) {
    if (named.has(name)) for (const item of itemsBehind(formula, scales)) asked.add(item);
  }
  // A set that is added to while it is gone through gives what was added, too.
  for (const name of asked) {
    const condition = items.find((one) => one.name === name)?.condition;
    for (const { all } of condition?.any ?? []) for (const test of all) asked.add(test.item);
  }
  for (const { name, formula } of scales) {
    const behind = itemsBehind(formula, scales);
    if (behind.length > 0 && behind.every((item) => asked.has(item))) asked.add(name);
  }
  return asked;
}
