import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import {
  code,
  contents,
  document,
  emphasis,
  figure,
  foreign,
  heading,
  html,
  link,
  list,
  note,
  paragraph,
  strong,
  table,
} from '../../src/documents/index.js';
import { runs } from '../generate/runs.js';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
const elements = (node: Node): Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
];
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((one) => one.name === name)?.value;
const page = (...args: Parameters<typeof document>) => elements(parse(html(document(...args), { language: 'sv' })));
const all = (found: Element[], tag: string) => found.filter((one) => one.tagName === tag);

const hostile = '</style></title><script>alert(1)</script><img src=x onerror=alert(1)>"\' &amp;';

describe('a page', () => {
  it('shows hostile text everywhere as text, and runs nothing', () => {
    const found = page(hostile, [
      contents(hostile),
      heading(2, hostile),
      paragraph(
        hostile,
        strong(hostile),
        emphasis(hostile),
        code(hostile),
        foreign(hostile, hostile),
        link(hostile, hostile),
      ),
      list([hostile]),
      table([hostile], [[hostile]], { caption: hostile }),
      note('missing', hostile, paragraph(hostile)),
      figure('f', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', hostile, hostile),
    ]);
    expect(all(found, 'script')).toEqual([]);
    expect(all(found, 'svg')).toEqual([]);
    expect(found.flatMap((one) => one.attrs).filter((one) => one.name.startsWith('on'))).toEqual([]);
    expect(all(found, 'h1').map(textOf)).toEqual([hostile]);
    expect(all(found, 'h2').map(textOf)).toEqual([hostile]);
    expect(all(found, 'td').concat(all(found, 'th')).map(textOf)).toContain(hostile);
    expect(all(found, 'img').map((one) => attribute(one, 'alt'))).toEqual([hostile]);
  });
  it('has no element beyond those of the tree, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = page('T', [paragraph(text)]);
        const main = all(found, 'main')[0];
        expect(
          main &&
            elements(main)
              .filter((one) => one.tagName !== 'br')
              .map((one) => one.tagName),
        ).toEqual(['main', 'h1', 'p']);
      }),
      runs(),
    );
  });
  it('allows its own style and pictures, nothing else', () => {
    const found = page('T', []);
    const style = textOf(all(found, 'style')[0] as Element);
    const policy = attribute(
      all(found, 'meta').find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy'),
      'content',
    );
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(found.flatMap((one) => one.attrs).filter((one) => one.name === 'style')).toEqual([]);
  });
  it('says its language, and the language of texts in another', () => {
    const found = page('T', [paragraph('Hej ', foreign('hello', 'en'))]);
    expect(attribute(all(found, 'html')[0], 'lang')).toBe('sv');
    expect(attribute(all(found, 'span')[0], 'lang')).toBe('en');
  });
  it('names the rows of a table and can be scrolled from the keyboard', () => {
    const found = page('T', [table(['a', 'b'], [['rad', '1']], { caption: 'Tabell' })]);
    expect(all(found, 'th').map((one) => attribute(one, 'scope'))).toEqual(['col', 'col', 'row']);
    const region = found.find((one) => attribute(one, 'role') === 'group');
    expect([attribute(region, 'tabindex'), attribute(region, 'aria-label')]).toEqual(['0', 'Tabell']);
  });
  it('links contents to headings', () => {
    const found = page('T', [contents('Innehåll'), heading(2, 'Å b'), heading(3, 'c'), heading(2, 'Å b')]);
    const ids = all(found, 'h2').map((one) => attribute(one, 'id'));
    expect(new Set(ids).size).toBe(2);
    expect(all(found, 'a').map((one) => decodeURIComponent(attribute(one, 'href') ?? ''))).toEqual(
      ids.map((id) => `#${id}`),
    );
  });
});
