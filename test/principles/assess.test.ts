import { describe, expect, test } from 'vitest';
import type { Acceptance, Collect, Compilation, Design } from '../../src/model/index.js';
import { type Assessment, type AssessOptions, assess, type Principle } from '../../src/principles/index.js';
import { collect, design, end, instrument, item, outcome, purpose, start } from './build.js';

const codes = (stated: Partial<Design>, options?: AssessOptions) =>
  assess(design(stated), options).findings.map(({ code }) => code);
const verdict = (principle: Principle, stated: Partial<Design>) => assess(design(stated)).principles[principle].verdict;

/** Measured only at the start: P3-04, about CORE-OM at start. */
const onlyStart = { instruments: [instrument('core')], collects: [collect('core', ['start'])] };
const accepting = (stated: Partial<Acceptance> = {}): Acceptance => ({
  path: 'accept/1',
  rule: 'P3-04',
  because: { text: 'Införs nästa år' },
  ...stated,
});

describe('an accepted finding', () => {
  test('is kept with its reason, and does not raise the verdict', () => {
    const accepts = [accepting({ by: { text: 'Enhetschefen' }, until: '2027-12-31' })];
    const assessment = assess(design({ ...onlyStart, accepts }), { today: '2026-06-01' });
    expect(assessment.findings.find(({ code }) => code === 'P3-04')?.accepted).toEqual({
      because: 'Införs nästa år',
      by: 'Enhetschefen',
      until: '2027-12-31',
    });
    expect(assessment.principles.P3.verdict).toBe('does not');
    expect(assessment.principles.P3.findings).toContain('P3-04');
  });

  test.each([
    ['without a reason', { because: undefined }, 'L-61'],
    ['after its date', { until: '2026-05-31' }, 'L-62'],
    ['after its month', { until: '2026-05' }, 'L-62'],
    ['in another instrument', { instruments: ['soc'] }, 'L-63'],
    ['at another timepoint', { at: ['end'] }, 'L-63'],
    ['with an unknown code', { rule: 'P3-99' }, 'L-64'],
  ])('does not count %s, and that is said', (_, stated, code) => {
    const assessment = assess(design({ ...onlyStart, accepts: [accepting(stated)] }), { today: '2026-06-01' });
    expect(assessment.findings.filter(({ accepted }) => accepted)).toEqual([]);
    expect(assessment.findings.filter(({ group }) => group === 'L').map((one) => one.code)).toEqual([code]);
  });

  test.each([
    ['on its last day', { until: '2026-06-01' }],
    ['in its last month', { until: '2026-06' }],
    ['in the instrument', { instruments: ['core', 'soc'] }],
    ['at the timepoint', { at: ['start'] }],
    ['with its code in small letters', { rule: 'p3-04' }],
  ])('counts %s', (_, stated) => {
    const assessment = assess(design({ ...onlyStart, accepts: [accepting(stated)] }), { today: '2026-06-01' });
    expect(assessment.findings.filter(({ accepted }) => accepted).map(({ code }) => code)).toEqual(['P3-04']);
    expect(assessment.findings.filter(({ group }) => group === 'L')).toEqual([]);
  });

  test('never expires when no date is given to hold it against', () => {
    expect(codes({ ...onlyStart, accepts: [accepting({ until: '1999' })] })).not.toContain('L-62');
  });
});

