import fc from 'fast-check';
import type {
  Collect,
  Design,
  Informant,
  Instrument,
  Item,
  ItemKind,
  Outcome,
  Timepoint,
  Timing,
} from '../../src/model/index.js';
import { design } from '../model/design.js';

const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const);
const moment = fc.constantFrom({ moment: 'start' as const }, { moment: 'end' as const });
const timing: fc.Arbitrary<Timing> = fc.oneof(
  fc.record({ kind: fc.constant('at' as const), anchors: fc.array(moment, { minLength: 1, maxLength: 2 }) }),
  fc.record({
    kind: fc.constant('offset' as const),
    amount: fc.tuple(fc.nat(5), fc.nat(5)).map(([low, more]) => ({ low, high: low + more })),
    unit,
    side: fc.constantFrom('before' as const, 'after' as const),
    anchor: moment,
  }),
  fc.record({ kind: fc.constant('times' as const), count: fc.constant({ low: 2, high: 4 }) }),
  fc.record({
    kind: fc.constant('every' as const),
    count: fc.integer({ min: 1, max: 6 }),
    unit: fc.constantFrom('month' as const),
  }),
);
const itemKind: fc.Arbitrary<ItemKind | undefined> = fc.constantFrom<(ItemKind | undefined)[]>(
  undefined,
  { type: 'rating', range: { low: 0, high: 10 } },
  { type: 'number' },
  { type: 'number', range: { low: 0, high: 30 }, unit: 'day' },
  { type: 'yes-no' },
  { type: 'date' },
  { type: 'text' },
  ...[true, false].map(
    (ordered): ItemKind => ({
      type: 'choice',
      ordered,
      options: ['a', 'b'].map((name) => ({ path: name, name, code: name, text: { text: `Svar ${name}` } })),
    }),
  ),
  { type: 'choices', options: [{ path: 'c', name: 'c', code: 'c', text: { text: 'Svar c' } }] },
);
const informant: fc.Arbitrary<Informant> = fc.record(
  {
    kind: fc.constantFrom(
      'client' as const,
      'parent' as const,
      'professional' as const,
      'school' as const,
      'register' as const,
    ),
    label: fc.constantFrom({ text: 'den ena' }, { text: 'den *andra* | <b>' }),
  },
  { requiredKeys: ['kind'] },
);

const instrumentOf = (index: number): fc.Arbitrary<Instrument> =>
  fc
    .record({
      kinds: fc.array(itemKind, { maxLength: 3 }),
      scales: fc.array(fc.boolean(), { maxLength: 2 }),
      titled: fc.boolean(),
    })
    .map(({ kinds, scales, titled }) => ({
      path: `instrument/${index}`,
      name: `mått-${index}`,
      code: `m${index}`,
      from: titled ? 'file' : 'library',
      ...(titled ? { title: { text: `Titel [${index}] #` } } : {}),
      items: kinds.map(
        (kind, at): Item => ({
          path: `i${at}`,
          name: `fråga-${index}-${at}`,
          code: `i${at}`,
          variable: `m${index}i${at}`,
          text: { text: `Fråga ${index}.${at} _?_` },
          ...(kind ? { kind } : {}),
        }),
      ),
      scales: scales.map((scored, at) => ({
        path: `s${at}`,
        name: `skala-${index}-${at}`,
        code: `s${at}`,
        variable: `m${index}s${at}`,
        facts: [],
        ...(scored ? { range: { low: 0, high: 40 } } : {}),
      })),
      sources: [],
    }));

const some = <T>(all: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...all]);
const measureOf = (instrument: Instrument): fc.Arbitrary<{ instrument: string; part?: string }> =>
  fc.constantFrom(
    { instrument: instrument.name },
    ...[...instrument.items, ...instrument.scales].map((one) => ({ instrument: instrument.name, part: one.name })),
  );

