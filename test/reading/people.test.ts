import { describe, expect, test } from 'vitest';
import type { Amount, Attrition, Collect, Design, Size, TargetGroup } from '../../src/model/index.js';
import { lossOf, portion, read, silentAt } from '../../src/reading/index.js';
import { at, design, end, later, start, timepoint } from '../model/design.js';

const exactly = (n: number, more: Partial<Amount> = {}): Amount => ({ low: n, high: n, ...more });
const percent = (low: number, high = low): Amount => ({ low, high, percent: true });
const size = (amount: Amount, more: Partial<Size> = {}): Size => ({
  path: 'size',
  amount,
  unit: 'persons',
  per: 'year',
  ...more,
});
const group = (name: string, sizes: Size[]): TargetGroup => ({
  path: name,
  name,
  text: { text: name },
  sizes,
  includes: [],
  exceptions: [],
});
const attrition = (more: Partial<Attrition>): Attrition => ({
  path: 'attrition',
  reasons: [],
  dropouts: [],
  sources: [],
  ...more,
});
const of = (word: 'started' | 'completed' | 'all'): Attrition['for'] => ({ groups: [{ word }] });

describe('sizes', () => {
  const organisation = (sizes: Size[]): Design['organisation'] => ({
    ...{ path: 'organisation', text: { text: 'O' }, responsible: [], missions: [], partners: [], parts: [], sizes },
  });
  const sizes = (groups: TargetGroup[], more: Partial<Design> = {}) => {
    const { each, together, unstated } = read(design({ targetGroups: groups, ...more })).sizes;
    return {
      each: each.map((one) => [one.group?.name, one.low, one.high]),
      together: together && [together.low, together.high, together.per],
      unstated: unstated.map(({ name }) => name),
    };
  };
  test.each<[string, TargetGroup[], Partial<Design>, unknown, unknown, string[]]>([
    [
      'two groups are added',
      [group('a', [size(exactly(20))]), group('b', [size(exactly(80))])],
      {},
      [
        ['a', 20, 20],
        ['b', 80, 80],
      ],
      [100, 100, 'year'],
      [],
    ],
    [
      'ranges bound by bound',
      [group('a', [size({ low: 10, high: 20 })]), group('b', [size({ low: 5, high: 6 })])],
      {},
      [
        ['a', 10, 20],
        ['b', 5, 6],
      ],
      [15, 26, 'year'],
      [],
    ],
    ['an open bound is the other one', [group('a', [size({ low: 40 })])], {}, [['a', 40, 40]], [40, 40, 'year'], []],
    [
      'not for different periods',
      [group('a', [size(exactly(20))]), group('b', [size(exactly(80), { per: 'month' })])],
      {},
      [
        ['a', 20, 20],
        ['b', 80, 80],
      ],
      undefined,
      [],
    ],
    [
      'one of two is of that group alone',
      [group('a', [size(exactly(20))]), group('b', [])],
      {},
      [['a', 20, 20]],
      [20, 20, 'year'],
      ['b'],
    ],
    [
      'two of three are not added up to all',
      [group('a', [size(exactly(20))]), group('b', [size(exactly(5))]), group('c', [])],
      {},
      [
        ['a', 20, 20],
        ['b', 5, 5],
      ],
      undefined,
      ['c'],
    ],
    [
      'the whole service only where no group has one',
      [group('a', [])],
      { organisation: organisation([size(exactly(60))]) },
      [[undefined, 60, 60]],
      [60, 60, 'year'],
      [],
    ],
    [
      'groups before the whole service',
      [group('a', [size(exactly(20))])],
      { organisation: organisation([size(exactly(60))]) },
      [['a', 20, 20]],
      [20, 20, 'year'],
      [],
    ],
    ['cases are no persons', [group('a', [size(exactly(20), { unit: 'cases' })])], {}, [], undefined, []],
    [
      'those there at the same time are not those who begin',
      [group('a', [size(exactly(20), { concurrently: true })])],
      {},
      [],
      undefined,
      [],
    ],
    ['a share is no number', [group('a', [size(percent(20))])], {}, [], undefined, []],
    [
      'the latest of several periods',
      [group('a', [size(exactly(30), { from: '2023' }), size(exactly(50), { from: '2025' })])],
      {},
      [['a', 50, 50]],
      [50, 50, 'year'],
      [],
    ],
  ])('%s', (_, groups, more, each, together, unstated) => {
    expect(sizes(groups, more)).toEqual({ each, together, unstated });
  });
  test('are of the groups that are followed', () => {
    const coverage = {
      path: 'coverage',
      aim: { word: 'all' as const },
      for: { groups: [{ group: 'a' }] },
      exceptions: [],
      sources: [],
    };
    const groups = [group('a', [size(exactly(20))]), group('b', [size(exactly(80))])];
    expect(sizes(groups, { coverages: [coverage] }).together).toEqual([20, 20, 'year']);
  });
});

