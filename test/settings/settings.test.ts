import { describe, expect, test } from 'vitest';
import type { Design } from '../../src/model/index.js';
import { assess } from '../../src/principles/index.js';
import { forFile, noSettings, type Settings, settled, type Waiver, withSettings } from '../../src/settings/index.js';
import { collect, design, instrument } from '../principles/build.js';

const today = '2026-06-01';
/** Measured only at the start: P3-04, about CORE-OM at start. */
const onlyStart = { instruments: [instrument('core')], collects: [collect('core', ['start'])] };
const given = (settings: Partial<Settings>, stated: Partial<Design> = {}) =>
  settled(assess(design({ ...onlyStart, ...stated }), { today }), { ...noSettings, ...settings }, today);
const found = (settings: Partial<Settings>, stated?: Partial<Design>) =>
  given(settings, stated).findings.find(({ code }) => code === 'P3-04');
const waiver = (more: Partial<Waiver> = {}): Waiver => ({ rule: 'p3-04', because: 'Beslut 12', ...more });
const reason = (...waivers: Waiver[]) => found({ waivers })?.accepted?.because;

describe('severities', () => {
  test.each(['p3-04', 'no-end-measurement', 'p3'])('are set by %s', (key) => {
    expect(found({})?.severity).not.toBe('error');
    expect(found({ severities: new Map([[key, 'error']]) })?.severity).toBe('error');
  });

  test('of a code go before those of a name, and those before a group', () => {
    const group = ['p3', 'error'] as const;
    const name = ['no-end-measurement', 'information'] as const;
    const code = ['p3-04', 'hint'] as const;
    expect(found({ severities: new Map([group, name, code]) })?.severity).toBe('hint');
    expect(found({ severities: new Map([group, name]) })?.severity).toBe('information');
    expect(found({ severities: new Map([code, name, group]) })?.severity).toBe('hint');
  });

  test('turned off leave the verdict as it is, and one rule of the group can stay', () => {
    const assessment = given({ severities: new Map([['p3', 'off']]) });
    expect(assessment.findings.filter(({ group }) => group === 'P3')).toEqual([]);
    expect(assessment.findings).not.toEqual([]);
    expect(assessment.principles.P3).toMatchObject({
      verdict: 'does not',
      findings: expect.arrayContaining(['P3-04']),
    });
    const kept = new Map([['p3', 'off'] as const, ['p3-04', 'hint'] as const]);
    expect(found({ severities: kept })?.severity).toBe('hint');
  });
});

describe('waivers', () => {
  test.each(['p3-04', 'no-end-measurement', 'p3'])('meet findings by %s, and keep them', (rule) => {
    const finding = found({ waivers: [waiver({ rule, by: 'Chefen', until: '2026-12-31' })] });
    expect(finding?.accepted).toEqual({ because: 'Beslut 12', by: 'Chefen', until: '2026-12-31' });
    expect(given({ waivers: [waiver({ rule })] }).principles.P3.verdict).toBe('does not');
  });

  test.each([
    ['all designs', {}, true],
    ['the design', { designs: ['annan', 'prov'] }, true],
    ['another design', { designs: ['annan'] }, false],
    ['the instrument, among others', { instruments: ['soc', 'core'] }, true],
    ['another instrument', { instruments: ['soc'] }, false],
    ['the timepoint', { at: ['start'] }, true],
    ['another timepoint', { at: ['end'] }, false],
    ['the instrument at another timepoint', { instruments: ['core'], at: ['end'] }, false],
    ['the last day', { until: '2026-06-01' }, true],
    ['the day before', { until: '2026-05-31' }, false],
    ['the month', { until: '2026-06' }, true],
    ['the year before', { until: '2025' }, false],
  ])('for %s', (_, narrowed, meets) => {
    expect(reason(waiver(narrowed))).toBe(meets ? 'Beslut 12' : undefined);
  });

  test('that are narrowed do not meet a finding that concerns nothing in particular', () => {
    const general = given({ waivers: [waiver({ rule: 'p1', instruments: ['core'] })] }).findings;
    expect(general.filter(({ group }) => group === 'P1')).not.toEqual([]);
    expect(general.filter(({ accepted }) => accepted)).toEqual([]);
  });

  test('give the reason of the first that meets it', () => {
    expect(reason(waiver({ designs: ['annan'], because: 'Fel' }), waiver({ because: 'Rätt' }), waiver())).toBe('Rätt');
  });

  test('never replace the reason that the design gives itself', () => {
    const accepts = [{ path: 'accept/1', rule: 'P3-04', because: { text: 'Införs nästa år' } }];
    expect(found({ waivers: [waiver()] }, { accepts })?.accepted?.because).toBe('Införs nästa år');
    const expired = [{ path: 'accept/1', rule: 'P3-04', until: '2026-05', because: { text: 'Införs nästa år' } }];
    expect(found({ waivers: [waiver()] }, { accepts: expired })?.accepted?.because).toBe('Beslut 12');
  });

  test('hold in the files that they are for', () => {
    const settings = { ...noSettings, waivers: [waiver({ holdsIn: (file) => file === '/a.isu' }), waiver()] };
    expect(forFile(settings, '/a.isu').waivers).toHaveLength(2);
    expect(forFile(settings, '/b.isu').waivers).toEqual([settings.waivers[1]]);
  });
});

describe('findings about the text', () => {
  const text = { code: 'S-14', name: 'mixed-keywords', severity: 'hint' as const };
  test('have the group of their code, and are of no design', () => {
    const settings = (more: Partial<Settings>) => withSettings([text], { ...noSettings, ...more }, { today });
    expect(settings({ severities: new Map([['s', 'off']]) })).toEqual([]);
    expect(settings({ severities: new Map([['s', 'error']]) })).toEqual([{ ...text, severity: 'error' }]);
    expect(settings({ waivers: [waiver({ rule: 's' })] })[0]?.accepted?.because).toBe('Beslut 12');
    expect(settings({ waivers: [waiver({ rule: 's', designs: ['prov'] })] })).toEqual([text]);
    expect(settings({ waivers: [waiver({ rule: 's', at: ['start'] })] })).toEqual([text]);
  });
});

test('without settings findings are as the rules give them', () => {
  const assessment = assess(design(onlyStart), { today });
  expect(settled(assessment, noSettings, today)).toEqual(assessment);
});
