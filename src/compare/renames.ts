import {
  code,
  codeLength,
  type Design,
  type Expression,
  type Instrument,
  type Item,
  type Option,
} from '../model/index.js';

/** Something that is called otherwise now, as the newer design says itself. */
export interface Rename {
  what: 'instrument' | 'item' | 'scale' | 'timepoint';
  from: string;
  to: string;
  /** Its path in the newer design, and in the earlier. */
  path: string;
  earlier: string;
}

interface Named {
  path: string;
  name: string;
  previously?: string[] | undefined;
}
type Names = ReadonlyMap<string, string>;

/** Earlier names with those that they have become: stated, there before, and not in use for something else now. */
function renamed<T extends Named>(before: readonly T[], now: readonly T[]): Map<string, string> {
  const was = new Set(before.map(({ name }) => name));
  const is = new Set(now.map(({ name }) => name));
  return new Map(
    now.flatMap(({ name, previously = [] }): [string, string][] => {
      const from = was.has(name) ? undefined : previously.find((one) => was.has(one) && !is.has(one));
      return from === undefined ? [] : [[from, name]];
    }),
  );
}

/** The earlier design in the names of the newer, with what has been renamed. Paths stay, so that the text is found. */
export function aligned(before: Design, now: Design): { design: Design; renames: Rename[] } {
  const instruments = renamed(before.instruments, now.instruments);
  const timepoints = renamed(before.timepoints, now.timepoints);
  const renames: Rename[] = [
    ...listed('instrument', instruments, before.instruments, now.instruments),
    ...listed('timepoint', timepoints, before.timepoints, now.timepoints),
  ];
  const parts = new Map<string, Parts>();
  for (const was of before.instruments) {
    const is = now.instruments.find(({ name }) => name === (instruments.get(was.name) ?? was.name));
    if (!is) continue;
    const own = { items: renamed(was.items, is.items), scales: renamed(was.scales, is.scales), is };
    parts.set(was.name, own);
    renames.push(...listed('item', own.items, was.items, is.items));
    renames.push(...listed('scale', own.scales, was.scales, is.scales));
  }
  const hasOptions = before.instruments.some((was) => parts.get(was.name)?.is.items.some(optionsRenamed));
  if (renames.length === 0 && !hasOptions) return { design: before, renames };
  const names: Renaming = { instruments, timepoints, parts };
  const { instruments: described, timepoints: times, ...rest } = before;
  return {
    design: {
      ...(withReferences(rest, names) as typeof rest),
      instruments: described.map((one) => instrumentAs(one, names)),
      timepoints: times.map((one) => {
        const name = timepoints.get(one.name) ?? one.name;
        return { ...(withReferences(one, names) as typeof one), name, code: code(name, codeLength.timepoint) };
      }),
    },
    renames,
  };
}

interface Parts {
  items: Names;
  scales: Names;
  is: Instrument;
}
interface Renaming {
  instruments: Names;
  timepoints: Names;
  parts: ReadonlyMap<string, Parts>;
}

const answersOf = ({ kind }: Item): Option[] => (kind && 'options' in kind ? (kind.options ?? []) : []);
const optionsRenamed = (item: Item): boolean => answersOf(item).some(({ previously }) => previously !== undefined);

function listed(what: Rename['what'], names: Names, before: readonly Named[], now: readonly Named[]): Rename[] {
  return [...names].map(([from, to]) => ({
    what,
    from,
    to,
    path: now.find(({ name }) => name === to)?.path ?? '',
    earlier: before.find(({ name }) => name === from)?.path ?? '',
  }));
}

function instrumentAs(instrument: Instrument, { instruments, parts }: Renaming): Instrument {
  const own = parts.get(instrument.name);
  const name = instruments.get(instrument.name) ?? instrument.name;
  const prefix = name === instrument.name ? instrument.code : code(name, codeLength.instrument);
  const item = (one: string) => own?.items.get(one) ?? one;
  const scale = (one: string) => own?.scales.get(one) ?? one;
  const options = (one: string): Names => {
    const was = instrument.items.find((each) => each.name === one);
    const is = own?.is.items.find((each) => each.name === item(one));
    return was && is ? renamed(answersOf(was), answersOf(is)) : new Map();
  };
  const coded = <T extends { name: string }>(element: T, to: string) => {
    const short = code(to, codeLength.item);
    return { ...element, name: to, code: short, variable: prefix + short };
  };
  const { repeats, sections } = instrument;
  return {
    ...instrument,
    name,
    code: prefix,
    ...(repeats !== undefined && { repeats: instruments.get(repeats) ?? repeats }),
    items: instrument.items.map((one) => itemAs(one, coded(one, item(one.name)), { prefix, item, options })),
    ...(sections && { sections: sections.map((one) => ({ ...one, items: one.items.map(item) })) }),
    scales: instrument.scales.map((one) => ({
      ...coded(one, scale(one.name)),
      ...(one.formula && { formula: { ...one.formula, value: expressionAs(one.formula.value, item, scale) } }),
    })),
  };
}

interface Inside {
  prefix: string;
  item: (name: string) => string;
  options: (item: string) => Names;
}

function itemAs(before: Item, coded: Item, { prefix, item, options }: Inside): Item {
  const own = options(before.name);
  const answer = (one: Option): Option => {
    const name = own.get(one.name) ?? one.name;
    const short = code(`${coded.name}-${name}`, codeLength.item);
    return { ...one, name, ...(one.detail && { detail: { ...one.detail, code: short, variable: prefix + short } }) };
  };
  const { kind, condition } = before;
  return {
    ...coded,
    ...(kind &&
      'options' in kind &&
      kind.options && { kind: { ...kind, options: kind.options.map(answer) } as Item['kind'] }),
    ...(condition && {
      condition: {
        any: condition.any.map(({ all }) => ({
          all: all.map((test) => {
            const { value } = test;
            const to = 'option' in value ? { option: options(test.item).get(value.option) ?? value.option } : value;
            return { ...test, item: item(test.item), value: to };
          }),
        })),
      },
    }),
  };
}

function expressionAs(one: Expression, item: (name: string) => string, scale: (name: string) => string): Expression {
  if ('item' in one) return { item: item(one.item) };
  if ('scale' in one) return { scale: scale(one.scale) };
  if ('call' in one) return { ...one, terms: one.terms.map((term) => expressionAs(term, item, scale)) };
  if (!('operator' in one)) return one;
  return { ...one, left: expressionAs(one.left, item, scale), right: expressionAs(one.right, item, scale) };
}

/** All that refers to instruments, their parts and timepoints, wherever it stands outside the instruments. */
function withReferences(value: unknown, names: Renaming): unknown {
  if (Array.isArray(value)) return value.map((one) => withReferences(one, names));
  if (typeof value !== 'object' || value === null) return value;
  const { instrument: owner, part } = value as Record<string, unknown>;
  const inside = typeof owner === 'string' ? names.parts.get(owner) : undefined;
  const each = (key: string, one: unknown): unknown => {
    const renamedName = (map: Names) =>
      Array.isArray(one)
        ? one.map((name) => (typeof name === 'string' ? (map.get(name) ?? name) : withReferences(name, names)))
        : typeof one === 'string'
          ? (map.get(one) ?? one)
          : withReferences(one, names);
    if (key === 'instrument' || key === 'instruments') return renamedName(names.instruments);
    if (key === 'at' || key === 'timepoint') return renamedName(names.timepoints);
    if (key === 'part' && typeof part === 'string') return inside?.items.get(part) ?? inside?.scales.get(part) ?? part;
    return withReferences(one, names);
  };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, each(key, one)]));
}
