import type { Expression, Instrument, Item, Scale } from '../../model/index.js';
import { arity, limitsOf, scalesOf } from '../../model/index.js';

/** Why a part of a score has no value, whatever is answered. */
export type Unformed =
  /** Answered in words, or with a day. */
  | { item: string; why: 'text' | 'date' | 'no-answers' }
  /** Days and years are between dates. */
  | { item: string; why: 'not-a-date' }
  /** What is not reckoned between has no ends to be reversed between. */
  | { item: string; why: 'open' }
  | { scale: string; why: 'open' }
  /** A function has another number of terms than it takes. */
  | { why: 'not-a-day' | 'reversed-sum' | 'no-rows' | 'day' | 'terms' };

/** Everything in a score that cannot have a value; that it is in a circle is another matter. */
export function unformedIn(instrument: Instrument, scale: Scale): readonly Unformed[] {
  return scale.formula ? partsOf(scale.formula.value, instrument, scale) : [];
}

function partsOf(one: Expression, instrument: Instrument, scale: Scale): Unformed[] {
  const item = 'item' in one ? instrument.items.find(({ name }) => name === one.item) : undefined;
  if (item) return isNoNumber(item);
  if ('variable' in one) return [{ why: 'day' }];
  if ('operator' in one) return [one.left, one.right].flatMap((part) => partsOf(part, instrument, scale));
  if (!('call' in one)) return [];
  if (one.terms.length !== (arity[one.call] ?? one.terms.length)) return [{ why: 'terms' }];
  if (one.call === 'days' || one.call === 'years') return one.terms.flatMap((term) => isNoDay(term, instrument));
  const within = one.terms.flatMap((term) => partsOf(term, instrument, scale));
  if (one.call === 'reverse') return within.length > 0 ? within : one.terms.flatMap((term) => isOpen(term, instrument));
  if (one.call === 'lookup' && !scale.rows) return [...within, { why: 'no-rows' }];
  return within;
}

/** An item that is not said how it is answered may well have a number. */
function isNoNumber({ name, kind }: Item): Unformed[] {
  if (kind?.type === 'text' || kind?.type === 'date') return [{ item: name, why: kind.type }];
  const isEmpty = (kind?.type === 'choice' || kind?.type === 'choices') && kind.options.length === 0;
  return isEmpty ? [{ item: name, why: 'no-answers' }] : [];
}

function isNoDay(term: Expression, { items }: Instrument): Unformed[] {
  if ('variable' in term) return [];
  const item = 'item' in term ? items.find(({ name }) => name === term.item) : undefined;
  if (!item) return [{ why: 'not-a-day' }];
  return item.kind && item.kind.type !== 'date' ? [{ item: item.name, why: 'not-a-date' }] : [];
}

function isOpen(term: Expression, { items, scales }: Instrument): Unformed[] {
  if ('item' in term) {
    const item = items.find(({ name }) => name === term.item);
    const { low, high } = limitsOf(item?.kind) ?? {};
    return item?.kind && (low === undefined || high === undefined) ? [{ item: term.item, why: 'open' }] : [];
  }
  if (!('scale' in term)) return [{ why: 'reversed-sum' }];
  const { low, high } = scales.find(({ name }) => name === term.scale)?.range ?? {};
  return low === undefined || high === undefined ? [{ scale: term.scale, why: 'open' }] : [];
}

/** The scores that a score is made of by way of itself, beginning with itself; undefined where it is not. */
export function circleOf(instrument: Instrument, scale: Scale): readonly string[] | undefined {
  const seen = new Set<string>();
  const back = ({ name, formula }: Scale, path: readonly string[]): string[] | undefined => {
    for (const next of formula ? scalesOf(formula.value) : []) {
      if (next === scale.name) return [...path, name];
      if (seen.has(next)) continue;
      seen.add(next);
      const other = instrument.scales.find((one) => one.name === next);
      const found = other && back(other, [...path, name]);
      if (found) return found;
    }
    return undefined;
  };
  return back(scale, []);
}

/** Whether a score can have a value for anybody. */
export function canBeFormed(instrument: Instrument, scale: Scale): boolean {
  if (circleOf(instrument, scale)) return false;
  const { formula } = scale;
  if (!formula) return true;
  const isThere = (one: Expression): boolean => {
    if ('item' in one) return partsOf(one, instrument, scale).length === 0;
    if ('scale' in one) {
      const other = instrument.scales.find(({ name }) => name === one.scale);
      return !other || canBeFormed(instrument, other);
    }
    if ('operator' in one) return isThere(one.left) && isThere(one.right);
    if (!('call' in one)) return 'number' in one;
    if (['days', 'years', 'reverse'].includes(one.call)) return partsOf(one, instrument, scale).length === 0;
    if (one.call === 'lookup' && !scale.rows) return false;
    const there = one.terms.filter(isThere).length;
    if (one.call === 'any' || one.call === 'all') return there > 0;
    const mayMiss = ['sum', 'mean', 'count', 'share', 'max', 'min'].includes(one.call)
      ? (formula.allowMissing ?? 0)
      : 0;
    return there > 0 && one.terms.length - there <= mayMiss;
  };
  return isThere(formula.value);
}
