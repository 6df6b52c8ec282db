import {
  type Instrument,
  type Item,
  inOrder,
  type Option,
  type Range,
  type Scale,
  type Success,
} from '../../model/index.js';
import { canBeFormed } from './formed.js';
import { hasContent, type Instruments } from './instruments.js';

/** How a value can be counted, which decides the analysis. `area`: a theme without a score. */
export type ValueType =
  | 'score'
  | 'rating'
  | 'ordinal'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'days'
  | 'number'
  | 'date'
  | 'text'
  | 'area'
  | 'unstated';

/** Values that are measured in points or units, with a margin of their own. */
export const isSized = (type: ValueType): boolean => type === 'score' || type === 'number' || type === 'days';
/** Values that have a mean: those, and a single rating. */
export const hasMean = (type: ValueType): boolean => isSized(type) || type === 'rating';
/** Values whose timepoints are put together in one model. */
export const isModelled = (type: ValueType): boolean => type === 'score' || type === 'number';
/** Kinds that become a number for each individual, so that a change can be computed. */
export const isCounted = (type: ValueType): boolean => !['text', 'date', 'area', 'unstated'].includes(type);

/** One thing that gets a value per measurement: a score, an item, or an instrument whose content is not described. */
export interface Value {
  instrument: string;
  part?: string;
  type: ValueType;
  scale?: Scale;
  item?: Item;
  /** Which way is better: as stated, as the answers' values say, or as a criterion of success says. */
  better?: 'higher' | 'lower';
  /** Codes of the answers that are desired: 1 and 0 for yes and no, else the place from 1. */
  desired: readonly number[];
}
/** An instrument, or one item or score of it. */
export interface MeasureRef {
  instrument: string;
  part?: string;
}
export const keyOf = ({ instrument, part }: MeasureRef): string =>
  part === undefined ? instrument : `${instrument} ${part}`;

export const itemType = ({ kind }: Item): ValueType => {
  if (!kind) return 'unstated';
  switch (kind.type) {
    case 'choice':
      return kind.ordered ? 'ordinal' : 'choice';
    case 'number':
      return kind.unit === 'day' ? 'days' : 'number';
    default:
      return kind.type;
  }
};
export const scaleValue = (instrument: string, scale: Scale): Value => ({
  instrument,
  part: scale.name,
  type: scale.range || scale.formula ? 'score' : 'area',
  scale,
  ...(scale.better && { better: scale.better }),
  desired: [],
});
export const itemValue = (instrument: string, item: Item): Value => {
  const type = itemType(item);
  const better = item.better ?? (type === 'ordinal' ? fromValences(optionsOf(item)) : undefined);
  return { instrument, part: item.name, type, item, ...(better && { better }), desired: desiredOf(item, type) };
};

/** The answers to choose from, in the order of their numbers: a code of an analysis is a place among these, from 1. */
export const optionsOf = ({ kind }: Item): readonly Option[] =>
  kind?.type === 'choice' || kind?.type === 'choices' ? inOrder(kind.options) : [];

/** Of ordered answers: the side that the positive ones are on. */
function fromValences(options: readonly Option[]): 'higher' | 'lower' | undefined {
  const valences = options.map(({ valence }) => valence);
  const [first, last] = [valences.indexOf('positive'), valences.indexOf('negative')];
  if (first < 0 || last < 0) return undefined;
  return first > last ? 'higher' : 'lower';
}
/** Yes where more is better (as it is where nothing is said), and answers that are valued positive. */
function desiredOf(item: Item, type: ValueType): number[] {
  if (type === 'yes-no') return item.better ? [item.better === 'lower' ? 0 : 1] : [];
  return optionsOf(item).flatMap(({ valence }, index) => (valence === 'positive' ? [index + 1] : []));
}

/** A score that nobody can get says no more than one that is not described. */
function formedValue(instrument: string, described: Instrument, scale: Scale): Value {
  const value = scaleValue(instrument, scale);
  return scale.formula && !canBeFormed(described, scale) ? { ...value, type: 'unstated' } : value;
}

/** What an item is about: its own word, else its instrument's. Empty: not stated. */
export const about = (instrument: Instrument | undefined, item?: Item): readonly string[] =>
  item?.measures ?? instrument?.measures ?? [];

