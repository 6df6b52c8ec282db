import { describe, expect, test } from 'vitest';
import type { Acceptance, Collect, Design } from '../../src/model/index.js';
import { assess } from '../../src/principles/index.js';
import { collect, design, end, instrument, start } from './build.js';

/** Where one verdict ends and the next begins, each as a rule of the field. */

const at = (name: string, times: string[], stated: Partial<Collect> = {}) =>
  collect(name, times, { path: `collect/${name}`, ...stated });
const percent = (share: number) => ({ amount: { low: share, high: share, percent: true as const } });
const counted = (some: number, of: number) => ({ amount: { low: some, high: some, of } });
const attrition = (of: string, share: number) => ({
  path: `attrition/${of}`,
  ...percent(share),
  instruments: [of],
  at: ['end'],
  reasons: [],
  dropouts: [],
  sources: [],
});
const coverage = (actual: ReturnType<typeof percent> | ReturnType<typeof counted>) => ({
  path: 'coverage/1',
  aim: { word: 'all' as const },
  actual,
  exceptions: [],
  sources: [],
});
const codes = (stated: Partial<Design>) => assess(design(stated)).findings.map(({ code }) => code);
const verdict = (principle: 'P3' | 'P5', stated: Partial<Design>) =>
  assess(design(stated)).principles[principle].verdict;

/** Two measures of the result, each at start and end. */
const two = {
  instruments: [instrument('core'), instrument('soc')],
  collects: [at('core', ['start', 'end']), at('soc', ['start', 'end'])],
};

describe('half is a majority', () => {
  const kept = {
    instruments: [instrument('core')],
    collects: [at('core', ['start', 'end'])],
    systems: [{ path: 'system/s', name: 's', text: { text: 'S' }, access: [] }],
  };
  test.each([
    ['50 %', percent(50), 'follows'],
    ['49 %', percent(49), 'partly'],
    ['30 of 60', counted(30, 60), 'follows'],
    ['29 of 60', counted(29, 60), 'partly'],
  ] as const)('of the clients who are to be followed: %s', (_, aim, expected) => {
    const attritions = [{ ...attrition('core', 0) }];
    expect(
      verdict('P5', { ...kept, attritions, coverages: [{ ...coverage(percent(0)), aim, actual: undefined }] }),
    ).toBe(expected);
  });

  test.each([
    ['50 %', percent(50), 'follows'],
    ['49 %', percent(49), 'partly'],
    ['30 of 60', counted(30, 60), 'follows'],
    ['29 of 60', counted(29, 60), 'partly'],
  ] as const)('of the clients whom the last measurement is for: %s', (_, people, expected) => {
    expect(verdict('P3', { ...kept, timepoints: [start, { ...end, for: people }] })).toBe(expected);
  });
});

describe('what is missing has one limit, said as those who are followed or as those who are not', () => {
  const kept = {
    instruments: [instrument('core')],
    collects: [at('core', ['start', 'end'])],
    systems: [{ path: 'system/s', name: 's', text: { text: 'S' }, access: [] }],
  };
  test.each([
    [60, 'follows'],
    [59, 'partly'],
    [21, 'partly'],
    [20, 'does not'],
  ] as const)('%i of 100', (followed, expected) => {
    const aim = [{ ...coverage(percent(0)), actual: undefined }];
    expect(verdict('P5', { ...kept, coverages: [coverage(percent(followed))] })).toBe(expected);
    expect(verdict('P5', { ...kept, coverages: [coverage(counted(followed, 100))] })).toBe(expected);
    expect(verdict('P5', { ...kept, coverages: aim, attritions: [attrition('core', 100 - followed)] })).toBe(expected);
  });
});

describe('nothing can be concluded about the service', () => {
  const lost = (core: number, soc: number) =>
    verdict('P5', { ...two, attritions: [attrition('core', core), attrition('soc', soc)] });
  test('when every main measure has lost nearly all', () => {
    expect(lost(85, 85)).toBe('does not');
    expect(lost(80, 80)).toBe('does not');
  });
  test('but not when one of two main measures has kept most', () => {
    expect(lost(85, 20)).toBe('partly');
    expect(lost(20, 85)).toBe('partly');
    expect(lost(80, 79)).toBe('partly');
  });
  test('nor when nothing is known of one of them', () => {
    expect(verdict('P5', { ...two, attritions: [attrition('core', 85)] })).toBe('partly');
  });
});

describe('a principle with several essential findings', () => {
  /** Not said who is followed (P5-01); conclusions can be drawn in part (P5-07). */
  const unsaid = { instruments: [instrument('core')], collects: [at('core', ['start', 'end'])] };
  const concluding = (conclusion: 'partly' | 'no') => ({
    ...unsaid,
    compilations: [{ path: 'compile/1', intervals: [], levels: [], sources: [], conclusion }],
  });
  test('is partly followed when one is partly and one is not stated', () => {
    expect(codes(concluding('partly'))).toEqual(expect.arrayContaining(['P5-01', 'P5-07']));
    expect(verdict('P5', concluding('partly'))).toBe('partly');
  });
  test('is not stated when all that is found is not stated', () => {
    expect(verdict('P5', unsaid)).toBe('not stated');
  });
  test('is not followed when one is that, whatever the others are', () => {
    expect(codes(concluding('no'))).toEqual(expect.arrayContaining(['P5-01', 'P5-07']));
    expect(verdict('P5', concluding('no'))).toBe('does not');
  });
});

describe('an acceptance that is narrowed', () => {
  /** One statement of large attrition (P5-02), about two instruments at two timepoints. */
  const both = {
    ...two,
    attritions: [{ ...attrition('core', 60), instruments: ['core', 'soc'], at: ['end', 'after'] }],
    timepoints: [start, end, { ...end, path: 'timepoint/after', name: 'after', code: 'after' }],
  };
  const accepting = (narrowed: Partial<Acceptance>): Partial<Design> => ({
    accepts: [{ path: 'accept/1', rule: 'P5-02', because: { text: 'Ett nytt system införs' }, ...narrowed }],
  });
  const isAccepted = (stated: Partial<Design>) => {
    const found = assess(design({ ...both, ...stated })).findings.filter(({ code }) => code === 'P5-02');
    expect(found).toHaveLength(1);
    return found[0]?.accepted !== undefined;
  };
  test.each([
    ['one of its two instruments', { instruments: ['core'] }, false],
    ['the other of them', { instruments: ['soc'] }, false],
    ['both instruments', { instruments: ['soc', 'core'] }, true],
    ['both and a third', { instruments: ['core', 'soc', 'gaf'] }, true],
    ['one of its two timepoints', { at: ['end'] }, false],
    ['both timepoints', { at: ['after', 'end'] }, true],
    ['both instruments, at one timepoint', { instruments: ['core', 'soc'], at: ['end'] }, false],
    ['nothing', {}, true],
  ])('to %s meets a finding about both: %s', (_, narrowed, expected) => {
    expect(isAccepted(accepting(narrowed))).toBe(expected);
  });
});