describe('silence and an explicit no differ', () => {
  test('in purpose', () => {
    expect(verdict('P1', {})).toBe('not stated');
    expect(verdict('P1', { purposes: [purpose({ none: true })] })).toBe('does not');
    expect(verdict('P1', { purposes: [purpose({ none: true, kinds: ['research'] })] })).toBe('not stated');
  });
  test('in outcome', () => {
    expect(verdict('P2', {})).toBe('not stated');
    expect(verdict('P2', { noOutcome: true })).toBe('does not');
  });
  test('in baseline', () => {
    const none = collect('none', ['start'], { none: true, measures: [], from: [] });
    expect(verdict('P3', { collects: [] })).toBe('not stated');
    expect(verdict('P3', { collects: [none] })).toBe('does not');
  });
  test('in informants', () => {
    const none = collect('none', [], { none: true, measures: [] });
    expect(verdict('P4', {})).toBe('not stated');
    expect(verdict('P4', { collects: [none] })).toBe('does not');
  });
  test('in compiling', () => {
    const compiled = (intervals: Compilation['intervals']) => ({
      compilations: [{ path: 'compile/1', intervals, levels: [], sources: [] }],
      coverages: [{ path: 'coverage/1', aim: { word: 'all' as const }, exceptions: [], sources: [] }],
      attritions: [attrition(10)],
      systems: [{ path: 'system/s', name: 's', text: { text: 'S' }, access: [] }],
      ...repeated,
    });
    expect(verdict('P5', { ...compiled([]), compilations: [] })).toBe('follows');
    expect(verdict('P5', compiled([{ word: 'never' }]))).toBe('partly');
  });
  test('in conclusions', () => {
    const compiled = (conclusion?: 'no' | 'partly') => ({
      compilations: [{ path: 'compile/1', intervals: [], levels: [], sources: [], conclusion }],
      coverages: [{ path: 'coverage/1', aim: { word: 'all' as const }, exceptions: [], sources: [] }],
      attritions: [attrition(10)],
      systems: [{ path: 'system/s', name: 's', text: { text: 'S' }, access: [] }],
      ...repeated,
    });
    expect(verdict('P5', compiled())).toBe('follows');
    expect(verdict('P5', compiled('partly'))).toBe('partly');
    expect(verdict('P5', compiled('no'))).toBe('does not');
  });
});

const repeated = { instruments: [instrument('core')], collects: [collect('core', ['start', 'end'])] };
function attrition(percent: number, at = ['end']) {
  const amount = { low: percent, high: percent, percent: true as const };
  return { path: 'attrition/1', amount, at, reasons: [], dropouts: [], sources: [] };
}

describe('a second measurement that does not count', () => {
  const message = (second: Partial<Collect>) =>
    assess(
      design({ instruments: [instrument('core')], collects: [{ ...collect('core', ['start', 'end']), ...second }] }),
    ).findings.find(({ code }) => code === 'P3-06')?.message.en;
  test.each<[Partial<Collect>, RegExp | undefined]>([
    [{}, undefined],
    [{ recorded: { none: true } }, /it is said that the answers are not kept/],
    [{ systematic: 'no' }, /said not to be done in the same way for all/],
    [{ presumed: true }, /only presumed/],
    [{ for: { groups: [{ word: 'few' }] } }, /^It does not appear that all who are measured at start/],
  ])('is said to be so for its own reason: %j', (second, said) => {
    if (said) expect(message(second)).toMatch(said);
    else expect(message(second)).toBeUndefined();
  });
});

test('a second measurement of whom it is not said is no second measurement of the same person’s answer', () => {
  const instruments = [{ ...instrument('core'), informants: [] }];
  const told = (from: Collect['from']) =>
    assess(
      design({
        instruments,
        collects: [collect('core', ['start'], { from: [{ kind: 'client' }] }), collect('core', ['end'], { from })],
      }),
    ).principles.P3.verdict;
  expect(told([{ kind: 'client' }])).toBe('follows');
  expect(told([])).toBe('partly');
});

describe('the first principle', () => {
  test.each([
    ['the clients’ results', [purpose({ kinds: ['outcome'] })], 'follows'],
    ['results and development', [purpose({ kinds: ['outcome', 'improvement'] })], 'follows'],
    ['results, only presumed', [purpose({ kinds: ['outcome'], text: { text: 'x', presumed: true } })], 'not stated'],
    ['results, but not first of all', [purpose({ kinds: ['outcome'], primary: 'no' })], 'partly'],
    ['quality alone', [purpose({ kinds: ['quality'] })], 'partly'],
    ['communication and development', [purpose({ kinds: ['communication', 'improvement'] })], 'partly'],
    ['alliance alone', [purpose({ kinds: ['alliance'] })], 'partly'],
    ['reach alone', [purpose({ kinds: ['reach'] })], 'does not'],
    ['a purpose without kind', [purpose({ text: { text: 'x' } })], 'partly'],
    [
      'alliance first, then results',
      [purpose({ kinds: ['alliance'], primary: 'yes' }), purpose({ kinds: ['outcome'] })],
      'partly',
    ],
  ] as const)('of %s', (_, purposes, expected) => {
    expect(verdict('P1', { purposes: [...purposes] })).toBe(expected);
  });
  test('a purpose of one instrument is not the purpose of the follow-up', () => {
    const purposes = [purpose({ kinds: ['outcome'], instruments: ['core'] })];
    const two = [instrument('core'), instrument('soc')];
    const both = [collect('core', ['start']), collect('soc', ['start'])];
    expect(verdict('P1', { purposes, instruments: two, collects: both })).toBe('not stated');
    expect(verdict('P1', { purposes, instruments: two, collects: both.slice(0, 1) })).toBe('follows');
  });
});

