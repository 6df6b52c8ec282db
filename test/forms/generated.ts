import fc from 'fast-check';
import { answerCode, code, codeLength, designCode } from '../../src/model/codes.js';
import type { Collect, Condition, Design, Instrument, Item, Scale, Section, Text } from '../../src/model/index.js';
import { valueLists } from '../../src/model/value-lists.js';
import { design as stated } from '../model/design.js';
import { hostileTexts } from './hostile.js';
import { formulas, rows, unasked } from './random-formulas.js';

/**
 * Designs made at random for the forms: every kind of item, conditions on earlier items, scores of each function,
 * licensed instruments, several languages with gaps, and texts that break what is not escaped. They hold what the
 * language can express; names differ, as the rule against two variables of one name demands.
 */
const names = [
  'mår',
  'Ålder',
  'sömn & oro',
  'select',
  'x',
  'mycket-långt-namn-på-en-fråga',
  '9 liv',
  'ÄRLIG',
  'date',
  'åäö',
];
const languages = ['sv', 'en', 'ar'];

const plain = fc.constantFrom(
  'Hur mår du?',
  'Sömn den senaste veckan',
  'Oro',
  'En lång fråga om hur det går hemma',
  'Ja/Nej, 50 %',
);
const wording = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }) },
);
const text: fc.Arbitrary<Text> = fc.record(
  { text: wording, translations: fc.dictionary(fc.constantFrom('en', 'ar'), wording, { maxKeys: 2 }) },
  { requiredKeys: ['text'] },
);
const range = fc
  .tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 30 }), fc.constantFrom(1, 1, 1, 0.5))
  .map(([low, width, step]) => ({ low: low * step, high: (low + width) * step }));
const openRange = fc.oneof(range, fc.constant({ low: 0 }), fc.constant({ high: 100 }), fc.constant({}));

/** Of an instrument as it is printed: sections and texts of answers; with `all` also whose an item is, and declining. */
type Printed = 'kept' | 'all';
type Kind = NonNullable<Item['kind']>;
const points = fc.constantFrom(undefined, undefined, undefined, 0, 1.5, 'missing' as const, 'left-out' as const);
/** Some have numbers of their own: 0, 2, 4, or from the last to the first. */
const numbers = fc.constantFrom(
  undefined,
  undefined,
  (index: number) => index * 2,
  (index: number) => 20 - index,
);
const options = (path: string, name: string, prefix: string) => {
  const detail = (option: string, prompt: Text | undefined) => {
    const own = code(`${name}-${option}`, codeLength.item);
    return { code: own, variable: prefix + own, ...(prompt && { prompt }) };
  };
  const asks = fc.option(fc.record({ prompt: fc.option(text, { nil: undefined }) }), { nil: undefined, freq: 3 });
  const one = fc.tuple(text, points, asks);
  return fc.tuple(fc.array(one, { minLength: 1, maxLength: 12 }), numbers).map(([texts, numberOf]) =>
    texts.map(([one, given, asked], index) => ({
      path: `${path}/option/${index}`,
      name: `val${index}`,
      code: numberOf ? String(numberOf(index)) : answerCode(index),
      ...(numberOf && { number: numberOf(index) }),
      text: one,
      ...(given !== undefined && { points: given }),
      // Of the first two, or there would be more of these than of other questions.
      ...(asked && index < 2 && { detail: detail(`val${index}`, asked.prompt) }),
    })),
  );
};
/** Words at some numbers, and an answer beside them. */
const numbered = (path: string) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }).chain((within) =>
    fc.tuple(fc.constant(within), fc.array(text, { minLength: 5, maxLength: 5 }), points).map(([at, texts, given]) =>
      [...at, 99].map((number, index) => ({
        path: `${path}/option/${number}`,
        name: String(number),
        code: String(number),
        number,
        text: texts[index] ?? { text: 'x' },
        ...(number === 99 && { points: given ?? ('missing' as const) }),
      })),
    ),
  );
const kind = (path: string, name: string, prefix: string): fc.Arbitrary<Kind | undefined> =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record(
        { type: fc.constant('rating' as const), range, lowLabel: text, highLabel: text, options: numbered(path) },
        { requiredKeys: ['type', 'range'] },
      ),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('choice' as const),
        ordered: fc.boolean(),
        options: options(path, name, prefix),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('choices' as const), options: options(path, name, prefix) }),
    },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          type: fc.constant('number' as const),
          range: openRange,
          unit: fc.constantFrom('day' as const, 'hour' as const),
          options: numbered(path),
        },
        { requiredKeys: ['type'] },
      ),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        { type: 'yes-no' as const },
        { type: 'date' as const },
        { type: 'text' as const },
        undefined,
      ),
    },
  );