/**
 * The values of a measure. A whole instrument gives its scores, or, when it has none, its own items that can be outcomes; an
 * instrument that repeats another without describing itself has the other's values.
 */
export const valuesOf = (instruments: Instruments, measure: MeasureRef): Value[] => {
  const { instrument, part } = measure;
  if (part !== undefined) {
    const found = instruments.part(instrument, part);
    if (!found) return [{ instrument, part, type: 'unstated', desired: [] }];
    if ('item' in found) return [itemValue(instrument, found.item)];
    const described = instruments.content(instrument);
    return [described ? formedValue(instrument, described, found.scale) : scaleValue(instrument, found.scale)];
  }
  const described = instruments.content(instrument);
  if (!described || !hasContent(described)) return [{ instrument, type: 'unstated', desired: [] }];
  if (described.scales.length > 0) return described.scales.map((scale) => formedValue(instrument, described, scale));
  const outcomes = described.items.filter((item) => {
    const words = about(described, item);
    return words.length === 0 || words.includes('outcome') || words.includes('goal-attainment');
  });
  const counted = outcomes.filter((item) => item.kind?.type !== 'text' && item.kind?.type !== 'date');
  const chosen = counted.length > 0 ? counted : described.items;
  return chosen.map((item) => itemValue(instrument, item));
};

/** The scores' or item's range of values, when it has one. */
export const rangeOf = ({ scale, item }: Value): Range | undefined => {
  if (scale) return scale.range;
  const kind = item?.kind;
  return kind?.type === 'rating' || kind?.type === 'number' ? kind.range : undefined;
};

/**
 * The value with what a criterion of success tells of it: `h.own is yes` says that yes is the desired answer, `total <= 10`
 * that lower is better. What the instrument itself says goes first.
 */
export const withCriteria = (value: Value, successes: readonly Success[]): Value => {
  const tests = successes.flatMap(({ measure, test }) =>
    test && measure && 'instrument' in measure && measure.instrument === value.instrument && measure.part === value.part
      ? [test]
      : [],
  );
  if (tests.length === 0 || (value.better && value.desired.length > 0)) return value;
  const found = new Set(tests.flatMap(({ operator }) => sideOf(operator) ?? []));
  const [side] = found.size === 1 ? [...found] : [];
  const chosen = tests.flatMap((test) => codesOf(value, test));
  const desired = value.desired.length > 0 ? value.desired : [...new Set(chosen)];
  const better = value.better ?? side ?? sideOfDesired(value, desired);
  return { ...value, ...(better && { better }), desired };
};
const sideOf = (operator: string): 'higher' | 'lower' | undefined =>
  operator.startsWith('>') ? 'higher' : operator.startsWith('<') ? 'lower' : undefined;
/** The answers that a test accepts. */
function codesOf(value: Value, { operator, value: wanted }: NonNullable<Success['test']>): number[] {
  if (!('option' in wanted) || !value.item) return [];
  if (value.type === 'yes-no') return [(wanted.option === 'yes') === (operator === 'is') ? 1 : 0];
  const options = optionsOf(value.item);
  const at = options.findIndex(({ name }) => name === wanted.option) + 1;
  if (at === 0) return [];
  const all = options.map((_, index) => index + 1);
  const accepts: Record<string, (code: number) => boolean> = {
    is: (code) => code === at,
    'is-not': (code) => code !== at,
    '<': (code) => code < at,
    '<=': (code) => code <= at,
    '>': (code) => code > at,
    '>=': (code) => code >= at,
  };
  return all.filter((code) => accepts[operator]?.(code));
}
/** Yes, or the last of ordered answers, being desired: more is better. */
function sideOfDesired(value: Value, desired: readonly number[]): 'higher' | 'lower' | undefined {
  if (desired.length !== 1) return undefined;
  if (value.type === 'yes-no') return desired[0] === 1 ? 'higher' : 'lower';
  if (value.type !== 'ordinal' || !value.item) return undefined;
  const last = optionsOf(value.item).length;
  return desired[0] === last ? 'higher' : desired[0] === 1 ? 'lower' : undefined;
}
