import { describe, expect, it } from 'vitest';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-protocol';
import { noSettings } from '../../src/settings/index.js';
import { Client } from './client.js';

/** A design that follows results without saying anything of a professional's assessment. */
const single = (more = '') => `uppföljning enkel "En mätning" {
  syfte "Veta om deltagarna mår bättre" { gäller resultat }
  problem ohälsa "Psykisk ohälsa"
  resultat bättre "Mår bättre" {
    svarar mot ohälsa
    indikator CORE-OM.total från klient
  }
  mätning CORE-OM från klient vid start, avslut
${more}}
`;

describe('findings about the text', () => {
  it.each([
    ['a name that nothing has', single().replace('svarar mot ohälsa', 'svarar mot ohälsan'), 'S-08', 'ohälsan'],
    ['a word that its list lacks', single().replace('gäller resultat', 'gäller resutlat'), 'S-09', 'resutlat'],
    ['an import that is not there', `importera "ingen.isu"\n${single()}`, 'S-12', 'importera "ingen.isu"'],
    ['a range with a dash', single('  målgrupp "M" { ålder 18–29 }\n'), 'S-04', '–'],
    ['a brace that is missing', single().replace(/\}\n$/, ''), 'S-17', '{'],
  ])('%s', async (_, text, code, place) => {
    const client = await Client.start();
    await client.open('a.isu', text);
    const finding = client.finding('a.isu', code);
    expect(finding, String(client.codes('a.isu'))).toBeDefined();
    expect(finding?.severity).toBe(DiagnosticSeverity.Error);
    expect(finding?.source).toBe('isu');
    expect(finding && client.textAt('a.isu', finding.range)).toContain(place);
    await client.stop();
  });
});

describe('findings about the design', () => {
  it('stand at what they are about, with the rule’s page behind the code', async () => {
    const client = await Client.start();
    await client.open('a.isu', single());
    const finding = client.finding('a.isu', 'P4-02');
    expect(finding?.severity).toBe(DiagnosticSeverity.Warning);
    const page = finding?.codeDescription?.href ?? '';
    const { text } = await client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
      uri: page,
    });
    expect(text).toMatch(/^# P4-02 /);
    expect(text, 'in the language of the file').toMatch(/Varför/);
    await client.stop();
  });
  it('have no link in an editor that cannot follow it', async () => {
    const client = await Client.start({ capabilities: {} });
    await client.open('a.isu', single());
    expect(client.finding('a.isu', 'P4-02')).toBeDefined();
    expect(client.finding('a.isu', 'P4-02')?.codeDescription).toBeUndefined();
    await client.stop();
  });
  it('a deviation that the design stands by is a hint that gives the reason', async () => {
    const client = await Client.start();
    await client.open(
      'a.isu',
      single('  godtar P4-02 av "Chefen" tills 2027-12-31 eftersom "Personalen deltar inte"\n'),
    );
    const finding = client.finding('a.isu', 'P4-02');
    expect(finding?.severity).toBe(DiagnosticSeverity.Hint);
    expect(finding?.message).toMatch(/Personalen deltar inte/);
    expect(finding?.message).toMatch(/Chefen/);
    expect(finding?.message).toMatch(/2027-12-31/);
    await client.stop();
  });
  it('an acceptance that has expired counts no longer', async () => {
    const client = await Client.start({ environment: { today: () => '2028-01-01' } });
    await client.open(
      'a.isu',
      single('  godtar P4-02 av "Chefen" tills 2027-12-31 eftersom "Personalen deltar inte"\n'),
    );
    expect(client.finding('a.isu', 'P4-02')?.severity).toBe(DiagnosticSeverity.Warning);
    expect(client.codes('a.isu')).toContain('L-62');
    await client.stop();
  });
  it('an acceptance that meets nothing is shown as unnecessary', async () => {
    const client = await Client.start();
    await client.open('a.isu', single('  godtar P3-07 av "Chefen" eftersom "Vi vill"\n'));
    const finding = client.finding('a.isu', 'L-63');
    expect(finding?.tags).toEqual([DiagnosticTag.Unnecessary]);
    expect(finding && client.textAt('a.isu', finding.range)).toContain('godtar P3-07');
    await client.stop();
  });
  it('what is wrong in an imported instrument is shown where the design names it, with the way there', async () => {
    const instrument =
      'instrument lika "Lika" {\n  uppgiftslämnare klient\n  mäter resultat\n  fråga a "A" skattas 0..10 högre är bättre\n  fråga å "Å" skattas 0..10 högre är bättre\n}\n';
    const client = await Client.start({ files: { 'instrument.isu': instrument } });
    const text = `importera "instrument.isu"\n${single().replaceAll('CORE-OM.total', 'lika.a').replaceAll('CORE-OM', 'lika')}`;
    await client.open('a.isu', text);
    const elsewhere = client.finding('a.isu', 'L-51');
    expect(elsewhere, String(client.codes('a.isu'))).toBeDefined();
    expect(elsewhere?.relatedInformation?.[0]?.location.uri).toBe(client.uri('instrument.isu'));
    expect(elsewhere && client.textAt('a.isu', elsewhere.range)).toBe('lika');
    await client.stop();
  });
});

describe('the language of messages', () => {
  const wrong = {
    sv: single().replace('svarar mot ohälsa', 'svarar mot ohälsan'),
    en: 'design a "A" {\n  outcome o { addresses loneliness }\n}\n',
  };
  it.each([
    ['as the keywords of a Swedish file', 'sv', undefined, 'en', /är inte beskrivet/],
    ['as the keywords of an English file', 'en', undefined, 'sv', /is not described/],
    ['as chosen, in a Swedish file', 'sv', 'en', 'sv', /is not described/],
    ['as chosen, in an English file', 'en', 'sv', 'en', /är inte beskrivet/],
  ] as const)('%s', async (_, file, language, locale, expected) => {
    const client = await Client.start({ language, locale });
    await client.open('a.isu', wrong[file]);
    expect(client.finding('a.isu', 'S-08')?.message).toMatch(expected);
    await client.stop();
  });
});

describe('the project’s configuration', () => {
  it('sets severities, turns rules off and waives, for the files that it concerns', async () => {
    const client = await Client.start({
      environment: {
        settings: async ({ path }) =>
          path.endsWith('/a.isu')
            ? {
                ...noSettings,
                severities: new Map([['p4-02', 'error'], ['e-01', 'off'] as const]),
                waivers: [{ rule: 'p5-12', because: 'Görs på avdelningen' }],
              }
            : noSettings,
      },
    });
    await client.open('a.isu', single());
    await client.open('b.isu', single());
    expect(client.finding('a.isu', 'P4-02')?.severity).toBe(DiagnosticSeverity.Error);
    expect(client.finding('b.isu', 'P4-02')?.severity).toBe(DiagnosticSeverity.Warning);
    expect(client.codes('b.isu')).toContain('E-01');
    expect(client.codes('a.isu')).not.toContain('E-01');
    expect(client.finding('a.isu', 'P5-12')?.severity).toBe(DiagnosticSeverity.Hint);
    expect(client.finding('a.isu', 'P5-12')?.message).toMatch(/Görs på avdelningen/);
    await client.stop();
  });
});
