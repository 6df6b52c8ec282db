import type { Expression, Formula, Instrument, Item, Option, Range, Row, Scale } from '../../model/index.js';
import { ends, itemsOf, limitsOf, pointsOf } from '../../model/index.js';

/** Both ends known. */
interface Bounds {
  low: number;
  high: number;
}

/** The points that an item's answers go between, where both ends are known. */
function pointsRange({ kind }: Item): Bounds | undefined {
  const limits = bounds(limitsOf(kind));
  const isScale = kind?.type === 'rating' || kind?.type === 'number';
  return limits && isScale && kind.options ? withPoints(limits, kind.options) : limits;
}
const bounds = ({ low, high }: Range = {}): Bounds | undefined =>
  low === undefined || high === undefined ? undefined : { low, high };

const given = (options: readonly Option[]): number[] => options.map(pointsOf).filter((one) => typeof one === 'number');
/** The limits, but for answers at them that give other points, and with the points that answers give. */
function withPoints({ low, high }: Bounds, options: readonly Option[]): Bounds {
  const isPlain = (step: number) => !options.some(({ code }) => Number(code) === step);
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
    item: (name, turn = (one) => one) => {
      const item = instrument.items.find((one) => one.name === name);
      const points = item && pointsRange(item);
      const limits = bounds(limitsOf(item?.kind));
      if (!points || !limits) return undefined;
      const unasked = item.condition ? (item.unasked ?? formula.unasked) : undefined;
      const counted = turn(points, limits);
      return typeof unasked === 'number' ? around(counted, unasked) : counted;
    },
    lowest: (name) => limitsOf(instrument.items.find((one) => one.name === name)?.kind)?.low,
    scale: (name, turn = (one) => one) => {
      const other = instrument.scales.find((one) => one.name === name);
      const found = other && bounds(other.formula ? possibleRange(instrument, other, within) : other.range);
      const limits = bounds(other?.range);
      return found && limits ? turn(found, limits) : found;
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
  item(name: string, turn?: Turn): Bounds | undefined;
  scale(name: string, turn?: Turn): Bounds | undefined;
  /** What stands in for an item's answer that is to count as the lowest. */
  lowest(name: string): number | undefined;
}
type Turn = (bounds: Bounds, limits: Bounds) => Bounds;
const reversed: Turn = ({ low, high }, limits) => {
  const both = limits.low + limits.high;
  return { low: both - high, high: both - low };
};

function boundsOf(one: Expression, known: Known): Bounds | undefined {
  if ('number' in one) return { low: one.number, high: one.number };
  if ('item' in one) return known.item(one.item);
  if ('scale' in one) return known.scale(one.scale);
  if ('variable' in one) return undefined;
  if ('operator' in one) return operation(one, known);
  if (one.call === 'reverse') {
    const [term] = one.terms;
    if (!term) return undefined;
    return 'item' in term
      ? known.item(term.item, reversed)
      : 'scale' in term
        ? known.scale(term.scale, reversed)
        : undefined;
  }
  // Left out, an item adds nothing to a sum; a mean is of the others.
  const nothing = (term: Expression) => one.call === 'sum' && itemsOf(term).some((name) => known.leaves(name));
  const terms = one.terms.map((term) => {
    const found = boundsOf(term, known);
    const own = known.formula.lowest ? standsIn(term, known) : undefined;
    return found && [...(own === undefined ? [] : [own]), ...(nothing(term) ? [0] : [])].reduce(around, found);
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

const standsIn = (term: Expression, known: Known): number | undefined => {
  if ('item' in term) return known.lowest(term.item);
  return 'call' in term && term.call === 'reverse' ? term.terms.map((one) => standsIn(one, known))[0] : undefined;
};
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
