import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assessing, broadPurpose, design, isu, noBaseline, project, twoRules, type World } from './harness.js';

const rooms = { ...twoRules, assess: assessing([noBaseline, broadPurpose]) };
type Files = Record<string, string | object>;

const made = (files: Files) =>
  project(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? text : JSON.stringify(text)]),
    ),
  );
const check = (files: Files, world: World = {}, words: readonly string[] = ['.']) =>
  isu(['check', '--format', 'json', ...words], { cwd: made({ 'a.isu': design(), ...files }), rooms, ...world });
const findingsOf = (out: string, index = 0) =>
  JSON.parse(out).files[index].findings.map(({ code, severity, accepted }: Record<string, unknown>) => ({
    code,
    severity,
    accepted,
  }));

describe('severity', () => {
  test('is set by code, name or group; the code goes before the group', async () => {
    const { out, code } = await check({
      'isu.config.json': { severity: { 'p3-02': 'hint', P3: 'error', 'broad-purpose': 'error' } },
    });
    expect(findingsOf(out)).toEqual([
      { code: 'P1-03', severity: 'error', accepted: undefined },
      { code: 'P3-02', severity: 'hint', accepted: undefined },
    ]);
    expect(code).toBe(1);
  });

  test('off leaves the finding out, but the verdict stands', async () => {
    const { out, code } = await check({ 'isu.config.json': { severity: { P3: 'off' } } });
    expect(code).toBe(0);
    expect(findingsOf(out).map(({ code: each }: { code: string }) => each)).toEqual(['P1-03']);
    expect(JSON.parse(out).files[0].designs[0].principles.P3.verdict).toBe('partly');
  });
});

describe('waivers', () => {
  test('accept a finding with a reason, only in the files named, until the last day', async () => {
    const waivers = [
      { rule: 'P3-02', path: 'plans/*.isu', because: 'Avtalat', by: 'Chefen', until: '2026-01-01' },
      { rule: 'broad-purpose', because: 'Gammalt', until: '2025-12-31' },
    ];
    const { out, err } = await check({ 'isu.config.json': { waivers }, 'plans/b.isu': design() });
    expect(findingsOf(out, 0)[1]).toEqual({ code: 'P3-02', severity: 'error', accepted: undefined });
    expect(findingsOf(out, 1)[1]).toEqual({
      code: 'P3-02',
      severity: 'error',
      accepted: { because: 'Avtalat', by: 'Chefen', until: '2026-01-01' },
    });
    expect(findingsOf(out, 1)[0].accepted).toBeUndefined();
    expect(err).toMatch(/^isu: isu\.config\.json:1:158: the waiver of broad-purpose ended on 2025-12-31[^\n]*\n$/);
  });

  test('never replace the reason that the design gives itself', async () => {
    const own = { ...noBaseline, accepted: { because: 'Designens skäl' } };
    const config = { 'isu.config.json': { waivers: [{ rule: 'P3-02', because: 'Ett annat' }] } };
    const { out } = await check(config, { rooms: { ...twoRules, assess: assessing([own]) } });
    expect(findingsOf(out)[0].accepted).toEqual({ because: 'Designens skäl' });
  });
});

describe('thresholds', () => {
  test('reach the rules', async () => {
    const text = `uppföljning a "A" {\n  mätning egen från klient vid start, avslut\n  bortfall 45 % i egen vid avslut för påbörjade\n}\ninstrument egen "E" {\n  mäter resultat\n  fråga mående "Hur?" skattas 0..10 högre är bättre\n}\n`;
    const codes = async (config: object) => {
      const cwd = made({ 'a.isu': text, 'isu.config.json': config });
      const { out } = await isu(['check', '--format', 'json'], { cwd });
      return findingsOf(out).map(({ code }: { code: string }) => code);
    };
    expect(await codes({})).toContain('P5-02');
    expect(await codes({ thresholds: { attrition: 50 } })).not.toContain('P5-02');
  });
});