const outcomeOf = (
  name: string,
  instruments: readonly Instrument[],
  timepoints: readonly string[],
  depth: number,
): fc.Arbitrary<Outcome> =>
  fc.record({
    path: fc.constant(`outcome/${name}`),
    name: fc.constant(name),
    text: fc.constant({ text: `Utfall ${name} <i>&` }),
    goals: fc.constantFrom<Outcome['goals'][]>(undefined, ['improve'], ['maintain'], ['improve', 'maintain']),
    indicators: some(instruments).chain((chosen) =>
      fc
        .tuple(
          ...chosen.map((one) =>
            fc.tuple(
              measureOf(one),
              fc.option(fc.array(informant, { minLength: 1, maxLength: 2 }), { nil: undefined }),
            ),
          ),
        )
        .map((all) =>
          all.map(([measure, from], index) => ({
            path: `indicator/${name}/${index}`,
            measure,
            ...(from ? { from } : {}),
          })),
        ),
    ),
    successes: some(timepoints).map((at) =>
      at.length > 0
        ? [
            {
              path: `success/${name}`,
              atLeast: { low: 50, high: 50, percent: true as const },
              change: 'improved' as const,
              at,
            },
          ]
        : [],
    ),
    sources: fc.constant([]),
    parts:
      depth === 0
        ? fc.constant([])
        : fc
            .nat(2)
            .chain((count) =>
              fc.tuple(
                ...Array.from({ length: count }, (_, index) =>
                  outcomeOf(`${name}-${index}`, instruments, timepoints, depth - 1),
                ),
              ),
            ),
  });

const collectOf = (
  index: number,
  instruments: readonly Instrument[],
  timepoints: readonly string[],
): fc.Arbitrary<Collect> =>
  fc.record({
    path: fc.constant(`collect/${index}`),
    measures: some(instruments).chain((chosen) => fc.tuple(...chosen.map(measureOf))),
    from: fc.array(informant, { maxLength: 2 }),
    at: some(timepoints),
    fallbacks: fc.array(
      fc.record({
        path: fc.constant(`collect/${index}/fallback`),
        from: fc.array(informant, { maxLength: 1 }),
        at: some(timepoints),
      }),
      { maxLength: 1 },
    ),
  });

/** Small designs of every shape that the model allows, also the half-finished ones. */
export const anyDesign: fc.Arbitrary<Design> = fc
  .record({ instrumentCount: fc.nat(3), timepointCount: fc.nat(8), outcomeCount: fc.nat(3), collectCount: fc.nat(4) })
  .chain(({ instrumentCount, timepointCount, outcomeCount, collectCount }) =>
    fc.record({
      instruments: fc.tuple(...Array.from({ length: instrumentCount }, (_, index) => instrumentOf(index))),
      timepoints: fc.tuple(
        ...Array.from({ length: timepointCount }, (_, index) =>
          fc.record({ timings: fc.array(timing, { maxLength: 2 }), titled: fc.boolean() }).map(
            ({ timings, titled }): Timepoint => ({
              path: `timepoint/${index}`,
              name: `tillfälle-${index}`,
              code: `t${index}`,
              timings,
              ...(titled ? { text: { text: `Tillfälle ${index} | *` } } : {}),
            }),
          ),
        ),
      ),
      outcomeCount: fc.constant(outcomeCount),
      collectCount: fc.constant(collectCount),
    }),
  )
  .chain(({ instruments, timepoints, outcomeCount, collectCount }) => {
    const names = timepoints.map((one) => one.name);
    return fc.record({
      outcomes: fc.tuple(
        ...Array.from({ length: outcomeCount }, (_, index) => outcomeOf(String(index), instruments, names, 2)),
      ),
      collects: fc.tuple(...Array.from({ length: collectCount }, (_, index) => collectOf(index, instruments, names))),
      instruments: fc.constant(instruments),
      timepoints: fc.constant(timepoints),
    });
  })
  .map((parts) => design(parts));
