import type { Condition, Instrument, Item, Option, Scale, Test } from '../../model/index.js';
import type { Instruments } from '../../reading/index.js';
import type {
  FormCondition,
  FormItem,
  FormItemKind,
  FormOption,
  FormTest,
  Score,
  ScoreEntry,
  Section,
} from '../form.js';
import { yesNoCodes } from '../form.js';
import { asWritten, type Wording, wordingOf } from '../words/wording.js';

/** What of an instrument is measured: all of it, or the named items and scales. */
export type Parts = 'all' | ReadonlySet<string>;

/**
 * The instrument as it is asked. One that repeats another and describes no items or scales of its own has the other's,
 * with variables of its own.
 */
export function asAsked(instrument: Instrument, instruments: Instruments): Instrument {
  const source = instruments.content(instrument.name) ?? instrument;
  if (source === instrument) return instrument;
  const own = <Element extends { code: string }>(element: Element) => ({
    ...element,
    variable: instrument.code + element.code,
  });
  return { ...instrument, items: source.items.map(own), scales: source.scales.map(own) };
}

function optionsOf(item: Item, instrument: Instrument): readonly Option[] {
  const { kind } = item;
  if (kind?.type !== 'choice' && kind?.type !== 'choices') return [];
  if (kind.options.length > 0 || !kind.like) return kind.options;
  const like = kind.like;
  const other = instrument.items.find(({ name }) => name === like);
  return other && other !== item && !(other.kind && 'like' in other.kind && other.kind.like)
    ? optionsOf(other, instrument)
    : [];
}

function formKind(item: Item, instrument: Instrument, main: string): FormItemKind {
  const { kind } = item;
  const options = (): FormOption[] =>
    optionsOf(item, instrument).map(({ name, code, text }) => ({ name, code, text: wordingOf(text, main) }));
  if (!kind) return { type: 'unstated' };
  switch (kind.type) {
    case 'rating': {
      const { range, lowLabel, highLabel } = kind;
      return {
        type: 'rating',
        range,
        ...(lowLabel && { lowLabel: wordingOf(lowLabel, main) }),
        ...(highLabel && { highLabel: wordingOf(highLabel, main) }),
      };
    }
    case 'choice':
      return { type: 'choice', ordered: kind.ordered, options: options() };
    case 'choices':
      return { type: 'choices', options: options() };
    case 'number':
      return { type: 'number', ...(kind.range && { range: kind.range }), ...(kind.unit && { unit: kind.unit }) };
    default:
      return { type: kind.type };
  }
}

function testValue(test: Test, item: Item, instrument: Instrument): FormTest['value'] {
  if ('number' in test.value || 'date' in test.value) return test.value;
  const { option } = test.value;
  if (item.kind?.type === 'yes-no') return { code: option === 'yes' ? yesNoCodes.yes : yesNoCodes.no };
  return { code: optionsOf(item, instrument).find(({ name }) => name === option)?.code ?? option };
}

function formCondition(condition: Condition, instrument: Instrument): FormCondition {
  const byName = new Map(instrument.items.map((item) => [item.name, item]));
  return {
    any: condition.any.map(({ all }) => ({
      all: all.flatMap((test) => {
        const item = byName.get(test.item);
        return item
          ? [{ variable: item.variable, operator: test.operator, value: testValue(test, item, instrument) }]
          : [];
      }),
    })),
  };
}

function formItem(item: Item, instrument: Instrument, main: string): FormItem {
  return {
    name: item.name,
    variable: item.variable,
    text: wordingOf(item.text, main),
    ...(item.help && { help: wordingOf(item.help, main) }),
    kind: formKind(item, instrument, main),
    optional: item.optional === true,
    ...(item.condition && { condition: formCondition(item.condition, instrument) }),
  };
}

/** The items that are asked: the named ones, those that a named scale is made of, and those that decide about them. */
function itemsAsked(instrument: Instrument, parts: Parts): readonly Item[] {
  if (parts === 'all') return instrument.items;
  const wanted = new Set(parts);
  for (const scale of instrument.scales) {
    if (parts.has(scale.name)) for (const term of scale.formula?.terms ?? []) wanted.add(term.item);
  }
  const byName = new Map(instrument.items.map((item) => [item.name, item]));
  for (const name of wanted) {
    for (const { all } of byName.get(name)?.condition?.any ?? []) for (const test of all) wanted.add(test.item);
  }
  return instrument.items.filter((item) => wanted.has(item.name));
}

function scoreBase(scale: Scale, main: string) {
  const title: Wording = scale.text ? wordingOf(scale.text, main) : asWritten(scale.name, main);
  const { name, variable, better } = scale;
  return { name, variable, title, ...(better && { better }) };
}

function scoresOf(scales: readonly Scale[], items: readonly Item[], main: string) {
  const scores: Score[] = [];
  const entries: ScoreEntry[] = [];
  const areas: Wording[] = [];
  const variables = new Map(items.map((item) => [item.name, item.variable]));
  for (const scale of scales) {
    const base = scoreBase(scale, main);
    const { formula, range } = scale;
    const terms = formula?.terms.map(({ item, reverse }) => ({ variable: variables.get(item), reverse })) ?? [];
    const known = terms.filter((term): term is { variable: string; reverse: boolean } => term.variable !== undefined);
    if (formula && known.length === terms.length) {
      const { factor = 1, allowMissing = 0 } = formula;
      scores.push({
        ...base,
        ...(range && { range }),
        formula: { function: formula.function, terms: known, factor, allowMissing },
      });
    } else if (range && !formula) entries.push({ ...base, range });
    else if (!formula) areas.push(base.title);
  }
  return { scores, entries, areas };
}

/** An instrument as a section of a form. A scale is there when it is measured, and when all its items are asked. */
export function section(instrument: Instrument, parts: Parts, main: string): Omit<Section, 'methods' | 'staffEnters'> {
  const items = itemsAsked(instrument, parts);
  const scales = instrument.scales.filter((scale) => {
    if (parts === 'all' || parts.has(scale.name)) return true;
    return scale.formula?.terms.every((term) => items.some((item) => item.name === term.item)) ?? false;
  });
  const { url, licence, licenceKind, electronic, training, origin, itemCount, recall } = instrument;
  return {
    name: instrument.name,
    code: instrument.code,
    title: instrument.title ? wordingOf(instrument.title, main) : asWritten(instrument.name, main),
    ...(recall && { recall }),
    items: items.map((item) => formItem(item, instrument, main)),
    ...scoresOf(scales, items, main),
    source: {
      ...(url && { url }),
      ...(licence && { licence: wordingOf(licence, main) }),
      ...(licenceKind && { licenceKind }),
      ...(electronic && { electronic }),
      ...(training && { training: typeof training === 'string' ? training : wordingOf(training, main) }),
      ...(origin && origin !== 'own' && { origin: wordingOf(origin, main) }),
      ...(itemCount && { itemCount: itemCount.count }),
    },
  };
}