describe('attrition', () => {
  test.each<[string, Amount, [number, number] | undefined]>([
    ['per cent', percent(25), [0.25, 0.25]],
    ['a range', percent(20, 40), [0.2, 0.4]],
    ['of a counted whole', exactly(30, { of: 60 }), [0.5, 0.5]],
    ['at least: the same', { low: 20, percent: true }, [0.2, 0.2]],
    ['never above all', percent(130), [1, 1]],
    ['of nobody', exactly(0, { of: 0 }), undefined],
    ['a plain number', exactly(12), undefined],
  ])('a share: %s', (_, amount, found) => {
    expect(portion(amount)).toEqual(found && { low: found[0], high: found[1] });
  });

  test.each<[string, Partial<Attrition>, object | undefined]>([
    [
      'what is stated',
      { amount: percent(25), for: of('started') },
      { low: 0.25, high: 0.25, of: 'started', counted: false, estimate: false },
    ],
    [
      'about is an estimate',
      { amount: { ...percent(25), about: true } },
      { low: 0.25, of: 'not stated', estimate: true },
    ],
    [
      'counted answers are what is left',
      { answered: exactly(45, { of: 60 }) },
      { low: 0.25, high: 0.25, counted: true, number: 60 },
    ],
    [
      'counted go before stated',
      { amount: percent(10), answered: exactly(45, { of: 60 }) },
      { low: 0.25, counted: true },
    ],
    ['a range of answers turns around', { answered: percent(60, 80) }, { low: 0.2, high: 0.4 }],
    ['of those who completed', { amount: percent(10), for: of('completed') }, { of: 'completed' }],
    ['all are those who began', { amount: percent(10), for: of('all') }, { of: 'started' }],
    ['of a group', { amount: percent(10), for: { groups: [{ group: 'a' }] } }, { of: 'others' }],
    ['a word is no number', { magnitude: 'large' }, undefined],
    ['nor is a plain number', { amount: exactly(12) }, undefined],
  ])('as one number: %s', (_, more, found) => {
    const loss = lossOf(attrition(more));
    if (found)
      for (const [key, value] of Object.entries(found))
        typeof value === 'number'
          ? expect(loss?.[key as 'low'], key).toBeCloseTo(value, 12)
          : expect(loss?.[key as 'of'], key).toBe(value);
    else expect(loss).toBeUndefined();
  });
  test('60 of 187 answered is 68 per cent missing', () => {
    expect(lossOf(attrition({ answered: exactly(60, { of: 187 }) }))?.high).toBeCloseTo(0.679, 3);
  });
});

/** One outcome that one score shows, measured at these times. */
const measured = (times: string[], more: Partial<Design> = {}, collect: Partial<Collect> = {}) =>
  design({
    targetGroups: [group('a', [size(exactly(100))])],
    timepoints: [
      timepoint('first', [at(start)]),
      timepoint('last', [at(end)]),
      timepoint('after', [later(6, 6, 'month', end)]),
    ],
    outcomes: [
      {
        ...{ path: 'o', name: 'o', successes: [], sources: [], parts: [] },
        indicators: [{ path: 'i', measure: { instrument: 'm', part: 's' } }],
      },
    ],
    collects: [
      { path: 'c', measures: [{ instrument: 'm' }], from: [{ kind: 'client' }], at: times, fallbacks: [], ...collect },
    ],
    instruments: [
      {
        ...{ path: 'm', name: 'm', code: 'm', from: 'file', items: [], sources: [] },
        scales: [
          { path: 's', name: 's', code: 's', variable: 's', range: { low: 0, high: 40 }, better: 'lower', facts: [] },
        ],
      },
    ],
    ...more,
  });
const lost = (...all: Partial<Attrition>[]): Partial<Design> => ({ attritions: all.map(attrition) });

