import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, DiagnosticSeverity, FileChangeType } from 'vscode-languageserver-protocol';
import { ProjectSettings } from '../../src/server/project/project-settings.js';
import { isu, project } from '../cli/harness.js';
import { Client } from './client.js';

/** The day that the command line is run on, see its harness. */
const today = () => '2026-01-01';

const text = `uppföljning enkel "En mätning" {
  syfte "Veta om deltagarna mår bättre" { gäller resultat }
  problem ohälsa "Psykisk ohälsa"
  resultat bättre "Mår bättre" {
    påverkar ohälsa
    indikator CORE-OM.total från klient
  }
  mätning CORE-OM från klient vid start, avslut
  bortfall 25 % i CORE-OM vid avslut för påbörjade
}
design other "Another" {
  collect CORE-OM from client at start
}
`;

/** An editor with a folder on disk, whose files are read by the settings alone. */
async function editor(folder: string, language: 'sv' | 'en' = 'sv') {
  const settings = new ProjectSettings(today);
  const watched = new Map<string, () => void>();
  const client = await Client.start({
    language,
    environment: {
      today,
      settings: ({ fsPath }) => settings.of(fsPath),
      configFindings: () => settings.findings(),
      configBases: () => settings.bases().map((file) => URI.file(file)),
      forget: () => settings.forget(),
      watch: ({ fsPath }, changed) => {
        watched.set(fsPath, changed);
        return { dispose: () => watched.delete(fsPath) };
      },
    },
  });
  const uri = (path: string) => pathToFileURL(join(folder, path)).href;
  return {
    client,
    uri,
    watched,
    of: (path: string): (Diagnostic & { message: string })[] =>
      (client.diagnostics.get(client.uri(uri(path))) ?? []).map((each) => ({ ...each, message: String(each.message) })),
    async write(path: string, content: string) {
      writeFileSync(join(folder, path), content);
      await client.disk([[uri(path), FileChangeType.Changed]]);
    },
  };
}

describe('the command line and the editor', () => {
  const configs = {
    'thresholds alone': { thresholds: { attrition: 20 } },
    'another limit': { thresholds: { attrition: 30, noConclusion: 24, smallestCell: 12 } },
    everything: {
      extends: 'base.json',
      severity: { P4: 'error', 'P4-02': 'hint', E: 'off', 'mixed-keywords': 'warning' },
      thresholds: { attrition: 20 },
      waivers: [
        { rule: 'P3', instruments: ['CORE-OM'], because: 'Ett instrument', until: '2026-01-01' },
        { rule: 'large-attrition', at: ['avslut'], because: 'Vid avslut', by: 'Chefen' },
        { rule: 'P5', path: 'andra/*.isu', because: 'Andra filer' },
        { rule: 'P5', path: 'a.isu', designs: ['other'], because: 'Den andra' },
        { rule: 'P1', because: 'Har upphört', until: '2025-12-31' },
        { rule: 'S', because: 'Två språk' },
      ],
    },
  };

  it.each(Object.entries(configs))('say the same of the same folder: %s', async (_, config) => {
    const base = { severity: { P2: 'error', 'P5-12': 'information' }, waivers: [{ rule: 'R', because: 'Ärvt' }] };
    const cwd = project({
      'a.isu': text,
      'isu.config.json': JSON.stringify(config),
      'base.json': JSON.stringify(base),
    });
    const { out } = await isu(['check', '--format', 'json', '--lang', 'sv'], { cwd });
    const told = JSON.parse(out).files[0].findings.map(
      ({ code, severity, message, range, accepted }: Record<string, unknown>) => ({
        code,
        range,
        severity: accepted ? 'hint' : severity,
        message,
        reason: (accepted as { because?: string } | undefined)?.because,
      }),
    );
    const { client, of, uri } = await editor(cwd);
    await client.open(uri('a.isu'), text);
    const names = ['', 'error', 'warning', 'information', 'hint'];
    const shown = of('a.isu').map(({ code, range, severity = 0, message }) => {
      const [said, reason] = message.split('\nGodtas: ');
      return { code, range, severity: names[severity], message: said, reason: reason && /”(.*)”/.exec(reason)?.[1] };
    });
    const key = (one: object) => JSON.stringify(one);
    expect(shown.map(key).sort()).toEqual(told.map(key).sort());
    await client.stop();
  });

  it('have a threshold that changes what is said, and waivers that are used', async () => {
    const cwd = project({ 'a.isu': text, 'isu.config.json': JSON.stringify(configs.everything), 'base.json': '{}' });
    const { client, of, uri, write } = await editor(cwd);
    await client.open(uri('a.isu'), text);
    const attrition = () => of('a.isu').find(({ code }) => code === 'P5-02');
    expect(attrition()?.message).toMatch(/Vid avslut/);
    const reasons = new Set(of('a.isu').flatMap(({ message }) => /Godtas: ”(.*)”/.exec(message)?.[1] ?? []));
    expect([...reasons].sort()).toEqual(['Den andra', 'Ett instrument', 'Två språk', 'Vid avslut']);
    await write('isu.config.json', '{}');
    expect(attrition()).toBeUndefined();
    await client.stop();
  });
});

