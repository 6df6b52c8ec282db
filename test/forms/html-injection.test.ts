import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/model/index.js';
import { pages } from './browser.js';
import { generatedDesigns } from './generated.js';
import { hostileTexts } from './hostile.js';

type Node = DefaultTreeAdapterMap['node'];

/** A page's elements in order, each with the names of its attributes: what a browser makes of it, without the texts. */
function skeleton(html: string): string[] {
  const found: string[] = [];
  const walk = (node: Node) => {
    if ('tagName' in node) found.push(`<${node.tagName} ${node.attrs.map(({ name }) => name).join(' ')}>`);
    if (node.nodeName === '#comment') found.push('<!---->');
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return found;
}

/** The same design with every text a harmless one, another for each, so that those that are alike stay alike. */
function harmless(design: Design): Design {
  const words = new Map<string, string>();
  const word = (text: string) => {
    words.set(text, words.get(text) ?? `ord${words.size}`);
    return words.get(text);
  };
  const translated = (value: object) =>
    Object.fromEntries(Object.entries(value).map(([key, text]) => [key, word(text)]));
  const replaced = JSON.stringify(design, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') return word(value);
    if (key === 'translations' && typeof value === 'object' && value !== null) return translated(value);
    return value;
  });
  return JSON.parse(replaced) as Design;
}

describe('a text in a design is never more than a text in its pages', () => {
  const designs = generatedDesigns();

  it('the texts are such that break what is not escaped', () => {
    const said = JSON.stringify(designs);
    for (const text of hostileTexts) expect(said).toContain(JSON.stringify(text));
    expect(skeleton(`<p>${hostileTexts[0]}</p>`)).not.toEqual(skeleton('<p>ord0</p>'));
  });

  it('the elements and attributes are those of the same design with harmless texts', () => {
    for (const design of designs) {
      const twins = pages(harmless(design));
      for (const [index, { path, text }] of pages(design).entries()) {
        // The forms of a design ask the same: the first, and the page that lists them.
        if (index > 0 && !path.endsWith('_index.html')) continue;
        expect(skeleton(text), path).toEqual(skeleton(twins[index]?.text ?? ''));
      }
    }
  });
});
