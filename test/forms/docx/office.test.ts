import { beforeAll, describe, expect, test } from 'vitest';
import { allAsked } from '../../../src/forms/logic/questions.js';
import { forms } from '../../../src/forms/making/forms.js';
import { oneLine } from '../../../src/forms/output/text.js';
import { inLanguage } from '../../../src/forms/words/wording.js';
import type { Design } from '../../../src/model/index.js';
import { designIn, folders } from '../../examples/reading.js';
import { design } from '../fixture.js';
import { boxesOf, lacking, made, printed } from './word.js';

/** The forms as another office program prints them: one with every kind of question, one that is really used. */
const example = await designIn(new URL('columbus-improved.isu', folders.examples));
const chosen: [Design, form: string, ending: string, language: string][] = [
  [design, 'nybesok_client', '', 'sv'],
  [design, 'nybesok_client', '-en', 'en'],
  [design, 'nybesok_client', '-ar', 'ar'],
  [design, 'nybesok_client', '-interview', 'sv'],
  [example, 'avslutssamtal_client', '', 'sv'],
  [example, 'avslutssamtal_client', '-interview', 'sv'],
];
const nameOf = ([of, form, ending]: (typeof chosen)[number]) => `${of.code}_${form}${ending}`;
const formOf = ([of, id]: (typeof chosen)[number]) => {
  const form = forms(of).find((other) => other.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
};

const title = `the printed forms${lacking ? ` (${lacking})` : ''}`;
describe.skipIf(lacking !== undefined && process.env.CI !== 'true')(title, () => {
  let pages: Map<string, string[]>;
  beforeAll(async () => {
    const all = new Map([...made(design), ...made(example)]);
    const names = chosen.map(nameOf);
    pages = await printed(new Map([...all].filter(([name]) => names.includes(name))));
  });

  test.each(chosen.map((one) => [nameOf(one), one] as const))(
    '%s: every question in order, a box for each answer',
    (name, one) => {
      const form = formOf(one);
      const [, , ending, language] = one;
      const printedPages = pages.get(name) ?? [];
      const text = printedPages.join('\n');
      const interview = ending.startsWith('-interview');
      const asked = form.sections.flatMap(({ items }) => items).length;
      expect(text.match(/☐/g)?.length).toBe(boxesOf(form) + (interview ? 3 + 2 * asked : 0));

      // What reads Arabic from a page turns words and joins letters: there only the questions' numbers are looked for.
      const flat = oneLine(text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''));
      const places = allAsked(form).map((item, index) => {
        const number = index + 1;
        if (language === 'ar') return flat.search(new RegExp(`(?<!\\d)(\\.${number}|${number}\\.)(?!\\d)`));
        const said = oneLine(inLanguage(item.text, language).text).split(' ').slice(0, 3).join(' ');
        return flat.indexOf(`${number}. ${said}`);
      });
      expect(places).not.toContain(-1);
      if (language !== 'ar') expect(places).toEqual([...places].sort((a, b) => a - b));

      // Few pages, none of them empty but for its header and footer; one response card is little.
      expect(printedPages.length).toBeLessThanOrEqual(interview ? 10 : 6);
      const foot = language === 'sv' ? /Sida (\d+) av (\d+)/ : /Page (\d+) of (\d+)/;
      expect(printedPages.map((page) => foot.exec(page)?.slice(1).map(Number))).toEqual(
        printedPages.map((_, index) => [index + 1, printedPages.length]),
      );
      for (const page of printedPages) expect(oneLine(page).length).toBeGreaterThan(150);
    },
  );

  test('a question is on the page where its answers are', () => {
    const name = 'columbus_nybesok_client';
    const page = (words: string) => pages.get(name)?.findIndex((one) => one.includes(words));
    expect(page('5. Hur bor du?')).toBe(page('Eget boende'));
    expect(page('6. Vem får du stöd av?')).toBe(page('Någon annan\n'));
  });
});
