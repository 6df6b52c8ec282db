import {
  type Coded,
  type Condition,
  code,
  codeLength,
  declinedCode,
  type Expression,
  type Instrument,
  type Item,
  isVerified,
  type Option,
  pointsOf,
  type Scale,
  type Test,
} from '../../model/index.js';
import { type Instruments, itemsBehind, possibleRange } from '../../reading/index.js';
import type {
  FormCode,
  FormCondition,
  FormItem,
  FormItemKind,
  FormOption,
  FormPart,
  FormTest,
  Score,
  ScoreEntry,
  ScoreTerm,
  Section,
} from '../form.js';
import { yesNoCodes } from '../form.js';
import { noWord, yesWord } from '../words/languages.js';
import { terms } from '../words/terms.js';
import { asWritten, type Wording, wordingOf } from '../words/wording.js';
import { everyone, type Whose } from './whose.js';

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
  const { sections } = source;
  return { ...instrument, items: source.items.map(own), scales: source.scales.map(own), ...(sections && { sections }) };
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

/** The answer of who does not want to answer: it counts as missing. */
const declined: FormOption = {
  name: 'declined',
  code: declinedCode,
  text: terms.declined,
  points: 'missing',
  declines: true,
};

/** The kind with that answer last; without it where one cannot be chosen from a list or given as a number. */
function orDeclined(kind: FormItemKind): FormItemKind {
  switch (kind.type) {
    case 'choice':
      return kind.options.length > 0 ? { ...kind, options: [...kind.options, declined] } : kind;
    case 'rating':
    case 'number':
      return { ...kind, options: [...(kind.options ?? []), declined] };
    case 'yes-no': {
      const option = (name: 'yes' | 'no', text: Wording) => ({ name, code: yesNoCodes[name], text });
      const options = [option('yes', yesWord), option('no', noWord), declined];
      return { type: 'choice', ordered: false, options, yesNo: true };
    }
    default:
      return kind;
  }
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

/** Who declines has not answered, so that no test holds. */
function notDeclined({ variable, kind, declinable }: Item): FormTest[] {
  if (!declinable) return [];
  switch (kind?.type) {
    case 'rating':
    case 'number':
      return [{ variable, operator: 'is-not', value: { number: Number(declinedCode) } }];
    case 'choice':
    case 'yes-no':
      return [{ variable, operator: 'is-not', value: { code: declinedCode } }];
    default:
      return [];
  }
}

function formCondition(condition: Condition, instrument: Instrument): FormCondition {
  const byName = new Map(instrument.items.map((item) => [item.name, item]));
  return {
    any: condition.any.map(({ all }) => ({
      all: all.flatMap((test) => {
        const item = byName.get(test.item);
        if (!item) return [];
        const { variable } = item;
        const own = { variable, operator: test.operator, value: testValue(test, item, instrument) };
        return test.operator === 'is' ? [own] : [own, ...notDeclined(item)];
      }),
    })),
  };
}

/** What the thing is called in lists of codes, without where each is from. */
const codesOf = (codes: readonly Coded[] | undefined): { codes?: FormCode[] } =>
  codes === undefined
    ? {}
    : { codes: codes.map(({ list, code, version }) => ({ list, code, ...(version !== undefined && { version }) })) };

/** What is asked of one item: itself, and the texts that go with its answers. */
function formItems(item: Item, instrument: Instrument, main: string, asking: Asking): FormItem[] {
  const { answeredBy, part } = asking;
  const around = { ...(part && { part }), ...(answeredBy && { answeredBy }) };
  const own: FormItem = {
    name: item.name,
    variable: item.variable,
    text: wordingOf(item.text, main),
    ...(item.help && { help: wordingOf(item.help, main) }),
    kind: item.declinable ? orDeclined(formKind(item, instrument, main)) : formKind(item, instrument, main),
    optional: item.optional === true,
    ...codesOf(item.codes),
    ...(item.condition && { condition: formCondition(item.condition, instrument) }),
    ...(item.unasked !== undefined && { unasked: item.unasked }),
    ...around,
  };
  const { kind } = item;
  const isNumber = kind?.type === 'rating' || kind?.type === 'number';
  const answers = isNumber ? (kind.options ?? []) : optionsOf(item, instrument);
  const details = answers.flatMap(({ name, code, text, detail }): FormItem[] => {
    if (!detail) return [];
    const value = isNumber ? { number: Number(code) } : { code };
    const given = { variable: item.variable, operator: 'is' as const, value };
    return [
      {
        name: `${item.name}.${name}`,
        variable: instrument.code + detail.code,
        text: detail.prompt ? wordingOf(detail.prompt, main) : asPrompt(wordingOf(text, main)),
        kind: { type: 'text' },
        optional: item.optional === true,
        condition: { any: [{ all: [given] }] },
        detailOf: { variable: item.variable, code },
        ...around,
      },
    ];
  });
  return [own, ...details];
}

/** An answer as the label of the text that goes with it: `Annat:`. */
const asPrompt = (answer: Wording): Wording =>
  Object.fromEntries(
    Object.entries(answer).map(([language, text]) => [language, /\p{P}\s*$/u.test(text) ? text : `${text}:`]),
  );

/** How an item stands in its form, apart from what it says itself. */
interface Asking {
  part: FormPart | undefined;
  answeredBy: Wording | undefined;
}

/**
 * The items that are asked: the named ones, those that a named scale is made of, and those that decide about them. Of
 * each only where it is this informant's.
 */
function itemsAsked(instrument: Instrument, parts: Parts, isAsked: (item: Item) => boolean): readonly Item[] {
  const own = instrument.items.filter(isAsked);
  if (parts === 'all' && own.length === instrument.items.length) return own;
  const wanted = new Set(parts === 'all' ? own.map(({ name }) => name) : parts);
  for (const { name, formula } of instrument.scales) {
    if (wanted.has(name)) for (const item of itemsBehind(formula, instrument.scales)) wanted.add(item);
  }
  const isOwn = new Set(own.map(({ name }) => name));
  for (const name of wanted) if (!isOwn.has(name)) wanted.delete(name);
  const byName = new Map(instrument.items.map((item) => [item.name, item]));
  for (const name of wanted) {
    for (const { all } of byName.get(name)?.condition?.any ?? []) for (const test of all) wanted.add(test.item);
  }
  return instrument.items.filter((item) => wanted.has(item.name));
}

function scoreBase(scale: Scale, main: string) {
  const title: Wording = scale.text ? wordingOf(scale.text, main) : asWritten(scale.name, main);
  const { name, variable, better, codes, levels } = scale;
  return {
    name,
    variable,
    title,
    ...(better && { better }),
    ...codesOf(codes),
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
  const { formula, range, rows } = scale;
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

/** The part of the instrument that each item stands in. */
function formParts({ sections = [] }: Instrument, main: string): (item: Item) => FormPart | undefined {
  const all = sections.map(({ name, title, introduction, stem, round, items }) => ({
    items,
    part: {
      code: code(name, codeLength.item),
      ...(title && { title: wordingOf(title, main) }),
      ...(introduction && { introduction: wordingOf(introduction, main) }),
      ...(stem && { stem: wordingOf(stem, main) }),
      ...(round && { repeated: true as const }),
    },
  }));
  return ({ name }) => all.find(({ items }) => items.includes(name))?.part;
}

/** An instrument as a section of a form. A scale is there when it is measured, and when all its items are asked. */
export function section(
  instrument: Instrument,
  parts: Parts,
  main: string,
  { asks, answeredBy }: Whose = everyone,
): Omit<Section, 'methods' | 'staffEnters'> {
  const items = itemsAsked(instrument, parts, asks);
  const partOf = formParts(instrument, main);
  const scales = instrument.scales.filter((scale) => {
    const needed = scale.formula && itemsBehind(scale.formula, instrument.scales);
    if (!needed) return parts === 'all' || parts.has(scale.name);
    return needed.every((name) => items.some((item) => item.name === name));
  });
  const { url, licence, licenceKind, electronic, training, origin, itemCount, recall } = instrument;
  return {
    name: instrument.name,
    code: instrument.code,
    title: instrument.title ? wordingOf(instrument.title, main) : asWritten(instrument.name, main),
    ...codesOf(instrument.codes),
    ...(recall && { recall }),
    items: items.flatMap((item) =>
      formItems(item, instrument, main, { part: partOf(item), answeredBy: answeredBy(item) }),
    ),
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
