import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, needsBrowser } from '../forms/browser.js';
import { anyChart } from './any-chart.js';

/** Words as they come: short, long, in capitals, of one word. */
const label = fc.constantFrom(
  'n = 18',
  '−0,45 (−0,90 till 0,10)',
  'Självskattad psykisk ohälsa hos vårdnadshavare, sex månader efter',
  'BARNETS MÅENDE OCH OMSORG ENLIGT SOCIALSEKRETERAREN',
  'Missbruksbehandlingsuppföljningsinstrument',
  'mmmmmmmmmmwwwwwwwwwwWWWWWWWWWW@@@@@@@@@@%%%%%%%%%%',
  'Åtgärd → förändring … 95 %',
);
/** In the page: texts that are seen outside of the picture, or over each other. */
const inspect = `(() => {
  const root = document.querySelector('svg');
  const { width, height } = root.viewBox.baseVal;
  const texts = [...root.querySelectorAll('text')].map((one) => ({ said: one.textContent, box: one.getBBox(), size: one.getBBox().height }));
  const faults = texts
    .filter(({ box }) => box.x < -1 || box.y < -3 || box.x + box.width > width + 1 || box.y + box.height > height + 3)
    .map(({ said }) => 'outside: ' + said);
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      const across = Math.min(one.box.x + one.box.width, other.box.x + other.box.width) - Math.max(one.box.x, other.box.x);
      // A line of text is a good deal lower than the box around it.
      const down = Math.min(one.box.y + one.box.height, other.box.y + other.box.height) - Math.max(one.box.y, other.box.y);
      if (across > 1 && down > 0.4 * one.size) faults.push('over each other: ' + one.said + ' | ' + other.said);
    }
  });
  return faults;
})()`;

needsBrowser('charts with the letters of a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test.each(Object.entries(anyChart(label)))('%s: no words leave the picture or cover each other', async (_, svgs) => {
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    for (const svg of fc.sample(svgs, { seed: 20261123, numRuns: 8 })) {
      await page.setContent(`<body style="margin:0">${svg}</body>`);
      expect(await page.evaluate(inspect)).toEqual([]);
    }
    await page.close();
  });
});