describe('who has both measurements', () => {
  test.each<[string, Design, object]>([
    [
      'those left at the one where most is lost',
      measured(
        ['first', 'last'],
        lost(
          { amount: percent(10), at: ['first'], for: of('started') },
          { amount: percent(30), at: ['last'], for: of('started') },
        ),
      ),
      { pairs: { low: 70, high: 70, per: 'year' }, baseline: 'first', final: 'last', atMost: undefined },
    ],
    [
      'a range the other way around',
      measured(['first', 'last'], lost({ amount: percent(20, 40), for: of('started') })),
      { pairs: { low: 60, high: 80, per: 'year' } },
    ],
    [
      'not what is lost after the one that is judged',
      measured(['first', 'last', 'after'], lost({ amount: percent(50), at: ['after'], for: of('started') })),
      { pairs: { low: 100, high: 100, per: 'year' }, loss: undefined, atMost: 'no attrition' },
    ],
    [
      'not what is lost of another instrument',
      measured(['first', 'last'], lost({ amount: percent(50), instruments: ['other'] })),
      { loss: undefined },
    ],
    [
      'at most, where nothing is said of the attrition',
      measured(['first', 'last']),
      { pairs: { low: 100, high: 100, per: 'year' }, atMost: 'no attrition' },
    ],
    [
      'at most, of those who completed',
      measured(['first', 'last'], lost({ amount: percent(34), for: of('completed') })),
      { pairs: { low: 66, high: 66, per: 'year' }, atMost: 'of completed' },
    ],
    [
      'at most, where nothing is said of what it is a share of',
      measured(['first', 'last'], lost({ amount: percent(34) })),
      { atMost: 'denominator not stated' },
    ],
    [
      'at most, of one group',
      measured(['first', 'last'], lost({ amount: percent(34), for: { groups: [{ group: 'a' }] } })),
      { atMost: 'of others' },
    ],
    [
      'of all who began, where that is said too',
      measured(
        ['first', 'last'],
        lost({ amount: percent(34), for: of('completed') }, { amount: percent(20), for: of('started') }),
      ),
      { pairs: { low: 80, high: 80, per: 'year' }, atMost: undefined },
    ],
    [
      'nobody without a first value',
      measured(['last'], lost({ amount: percent(34), for: of('started') })),
      {
        pairs: undefined,
        answering: { low: 66, high: 66, per: 'year' },
        noPairs: 'one time',
        baseline: undefined,
        final: 'last',
      },
    ],
    [
      'nobody without a first value, however often',
      measured(['last', 'after']),
      { pairs: undefined, noPairs: 'no baseline' },
    ],
    ['nobody when it is measured once', measured(['first']), { pairs: undefined, noPairs: 'one time' }],
    ['nobody when no time is said', measured([]), { pairs: undefined, noPairs: 'no time' }],
    [
      'nobody when answers belong to nobody',
      measured(['first', 'last'], {}, { identity: 'anonymous' }),
      { pairs: undefined, noPairs: 'unpaired' },
    ],
    [
      'nobody when it is not collected',
      measured(['first', 'last'], {}, { measures: [{ instrument: 'other' }] }),
      { pairs: undefined, noPairs: 'not collected' },
    ],
    [
      'unknown without a number of persons',
      measured(['first', 'last'], { targetGroups: [] }),
      { pairs: undefined, answering: undefined, noPairs: undefined },
    ],
    [
      'nobody without a measure',
      measured(['first', 'last'], { outcomes: [] }),
      { pairs: undefined, noPairs: undefined, answering: { low: 100, high: 100, per: 'year' } },
    ],
  ])('%s', (_, one, found) => {
    const { expected } = read(one);
    for (const [key, value] of Object.entries(found)) expect(expected[key as 'pairs'], key).toEqual(value);
  });
  test('what is said of an instrument holds for the one that repeats it', () => {
    const one = measured(['first', 'last'], lost({ amount: percent(34), instruments: ['again'], for: of('started') }));
    const again = {
      ...{ path: 'again', name: 'again', code: 'again', from: 'file' as const, items: [], scales: [], sources: [] },
      repeats: 'm',
    };
    expect(read({ ...one, instruments: [...one.instruments, again] }).expected.pairs?.low).toBe(66);
  });
  test('nothing is said of the attrition of what no statement names', () => {
    const both = { measures: [{ instrument: 'm' }, { instrument: 'n' }] };
    expect(silentAt(read(measured(['first'], {}, both)), 'first')).toEqual(['m', 'n']);
    expect(silentAt(read(measured(['first'], lost({ instruments: ['m'] }), both)), 'first')).toEqual(['n']);
    expect(silentAt(read(measured(['first'], lost({ at: ['last'] }), both)), 'first')).toEqual(['m', 'n']);
    expect(silentAt(read(measured(['first'], lost({}), both)), 'first')).toEqual([]);
  });
});
