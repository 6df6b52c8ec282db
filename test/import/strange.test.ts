import { describe, expect, test } from 'vitest';
import { imported, opened } from './reading.js';

/** Found by fuzzing: what stands in a form where a name, a number or the code of a language should becomes a draft that is read. */
const drafts: [what: string, file: string, content: string][] = [
  [
    'keys of a text that are no languages',
    'a.json',
    JSON.stringify({
      title: { default: 'Enkät', name: 'x', '>': 'y', 'ar\u0006': 'z', sv: 'Enkät på svenska' },
      pages: [{ elements: [{ type: 'text', name: 'q', title: { default: 'Q', visibleIf: '{a} = 1' } }] }],
    }),
  ],
  [
    'a page of our own without a name',
    'a.json',
    JSON.stringify({
      calculatedValues: [{ name: 'form', expression: "'x'" }],
      pages: [
        { name: 'page_about', elements: [] },
        { name: 'page_', elements: [{ type: 'text', name: 'q1', title: 'Q1' }] },
        { name: 'page_<b> "', elements: [{ type: 'text', name: 'q2', title: 'Q2' }] },
        { name: 7, elements: [{ type: 'text', name: 'q3', title: 'Q3' }] },
      ],
    }),
  ],
  [
    'a number that is written with a power of ten',
    'a.json',
    JSON.stringify({
      pages: [{ elements: [{ type: 'text', inputType: 'number', name: 'q', title: 'Q', max: 1e22 }] }],
    }),
  ],
  [
    'a language that is none',
    'a.json',
    JSON.stringify({
      resourceType: 'Questionnaire',
      language: '<b>',
      item: [{ linkId: 'q', type: 'string', text: 'Q' }],
    }),
  ],
  [
    'no language where one should be',
    'a.txt',
    [
      ['class', 'type/scale', 'name', 'relevance', 'text', 'help', 'language'],
      ['S', '', 'language', '', '', '', ''],
      ['SL', '', 'surveyls_title', '', 'Enkät', '', 'sv'],
      ['G', '', 'Grupp', '1', '', '', 'sv'],
      ['Q', 'S', 'q', '1', 'Hur går det?', '', 'sv'],
    ]
      .map((cells) => cells.join('\t'))
      .join('\n'),
  ],
];

describe('a form with something strange in it', () => {
  test.each(drafts)('%s', async (_, file, content) => {
    const { text } = await imported(content, file);
    expect((await opened(text)).errors).toEqual([]);
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test('says which languages are left out', async () => {
    const [first] = drafts;
    const { losses } = await imported(first?.[2] ?? '', 'a.json');
    expect(losses.filter(({ what }) => /visibleIf/.test(what.en))).toHaveLength(1);
  });
});
