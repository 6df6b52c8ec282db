import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import type { Design } from '../../src/model/index.js';
import { exampleDesigns } from '../examples/reading.js';
import { client, fillIn, inBrowser, pages } from './browser.js';
import { design } from './fixture.js';
import { generatedDesigns } from './generated.js';

/** The W3C's own checker of HTML, CSS and Content-Security-Policy. */
const checker = join(dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build/dist/vnu.jar');
const there = spawnSync('java', ['-version']).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'isu-w3c-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Page {
  path: string;
  text: string;
}
interface Message {
  type: string;
  url: string;
  message: string;
}

/** Every error and warning about the pages, with one exception: what a design says need not be in Unicode's composed form. */
async function findings(files: readonly Page[]): Promise<string[]> {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const options = ['--format', 'json', '--exit-zero-always', '--stdout', folder];
  const { stdout } = await promisify(execFile)('java', ['-jar', checker, ...options], { maxBuffer: 2 ** 28 });
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  return messages
    .filter(({ message }) => !message.startsWith('Text run is not in Unicode Normalization Form C.'))
    .map(({ type, url, message }) => `${url.slice(url.indexOf('isu-w3c-') + 15)}: ${type}: ${message}`);
}

/** A design's index and its longest form, since its forms ask the same; without what is the same in every page. */
function shortened(one: Design): Page[] {
  const all = pages(one);
  const [longest] = all.slice(0, -1).sort((a, b) => b.text.length - a.text.length);
  return [...(longest ? [longest] : []), ...all.slice(-1)].map(({ path, text }) => ({
    path,
    text: text
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, ''),
  }));
}

const title = there
  ? 'the W3C’s checker'
  : 'the W3C’s checker (skipped: no java; apt-get install default-jre-headless)';
describe.skipIf(!there && process.env.CI !== 'true')(title, { timeout: 300_000 }, () => {
  const changed: Page[] = [];

  inBrowser('given also what the script makes of a page', [design], ({ show }) => {
    it('in each language, answered, with errors, one question at a time', async () => {
      const page = await show(client);
      const keep = async (name: string) => changed.push({ path: `changed/${name}.html`, text: await page.content() });
      for (const language of ['sv', 'en', 'ar']) {
        await page.click(`[data-language=${language}]`);
        await keep(language);
      }
      await fillIn(page);
      await page.fill('#i-maendedagar', '99');
      await page.click('#save-json');
      await keep('errors');
      await page.click('#one');
      await page.click('[data-size="2"]');
      await keep('one');
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
    expect(made.length).toBeGreaterThan(400);
    const text = made[0]?.text ?? '';
    const faulty = [
      { path: 'twice.html', text: text.replace('<section', '<p id="about"></p><section') },
      { path: 'unlike.html', text: text.replace(':root {', ':root { }') },
    ];
    const found = await findings([...made, ...changed, ...faulty]);
    expect(found.filter((one) => !/^(twice|unlike)\.html/.test(one))).toEqual([]);
    expect(found.join('\n')).toMatch(/twice\.html: error: Duplicate ID/);
    expect(found.join('\n')).toMatch(/unlike\.html: info: Inline style violates Content Security Policy/);
  });
});
