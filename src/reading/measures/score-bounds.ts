import type { Expression, Formula, Instrument, Item, Option, Range, Row, Scale } from '../../model/index.js';
import { itemsOf, pointsOf } from '../../model/index.js';
import { optionsOf } from './values.js';

/** Both ends known. */
interface Bounds {
  low: number;
  high: number;
}

/** The points that an item's answers go between, where both ends are known. */
export function pointsRange(item: Item): Range | undefined {
  const { kind } = item;
  switch (kind?.type) {
    case 'rating':
    case 'number':
      return kind.options && kind.range ? withPoints(kind.range, kind.options) : kind.range;
    case 'choice':
      return ends(given(kind.options));
    case 'choices':
      return { low: 0, high: optionsOf(item).length };
    case 'yes-no':
      return { low: 0, high: 1 };
    default:
      return undefined;
  }
}

const given = (options: readonly Option[]): number[] => options.map(pointsOf).filter((one) => typeof one === 'number');
/** The limits, but for answers at them that give other points, and with the points that answers give. */
function withPoints({ low, high }: Range, options: readonly Option[]): Range {
  const isPlain = (step: number) => !options.some(({ code }) => Number(code) === step);
  if (low === undefined || high === undefined) return { low, high };
  const isWhole = Number.isInteger(low) && Number.isInteger(high) && high - low < 1000;
  const steps = isWhole ? Array.from({ length: high - low + 1 }, (_, step) => low + step) : [low, high];
  return ends([...(isWhole ? steps.filter(isPlain) : steps), ...given(options)]) ?? { low, high };
}

/**
 * The lowest and the highest value that a score can have, undefined where an item has an open bound. With answers missing
 * a sum is prorated, so it may go beyond the sum of the items' own bounds when those differ.
 */
export function possibleRange(
  instrument: Instrument,
  scale: Scale,
  seen: ReadonlySet<string> = new Set(),
): Range | undefined {
  const { formula, rows = [] } = scale;
  if (!formula || seen.has(scale.name)) return undefined;
  const within = new Set(seen).add(scale.name);
  const found = boundsOf(formula.value, {
    formula,
    mayLack: (formula.allowMissing ?? 0) > 0 || instrument.items.some((item) => mayBeLeftOut(item, formula)),
    rows,
    leaves: (name) => instrument.items.some((item) => item.name === name && mayBeLeftOut(item, formula)),
    item: (name) => {
      const item = instrument.items.find((one) => one.name === name);
      const range = item && pointsRange(item);
      if (!item || range?.low === undefined || range.high === undefined) return undefined;
      const bounds = { low: range.low, high: range.high };
      const unasked = item.condition ? (item.unasked ?? formula.unasked) : undefined;
      if (typeof unasked === 'number') return around(bounds, unasked);
      return bounds;
    },
    scale: (name) => {
      const other = instrument.scales.find((one) => one.name === name);
      const range = other && (other.formula ? possibleRange(instrument, other, within) : other.range);
      return range?.low === undefined || range.high === undefined ? undefined : { low: range.low, high: range.high };
    },
  });
  if (!found) return undefined;
  const figure = (value: number): number => {
    const exact = Number(value.toPrecision(12));
    const tenth = 10 ** (formula.decimals ?? 0);
    return formula.decimals === undefined ? exact : Math.floor(exact * tenth + 0.500000001) / tenth;
  };
  return { low: figure(found.low), high: figure(found.high) };
}

const around = ({ low, high }: Bounds, value: number): Bounds => ({
  low: Math.min(low, value),
  high: Math.max(high, value),
});

/** Whether it can be that an item does not count at all for somebody. */
export function mayBeLeftOut({ kind, condition, unasked }: Item, formula: Formula): boolean {
  const options = (kind && 'options' in kind && kind.options) || [];
  const isUnasked = condition !== undefined && (unasked ?? formula.unasked) === 'left-out';
  return isUnasked || options.some((option) => pointsOf(option) === 'left-out');
}

