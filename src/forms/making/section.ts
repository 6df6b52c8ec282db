import {
  type Condition,
  type Expression,
  type Instrument,
  type Item,
  isVerified,
  itemsOf,
  type Option,
  pointsOf,
  type Scale,
  scalesOf,
  type Test,
} from '../../model/index.js';
import { type Instruments, possibleRange } from '../../reading/index.js';
import type {
  FormCondition,
  FormItem,
  FormItemKind,
  FormOption,
  FormTest,
  Score,
  ScoreEntry,
  ScoreTerm,
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
  const options = (all: readonly Option[] = optionsOf(item, instrument)): FormOption[] =>
    all.map((option) => {
      const points = pointsOf(option);
      const { name, code, text } = option;
      return { name, code, text: wordingOf(text, main), ...(points !== Number(code) && { points }) };
    });
  if (!kind) return { type: 'unstated' };
  switch (kind.type) {
    case 'rating': {
      const { range, lowLabel, highLabel } = kind;
      return {
        type: 'rating',
        range,
        ...(lowLabel && { lowLabel: wordingOf(lowLabel, main) }),
        ...(highLabel && { highLabel: wordingOf(highLabel, main) }),
        ...(kind.options && { options: options(kind.options) }),
      };
    }
    case 'choice':
      return { type: 'choice', ordered: kind.ordered, options: options() };
    case 'choices':
      return { type: 'choices', options: options() };
    case 'number':
      return {
        type: 'number',
        ...(kind.range && { range: kind.range }),
        ...(kind.unit && { unit: kind.unit }),
        ...(kind.options && { options: options(kind.options) }),
      };
    default:
      return { type: kind.type };
  }
}

function testValue(test: Test, item: Item, instrument: Instrument): FormTest['value'] {
  const isChosen = item.kind?.type === 'choice' || item.kind?.type === 'choices';
  // The number of an answer is its code.
  if ('number' in test.value) return isChosen ? { code: String(test.value.number) } : test.value;
  if ('date' in test.value) return test.value;
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
    ...(item.unasked !== undefined && { unasked: item.unasked }),
  };
}

/** The items that are asked: the named ones, those that a named scale is made of, and those that decide about them. */
function itemsAsked(instrument: Instrument, parts: Parts): readonly Item[] {
  if (parts === 'all') return instrument.items;
  const wanted = new Set(parts);
  for (const { name, formula } of instrument.scales) {
    if (wanted.has(name)) for (const item of itemsBehind(formula, instrument.scales)) wanted.add(item);
  }
  const byName = new Map(instrument.items.map((item) => [item.name, item]));
  for (const name of wanted) {
    for (const { all } of byName.get(name)?.condition?.any ?? []) for (const test of all) wanted.add(test.item);
  }
  return instrument.items.filter((item) => wanted.has(item.name));
}

/** The items that a score is made of, directly and by way of other scores. */
function itemsBehind(formula: Scale['formula'], scales: readonly Scale[], seen = new Set<string>()): string[] {
  if (!formula) return [];
  const others = scalesOf(formula.value).filter((name) => !seen.has(name));
  for (const name of others) seen.add(name);
  const behind = others.map((name) => scales.find((scale) => scale.name === name)?.formula);
  return [...itemsOf(formula.value), ...behind.flatMap((other) => itemsBehind(other, scales, seen))];
}

function scoreBase(scale: Scale, main: string) {
  const title: Wording = scale.text ? wordingOf(scale.text, main) : asWritten(scale.name, main);
  const { name, variable, better } = scale;
  return { name, variable, title, ...(better && { better }) };
}

/** The expression with variables; undefined where it is made of something that is not asked or calculated here. */
function scoreTerm(one: Expression, variables: Variables): ScoreTerm | undefined {
  if ('item' in one) {
    const item = variables.items.get(one.item);
    return item === undefined ? undefined : { item };
  }
  if ('scale' in one) {
    const score = variables.scores.get(one.scale);
    return score === undefined ? undefined : { score };
  }
  if ('call' in one) {
    const terms = one.terms.map((term) => scoreTerm(term, variables));
    return terms.every((term) => term !== undefined) ? { call: one.call, terms } : undefined;
  }
  if (!('operator' in one)) return one;
  const [left, right] = [scoreTerm(one.left, variables), scoreTerm(one.right, variables)];
  return left && right && { operator: one.operator, left, right };
}
interface Variables {
  items: ReadonlyMap<string, string>;
  scores: ReadonlyMap<string, string>;
}

function scoreOf(scale: Scale, instrument: Instrument, variables: Variables, main: string): Score | undefined {
  const { formula, range, levels, rows } = scale;
  const value = formula && scoreTerm(formula.value, variables);
  if (!formula || !value) return undefined;
  const { allowMissing = 0, lowest, decimals, unasked } = formula;
  const possible = possibleRange(instrument, scale);
  return {
    ...scoreBase(scale, main),
    ...(range && { range }),
    ...(possible && { possible }),
    formula: {
      value,
      allowMissing,
      ...(lowest && { lowest }),
      ...(decimals !== undefined && { decimals }),
      ...(unasked !== undefined && { unasked }),
      rows: (rows ?? []).map(({ ranges, value: result }) => ({ ranges, value: result })),
    },
    ...(levels && {
      levels: levels.map((level) => ({
        range: level.range,
        text: wordingOf(level.text, main),
        ...(level.for && { for: level.for }),
        verified: isVerified(level),
      })),
    }),
  };
}

function scoresOf(scales: readonly Scale[], items: readonly Item[], instrument: Instrument, main: string) {
  const scores: Score[] = [];
  const entries: ScoreEntry[] = [];
  const areas: Wording[] = [];
  const known = new Map(items.map((item) => [item.name, item.variable]));
  let made = scales.filter(({ formula: one }) => one);
  // One that is made of a score that is not made is not made either.
  for (let before = -1; before !== made.length; ) {
    before = made.length;
    const all: Variables = { items: known, scores: new Map(made.map((scale) => [scale.name, scale.variable])) };
    made = made.filter(({ formula: one }) => one && scoreTerm(one.value, all));
  }
  const variables: Variables = { items: known, scores: new Map(made.map((scale) => [scale.name, scale.variable])) };
  for (const scale of scales) {
    const { formula, range } = scale;
    const base = scoreBase(scale, main);
    const score = scoreOf(scale, instrument, variables, main);
    if (score) scores.push(score);
    else if (range && !formula) entries.push({ ...base, range });
    else if (!formula) areas.push(base.title);
  }
  return { scores, entries, areas };
}

/** An instrument as a section of a form. A scale is there when it is measured, and when all its items are asked. */
export function section(instrument: Instrument, parts: Parts, main: string): Omit<Section, 'methods' | 'staffEnters'> {
  const items = itemsAsked(instrument, parts);
  const scales = instrument.scales.filter((scale) => {
    if (parts === 'all' || parts.has(scale.name)) return true;
    const needed = scale.formula && itemsBehind(scale.formula, instrument.scales);
    return needed?.every((name) => items.some((item) => item.name === name)) ?? false;
  });
  const { url, licence, licenceKind, electronic, training, origin, itemCount, recall } = instrument;
  return {
    name: instrument.name,
    code: instrument.code,
    title: instrument.title ? wordingOf(instrument.title, main) : asWritten(instrument.name, main),
    ...(recall && { recall }),
    items: items.map((item) => formItem(item, instrument, main)),
    ...scoresOf(scales, items, instrument, main),
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
