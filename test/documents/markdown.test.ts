import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import {
  code,
  contents,
  document,
  emphasis,
  figure,
  heading,
  item,
  link,
  list,
  markdown,
  note,
  ordered,
  paragraph,
  strong,
  table,
} from '../../src/documents/index.js';
import { runs } from '../generate/runs.js';

/** What a reader sees when Markdown is rendered: HTML allowed, as GitHub and VS Code do. */
const rendered = (text: string): string => new MarkdownIt({ html: true }).render(text);
const seen = (html: string): string =>
  html
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

const nasty = fc
  .array(
    fc.constantFrom(
      ...[
        '#',
        '-',
        '+',
        '=',
        '1.',
        '12)',
        '>',
        '|',
        '---',
        ':-:',
        '`',
        '``',
        '*',
        '**',
        '_',
        '__',
        '~~',
        '[',
        ']',
        '(',
        ')',
      ],
      ...[
        '!',
        '&',
        '&amp;',
        '&lt;',
        '<b>',
        '</p>',
        '<!--',
        '\\',
        '$',
        '$$',
        '\n',
        ' ',
        '    ',
        'a',
        'å',
        'ord',
        'x1',
        '"',
        "'",
      ],
      ...['https://x.se/_a_', 'javascript:alert(1)', '{', '}', '.', ':', '^', '[x]: y', '![a](b)', '\t'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('text in Markdown is shown as it was written', () => {
  it('in paragraphs', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const html = rendered(markdown(document('T', [paragraph(text)])));
        expect(squeeze(seen(html))).toBe(squeeze(`T ${text}`));
      }),
      runs(1000),
    );
  });
  it('in headings, list items, table cells, notes and marks', () => {
    fc.assert(
      fc.property(nasty, nasty, (one, two) => {
        const html = rendered(
          markdown(
            document(one, [
              heading(2, two),
              list([one, item(two, ordered([one]))]),
              ordered([two]),
              table(['a', two], [[one, two]]),
              note('proposal', 'Förslag', paragraph(strong(one), ' ', two), paragraph(one, emphasis(two), one)),
            ]),
          ),
        );
        expect(squeeze(seen(html)).replaceAll(' ', '')).toBe(
          [one, two, one, two, one, two, 'a', two, one, two, 'Förslag', one, two, one, two, one]
            .join('')
            .replace(/\s/g, ''),
        );
      }),
      runs(1000),
    );
  });
  it('makes no element other than those the tree asked for', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const html = rendered(markdown(document('T', [paragraph(text), table(['k'], [[text]])])));
        const tags = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map((match) => match[1]));
        for (const tag of ['h1', 'p', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td']) tags.delete(tag);
        expect([...tags]).toEqual([]);
      }),
      runs(1000),
    );
  });
});

describe('the shape of the Markdown', () => {
  it('keeps a line break in a text as a line break, also within a table', () => {
    expect(rendered(markdown(document('T', [paragraph('ett\ntvå')])))).toContain('<p>ett<br>\ntvå</p>');
    expect(rendered(markdown(document('T', [table(['k'], [['ett\n| två']])])))).toMatch(/<td[^>]*>ett<br>\| två<\/td>/);
  });
  it('aligns columns', () => {
    const text = markdown(
      document('T', [
        table(['v', { title: ['m'], align: 'center' }, { title: ['h'], align: 'right' }], [['1', '2', '3']]),
      ]),
    );
    expect(text).toContain('| :-- | :-: | --: |');
  });
  it('refuses a row that does not fit the columns', () => {
    expect(() => table(['a', 'b'], [['1']])).toThrow(RangeError);
  });
  it('shows code with backticks and pipes unchanged', () => {
    const html = rendered(markdown(document('T', [paragraph(code('a`b``c')), table(['k'], [[code('x|y')]])])));
    expect(html).toContain('<code>a`b``c</code>');
    expect(html).toContain('<code>x|y</code>');
  });
  it('keeps two lists apart', () => {
    const html = rendered(markdown(document('T', [list(['a']), list(['b']), ordered(['c']), ordered(['d'])])));
    expect(html.match(/<ul>/g)).toHaveLength(2);
    expect(html.match(/<ol>/g)).toHaveLength(2);
  });
  it('links contents to the ids that GitHub gives headings', () => {
    const text = markdown(document('T', [contents('Innehåll'), heading(2, 'Mått & mål'), heading(2, 'Mått & mål')]));
    expect(text).toContain(`(#${encodeURIComponent('mått--mål')})`);
    expect(text).toContain(`(#${encodeURIComponent('mått--mål-1')})`);
  });
  it('follows only harmless links', () => {
    const text = (href: string) => rendered(markdown(document('T', [paragraph('!', link('hit', href))])));
    expect(text('https://example.org/a_(b)?c=d&e')).toMatch(
      /!<a href="https:\/\/example.org\/a%5F%28b%29\?c=d&amp;e">hit<\/a>/,
    );
    for (const href of [
      'javascript:alert(1)',
      ' JAVASCRIPT:alert(1)',
      'java\nscript:x',
      'data:text/html,x',
      '//x.se',
      'a.html',
    ]) {
      expect(text(href)).toContain('<p>!hit</p>');
    }
  });
  it('gives a figure in words, or points to its file', () => {
    const one = document('T', [figure('bild', '<svg/>', 'Tre mått', 'Bild 1')]);
    expect(rendered(markdown(one))).toContain('Tre mått');
    expect(markdown(one)).not.toContain('svg');
    expect(rendered(markdown(one, { figure: (shown) => `${shown.name}.svg` }))).toContain(
      '<img src="bild.svg" alt="Tre mått">',
    );
  });
});
