import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from './client.js';

const workspace = (name: string) => readFileSync(`test/vscode/workspace/${name}`, 'utf8');
let client: Client;
beforeAll(async () => {
  client = await Client.start({
    files: {
      'columbus.isu': workspace('columbus.isu'),
      'english.isu': workspace('english.isu'),
      'instrument.isu': workspace('instrument.isu'),
      'fakta.isu': `referens BOK "En bok, 2020" @en "A book, 2020" url "https://example.org/a_(b)"
instrument mått "Mått" {
  ålder 13..17 enligt BOK läst
  varar cirka 20 minuter ur-minnet
  frågor cirka 12 enligt BOK läst skattas 0..4 osäkert
  utbildning rekommenderas "En dags kurs" enligt "Muntligt" läst
  licens avtal "Skriv till ägaren" enligt BOK läst
  elektroniskt tillstånd ur-minnet
  anmärkning "Har *två* delar" enligt BOK härlett
  skala total "Summa" enligt BOK läst 0..48 ur-minnet lägre är bättre enligt BOK osäkert {
    gränsvärde 20 "vuxna" enligt BOK läst
    förändring 6 enligt BOK ur-minnet
    anmärkning "Prövad i Sverige" enligt BOK läst
  }
}
`,
      'eget.isu': `instrument eget "Eget *formulär* <b>" {
  begrepp "mående"
  ålder 13..
  ursprung egen
  fråga sysselsättning "Vad gör du?" val ordnat { svar inget "Inget"  svar heltid "Heltid" positivt }
  fråga dagar "Hur många dagar?" tal 0..30 dagar valfri
  skala total 0..10 lägre är bättre { reliabilitet 0.9 "alfa" belägg ur-minnet  gränsvärde 4 källa "Boken" belägg läst }
}
uppföljning x "X" {
  målgrupp "Unga" { ålder ..18 }
  händelse nian "Går ut nian"
  mättillfälle två-år 2..3 år efter nian inom -30..60 dagar
  mättillfälle sent vid nian inom 30.. dagar
  bortfall 10 % { besvarat 125/187 }
  system register "Registret"
  mätning eget från klient vid nian { registreras i register }
  godtar P3-02 eftersom "Skäl"
}
`,
    },
  });
});
afterAll(() => client.stop());

describe('words of the language', () => {
  it.each([
    ['columbus.isu', 'bortfall', 'bortfall cirka', /Hur många som saknar/],
    ['columbus.isu', 'avbryter', 'orsak avbryter', /avbryter insatsen/],
    ['columbus.isu', 'självskattning', 'metod självskattning', /fyller i själv/],
    ['columbus.isu', 'avslut', 'efter avslut', /Insatsens avslut/],
    ['columbus.isu', 'påbörjade', 'för påbörjade', /påbörjat insatsen/],
    ['english.isu', 'collect', 'collect CORE-OM', /A measurement/],
  ])('%s: %s', async (file, word, line, expected) => {
    expect(await client.hoverAt(file, word, line)).toMatch(expected);
  });
  it('are explained in English in an English file', async () => {
    expect(await client.hoverAt('english.isu', 'collect', 'collect CORE-OM')).not.toMatch(/[åäö]/);
  });
  it('follow the settings when a language is chosen', async () => {
    const other = await Client.start({ language: 'sv', files: { 'english.isu': workspace('english.isu') } });
    expect(await other.hoverAt('english.isu', 'collect', 'collect CORE-OM')).toMatch(/En mätning/);
    await other.stop();
  });
});

describe('numbers are said out', () => {
  it.each([
    ['columbus.isu', '18..29', 'ålder 18..29', 'Från 18 till och med 29.'],
    ['eget.isu', '-30', '-30..60', 'Från 30 dagar före till 60 dagar efter.'],
    ['eget.isu', '30..', 'inom 30..', 'Tidigast 30 dagar efter.'],
    ['eget.isu', '..18', 'ålder ..18', 'Till och med 18, utan nedre gräns.'],
    ['eget.isu', '13..', 'ålder 13..', '13 och uppåt, utan övre gräns.'],
    ['eget.isu', '125', '125/187', '125 av 187.'],
  ])('%s: %s', async (file, word, line, expected) => {
    expect(await client.hoverAt(file, word, line)).toContain(expected);
  });
});