describe('the second principle', () => {
  const problems = [{ path: 'problem/p', name: 'p' }];
  const reads = (name: string) => [{ path: 'indicator/1', measure: { instrument: name } }];
  const chain = { ...repeated, problems };
  test('is followed by problem, outcome, indicator and collect', () => {
    const better = outcome('better', { addresses: ['p'], indicators: reads('core') });
    expect(verdict('P2', { ...chain, outcomes: [better] })).toBe('follows');
  });
  test('what is only presumed is not the operation’s word, unless its mission says it too', () => {
    const text = { text: 'Ett drogfritt liv', presumed: true as const };
    const outcomes = [outcome('better', { addresses: ['p'], indicators: reads('core'), text })];
    const mission = (words: string) => ({
      path: 'organisation',
      text: { text: 'Enheten' },
      responsible: [],
      missions: [{ text: words }],
      partners: [],
      parts: [],
      sizes: [],
    });
    expect(verdict('P2', { ...chain, outcomes })).toBe('partly');
    expect(verdict('P2', { ...chain, outcomes, organisation: mission('Hjälp till arbete') })).toBe('partly');
    expect(verdict('P2', { ...chain, outcomes, organisation: mission('Stöd för att leva ett drogfritt liv') })).toBe(
      'follows',
    );
    expect(verdict('P2', { ...chain, outcomes, noOutcome: true })).toBe('does not');
  });
  test('a broken link makes it partly', () => {
    expect(verdict('P2', { ...chain, outcomes: [outcome('b', { indicators: reads('core') })] })).toBe('partly');
    expect(verdict('P2', { ...chain, outcomes: [outcome('b', { addresses: ['p'] })] })).toBe('partly');
    const elsewhere = outcome('b', { addresses: ['p'], indicators: reads('other') });
    expect(verdict('P2', { ...chain, outcomes: [elsewhere] })).toBe('partly');
  });
  test('one whole chain is enough, and the broken ones are still told', () => {
    const outcomes = [
      outcome('whole', { addresses: ['p'], indicators: reads('core') }),
      outcome('broken', { addresses: ['p'] }),
    ];
    const { principles, findings } = assess(design({ ...chain, outcomes }));
    expect(principles.P2.verdict).toBe('follows');
    expect(findings.filter(({ code }) => code === 'P2-05').map(({ path }) => path)).toEqual(['outcome/broken']);
  });
  test('goals are individual only where they are said to be', () => {
    const attained = {
      problems,
      instruments: [instrument('goals', { measures: ['goal-attainment'] })],
      collects: [collect('goals', ['end'])],
    };
    const goals = (individualised?: 'yes' | 'no') =>
      outcome('g', { addresses: ['p'], indicators: reads('goals'), individualised });
    expect(verdict('P2', { ...attained, outcomes: [goals()] })).toBe('follows');
    expect(verdict('P2', { ...attained, outcomes: [goals('no')] })).toBe('follows');
    expect(verdict('P2', { ...attained, outcomes: [goals('yes')] })).toBe('partly');
  });
});