type Test = Condition['any'][number]['all'][number];
/** A test that the language would accept on that item. */
function testOn({ name, kind: of }: Item): fc.Arbitrary<Test> {
  const operator = fc.constantFrom(
    'is' as const,
    'is-not' as const,
    '<' as const,
    '<=' as const,
    '>' as const,
    '>=' as const,
  );
  const same = fc.constantFrom('is' as const, 'is-not' as const);
  const value = (arbitrary: fc.Arbitrary<Test['value']>, operators: fc.Arbitrary<Test['operator']> = operator) =>
    fc.record({ item: fc.constant(name), operator: operators, value: arbitrary });
  switch (of?.type) {
    case 'rating':
    case 'number':
      return value(fc.integer({ min: -3, max: 20 }).map((number) => ({ number })));
    case 'choice':
      return value(
        fc.constantFrom(...of.options.map((option) => ({ option: option.name }))),
        of.ordered ? operator : same,
      );
    case 'choices':
      return value(fc.constantFrom(...of.options.map((option) => ({ option: option.name }))), same);
    case 'date':
      return value(fc.constantFrom({ date: '2026-03-01' }, { date: '2026-03' }, { date: '2026' }));
    default:
      return value(fc.constantFrom({ option: 'yes' }, { option: 'no' }), same);
  }
}
const canDecide = ({ kind: of }: Item) => of !== undefined && of.type !== 'text';

const conditionOn = (items: readonly Item[]): fc.Arbitrary<Condition> => {
  const all = fc.array(fc.constantFrom(...items).chain(testOn), { minLength: 1, maxLength: 3 });
  return fc.record({ any: fc.array(fc.record({ all }), { minLength: 1, maxLength: 2 }) });
};

/** Kinds that may be declined. */
const declined = { rating: true, choice: true, 'yes-no': true };

const asPrinted = {
  informants: fc.constantFrom<NonNullable<Item['informants']>[]>(
    [{ kind: 'professional' as const }],
    [{ kind: 'client' as const }, { kind: 'parent' as const }],
  ),
  declinable: fc.constant(true as const),
  asBefore: fc.constantFrom(true, true, false),
};

/** The scale of an item, to be another's too: several on one scale make a matrix. */
function scaleOf(item: Item | undefined): Kind | undefined {
  if (item?.kind?.type === 'rating' || item?.kind?.type === 'yes-no') return item.kind;
  if (item?.kind?.type !== 'choice') return undefined;
  return { ...item.kind, options: item.kind.options.map(({ detail: _, ...option }) => option) };
}

function items(instrument: string, prefix: string, printed: Printed): fc.Arbitrary<Item[]> {
  const one = (before: Item[], name: string): fc.Arbitrary<Item[]> => {
    const path = `${instrument}/item/${name}`;
    const own = code(name, codeLength.item);
    const deciding = before.filter(canDecide);
    return fc
      .record(
        {
          text,
          kind: kind(path, name, prefix),
          help: text,
          optional: fc.constant(true as const),
          unasked,
          condition: deciding.length > 0 ? conditionOn(deciding) : fc.constant(undefined),
          ...(printed === 'all' && asPrinted),
        },
        { requiredKeys: printed === 'all' ? ['text', 'kind', 'asBefore'] : ['text', 'kind'] },
      )
      .map(({ kind: drawn, condition: asked, asBefore, declinable: may, ...rest }) => {
        const scale = asBefore && scaleOf(before.at(-1));
        const of = scale || drawn;
        const condition = scale ? before.at(-1)?.condition : asked;
        const declinable = (scale ? before.at(-1)?.declinable : may) && of && of.type in declined;
        return [
          ...before,
          {
            path,
            name,
            code: own,
            variable: prefix + own,
            ...rest,
            ...(of && { kind: of }),
            ...(condition && { condition }),
            ...(declinable && { declinable: true as const }),
          },
        ];
      });
  };
  return fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 0, maxLength: 6 })
    .chain((chosen) =>
      chosen.reduce((list, name) => list.chain((before) => one(before, name)), fc.constant([] as Item[])),
    );
}

const scaleNames = ['summa', 'Totalpoäng (T)', 'delskala-ett'];
const level = fc.record({ range, text });