describe('names', () => {
  it('an instrument of the library: title, items, direction, and what has not been verified', async () => {
    const text = await client.hoverAt('columbus.isu', 'CORE-OM', 'mätning CORE-OM');
    expect(text).toMatch(/\*\*CORE-OM\*\*/);
    expect(text).toMatch(/34 frågor/);
    expect(text).toMatch(/lägre är bättre/);
    expect(text).toMatch(/inte kontrollerat: ur minnet/);
  });
  it('an instrument whose facts have sources: one a line, with key, how sure, and the whole citation once', async () => {
    const text = await client.hoverAt('fakta.isu', 'mått', 'instrument mått');
    const bok = '[BOK](https://example.org/a_%28b%29)';
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        `- Ålder: 13–17 år · ${bok}`,
        '- Tar: cirka 20 minuter · **inte kontrollerat: ur minnet**',
        `- cirka 12 frågor · ${bok}`,
        '- svaren skattas 0–4 · **inte kontrollerat: osäkert**',
        '- Rekommenderad utbildning: En dags kurs · Muntligt',
        `- Licens: **kräver avtal** – Skriv till ägaren · ${bok}`,
        '- På skärm: bara efter tillstånd eller avtal · **inte kontrollerat: ur minnet**',
        `- Skala **total**: Summa · ${bok}; 0–48 · **inte kontrollerat: ur minnet**; lägre är bättre · ${bok} · **inte kontrollerat: osäkert**`,
        `  - gränsvärde 20 (vuxna) · ${bok}`,
        `  - säker förändring 6 · ${bok} · **inte kontrollerat: ur minnet**`,
        `  - Prövad i Sverige · ${bok}`,
        `- Har \\*två\\* delar · ${bok} · härlett ur andra uppgifter`,
        '- BOK – En bok, 2020 <https://example.org/a_%28b%29>',
      ]),
    );
    expect(text.match(/En bok, 2020/g)).toHaveLength(1);
    const part = await client.hoverAt('fakta.isu', 'total', 'skala total');
    expect(part).toContain('- Poäng: 0–48 · **inte kontrollerat: ur minnet**');
    expect(part).toContain('- BOK – En bok, 2020');
  });
  it('a reference: its citation and where it can be read', async () => {
    const text = await client.hoverAt('fakta.isu', 'BOK', 'ålder 13..17 enligt BOK');
    expect(text).toBe('**BOK** – En bok, 2020\n\n<https://example.org/a_%28b%29>');
    expect(await client.hoverAt('fakta.isu', 'läst', 'ålder 13..17')).toMatch(/läst i den angivna källan/);
    expect(await client.hoverAt('fakta.isu', 'enligt', 'ålder 13..17')).toMatch(/Var uppgiften/);
  });
  it('what the library says without a source is not passed off as checked', async () => {
    const text = await client.hoverAt('columbus.isu', 'CORE-OM', 'mätning CORE-OM');
    expect(text).toMatch(/Licens: \*\*fri\*\* – Fri att använda .* · \[COREIMS\]\(http/);
    expect(text).toMatch(/säker förändring 5 .* · \*\*inte kontrollerat: ur minnet\*\*/);
    expect(text).toMatch(/^- CONNELL07 – Connell med flera 2007, Br J Psychiatry/m);
  });
  it('an instrument of one’s own; what is from memory is said to be, what has been read is not', async () => {
    const text = await client.hoverAt('eget.isu', 'eget', 'instrument eget');
    expect(text).toContain('Ålder: från 13 år');
    expect(text).toContain('Ursprung: verksamheten själv');
    expect(text).toMatch(/reliabilitet 0,9 \(alfa\) · \*\*inte kontrollerat: ur minnet\*\*/);
    expect(text).toMatch(/gränsvärde 4 · Boken$/m);
    expect(text, 'Markdown in a title is shown, not obeyed').toContain('Eget \\*formulär\\* \\<b\\>');
  });
  it.each([
    [
      'sysselsättning',
      'fråga sysselsättning',
      [/ett av svaren väljs; de har en ordning/, /1\\\. Inget/, /2\\\. Heltid/, /Kod i data: `eget/],
    ],
    ['dagar', 'fråga dagar', [/ett tal 0–30 \(dag\)/, /Får lämnas obesvarad/]],
    ['heltid', 'svar heltid', [/Heltid/, /Kod i data: `2`/, /Ett bra utfall/]],
    ['total', 'skala total', [/0–10/, /lägre är bättre/]],
    ['två-år', 'mättillfälle två-år', [/2–3 år efter ”Går ut nian”/]],
    ['nian', 'händelse nian', [/två-år/]],
    ['register', 'system register', [/eget från klient/]],
    ['P3-02', 'godtar P3-02', [/\*\*P3-02 /]],
  ] as const)('%s', async (word, line, expected) => {
    const text = await client.hoverAt('eget.isu', word, line);
    for (const pattern of expected) expect(text).toMatch(pattern);
  });
  it('a timepoint: when it is, and what is measured then', async () => {
    const text = await client.hoverAt('columbus.isu', 'senare', 'mättillfälle senare');
    expect(text).toContain('6 månader efter avslut');
    expect(text).toContain('CORE-OM från klient');
    expect(text).not.toContain('behandlarens-bild');
  });
  it('a problem: which outcomes are about it; an outcome: what shows it', async () => {
    expect(await client.hoverAt('columbus.isu', 'ohälsa', 'problem ohälsa')).toContain(
      'bättre-mående – Deltagaren mår bättre',
    );
    const outcome = await client.hoverAt('columbus.isu', 'bättre-mående', 'resultat bättre-mående');
    expect(outcome).toContain('CORE-OM.total från klient');
    expect(outcome).toContain('behandlarens-bild.mående från profession');
  });
  it('the same at a use as at the declaration', async () => {
    const declared = await client.hoverAt('columbus.isu', 'mår-bättre', 'frågeställning mår-bättre');
    expect(declared).toContain('Mår deltagarna bättre');
    expect(await client.hoverAt('columbus.isu', 'mår-bättre', 'besvarar mår-bättre')).toBe(declared);
  });
});

describe('findings', () => {
  it('the page of a rule stands where its finding does', async () => {
    await client.open('enkel.isu', workspace('single.isu'));
    const finding = client.diagnostics.get(client.uri('enkel.isu'))?.find(({ code }) => /^P\d-/.test(String(code)));
    expect(finding).toBeDefined();
    const word = client.textAt(
      'enkel.isu',
      finding?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    );
    expect(await client.hoverAt('enkel.isu', word)).toContain(String(finding?.code));
  });
});