describe('the third principle', () => {
  const with3 = (kind: Parameters<typeof item>[1]) => ({
    instruments: [instrument('core', { items: [item('q', kind)] })],
    collects: [collect('core', ['start', 'end'])],
  });
  const options = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ path: `o${i}`, name: `o${i}`, code: `${i + 1}`, text: { text: `${i}` } }));
  test.each([
    ['a rating', { type: 'rating', range: { low: 0, high: 10 } }, 'follows'],
    ['a number', { type: 'number' }, 'follows'],
    ['three ordered answers', { type: 'choice', ordered: true, options: options(3) }, 'follows'],
    ['two ordered answers', { type: 'choice', ordered: true, options: options(2) }, 'partly'],
    ['unordered answers', { type: 'choice', ordered: false, options: options(5) }, 'partly'],
    ['yes and no', { type: 'yes-no' }, 'partly'],
    ['words', { type: 'text' }, 'partly'],
    ['an undescribed answer', undefined, 'not stated'],
  ] as const)('with %s at start and end', (_, kind, expected) => {
    expect(verdict('P3', with3(kind as Parameters<typeof item>[1]))).toBe(expected);
  });
  test('needs the same informant both times', () => {
    const collects = [collect('core', ['start']), collect('core', ['end'], { from: [{ kind: 'professional' }] })];
    expect(verdict('P3', { instruments: [instrument('core')], collects })).toBe('does not');
  });
  test('is satisfied by an instrument that repeats another, not by one that resembles it', () => {
    const again = (how: 'repeats' | 'resembles') => ({
      instruments: [instrument('core'), instrument('later', { [how]: 'core', items: [] })],
      collects: [collect('core', ['start']), collect('later', ['end'])],
    });
    expect(verdict('P3', again('repeats'))).toBe('follows');
    expect(verdict('P3', again('resembles'))).toBe('does not');
  });
  test('is partly satisfied when the last timepoint is only for some', () => {
    const timepoints = [start, { ...end, for: { groups: [{ word: 'some' as const }] } }];
    expect(verdict('P3', { ...repeated, timepoints })).toBe('partly');
  });
  test('is not satisfied by how the service was experienced', () => {
    const instruments = [instrument('core', { measures: ['experience'] })];
    expect(verdict('P3', { instruments, collects: repeated.collects })).toBe('does not');
  });
  test('does not count what is asked beside the follow-up', () => {
    expect(
      verdict('P3', {
        instruments: repeated.instruments,
        collects: [collect('core', ['start', 'end'], { included: 'no' })],
      }),
    ).toBe('not stated');
  });
  test('start and half a year in is partly when the intervention has an end, and whole when it has none', () => {
    const later = {
      path: 'timepoint/later',
      name: 'later',
      code: 'later',
      timings: [
        {
          kind: 'offset' as const,
          amount: { low: 6, high: 6 },
          unit: 'month' as const,
          side: 'after' as const,
          anchor: { moment: 'start' as const },
        },
      ],
    };
    const stated = design();
    const collects = [collect('core', ['start', 'later'])];
    const timepoints = [...stated.timepoints, later];
    expect(verdict('P3', { ...repeated, timepoints, collects })).toBe('partly');
    expect(verdict('P3', { ...repeated, timepoints: timepoints.filter((one) => one !== end), collects })).toBe(
      'follows',
    );
  });
});

describe('the fourth principle', () => {
  const judged = collect('view', ['start', 'end'], { from: [{ kind: 'professional' }], methods: ['judgement'] });
  const both = { instruments: [instrument('core'), instrument('view')] };
  test('is followed when both judge the result', () => {
    expect(verdict('P4', { ...both, collects: [...repeated.collects, judged] })).toBe('follows');
    expect(verdict('P4', { ...both, collects: [judged] })).toBe('partly');
  });
  test('staff who fill in the client’s form have not judged', () => {
    const fallback = { path: 'collect/core/fallback/1', from: [{ kind: 'professional' as const }], at: ['end'] };
    const collects = [collect('core', ['start', 'end'], { fallbacks: [fallback] })];
    expect(verdict('P4', { ...both, collects })).toBe('partly');
  });
  test('an assessment at the start is none of the result, and one without a time is neither yes nor no', () => {
    const late = (view: typeof judged) =>
      codes({ ...both, collects: [...repeated.collects, view] }).filter((code) => code === 'P4-02');
    expect(late({ ...judged, at: ['start'] })).toEqual(['P4-02']);
    expect(late(judged)).toEqual([]);
    // It is not known whether the profession judges how it went, so neither that it does nor that it does not.
    expect(late({ ...judged, at: [] })).toEqual(['P4-02']);
    expect(verdict('P4', { ...both, collects: [...repeated.collects, { ...judged, at: [] }] })).toBe('partly');
    expect(verdict('P4', { ...both, collects: [{ ...judged, at: [] }] })).toBe('not stated');
    expect(verdict('P4', { ...both, collects: [...repeated.collects, { ...judged, at: ['start'] }] })).toBe('partly');
  });
  test('a fact is not a judgement', () => {
    const registered = { ...judged, methods: ['registration' as const] };
    expect(verdict('P4', { ...both, collects: [registered] })).toBe('does not');
    expect(verdict('P4', { ...both, collects: [...repeated.collects, registered] })).toBe('partly');
  });
});