interface Known {
  formula: Formula;
  /** Some of the terms may not be there. */
  mayLack: boolean;
  rows: readonly Row[];
  /** Whether the item may be left out. */
  leaves(name: string): boolean;
  item(name: string): Bounds | undefined;
  scale(name: string): Bounds | undefined;
}

function boundsOf(one: Expression, known: Known): Bounds | undefined {
  if ('number' in one) return { low: one.number, high: one.number };
  if ('item' in one) return known.item(one.item);
  if ('scale' in one) return known.scale(one.scale);
  if ('variable' in one) return undefined;
  if ('operator' in one) return operation(one, known);
  // Left out, an item adds nothing to a sum; a mean is of the others.
  const nothing = (term: Expression) => one.call === 'sum' && itemsOf(term).some((name) => known.leaves(name));
  const terms = one.terms.map((term) => {
    const bounds = boundsOf(term, known);
    return bounds && nothing(term) ? around(bounds, 0) : bounds;
  });
  if (one.call === 'any' || one.call === 'all' || one.call === 'share') return { low: 0, high: 1 };
  if (one.call === 'count') return { low: 0, high: terms.length };
  if (one.call === 'lookup') return ends(known.rows.map(({ value }) => value));
  if (one.call === 'days' || one.call === 'years') return undefined;
  if (!terms.every((term): term is Bounds => term !== undefined)) return undefined;
  const [first] = terms;
  if (!first) return undefined;
  const [lows, highs] = [terms.map(({ low }) => low), terms.map(({ high }) => high)];
  switch (one.call) {
    case 'reverse':
      return first;
    case 'max':
      return { low: known.mayLack ? Math.min(...lows) : Math.max(...lows), high: Math.max(...highs) };
    case 'min':
      return { low: Math.min(...lows), high: known.mayLack ? Math.max(...highs) : Math.min(...highs) };
    case 'sqrt':
      return first.low < 0 ? undefined : { low: Math.sqrt(first.low), high: Math.sqrt(first.high) };
    case 'ln':
      return first.low <= 0 ? undefined : { low: Math.log(first.low), high: Math.log(first.high) };
    case 'floor':
      return { low: Math.floor(first.low), high: Math.floor(first.high) };
    case 'digits':
      return { low: together(lows), high: together(highs) };
    default:
      return gathered(one.call, lows, highs, known.formula);
  }
}

const ends = (values: readonly number[]): Bounds | undefined =>
  values.length === 0 ? undefined : { low: Math.min(...values), high: Math.max(...values) };
const together = (digits: readonly number[]): number => digits.reduce((before, digit) => before * 10 + digit, 0);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function gathered(
  call: 'sum' | 'mean',
  lows: number[],
  highs: number[],
  { allowMissing = 0, lowest }: Formula,
): Bounds {
  const count = lows.length;
  // What is missing counts as the lowest or as the mean of the others, so the ends are those of the fewest answered.
  const fewest = lowest ? count : Math.max(1, count - allowMissing);
  const low = total(lows.sort((a, b) => a - b).slice(0, fewest)) / fewest;
  const high = total(highs.sort((a, b) => b - a).slice(0, fewest)) / fewest;
  return call === 'mean' ? { low, high } : { low: low * count, high: high * count };
}

function operation(one: Extract<Expression, { operator: string }>, known: Known): Bounds | undefined {
  const { operator } = one;
  if (!['+', '-', '*', '/'].includes(operator)) return { low: 0, high: 1 };
  const [a, b] = [boundsOf(one.left, known), boundsOf(one.right, known)];
  if (!a || !b) return undefined;
  switch (operator) {
    case '+':
      return { low: a.low + b.low, high: a.high + b.high };
    case '-':
      return { low: a.low - b.high, high: a.high - b.low };
    case '*':
      return ends([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]);
    default:
      if (b.low <= 0 && b.high >= 0) return undefined;
      return ends([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]);
  }
}
