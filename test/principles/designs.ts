import fc from 'fast-check';
import type { Collect, Design, Informant, Instrument, Outcome, Timepoint } from '../../src/model/index.js';
import { valueLists } from '../../src/model/value-lists.js';
import { collect, design, end, instrument, item, outcome, purpose, start } from './build.js';

/**
 * Designs as plain data, of what verdicts hang on: purposes, outcomes, measurements, coverage and attrition. What is said
 * of attrition and of how systematic the collecting is holds for the whole follow-up: a flaw that is stated in one
 * measurement goes with it.
 */

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const some = <T>(all: readonly T[], max = all.length) => fc.subarray([...all], { minLength: 0, maxLength: max });
const stated = <T extends object>(one: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const after: Timepoint = {
  path: 'timepoint/after',
  name: 'after',
  code: 'after',
  timings: [{ kind: 'offset', amount: { low: 6, high: 6 }, unit: 'month', side: 'after', anchor: { moment: 'end' } }],
};
const during: Timepoint = {
  path: 'timepoint/during',
  name: 'during',
  code: 'during',
  timings: [{ kind: 'offset', amount: { low: 3, high: 3 }, unit: 'month', side: 'after', anchor: { moment: 'start' } }],
};
const monthly: Timepoint = {
  path: 'timepoint/monthly',
  name: 'monthly',
  code: 'monthly',
  timings: [{ kind: 'every', count: 1, unit: 'month' }],
};
const timepoints = [start, end, after, during, monthly];
const times = timepoints.map(({ name }) => name);
const names = ['core', 'view', 'list', 'again'] as const;
const sides: readonly Informant['kind'][] = ['client', 'professional', 'parent', 'register'];

const kind = fc.constantFrom(
  undefined,
  { type: 'rating' as const, range: { low: 0, high: 10 } },
  { type: 'yes-no' as const },
  { type: 'text' as const },
);
const described: fc.Arbitrary<Instrument>[] = ['core', 'view', 'list'].map((name) =>
  fc
    .record({
      measures: some(valueLists.Measures, 2),
      kind: maybe(kind),
      better: maybe(fc.constantFrom('higher' as const, 'lower' as const)),
    })
    .map(({ measures, kind, better }) => {
      const made = instrument(name, { items: kind ? [item('q', kind, better && { better })] : [] });
      if (measures.length > 0) return { ...made, measures };
      const { measures: _, ...silent } = made;
      return silent;
    }),
);
/** What repeats another says nothing of its own: it is that instrument once more. */
const { measures: _, ...repeating } = instrument('again', { repeats: 'core' });
const instruments: fc.Arbitrary<Instrument[]> = fc.tuple(...described).map((all) => [...all, repeating]);

const informants = some(sides).map((kinds) => kinds.map((one): Informant => ({ kind: one })));
const people: fc.Arbitrary<Collect['for']> = fc.constantFrom(
  undefined,
  { groups: [{ word: 'some' as const }] },
  { groups: [{ word: 'completed' as const }] },
);
const share = fc.constantFrom(
  { word: 'all' as const },
  { word: 'few' as const },
  { word: 'unknown' as const },
  { amount: { low: 60, high: 60, percent: true as const } },
);
const collects: fc.Arbitrary<Collect[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom(...names),
      at: some(times),
      from: informants,
      people,
      methods: maybe(some(valueLists.Method, 2)),
      compared: maybe(fc.constant<Collect['compared']>({ moment: 'start' })),
      systematic: maybe(fc.constantFrom(...valueLists.YesNo)),
      none: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  .map((all) =>
    all.map(({ name, at, from, people, methods, compared, none }, index) => {
      const denied = none && index === 0;
      const made = collect(name, at, {
        path: `collect/${index + 1}`,
        from,
        ...(people && { for: people }),
        ...(methods?.length && { methods }),
        ...(compared && { compared }),
      });
      return denied ? { ...made, none: true as const, measures: [] } : made;
    }),
  );

const outcomes: fc.Arbitrary<Outcome[]> = some(['one', 'two'] as const).chain((all) =>
  fc.tuple(
    ...all.map((name) =>
      fc
        .record({
          read: some(names),
          addresses: fc.boolean(),
          individualised: maybe(fc.constantFrom(...valueLists.YesNo)),
        })
        .map(({ read, addresses, individualised }) =>
          outcome(name, {
            indicators: read.map((one, n) => ({
              path: `outcome/${name}/indicator/${n + 1}`,
              measure: { instrument: one },
            })),
            ...stated({ addresses: addresses ? ['problem'] : undefined, individualised }),
          }),
        ),
    ),
  ),
);

const attritions = fc
  .array(fc.record({ share: fc.integer({ min: 0, max: 100 }), at: maybe(some(times, 2)) }), {
    maxLength: 2,
  })
  .map((all) =>
    all.map(({ share, at }, n) => ({
      path: `attrition/${n + 1}`,
      amount: { low: share, high: share, percent: true as const },
      reasons: [],
      dropouts: [],
      sources: [],
      ...(at?.length && { at }),
    })),
  );

/** The start and the end are always declared: the design speaks of an end whatever is measured there. */
export const generatedDesigns: fc.Arbitrary<Design> = fc
  .record({
    purposes: fc.array(
      fc
        .record({ kinds: some(valueLists.PurposeKind, 2), none: fc.boolean() })
        .map(({ kinds, none }) => purpose({ kinds, ...(none && { none: true as const }) })),
      { maxLength: 2 },
    ),
    instruments,
    collects,
    outcomes,
    attritions,
    coverage: maybe(fc.record({ aim: share, actual: maybe(share) })),
    procedure: maybe(
      fc.record({
        manual: fc.constantFrom('none' as const, { text: 'M' }),
        systematic: fc.constantFrom(...valueLists.YesNo),
      }),
    ),
  })
  .map(({ coverage, procedure, ...all }) =>
    design({
      ...all,
      timepoints,
      problems: [{ path: 'problem/problem', name: 'problem' }],
      coverages: coverage ? [{ path: 'coverage/1', exceptions: [], sources: [], ...stated(coverage) }] : [],
      ...(procedure && { procedure: { path: 'procedure', ...procedure } }),
    }),
  );
