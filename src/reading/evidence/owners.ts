import type { Informant, Item } from '../../model/index.js';

/** Whether one informant is the other: the same kind, and the same label when both have one. */
export const sameInformant = (a: Informant, b: Informant): boolean =>
  a.kind === b.kind && (!a.label || !b.label || a.label.text === b.label.text);

const shared = (some: readonly Informant[], others: readonly Informant[]): Informant[] =>
  some.filter((one) => others.some((other) => sameInformant(one, other)));

/**
 * Whose answer an item is: those that it names; where other items of the instrument name someone, those of `answering` (all
 * who answer the instrument at the time) that none of them names. Empty: of anyone who answers.
 */
export function ownersOf(item: Item, items: readonly Item[], answering: readonly Informant[]): readonly Informant[] {
  if (item.informants) return item.informants;
  const named = items.flatMap(({ informants }) => informants ?? []);
  return named.length === 0 ? [] : answering.filter((one) => !named.some((other) => sameInformant(one, other)));
}

/**
 * Of those who answer together, whose the item is; none where it is left to somebody else who answers at the same time.
 * Where its owner answers nothing of their own (an interview, that one person fills in), it is asked all the same, and is
 * still the owner's.
 */
export function givenBy(
  owners: readonly Informant[],
  from: readonly Informant[],
  answering: readonly Informant[],
): readonly Informant[] | undefined {
  if (owners.length === 0) return from;
  const own = shared(from, owners);
  if (own.length > 0) return own;
  return shared(answering, owners).length > 0 ? undefined : owners;
}