function scales(instrument: string, prefix: string, all: readonly Item[]): fc.Arbitrary<Scale[]> {
  const numeric = all.filter(
    ({ kind: of }) => of && ['rating', 'number', 'choice', 'choices', 'yes-no'].includes(of.type),
  );
  const dates = all.filter(({ kind: of }) => of?.type === 'date').map(({ name }) => name);
  const names = numeric.map(({ name }) => name);
  const scale = (name: string) =>
    fc
      .record(
        {
          text,
          range,
          better: fc.constantFrom('higher' as const, 'lower' as const),
          formula: names.length > 0 ? formulas(names, { dates, scales: scaleNames }) : fc.constant(undefined),
          levels: fc.array(level, { minLength: 1, maxLength: 3 }),
        },
        { requiredKeys: [] },
      )
      .map(({ formula: by, ...rest }): Scale => {
        const own = code(name, codeLength.item);
        return {
          path: `${instrument}/scale/${name}`,
          name,
          code: own,
          variable: prefix + own,
          ...rest,
          ...(by && { formula: by, rows }),
          facts: [],
        };
      });
  return fc
    .uniqueArray(fc.constantFrom(...scaleNames), { maxLength: 2 })
    .chain((chosen) => fc.tuple(...chosen.map(scale)));
}

/** Some of the items after each other, with what is said before them. */
function sections(instrument: string, all: readonly Item[]): fc.Arbitrary<Section[]> {
  const one = fc.record(
    { from: fc.nat({ max: 5 }), length: fc.integer({ min: 1, max: 6 }), title: text, introduction: text, stem: text },
    { requiredKeys: ['from', 'length', 'stem'] },
  );
  return one.map(({ from, length, ...said }) => {
    const first = from % Math.max(1, all.length - 1);
    const inside = all.slice(first, first + length).map(({ name }) => name);
    return inside.length > 0 ? [{ path: `${instrument}/section/del`, name: 'del', items: inside, ...said }] : [];
  });
}

/** As many times as the answer to the item before says: what `upprepas antal gånger` comes to. */
function withRepeated<Of extends Instrument>(of: Of): Of {
  const { path, code: prefix } = of;
  const named = (name: string) => {
    const own = code(name, codeLength.item);
    return { path: `${path}/item/${name}`, name, code: own, variable: prefix + own };
  };
  const by = 'hur många';
  const rounds = [1, 2, 3].map((number) => {
    const again = number === 1 ? '' : `-${number}`;
    const isReached = { item: by, operator: '>=' as const, value: { number } };
    const condition: Condition = { any: [{ all: [isReached] }] };
    const lives: Item = { ...named(`bor${again}`), text: { text: 'Bor hemma?' }, kind: { type: 'yes-no' }, condition };
    const age: Item = {
      ...named(`år${again}`),
      text: { text: 'Hur gammalt?', translations: { en: 'How old?' } },
      kind: { type: 'number', range: { low: 0, high: 17 }, unit: 'year' },
      condition: { any: [{ all: [isReached, { item: lives.name, operator: 'is', value: { option: 'yes' } }] }] },
    };
    return { number, again, items: [lives, age] };
  });
  const count: Item = {
    ...named(by),
    text: { text: 'Hur många?' },
    kind: { type: 'rating', range: { low: 0, high: 3 } },
  };
  const own = code('hemma', codeLength.item);
  const home: Scale = {
    path: `${path}/scale/hemma`,
    name: 'hemma',
    code: own,
    variable: prefix + own,
    formula: {
      value: {
        call: 'count',
        terms: rounds.map(({ again }) => ({ operator: 'is', left: { item: `bor${again}` }, right: { number: 1 } })),
      },
      unasked: 0,
    },
    facts: [],
  };
  return {
    ...of,
    items: [...of.items, count, ...rounds.flatMap((one) => one.items)],
    scales: [...of.scales, home],
    sections: [
      ...(of.sections ?? []),
      ...rounds.map(({ number, again, items: all }) => ({
        path: `${path}/section/barn${again}`,
        name: `barn${again}`,
        title: { text: `Barn ${number}` },
        round: { number, of: rounds.length, by },
        items: all.map(({ name }) => name),
      })),
    ],
  };
}

const instrument = (name: string, printed: Printed): fc.Arbitrary<Instrument> => {
  const path = `instrument/${name}`;
  const prefix = code(name, codeLength.instrument);
  return items(path, prefix, printed).chain((all) =>
    fc
      .record(
        {
          scales: scales(path, prefix, all),
          sections: sections(path, all),
          title: text,
          recall: fc.constant({ low: 2, high: 2, unit: 'week' as const }),
          licence: text,
          licenceKind: fc.constantFrom(...valueLists.LicenceKind),
          electronic: fc.constantFrom(...valueLists.Electronic),
          training: fc.oneof(fc.constantFrom('none' as const, 'required' as const), text),
          url: fc.constantFrom('https://example.org/formulär?a=1&b="2"', 'javascript:alert(1)'),
        },
        { requiredKeys: ['scales'] },
      )
      .map((rest) => ({ path, name, code: prefix, from: 'file' as const, items: all, sources: [], ...rest }))
      // Of some, by what is drawn already, so that the other designs are as they were.
      .map((made) => (made.recall && made.items.length > 1 && !made.licenceKind ? withRepeated(made) : made)),
  );
};

