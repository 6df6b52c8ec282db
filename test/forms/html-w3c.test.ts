import { expect, it } from 'vitest';
import type { Design } from '../../src/model/index.js';
import { exampleDesigns } from '../examples/reading.js';
import { type CheckedPage, w3cFindings, withW3c } from '../w3c.js';
import { client, fillIn, inBrowser, pages, press } from './browser.js';
import { design } from './fixture.js';
import { generatedDesigns } from './generated.js';

/** A design's index and its longest form, since its forms ask the same; without what is the same in every page. */
function shortened(one: Design): CheckedPage[] {
  const all = pages(one);
  const [longest] = all.slice(0, -1).sort((a, b) => b.text.length - a.text.length);
  return [...(longest ? [longest] : []), ...all.slice(-1)].map(({ path, text }) => ({
    path,
    text: text
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, ''),
  }));
}

withW3c('the W3C’s checker', () => {
  const changed: CheckedPage[] = [];

  inBrowser('given also what the script makes of a page', [design], ({ show }) => {
    it('in each language, answered, with errors, one question at a time', async () => {
      const page = await show(client);
      const keep = async (name: string) => changed.push({ path: `changed/${name}.html`, text: await page.content() });
      await press(page, 'tools-button');
      for (const language of ['sv', 'en', 'ar']) {
        await page.click(`[data-language=${language}]`);
        await keep(language);
      }
      await fillIn(page);
      await page.fill('#i-maendedagar', '99');
      await page.click('#next');
      await keep('errors');
      await page.fill('#i-maendedagar', '9');
      await press(page, 'tools-button');
      await page.click('#one');
      await page.click('[data-size="2"]');
      await keep('one');
      await page.click('#one');
      await page.click('#next');
      await keep('check');
      await page.click('#hand-in');
      await keep('receipt');
      expect(changed.map(({ text }) => text).join('\n')).toContain('dir="rtl"');
    });
  });

  it('has nothing to say, but of two pages with a fault each', async () => {
    const examples = await exampleDesigns();
    const whole = [design, ...examples].map((one) => pages(one));
    const rest = generatedDesigns().map(shortened);
    const made = [...whole, ...rest].flatMap((all, index) =>
      all.map(({ path, text }) => ({ path: `${index}/${path}`, text })),
    );
    expect(made.length).toBeGreaterThan(240);
    const text = made[0]?.text ?? '';
    const faulty = [
      { path: 'twice.html', text: text.replace('<section', '<p id="form"></p><section') },
      { path: 'unlike.html', text: text.replace(':root {', ':root { }') },
    ];
    const found = await w3cFindings([...made, ...changed, ...faulty]);
    expect(found.filter((one) => !/^(twice|unlike)\.html/.test(one))).toEqual([]);
    expect(found.join('\n')).toMatch(/twice\.html: error: Duplicate ID/);
    expect(found.join('\n')).toMatch(/unlike\.html: info: Inline style violates Content Security Policy/);
  });
});
