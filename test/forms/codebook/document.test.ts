import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Design } from '../../../src/model/index.js';
import { reflows, violations } from '../browser.js';
import { design } from '../fixture.js';
import { hostileTexts } from '../hostile.js';
import { fixture, generated, type Made, made, examples as readExamples } from './made.js';

const examples = await readExamples();
const folder = mkdtempSync(join(tmpdir(), 'isu-codebook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const page = (one: Made, index: number): string => {
  const file = join(folder, `${index}.html`);
  writeFileSync(file, one.text('codebook.html'));
  return file;
};

const vnu = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
const java = existsSync(vnu) && spawnSync('java', ['-version']).status === 0;
const noJava = java ? '' : ' (skipped: no java; apt-get install default-jre-headless)';
it.skipIf(!java && process.env.CI !== 'true')(
  `the page is HTML as the standard has it, for the fixture, the examples and generated designs${noJava}`,
  () => {
    const files = [fixture, ...examples, ...generated].map(page);
    const { status, stderr } = spawnSync(
      'java',
      ['-XX:TieredStopAtLevel=1', '-Xss8m', '-jar', vnu, '--errors-only', ...files],
      {
        encoding: 'utf8',
      },
    );
    expect([stderr, status]).toEqual(['', 0]);
  },
);

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const there = existsSync(executablePath);
const noBrowser = there ? '' : ` (skipped: no ${executablePath}; apt-get install chromium, or set CHROMIUM)`;
const shown = [
  fixture,
  made('fixture in Arabic', fixture.design, 'ar'),
  ...examples.filter(({ name }) => ['columbus-improved', 'sambuh'].includes(name)),
];
describe.skipIf(!there && process.env.CI !== 'true')(`the page in a browser${noBrowser}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser?.close());

  it.each(shown.map((one) => [one.name, one] as const))('%s: no barrier at 320 and 1280 px', async (name, one) => {
    expect(shown).toHaveLength(4);
    const address = pathToFileURL(page(one, 1000 + shown.indexOf(one))).href;
    for (const width of [320, 1280]) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
      const opened = await context.newPage();
      await opened.goto(address);
      expect(await violations(opened), `${name} at ${width}`).toEqual([]);
      expect(await reflows(opened), `${name} at ${width}`).toBe(true);
      await context.close();
    }
  });
});

/** The lines of the Markdown that hold a text. */
const lines = (markdown: string, text: string) => markdown.split('\n').filter((line) => line.includes(text));

describe('what the codebook says', () => {
  const text = fixture.text('codebook.md');

  it('of a question: its name in the design, its words, its codes, when it is asked', () => {
    expect(lines(text, '`maendeboende`')).toEqual([
      '| `maendeboende`<br>*boende* | Hur bor du? | Ett svar, i ordning<br>1 = Akut hemlöshet<br>2 = Tillfälligt boende<br>3 = Eget boende | Alltid |',
    ]);
    expect(lines(text, '`maendedagar`')).toEqual([
      '| `maendedagar`<br>*dagar* | Dagar utan sömn | Tal, 0–30<br>Enhet: dagar | Alltid<br>Inte i `end_client_anonymous`. |',
    ]);
    expect(lines(text, '`maendevem`')[0]).toContain(
      'Besvaras bara om ”Någon annan” är valt i fråga maendestod och svaret på fråga maendemar är högst 3, eller om svaret på fråga maendeboende är ”Akut hemlöshet”.',
    );
    expect(lines(text, '`bildlage`')[0]).toContain('Heltal, −5 till 5');
    expect(lines(text, '`skyddtotal`')[0]).toContain('Poäng som skrivs in färdig | Tal, 0–40<br>Lägre är bättre. |');
  });

  it('of a score: how it is worked out, what may be missing, which way is better, what it can be', () => {
    expect(lines(text, '`maendesumma`')).toEqual([
      '| `maendesumma`<br>*summa* | Summa | Summan av maendemar och maendeoro (vänd: 4 − svaret). Högst 1 av 2 får saknas, och minst en måste vara besvarad. När svar saknas är summan de besvarades medelvärde × 2. Högre är bättre.<br>Inte i `end_client_anonymous`. | Tal, 0–20<br>Enligt uppföljningens text: 0–14 |',
    ]);
    expect(lines(text, '`maendemedel`')[0]).toContain(
      'Medelvärdet av maendemar och maendeboende × 10. För frågor med ett svar används svarets kod. Alla måste vara besvarade. | Tal, 5–65 |',
    );
  });

  it('of the schedule, the files and the instruments', () => {
    expect(lines(text, '| Behandlarens bild |')).toEqual([
      '| Behandlarens bild | Ansvarig behandlare | Ansvarig behandlare<br>Profession (i stället) |  |',
    ]);
    expect(lines(text, '| Hur du har det |')[0]).toContain('Klient<br>Klient (anonymt)<br>Klient (i stället)');
    expect(text).toContain(
      '- `columbus_senare_client.csv`\\\n  6 månader efter avslut – Klient. Självskattning. 6 månader efter avslut (från 30 dagar före till 60 dagar efter). En rad är en klient.',
    );
    expect(text).toContain('- **Licens**: Kräver licens från utgivaren');
    expect(text).toContain('Frågorna gäller de senaste 2 veckorna.');
    expect(text).toContain('Gäller bara: Bostad först.');
  });

  it('in English, or with the questions in another language that the design has', () => {
    const english = made('fixture', fixture.design, 'en').text('codebook.md');
    expect(lines(english, '`maendesedan`')[0]).toContain(
      'In work since | Date, YYYY-MM-DD | Answer only if the answer to question maendearb is “Yes”.',
    );
    const arabic = made('fixture', fixture.design, 'ar').text('codebook.html');
    expect(arabic).toContain('<html lang="en">');
    expect(arabic).toContain('<span lang="ar">كيف تشعر؟</span>');
    expect(made('fixture', fixture.design, 'fi').text('codebook.md')).toBe(text);
  });

  it('whatever the texts are: as they are written, without effect', () => {
    const hostile: Design = {
      ...design,
      title: { text: hostileTexts.slice(0, 9).join(' ') },
      instruments: design.instruments.map((instrument, at) => ({
        ...instrument,
        title: { text: hostileTexts[at] ?? '' },
        sources: [{ text: hostileTexts[at + 2] ?? '' }],
        url: 'javascript:alert(1)',
        items: instrument.items.map((item, index) => ({ ...item, text: { text: hostileTexts[index + 1] ?? '' } })),
      })),
    };
    const one = made('hostile', hostile);
    const html = one.text('codebook.html');
    expect(html).not.toMatch(/<script|<img|<b>|href="javascript/i);
    expect(html).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!--');
    expect(html).toContain('ö'.repeat(5000));
    expect(one.text('codebook.md')).not.toMatch(/(?<!\\)<script/);
    expect(JSON.parse(one.text('datapackage.json')).sources).toBeUndefined();
  });
});
