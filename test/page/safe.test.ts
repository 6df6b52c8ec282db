import { expect, it } from 'vitest';
import { textLiteral } from '../../src/model/index.js';
import { hostileTexts } from '../forms/hostile.js';
import { drop, inPage, open } from './opened.js';

/** A design whose every text would do something, if it were anything but text. */
function hostile(elsewhere: string): string {
  const evil = [
    ...hostileTexts.filter((text) => text.length < 1000),
    `<img src="${elsewhere}/image" onerror="fetch('${elsewhere}/error')">`,
    `<meta http-equiv="refresh" content="0;url=${elsewhere}/refresh">`,
    `<a href="${elsewhere}/link">länk</a> [länk](${elsewhere}/markdown) ![bild](${elsewhere}/picture)`,
    `<iframe src="${elsewhere}/frame"></iframe><form action="${elsewhere}/form"><button>x</button></form>`,
    '<style>@import url(x)</style><svg onload=alert(1)>',
  ].map(textLiteral);
  const text = (index: number) => evil[index % evil.length];
  return `uppföljning elak ${evil.map((_, index) => text(index)).slice(0, 1)} {
  organisation ${text(1)} { verksamhet ${text(2)} }
  syfte ${text(3)} { gäller resultat  frågeställning hur ${text(4)} }
  målgrupp ${text(5)} { omfattar ${text(6)} }
  insats ${text(7)}
  problem ont ${text(8)}
  resultat bra ${text(9)} { svarar mot ont  mål förbättra  indikator bild.nu från klient }
  mätning bild från klient vid start, avslut
  rutin { manual ${text(10)}  instruktion ${text(11)} }
  täckning alla
${evil.map((one) => `  anmärkning ${one}`).join('\n')}
  källa ${text(12)}
  godtar P4-02 eftersom ${text(13)}
}

instrument bild ${text(11)} {
  uppgiftslämnare klient
  mäter resultat
  url "${elsewhere}/url"
  fråga nu ${text(12)} skattas 0..10 ${text(9)} .. ${text(10)} högre är bättre
  fråga val ${text(11)} val {
${evil.map((one, index) => `    svar ${index + 1} ${one}`).join('\n')}
  }
}
`;
}

const tabs = ['verdicts', 'schedule', 'forms', 'plan', 'review', 'simulation', 'data', 'overview'];

inPage('the page runs nothing of a design or of data, and sends nothing', ({ show, elsewhere, told }) => {
  it('whatever the texts of a design are, in every tab', async () => {
    const page = await show();
    await open(page, hostile(elsewhere()), 'elak.isu');
    await page.waitForSelector('.verdicts');
    // A design with a fault in its text would be shown in a few tabs only.
    expect(await page.locator('#judged .finding.error').allInnerTexts()).toEqual([]);
    for (const part of await page.locator('#guide summary').all()) await part.click();
    for (const tab of tabs) {
      await page.click(`#tab-${tab}`);
      if (tab === 'simulation') await page.click('#controls .main');
      if (!['verdicts', 'schedule', 'data'].includes(tab)) await page.waitForSelector('#frame:not([hidden])');
      await page.waitForTimeout(200);
    }
    expect(await page.locator('#guide img, #guide iframe, #judged img, #judged iframe, #judged form').count()).toBe(0);
    await page.click('#tab-text');
    for (const line of [1, 3, 6, 9]) {
      await page.locator('#editor .cm-line').nth(line).locator('span').first().hover();
      await page.waitForTimeout(400);
    }
    expect(await page.locator('#editor img, #editor iframe, #editor a[href]').count()).toBe(0);
  });

  it('whatever the data are, also where they are no data', async () => {
    const page = await show();
    await open(page, hostile(elsewhere()), 'elak.isu');
    await page.click('#tab-data');
    const evil = `<img src=${elsewhere()}/cell onerror=alert(1)>`;
    await drop(page, [
      { name: `${'<b>'}.csv`, text: `arende,datum,${evil}\n"${evil}","${evil}","=cmd|' /C calc'!A0"\n` },
      { name: 'annat.xlsx', text: 'inget blad' },
      { name: '../../ut.json', text: '{"__proto__": {"x": 1}, "answers": "<script>alert(1)</script>"}' },
    ]);
    await page.waitForSelector('#controls li');
    for (const press of ['Kontrollera data', 'Analysera']) {
      await page.click(`text=${press}`);
      await page.waitForSelector('#frame:not([hidden]), #result .problem');
      await page.waitForTimeout(200);
    }
    expect(await page.locator('#controls img, #result img, #controls b').count()).toBe(0);
  });

  it('works without a network', async () => {
    const page = await show({ offline: true });
    await page.click('.choice-row button');
    await page.waitForSelector('.verdicts');
    await page.click('#tab-plan');
    await page.waitForSelector('#frame:not([hidden])');
  });

  it('refuses what its policy forbids: eval, requests, markup from text', async () => {
    const page = await show();
    const refused = await page.evaluate<string[]>(
      `(() => {
        const tries = {
          markup: () => { document.createElement('p').innerHTML = '<b>x</b>'; },
          worker: () => new Worker('blob:x'),
          policy: () => trustedTypes.createPolicy('another', {}),
        };
        return Object.entries(tries).flatMap(([name, attempt]) => {
          try { attempt(); return []; } catch { return [name]; }
        });
      })()`,
    );
    expect(refused).toEqual(['markup', 'worker', 'policy']);
    expect(told()).toHaveLength(3);
  });
});