const timepoints: Design['timepoints'] = [
  { path: 'timepoint/start', name: 'start', code: 'start', implicit: true, timings: [] },
  {
    path: 'timepoint/uppföljning',
    name: 'uppföljning-efter-lång-tid',
    code: code('uppföljning-efter-lång-tid', codeLength.timepoint),
    timings: [{ kind: 'offset', amount: { low: 6, high: 6 }, unit: 'month', side: 'after', anchor: { moment: 'end' } }],
    window: { low: -14, high: 30, unit: 'day' },
  },
  { path: 'timepoint/ofta', name: 'ofta', code: 'ofta', timings: [{ kind: 'every', count: 2, unit: 'week' }] },
];

const collect = (instruments: readonly string[]): fc.Arbitrary<Omit<Collect, 'path'>> =>
  fc.record(
    {
      measures: fc
        .uniqueArray(fc.constantFrom(...instruments), { minLength: 1 })
        .map((all) => all.map((one) => ({ instrument: one }))),
      from: fc.array(
        fc.record(
          { kind: fc.constantFrom('client' as const, 'parent' as const, 'professional' as const), label: text },
          { requiredKeys: ['kind'] },
        ),
        { maxLength: 2 },
      ),
      at: fc.uniqueArray(fc.constantFrom(...timepoints.map(({ name }) => name)), { maxLength: 3 }),
      fallbacks: fc.constant([]),
      methods: fc.uniqueArray(fc.constantFrom(...valueLists.Method), { minLength: 1, maxLength: 2 }),
      media: fc.uniqueArray(fc.constantFrom(...valueLists.Medium), { minLength: 1, maxLength: 2 }),
      identity: fc.constantFrom(...valueLists.Identity),
      voluntary: fc.constantFrom(...valueLists.YesNo),
      draft: fc.constantFrom('yes' as const, 'no' as const),
      instruction: text,
    },
    { requiredKeys: ['measures', 'from', 'at', 'fallbacks'] },
  );

export const anyDesign = (printed: Printed): fc.Arbitrary<Design> =>
  fc
    .uniqueArray(fc.constantFrom('mående', 'SKYDD', 'Ett instrument med långt namn', 'åäö'), {
      minLength: 1,
      maxLength: 3,
    })
    .chain((chosen) => fc.tuple(...chosen.map((one) => instrument(one, printed))))
    .chain((instruments) =>
      fc.record(
        {
          instruments: fc.constant(instruments),
          collects: fc.array(collect(instruments.map(({ name }) => name)), { minLength: 1, maxLength: 3 }),
          name: fc.constantFrom('columbus', '../../x', 'Åäö & co', 'con', '=1+1'),
          title: text,
          languages: fc.subarray(languages, { minLength: 1 }),
          purpose: text,
          routine: text,
          responsible: text,
        },
        { requiredKeys: ['instruments', 'collects', 'name'] },
      ),
    )
    .map(({ instruments, collects, name, title, languages: spoken, purpose, routine, responsible }) => ({
      ...stated(),
      path: `design/${name}`,
      name,
      code: designCode(name),
      ...(title && { title }),
      ...(spoken && { languages: spoken }),
      ...(purpose && { purposes: [{ path: 'purpose/0', text: purpose, kinds: [], questions: [] }] }),
      ...(routine && { safeguard: { path: 'safeguard', routine } }),
      ...(responsible && {
        organisation: {
          path: 'organisation',
          text: responsible,
          responsible: [responsible],
          missions: [],
          partners: [],
          parts: [],
          sizes: [],
        },
      }),
      version: { path: 'version', label: '1.0' },
      timepoints,
      instruments,
      collects: collects.map((one, index) => ({ ...one, path: `collect/${index}` })),
    }));

/** The same designs each time. With `RUNS` in the environment, that many. */
export const generatedDesigns = (count = Number(process.env.RUNS ?? 120)): Design[] =>
  fc.sample(anyDesign('all'), { seed: 20261121, numRuns: count });

/** Without what no form from elsewhere is read back as: items of one informant, declining. */
export const plainDesigns = (count: number): Design[] =>
  fc.sample(anyDesign('kept'), { seed: 20261121, numRuns: count });