describe('which configuration holds', () => {
  test('the nearest one upwards from each file, wherever the command is run', async () => {
    const cwd = made({
      'isu.config.json': { severity: { 'P3-02': 'off', 'P1-03': 'off' } },
      'plans/isu.config.json': { severity: { 'P1-03': 'off' } },
      'a.isu': design(),
      'plans/deep/b.isu': design(),
    });
    const { out } = await isu(['check', '--format', 'json', '..'], { cwd: join(cwd, 'plans'), rooms });
    const found = JSON.parse(out).files.map(({ path, findings }: { path: string; findings: unknown[] }) => [
      path,
      findings.length,
    ]);
    expect(found).toEqual([
      ['../a.isu', 0],
      ['deep/b.isu', 1],
    ]);
  });

  test('extends one or several, the later over the earlier, the own over all', async () => {
    const { out } = await check({
      'isu.config.json': { extends: ['base/one.json', './base/two.json'], severity: { 'P1-03': 'hint' } },
      'base/one.json': { severity: { 'P1-03': 'error', 'P3-02': 'error' } },
      'base/two.json': { extends: 'three.json', severity: { 'P3-02': 'information' } },
      'base/three.json': {
        waivers: [
          { rule: 'P1-03', path: '../a.isu', because: 'utanför' },
          { rule: 'P3-02', because: 'ärvt' },
        ],
      },
    });
    expect(findingsOf(out)).toEqual([
      { code: 'P1-03', severity: 'hint', accepted: undefined },
      { code: 'P3-02', severity: 'information', accepted: { because: 'ärvt' } },
    ]);
  });
});

describe('a configuration that is wrong', () => {
  test.each([
    ['broken JSON', '{ "severity": ', 'not valid JSON'],
    ['not an object', '[]', 'must be an object'],
    ['an unknown setting', { severities: {} }, 'unknown setting severities. Did you mean severity?'],
    [
      'an unknown setting of a waiver',
      { waivers: [{ rule: 'P3-02', because: 'x', untill: '2026-01-01' }] },
      'Did you mean until?',
    ],
    ['a setting that no part of the tool uses', { languages: ['sv'] }, 'unknown setting languages'],
    [
      'an unknown level',
      { severity: { 'P3-02': 'fatal' } },
      'severity.P3-02 must be one of off, hint, information, warning, error',
    ],
    ['an unknown rule', { severity: { 'P3-52': 'off' } }, 'no rule or group called P3-52. Did you mean P3-02?'],
    ['a waiver of an unknown rule', { waivers: [{ rule: 'no-base-line', because: 'x' }] }, 'Did you mean no-baseline?'],
    ['a waiver without a reason', { waivers: [{ rule: 'P3-02' }] }, 'waivers[0].because is missing'],
    ['an empty reason', { waivers: [{ rule: 'P3-02', because: '' }] }, 'must not be empty'],
    [
      'a day that does not exist',
      { waivers: [{ rule: 'P3-02', because: 'x', until: '2026-02-30' }] },
      'a date, YYYY-MM-DD',
    ],
    [
      'a share above the whole',
      { thresholds: { attrition: 140 } },
      'thresholds.attrition must not be greater than 100',
    ],
    ['a part of a person', { thresholds: { smallestCell: 4.5 } }, 'thresholds.smallestCell must be a whole number'],
    ['extends of something missing', { extends: 'none.json' }, 'none.json, which does not exist'],
    ['extends of itself', { extends: 'isu.config.json' }, 'goes in a circle (isu.config.json → isu.config.json)'],
  ])('%s', async (_, config, what) => {
    const spoken = [];
    for (const lang of ['en', 'sv']) {
      const { code, out, err } = await check({ 'isu.config.json': config }, {}, ['.', '--lang', lang]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^isu: isu\.config\.json:1:\d+: [^\n]+\n$/);
      spoken.push(err);
    }
    expect(spoken[0]).toContain(what);
    expect(spoken[1]).not.toBe(spoken[0]);
  });

  test('a circle of two files', async () => {
    const { code, err } = await check({
      'isu.config.json': { extends: 'b.json' },
      'b.json': { extends: 'isu.config.json' },
    });
    expect(code).toBe(2);
    expect(err).toContain('isu.config.json → b.json → isu.config.json');
  });
});

