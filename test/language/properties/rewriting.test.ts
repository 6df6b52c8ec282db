import fc from 'fast-check';
import { EmptyFileSystem, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { leaves, listRead } from '../../../src/language/grammar.js';
import { createIsu, type Rewritten } from '../../../src/language/index.js';
import { createIsuServices } from '../../../src/language/module.js';
import { olderForms } from '../../../src/language/older.js';
import { changed } from '../../../src/language/translate/changes.js';
import { canonical } from '../../../src/language/vocabulary.js';
import { Model } from '../../../src/model/schema.js';
import { designs, type Generated, runs } from '../../generate/index.js';

const isu = createIsu(async () => undefined);
const { shared } = createIsuServices(EmptyFileSystem);
const other = { sv: 'en', en: 'sv' } as const;

function textOf(result: Rewritten): string {
  if ('findings' in result) throw new Error(result.findings.map((f) => f.message.en).join('\n'));
  return result.text;
}
const open = async (text: string) => {
  const [reading] = await isu.open([{ uri: 'file:///generated.isu', text }]);
  if (!reading) throw new Error('no reading');
  return reading;
};
const exported = async (text: string): Promise<string> =>
  JSON.stringify({ isu: 1, designs: (await open(text)).designs.map(({ design }) => design) });
/** Words, signs and texts of a file, and its comments without the white space at the ends of their lines. */
function content(text: string): { words: string[]; comments: string[]; places: string[] } {
  const { parseResult } = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/a.isu'));
  const lexed = shared.ServiceRegistry.all[0]?.parser.Lexer?.tokenize(text);
  const words = [...leaves(parseResult.value.$cstNode)].map((leaf) => leaf.text);
  const hidden = lexed?.hidden ?? [];
  return {
    words,
    comments: hidden.map(({ image }) =>
      image
        .split(/\s*(?:\r\n?|\n)\s*/)
        .join('\n')
        .trimEnd(),
    ),
    // How many words stand before each comment: it belongs to the same statement as before.
    places: hidden.map((comment) =>
      String(lexed?.tokens.filter((token) => token.startOffset < comment.startOffset).length),
    ),
  };
}
/** A text without its older forms, which the formatter takes away. */
function newer(text: string): string {
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/a.isu'));
  return changed(text, olderForms(document).flat());
}
const check = (property: (design: Generated) => Promise<void>, options = {}) =>
  fc.assert(fc.asyncProperty(designs(options), property), runs(40));

test('generated designs have no errors, and their models are valid', async () => {
  await check(async ({ text, language }) => {
    const reading = await open(text);
    expect(reading.findings.filter((f) => f.severity === 'error').map((f) => f.message.en)).toEqual([]);
    if (text.length > 200) expect(reading.keywords).toBe(language);
    const model = Model.safeParse({ isu: 1, designs: reading.designs.map(({ design }) => design) });
    expect(model.error?.issues ?? []).toEqual([]);
  });
});

describe('format', () => {
  test('twice gives the same bytes', async () => {
    await check(async ({ text }) => {
      const once = textOf(await isu.format(text));
      expect(textOf(await isu.format(once))).toBe(once);
    });
  });
  test('keeps every word, text and comment, in order and in place', async () => {
    await check(
      async ({ text }) => {
        expect(content(textOf(await isu.format(text)))).toEqual(content(newer(text)));
      },
      { layout: 'wild' },
    );
  });
  test('keeps the model', async () => {
    await check(async ({ text }) => {
      expect(await exported(textOf(await isu.format(text)))).toBe(await exported(text));
    });
  });
  test('leaves a file alone that it has laid out, whatever language it is translated to', async () => {
    await check(async ({ text, language }) => {
      const there = textOf(await isu.format(textOf(await isu.translate(text, other[language], { rename: true }))));
      expect(textOf(await isu.format(there))).toBe(there);
    });
  });
});

describe('translate', () => {
  /** A text whose number of years is said as in English: the Swedish word does not tell year from years. */
  const english = async ({ text, language }: Generated) =>
    language === 'sv' ? text : textOf(await isu.translate(textOf(await isu.translate(text, 'sv')), 'en'));

  test('there and back gives the same bytes', async () => {
    await check(async (design) => {
      const text = await english(design);
      const there = textOf(await isu.translate(text, other[design.language]));
      expect(textOf(await isu.translate(there, design.language))).toBe(text);
    });
  });
  test('leaves no word of the other language, and everything else as it is', async () => {
    await check(async ({ text, language }) => {
      const there = textOf(await isu.translate(text, other[language]));
      const parse = (from: string) =>
        shared.workspace.LangiumDocumentFactory.fromString(from, URI.parse('memory:/a.isu'));
      const before = [...leaves(parse(text).parseResult.value.$cstNode)];
      const after = [...leaves(parse(there).parseResult.value.$cstNode)];
      expect(after.length).toBe(before.length);
      after.forEach((leaf, i) => {
        const was = before[i];
        expect(leaf.grammarSource?.$type).toBe(was?.grammarSource?.$type);
        const list = listRead(leaf.grammarSource);
        if (list) expect(canonical(list, leaf.text)).toBe(canonical(list, was?.text ?? ''));
      });
      const gaps = (from: string, nodes: typeof before) =>
        nodes.map((leaf, i) => from.slice(nodes[i - 1]?.end ?? 0, leaf.offset));
      expect(gaps(there, after)).toEqual(gaps(text, before));
      expect((await open(there)).findings.filter((f) => f.code === 'S-14')).toEqual([]);
    });
  });
  test('gives the same model', async () => {
    await check(async ({ text, language }) => {
      expect(await exported(textOf(await isu.translate(text, other[language])))).toBe(await exported(text));
    });
  });
});