describe('a configuration that is wrong', () => {
  const told = async (files: Record<string, string>, at = 'isu.config.json') => {
    const cwd = project({ 'a.isu': text, ...files });
    const { client, of, uri } = await editor(cwd, 'en');
    await client.open(uri('a.isu'), text);
    const found = of(at);
    const codes = of('a.isu').map(({ code }) => code);
    await client.stop();
    const { err } = await isu(['check', '--lang', 'en'], { cwd });
    return { found, codes, err };
  };

  it.each([
    ['is no JSON', '{\n  "severity": { "P3": "off" }\n  "waivers": []\n}', '2:2-2:11', ', is missing here'],
    ['ends too soon', '{ "severity": ', '0:14-0:14', 'a value is missing here'],
    ['is no object', '[]', '0:0-0:1', 'must be an object'],
    ['has an unknown setting', '{\n\t"sevirity": {}\n}', '1:1-1:11', 'Did you mean severity?'],
    ['has an unknown level', '{ "severity": {\n "P3": "fatal" } }', '1:7-1:14', 'must be one of off, hint'],
    ['has an unknown rule', '{ "severity": {\n "P3-02": "off", "P3-52": "off" } }', '1:17-1:24', 'Did you mean P3-02?'],
    ['waives an unknown rule', '{ "waivers": [\n { "rule": "nope", "because": "x" } ] }', '1:11-1:17', 'called nope'],
    ['waives without a reason', '{ "waivers": [\n { "rule": "P3-02" } ] }', '1:1-1:2', 'waivers[0].because is missing'],
    ['extends itself', '{ "extends":\n "isu.config.json" }', '1:1-1:18', 'goes in a circle'],
    ['extends nothing', '{ "extends": [\n "none.json" ] }', '1:1-1:12', 'none.json, which does not exist'],
  ])('%s: that is said at its place, in the editor as on the command line', async (_, config, place, what) => {
    const { found, codes, err } = await told({ 'isu.config.json': config });
    expect(found).toHaveLength(1);
    const [{ range, severity, message, source } = {} as Diagnostic] = found;
    const { start, end } = range;
    expect(`${start.line}:${start.character}-${end.line}:${end.character}`).toBe(place);
    expect({ severity, source }).toEqual({ severity: DiagnosticSeverity.Error, source: 'isu' });
    expect(message).toContain(what);
    expect(message, 'no folder of the machine').not.toContain('/');
    expect(err).toBe(`isu: isu.config.json:${start.line + 1}:${start.character + 1}: ${message}\n`);
    expect(codes, 'the default settings').toContain('P4-02');
  });

  it('says all that is wrong, in the order of the file', async () => {
    const { found, err } = await told({
      'isu.config.json': '{\n "thresholds": { "attrition": 140,\n "smallest": 1 },\n "languages": [] }',
    });
    expect(found.map(({ range, message }) => [range.start.line, message.split('.')[0]])).toEqual([
      [1, 'thresholds'],
      [2, 'unknown setting thresholds'],
      [3, 'unknown setting languages'],
    ]);
    expect(err).toMatch(/^isu: isu\.config\.json:2:31: thresholds\.attrition must not be greater than 100\.\n$/);
  });

  it('says it in the file that is extended, when it stands there', async () => {
    const { found, err } = await told(
      { 'isu.config.json': '{ "extends": "base.json" }', 'base.json': '{ a }' },
      'base.json',
    );
    expect(found.map(({ range }) => range.start)).toEqual([{ line: 0, character: 2 }]);
    expect(err).toMatch(/^isu: base\.json:1:3: not valid JSON/);
  });

  it('follows a file that is extended, also one that is not there yet', async () => {
    const folder = project({ 'a.isu': text, 'isu.config.json': '{ "extends": "base.json" }' });
    const { client, of, uri, watched, write } = await editor(folder);
    await client.open(uri('a.isu'), text);
    expect(of('isu.config.json')).toHaveLength(1);
    const save = async (content: string) => {
      writeFileSync(join(folder, 'base.json'), content);
      watched.get(join(folder, 'base.json'))?.();
      await client.settled();
    };
    await save('{ "severity": { "E-01": "av" } }');
    expect([of('isu.config.json'), of('base.json')]).toMatchObject([[], [{ severity: DiagnosticSeverity.Error }]]);
    await save('{ "severity": { "E-01": "off" } }');
    expect(of('base.json')).toEqual([]);
    expect(of('a.isu').map(({ code }) => code)).not.toContain('E-01');
    await write('isu.config.json', '{}');
    expect([...watched.keys()]).toEqual([]);
    await client.stop();
  });

  it('says that a waiver has ended, as information where its day stands', async () => {
    const { found, codes, err } = await told({
      'isu.config.json':
        '{ "severity": { "E-01": "off" }, "waivers": [\n { "rule": "P4-02", "because": "x", "until": "2025-12-31" } ] }',
    });
    expect(found).toMatchObject([
      { severity: DiagnosticSeverity.Information, range: { start: { line: 1, character: 45 } } },
    ]);
    expect(err).toBe(`isu: isu.config.json:2:46: ${found[0]?.message}\n`);
    expect(codes).toContain('P4-02');
    expect(codes, 'the rest holds').not.toContain('E-01');
  });

  it('is told once, in the language of the user, and taken back when it is mended or gone', async () => {
    const broken = '{ "severity": { "E-01": "av" } }';
    const folder = project({ 'a.isu': text, 'b.isu': text, 'isu.config.json': broken });
    const { client, of, uri, write } = await editor(folder, 'sv');
    await client.open(uri('a.isu'), text);
    await client.open(uri('b.isu'), text);
    await client.change(uri('a.isu'), `${text}\n`);
    expect(of('isu.config.json').map(({ message }) => message)).toEqual([
      'severity.E-01 ska vara ett av off, hint, information, warning, error.',
    ]);
    expect(client.published.get(client.uri(uri('isu.config.json')))).toBe(1);
    expect(of('b.isu').map(({ code }) => code)).toContain('E-01');
    await write('isu.config.json', broken.replace('av', 'off'));
    expect(client.diagnostics.get(client.uri(uri('isu.config.json')))).toEqual([]);
    expect(of('b.isu').map(({ code }) => code)).not.toContain('E-01');
    await write('isu.config.json', broken);
    expect(of('isu.config.json')).toHaveLength(1);
    unlinkSync(join(folder, 'isu.config.json'));
    await client.disk([[uri('isu.config.json'), FileChangeType.Deleted]]);
    expect(of('isu.config.json')).toEqual([]);
    await client.stop();
  });
});
