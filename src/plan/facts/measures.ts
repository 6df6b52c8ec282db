import type { Design, Informant, Instrument, Item, Measure, Scale } from '../../model/index.js';

/** How a value can be counted, which decides the analysis. `area`: a theme without a score. */
export type ScaleType =
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

/** Values that are reckoned in points or units, with a margin of their own. */
export const isSized = (type: ScaleType): boolean => type === 'score' || type === 'number' || type === 'days';
/** Values that have a mean: those, and a single rating. */
export const hasMean = (type: ScaleType): boolean => isSized(type) || type === 'rating';
/** Values whose timepoints are put together in one model. */
export const isModelled = (type: ScaleType): boolean => type === 'score' || type === 'number';

/** One thing that gets a value per measurement: a score, an item, or an instrument whose content is not described. */
export interface Value {
  instrument: string;
  part?: string;
  type: ScaleType;
  scale?: Scale;
  item?: Item;
}

export const instrumentOf = (design: Design, name: string): Instrument | undefined =>
  design.instruments.find((one) => one.name === name);

export const itemType = (item: Item): ScaleType => {
  const { kind } = item;
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
const scaleType = (scale: Scale): ScaleType => (scale.range || scale.formula ? 'score' : 'area');

const scaleValue = (instrument: string, scale: Scale): Value => ({
  instrument,
  part: scale.name,
  type: scaleType(scale),
  scale,
});
const itemValue = (instrument: string, item: Item): Value => ({
  instrument,
  part: item.name,
  type: itemType(item),
  item,
});

/** What an item is about: its own word, else its instrument's. Empty: not stated. */
export const about = (instrument: Instrument | undefined, item?: Item): readonly string[] =>
  item?.measures ?? instrument?.measures ?? [];

/**
 * The values of a measure. A whole instrument gives its scores, or, when it has none, its own items that can be outcomes; an
 * instrument that repeats another without describing itself has the other's values.
 */
export const valuesOf = (design: Design, measure: { instrument: string; part?: string }): Value[] => {
  const instrument = instrumentOf(design, measure.instrument);
  const { part } = measure;
  if (part !== undefined) {
    for (const one of relatives(design, measure.instrument)) {
      const source = instrumentOf(design, one);
      const scale = source?.scales.find((each) => each.name === part);
      if (scale) return [scaleValue(measure.instrument, scale)];
      const item = source?.items.find((each) => each.name === part);
      if (item) return [itemValue(measure.instrument, item)];
    }
    return [{ instrument: measure.instrument, part, type: 'unstated' }];
  }
  const described = [measure.instrument, ...(instrument?.repeats ? [instrument.repeats] : [])]
    .map((name) => instrumentOf(design, name))
    .find((one) => one && (one.scales.length > 0 || one.items.length > 0));
  if (!described) return [{ instrument: measure.instrument, type: 'unstated' }];
  if (described.scales.length > 0) return described.scales.map((scale) => scaleValue(measure.instrument, scale));
  const outcomes = described.items.filter((item) => {
    const words = about(described, item);
    return words.length === 0 || words.includes('outcome') || words.includes('goal-attainment');
  });
  const counted = outcomes.filter((item) => item.kind?.type !== 'text' && item.kind?.type !== 'date');
  const chosen = counted.length > 0 ? counted : described.items;
  return chosen.map((item) => itemValue(measure.instrument, item));
};

/** The instrument and all that ask the same items again, itself first. */
export const relatives = (design: Design, name: string): string[] => {
  const found = new Set([name]);
  let size = 0;
  while (size < found.size) {
    size = found.size;
    for (const one of design.instruments) {
      if (one.repeats === undefined) continue;
      if (found.has(one.name)) found.add(one.repeats);
      if (found.has(one.repeats)) found.add(one.name);
    }
  }
  return [...found];
};

/** Which direction is better: the score's or item's own word, or what the value of each option says. */
export const betterOf = (value: Value): 'higher' | 'lower' | undefined => {
  const own = value.scale?.better ?? value.item?.better;
  if (own || value.type !== 'ordinal' || value.item?.kind?.type !== 'choice') return own;
  const valences = value.item.kind.options.map((one) => one.valence);
  const first = valences.indexOf('positive');
  const last = valences.indexOf('negative');
  if (first < 0 || last < 0) return undefined;
  return first > last ? 'higher' : 'lower';
};

/** The scores' or item's range of values, when it has one. */
export const rangeOf = (value: Value): { low?: number; high?: number } | undefined => {
  if (value.scale) return value.scale.range;
  const kind = value.item?.kind;
  return kind?.type === 'rating' || kind?.type === 'number' ? kind.range : undefined;
};

/** Whether one informant is the other: the same kind, and the same label when both have one. */
export const sameInformant = (a: Informant, b: Informant): boolean =>
  a.kind === b.kind && (!a.label || !b.label || a.label.text === b.label.text);

export const isInstrument = (measure: Measure): measure is { instrument: string; part?: string } =>
  'instrument' in measure;