describe('isu schema', () => {
  test('--config describes every setting that is accepted', async () => {
    const { code, out } = await isu(['schema', '--config']);
    expect(code).toBe(0);
    const schema = JSON.parse(out);
    expect(Object.keys(schema.properties)).toEqual([
      '$schema',
      'extends',
      'severity',
      'waivers',
      'thresholds',
      'codeLists',
      'outputs',
    ]);
    expect(schema.additionalProperties).toBe(false);
    for (const [name, property] of Object.entries(schema.properties)) {
      if (name !== '$schema') expect(property).toHaveProperty('description');
    }
  });

  test('describes the model', async () => {
    const { code, out } = await isu(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ type: 'object', required: ['isu', 'designs'] });
  });
});

describe('code lists', () => {
  const coded = `uppföljning a "A" {
  organisation "Centrum" { kommun "9999" "Provköping" }
  insats "Samtal" { kodas ksi "SMB RB ZZ" kodas KSI "SMB RB ZX" kodas Annan "1" }
}
`;
  const codesFound = async (files: Files) => {
    const { out, err, code } = await isu(['check', '--format', 'json', 'a.isu'], {
      cwd: made({ 'a.isu': coded, ...files }),
    });
    const found: { code: string; message: string }[] = out === '' ? [] : JSON.parse(out).files[0].findings;
    return { code, err, found: found.filter((one) => one.code === 'L-49').map(({ message }) => message) };
  };
  const list = { 'isu.config.json': { codeLists: { KSI: 'listor/ksi.csv' } } };

  test.each([
    ['as a spreadsheet saves it', '\ufeffkod;text\r\nSMB RB ZZ;Samtal\r\n"SNH RB ZZ";"Bo; hemma"\r\n'],
    ['with tabs', 'SMB RB ZZ\tSamtal\nSNH RB ZZ\tBo\n'],
    ['with commas', 'code,text\nSMB RB ZZ,Samtal\nSNH RB ZZ,"Bo, hemma"\n'],
    ['codes alone', 'SMB RB ZZ\nSNH RB ZZ\n'],
  ])('are looked in: %s', async (_, csv) => {
    const { found } = await codesFound({ ...list, 'listor/ksi.csv': csv });
    expect(found).toEqual([expect.stringContaining('“SMB RB ZX” is not in your code list KSI (SMB RB ZZ is)')]);
  });

  test('one of municipalities is looked in for the municipality', async () => {
    const lists = { kommun: 'kommuner.csv' };
    const { found } = await codesFound({ 'isu.config.json': { codeLists: lists }, 'kommuner.csv': '1480;Göteborg\n' });
    expect(found).toEqual([expect.stringContaining('“9999”')]);
  });

  test('without one no code is looked up', async () => {
    expect((await codesFound({})).found).toEqual([]);
  });

  test.each([
    ['outside the folder', '../ksi.csv', 'lies outside the folder'],
    ['by an absolute path', '/etc/passwd', 'lies outside the folder'],
    ['that is not there', 'ksi.csv', 'does not exist'],
    ['that is none', 'a.csv', 'cannot be read at line 2'],
  ])('a list %s stops with its place', async (_, path, says) => {
    const { code, err } = await codesFound({ 'isu.config.json': { codeLists: { KSI: path } }, 'a.csv': 'A;b\n;c\n' });
    expect(code).toBe(2);
    expect(err).toMatch(/^isu: isu\.config\.json:1:\d+: /);
    expect(err).toContain(says);
  });
});
