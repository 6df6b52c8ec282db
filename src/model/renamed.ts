import { code, codeLength } from './codes.js';
import type { Design, Expression, Instrument, Item, Option } from './types.js';

/** Names with what they are to become. */
export type Names = ReadonlyMap<string, string>;
/** By names as they are: what instruments, timepoints and the parts of instruments are to be called. */
export interface Renaming {
  instruments: Names;
  timepoints: Names;
  /** By instrument. */
  parts: ReadonlyMap<string, PartNames>;
}
export interface PartNames {
  items: Names;
  scales: Names;
  /** Of the answers to an item. */
  options(item: string): Names;
}

/** The design in other names, with the codes that follow from them, wherever they stand. Paths stay, so that the text is found. */
export function renamedDesign(design: Design, renaming: Renaming): Design {
  const { instruments, timepoints, ...rest } = design;
  return {
    ...(withReferences(rest, renaming) as typeof rest),
    instruments: instruments.map((one) => instrumentAs(one, renaming)),
    timepoints: timepoints.map((one) => {
      const name = renaming.timepoints.get(one.name) ?? one.name;
      const short = name === one.name ? one.code : code(name, codeLength.timepoint);
      return { ...(withReferences(one, renaming) as typeof one), name, code: short };
    }),
  };
}

function instrumentAs(instrument: Instrument, { instruments, parts }: Renaming): Instrument {
  const own = parts.get(instrument.name);
  const name = instruments.get(instrument.name) ?? instrument.name;
  const prefix = name === instrument.name ? instrument.code : code(name, codeLength.instrument);
  const item = (one: string) => own?.items.get(one) ?? one;
  const scale = (one: string) => own?.scales.get(one) ?? one;
  const options = (one: string): Names => own?.options(one) ?? new Map();
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