describe('the fifth principle', () => {
  const coverages = [{ path: 'coverage/1', aim: { word: 'all' as const }, exceptions: [], sources: [] }];
  const systems = [{ path: 'system/s', name: 's', text: { text: 'S' }, access: [] }];
  const kept = { ...repeated, coverages, systems };
  test.each([
    [0, 'follows'],
    [40, 'follows'],
    [41, 'partly'],
    [79, 'partly'],
    [80, 'does not'],
  ])('with %i %% attrition', (percent, expected) => {
    expect(verdict('P5', { ...kept, attritions: [attrition(percent)] })).toBe(expected);
  });
  test('judges by the end, not by the start or by later follow-ups', () => {
    expect(verdict('P5', { ...kept, attritions: [attrition(0, ['start']), attrition(60)] })).toBe('partly');
    expect(verdict('P5', { ...kept, attritions: [attrition(10), attrition(90, ['start'])] })).toBe('follows');
  });
  test('counts answers against those who started', () => {
    const answered = (of: number) => ({
      ...attrition(0),
      amount: undefined,
      answered: { low: 125, high: 125, of },
    });
    // 125 of 187 is 33 % lost, 125 of 231 is 46 %.
    expect(verdict('P5', { ...kept, attritions: [answered(187)] })).toBe('follows');
    expect(verdict('P5', { ...kept, attritions: [answered(187), answered(231)] })).toBe('partly');
  });
  test.each([
    [90, 'follows'],
    [40, 'partly'],
    [15, 'does not'],
  ])('with %i %% actually followed', (percent, expected) => {
    const actual = { amount: { low: percent, high: percent, percent: true as const } };
    const followed = coverages.map((one) => ({ ...one, actual }));
    expect(verdict('P5', { ...kept, coverages: followed })).toBe(expected);
  });
  test('thresholds can be set', () => {
    const strict = assess(design({ ...kept, attritions: [attrition(30)] }), { thresholds: { largeAttrition: 20 } });
    expect(strict.principles.P5.verdict).toBe('partly');
  });
  test('is not known when nothing is said, and partly when attrition is not', () => {
    expect(verdict('P5', repeated)).toBe('not stated');
    expect(verdict('P5', kept)).toBe('partly');
  });
});

describe('the staircase', () => {
  const described = {
    purposes: [purpose()],
    targetGroups: [{ path: 't', text: { text: 'T' }, sizes: [], includes: [], exceptions: [] }],
  };
  const covered = {
    ...described,
    coverages: [{ path: 'c', aim: { word: 'all' as const }, exceptions: [], sources: [] }],
  };
  const measured = { ...covered, ...repeated };
  const against = (kind: 'matched' | 'randomised' | 'norm', instruments?: string[]) => ({
    ...measured,
    comparisons: [{ path: 'x', kind, instruments }],
  });
  // The second number: if what is not said is so.
  test.each([
    ['nothing', {}, 0, 3],
    ['a description', described, 1, 3],
    ['who is followed', covered, 2, 3],
    ['before and after', measured, 3, 3],
    ['a norm population', against('norm', ['core']), 3, 3],
    ['a matched group that is only named', against('matched'), 3, 4],
    ['a matched group with its data', against('matched', ['core']), 4, 4],
    ['a randomised group that is only named', against('randomised'), 3, 5],
    ['a randomised group with its data', against('randomised', ['core']), 5, 5],
    ['a randomised group that is not measured', against('randomised', ['other']), 3, 3],
    ['before and after, without saying who is followed', { ...described, ...repeated }, 1, 3],
  ] as const)('%s', (_, stated, supported, possible) => {
    expect(assess(design(stated as Partial<Design>)).staircase).toEqual({ claimed: undefined, supported, possible });
  });
  test('claiming more than is supported is an error', () => {
    const claim = { path: 'claim', level: 'effect' as const };
    const assessment = assess(design({ ...measured, claim }));
    expect(assessment.staircase).toEqual({ claimed: 4, supported: 3, possible: 3 });
    const errors = ({ findings }: Assessment) =>
      findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    // That no group is stated is one fact, and one error.
    expect(errors(assessment)).toEqual(['R-01']);
    const once = { ...against('matched', ['core']), collects: [collect('core', ['start'])] };
    expect(errors(assess(design({ ...once, claim })))).toEqual(['T-01']);
    expect(codes({ ...against('matched'), claim })).not.toContain('T-01');
  });
});

test('accepting, reading and assessing again give the same findings', () => {
  const stated = design({ ...onlyStart, accepts: [accepting()] });
  expect(assess(stated)).toEqual(assess(stated));
});
