import type { Draw } from './draw.js';
import { builtinNames, freshName } from './words.js';

type Kind = 'none' | 'rating' | 'choice' | 'choices' | 'number' | 'yes-no' | 'date' | 'text';

/** The names of a design and how they hang together, before any of it is written. */
export interface World {
  problems: string[];
  questions: string[];
  outcomes: string[];
  events: string[];
  timepoints: string[];
  groups: string[];
  parts: string[];
  systems: string[];
  citations: string[];
  instruments: PlannedInstrument[];
}
export interface PlannedInstrument {
  name: string;
  items: PlannedItem[];
  sections: PlannedSection[];
  scales: PlannedScale[];
}
/** Some of the items after each other. */
export interface PlannedSection {
  name: string;
  items: PlannedItem[];
  /** Asked as many times as the answer to the item before it says; its items are then its own. */
  by?: PlannedItem;
}
export interface PlannedItem {
  name: string;
  kind: Kind;
  low: number;
  high: number;
  options: string[];
  /** It is asked several times. */
  repeated?: true;
  /** An earlier item whose options it has. */
  like?: PlannedItem;
}
export interface PlannedScale {
  name: string;
  /** Items that it is computed from; empty when no formula is stated. */
  terms: PlannedItem[];
}

const kinds: Kind[] = ['none', 'rating', 'choice', 'choices', 'number', 'yes-no', 'date', 'text'];

export function planWorld(draw: Draw): World {
  const many = (low: number, high: number, taken = new Set<string>()) =>
    Array.from({ length: draw.between(low, high) }, () => freshName(draw, taken));
  const moments = new Set(builtinNames);
  // `for about 2 weeks after start` is read as an amount.
  const populations = new Set([...builtinNames, 'about', 'cirka']);
  // `collect presumed` before another statement is read as a measurement that is presumed.
  const instruments = new Set([...builtinNames, 'presumed', 'förmodligen', 'antaget']);
  return {
    problems: many(1, 3),
    questions: many(1, 3),
    outcomes: many(0, 3, new Set(['none', 'ingen'])),
    events: many(0, 2, moments),
    timepoints: many(0, 4, moments),
    groups: many(0, 2, populations),
    parts: many(0, 2, populations),
    systems: many(1, 3),
    citations: many(0, 2),
    instruments: Array.from({ length: draw.between(1, 4) }, () => planInstrument(draw, freshName(draw, instruments))),
  };
}

function planInstrument(draw: Draw, name: string): PlannedInstrument {
  const taken = new Set<string>();
  const items: PlannedItem[] = [];
  for (let n = draw.below(6); n > 0; n--) items.push(planItem(draw, freshName(draw, taken), items));
  const from = draw.below(items.length + 1);
  const inside = items.slice(from, from + draw.between(0, 3));
  const repeated = repeatedSection(draw, taken, items);
  const own = repeated?.items ?? [];
  const numeric = [...items, ...own].filter((item) => item.kind === 'rating' || item.kind === 'number');
  const scales = Array.from({ length: draw.below(3) }, () => ({
    name: freshName(draw, taken),
    terms:
      numeric.length > 0 && draw.chance(0.6) ? draw.shuffled(numeric).slice(0, draw.between(1, numeric.length)) : [],
  }));
  const headings = new Set<string>();
  const sections: PlannedSection[] = [];
  if (draw.chance(0.4) && inside.length > 0 && !inside.includes(repeated?.by as PlannedItem))
    sections.push({ name: freshName(draw, headings), items: inside });
  if (repeated) sections.push({ ...repeated, name: freshName(draw, headings) });
  return { name, items, sections, scales };
}

/** Items that are asked several times: nothing but scores refers to them. */
function repeatedSection(
  draw: Draw,
  taken: Set<string>,
  items: PlannedItem[],
): Omit<PlannedSection, 'name'> | undefined {
  const by = items.find(({ kind, high }) => kind === 'rating' && high >= 1 && high <= 5);
  if (!by || !draw.chance(0.5)) return undefined;
  const own = Array.from({ length: draw.between(1, 2) }, () => ({
    ...planItem(draw, freshName(draw, taken), []),
    repeated: true as const,
  }));
  return { items: own, by };
}

function planItem(draw: Draw, name: string, earlier: PlannedItem[]): PlannedItem {
  const kind = draw.pick(kinds);
  const low = draw.between(-2, 2);
  const item: PlannedItem = { name, kind, low, high: low + draw.between(1, 10), options: [] };
  if (kind !== 'choice' && kind !== 'choices') return item;
  const like = earlier.filter((other) => other.kind === kind && other.like === undefined);
  if (like.length > 0 && draw.chance(0.4)) item.like = draw.pick(like);
  // `if x is not or lower is not` has two meanings when these are options and `lower` is an item.
  const taken = new Set(['not', 'inte', 'or', 'eller', 'and', 'och']);
  const count = item.like ? 0 : draw.between(1, 4);
  item.options = item.like?.options ?? Array.from({ length: count }, () => freshName(draw, taken));
  return item;
}
