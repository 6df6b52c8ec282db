import type { FormLanguage } from '@getodk/xforms-engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml, type XmlElement } from '../../../src/data/filled/xml.js';
import type { Form, FormItem } from '../../../src/forms/form.js';
import { forms } from '../../../src/forms/making/forms.js';
import { sheets } from '../../../src/forms/xlsform/survey.js';
import { workbook } from '../../../src/forms/xlsform/workbook.js';
import { xform } from '../../../src/forms/xlsform/xform.js';
import { form as client } from '../engines/scenarios.js';
import { field, openForm } from '../engines/xform.js';
import { choices, seen, visible } from './formatted.js';
import { hostile, markup } from './hostile.js';
import { readAll, withSpreadsheet } from './spreadsheet.js';

/** The elements of that name, anywhere. */
function elements(root: XmlElement, name: string): XmlElement[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => elements(child, name))];
}

describe('texts that mean something to programs', () => {
  it('are shown as they are written, in every language, as question, help and answer', async () => {
    const [one] = forms(hostile);
    const root = await openForm(xform(sheets(one as Form)));
    for (const [at, suffix] of ['', ' en'].entries()) {
      root.setLanguage(root.languages[at] as FormLanguage);
      for (const [index, text] of markup.entries()) {
        const node = field(root, `hoti${index + 1}`);
        const wanted = visible(text.replace(/[\0\x07\ud800]/g, ''));
        expect(visible(seen(node.currentState.label?.formatted ?? []))).toBe(
          // One that is empty is taken from another language.
          wanted === '' ? 'en' : visible(`${wanted}${suffix}`),
        );
        expect(visible(seen(node.currentState.hint?.formatted ?? []))).toBe(wanted);
        expect(choices(node)[0]?.shown).toBe(wanted || '1');
      }
    }
  });

  it('whatever markup there is', async () => {
    const bits = [
      '*',
      '_',
      '#',
      '`',
      '``',
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      '!',
      '&',
      ';',
      '&lt;',
      '\\',
      '-',
      '+',
      '=',
      '~~~',
      '1.',
      '2)',
      ':',
      '|',
      ' ',
      '    ',
      '\n',
      '\n\n',
      '\t',
      'a',
      'å',
      '<b>',
      '</b>',
      '${',
      '{{',
      '}}',
      'http://a.b',
      '"',
      "'",
      '.',
    ];
    const texts = fc.sample(
      fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 14 }).map((parts) => parts.join('')),
      { seed: 7, numRuns: 400 },
    );
    const item: FormItem = {
      name: 'a',
      variable: 'a',
      text: { sv: 'a' },
      optional: false,
      kind: {
        type: 'choice',
        ordered: false,
        options: texts.map((text, index) => ({ name: `o${index}`, code: String(index + 1), text: { sv: text } })),
      },
    };
    const [section] = client.sections;
    const one = { ...client, sections: [{ ...section, items: [item], entries: [], scores: [] }] } as Form;
    const shown = choices(field(await openForm(xform(sheets(one))), 'a')).map((choice) => choice.shown);
    expect(shown).toEqual(texts.map((text, index) => visible(text) || String(index + 1)));
  });
});

withSpreadsheet('the workbook', () => {
  it('has the texts as they are, and never a formula', async () => {
    const { a = {} } = readAll([['a', await workbook(sheets(forms(hostile)[0] as Form))]]);
    const cells = (a.choices ?? []).map((row) => row[2]);
    expect(cells).toContain('=1+1');
    expect(cells).toContain('javascript:alert(1)');
    expect(cells).toContain(`"'>\u200b<script>alert(1)<\u200b/script><\u200bb>`.replace('>\u200b<s', '><\u200bs'));
  });

  it('says the same as the XForm: names, conditions, limits, calculations', async () => {
    const xml = xform(sheets(client));
    const { a = {} } = readAll([['a', await workbook(sheets(client))]]);
    const [headings = [], ...rows] = a.survey ?? [];
    const column = (name: string) => headings.indexOf(name);
    const binds = new Map(
      elements(readXml(xml), 'bind').map(({ attributes }) => [attributes.nodeset ?? '', attributes]),
    );
    const paths = new Map([...binds.keys()].map((path) => [path.split('/').at(-1) ?? '', path]));
    let compared = 0;
    for (const row of rows) {
      const bind = binds.get(paths.get(row[column('name')] ?? '') ?? '');
      if (!bind) continue;
      for (const [name, attribute] of [
        ['relevant', 'relevant'],
        ['constraint', 'constraint'],
        ['calculation', 'calculate'],
      ] as const) {
        const cell = row[column(name)]?.replace(/\$\{(\w+)\}/g, (_, of: string) => paths.get(of) ?? '?') ?? null;
        expect(bind[attribute] ?? null).toBe(cell);
        if (cell) compared += 1;
      }
    }
    // 4 constants, 2 conditions, 3 limits, 3 scores
    expect(compared).toBe(12);
    expect(binds.size - 2).toBe(rows.filter(([type]) => !/_group$/.test(type ?? '')).length);
  });
});
